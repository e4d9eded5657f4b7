"""Finds what stands twice in one document: passages word for word, runs of them, and passages but for a few words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from dateline.comparing.passages.alignment import candidates, core
from dateline.comparing.passages.editions import is_kept
from dateline.comparing.words.differences import Change, changes
from dateline.comparing.words.table import bigrams, repeated_bigrams, word_table
from dateline.comparing.words.words import norms, stems_of, words
from dateline.model import DATA, Document, Span
from dateline.noticing.pages.branches import exclude_each_other
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.pages.sections import headings, headings_above, sections
from dateline.noticing.text.passages import CLAUSES, Passage, has_clauses, is_emphasised, passages
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

EXACT, NEAR = 12, 20
"""Words of the shortest passage that may not stand twice: word for word, and but for a few words."""
_ALIKE = 0.80
"""The part of the longer of two passages that stands in the other, in order."""
_SHARED = 6
"""Pairs of neighbouring words that such passages share at least."""
_COPIES, _ENTRY = 2, 60
"""A passage that stands there more often is a form, said wherever it applies, unless it has that many words: then a whole list was pasted twice."""
_GAP, _STEP = 3, 8
"""Blocks between two repeated passages of one run; and where both stand equally far on, so that what lies between them is short."""
_BESIDE = 4
"""Blocks within which the same words are no note that another section needs again."""
_LONG, _LIST = 25, 40
"""Words from which on a run of another section is no such note, and a list, or paragraphs in a row, that are repeated are no chance."""
_PASTED = 120
"""Words of running text that is no form under parallel headings, but was pasted twice."""
_NUMBERED = compile_late(r"\d+(?:\.\d+)+\.?\s")
_PULLED = compile_late("[“„«\"]")
"""How a quotation begins that stands alone."""
_WORD = compile_late(r"\w+")
_CLOSED = compile_late(r"[.!?…。！？]['\"”’»)\]*_]*\s*\Z")
_LABEL = compile_late(r"[*_]{0,3}[^.!?:,;]{1,40}:[*_]{0,3}\s")
_SLOT = compile_late(r"\{%|\{\{(?![<%])")
"""A command or a value of a template; shortcodes hold text."""


class Repeat(NamedTuple):
    """Passages of a document that stand there again further down, in the same order."""

    pairs: tuple[tuple[Span, Span], ...]
    """Each passage where it stands first, and where it stands again."""
    changes: tuple[Change, ...] = ()
    """What differs, the gravest first; nothing where all of it is word for word the same."""
    apart: bool = False
    """Whether it stands in different sections, or far from where it stood first: it may be said again on purpose."""

    @property
    def first(self) -> Span:
        """All of it, where it stands first."""
        return Span(self.pairs[0][0].start, self.pairs[-1][0].end)

    @property
    def again(self) -> Span:
        """All of it, where it stands again."""
        return Span(self.pairs[0][1].start, self.pairs[-1][1].end)


class _Pair(NamedTuple):
    first: Passage
    again: Passage


@noticer
def repeats(doc: Document) -> tuple[Repeat, ...]:
    """What stands twice, in the order of the second copies.

    Left out are pull quotes, cards, branches of a template, parallel sentences, notes that several sections need, and clauses.
    """
    if doc.format in DATA or is_kept(doc.path) or _is_normative(doc):  # records are alike
        return ()
    copies = tuple(_copies(doc))
    held = {span for pair in copies for span in (pair.first.span, pair.again.span)}
    runs = (
        Repeat(tuple((pair.first.span, pair.again.span) for pair in run), apart=_is_apart(doc, run)) for run in _runs(copies) if _is_needless(doc, run)
    )
    return tuple(sorted((*runs, *_near(doc, held)), key=lambda repeat: repeat.again))


def _is_normative(doc: Document) -> bool:
    return has_clauses(doc) or sum(bool(_NUMBERED.match(heading.text)) for heading in headings(doc)) >= CLAUSES


def _is_needless(doc: Document, run: Sequence[_Pair]) -> bool:
    """Whether nothing accounts for a repeated run: a note is said again in the section that needs it, parallel sections share a form."""
    first, again = run[0]
    count = sum(pair.first.words for pair in run)
    listed = [doc.blocks[passage.block].kind == "item" for pair in run for passage in pair]
    if all(listed) and count < (_LIST if again.block - first.block > 1 else NEAR):
        return False
    ours, theirs = _headings_over(doc, first.block), _headings_over(doc, again.block)
    if ours == theirs:
        return len(run) > 1 or not _is_form(doc, run[0], listed=any(listed))
    if _is_pasted(doc, ours, theirs, len(run)) or (count >= _PASTED and not any(listed)):
        return True
    if _are_parallel(doc, ours, theirs) or (count < _LONG and again.block - first.block > _BESIDE):
        return False
    return any(_is_whole(doc, pair) for pair in run) and not any(_is_answer(doc, passage.block) for passage in run[0])


def _is_form(doc: Document, pair: _Pair, *, listed: bool) -> bool:
    """Whether the same words say another thing each time: they introduce what follows them, or stand in two turns of a talk."""
    if doc.text[slice(*pair.first.span)].rstrip("*_ ").endswith(":"):
        return True
    return not listed and any(_LABEL.match(doc.blocks[passage.block].text) for passage in pair)


def _is_whole(doc: Document, pair: _Pair) -> bool:
    """Whether two passages are whole paragraphs that end as sentences do; a line without an end is a title, a label or a credit, unless it is long."""
    if not pair.first.kind == pair.again.kind == "paragraph":
        return False
    return pair.first.words >= _LIST or all(_CLOSED.search(doc.text[slice(*passage.span)]) for passage in pair)


def _is_answer(doc: Document, block: int) -> bool:
    """Whether a block answers a question that stands before it or over its section: answers are read alone."""
    asking = (block - 1, *_headings_over(doc, block)[:1])
    return any(index >= 0 and doc.blocks[index].text.rstrip("*_ ").endswith("?") for index in asking)


def _is_apart(doc: Document, run: Sequence[_Pair]) -> bool:
    """Whether a run is a note that may be meant: in another section that is no copy of the first, or a sentence of another paragraph far below."""
    first, again = run[0]
    ours, theirs = _headings_over(doc, first.block), _headings_over(doc, again.block)
    if ours == theirs:
        return again.block - first.block > _BESIDE and not any(pair.first.kind == pair.again.kind == "paragraph" for pair in run)
    together = len(run) > 1 and all(_is_whole(doc, pair) for pair in run)
    return not _is_pasted(doc, ours, theirs, len(run)) and sum(pair.first.words for pair in run) < (_LIST if together else _PASTED)


def _headings_over(doc: Document, block: int) -> tuple[int, ...]:
    """The blocks of the headings over another block, innermost first."""
    return tuple(heading.index for heading in headings_above(doc, doc.blocks[block]))


def _is_pasted(doc: Document, ours: Sequence[int], theirs: Sequence[int], repeated: int) -> bool:
    """Whether a section stands twice: all headings over it are the same, no third section has them, and its text is the same."""
    if not ours or not theirs:
        return False
    mine = _titles(doc, ours)
    if mine != _titles(doc, theirs) or sum(_titles(doc, section) == mine for section in sections(doc)) != _COPIES:
        return False
    if repeated > 1:
        return True
    between = doc.source[slice(*doc.source_span(doc.blocks[ours[0]].start, doc.blocks[theirs[0]].end))]
    return _body(doc, ours[0]) == _body(doc, theirs[0]) and not _SLOT.search(between)  # days of a template are alike until they are filled in


def _body(doc: Document, heading: int) -> list[str]:
    """The texts between a heading and the next."""
    return [block.text for block in takewhile(lambda block: block.kind != "heading", doc.blocks[heading + 1 :])]


def _titles(doc: Document, section: Sequence[int]) -> tuple[str, ...]:
    return tuple(doc.blocks[heading].text for heading in section)


def _are_parallel(doc: Document, ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether two headings are built alike, as those of a series of things are."""
    if not ours or not theirs:
        return False
    mine, yours = (set(norms(doc.blocks[section[0]].text, doc.language)) for section in (ours, theirs))
    return 2 * len(mine & yours) >= min(len(mine), len(yours))


