"""Finds dates whose year falls out of their record: a call for papers of 2023 among the dates of a record of 2024."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Document
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dates.slips import year_written_like
from dateline.noticing.dating.years import OwnYear, own_years
from dateline.noticing.pages.records import Field, Record, records
from dateline.rule import noticer


class DatedValue(NamedTuple):
    """A value of a record that holds one date."""

    field: Field
    said: DateMention
    """Spans count within the value."""

    @property
    def key(self) -> str:
        """As it stands in the file, outer keys before inner ones: "cfp.ends"."""
        return self.field.written


class RecordSlip(NamedTuple):
    """A date whose year does not fit its record, and the year that would."""

    value: DatedValue
    year: int
    between: tuple[DatedValue, ...]
    """The dates before and after it in the record that are in order without it, and with it only in the other year; () where there are none."""
    own: OwnYear | None
    """What says of which year the record is."""
    others: int
    """How many other dates of the record are of that year."""

    @property
    def text(self) -> str:
        """The year as it should be written."""
        span = self.value.said.year_span
        return year_written_like(self.value.field.text[span.start : span.end], self.year) if span else ""


_FEWEST = 3
"""So many other dates have to be of the record's year."""
_APART, _BEFORE, _AFTER = 200, 200, 45
"""Days: a slip lies so far from the record's dates of its year; in that year not so long before or after them."""
_LONGEST = 60
"""A longer value is a text."""


@noticer
def record_slips(doc: Document) -> tuple[RecordSlip, ...]:
    """The dates in front matter and in data files that fall out of their record by whole years."""
    return tuple(slip for record in records(doc) if record.fields and record.fields[0].meta for slip in _of_record(doc, record))


def _of_record(doc: Document, record: Record) -> Iterator[RecordSlip]:
    values = list(_values(record))
    own = _own_year(doc, record)
    in_order = {slip.value.field.place: slip for slip in _between_neighbours(values, own)}
    for value in values:
        if slip := in_order.get(value.field.place) or (_out_of_year(value, values, own) if own else None):
            yield slip


def _values(record: Record) -> Iterator[DatedValue]:
    for field in record.fields:
        found = field.dates if len(field.text) <= _LONGEST else ()
        if len(found) == 1 and found[0].year and found[0].month and not found[0].impossible and not found[0].ambiguous:
            yield DatedValue(field, found[0])


def _own_year(doc: Document, record: Record) -> OwnYear | None:
    """The year of a record that is the whole of its file: its key `year` alone says so, a publication date does not."""
    return next((own for own in own_years(doc) if own.kind == "key"), None) if record.number < 0 else None


def _between_neighbours(values: Sequence[DatedValue], own: OwnYear | None) -> Iterator[RecordSlip]:
    """Dates between two of one year, of one mapping and in order, that would be in order in that year."""
    for _, members in groupby(values, key=lambda value: value.field.mapping):
        group = list(members)
        for before, value, after in zip(group, group[1:], group[2:], strict=False):
            year = before.said.year
            if year is None or year != after.said.year or year == value.said.year or not before.said.first_day < after.said.first_day:
                continue
            moved = _moved(value, year)
            if moved and before.said.first_day <= moved <= after.said.first_day:
                others = sum(other.said.year == year for other in values)
                if others >= _FEWEST:
                    yield RecordSlip(value, year, (before, after), own if own and own.year == year else None, others)


def _out_of_year(value: DatedValue, values: Sequence[DatedValue], own: OwnYear) -> RecordSlip | None:
    """A date of another year that lies far from the record's dates of its own year, and among them in that year."""
    if value.said.year == own.year:
        return None
    days = [other.said.first_day for other in values if other.said.year == own.year]
    moved = _moved(value, own.year)
    if len(days) < _FEWEST or moved is None:
        return None
    far = min(abs((value.said.first_day - day).days) for day in days) > _APART
    near = (min(days) - moved).days <= _BEFORE and (moved - max(days)).days <= _AFTER
    return RecordSlip(value, own.year, (), own, len(days)) if far and near else None


def _moved(value: DatedValue, year: int) -> dt.date | None:
    return day_of(year, value.said.month, value.said.day or 1)
