"""Finds the places of a text where a date may stand, so that the grammar is spared the rest; what it lets through is no date yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dateline.noticing.dates.calendars import Calendar, calendar_of, foreign
from dateline.noticing.dates.tokens import is_glued
from dateline.noticing.text.patterns import compile_late

_NUMBER = compile_late(
    r"""\d(?<!\d\d)(?:
          (?<!0)(?<![#$€£@=+\\*^]\d)(?P<year>\d{3})(?!\d)
        | (?P<whole>(?:(?<=1)9|(?<=2)0)\d{6}|\d?[/.]\d{1,2}[/.]\d\d|(?<=['’]\d)\d)(?!\d)
        | (?P<day>(?<![\w#$€£@=+\\*^]\d)(?<!\d[.,:]\d)(?<!\d{4}-\d)(?<!\d{4}-\d\d-\d)\d?(?![\d%_=]|[.,:]\d))
    )""",
    re.VERBOSE,
)
"""Not the "2" of "v2", "2.0", "2,000", "$2" and "2%", nor what follows a year in "2026-03-04", which is the year's to tell."""
_LEFT = 40
"""How far before a number the words of a date may begin; "Monday, Tuesday and Wednesday, the 4th of ..." needs 35."""
_RIGHT = 25
"""How far behind a number they may end; " (Wednesday)" needs 12."""
_WIDEST = 40
_NEIGHBOURS = 24
_WORD = compile_late(r"[^\W\d_]+")
_WORDS_BEHIND_A_DAY = compile_late(r"(?:\.?[ºª°]|[^\W\d_]{1,3}(?![^\W\d_]))?[\s.,/‐‑–—'’-]{0,4}([^\W\d_]+)(?:\s{1,2}([^\W\d_]+))?")
_SIGN_BEHIND_A_YEAR = compile_late(r"[^\W\d_]|\s[年년]|[-‐‑–—−‒/'’]|\s{1,2}[-–—−‒(\d]|,?\s{1,2}Q\d")
_WORDS_BEHIND_A_YEAR = compile_late(r"[.,]?\s{1,2}([^\W\d_]+)(?:[.,]?\s{1,2}([^\W\d_]+))?")
_YEAR_SIGNS = ("年", "년")
_ROMAN = compile_late(r"[IVX]+")
_BETWEEN = " \t\n\r\xa0\u202f.,-‐‑–—−‒/~'’*"
"""What may stand between a year and the day or word before it."""


class _Words(NamedTuple):
    """The words of one language, in small letters, that may make a date of a number."""

    beside_a_day: frozenset[str]
    before_a_year: frozenset[str]
    behind_a_year: frozenset[str]
    of_periods: frozenset[str]
    """The second word behind it: the "quarter" of "2026 IV quarter"."""


def windows(text: str, calendar: Calendar, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches of `text[begin:stop]` around numbers that may belong to a date; they begin and end at white space."""
    words = _words(calendar.table)
    start, end = begin, -1
    for number in _NUMBER.finditer(text, begin, stop):
        kind = number.lastgroup
        first, last = number.span()
        if kind == "day":
            if not _may_be_a_day(text, first, last, begin, stop, words):
                continue
        elif kind == "year" and not _may_be_a_year(text, first, last, begin, stop, words):
            continue
        if end < 0 or first - _LEFT > end:
            if end >= 0:
                yield start, _widened(text, end, 1, begin, stop)
            start = _widened(text, first - _LEFT, -1, begin, stop)
        end = last + _RIGHT
    if end >= 0:
        yield start, _widened(text, end, 1, begin, stop)


def may_begin(text: str, language: str) -> bool:
    """Whether a text may begin with a date: with a number, or a word that stands in dates."""
    if text[:1].isdigit():
        return True
    word = _WORD.match(text.lstrip("('’«\"“"))
    calendar = calendar_of(language)
    if word is None or calendar is None:
        return True
    words = _words(calendar.table)
    return word[0].lower() in words.before_a_year or word[0].lower() in words.beside_a_day


def _may_be_a_year(text: str, start: int, end: int, begin: int, stop: int, words: _Words) -> bool:
    """Whether four digits stand beside another number or a word of the calendar, or alone in brackets: "with 2019 rows" speaks of no year."""
    if start > begin and is_glued(text, start) and text[end : end + 2].lstrip()[:1] not in _YEAR_SIGNS and not text[max(start - 2, begin)].isdigit():
        return False  # of "SNAPSHOT-2024-05-01-a" and "/2024/05/01/title", but not of "3/4/2024"
    if _SIGN_BEHIND_A_YEAR.match(text, end, stop):
        return True
    before = text[max(start - _NEIGHBOURS, begin) : start]
    stripped = before.rstrip(_BETWEEN)
    last = stripped[-1:]
    if last.isalpha():
        word = _WORD.findall(stripped)[-1]
        if word.lower() in words.before_a_year or len(word) == len(stripped) or _ROMAN.fullmatch(word):
            return True
    elif last and (last in "([¿?)" or last.isalnum() or last in "ºª°"):
        return True
    behind = _WORDS_BEHIND_A_YEAR.match(text, end, min(end + _NEIGHBOURS, stop))
    return bool(behind and (behind[1].lower() in words.behind_a_year or (behind[2] and behind[2].lower() in words.of_periods)))


def _may_be_a_day(text: str, start: int, end: int, begin: int, stop: int, words: _Words) -> bool:
    """Whether one or two digits stand beside the name of a month, weekday or decade."""
    known = words.beside_a_day
    behind = _WORDS_BEHIND_A_DAY.match(text, end, min(end + _NEIGHBOURS, stop))
    if behind and (behind[1].lower() in known or (behind[2] and behind[2].lower() in known)):
        return True
    before = text[max(start - _NEIGHBOURS, begin) : start]
    return any(word.lower() in known for word in _WORD.findall(before)[-2:])


@cache
def _words(table: str) -> _Words:
    calendar = calendar_of(table) or foreign()
    small = calendar.roles.keys() | calendar.periods.keys()
    to = (word for word, roles in calendar.roles.items() if roles & {"to", "and"})
    decades = (word for word, roles in calendar.periods.items() if roles & {"decade", "tens"})
    spans = calendar.seasons.keys() | calendar.ordinals.keys()
    return _Words(
        _parts([*calendar.names, *decades]), _parts([*calendar.names, *small, *spans]), _parts([*calendar.names, *calendar.periods, *spans, *to]),
        _parts(calendar.periods),
    )  # fmt: skip


def _parts(words: Iterable[str]) -> frozenset[str]:
    """The words, those with a sign in them taken apart: "segunda-feira"."""
    return frozenset(part for word in words for part in _WORD.findall(word))


def _widened(text: str, at: int, step: int, begin: int, stop: int) -> int:
    """The nearest white space from `at` on in the direction of `step`, but not much further than a word is long."""
    if at <= begin or at >= stop:
        return max(begin, min(at, stop))
    if step > 0:
        found = text.find(" ", at, min(at + _WIDEST, stop))
        return found if found >= 0 else min(at + _WIDEST, stop)
    return max(text.rfind(" ", max(at - _WIDEST, begin), at), at - _WIDEST, begin)
