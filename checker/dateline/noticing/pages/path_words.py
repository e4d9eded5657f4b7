"""Takes the name of a page's file, and its title, apart into words, and tells which of them number the items of a series: years, months, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from dateline.model import Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.names.grammar import unmarked
from dateline.noticing.text.patterns import compile_late

Sort = Literal["year", "month", "season", "number", "word"]


class Word(NamedTuple):
    """A word of a path or a title."""

    norm: str
    """In lower case, without marks; of a number its digits without leading zeros."""
    sort: Sort
    number: int
    """The year, the month from 1, the season from 21 = spring, the number; 0 for a word."""
    span: Span


_WORD = compile_late(r"\d+(?:[.,]\d+)+|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*")
_YEAR = compile_late(r"(?:19|20)\d\d")
_LETTERS = 3
"""The least that a month's name has."""
_MANY = 6
"""Digits from which on a number is an identifier."""
INDEXES = frozenset({"index", "_index", "readme", "default", "home"})
_DATED = compile_late(r"\d{4}[-_.]\d{1,2}[-_.]\d{1,2}(?=[-_.]|$)[-_.]?|\d{8}(?=[-_])[-_]")
_LANGUAGE = compile_late(r"\.[a-z]{2}(?:[-_][A-Za-z]{2,4})?$")


def fold(text: str) -> str:
    """A text in lower case, without marks and apostrophes."""
    return unmarked(text.lower()).replace("'", "").replace("’", "")


@lru_cache(maxsize=8192)
def words_of(text: str, language: str = "") -> tuple[Word, ...]:
    """The words of a title or of a part of a path, in order; a number with separators ("1.3", "4,000") is one."""
    return tuple(_word(found, language) for found in _WORD.finditer(text))


def _word(found: re.Match[str], language: str) -> Word:
    text, span = found[0], Span(*found.span())
    if text[0].isdigit():
        digits = re.sub(r"\D", "", text).lstrip("0") or "0"
        if _YEAR.fullmatch(text):
            return Word(digits, "year", int(text), span)
        return Word(digits, "number" if text.isdigit() and len(digits) < _MANY else "word", int(digits), span)
    norm = fold(text)
    for code in (language[:2] or "en", "en"):
        calendar = calendar_of(code)
        named = calendar.names.get(text.lower()) if calendar else None
        if named and named.month and len(text) >= _LETTERS:
            return Word(norm, "month", named.month, span)
        if calendar and (season := calendar.seasons.get(text.lower())):
            return Word(norm, "season", season, span)
    return Word(norm, "word", 0, span)


def name_of(path: str) -> str:
    """What the file's name says of the page: without date of publication, language and ending; of an index page, and of a bare number, with its folder's."""
    *folders, name = path.split("/")
    stem = _LANGUAGE.sub("", name.rpartition(".")[0] or name)
    if stem.lower() in INDEXES and folders:
        stem = folders.pop()
    bare = _DATED.sub("", stem, count=1) if _DATED.match(stem) else stem
    if bare and not re.search(r"[^\W\d_]", bare) and folders:
        return f"{folders[-1]} {bare}"
    return bare


def parts_of(path: str) -> Iterator[str]:
    """The folders of a path and the file's name without its ending."""
    *folders, name = path.split("/")
    yield from folders
    yield name.rpartition(".")[0] or name
