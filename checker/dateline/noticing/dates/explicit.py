"""Finds the dates that a document's text states outright, in any of the languages of the calendar table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from dateline.model import PROSE, Document, Span
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.grammar import dates_within, read_dates
from dateline.noticing.dates.mention import MONTH_NAMES, WEEKDAY_NAMES, DateMention, Granularity, day_of, day_written_like, outside, why_impossible
from dateline.noticing.text.lowered import in_small_letters, occurrences
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

__all__ = [
    "MONTH_NAMES", "WEEKDAY_NAMES", "DateMention", "Granularity", "by_block", "dates", "dates_between", "day_of", "day_written_like", "in_code", "moved",
    "read_dates", "why_impossible",
]  # fmt: skip

_DIGIT = compile_late(r"\d")
_IN_A_WORD = compile_late(r"\w")
_CODE_TAGS = ("code", "kbd", "samp", "tt>")
_CODE_REACH = 200
_LINE_REACH = 1000
"""Some files are one line; what is further off than this is not looked at."""


@noticer
def dates(doc: Document) -> tuple[DateMention, ...]:
    """All dates of a document's prose, in order; lone weekdays among them."""
    text, languages, found = doc.text, set[str](), list[DateMention]()
    for block in doc.blocks:
        if block.kind not in PROSE:
            continue
        language = block.language or doc.language
        languages.add(language)
        start = block.start
        end = start + len(block.text)
        if _DIGIT.search(text, start, end):
            found += dates_within(text, language, start, end)
    lone = [said for language in languages for said in lone_weekdays(text, language) if _speaks(doc, said.span.start, language)]
    if lone:
        found = sorted([*found, *outside(lone, found)], key=lambda said: said.span)
    return tuple(said for said in found if not in_code(doc, said.span))


def by_block(doc: Document, some: Iterable[DateMention]) -> dict[int, list[DateMention]]:
    """Dates of the text, which are in order, by the index of the block that they stand in."""
    return {index: list(members) for index, members in groupby(some, key=lambda said: doc.block_at(said.span.start).index)}


def dates_between(doc: Document, start: int, end: int) -> Sequence[DateMention]:
    """The dates that begin in a stretch of the text, in order."""
    found = dates(doc)
    first, last = (bisect_left(found, at, key=lambda said: said.span.start) for at in (start, end))
    return found[first:last]


def _speaks(doc: Document, offset: int, language: str) -> bool:
    """Whether what stands there is prose in a language."""
    block = doc.block_at(offset)
    return block.kind in PROSE and (block.language or doc.language) == language


def in_code(doc: Document, span: Span) -> bool:
    """Whether a stretch of text is marked as code within its line: between backticks, or in a <code> element."""
    start = doc.source_span(*span).start
    line = doc.source[max(doc.source.rfind("\n", max(start - _LINE_REACH, 0), start) + 1, start - _LINE_REACH, 0) : start]
    if doc.format != "html":
        return line.count("`") % 2 == 1
    before = doc.source[max(start - _CODE_REACH, 0) : start].lower()
    return max(before.rfind(f"<{tag}") for tag in _CODE_TAGS) > max(before.rfind(f"</{tag}") for tag in _CODE_TAGS)


def lone_weekdays(text: str, language: str = "") -> Iterator[DateMention]:
    """The full weekday names of a text, in order, with or without a date beside them; offsets into `text`."""
    calendar = calendar_of(language)
    if calendar is None:
        return
    small = in_small_letters(text)
    spans = sorted((span for word in _weekday_names(calendar.language) for span in _occurrences(word, small)), key=lambda span: (span.start, -span.end))
    last = 0
    for span in spans:
        name = calendar.named(text[span.start : span.end])
        if name and name.sure and span.start >= last:
            last = span.end
            yield DateMention(span, weekday=name.weekday, weekday_span=span, language=calendar.language)


@cache
def _weekday_names(language: str) -> tuple[str, ...]:
    calendar = calendar_of(language)
    return tuple(calendar.weekday_words()) if calendar else ()


def _occurrences(word: str, text: str) -> Iterator[Span]:
    """Where a word stands by itself."""
    for at in occurrences(word, text):
        end = at + len(word)
        if not _IN_A_WORD.match(text[at - 1 : at]) and not _IN_A_WORD.match(text, end):
            yield Span(at, end)


def moved(said: DateMention, offset: int) -> DateMention:
    """The mention with every span `offset` further on."""
    spans = (said.span, said.weekday_span, said.year_span, said.month_span, said.day_span, said.until_weekday_span)
    whole, weekday, year, month, day, until = (span.moved(offset) if span else None for span in spans)
    return said._replace(span=whole or said.span, weekday_span=weekday, year_span=year, month_span=month, day_span=day, until_weekday_span=until)
