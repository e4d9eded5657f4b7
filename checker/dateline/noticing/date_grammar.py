"""The grammar of explicit dates: which sequences of names, numbers and signs are a date, in all orders and languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.model import Span
from dateline.noticing.calendars import Calendar, calendar_of, foreign
from dateline.noticing.date_foreign import foreign_dates
from dateline.noticing.date_mention import DateMention, Order, outside, why_impossible
from dateline.noticing.date_tokens import Shadow, Token, role_class, shadow_of, windows
from dateline.noticing.numeric_dates import Numeric, dotted_date, iso_date, slashed_date

_OF, _THE, _TO, _AND, _BETWEEN, _IN = (role_class(role) for role in ("of", "the", "to", "and", "between", "in"))
_RANGE = rf"(?:_?[-~]_?|_{_TO}_(?:{_THE}_)?)"
_DOT = r"(?:(?<=[mbw])\.)?"  # only a short form is followed by a full stop that is none
_DAY, _MONTH = "[dD]", rf"(?P<m>[Mmb]){_DOT}"
_BEFORE_MONTH = rf"(?:\.?_(?:{_OF}_)?|[-/.])"  # 4. März, 4 de marzo, 4-Mar
_BEFORE_DAY = rf"(?:_(?:{_THE}_)?|-|/|(?<=\.))"  # March 4, March the 4th, Mar-04, Mar.4
_YEAR = rf"(?:,?_(?:{_OF}_)?|,|[-/])(?P<Y>[Yy])"  # ", 2026", " de 2026", "-2026"
_WEEKDAY = rf"(?:(?P<w>[Wwb]){_DOT}(?:(?:,_[Wwb]{_DOT}){{0,5}}(?:{_RANGE}|,?_{_AND}_|,_)(?P<w2>[Wwb]){_DOT})?(?:,?_(?:{_THE}_)?|(?<=W)_\(|,))?"
_AFTER = rf"(?:_\((?P<v>[Wwb])\.?\)|,?_(?P<v1>W)(?=[,.:)~]|$|_T|_[(~-])(?!,_(?:{_THE}_)?[dDMmSPI]))?"
_LAST_WORD = r"(?:_\((?P<v>[Ww])\.?\)|,?_(?P<v1>[Ww]))?"
"""Turkish puts the weekday behind the year, with no sign between."""
_DAYS = rf"(?P<d>{_DAY})(?:\.?{_RANGE}(?P<d2>{_DAY}))?"
_DAY_LIST = rf"(?P<list>{_DAY}(?:,_{_DAY}){{0,9}},?_{_AND}_{_DAY})"
_NO_NUMBER = r"(?![-/]?[dDYynT])"

_PATTERNS: tuple[tuple[str, Order], ...] = (
    (rf"{_WEEKDAY}(?P<I>I){_AFTER}", "YMD"),
    (rf"{_WEEKDAY}(?P<S>S){_AFTER}", ""),
    (rf"{_WEEKDAY}(?P<P>P){_AFTER}", "DMY"),
    (rf"(?:[Ww]_)?{_MONTH}_+(?P<d>d)_T(?:_x)?_(?P<Y>Y)", "MDY"),  # logs put the year after the time; their weekday is no writer's
    (r"(?P<d>d)-(?P<m>[Mm])-(?P<Y>d)(?!-?[dDYynT])", "DMY"),
    (rf"(?P<Y>Y)[-_/](?P<m>[Mmb])[-_/](?P<d>d){_NO_NUMBER}", "YMD"),
    (rf"{_WEEKDAY}{_MONTH}{_BEFORE_DAY}{_DAYS}{_YEAR}{_AFTER}", "MDY"),
    (rf"{_WEEKDAY}{_DAYS}{_BEFORE_MONTH}{_MONTH}{_YEAR}{_AFTER}", "DMY"),
    (rf"{_MONTH}{_BEFORE_DAY}{_DAY_LIST}{_YEAR}", "MDY"),
    (rf"{_DAY_LIST}{_BEFORE_MONTH}{_MONTH}(?:{_YEAR})?", "DMY"),
    (rf"{_WEEKDAY}{_DAYS}{_BEFORE_MONTH}{_MONTH}(?!_[dD],?_Y){_NO_NUMBER}{_AFTER}", "DMY"),
    (rf"{_WEEKDAY}{_MONTH}{_BEFORE_DAY}{_DAYS}{_NO_NUMBER}{_AFTER}", "MDY"),
    (rf"{_MONTH}(?:{_RANGE}(?P<m2>[Mmb]){_DOT})?(?:,?_(?:{_OF}_)?|-)(?P<Y>[Yy])(?![-/]?[dDYynT])", ""),
    (rf"(?<![-~/])(?P<Y>Y){_RANGE}(?P<Y2>[Yd])(?![-/]?[dDYynT])", ""),
    (rf"(?<={_BETWEEN}_)(?P<Y>Y)_{_AND}_(?P<Y2>Y)", ""),
    (rf"(?<={_IN}_)(?P<Y>Y)(?![-/]?[dDYynT])", ""),
    (r"(?<=\()(?P<Y>Y)(?=\))", ""),
)
_FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], Order], ...] = tuple(
    (re.compile(pattern), re.compile(pattern.replace(_AFTER, _LAST_WORD)), order) for pattern, order in _PATTERNS
)
_NO_DATE_FOLLOWS = re.compile(rf"(?:x|(?!{role_class('the', 'to', 'and', 'from', 'between')}){_IN})_")
_BEGINNING = re.compile(r"[WwbMmdDYISP]")
_JOINT = re.compile(rf"\.?{_RANGE}")
_PLAIN_YEARS = range(1800, 2101)
_NEAR = 20
_KEY_LENGTH = 2048
"""A power of two in technical text long before it is a year."""
_LAST_DAY = 31
_COUNTED = re.compile(r" (?!was\b|is\b|has\b|as\b|this\b|its\b|plus\b)[a-z]+s\b")
_VERSION_WORD = re.compile(
    r"(?:\b(?:v|ver|vers|version|versión|versione|versão|versie|wersja|версия|версии|release|build|rev|revision|ip|rfc)\.?|§) ?$", re.IGNORECASE
)
_ADDRESS = re.compile(r" [^\W\d_a-zß-öø-ÿ]")
"""A capitalised word: "31 June Street" is where somebody lives."""
_WIRE_CLOCK = re.compile(r",? \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]0000)\b")
"""HTTP and mail headers, whose weekday a program wrote or an example made up."""


def read_dates(text: str, language: str = "") -> Iterator[DateMention]:
    """The dates of a short text in one language, in order; offsets into `text`. For a language outside the table dateparser is asked for the months."""
    calendar = calendar_of(language)
    if calendar is None:
        native, english = list(foreign_dates(text, language)), _read(text, foreign())
        yield from sorted([*native, *outside(english, native)], key=lambda said: said.span)
    else:
        yield from _read(text, calendar)


def _read(text: str, calendar: Calendar) -> Iterator[DateMention]:
    promising = _promising(calendar.table)
    if not promising.search(text):
        return
    for start, end in windows(text):
        if not promising.search(text, start, end):
            continue
        shadow = shadow_of(text, calendar, start, end)
        yield from _joined(_scan(text, shadow, calendar), text, calendar)


@cache
def _promising(table: str) -> re.Pattern[str]:
    """What a stretch of text must hold to be worth cutting up: a number that is no count, or the beginning of a month's name."""
    calendar = calendar_of(table) or foreign()
    months = {word[:3] for word, name in calendar.names.items() if name.month is not None}
    shown = sorted({form for month in months for form in (month, month.title(), month.upper())})
    return re.compile("|".join([r"(?<![\d/_])\d{4}(?![\d/_])|\d/\d", rf"\b(?:{'|'.join(map(re.escape, shown))})"]))


