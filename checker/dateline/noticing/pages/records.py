"""Finds records: what belongs together in front matter, in data files and in the rows of tables, each value under its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from dateline.model import DATA, Block, Document, Meta, Place, Span
from dateline.noticing.dates.explicit import DateMention, read_dates
from dateline.noticing.dates.moments import Moment, dates_of_value, read_moment
from dateline.noticing.pages.front_matter import MARKUP
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Field(NamedTuple):
    """One value of a record."""

    key: str
    """In lower case, "_" for what is neither letter nor digit: "end_date", the text of a column's header."""
    text: str
    place: Place
    meta: Meta | None = None
    """The value in a file's metadata; None for a cell of a table."""
    start: int = 0
    """Where a cell begins in `Document.text`."""
    language: str = ""
    moment: Moment | None = None
    """The date that the whole value is; spans count within `text`."""

    @property
    def written(self) -> str:
        """Its key as the file has it, with its path; the normal one for a cell."""
        return self.meta.key if self.meta else self.key

    @property
    def mapping(self) -> str:
        """The path of the mapping it stands in; "" for the outermost and for a cell."""
        return self.meta.key.rpartition(".")[0] if self.meta else ""

    @property
    def dates(self) -> Sequence[DateMention]:
        """Every date in the value; spans count within `text`."""
        return dates_of_value(self.text, self.language)

    def located(self, doc: Document, span: Span) -> Place:
        """The place of a part of the value."""
        if self.meta:
            return doc.within(self.meta, span)
        return doc.place(self.start + span.start, self.start + span.end)


class Record(NamedTuple):
    """A mapping of a data file, the front matter of a page, or a row of a table."""

    series: str
    """What it is one of many of: the path of its list ("releases", "" for a list that is the whole file), "table 2", or its own path where it is alone."""
    number: int
    """Its place in the series, from 0; -1 where it is alone."""
    fields: tuple[Field, ...]
    """In the order of the file."""

    def field(self, *keys: str) -> Field | None:
        """The first field under one of some keys."""
        return next((field for key in keys for field in self.fields if field.key == key), None)


class DatedCell(NamedTuple):
    """A value of a record that is a date."""

    row: int
    """The place of the record among those of its series."""
    record: Record
    field: Field
    moment: Moment


class DatedColumn(NamedTuple):
    """The dates that the records of one series have under one key; of two values under it the first counts."""

    members: Sequence[Record]
    """All records of the series."""
    key: str
    cells: tuple[DatedCell, ...]


_LISTED = compile_late(r"(?P<series>(?:.*\.)?)(?P<index>\d+)\.(?P<key>[^.]*(?:\.(?!\d+\.|\d+$)[^.]*)*)$")
_DIGIT = compile_late(r"\d")
_ODD = compile_late(r"[^\w]+")


@noticer
def records(doc: Document) -> tuple[Record, ...]:
    """All records of a document, those of one series in order: first front matter or data, then tables."""
    return (*_of_metadata(doc), *_of_tables(doc))


def series(doc: Document) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """The lists and tables of a document: their names, and their records in order."""
    listed = [record for record in records(doc) if record.number >= 0]
    for name, members in groupby(sorted(listed, key=lambda record: (record.series, record.number)), key=lambda record: record.series):
        yield name, tuple(members)


@noticer
def dated_columns(doc: Document) -> tuple[DatedColumn, ...]:
    """The columns of a document's lists and tables in which there are dates, in the order in which each list has them."""
    return tuple(column for _, members in series(doc) for column in _columns(members))


def _columns(members: Sequence[Record]) -> Iterator[DatedColumn]:
    found: dict[str, list[DatedCell]] = {}
    for index, record in enumerate(members):
        seen = set[str]()
        for field in record.fields:
            cells = found.setdefault(field.key, [])
            if field.key not in seen and (moment := field.moment):
                cells.append(DatedCell(index, record, field, moment))
            seen.add(field.key)
    return (DatedColumn(members, key, tuple(cells)) for key, cells in found.items() if cells)


@lru_cache(maxsize=4096)
def normal_key(key: str) -> str:
    """A key or column header as fields have it."""
    return _ODD.sub("_", key.strip().lower()).strip("_")


def _of_metadata(doc: Document) -> Iterator[Record]:
    values = [(*_split(key), meta) for key, metas in doc.meta.items() if not key.startswith(MARKUP) for meta in metas]
    values.sort(key=lambda value: value[:2])  # stable: fields keep the order of the file
    for (path, index), members in groupby(values, key=lambda value: value[:2]):
        yield Record(path, index, tuple(_value(doc, key, meta) for _, _, key, meta in members))


def _value(doc: Document, key: str, meta: Meta) -> Field:
    return Field(normal_key(key), meta.text, meta.place, meta, 0, doc.language, read_moment(meta.text, doc.language))


def _split(key: str) -> tuple[str, int, str]:
    """The series, the index in it, and the rest of a dotted key; a mapping within a mapping belongs to the outer one as "outer.inner"."""
    if "." in key and (found := _LISTED.fullmatch(key)):
        return found["series"].rstrip("."), int(found["index"]), found["key"]
    return "", -1, key


def _of_tables(doc: Document) -> Iterator[Record]:
    if doc.format in DATA:
        return
    for number, table in enumerate(_tables(doc)):
        if not any(dates_of_value(cell.text, cell.language or doc.language) for row in table[1:] for cell in row):
            continue  # records are asked for their dates
        header = table[0]
        keys = [normal_key(cell.text) for cell in header]
        for index, row in enumerate(table[1:]):
            if len(row) == len(header):
                yield Record(f"table {number}", index, tuple(_cell(doc, key, cell) for key, cell in zip(keys, row, strict=True)))



def _tables(doc: Document) -> Iterator[list[list[Block]]]:
    """The rows of each table; a table whose first row holds a date has no header, and its rows no keys that tell."""
    for kind, blocks in groupby(doc.blocks, key=lambda block: block.kind):
        if kind != "cell":
            continue
        rows = [list(row) for _, row in groupby(blocks, key=lambda block: block.group)]
        header = (cell for cell in rows[0] if _DIGIT.search(cell.text))
        if len(rows) > 1 and not any(not said.period for cell in header for said in read_dates(cell.text, cell.language or doc.language)):
            yield rows


def _cell(doc: Document, key: str, cell: Block) -> Field:
    language = cell.language or doc.language
    return Field(key, cell.text, doc.place(cell.start, cell.end), None, cell.start, language, read_moment(cell.text, language))
