"""Finds dates whose weekday stands in a field or column of its own: `date: 2026-05-16` beside `weekday: Saturday`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from dateline.model import Document, Span
from dateline.noticing.calendars import calendar_of
from dateline.noticing.date_mention import DateMention
from dateline.noticing.records import Field, normal_key, records
from dateline.rule import noticer

_KEYS = frozenset((
    "weekday", "week_day", "dotw", "dow", "day_of_week", "day_of_the_week", "dayofweek", "day", "wochentag", "tag", "jour", "dia", "día", "giorno", "dag",
    "dzień", "день",
))  # fmt: skip
"""Keys and headers of weekdays; elsewhere a weekday may be another day's ("closes: Friday")."""


class SplitDate(NamedTuple):
    """A date, and the value that names its weekday."""

    said: DateMention
    """The date with the weekday in it; its weekday's span counts in the text of `weekday`, the others in that of `day`."""
    weekday: Field
    day: Field

    @property
    def name(self) -> str:
        """The key or header of the date, for messages."""
        return f"`{self.day.meta.key if self.day.meta else self.day.key}`"


@noticer
def split_dates(doc: Document) -> tuple[SplitDate, ...]:
    """The pairs of a mapping or row that has one date and one weekday."""
    return tuple(_split_dates(doc))


def _split_dates(doc: Document) -> Iterator[SplitDate]:
    for record in records(doc):
        for _, fields in groupby(sorted(record.fields, key=_mapping), key=_mapping):
            members = list(fields)
            named = [(field, weekday) for field in members if (weekday := _weekday_of(field)) is not None]
            days = [field for field in members if field.moment and field.moment.said.day and not field.moment.said.impossible]
            if len(named) == 1 and len(days) == 1 and (moment := days[0].moment) and moment.said.weekday is None and not moment.said.ambiguous:
                span = Span(0, len(named[0][0].text))
                yield SplitDate(moment.said._replace(weekday=named[0][1], weekday_span=span, language=days[0].language), named[0][0], days[0])


def _mapping(field: Field) -> str:
    return field.meta.key.rpartition(".")[0] if field.meta else ""


def _weekday_of(field: Field) -> int | None:
    key = normal_key(field.meta.key.rpartition(".")[2]) if field.meta else field.key
    calendar = calendar_of(field.language)
    name = calendar.names.get(field.text.strip().rstrip(".").lower()) if calendar and key in _KEYS else None
    return name.weekday if name else None
