"""Reads dates written in digits alone, with the two readings that some of them have."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.noticing.dates.calendars import Calendar
from dateline.noticing.dates.mention import Order
from dateline.noticing.text.patterns import compile_late

_LAST_MONTH = 12
_LAST_DAY = 31
LAST_SHORT_YEAR = 69
"""Two digits up to this are of the years from 2000, others of the century before."""
_YEARS = range(1000, 2200)
_NUMBER = compile_late(r"\d+")


class Numeric(NamedTuple):
    """The three numbers of a date as read, and where each stands from the beginning of the string."""

    year: int
    month: int
    day: int
    spans: tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
    """Year, month, day."""
    order: Order
    ambiguous: bool = False


def iso_date(written: str) -> Numeric | None:
    """2026-03-04, 20260304; also a year-day-month slip such as 2023-18-07, whose month no calendar has."""
    if written.isdigit():
        return Numeric(int(written[:4]), int(written[4:6]), int(written[6:]), ((0, 4), (4, 6), (6, 8)), "YMD")
    return _ordered(written, "YMD")


def slashed_date(written: str, calendar: Calendar, *, beside_weekday: bool = False) -> Numeric | None:
    """3/4/2026 month first or day first as the language has it, unless one number can only be a day; 2026/3/4; 3/4/26 beside a weekday."""
    return _read(written, "MDY" if calendar.month_first else "DMY", sure=beside_weekday)


def dotted_date(written: str, calendar: Calendar) -> Numeric | None:
    """4.3.2026 and 4.3.26; in a language that does not write dates so, two digits each ("2.11.2023" is a version there)."""
    if not calendar.dotted and not re.match(r"\d\d\.\d\d\.\d{4}", written):
        return None
    return _read(written, "DMY", sure=True)


def _read(written: str, usual: Order, *, sure: bool) -> Numeric | None:
    numbers = [found[0] for found in _NUMBER.finditer(written)]
    if len(numbers[0]) == len("2026"):
        return _ordered(written, "YMD")
    first, second = int(numbers[0]), int(numbers[1])
    if len(numbers[2]) == len("26") and not sure and not len(numbers[0]) == len(numbers[1]) == len("04"):
        return None
    if max(first, second) > _LAST_DAY or len(numbers[2]) == len("026"):
        return None
    if min(first, second) < 1 and len(numbers[2]) < len("2026"):
        return None
    order: Order = "MDY" if second > _LAST_MONTH >= first else "DMY" if first > _LAST_MONTH >= second else usual
    both = max(first, second) <= _LAST_MONTH and first != second
    return _ordered(written, order, ambiguous=both)


def _ordered(written: str, order: Order, *, ambiguous: bool = False) -> Numeric | None:
    found = dict(zip(order, _NUMBER.finditer(written), strict=False))
    year, month, day = (int(found[part][0]) for part in "YMD")
    if len(found["Y"][0]) == len("26"):
        year += 2000 if year <= LAST_SHORT_YEAR else 1900
    if year not in _YEARS or (day > _LAST_DAY and month > _LAST_DAY):
        return None
    spans = (found["Y"].span(), found["M"].span(), found["D"].span())
    return Numeric(year, month, day, spans, order, ambiguous)
