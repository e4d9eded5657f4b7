"""Reads a value that is nothing but a date, as metadata, data files and attributes have it: the day, and the clock and offset beside it."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from dateline.model import Span
from dateline.noticing.dates.explicit import moved, read_dates
from dateline.noticing.dates.gate import may_begin
from dateline.noticing.dates.mention import DateMention, why_impossible
from dateline.noticing.text.patterns import compile_late


class Moment(NamedTuple):
    """A date that is a whole value, with its clock. Spans count within the value."""

    said: DateMention
    seconds: int | None = None
    """Since midnight; None where no clock is given."""
    offset: int | None = None
    """Minutes east of Greenwich; None where none is given."""

    @property
    def date(self) -> dt.date | None:
        """The day as written, where it is a whole one and exists."""
        return self.said.date

    def days_apart(self, other: Moment) -> int | None:
        """How many days the other lies later, at least: as few as the time zones of both allow. None unless both are whole days."""
        if self.date is None or other.date is None:
            return None
        days = (other.date - self.date).days
        if abs(days) == 1 and (self._reaches(days) or other._reaches(-days)):
            return 0
        return days

    def _reaches(self, direction: int) -> bool:
        """Whether the same moment may be written as the day before (-1) or after (1) elsewhere on Earth."""
        if self.seconds is None:
            return False
        hours = self.seconds / 3600 - (self.offset or 0) / 60  # without an offset, as if meant in Greenwich
        return hours + _EASTERNMOST >= _DAY if direction > 0 else hours + _WESTERNMOST < 0


_DAY, _EASTERNMOST, _WESTERNMOST = 24, 14, -12
_LENIENT = compile_late(r"(?P<Y>\d{4})(?P<sign>[-/.]?)(?:(?P<M>\d{1,2})(?:(?P=sign)(?P<D>\d{1,2}))?)?(?=$|[T ]\d|T?\d{6}$)")
_CLOCK = compile_late(
    r"(?:^|[T ,])(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*"
    r"(?:(?P<zulu>Z|UTC|GMT)|(?P<offset>[+-]\d{2}):?(?P<minutes>\d{2})?)?"
)
_REST = compile_late(r"[\sTZ\d:.,+-]*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Za-z]{2,5}\)?|[A-Z][a-z]+/[A-Z][a-z_]+)?[\s\d:.,+-]*", re.IGNORECASE)
_LONGEST = 80
_DIGIT = compile_late(r"\d")
_YEARS = range(1, 10000)


@lru_cache(maxsize=20_000)
def read_moment(value: str, language: str = "en") -> Moment | None:
    """The date that a value is; None for values that are anything else, a text with a date in it among them."""
    if len(value) > _LONGEST or not _DIGIT.search(value):
        return None
    text = value.strip()
    if (said := _lenient(text)) is None:
        if not may_begin(text, language):
            return None
        said = next(read_dates(text, language), None)
        if said is None or said.span.start > 0 or said.until is not None or said.period or not _REST.fullmatch(text, said.span.end):
            return None
    seconds, offset = _clock(text, max((part.end for part in (said.year_span, said.month_span, said.day_span) if part), default=0))
    return Moment(moved(said, value.index(text)) if len(text) < len(value) else said, seconds, offset)


@lru_cache(maxsize=5_000)
def dates_of_value(value: str, language: str) -> tuple[DateMention, ...]:
    """Every date in a value: the one that it is, else all that its text states. Spans count within it."""
    if not _DIGIT.search(value):
        return ()
    moment = read_moment(value, language)
    return (moment.said,) if moment else tuple(read_dates(value, language))


def _lenient(text: str) -> DateMention | None:
    """Year first, whatever the signs and zeros: 2024-12-8, 20241208, 2024-12, 2024."""
    found = _LENIENT.match(text)
    if not found or (not found["sign"] and found["M"] and (not found["D"] or len(found["M"]) + len(found["D"]) < len("1208"))):
        return None
    year, month, day = (int(part) if part else None for part in found.group("Y", "M", "D"))
    spans = [Span(*found.span(part)) if found[part] else None for part in "YMD"]
    impossible = why_impossible(year, month, day)
    if year not in _YEARS or (impossible and not found["sign"]):
        return None
    return DateMention(Span(*found.span()), year, month, day, impossible=impossible, year_span=spans[0], month_span=spans[1], day_span=spans[2], order="YMD")


def _clock(text: str, start: int) -> tuple[int | None, int | None]:
    found = _CLOCK.search(text, start)
    if not found:
        return None, None
    hours = int(found[1]) % 12 + (12 if found["half"][0] in "pP" else 0) if found["half"] else int(found[1])
    seconds = hours * 3600 + int(found[2]) * 60 + int(found[3] or 0)
    if found["zulu"]:
        return seconds, 0
    if not found["offset"]:
        return seconds, None
    sign = -1 if found["offset"].startswith("-") else 1
    return seconds, int(found["offset"]) * 60 + sign * int(found["minutes"] or 0)