def _are_own(doc: Document, pair: _Pair) -> bool:
    """Whether the page says both in its own voice: pull quotes and blurbs repeat it on purpose, cards announce it. What is quoted twice counts again."""
    first, again = pair
    if first.quoted != again.quoted or (first.quoted and first.words < _LONG) or any(_PULLED.match(doc.text, *passage.span) for passage in pair):
        return False
    return all(
        doc.blocks[passage.block].kind != "caption" and entry_at(doc, passage.span.start).kind != "card" and not is_emphasised(doc, passage.span)
        for passage in pair
    )


def _copies(doc: Document) -> Iterator[_Pair]:
    """Passages that stand twice word for word, whole paragraphs rather than their sentences."""
    table = word_table(doc)
    nearly: defaultdict[tuple[int, ...], list[Passage]] = defaultdict(list)
    for passage in passages(doc):
        if passage.words >= EXACT:
            nearly[tuple(table.terms_of(passage.span))].append(passage)
    alike: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in (passage for group in nearly.values() if len(group) > 1 for passage in group):
        alike[" ".join(_WORD.findall(doc.text[passage.span.start : passage.span.end].lower()))].append(passage)
    whole: set[tuple[int, int]] = set()
    for group in sorted((group for group in alike.values() if len(group) > 1), key=lambda group: (group[0].kind != "paragraph", group[0].span)):
        if len(group) > _COPIES and not (group[0].kind == "paragraph" and group[0].words >= _ENTRY):
            continue
        for pair in (_Pair(group[0], again) for again in group[1:]):
            blocks = pair.first.block, pair.again.block
            if blocks[0] == blocks[1] or blocks in whole:
                continue
            if pair.first.kind == pair.again.kind == "paragraph":
                whole.add(blocks)
            if _are_own(doc, pair) and not exclude_each_other(doc, pair.first.span, pair.again.span):
                yield pair


