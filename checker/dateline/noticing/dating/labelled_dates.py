"""Finds dates with what they are the dates of: "Entries close | May 3" in a table, "Deadline for entries: May 3", "the entries close on May 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.explicit import by_block, dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_at
from dateline.rule import noticer


class LabelledDate(NamedTuple):
    """One day or range of days, and what it is said to be."""

    words: tuple[str, ...]
    """The words of the label that carry meaning, in lower case and in the singular."""
    label: str
    """As written."""
    said: DateMention
    kind: Literal["row", "heading", "line", "sentence", "clause"]
    """A clause says what a thing does on a day, in the same words wherever it is said: "before the summer season begins on"."""


_STOP = frozenset(
    """the a an of on in at by for to from our your this that these it its is are be will shall and or with as until till before after when while once since
    which has have been starting beginning through between during then there here please note""".split()  # noqa: SIM905  (reads as a list of words)
)
_WORD = compile_late(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE = compile_late(r"[,;:()\[\]–—]|\s-\s|\.\s|\n|\b(?:and|but|or|so|because|if|that|which|who|where)\b")
_CHANGED = compile_late(
    r"\b(?:postponed|moved|extended|rescheduled|original\w*|previous\w*|formerly|updated?|changed|instead|delayed|cancel\w*|was|were|had|new|no longer|usually|"
    r"tentative\w*|earlier|later|again|every|each|early|late|first|second|third|next|last)\b",
    re.IGNORECASE,
)
_STRUCK = compile_late(r"~~|</?(?:del|s|strike)\b")
_MARKUP = 12
_LONGEST_LABEL = 60
_REACH = 120
_FEWEST = 2


@noticer
def labelled_dates(doc: Document) -> tuple[LabelledDate, ...]:
    """All dates to the day whose label has at least two words that carry meaning, where no word near tells of a change."""
    if not _by_block(doc):
        return ()
    found = (*_of_rows(doc), *_of_headings(doc), *_of_text(doc))
    return tuple(one for one in found if len([word for word in one.words if word.isalpha()]) >= _FEWEST)


def label_words(text: str) -> tuple[str, ...]:
    """What of a label carries meaning: "The 12-week cohort ends on" gives 12, week, cohort, end."""
    return tuple(_singular(word.lower()) for word in _WORD.findall(text) if word.lower() not in _STOP)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > len("series"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > len("its") and word.endswith("s") and not word.endswith("ss") else word


def _of_rows(doc: Document) -> Iterator[LabelledDate]:
    """Rows of two cells, one of which is nothing but a date."""
    said = _by_block(doc)
    cells = (block for block in doc.blocks if block.kind == "cell" and block.group)
    for _, members in groupby(cells, key=lambda block: block.group):
        row = list(members)
        if len(row) != _CELLS:
            continue
        for dated, named in (row, row[::-1]):
            mentions = said.get(dated.index, [])
            if (
                len(mentions) == 1
                and not said.get(named.index)
                and _fills(dated, mentions[0])
                and len(named.text) <= _LONGEST_LABEL
                and not _tells_of_change(named.text)
            ):
                yield LabelledDate(label_words(named.text), named.text.strip(), mentions[0], "row")


_CELLS = 2


def _of_headings(doc: Document) -> Iterator[LabelledDate]:
    """Headings whose next block is nothing but a date."""
    said = _by_block(doc)
    for heading, below in pairwise(doc.blocks):
        mentions = said.get(below.index, [])
        if heading.kind != "heading" or len(mentions) != 1 or below.kind == "heading" or heading.index in said or len(heading.text) > _LONGEST_LABEL:
            continue
        if _fills(below, mentions[0]) and not _tells_of_change(heading.text):
            yield LabelledDate(label_words(heading.text), heading.text.strip(), mentions[0], "heading")


@noticer
def clause_dates(doc: Document) -> tuple[LabelledDate, ...]:
    """Days with a weekday on which the clause before them lets a thing begin, end or leave, where no word near tells of a change."""
    return tuple(_clause_dates(doc))


def _clause_dates(doc: Document) -> Iterator[LabelledDate]:
    for index, mentions in _by_block(doc).items():
        block = doc.blocks[index]
        for said in mentions if block.kind in ("paragraph", "item") and not block.quoted else ():
            sentence = sentence_at(block, said.span.start)
            label = _SUBORDINATE.split(doc.text[max(sentence.start, said.span.start - _REACH) : said.span.start])[-1].strip(" *_")
            words = label_words(label)
            if said.weekday is None or said.until or len(words) < _NAMED or not _DOES.search(label) or _tells_of_change(label):
                continue
            if not _MOVED.search(doc.text, *sentence):
                yield LabelledDate(words, label, said, "clause")


_NAMED = 3
"""Fewer words with meaning ("it begins", "the fair begins") may be those of several things."""
_SUBORDINATE = compile_late(rf"{_CLAUSE.pattern}|\b(?:when|before|after|until|once|while|since|as|where)\b", re.IGNORECASE)
_DOES = compile_late(r"\b(?:begins?|starts?|opens?|ends?|closes?|leaves?|returns?|takes? place|is held|are held)(?: (?:on|again on))?$", re.IGNORECASE)
_MOVED = compile_late(r"\b(?:postpon\w+|moved|extended|reschedul\w+|original\w*|instead|delayed|cancel\w*|no longer|tentative\w*|not)\b", re.IGNORECASE)


@noticer
def _by_block(doc: Document) -> dict[int, list[DateMention]]:
    """The dates to the day that can have a label, by block."""
    return by_block(doc, (said for said in dates(doc) if _is_sure(doc, said)))


def _is_sure(doc: Document, said: DateMention) -> bool:
    return said.month is not None and said.day is not None and not said.impossible and not said.ambiguous and not _struck_out(doc, said)


def _fills(block: Block, said: DateMention) -> bool:
    rest = block.text[: said.span.start - block.start] + block.text[said.span.end - block.start :]
    return not _WORD.search(rest)


def _tells_of_change(text: str) -> bool:
    return _CHANGED.search(text) is not None


def _struck_out(doc: Document, said: DateMention) -> bool:
    start, end = doc.source_span(*said.span)
    return _STRUCK.search(doc.source[max(start - _MARKUP, 0) : end + _MARKUP]) is not None


def _of_text(doc: Document) -> Iterator[LabelledDate]:
    for index, mentions in _by_block(doc).items():
        block = doc.blocks[index]
        if block.quoted or block.kind not in ("paragraph", "item"):
            continue
        for said in mentions:
            if one := _before(doc, sentence_at(block, said.span.start), said):
                yield one


def _before(doc: Document, sentence: Span, said: DateMention) -> LabelledDate | None:
    before = doc.text[max(sentence.start, said.span.start - _REACH) : said.span.start]
    if _tells_of_change(doc.text[max(sentence.start, said.span.start - _REACH) : min(sentence.end, said.span.end + _REACH)]):
        return None
    stripped = before.rstrip(" *_")
    if stripped.endswith(":"):
        label = _CLAUSE.split(stripped[:-1])[-1].strip(" *_")
        return LabelledDate(label_words(label), label, said, "line") if len(label) <= _LONGEST_LABEL else None
    label = _CLAUSE.split(before)[-1].strip(" *_")
    return LabelledDate(label_words(label), label, said, "sentence")
