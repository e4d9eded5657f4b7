"""Finds the dates that a document's text states outright, in any of the languages of the calendar table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.calendars import Calendar, calendar_of
from dateline.noticing.date_grammar import read_dates
from dateline.noticing.date_mention import MONTH_NAMES, WEEKDAY_NAMES, DateMention, Granularity, day_of, day_written_like, outside, why_impossible
from dateline.rule import noticer

__all__ = [
    "MONTH_NAMES", "WEEKDAY_NAMES", "DateMention", "Granularity", "dates", "day_of", "day_written_like", "in_code", "moved", "read_dates", "why_impossible"
]  # fmt: skip

_DIGIT = re.compile(r"\d")
_CODE_TAGS = ("code", "kbd", "samp", "tt>")
_CODE_REACH = 200
_LINE_REACH = 1000
"""Some files are one line; what is further off than this is not looked at."""


@noticer
def dates(doc: Document) -> tuple[DateMention, ...]:
    """All dates of a document's prose, in order; lone weekdays among them."""
    found = (said for block in doc.blocks if block.kind in PROSE for said in _dates_of(block, block.language or doc.language))
    return tuple(said for said in found if not in_code(doc, said.span))


def in_code(doc: Document, span: Span) -> bool:
    """Whether a stretch of text is marked as code within its line: between backticks, or in a <code> element."""
    start = doc.source_span(*span).start
    line = doc.source[max(doc.source.rfind("\n", max(start - _LINE_REACH, 0), start) + 1, start - _LINE_REACH, 0) : start]
    if doc.format != "html":
        return line.count("`") % 2 == 1
    before = doc.source[max(start - _CODE_REACH, 0) : start].lower()
    return max(before.rfind(f"<{tag}") for tag in _CODE_TAGS) > max(before.rfind(f"</{tag}") for tag in _CODE_TAGS)


def _dates_of(block: Block, language: str) -> Iterator[DateMention]:
    found = list(read_dates(block.text, language)) if _DIGIT.search(block.text) else []
    if lone := list(lone_weekdays(block.text, language)):
        found = sorted([*found, *outside(lone, found)], key=lambda said: said.span)
    return (moved(said, block.start) for said in found)


def lone_weekdays(text: str, language: str = "") -> Iterator[DateMention]:
    """The full weekday names of a text, with or without a date beside them; offsets into `text`."""
    calendar = calendar_of(language)
    if calendar is None:
        return
    lowered = text.lower()
    if not any(name in lowered for name in _weekday_names(calendar.language)):
        return
    same = len(lowered) == len(text)  # "İ" becomes two letters; looking without regard to case is slow
    for word in _weekday_pattern(calendar.language, same).finditer(lowered if same else text):
        name = calendar.named(text[word.start() : word.end()])
        if name and name.sure:
            span = Span(*word.span())
            yield DateMention(span, weekday=name.weekday, weekday_span=span, language=calendar.language)


@cache
def _weekday_names(language: str) -> tuple[str, ...]:
    calendar: Calendar | None = calendar_of(language)
    return tuple(sorted((word for word, name in calendar.names.items() if name.weekday is not None and name.sure), key=len)) if calendar else ()


@cache
def _weekday_pattern(language: str, lowered: bool) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, reversed(_weekday_names(language))))})\b", re.NOFLAG if lowered else re.IGNORECASE)


def moved(said: DateMention, offset: int) -> DateMention:
    """The mention with every span `offset` further on."""
    spans = (said.span, said.weekday_span, said.year_span, said.month_span, said.day_span, said.until_weekday_span)
    whole, weekday, year, month, day, until = (Span(span.start + offset, span.end + offset) if span else None for span in spans)
    return said._replace(span=whole or said.span, weekday_span=weekday, year_span=year, month_span=month, day_span=day, until_weekday_span=until)