def _runs(copies: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Neighbours that are repeated as neighbours."""
    run: list[_Pair] = []
    for pair in sorted(copies, key=lambda pair: pair.again.span):
        if run and not _follows(run[-1], pair):
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _follows(before: _Pair, pair: _Pair) -> bool:
    ahead = pair.first.block - before.first.block, pair.again.block - before.again.block
    return before.first.span != pair.first.span and min(ahead) >= 0 and max(ahead) <= (_STEP if ahead[0] == ahead[1] else _GAP)


def _near(doc: Document, held: set[Span]) -> Iterator[Repeat]:
    """Passages that stand twice but for a few words."""
    found = [passage for passage in passages(doc) if passage.words >= NEAR and passage.span not in held]
    among, table = repeated_bigrams(doc), word_table(doc)
    if len(found) < _COPIES or len(among) < _SHARED:
        return
    keys = [among.intersection(bigrams(table.terms_of(passage.span))) for passage in found]
    told: set[tuple[int, int]] = set()
    for i, j in candidates(keys, cap=4, share=_SHARED):
        blocks = found[i].block, found[j].block
        if blocks[0] == blocks[1] or blocks in told or len(keys[i] & keys[j]) < _ALIKE / 2 * max(found[i].words, found[j].words):
            continue
        pair = _Pair(found[i], found[j])
        if _headings_over(doc, pair.first.block) != _headings_over(doc, pair.again.block):
            continue  # another section may say it again in its own way
        differing = _differing(doc, pair) if _is_needless(doc, [pair]) else ()
        if differing and _are_own(doc, _Pair(found[i], found[j])) and not exclude_each_other(doc, found[i].span, found[j].span):
            told.add(blocks)
            yield Repeat(((found[i].span, found[j].span),), differing)


def _differing(doc: Document, pair: _Pair) -> tuple[Change, ...]:
    """What differs between two passages that are one but for a few words; nothing when they are not."""
    language = pair.first.language
    left, right = (words(doc.text[passage.span.start : passage.span.end], language) for passage in pair)
    common = core(stems_of(left, language), stems_of(right, language))
    if common.equal < _ALIKE * max(len(left), len(right)):
        return ()
    found = changes(left, right, language)
    return () if any(change.was and change.now and change.kind not in ("function", "spelling") for change in found) else found
