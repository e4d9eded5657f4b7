"""Reads dates in languages outside the calendar table; dateparser is asked for the month a word names, and for nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.model import Span
from dateline.noticing.date_mention import DateMention, why_impossible

_CANDIDATE = re.compile(
    r"""(?<![\w/.\-\#])(?:
          (?P<d>\d{1,2})\.?\s(?:[^\W\d_]{2}\s)?(?P<m>[^\W\d_]{3,})\.?,?\s(?:[^\W\d_]{2,3}\s)?(?P<Y>[12]\d{3})
        | (?P<Y2>[12]\d{3})\.?\s(?P<m2>[^\W\d_]{3,})\.?\s(?P<d2>\d{1,2})
    )(?!\w|[./-]\d)""",
    re.VERBOSE,
)
_LAST_DAY = 31


def foreign_dates(text: str, language: str) -> Iterator[DateMention]:
    """The full dates with a month's name; offsets into `text`."""
    for found in _CANDIDATE.finditer(text):
        year, month, day = ("Y", "m", "d") if found["Y"] else ("Y2", "m2", "d2")
        number = int(found[day])
        named = month_named(found[month], language) if number <= _LAST_DAY else None
        if named is None:
            continue
        yield DateMention(
            Span(*found.span()), int(found[year]), named, number, impossible=why_impossible(int(found[year]), named, number), language=language,
            year_span=Span(*found.span(year)), month_span=Span(*found.span(month)), day_span=Span(*found.span(day)), order="DMY" if found["Y"] else "YMD",
        )  # fmt: skip


@lru_cache(maxsize=4096)
def month_named(word: str, language: str) -> int | None:
    """The month that a word names in a language, if dateparser knows both."""
    import dateparser  # 0.07 s, and most corpora need it for no language of theirs

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    try:
        read = dateparser.parse(f"1 {word} 2000", languages=[language], settings=settings)
    except ValueError:  # a language that dateparser does not know
        return None
    return read.month if read is not None and (read.year, read.day) == (2000, 1) else None
