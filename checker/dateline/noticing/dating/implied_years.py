"""Settles which years a date without one may be of: by its section, its neighbours, its entry, and the document's own years."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from dateline.model import DATA, Block, Document, Place
from dateline.noticing.dates.explicit import dates, dates_between
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dating.anchors import anchors_at
from dateline.noticing.dating.evidence import evidence, role_of_key
from dateline.noticing.dating.years import own_years
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.pages.records import Field, Record, records
from dateline.noticing.pages.sections import headings_above
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

YEAR = compile_late(r"(?<![\d./#$€£-])(?:19|20)\d\d(?![\d%]|[./-]\d)")
_BACK, _REPORTED_BACK, _AHEAD = 183, 366, 300
"""How many days before (where something is told of in the past, or not) and after a known day a date without a year is meant."""
_WRITTEN_BEFORE = 31
"""By so many days what is announced may be over when a page, written before and dated late, appears."""
_AUTUMN, _SPRING = 9, 6
"""From the first month on, a page of a year may speak of the year before (calls and tickets open in autumn), up to the second of the year after."""
_BEFORE = 3
"""How many blocks back a year still tells what is spoken of."""
_OTHER_YEAR = compile_late(r"\b(?:last|previous|next|following|past|this|each|every) (?:year|season|edition)|\byears? ago\b", re.IGNORECASE)


class YearBasis(NamedTuple):
    """What says of which year a date is."""

    year: int
    name: str
    """For messages: "the folder", "the heading above", "`date`"."""
    place: Place
    day: date | None = None
    """The day around which the date lies, where more than the year is known."""
    certain: bool = False
    """Whether it says the year of this very day, so that no other is possible."""


def year_bases(doc: Document, offset: int | None) -> tuple[YearBasis, ...]:
    """By what a date at an offset of the text (None: in the front matter) can be given a year, strongest first; empty where nothing tells.

    A heading above that names a year, and an entry's own date, stand before those of the page.
    """
    if offset is None:
        return tuple(_of_page(doc))
    block = doc.block_at(offset)
    near = tuple(_near(doc, block))
    if doc.format in DATA and (own := tuple(_of_record(doc, block))):
        return (*own, *near)
    if section := _of_section(doc, block):
        return (section, *near)
    if entry_at(doc, offset).kind != "page":
        return (*_of_entry(doc, offset), *near)
    return (*_of_page(doc), *_of_entry(doc, offset), *near)


def possible_years(basis: YearBasis, said: DateMention, *, heads: bool, reports: bool, announced: bool = False) -> set[int]:
    """The years of which a date may be, where `basis` says around when.

    `heads`: it heads a section of the page, so it is of the page's year, or announced for the next. `reports`: its sentence may tell of the past;
    `announced`: it tells of the future.
    """
    month = said.month or 0
    if basis.certain:
        return {basis.year}
    if basis.day is None:
        looks_back = not heads and month >= _AUTUMN
        return {basis.year, basis.year + (month <= _SPRING), basis.year - looks_back}
    back = _WRITTEN_BEFORE if announced else _REPORTED_BACK if reports else _BACK
    days = ((year, day_of(year, month, said.day)) for year in (basis.day.year - 1, basis.day.year, basis.day.year + 1))
    return {year for year, day in days if day is None or -back <= (day - basis.day).days <= _AHEAD}


def same_day_elsewhere(doc: Document, said: DateMention) -> YearBasis | None:
    """What states the day with a year elsewhere on the page, where it does so for one year only, and the path, title or a key names that year too."""
    stated = _with_year(doc)
    candidates = sorted((*stated.get((said.month, said.day), ()), *stated.get(None, ())), key=lambda other: other.span)
    found = [(other, year) for other in candidates if (year := _year_of_day(other, said))]
    years = {year for _, year in found}
    if len(years) != 1 or not years & {own.year for own in own_years(doc) if own.kind in ("path", "title", "key")}:
        return None
    place = doc.place(*found[0][0].span)
    return YearBasis(years.pop(), f"{place.text} in line {place.line}", place, certain=True)


@noticer
def _with_year(doc: Document) -> Mapping[tuple[int | None, int | None] | None, Sequence[DateMention]]:
    """The whole days of the text that state their year, in order, by month and day; ranges under None."""
    found: dict[tuple[int | None, int | None] | None, list[DateMention]] = {}
    for said in dates(doc):
        if said.date:
            found.setdefault(None if said.until else (said.month, said.day), []).append(said)
    return found


def _year_of_day(other: DateMention, said: DateMention) -> int | None:
    """The year in which a date, or a stretch of days, holds the day of one without a year."""
    first, last = other.date, other.end
    if other.year is None or first is None or last is None:
        return None
    days = (day_of(year, said.month, said.day) for year in {first.year, last.year})
    return next((day.year for day in days if day and first <= day <= last), None)


def years_beside(doc: Document, offset: int) -> set[int]:
    """The years that a text names around an offset: in the same block or row, and shortly before; with a heading something new begins."""
    block = doc.block_at(offset)
    before = range(block.index - 1, max(block.index - _BEFORE, 0) - 1, -1)
    above = takewhile(lambda other: other.kind != "heading", (doc.blocks[index] for index in before))
    around = [block, *row_of(doc, block), *(() if block.kind == "heading" else above)]
    named = {int(found[0]) for other in around for found in YEAR.finditer(other.text)}
    return named | ({own.year + step for own in own_years(doc) for step in (-1, 0, 1)} if _OTHER_YEAR.search(block.text) else set())


def row_of(doc: Document, block: Block) -> Iterator[Block]:
    """The other blocks of the group that a block belongs to: the cells of its row."""
    if not block.group:
        return
    for step in (-1, 1):
        at = block.index + step
        while 0 <= at < len(doc.blocks) and doc.blocks[at].group == block.group:
            yield doc.blocks[at]
            at += step


def _near(doc: Document, block: Block) -> Iterator[YearBasis]:
    """The whole dates of the same block or row."""
    indices = {block.index, *(other.index for other in row_of(doc, block))}
    first, last = doc.blocks[min(indices)].start, doc.blocks[max(indices)].end
    for said in dates_between(doc, first, last):
        if said.date and doc.block_at(said.span.start).index in indices:
            place = doc.place(*said.span)
            yield YearBasis(said.date.year, f"{said.date} beside it", place, said.date)


def _of_section(doc: Document, block: Block) -> YearBasis | None:
    """The nearest heading above that names one year, but the page's first."""
    for heading in headings_above(doc, block):
        years = {int(found[0]) for found in YEAR.finditer(heading.text)}
        if len(years) == 1 and heading.level > 1:
            return YearBasis(years.pop(), f"the heading in line {doc.line(heading.start)}", doc.place(heading.start, heading.end))
    return None


