"""The forms that a date may have, as regular expressions over the letters of date_tokens, in all orders and languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from dateline.noticing.dates.mention import Order
from dateline.noticing.dates.tokens import ANY_ROLE, role_class
from dateline.noticing.text.patterns import compile_late

Kind = Literal["numeric", "day", "days", "roman", "slashed", "month", "year", "named year", "weekday", "quarter", "season", "week", "decade"]


class Form(NamedTuple):
    """One form, and what its match is read as.

    Groups: Y year, m month, d day, w weekday (v, v1 behind the date), the same with a 2 for the end of a range; list of days; I S P u K numbers
    and signs, p or d1 before P for the beginning of a range; o number of a quarter, s season, k week, E decade, c century.
    """

    pattern: re.Pattern[str]
    kind: Kind
    order: Order


_OF, _THE, _TO, _AND, BETWEEN, _IN = (role_class(role) for role in ("of", "the", "to", "and", "between", "in"))
_TAIL, _QUARTER, _WEEK, _DECADE, _TENS, _CENTURY = (role_class(role) for role in ("tail", "quarter", "week", "decade", "tens", "century"))
_NOW = role_class("now")
_ALONE = r"(?![-/]?[dDYynT])"
_BEFORE_A_YEAR = role_class("about", "perhaps", "since", "until", "in")
RANGE = rf"(?:_?[-~]_?|(?:_{_TO}){{1,2}}_(?:{_AND}_(?:x|{ANY_ROLE})_)?(?:{_THE}_){{0,2}})"  # fino al, tot en met, até ao dia
JOINT = rf"'?(?:_{_TAIL})?\.?,?{RANGE}"
"""What stands between the two dates of a range."""
_DOT = r"(?:(?<=[mbw])\.)?"  # only a short form is followed by a full stop that is none
_DAY, _MONTH = "[dD]", rf"(?P<m>[Mmb]){_DOT}"
_BEFORE_MONTH = rf"(?:\.?_(?:{_OF}_)?|[-/.])"  # 4. März, 4 de marzo, 4-Mar
_BEFORE_DAY = rf"(?:_(?:{_THE}_)?|-|/|(?<=\.))"  # March 4, March the 4th, Mar-04, Mar.4
_YEAR = rf"(?:,?_(?:{_OF}_)?|,|[-/])(?P<Y>[Yy])"  # ", 2026", " de 2026", "-2026"
_WEEKDAY = rf"(?:(?P<w>[Wwb]){_DOT}(?:(?:,_[Wwb]{_DOT}){{0,5}}(?:{RANGE}|,?_{_AND}_|,_)(?P<w2>[Wwb]){_DOT})?(?:,?_(?:{_THE}_)?|(?<=W)_\(|,))?"
_AFTER = rf"(?:_\((?P<v>[Wwb])\.?\)|,?_(?P<v1>W)(?=[,.:)~]|$|_T|_[(~-])(?!,_(?:{_THE}_)?[dDMmSPI]))?"
_LAST_WORD = r"(?:_\((?P<v>[Ww])\.?\)|,?_(?P<v1>[Ww]))?"
"""Turkish puts the weekday behind the year, with no sign between."""
_DAYS = rf"(?P<d>{_DAY})(?:\.?{RANGE}(?P<d2>{_DAY}))?"
_DAY_LIST = rf"(?P<list>{_DAY}(?:,_{_DAY}){{0,9}},?_{_AND}_{_DAY})"
_DAY_LAST = rf"{_WEEKDAY}{_MONTH}{_BEFORE_DAY}{_DAYS}{_ALONE}{_AFTER}"
"""March 4, where languages put the month first; elsewhere such a number counts something: "7 votes for Mr März: März 7"."""
_NUMERAL = rf"(?:[oDdx]|{ANY_ROLE})"
"""An ordinal word or number; a Roman numeral is a word like any other, or one with a role ("I" is "and" in Polish)."""
_OF_YEAR = rf",?(?:_|[/'-])(?:(?:{_OF}|{_THE}|{_IN}|{_TAIL})_){{0,2}}(?P<Y>[Yy])"
_SMALL_AFTER = rf"(?=\.?'?(?:$|[,:)~.]|_?[(?]|_{ANY_ROLE}))"
"""What may follow a year that nothing but "about" or the like makes one: a sign or a small word. "About 1840 people" are no date."""

# A number behind a slash is an "n": it may be part of a path.
_W, _N = "Wwb", "oDdx*"
"""Which letters begin a weekday, which a number of a period; "*" stands for every word with a role."""
_ANYWHERE: tuple[tuple[str, str, Kind, Order], ...] = (
    (_W + "I", rf"{_WEEKDAY}(?P<I>I){_AFTER}", "numeric", "YMD"),
    ("K", r"(?P<K>K)", "week", ""),
    (_W + "S", rf"{_WEEKDAY}(?P<S>S){_AFTER}", "numeric", ""),
    (_W + "pdP", rf"{_WEEKDAY}(?:(?P<p>p)_?[-~]_?|(?P<d1>d)\._?[-~]_?)?(?P<P>P){_AFTER}", "numeric", "DMY"),
    (_W + "u", rf"{_WEEKDAY}(?P<u>u){_AFTER}", "numeric", "DMY"),
    ("WwMmb", rf"(?:[Ww]_)?{_MONTH}_+(?P<d>d)_T(?:_x)?_(?P<Y>Y)", "day", "MDY"),  # logs put the year after the time; their weekday is no writer's
    ("d", r"(?P<d>d)-(?P<m>[Mm])-(?P<Y>d)(?!-?[dDYynT])", "day", "DMY"),
    ("Y", rf"(?P<Y>Y)[-_/](?P<m>[Mmb])[-_/](?P<d>d){_ALONE}", "day", "YMD"),
    (_W + "Mm", rf"{_WEEKDAY}{_MONTH}{_BEFORE_DAY}{_DAYS}{_YEAR}{_AFTER}", "day", "MDY"),
    (_W + "dD", rf"{_WEEKDAY}{_DAYS}{_BEFORE_MONTH}{_MONTH}{_YEAR}{_AFTER}", "day", "DMY"),
    ("Mmb", rf"{_MONTH}{_BEFORE_DAY}{_DAY_LIST}{_YEAR}", "days", "MDY"),
    ("dD", rf"{_DAY_LIST}{_BEFORE_MONTH}{_MONTH}(?:{_YEAR})?", "days", "DMY"),
    (_W + "dD", rf"{_WEEKDAY}{_DAYS}{_BEFORE_MONTH}{_MONTH}(?!_[dD],?_Y){_ALONE}{_AFTER}", "day", "DMY"),
    (_W + "Mm", _DAY_LAST, "day", "MDY"),
    ("Mmb", rf"{_MONTH}(?:{RANGE}(?P<m2>[Mmb]){_DOT})?(?:,?_(?:{_OF}_)?|-)(?P<Y>[Yy]){_ALONE}", "month", ""),
    ("W", rf"(?P<w>W),?_(?:{_THE}_)?(?P<d>D)(?!\.?[-~/]?_?(?:{_OF}_)?[-~]?_?[MmbYydDnT])", "weekday", ""),
    ("W", rf"(?P<w>W),?_{_THE}_(?P<d>d)\.(?!_?(?:{_OF}_)?[MmbYydDnT~-])", "weekday", ""),
    ("W", rf"(?<={_THE}_)(?P<w>W)_(?P<d>d)(?=$|[,)]|\.(?:$|_)|_(?:{_AND}|{_IN})_)(?!,_[dDn])", "weekday", ""),
    (_N, rf"(?<![-~/])(?P<o>{_NUMERAL})\.?_{_QUARTER}\.?{_OF_YEAR}{_ALONE}", "quarter", ""),
    ("d", rf"(?P<o>d)-(?:x|{ANY_ROLE})_{_QUARTER}\.?{_OF_YEAR}{_ALONE}", "quarter", ""),  # 3-й квартал 2025
    ("Q", rf"(?<![-~/])(?P<o>Q)(?:_?[-/]_?|,?_(?:{_OF}_)?|_?)(?P<Y>[Yyn]){_ALONE}", "quarter", ""),
    ("Y", r"(?<![-~/])(?P<Y>Y)(?:[-/_]|,_)(?P<o>Q)(?![-~/]Q)", "quarter", ""),
    ("Y", rf"(?P<Y>Y)'?_(?P<o>{_NUMERAL})\.?_{_QUARTER}", "quarter", ""),
    ("s", rf"(?<![-~/])(?<!{_AND}_)(?P<s>s){_OF_YEAR}(?:[-/](?P<Y2>[Ydn]))?{_ALONE}", "season", ""),
    ("*", rf"{_WEEK}\.?_(?P<k>d)(?:_?/_?|,?_)(?:(?:{_OF}|{_IN})_){{0,2}}(?P<Y>[Yn]){_ALONE}", "week", ""),
    ("d", rf"(?P<k>d)\._{_WEEK}_?(?:/|_)(?:{_OF}_)?(?P<Y>[Yn]){_ALONE}", "week", ""),
    ("E", rf"(?P<E>E)(?:_{_DECADE})?", "decade", ""),
    ("Y", rf"(?P<E>Y)-?{_TENS}(?:_{_DECADE})?", "decade", ""),
    ("e", rf"(?P<E>e)_{_DECADE}(?:\.?_(?P<c>x|{ANY_ROLE}|d)\.?_{_CENTURY})?", "decade", ""),
    ("d", rf"(?P<E>d)(?:\.|-{_TENS})_{_DECADE}(?:\.?_(?P<c>x|{ANY_ROLE}|d)\.?_{_CENTURY})?", "decade", ""),
    ("*", rf"(?<![dn]_){_DECADE}_(?:{_OF}_)?(?P<E>[Yyd])(?:\.?_(?P<c>x|d)\.?_{_CENTURY})?{_ALONE}(?![-~]|,_Y|_(?:{_AND}|{_TO})_Y)", "decade", ""),
    ("Y", rf"(?<![-~/])(?P<Y>Y)'?(?:_{_TAIL}\.?)?{RANGE}(?P<Y2>[Yd]){_ALONE}", "year", ""),
    ("Y", rf"(?<={BETWEEN}_)(?P<Y>Y)_{_AND}_(?P<Y2>Y)", "year", ""),
    ("Y", rf"(?<![-~/])(?P<Y>Y)'?_?[-~]_?(?:{_THE}_)?{_NOW}", "year", ""),
    ("Y", rf"(?P<Y>Y)'?_(?P<tail>{role_class('behind_about', 'behind_since')})", "named year", ""),
    ("Y", rf"(?P<Y>Y)'?_(?P<tail>{_TAIL})", "year", ""),
    ("Y", rf"(?<={_IN}_)(?P<Y>Y){_ALONE}", "year", ""),
    ("Y", rf"(?<=s_)(?P<Y>Y){_ALONE}", "year", ""),  # "spring and summer 2024"
    ("Y", rf"(?:(?<={_BEFORE_A_YEAR}_)|(?<={_BEFORE_A_YEAR}\._)|(?<={_TAIL}_))(?P<Y>Y){_ALONE}{_SMALL_AFTER}", "named year", ""),
    ("Y", r"(?<=\()(?P<Y>Y)(?=\))", "year", ""),
    ("Y", r"(?<=\()(?P<Y>Y)(?=\?\))", "named year", ""),
    ("Y", r"(?P<Y>Y)(?=_?\(\?\))", "named year", ""),
    ("Y", r"(?<=\?)(?P<Y>Y)(?=\?)", "named year", ""),
)
_ROMAN_MONTH: tuple[str, str, Kind, Order] = ("Wwbd", rf"{_WEEKDAY}(?P<d>d)(?:\.?_|\.)(?P<m>x|{ANY_ROLE})(?:\.?_|\.)(?P<Y>Y){_ALONE}", "roman", "DMY")
_SLASHED_DAY: tuple[str, str, Kind, Order] = ("d", rf"(?P<d>d)/(?P<m>n)_(?P<Y>Y){_ALONE}", "slashed", "DMY")
_SEASON_LAST: tuple[str, str, Kind, Order] = ("Y", r"(?P<Y>Y)'?_(?P<s>s)", "season", "")
_WRITES_ROMAN_MONTHS = frozenset({"pl", "ru", "uk", "cs", "it"})
_WRITES_SLASHED_DAYS = frozenset({"sv"})
"""4/3 2026."""
_PERIOD = compile_late(rf"{_QUARTER}|{_WEEK}|{_DECADE}")
_ROLES = frozenset(map(chr, range(0xE000, 0xE100)))


def may_hold_a_period(letters: str) -> bool:
    """Whether there is a word for a quarter, week or decade; without one, no word but a weekday, month or season begins a date."""
    return _PERIOD.search(letters) is not None


@cache
def forms_of(table: str, language: str, *, month_first: bool, periods: bool) -> Mapping[str, tuple[Form, ...]]:
    """The forms of a calendar's language, by the letter with which they begin; `periods` is what `may_hold_a_period` says."""
    forms: dict[str, list[Form]] = {}
    for begins, pattern, kind, order in _rows(table, language, month_first=month_first):
        if not periods and "*" in begins:
            continue
        form = Form(re.compile(pattern), kind, order)
        for letter in {*begins.replace("*", ""), *(_ROLES if "*" in begins else ())}:
            forms.setdefault(letter, []).append(form)
    return {letter: tuple(some) for letter, some in forms.items()}


def _rows(table: str, language: str, *, month_first: bool) -> Iterator[tuple[str, str, Kind, Order]]:
    for begins, pattern, kind, order in _ANYWHERE:
        if pattern == _DAY_LAST and not month_first and table != "*":
            continue
        if language == "tr":
            written = pattern.replace(_AFTER, _LAST_WORD).replace("(?P<m>[Mmb])", "(?P<m>[Mmb])'?").replace("(?P<Y>[Yy])", "(?P<Y>[Yy])'?")
            yield begins, written, kind, order
        else:
            yield begins, pattern, kind, order
    if language in _WRITES_ROMAN_MONTHS:
        yield _ROMAN_MONTH
    if language in _WRITES_SLASHED_DAYS:
        yield _SLASHED_DAY
    if language == "tr":
        yield _SEASON_LAST
