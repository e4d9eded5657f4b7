"""Finds the sentences of one document that say what other sentences of it say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from dateline.comparing.passages.alignment import Match, best, candidates, core
from dateline.comparing.passages.bearers import german_nouns, name_stems, office_stems
from dateline.comparing.passages.wordings import wordings
from dateline.comparing.words.differences import Change, changes, is_parallel, is_template
from dateline.comparing.words.table import bigrams, repeated_bigrams, word_table
from dateline.comparing.words.weights import Glance, Weigh, containment, cosine, glance, vector, weigher
from dateline.comparing.words.words import Word, file_terms, is_function, stems_of, words
from dateline.model import Document, Span
from dateline.noticing.pages.branches import exclude_each_other
from dateline.noticing.pages.entries import Entry, entries, entry_at
from dateline.noticing.pages.sections import are_parted
from dateline.noticing.text.passages import SHORTEST, has_clauses, passages
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.quotes import quotes
from dateline.rule import noticer

_ENDS, _CLOSING = (".", "!", "?", "…"), "\"”’»)]*_"
"""What ends a sentence, and what may stand behind it."""
_LABEL = compile_late(r"[^.!?:]{1,40}:\s")
APART, PLAIN, RELATED = 0.25, 0.45, 0.35
"""The likeness with names, and without, of a sentence told again in another report of the page; and without names, where the two reports share
a sentence or a quotation already. Reports of one event differ in whom they name and quote."""
_APART_SHARED = 4
"""Stems that such sentences share, names and function words apart."""
TOGETHER = 0.75
"""The likeness of two sentences of one report: it keeps to its subject, so its sentences are alike without saying the same."""
_SHARED, _LONG, _CONTAINED = 8, 12, 0.85
"""Stems both sentences hold, words of the shorter, and the part of one that the other must hold."""
_IN_STEP = 0.6
"""The part of the shorter sentence that two parallel sentences share word for word and in order."""
_LEAD = 3
"""Paragraphs at the top of a page, which say beforehand what it will say."""
_NEAR = 2
"""Blocks within which a section has no reason to say a thing twice."""
_TURNED = 0.40
"""The likeness of each sentence of two paragraphs that say the same things in another order."""
_FEWEST = 3
"""Stems that two sentences must share, names and function words apart, to be compared at all."""
_GLANCE, _GLANCE_APART = 0.35, 0.20
"""The likeness at a glance, names and all, below which no pair of one report, and of two, comes to anything."""
_STRETCH, _SHOWN = 4, 16
_TITLE = 5
"""Words from which on a quotation is compared with quotations, and left out of the sentence that holds it."""


class Sentence(NamedTuple):
    """A sentence made ready for comparing. What it quotes is left out: quotations are compared with quotations."""

    span: Span
    block: int
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    names: frozenset[str]
    """Stems written as names."""
    offices: frozenset[str]
    """Stems that stand beside the name of a person to say what it is."""
    content: frozenset[str]
    """Stems that carry more than grammar."""
    entry: Entry
    """The innermost report of the page that holds it."""


class Retelling(NamedTuple):
    """Two sentences that say alike things, in the order of the page."""

    earlier: Sentence
    later: Sentence
    score: float
    """The cosine of their stems, 0 to 1."""
    plain: float
    """The same without names: two people introduced alike are still two people."""
    shared: frozenset[str]
    """The stems both hold that are neither names nor function words."""

    @property
    def reports(self) -> tuple[range, range]:
        """The blocks of the reports that hold them."""
        return self.earlier.entry.blocks, self.later.entry.blocks

    @property
    def apart(self) -> bool:
        """Whether they stand in different reports of the page."""
        return self.earlier.entry.blocks != self.later.entry.blocks


@noticer
def sentences_of(doc: Document) -> tuple[Sentence, ...]:
    """The sentences of a document's running text: no headlines, excerpts on cards, labels or block quotations."""
    return tuple(_prepared(doc, raw) for raw in _raws(doc))


@noticer
def retellings(doc: Document) -> tuple[Retelling, ...]:
    """All pairs of sentences of different blocks that share rare word pairs, whatever their likeness; bounded by the length of the document."""
    found = _raws(doc)
    among = repeated_bigrams(doc)
    pairs = list(_worth_a_look(found, candidates([among.intersection(bigrams(raw.terms)) for raw in found])))
    sentences = {index: _prepared(doc, found[index]) for index in {index for pair in pairs for index in pair}}
    weigh = weigher(language=doc.language)
    retold_ = (retold(sentences[i], sentences[j], weigh) for i, j in pairs)
    return tuple(pair for pair in retold_ if pair)


