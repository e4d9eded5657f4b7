"""Finds dates whose weekday stands in a field or column of its own: `date: 2026-05-16` beside `weekday: Saturday`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from dateline.model import Document, Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.pages.records import Field, normal_key, records
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
        return f"`{self.day.written}`"


@noticer
def split_dates(doc: Document) -> tuple[SplitDate, ...]:
    """The pairs of a mapping or row that has one weekday and one date, or several of which the other rows tell which is meant."""
    return tuple(_split_dates(doc))


def _split_dates(doc: Document) -> Iterator[SplitDate]:
    for record in records(doc):
        if all(_weekday_of(field) is None for field in record.fields):
            continue
        for _, fields in groupby(sorted(record.fields, key=attrgetter("mapping")), key=attrgetter("mapping")):
            members = list(fields)
            named = [(field, weekday) for field in members if (weekday := _weekday_of(field)) is not None]
            days = [field for field in members if field.moment and field.moment.said.day and not field.moment.said.impossible]
            if len(named) != 1 or not days:
                continue
            day = days[0] if len({field.text for field in days}) == 1 else _meant(doc, record.series, days)
            if day and (moment := day.moment) and moment.said.weekday is None and not moment.said.ambiguous:
                span = Span(0, len(named[0][0].text))
                yield SplitDate(moment.said._replace(weekday=named[0][1], weekday_span=span, language=day.language), named[0][0], day)


def _meant(doc: Document, series: str, days: Sequence[Field]) -> Field | None:
    """Of several days the one whose weekday the records of a list give, as most of them show; None where they do not."""
    customs = _customs(doc)
    counts = {field.key: customs.get((series, field.key), _NOTHING) for field in days}
    best = max(days, key=lambda field: counts[field.key].fits)
    fits, misses = counts[best.key]
    return best if fits >= _CUSTOMARY and fits >= _CUSTOMARY * misses and sum(count.fits == fits for count in counts.values()) == 1 else None


class _Custom(NamedTuple):
    fits: int
    misses: int


_NOTHING = _Custom(0, 0)
_CUSTOMARY = 3
"""So many records, and so many times as many as do not, must give the weekday of the same one of their days."""


@noticer
def _customs(doc: Document) -> dict[tuple[str, str], _Custom]:
    """For each list and key, in how many records that give one weekday it is that of the day under this key, and in how many not."""
    fits: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for record in records(doc):
        named = [weekday for field in record.fields if (weekday := _weekday_of(field)) is not None]
        for field in record.fields if len(named) == 1 and record.number >= 0 else ():
            if field.moment and field.moment.date:
                seen[record.series, field.key] += 1
                fits[record.series, field.key] += field.moment.date.weekday() == named[0]
    return {key: _Custom(fits[key], count - fits[key]) for key, count in seen.items()}


def _weekday_of(field: Field) -> int | None:
    key = normal_key(field.meta.key.rpartition(".")[2]) if field.meta else field.key
    if key not in _KEYS:
        return None
    calendar = calendar_of(field.language)
    name = calendar.names.get(field.text.strip().rstrip(".").lower()) if calendar else None
    return name.weekday if name else None
