"""Finds the quotations of a document, in any style of quotation marks, and who is said to have said them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.text.passages import count_words
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans
from dateline.noticing.text.speech import dashed, joins, says, speaker_of
from dateline.rule import noticer


class Quotation(NamedTuple):
    """What stands between quotation marks, or after the dash of a dialogue, or a block quotation; parts that an attribution splits are one quotation."""

    span: Span
    """From the first character within the marks to the last one; offsets into `Document.text`."""
    parts: tuple[Span, ...]
    """The quoted stretches in order: one, unless "...," he said, "..." parts them."""
    text: str
    """The parts joined by " … ": what stood between them is no part of the quotation."""
    block: int
    """The index of its block."""
    words: int
    depth: int = 0
    """How many other quotations of the block hold it."""
    speaker: str = ""
    """Whoever plainly stands beside it with a verb of saying; pronouns count for nobody."""
    attributed: bool = False
    """Whether a verb of saying stands beside it; for a block quotation, whether it names its source."""
    whole: bool = False
    """Whether it is a block quotation without marks."""
    named: str = ""
    """Whoever speaks or, where only a pronoun says who, is named last before it in its paragraph, by two words or more."""


class _Mark(NamedTuple):
    start: int
    end: int
    depth: int


_CLOSERS = {"“": "”", "„": "“”", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "「": "」", "『": "』", "”": "”", '"': '"', "'": "'"}
_MARK = compile_late("[“”„‚«»‹›‘’「」『』\"']")
_SOURCE = compile_late(r"(?:^|[\s.!?…”\"’])(?:--|—|–|―)\s*[A-ZÀ-ÞА-Я]\S*(?:\s+[\w.,'’()&-]+){0,11}\s*$")
_NAMED = compile_late(r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+(?: (?:de|da|van|von|al|bin))?(?: [A-ZÀ-ÞА-ЯЁ][\w’'-]+){1,3}(?! ?’?'?s\b)")
_LONGEST = 4_000
"""Characters after which a mark that never closed is a stray one."""
_DEEPEST = 8
"""Marks that may be open at once; older ones are stray."""


@noticer
def quotes(doc: Document) -> tuple[Quotation, ...]:
    """All quotations of a document's prose in order, titles and scare quotes too; `words` tells them apart."""
    return tuple(quotation for block in doc.blocks if block.kind in PROSE for quotation in _quotes(doc, block))


def is_held(span: Span, held: Sequence[Span]) -> bool:
    """Whether any quotation, by their spans in order, overlaps a stretch; those few that lie within another are not asked."""
    first = bisect_left(held, span.start, key=lambda quotation: quotation.end)
    return first < len(held) and held[first].start < span.end


def _quotes(doc: Document, block: Block) -> Iterator[Quotation]:
    follows = doc.blocks[block.index + 1].text[:1] if block.index + 1 < len(doc.blocks) else ""
    marks = sorted(_marks(block.text, follows))
    if not marks and (block.quoted or block.kind == "quote"):
        source = _SOURCE.search(block.text)
        end = source.start() if source else len(block.text)
        yield _quotation(block, [_Mark(0, end, 0)], attributed=source is not None, whole=True)
        return
    spoken = [_Mark(*span, 0) for span in dashed(block.text)]
    if spoken:
        yield _quotation(block, spoken, attributed=True)
        marks = [_Mark(mark.start, mark.end, mark.depth + 1) if any(_within(mark, part) for part in spoken) else mark for mark in marks]
    for group in _grouped(block.text, marks):
        yield _quotation(block, group)


def _within(mark: _Mark, part: _Mark) -> bool:
    return part.start <= mark.start and mark.end <= part.end


def _quotation(block: Block, group: Sequence[_Mark], *, attributed: bool = False, whole: bool = False) -> Quotation:
    parts = tuple(Span(block.start + mark.start, block.start + mark.end) for mark in group)
    text = " … ".join(block.text[mark.start : mark.end].strip() for mark in group)
    said = attributed or (not whole and _beside(block.text, group))
    speaker = speaker_of(block.text, group[0].start - 1, group[0].end + 1) if said and not whole else ""
    span = Span(parts[0].start, parts[-1].end)
    named = speaker or (_named_before(block.text, group[0].start) if said and not whole else "")
    return Quotation(span, parts, text, block.index, count_words(text), group[0].depth, speaker, said, whole, named)


def _named_before(text: str, start: int) -> str:
    """The name at the beginning of the sentence that leads up to a quotation."""
    led = [*sentence_spans(text[: max(0, start - 1)])][-1:]
    found = _NAMED.match(text, led[0].start) if led else None
    return found[0] if found else ""


def _beside(text: str, group: Sequence[_Mark]) -> bool:
    """Whether a verb of saying stands within a few words of the marks."""
    before, after = text[max(0, group[0].start - 80) : group[0].start], text[group[-1].end : group[-1].end + 60]
    between = text[group[0].end : group[-1].start] if len(group) > 1 else ""
    return says(before) or says(after) or says(between)


def _grouped(text: str, marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Parts of one quotation together: outer ones with nothing but an attribution between them."""
    group: list[_Mark] = []
    for mark in marks:
        if mark.depth:
            yield [mark]
            continue
        if group and not joins(text[group[-1].end - 1 : mark.start]):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _marks(text: str, follows: str) -> Iterator[_Mark]:
    """The stretches between marks; `follows` is the first character of the next block: a quotation of several paragraphs closes in its last one."""
    open_marks: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        level = next((i for i in range(len(open_marks) - 1, -1, -1) if _closes(text, at, open_marks[i][0])), None)
        if level is not None and not (mark in "\"'" and _opens(text, at) and not _ends_here(text, at)):
            start = open_marks[level][1] + 1
            del open_marks[level:]
            if text[start:at].strip() and at - start <= _LONGEST:
                yield _Mark(start, at, sum(1 for kind, _ in open_marks if kind != "'"))
        elif mark in _CLOSERS and _opens(text, at):
            open_marks = [*open_marks[-_DEEPEST:], (mark, at)]
    if open_marks and open_marks[0][1] == 0 and open_marks[0][0] in "“„«\"" and follows == open_marks[0][0]:
        yield _Mark(1, len(text), 0)


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "“„‚«‹「『":
        return bool(after) and not (text[at] == "“" and before.isalnum())
    if text[at] == "«":
        return bool(after.strip() or after)
    free = not before or before.isspace() or before in "([{-–—/“„«‘"
    if text[at] in "’'":
        return free and text[at] == "'" and after.isalpha()
    return free and bool(after.strip())


def _closes(text: str, at: int, opener: str) -> bool:
    if text[at] not in _CLOSERS[opener] or (text[at - 1 : at].isspace() and opener != "«"):
        return False
    if opener in "‘‚'":
        return _ends_here(text, at) and not _possessive(text, at)
    if opener == '"':
        return _ends_here(text, at)
    return True


def _ends_here(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return not after.isalnum() and not text[at - 1 : at].isspace()


def _possessive(text: str, at: int) -> bool:
    """Whether an apostrophe after an s belongs to the word, because a better closing mark follows."""
    if text[at - 1 : at] != "s" or not text[at + 1 : at + 3].strip()[:1].islower():
        return False
    rest = text[at + 1 : at + _LONGEST]
    later = re.search(r"[^\s]" + text[at] + r"(?!\w)", rest)
    another = re.search(r"(?:^|\s)[‘']\w", rest)
    return later is not None and (another is None or later.start() < another.start())
