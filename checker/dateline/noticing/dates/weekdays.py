"""Compares weekdays with the days they stand beside, and offers what would mend them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.model import Edit, Place, Span, Suggestion
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.mention import MONTH_NAMES, WEEKDAY_NAMES, DateMention, day_of, day_written_like

EVERYWHERE_GREGORIAN = 1924
"""Before, it depends on the country which weekday a date had; Greece was the last to change, in 1923."""


class WeekdaySlip(NamedTuple):
    """A weekday as written, and the day on which it does not fall."""

    span: Span
    said: int
    day: date

    @property
    def right(self) -> str:
        """The name of the weekday on which the day falls."""
        return WEEKDAY_NAMES[self.day.weekday()]

    @property
    def wrong(self) -> str:
        """The name of the weekday as stated."""
        return WEEKDAY_NAMES[self.said]

    @property
    def shown(self) -> str:
        """The day of the month: "March 4"."""
        return f"{MONTH_NAMES[self.day.month - 1]} {self.day.day}"


def weekday_slips(said: DateMention) -> list[WeekdaySlip]:
    """The weekdays of a full date, or of the ends of a range, that do not fit; none where the weekday may be that of another day of the range."""
    first, last = said.date, said.end
    if first is None or last is None or first.year < EVERYWHERE_GREGORIAN or said.weekday is None or said.weekday_span is None:
        return []
    if said.until_weekday is None or said.until_weekday_span is None:
        return [] if _fits_some_day(said, first, last) else [WeekdaySlip(said.weekday_span, said.weekday, first)]
    if said.until is None:  # "Tue-Sun, March 7, 2026" names one day of several
        among = (first.weekday() - said.weekday) % 7 <= (said.until_weekday - said.weekday) % 7
        return [] if among else [WeekdaySlip(said.until_weekday_span, said.until_weekday, first)]
    pairs = (WeekdaySlip(said.weekday_span, said.weekday, first), WeekdaySlip(said.until_weekday_span, said.until_weekday, last))
    return [slip for slip in pairs if slip.said != slip.day.weekday()]


def in_year(said: DateMention, year: int) -> DateMention:
    """A mention without a year, as if it stated one; a range over the turn of the year ends in the next."""
    if said.until is None:
        return said._replace(year=year)
    _, month, day = said.until
    over = (month or 0, day or 0) < (said.month or 0, said.day or 0) and month != said.month
    return said._replace(year=year, until=(year + over, month, day))


def other_weekday(slips: Sequence[WeekdaySlip], language: str, text: str, locate: Callable[[Span], Place]) -> Suggestion:
    """The right weekdays, written like the wrong ones; spans count in `text`."""
    calendar = calendar_of(language)
    names = [(slip, text[slip.span.start : slip.span.end]) for slip in slips]
    right = [(slip, calendar.weekday_like(word, slip.day.weekday()) if calendar else slip.right) for slip, word in names]
    return Suggestion("weekday: " + ", ".join(word for _, word in right), tuple(Edit(locate(slip.span), word) for slip, word in right))


def other_day(said: DateMention, text: str, locate: Callable[[Span], Place]) -> Iterator[Suggestion]:
    """The nearest day of the same month that falls on the stated weekday, for a full date that is no range."""
    day = said.date
    if day is None or said.day_span is None or said.ambiguous or said.until or said.until_weekday is not None:
        return
    near = sorted((day + timedelta(days) for days in range(-6, 7)), key=lambda other: abs(other - day))
    for other in near:
        if other.weekday() == said.weekday and other.month == day.month:
            written = day_written_like(text[said.day_span.start : said.day_span.end], other.day)
            yield Suggestion(f"day: {written}", (Edit(locate(said.day_span), written),))
            return


def _fits_some_day(said: DateMention, first: date, last: date) -> bool:
    swapped = day_of(said.year, said.day, said.month) if said.ambiguous else None
    if swapped and swapped.weekday() == said.weekday:
        return True
    return any((first + timedelta(days)).weekday() == said.weekday for days in range(min(max((last - first).days, 0), 6) + 1))