def _worth_a_look(found: Sequence[_Raw], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different blocks that a first glance at their words does not tell apart; what it costs to prepare the others is saved."""
    seen: dict[int, Glance] = {}
    for pair in pairs:
        one, other = (found[index] for index in pair)
        if one.block == other.block:
            continue
        for index in pair:
            if index not in seen:
                seen[index] = glance(found[index].terms, found[index].language)
        if seen[pair[0]].likeness(seen[pair[1]]) >= (_GLANCE_APART if one.entry.blocks != other.entry.blocks else _GLANCE):
            yield pair


def retold(one: Sentence, other: Sentence, weigh: Weigh) -> Retelling | None:
    """How alike two sentences are, the one that stands first in the file first; None where they share hardly more than names."""
    earlier, later = (one, other) if one.span < other.span else (other, one)
    names = one.names | other.names | one.offices | other.offices
    shared = (one.content & other.content) - names
    if len(shared) < _FEWEST:
        return None
    score = cosine(vector(earlier.stems, weigh), vector(later.stems, weigh))
    plain = cosine(*(vector((root for root in side.stems if root not in names), weigh) for side in (earlier, later)))
    return Retelling(earlier, later, score, plain, shared)


@noticer
def strong(doc: Document) -> tuple[Retelling, ...]:
    """The pairs that say the same in other words, for sure enough to be shown; in the order of the later sentence."""
    return tuple(_strong(doc))


def _strong(doc: Document) -> Iterator[Retelling]:
    pairs = sorted(retellings(doc), key=lambda pair: (pair.later.span, pair.earlier.span))
    related = _related_reports(doc, pairs)
    lead, turned = _lead(doc), frozenset(_turned_round(doc, pairs))
    for pair in pairs:
        if pair.apart:
            likeness = RELATED if pair.reports in related else PLAIN
            sure = pair.score >= APART and pair.plain >= likeness and len(pair.shared) >= _APART_SHARED
        else:
            allowed = not has_clauses(doc) and pair.earlier.block not in lead
            sure = allowed and (_is_repeated(doc, pair) or pair in turned)
        if sure and not exclude_each_other(doc, pair.earlier.span, pair.later.span):
            yield pair


def _lead(doc: Document) -> range:
    """The blocks of the first three paragraphs: they may say beforehand what the page will say; what stands in its first section is no introduction."""
    first = [block.index for block in doc.blocks if block.kind in ("paragraph", "dateline")][:_LEAD]
    section = next((block.index for block in doc.blocks if block.kind == "heading" and block.level > 1), len(doc.blocks))
    return range(min(first[-1] + 1, section) if first else 0)


def _turned_round(doc: Document, pairs: Sequence[Retelling]) -> Iterator[Retelling]:
    """The sentences of two paragraphs that say the same things in another order: parallel paragraphs keep theirs."""
    met: defaultdict[tuple[int, int], list[Retelling]] = defaultdict(list)
    for pair in pairs:
        if not pair.apart and min(pair.score, pair.plain) >= _TURNED:
            met[pair.earlier.block, pair.later.block].append(pair)
    if not any(len(own) > 1 for own in met.values()):
        return
    held = Counter(raw.block for raw in _raws(doc))
    for blocks, own in met.items():
        matched = best((Match(pair.earlier.span.start, pair.later.span.start, pair.score) for pair in own), _TURNED)
        turned = any(one.right > other.right for one, other in pairwise(matched))
        if turned and len(matched) == max(held[block] for block in blocks) and any(min(pair.score, pair.plain) >= TOGETHER for pair in own):
            yield from (pair for pair in own if any((pair.earlier.span.start, pair.later.span.start) == match[:2] for match in matched))


def _related_reports(doc: Document, pairs: Iterable[Retelling]) -> set[tuple[range, range]]:
    """Pairs of reports, by their blocks, of which one plainly repeats a sentence or a quotation of the other."""
    found = {pair.reports for pair in pairs if pair.apart and min(pair.score, pair.plain) >= PLAIN and len(pair.shared) >= _APART_SHARED}
    for wording in wordings(doc):
        one, other = sorted((wording.quotation.span, wording.other))
        found.add((entry_at(doc, one.start).blocks, entry_at(doc, other.start).blocks))
    return found


def _is_repeated(doc: Document, pair: Retelling) -> bool:
    """Whether one report says a thing twice, in so many words that it is no coincidence, no form and no pair of parallel facts."""
    earlier, later = pair.earlier, pair.later
    if min(pair.score, pair.plain) < TOGETHER or len(pair.shared) < _SHARED or min(len(earlier.words), len(later.words)) < _LONG:
        return False
    # A section may say again what another said: an overview, an answer, a parallel case.
    if later.block - earlier.block > _NEAR or are_parted(doc, doc.blocks[earlier.block], doc.blocks[later.block]):
        return False
    language = doc.language or "en"
    contents = [[root for root in side.stems if not is_function(root, language)] for side in (earlier, later)]
    weigh = weigher(language=language)
    if max(containment(contents[0], contents[1], weigh), containment(contents[1], contents[0], weigh)) < _CONTAINED:
        return False
    found = changes(earlier.words, later.words, language)
    return bool(found) and not is_parallel(found) and not is_template(found) and not _is_slotted(pair, found, language)


def _is_slotted(pair: Retelling, found: Sequence[Change], language: str) -> bool:
    """Whether two sentences run in step but for something else in one place: parallel facts look so ("for one account", "for one domain")."""
    earlier, later = pair.earlier.words, pair.later.words
    in_step = len(earlier) - sum(len(change.left) for change in found if change.kind != "function" or not change.now)
    if in_step < _IN_STEP * min(len(earlier), len(later)):
        return False
    others = (change for change in found if change.kind != "function")
    stretches = ((earlier[change.left.start : change.left.stop], later[change.right.start : change.right.stop]) for change in others)
    return any(all(any(not is_function(word.norm, language) for word in stretch) for stretch in both) for both in stretches)


def common_stretch(pair: Retelling, doc: Document) -> str:
    """The stretch of the earlier sentence that the later one also has, give or take; its beginning where there is hardly any."""
    found = core(pair.earlier.stems, pair.later.stems)
    stretch = found.left if found.equal >= _STRETCH else range(len(pair.earlier.words))
    first = pair.earlier.words[stretch.start].start
    last = pair.earlier.words[min(stretch.stop, stretch.start + _SHOWN) - 1].end
    start = pair.earlier.span.start
    return doc.text[start + first : start + last] + ("…" if len(stretch) > _SHOWN else "")


class _Raw(NamedTuple):
    text: str
    """What it quotes is blanked."""
    terms: Sequence[int]
    """Its words, as terms."""
    span: Span
    block: int
    language: str
    entry: Entry


@noticer
def _raws(doc: Document) -> tuple[_Raw, ...]:
    return tuple(_raw(doc))


def _raw(doc: Document) -> Iterator[_Raw]:
    held = [quotation.span for quotation in quotes(doc) if quotation.words >= _TITLE and not quotation.whole]
    table = word_table(doc)
    for passage in passages(doc):
        if not passage.is_sentence or passage.quoted:
            continue
        text = doc.text[passage.span.start : passage.span.end]
        if not text.rstrip(_CLOSING).endswith(_ENDS) or _LABEL.match(text):
            continue
        entry = entry_at(doc, passage.span.start)
        if doc.blocks[passage.block].kind == "caption" or entry.kind == "card":
            continue
        left, language = _blanked(text, passage.span.start, held), passage.language or "en"
        if left is text:
            yield _Raw(text, table.terms_of(passage.span), passage.span, passage.block, language, entry)
        elif left.count(" ") - left.count("  ") >= SHORTEST:
            yield _Raw(left, file_terms(left, language), passage.span, passage.block, language, entry)


def _blanked(text: str, start: int, held: Sequence[Span]) -> str:
    """A text at an offset, what it quotes replaced by blanks."""
    first = bisect_left(held, start, key=lambda span: span.end)
    for span in islice(held, first, None):
        if span.start >= start + len(text):
            break
        begins, ends = max(0, span.start - start), min(len(text), span.end - start)
        text = text[:begins] + " " * (ends - begins) + text[ends:]
    return text


def _prepared(doc: Document, raw: _Raw) -> Sentence:
    found = words(raw.text, raw.language)
    roots = stems_of(found, raw.language)
    content = frozenset(root for word, root in zip(found, roots, strict=True) if not is_function(word.norm, raw.language))
    names = name_stems(found, raw.language, _nouns(doc) if raw.language == "de" else frozenset())
    offices = office_stems(doc, raw.span.start, found, raw.language) if _has_reports(doc) else frozenset[str]()
    return Sentence(raw.span, raw.block, found, roots, names, offices, content, raw.entry)


@noticer
def _has_reports(doc: Document) -> bool:
    """Whether the page holds a report of its own, so that persons are introduced twice; looking for their offices takes its time."""
    return any(entry.kind == "article" for entry in entries(doc))


@noticer
def _nouns(doc: Document) -> frozenset[str]:
    return german_nouns([doc.text])