def _scan(text: str, shadow: Shadow, calendar: Calendar) -> Iterator[DateMention]:
    at = 0
    while begins := _BEGINNING.search(shadow.letters, at):
        at = begins.start()
        if begins[0] == "w" and _is_a_name(text, shadow, at):
            at += 1
            continue
        for usual, weekday_last, order in _FORMS:
            found = (weekday_last if calendar.language == "tr" else usual).match(shadow.letters, at)
            mentions = list(_Reading(text, shadow, found, order, calendar).mentions()) if found else []
            if found and mentions:
                yield from mentions
                at = found.end() - 1
                break
        at += 1


def _is_a_name(text: str, shadow: Shadow, at: int) -> bool:
    """Whether a short weekday follows a word that no date follows: "bought by Sun, March 4, 2009" speaks of a company."""
    if at < 2 or shadow.letters[at + 1 : at + 2] not in ("_", ",") or not _NO_DATE_FOLLOWS.match(shadow.letters, at - 2, at):
        return False
    return text[shadow.starts[at - 2]].islower()


class _Reading(NamedTuple):
    """One match of one form, to be made into what it says."""

    text: str
    shadow: Shadow
    found: re.Match[str]
    order: Order
    calendar: Calendar

    def mentions(self) -> Iterator[DateMention]:
        if "list" in self.found.re.groupindex:
            yield from self._listed()
        elif said := self._numeric() if self.found.re.groupindex.keys() & set("ISP") else self._worded():
            yield said

    def _token(self, group: str) -> Token | None:
        return self.shadow.token(self.found.start(group)) if group in self.found.re.groupindex and self.found.start(group) >= 0 else None

    def _value(self, group: str) -> int | None:
        token = self._token(group)
        return token.value if token else None

    def _year(self) -> int | None:
        year = self._value("Y")
        return year + 2000 if year is not None and year < 100 else year  # 04-Mar-26

    def _whole(self) -> Span:
        return Span(self.shadow.starts[self.found.start()], self.shadow.starts[self.found.end()])

    def _first_weekday(self) -> Token | None:
        return self._token("w") or self._token("v") or self._token("v1")

    def _weekdays(self) -> DateMention:
        """A mention that holds the weekdays, for the rest to be filled in."""
        first, last = self._first_weekday(), self._token("w2")
        if _WIRE_CLOCK.match(self.text, self._whole().end):
            first = None
        return DateMention(
            self._whole(), weekday=_weekday(self, first), weekday_span=_span(first), until_weekday=_weekday(self, last), until_weekday_span=_span(last)
        )

    def _numeric(self) -> DateMention | None:
        token = self._token("I") or self._token("S") or self._token("P")
        if token is None or _VERSION_WORD.search(self.text, max(token.start - 12, 0), token.start):
            return None
        written = self.text[token.start : token.end]
        read = iso_date(written) if "I" in self.found.re.groupindex else self._slashed_or_dotted(written)
        if read is None:
            return None
        year, month, day = (Span(token.start + start, token.start + end) for start, end in read.spans)
        return self._weekdays()._replace(
            year=read.year, month=read.month, day=read.day, ambiguous=read.ambiguous, order=read.order, year_span=year, month_span=month, day_span=day,
            impossible=why_impossible(read.year, read.month, read.day), language=self.calendar.language if self._first_weekday() else "",
        )  # fmt: skip

    def _slashed_or_dotted(self, written: str) -> Numeric | None:
        return (dotted_date if "." in written else slashed_date)(written, self.calendar)

    def _worded(self) -> DateMention | None:
        year, month, day, last = self._year(), self._value("m"), self._value("d"), self._value("d2")
        if month is None:
            return self._years()
        if day is None:
            return self._month_of(year, month)
        if not self._is_day(day, year) or (last is not None and last > _LAST_DAY):
            return None
        if year is None and why_impossible(year, month, day) and _ADDRESS.match(self.text, self._whole().end):
            return None
        said = self._weekdays()._replace(
            year=year, month=month, day=day, order=self.order, language=self.calendar.language,
            year_span=_span(self._token("Y")), month_span=_span(self._token("m")), day_span=_span(self._token("d")),
            impossible=why_impossible(year, month, day),
        )  # fmt: skip
        if last is None:
            return said
        return said._replace(until=(year, month, last), impossible=said.impossible or why_impossible(year, month, last))

    def _is_day(self, day: int, year: int | None) -> bool:
        """Whether the number beside a month name is meant as its day; "#33 - May 2019" and "item 4. May" are not."""
        stop = self.shadow.letters[self.found.start("d") + 1 : self.found.start("d") + 2] == "."
        if self.order == "DMY" and self.calendar.month_first and stop:
            return False
        if day > _LAST_DAY:
            return day < _LAST_DAY + 9 and year is not None and (self.order == "MDY" or self._token("w") is not None)
        return day > 0 or year is not None

    def _month_of(self, year: int | None, month: int) -> DateMention | None:
        last = self._value("m2")
        return DateMention(
            self._whole(), year, month, until=(year, last, None) if last else None, language=self.calendar.language,
            year_span=_span(self._token("Y")), month_span=_span(self._token("m")),
        )  # fmt: skip

    def _years(self) -> DateMention | None:
        year, last = self._value("Y"), self._value("Y2")
        span = self._whole()
        if year is None or year not in _PLAIN_YEARS:
            return None
        if last is None:
            return None if year == _KEY_LENGTH or _COUNTED.match(self.text, span.end) else DateMention(span, year, year_span=_span(self._token("Y")))
        if last < 100:  # 2016-18
            last += year - year % 100
        return DateMention(span, year, until=(last, None, None), year_span=_span(self._token("Y"))) if year < last <= _PLAIN_YEARS[-1] else None

    def _listed(self) -> Iterator[DateMention]:
        """The three days of "March 3, 5 and 9, 2026"."""
        year, month = self._value("Y"), self._value("m")
        begins, ends = self.found.span("list")
        tokens = [self.shadow.token(at) for at in range(begins, ends) if self.shadow.letters[at] in "dD"]
        if any(not 0 < token.value <= _LAST_DAY for token in tokens):
            return
        whole = self._whole()
        said = DateMention(
            whole, year, month, language=self.calendar.language, year_span=_span(self._token("Y")), month_span=_span(self._token("m")), order=self.order
        )
        if begins > 1 and re.fullmatch(_BETWEEN, self.shadow.letters[self.found.start() - 2 : self.found.start() - 1]) and len(tokens) == len("to"):
            yield said._replace(day=tokens[0].value, day_span=_span(tokens[0]), until=(year, month, tokens[1].value))
            return
        for number, token in enumerate(tokens):
            span = Span(whole.start if number == 0 else token.start, whole.end if number == len(tokens) - 1 else token.end)
            yield said._replace(span=span, day=token.value, day_span=_span(token), impossible=why_impossible(year, month, token.value))


