"""Says which dates may have been meant when the year before, the year after, or a neighbouring month was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.mention import MONTH_NAMES, DateMention, day_of


class Slip(NamedTuple):
    """A date that may have been meant, and what to write for it."""

    unit: Literal["year", "month"]
    number: int
    said: DateMention
    """The mention with the other year or month; its spans are those of the mention as it stands."""
    span: Span
    """Of the year or month as it stands, counted as the mention's spans are."""
    text: str
    """What to write there."""

    @property
    def first(self) -> dt.date:
        """The first day it may mean."""
        return self.said.first_day

    @property
    def called(self) -> str:
        """For messages: "2026", "October"."""
        return str(self.number) if self.unit == "year" else MONTH_NAMES[self.number - 1]


def year_slips(said: DateMention, text: str) -> Iterator[Slip]:
    """The date a year later and a year earlier, where it exists; `text` is what the mention's spans count in."""
    if said.year is None or said.year_span is None or said.until:
        return
    for year in (said.year + 1, said.year - 1):
        if said.day is None or day_of(year, said.month, said.day):
            yield Slip("year", year, said._replace(year=year), said.year_span, year_written_like(text[said.year_span.start : said.year_span.end], year))


def month_slips(said: DateMention, text: str) -> Iterator[Slip]:
    """The same day of the months before and after, within the year."""
    if said.month is None or said.month_span is None or said.until:
        return
    written = text[said.month_span.start : said.month_span.end]
    for month in (said.month + 1, said.month - 1):
        if 1 <= month <= len(MONTH_NAMES) and (said.day is None or day_of(said.year, month, said.day)):
            yield Slip("month", month, said._replace(month=month), said.month_span, _month_written_like(written, month, said.language))


def year_written_like(written: str, year: int) -> str:
    """A year in as many digits as another."""
    return str(year) if len(written) >= len("2026") else f"{written[:-2]}{year % 100:02}"


def _month_written_like(written: str, month: int, language: str) -> str:
    if written.isdigit():
        return f"{month:0{len(written)}}" if written.startswith("0") else str(month)
    calendar = calendar_of(language)
    return calendar.month_like(written, month) if calendar else MONTH_NAMES[month - 1]
