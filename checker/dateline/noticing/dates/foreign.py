"""Reads dates in languages outside the calendar table; dateparser's tables are asked for the month a word names, and for nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from unicodedata import category, normalize

from dateline.model import Span
from dateline.noticing.dates.mention import MONTH_NAMES, DateMention, why_impossible
from dateline.noticing.text.patterns import compile_late

_CANDIDATE = compile_late(
    r"""(?<![\w/.\-\#])(?:
          (?P<d>\d{1,2})\.?\s(?:[^\W\d_]{2}\s)?(?P<m>[^\W\d_]{3,})\.?,?\s(?:[^\W\d_]{2,3}\s)?(?P<Y>[12]\d{3})
        | (?P<Y2>[12]\d{3})\.?\s(?P<m2>[^\W\d_]{3,})\.?\s(?P<d2>\d{1,2})
    )(?!\w|[./-]\d)""",
    re.VERBOSE,
)
_YEAR = compile_late(r"[12]\d{3}")
_LAST_DAY = 31


def foreign_dates(text: str, language: str, start: int, end: int) -> Iterator[DateMention]:
    """The full dates with a month's name in `text[start:end]`; offsets into `text`."""
    if not _YEAR.search(text, start, end):
        return
    for found in _CANDIDATE.finditer(text, start, end):
        year, month, day = ("Y", "m", "d") if found["Y"] else ("Y2", "m2", "d2")
        number = int(found[day])
        named = month_named(found[month], language) if number <= _LAST_DAY else None
        if named is None:
            continue
        yield DateMention(
            Span(*found.span()), int(found[year]), named, number, impossible=why_impossible(int(found[year]), named, number), language=language,
            year_span=Span(*found.span(year)), month_span=Span(*found.span(month)), day_span=Span(*found.span(day)), order="DMY" if found["Y"] else "YMD",
        )  # fmt: skip


def month_named(word: str, language: str) -> int | None:
    """The month that a word names in a language, if dateparser has both."""
    return _months(language).get(_plain(word))


@cache
def _months(language: str) -> Mapping[str, int]:
    """The forms of the months' names: dateparser's tables, without its parser, which takes a second for thirty languages."""
    if not language.isalpha():
        return {}
    try:
        info: Mapping[str, Sequence[str]] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:  # a language that dateparser does not know
        return {}
    return {_plain(form): number for number, month in reversed(list(enumerate(MONTH_NAMES, 1))) for form in info.get(month.lower(), ())}


def _plain(word: str) -> str:
    """In small letters, without the accents that some leave out."""
    return "".join(letter for letter in normalize("NFKD", word.lower().strip(".")) if category(letter) != "Mn")