def _of_record(doc: Document, block: Block) -> Iterator[YearBasis]:
    """The whole dates of the record of a list in a data file that holds the block."""
    place, fields = doc.place(block.start, block.end), _fields(doc)
    at = bisect_right(fields, place[1:3], key=lambda field: field[0].place[1:3]) - 1
    if at < 0 or not fields[at][0].place.covers(place):
        return
    for field in fields[at][1].fields:
        if field.moment and field.moment.date and role_of_key(field.key, doc.profile) != "modified":
            yield YearBasis(field.moment.date.year, f"`{field.key}`", field.place, field.moment.date)


@noticer
def _fields(doc: Document) -> Sequence[tuple[Field, Record]]:
    """The values of the lists of a data file, in its order, each with its record."""
    found = ((field, record) for record in records(doc) if record.number >= 0 for field in record.fields)
    return sorted(found, key=lambda pair: pair[0].place[1:3])


def _of_entry(doc: Document, offset: int) -> Iterator[YearBasis]:
    for anchor in anchors_at(doc, offset):
        if anchor.kind != "modified":
            yield YearBasis(anchor.day.year, anchor.evidence, anchor.place, anchor.day)


def _of_page(doc: Document) -> Iterator[YearBasis]:
    yield from (YearBasis(own.year, own.name, own.place) for own in own_years(doc) if own.kind == "key")
    for found in evidence(doc):
        if found.said.impossible or found.said.year is None:
            continue
        if found.source in ("path", "address") or found.role in ("published", "start", "created"):
            middle = 1 if found.said.day else 15
            around = found.moment.date or day_of(found.said.year, found.said.month, middle)
            yield YearBasis(found.said.year, found.name, found.place, around)
    yield from (YearBasis(own.year, own.name, own.place) for own in own_years(doc) if own.kind == "title")
