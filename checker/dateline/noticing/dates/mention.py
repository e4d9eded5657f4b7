"""What one expression says about a day, a month, a year or a weekday, and how that is written in EDTF."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol, TypeVar

from dateline.model import Span

Granularity = Literal["day", "month", "year", "weekday", "week", "season", "quarter", "decade"]
Order = Literal["", "MDY", "DMY", "YMD"]

MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LEAP_YEAR = 2000
_FEBRUARY, _SHORTEST_MONTH = 2, 28
_PERIODS: dict[str, Granularity] = {"Q": "quarter", "W": "week"}


class DateMention(NamedTuple):
    """A date as the text states it: the parts that were seen, nothing filled in."""

    span: Span
    """The whole expression, weekday included; offsets into `Document.text`."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 = Monday, as `date.weekday()`."""
    weekday_span: Span | None = None
    until: tuple[int | None, int | None, int | None] | None = None
    """Year, month and day of the end of a range ("March 3-5, 2026"), parts shared with the start filled in."""
    impossible: str = ""
    """Why no calendar has this date ("February 2025 has 28 days"), or ""."""
    ambiguous: bool = False
    """Whether day and month could be read the other way round."""
    language: str = ""
    """The language whose month or weekday name was read; "" for numbers alone."""
    year_span: Span | None = None
    month_span: Span | None = None
    day_span: Span | None = None
    until_weekday: int | None = None
    """The weekday given for the end of a range ("Monday and Tuesday, June 8-9")."""
    until_weekday_span: Span | None = None
    order: Order = ""
    """In which order year, month and day were written, where at least month and day were."""
    period: str = ""
    """The part of `year` that is meant, "" for all of it: "Q1" to "Q4", a week "W01" to "W53", a season "21" (spring) to "24"; "decade" for ten years."""
    approximate: bool = False
    """Whether it is said to be about then ("c. 1840")."""
    uncertain: bool = False
    """Whether doubt is stated ("1840?", "probably 1840")."""
    open: Literal["", "after", "before"] = ""
    """Whether the time from then on is meant ("since 2012", "2012 to the present") or up to then ("until 2012")."""

    @property
    def date(self) -> dt.date | None:
        """The day, where year, month and day are stated and exist."""
        if self.impossible:
            return None
        return day_of(self.year, self.month, self.day)

    @property
    def first_day(self) -> dt.date:
        """The first day that it may mean, January 1 of year 1 for parts that are not stated; only for dates that are possible."""
        return dt.date(self.year or 1, self.month or 1, self.day or 1)

    @property
    def end(self) -> dt.date | None:
        """The last day of a range of days; the day itself where there is no range."""
        if self.impossible:
            return None
        return day_of(*self.until) if self.until else self.date

    @property
    def granularity(self) -> Granularity:
        """How finely the expression states the time; "weekday" for "Saturday 27th" too."""
        if self.period:
            return "decade" if self.period == "decade" else _PERIODS.get(self.period[0], "season")
        if self.day is not None and (self.month is not None or self.weekday is None):
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.year is not None else "weekday"

    @property
    def edtf(self) -> str:
        """The date in the Extended Date/Time Format (ISO 8601-2): "2026-03-04", "XXXX-03", "2016/2018", "1840~"; "" for weekdays and impossible dates."""
        if self.impossible or (self.year is None and self.month is None):
            return ""
        doubt = "%" if self.approximate and self.uncertain else "~" if self.approximate else "?" if self.uncertain else ""
        first = self._edtf_of_period() + doubt
        if self.ambiguous and not self.until:
            return f"[{first},{edtf_of(self.year, self.day, self.month)}]"
        if self.until:
            return f"{first}/{edtf_of(*self.until)}{doubt}"
        return f"{first}/.." if self.open == "after" else f"../{first}" if self.open == "before" else first

    def _edtf_of_period(self) -> str:
        if self.year is None or not self.period:
            return edtf_of(self.year, self.month, self.day)
        if self.period == "decade":
            return f"{self.year // 10:03}X"
        number = int(self.period[1:]) if self.period[0] in "QW" else int(self.period)
        if self.period[0] == "W":  # EDTF has no weeks
            return f"{dt.date.fromisocalendar(self.year, number, 1)}/{dt.date.fromisocalendar(self.year, number, 7)}"
        return f"{self.year:04}-{number + 32 if self.period[0] == 'Q' else number}"


@lru_cache(maxsize=4096)
def day_of(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """The calendar day, or None where a part is missing or no such day exists."""
    if year is None or month is None or day is None or why_impossible(year, month, day):
        return None
    return dt.date(year, month, day) if 1 <= year <= dt.MAXYEAR else None


def first_year(year: int, first: tuple[int | None, int | None], last: tuple[int | None, int | None]) -> int:
    """The year in which a range begins of which only the end (month, day) has one: the same, or the one before where the first month is the later.

    "30 December to 2 January 2026" begins in 2025; "28 April to 3 April 2026" is reversed, but for "6 April to 5 April 2026", which is a whole year.
    """
    (month, day), (until_month, until_day) = first, last
    whole_year = month == until_month and day is not None and day - 1 == until_day
    return year - (whole_year or (month or 0) > (until_month or 0))


def edtf_of(year: int | None, month: int | None, day: int | None) -> str:
    """One date in EDTF, unspecified parts as X."""
    parts = ["XXXX" if year is None else f"{year:04}"]
    if month is not None or day is not None:
        parts.append("XX" if month is None else f"{month:02}")
    if day is not None:
        parts.append(f"{day:02}")
    return "-".join(parts)


def why_impossible(year: int | None, month: int | None, day: int | None) -> str:
    """Why no calendar has this date, or ""; 29 February without a year is possible."""
    if month is not None and not 1 <= month <= len(MONTH_NAMES):
        return f"there is no month {month}"
    if day is None:
        return ""
    if day < 1:
        return "no month has a day 0"
    if month is None or day <= _SHORTEST_MONTH:
        return ""
    days = monthrange(_LEAP_YEAR if year is None else year, month)[1]
    if day <= days:
        return ""
    name = MONTH_NAMES[month - 1]
    shown = f"{name} {year}" if month == _FEBRUARY and year is not None else name
    return f"{shown} has {'at most ' if month == _FEBRUARY and year is None else ''}{days} days"


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=_Placed)


def outside(some: Iterable[M], others: Sequence[_Placed]) -> Iterator[M]:
    """Those of some mentions that do not begin within one of the others, which are in order."""
    for said in some:
        before = bisect_right(others, said.span.start, key=lambda other: other.span.start) - 1
        if before < 0 or said.span.start >= others[before].span.end:
            yield said


def day_written_like(written: str, day: int) -> str:
    """A day of the month in the style of another: "04" gives two digits, "4th" an English ordinal, "1er" none but for the first."""
    digits = "".join(letter for letter in written if letter.isdigit())
    tail = written[len(digits) :]
    number = f"{day:0{len(digits)}}" if digits.startswith("0") else str(day)
    if tail.lower() in ("st", "nd", "rd", "th"):
        return number + _english_ordinal(day)
    if tail.lower() in ("er", "re"):
        return number + (tail if day == 1 else "")
    return number + tail


def _english_ordinal(day: int) -> str:
    return "th" if 10 < day % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")  # 11th, 12th, 13th
