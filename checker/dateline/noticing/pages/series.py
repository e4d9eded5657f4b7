"""Finds dated sequences: headings of one level, items of one list, a column of a table or a field of a data file, each entry with its date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Block, Document, Place, Span
from dateline.noticing.dates.explicit import DateMention, by_block, dates
from dateline.noticing.pages.records import Field, Record, dated_columns
from dateline.noticing.pages.sections import headings
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Dated(NamedTuple):
    """One entry of a sequence, and its date."""

    said: DateMention
    """Spans count in `Document.text`, within the value where `field` is given."""
    label: str = ""
    """What the entry is, for messages: "3.4.4", the text of a heading without its date; "" where nothing tells."""
    field: Field | None = None

    @property
    def first(self) -> dt.date:
        """The first day that the date may mean; entries have at least year and month."""
        return self.said.first_day

    @property
    def version(self) -> tuple[int, ...]:
        """The numbers of the version that the label names, () without one: "v3.4.4" is (3, 4, 4)."""
        return version_of(self.label)

    def place(self, doc: Document, span: Span | None = None) -> Place:
        """Where the date, or a part of it, stands."""
        where = span or self.said.span
        return self.field.located(doc, where) if self.field else doc.place(*where)

    def written(self, doc: Document, span: Span) -> str:
        """What is written at a part of the date."""
        return (self.field.text if self.field else doc.text)[span.start : span.end]

    def called(self, doc: Document) -> str:
        """The entry for messages: "3.4.4 (2016-06-17)"."""
        written = " ".join(self.written(doc, self.said.span).split())
        return f"{self.label} ({written})" if self.label else written


class DatedSequence(NamedTuple):
    """Dated entries that stand under one another, in the order of the file, all dated to the day or all to the month."""

    name: str
    """For messages: "the headings", "the list", "the column `stable`", "`date` of `releases`"."""
    kind: str
    """"headings", "items", "column" or "records"."""
    entries: tuple[Dated, ...]


_FEWEST = 4
_SHORT_ITEM, _LEAD = 120, 40
"""A date dates a list item when it stands at the beginning, or at the end of a short one."""
_VERSION = compile_late(r"(?<![\w.])[vV]?(\d+(?:\.\d+)+)(?![\d.]*\.?\d)")
_NAMING = ("version", "name", "release", "tag", "title", "event", "number", "id", "slug")
_EDGE = " \t\n-–—/|:,;.()[]*_"


@noticer
def sequences(doc: Document) -> tuple[DatedSequence, ...]:
    """Every dated sequence of at least four entries."""
    found = (*_of_headings(doc), *_of_lists(doc), *_of_records(doc))
    return tuple(one for sequence in found for one in _evenly_dated(sequence))


def version_of(label: str) -> tuple[int, ...]:
    """The numbers of the first version in a label, () without one."""
    found = _VERSION.search(label)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def _evenly_dated(sequence: DatedSequence) -> Iterator[DatedSequence]:
    """The entries whose dates are as exact as those of most: a month cannot be compared with a day of it."""
    days = tuple(entry for entry in sequence.entries if entry.said.day is not None)
    months = tuple(entry for entry in sequence.entries if entry.said.day is None)
    chosen = days if len(days) >= len(months) else months
    if len(chosen) >= _FEWEST:
        yield sequence._replace(entries=chosen)


def _of_headings(doc: Document) -> Iterator[DatedSequence]:
    """Headings of one level that no higher one parts."""
    dated = _dated_blocks(doc) | _dated_below(doc)
    found = headings(doc) if dated else ()
    for level in sorted({block.level for block in found if block.index in dated}):
        section = 0
        numbered: list[tuple[int, Block]] = []
        for block in found:
            section += block.level < level
            if block.level == level:
                numbered.append((section, block))
        for _, members in groupby(numbered, key=lambda pair: pair[0]):
            yield DatedSequence("the headings", "headings", tuple(_entries(dated, (block for _, block in members))))


def _of_lists(doc: Document) -> Iterator[DatedSequence]:
    """The first blocks of items that stand in one list."""
    dated = _dated_blocks(doc)
    for (kind, _), blocks in groupby(doc.blocks if dated else (), key=lambda block: (block.kind, block.quoted)):
        if kind != "item":
            continue
        tops = [block for _, members in groupby(blocks, key=lambda block: block.group) for block in list(members)[:1]]
        yield DatedSequence("the list", "items", tuple(_entries(dated, (block for block in tops if block.level <= 1))))


def _entries(dated: dict[int, DateMention], blocks: Iterable[Block]) -> Iterator[Dated]:
    for block in blocks:
        if said := dated.get(block.index):
            yield Dated(said, _label(block, said) if said.span.start < block.end else block.text.strip(_EDGE)[:_SHORT_ITEM])


def _label(block: Block, said: DateMention) -> str:
    start, end = said.span.start - block.start, said.span.end - block.start
    before, after = block.text[:start].strip(_EDGE), block.text[end:].split("\n", 1)[0].strip(_EDGE)
    return (before or after)[:_SHORT_ITEM]


@noticer
def _dated_blocks(doc: Document) -> dict[int, DateMention]:
    """The headings and items that one date dates, by block index."""
    return {index: mentions[0] for index, mentions in _mentions(doc).items() if _dates_it(doc.blocks[index], mentions)}


def _dated_below(doc: Document) -> dict[int, DateMention]:
    """The headings under which a short block with one date comes next: "Released on 3 May 2026"."""
    mentions = _mentions(doc)
    following = zip(doc.blocks, doc.blocks[1:], strict=False)
    return {
        heading.index: mentions[below.index][0]
        for heading, below in following
        if heading.kind == "heading"
        and heading.index not in mentions
        and below.kind in ("paragraph", "stamp", "dateline", "byline")
        and len(below.text) <= _LEAD
        and len(mentions.get(below.index, ())) == 1
        and _is_exact(mentions[below.index][0])
    }


@noticer
def _mentions(doc: Document) -> dict[int, list[DateMention]]:
    """The dates of each block that has any, lone weekdays left out."""
    return by_block(doc, (said for said in dates(doc) if said.granularity != "weekday"))


def _dates_it(block: Block, mentions: Sequence[DateMention]) -> bool:
    said = mentions[0]
    if block.kind not in ("heading", "item") or not _is_exact(said):
        return False
    if block.kind == "heading":
        return len(mentions) == 1
    if said.span.start - block.start <= _LEAD and not block.text[: said.span.start - block.start].strip(_EDGE):
        return True
    return len(mentions) == 1 and len(block.text) <= _SHORT_ITEM and not block.text[said.span.end - block.start :].strip(_EDGE)


def _is_exact(said: DateMention) -> bool:
    return said.year is not None and said.month is not None and not said.impossible and not said.ambiguous


def _of_records(doc: Document) -> Iterator[DatedSequence]:
    for column in dated_columns(doc):
        entries = tuple(Dated(cell.moment.said, _name_of(cell.record, cell.field), cell.field) for cell in column.cells if _is_exact(cell.moment.said))
        if not entries:
            continue
        key, name, table = column.key, column.members[0].series, column.cells[0].field.meta is None
        called = f"the column `{key}`" if table else f"`{key}`" + (f" of `{name}`" if name else "")
        yield DatedSequence(called, "column" if table else "records", entries)


def _name_of(record: Record, dated: Field) -> str:
    """What a record is called: the field that customarily says so, else the first one."""
    named = record.field(*_NAMING) or record.fields[0]
    return "" if named is dated else named.text[:_SHORT_ITEM]