def _span(token: Token | None) -> Span | None:
    return Span(token.start, token.end) if token else None


def _weekday(reading: _Reading, token: Token | None) -> int | None:
    if token is None:
        return None
    name = reading.calendar.named(reading.text[token.start : token.end])
    return name.weekday if name else None


def _joined(mentions: Iterator[DateMention], text: str, calendar: Calendar) -> Iterator[DateMention]:
    """Two dates with a dash or "to" between them are one range; what only the second states ("30 Dec.-2 Jan. 2026") holds for both."""
    held: DateMention | None = None
    for said in mentions:
        if held is None:
            held = said
        elif joined := _range_of(held, said, text, calendar):
            held = joined
        else:
            yield held
            held = said
    if held is not None:
        yield held


def _range_of(first: DateMention, last: DateMention, text: str, calendar: Calendar) -> DateMention | None:
    if first.until or last.until or first.granularity != last.granularity or last.span.start - first.span.end > len(" until the  "):
        return None
    gap = text[first.span.end : last.span.start]
    if not _JOINT.fullmatch(shadow_of(gap, calendar).letters) and not _is_between(first, gap, text, calendar):
        return None
    year = first.year
    if year is None and last.year is not None:
        year = last.year - ((first.month or 0, first.day or 0) > (last.month or 0, last.day or 0))
    ends = (last.year if last.year is not None else year, last.month, last.day)
    impossible = first.impossible or last.impossible or why_impossible(year, first.month, first.day)
    return first._replace(
        span=Span(first.span.start, last.span.end), year=year, until=ends, impossible=impossible, ambiguous=first.ambiguous or last.ambiguous,
        year_span=first.year_span or last.year_span, until_weekday=last.weekday, until_weekday_span=last.weekday_span,
    )  # fmt: skip


def _is_between(first: DateMention, gap: str, text: str, calendar: Calendar) -> bool:
    before = text[max(first.span.start - _NEAR, 0) : first.span.start].rstrip().rpartition(" ")[2].lower()
    return "between" in calendar.roles.get(before, ()) and "and" in calendar.roles.get(gap.strip(), ())
