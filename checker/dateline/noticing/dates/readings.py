"""Makes what it says of a stretch of text that has one of the forms of a date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Span
from dateline.noticing.dates.calendars import Calendar
from dateline.noticing.dates.forms import BETWEEN, Form
from dateline.noticing.dates.mention import DateMention, day_of, first_year, why_impossible
from dateline.noticing.dates.numeric import Numeric, dotted_date, iso_date, slashed_date
from dateline.noticing.dates.tokens import Shadow, Token
from dateline.noticing.text.patterns import compile_late

_PLAIN_YEARS = range(1800, 2101)
_NAMED_YEARS = range(1000, 2101)
"""Years beside a word that makes them one."""
_KEY_LENGTH = 2048
"""A power of two in technical text long before it is a year."""
_LAST_DAY = 31
_LAST_WEEK = 53
_QUARTERS = range(1, 5)
_FIRST_DECADE_OF_00 = 2000
"""The 1700s are a century."""
_COUNTED = compile_late(r" (?!was\b|is\b|has\b|as\b|this\b|its\b|plus\b)[a-z]+s\b")
_VERSION_WORD = compile_late(
    r"(?:\b(?:v|ver|vers|version|versión|versione|versão|versie|wersja|версия|версии|release|build|rev|revision|ip|rfc)\.?|§) ?$", re.IGNORECASE
)
_NUMBER_WORD = compile_late(r"(?:\b(?:n[ro]|nro|num|id|isbn|issn|doi|pmid)\.?|№|n[.]?[º°]|[#:=]) ?$", re.IGNORECASE)
"""What a number of eight digits is more likely to be a number after."""
_ADDRESS = compile_late(r" [^\W\d_a-zß-öø-ÿ]")
"""A capitalised word: "31 June Street" is where somebody lives."""
_WIRE_CLOCK = compile_late(r",? \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]0000)\b")
"""HTTP and mail headers, whose weekday a program wrote or an example made up."""
_WEEK = compile_late(r"(\d{4})-?W(\d{2})(?:-(\d))?")
_BEGINNING_OF_A_RANGE = compile_late(r"(\d{1,2})\.(?: ?(\d{1,2})\.)?")
_WORD_BEFORE = compile_late(r"([^\W\d_]+)\.? $")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN = {f"{tens}{ones}": 10 * ten + one for ten, tens in enumerate(("", "X", "XX")) for one, ones in enumerate(_ONES) if ten or one}


class Reading(NamedTuple):
    """One match of one form, to be made into what it says."""

    text: str
    shadow: Shadow
    found: re.Match[str]
    form: Form
    calendar: Calendar

    def mentions(self) -> Iterator[DateMention]:
        """The dates that it states: several for a list of days, none where it turns out to be something else."""
        kind = self.form.kind
        if kind == "days":
            yield from self._listed()
        elif said := self._one():
            yield said

    def _one(self) -> DateMention | None:
        kind = self.form.kind
        if kind == "numeric":
            return self._numeric()
        if kind in ("day", "roman", "slashed"):
            return self._day()
        if kind == "month":
            return self._month()
        if kind in ("year", "named year"):
            return self._years()
        if kind == "weekday":
            return self._weekday_and_day()
        if kind == "week":
            return self._week()
        return self._decade() if kind == "decade" else self._quarter_or_season()

    def _token(self, group: str) -> Token | None:
        return self.shadow.token(self.found.start(group)) if group in self.found.re.groupindex and self.found.start(group) >= 0 else None

    def _value(self, group: str) -> int | None:
        token = self._token(group)
        return token.value if token else None

    def _span(self, group: str) -> Span | None:
        token = self._token(group)
        return Span(token.start, token.end) if token else None

    def _written(self, group: str) -> str:
        span = self._span(group)
        return self.text[span.start : span.end] if span else ""

    def _year(self) -> int | None:
        year = self._value("Y")
        return year + 2000 if year is not None and year < 100 else year  # 04-Mar-26

    def _whole(self) -> Span:
        return Span(self.shadow.starts[self.found.start()], self.shadow.starts[self.found.end()])

    def _weekday(self, group: str) -> int | None:
        name = self.calendar.named(self._written(group)) if self._token(group) else None
        return name.weekday if name else None

    def _first_weekday(self) -> str:
        return next((group for group in ("w", "v", "v1") if self._token(group)), "")

    def _weekdays(self) -> DateMention:
        """A mention that holds the weekdays, for the rest to be filled in."""
        first = self._first_weekday()
        if _WIRE_CLOCK.match(self.text, self._whole().end):
            first = ""
        return DateMention(
            self._whole(), weekday=self._weekday(first), weekday_span=self._span(first),
            until_weekday=self._weekday("w2"), until_weekday_span=self._span("w2"),
        )  # fmt: skip

    def _numeric(self) -> DateMention | None:
        token = self._token("I") or self._token("S") or self._token("P") or self._token("u")
        if token is None or _VERSION_WORD.search(self.text, max(token.start - 12, 0), token.start):
            return None
        read = self._numbers(self.text[token.start : token.end], token.start)
        if read is None:
            return None
        year, month, day = (Span(token.start + start, token.start + end) for start, end in read.spans)
        said = self._weekdays()._replace(
            year=read.year, month=read.month, day=read.day, ambiguous=read.ambiguous, order=read.order, year_span=year, month_span=month, day_span=day,
            impossible=why_impossible(read.year, read.month, read.day), language=self.calendar.language if self._first_weekday() else "",
        )  # fmt: skip
        return self._from_earlier(said) if self._token("p") or self._token("d1") else said

    def _numbers(self, written: str, start: int) -> Numeric | None:
        if self._token("I"):
            by_number = written.isdigit() and _NUMBER_WORD.search(self.text, max(start - 12, 0), start)
            return None if by_number else iso_date(written)
        beside = bool(self._first_weekday())
        if self._token("u"):
            return dotted_date(written, self.calendar) if self.calendar.dotted and (beside or self._after_a_small_word(start)) else None
        if "." in written:
            return dotted_date(written, self.calendar)
        return slashed_date(written, self.calendar, beside_weekday=beside)

    def _after_a_small_word(self, start: int) -> bool:
        """Whether "on", "from" or "to" stands before: "4.3.26" may be a section, "am 4.3.26" is a day."""
        word = _WORD_BEFORE.search(self.text, max(start - 12, 0), start)
        return bool(word and self.calendar.roles.get(word[1].lower(), frozenset()) & {"the", "from", "to"})

    def _from_earlier(self, last: DateMention) -> DateMention | None:
        """The range "4.3.–6.3.2026" or "4.–6.3.2026", of which only the last day was read."""
        group = "p" if self._token("p") else "d1"
        span = self._span(group)
        written = _BEGINNING_OF_A_RANGE.match(self.text, span.start) if span else None
        if written is None or last.year is None:
            return None
        day, month = int(written[1]), int(written[2]) if group == "p" and written[2] else last.month
        year = first_year(last.year, (month, day), (last.month, last.day)) if group == "p" else last.year
        return last._replace(
            year=year, day=day, month=month, until=(last.year, last.month, last.day), order="DMY", day_span=Span(*written.span(1)), ambiguous=False,
            month_span=Span(*written.span(2)) if group == "p" and written[2] else last.month_span,
            impossible=why_impossible(year, month, day) or last.impossible,
        )  # fmt: skip

    def _day(self) -> DateMention | None:
        year, month, day, last = self._year(), self._value("m"), self._value("d"), self._value("d2")
        if self.form.kind == "roman":
            month = _ROMAN.get(self._written("m"))
        if month is None or day is None or (self.form.kind != "day" and not day_of(year, month, day)):
            return None
        if not self._is_day(day, year) or (last is not None and last > _LAST_DAY):
            return None
        if year is None and why_impossible(year, month, day) and _ADDRESS.match(self.text, self._whole().end):
            return None
        said = self._weekdays()._replace(
            year=year, month=month, day=day, order=self.form.order, language=self.calendar.language,
            year_span=self._span("Y"), month_span=self._span("m"), day_span=self._span("d"), impossible=why_impossible(year, month, day),
        )  # fmt: skip
        if last is None:
            return said
        return said._replace(until=(year, month, last), impossible=said.impossible or why_impossible(year, month, last))

    def _is_day(self, day: int, year: int | None) -> bool:
        """Whether the number beside a month name is meant as its day; "#33 - May 2019" and "item 4. May" are not."""
        stop = self.shadow.letters[self.found.start("d") + 1 : self.found.start("d") + 2] == "."
        if self.form.order == "DMY" and self.calendar.month_first and stop:
            return False
        if day > _LAST_DAY:
            return day < _LAST_DAY + 9 and year is not None and (self.form.order == "MDY" or self._token("w") is not None)
        return day > 0 or year is not None

    def _month(self) -> DateMention:
        year, last = self._year(), self._value("m2")
        return DateMention(
            self._whole(), year, self._value("m"), until=(year, last, None) if last else None, language=self.calendar.language,
            year_span=self._span("Y"), month_span=self._span("m"),
        )  # fmt: skip

    def _years(self) -> DateMention | None:
        year, last, tail = self._value("Y"), self._value("Y2"), self._written("tail")
        span = self._whole()
        if year is None or year not in (_NAMED_YEARS if self.form.kind == "named year" else _PLAIN_YEARS):
            return None
        if self.form.kind == "named year" and self._is_behind_a_capital():
            return None
        if len(tail) == 1 and self.text[span.end : span.end + 1] != ".":  # г. and р. are years, г and р are grams and roubles
            return None
        if last is None:
            counted = year == _KEY_LENGTH or _COUNTED.match(self.text, span.end)
            return None if counted else DateMention(span, year, year_span=self._span("Y"))
        last = _completed(last, year)
        return DateMention(span, year, until=(last, None, None), year_span=self._span("Y")) if year < last <= _PLAIN_YEARS[-1] else None

    def _is_behind_a_capital(self) -> bool:
        """Whether what looks like "c." is the end of a sentence or of an abbreviation: "Vitamin C. 2019, ..."."""
        at, letters = self.found.start(), self.shadow.letters
        return letters[max(at - 2, 0) : at] == "._" and at > 2 and self.text[self.shadow.starts[at - 3]].isupper()

    def _weekday_and_day(self) -> DateMention | None:
        day = self._value("d")
        return self._weekdays()._replace(day=day, day_span=self._span("d"), language=self.calendar.language) if day and day <= _LAST_DAY else None

    def _quarter_or_season(self) -> DateMention | None:
        """The year of a winter across two is the first."""
        year, last, season = self._year(), self._value("Y2"), self._value("s")
        quarter = self._value("o") or _ROMAN.get(self._written("o"), 0)
        if year is None or year not in _PLAIN_YEARS or (last is not None and _completed(last, year) != year + 1):
            return None
        if season is None and quarter not in _QUARTERS:
            return None
        period = str(season) if season else f"Q{quarter}"
        return DateMention(self._whole(), year, language=self.calendar.language, year_span=self._span("Y"), period=period)

    def _week(self) -> DateMention | None:
        year, week, weekday = self._value("Y"), self._value("k"), None
        if token := self._token("K"):
            parts = _WEEK.match(self.text, token.start)
            year, week, weekday = (int(part) if part else None for part in parts.groups()) if parts else (None, None, None)
        if year is None or year not in _PLAIN_YEARS or not week or week > _LAST_WEEK:
            return None
        try:
            day = dt.date.fromisocalendar(year, week, weekday or 1)
        except ValueError:
            return None
        if weekday:
            return DateMention(self._whole(), day.year, day.month, day.day)
        return DateMention(self._whole(), year, language="" if self._token("K") else self.calendar.language, year_span=self._span("Y"), period=f"W{week:02}")

    def _decade(self) -> DateMention | None:
        value, named = self._value("E") or 0, self._written("c")
        if self.shadow.letters[self.found.start("E")] == "y":  # anni '60
            value %= 100
        century = int(named) if named.isdigit() else _ROMAN.get(named, 20)
        first = value if value >= _NAMED_YEARS[0] else 100 * (century - 1) + value
        if first % 10 or first not in _NAMED_YEARS or not value or (first % 100 == 0 and first < _FIRST_DECADE_OF_00):
            return None
        return DateMention(self._whole(), first, language=self.calendar.language, period="decade")

    def _listed(self) -> Iterator[DateMention]:
        """The three days of "March 3, 5 and 9, 2026"."""
        year, month = self._value("Y"), self._value("m")
        begins, ends = self.found.span("list")
        tokens = [self.shadow.token(at) for at in range(begins, ends) if self.shadow.letters[at] in "dD"]
        if any(not 0 < token.value <= _LAST_DAY for token in tokens):
            return
        whole = self._whole()
        said = DateMention(
            whole, year, month, language=self.calendar.language, year_span=self._span("Y"), month_span=self._span("m"), order=self.form.order
        )
        if begins > 1 and re.fullmatch(BETWEEN, self.shadow.letters[self.found.start() - 2 : self.found.start() - 1]) and len(tokens) == len("to"):
            first, last = tokens
            yield said._replace(day=first.value, day_span=Span(first.start, first.end), until=(year, month, last.value))
            return
        for number, token in enumerate(tokens):
            span = Span(whole.start if number == 0 else token.start, whole.end if number == len(tokens) - 1 else token.end)
            yield said._replace(span=span, day=token.value, day_span=Span(token.start, token.end), impossible=why_impossible(year, month, token.value))


def _completed(last: int, year: int) -> int:
    """The second year of "2016-18"."""
    return last + year - year % 100 if last < 100 else last
