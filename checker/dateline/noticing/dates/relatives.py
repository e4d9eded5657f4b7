"""Finds expressions that mean another day depending on when they were written: "yesterday", "earlier this month", "next Friday", "three weeks ago"."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.calendars import Calendar, calendar_of
from dateline.noticing.dates.explicit import DateMention, dates, in_code, lone_weekdays, moved, read_dates
from dateline.noticing.dates.mention import outside
from dateline.noticing.dates.relative_words import UNITS, WORDS, Unit, Words
from dateline.noticing.text.lowered import prose_with
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

Part = Literal["", "earlier", "later"]
Tense = Literal["", "past", "future"]


class Relative(NamedTuple):
    """A time told from the day of writing: so many units on or back, or a weekday."""

    span: Span
    unit: Unit
    """What is counted; "weekday" for "next Friday" and "on Thursday"."""
    offset: int
    """0 this one, -1 the last, 1 the next; for a lone weekday 0."""
    part: Part = ""
    """Which part of the unit is meant ("earlier this month")."""
    weekday: int | None = None
    """0 = Monday."""
    tense: Tense = ""
    """What the sentence of a lone weekday says about its direction, where that is plain."""
    gloss: DateMention | None = None
    """The date that the text itself gives for it, in brackets or beside it ("yesterday (June 3)")."""
    language: str = ""


@noticer
def relatives(doc: Document) -> tuple[Relative, ...]:
    """All relative times of a document's prose, in order (English, German, French, Spanish; lone weekdays in every language of the table)."""
    said = dates(doc)
    lone = [_lone(doc, mention) for mention in said if mention.granularity == "weekday" and mention.weekday is not None]
    found = [_glossed(doc, each, said) for block, language in _anchored(doc) for each in _in_block(block, language)]
    return tuple(sorted((each for each in (*found, *outside(lone, found)) if not in_code(doc, each.span)), key=lambda each: each.span))


def resolved(relative: Relative, anchor: date) -> tuple[date, date] | None:
    """The first and last day that the expression can mean when it is written on `anchor`; None where its direction is not plain.

    Weeks run from Monday to Sunday. "next Friday" on a Monday may be four or eleven days away: both ends are given.
    """
    try:
        return _of_weekday(relative, anchor) if relative.unit == "weekday" else _of_unit(relative, anchor)
    except OverflowError:
        return None


def _of_unit(relative: Relative, anchor: date) -> tuple[date, date] | None:
    if relative.unit == "day":
        day = anchor + timedelta(relative.offset)
        return day, day
    if relative.unit == "week":
        first = anchor + timedelta(7 * relative.offset - anchor.weekday())
        last = first + timedelta(6)
    elif relative.unit == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + relative.offset, 12)
        if not MINYEAR <= year <= MAXYEAR:
            return None
        first, last = date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
    else:
        year = anchor.year + relative.offset
        if not MINYEAR <= year <= MAXYEAR:
            return None
        first, last = date(year, 1, 1), date(year, 12, 31)
    return (anchor if relative.part == "later" else first), (anchor if relative.part == "earlier" else last)


def _of_weekday(relative: Relative, anchor: date) -> tuple[date, date] | None:
    if relative.weekday is None:
        return None
    back = (anchor.weekday() - relative.weekday) % 7
    ahead = (relative.weekday - anchor.weekday()) % 7
    if relative.offset == 0:
        day = anchor - timedelta(back) if relative.tense == "past" else anchor + timedelta(ahead)
        return (day, day) if relative.tense else None
    distance = (back or 7) if relative.offset < 0 else (ahead or 7)
    near = anchor + timedelta(distance * relative.offset)
    same_week = near.isocalendar()[:2] == anchor.isocalendar()[:2]
    far = near + timedelta(7 * relative.offset if same_week else 0)
    return min(near, far), max(near, far)


def _anchored(doc: Document) -> list[tuple[Block, str]]:
    """The blocks that hold a word which every expression of their language holds, with that language."""
    found: list[tuple[Block, str]] = []
    for language in {block.language or doc.language for block in doc.blocks}:
        if words := WORDS.get(language or "en"):
            found += ((block, language) for block in prose_with(doc, *words.anchors) if (block.language or doc.language) == language)
    return sorted(found, key=_index)


def _index(anchored: tuple[Block, str]) -> int:
    return anchored[0].index


def _in_block(block: Block, language: str) -> Iterator[Relative]:
    words, calendar = WORDS.get(language or "en"), calendar_of(language)
    if words is None or calendar is None:
        return
    for found in _any(language or "en").finditer(block.text):
        for pattern, unit, offset in _rows(language or "en"):
            if match := pattern.fullmatch(found[0]):
                yield from _read(match, found.start() + block.start, words, calendar, unit, offset)
                break


def _read(match: re.Match[str], start: int, words: Words, calendar: Calendar, unit: Unit | None, offset: int) -> Iterator[Relative]:
    groups = match.groupdict()
    span = Span(start, start + len(match[0]))
    if groups.get("wd"):
        name = calendar.named(groups["wd"])
        if name and name.weekday is not None:
            yield Relative(span, "weekday", offset, weekday=name.weekday, language=calendar.language)
        return
    counted: Unit | None = unit or next((each for each in UNITS if (groups.get("unit") or "").lower().startswith(words.units[each])), None)
    if counted is None:
        return
    number = groups.get("n")
    times = 1 if number is None else int(number) if number.isdigit() else words.numbers.get(number.lower(), 0)
    shown = (groups.get("part") or "").lower()
    meant: Part = "earlier" if shown in words.earlier else "later" if shown in words.later else ""
    if times:
        yield Relative(span, counted, offset * times, meant, language=calendar.language)


@cache
def _rows(language: str) -> tuple[tuple[re.Pattern[str], Unit | None, int], ...]:
    return tuple((re.compile(row.pattern, re.IGNORECASE), row.unit, row.offset) for row in WORDS[language].rows(language))


@cache
def _any(language: str) -> re.Pattern[str]:
    shapes = (re.sub(r"\?P<\w+>", "?:", row.pattern) for row in WORDS[language].rows(language))
    words = WORDS[language]
    return re.compile(rf"(?<![\w-]){words.not_after}(?:{'|'.join(shapes)})(?![\w-]){words.not_before}", re.IGNORECASE)


_BRACKETED = compile_late(r"\s?[(\[]([^()\[\]]{2,40})[)\]]")
_GAP = compile_late(r",?\s((?:[^\W\d_]+\s){0,2})")
_NAMED = compile_late(r",\s(?:in|im|en)\s([^\W\d_]+)(?=[,.;:!?)]|\s[^\W\d_]|$)")
"""A month named behind: "next month, in February"."""
_NEAR = 20
_STOPS = (". ", "! ", "? ", "; ")
_SENTENCE = 300
_FITTING = {"day": ("day", "weekday"), "week": ("day",), "month": ("day", "month"), "year": ("day", "month", "year"), "weekday": ("day",)}


def _glossed(doc: Document, relative: Relative, said: tuple[DateMention, ...]) -> Relative:
    block = doc.block_at(relative.span.start)
    calendar = calendar_of(relative.language)
    at = relative.span.end
    if bracketed := _BRACKETED.match(doc.text, at, block.end):
        text = f"({bracketed[1]})"
        inner = list(read_dates(text, relative.language)) or list(_lone_month(bracketed[1], calendar)) or list(lone_weekdays(text, relative.language))
        if len(inner) == 1 and inner[0].granularity in _FITTING[relative.unit] and _fills(inner[0], text, calendar):
            return relative._replace(gloss=moved(inner[0], bracketed.start(1) - 1))
        return relative
    if relative.unit == "month" and (named := _NAMED.match(doc.text, at, block.end)) and (inner := list(_lone_month(named[1], calendar))):
        return relative._replace(gloss=moved(inner[0], named.start(1) - 1))
    after = bisect_right(said, relative.span.start, key=lambda mention: mention.span.start)
    beside = said[after] if after < len(said) and said[after].span.start < min(at + _NEAR, block.end) else None
    if beside and beside.span.start < at:  # the weekday of "next Friday, March 6" is the date's own
        return relative._replace(gloss=beside) if beside.granularity == "day" else relative
    if beside is None or calendar is None or beside.granularity == "weekday" or beside.granularity not in _FITTING[relative.unit]:
        return relative
    gap = _GAP.fullmatch(doc.text, at, beside.span.start)
    if gap and all(word in calendar.roles for word in gap[1].lower().split()) and (gap[0].startswith(",") or relative.unit in ("day", "weekday")):
        return relative._replace(gloss=beside)
    return relative


def _lone_month(text: str, calendar: Calendar | None) -> Iterator[DateMention]:
    """The month that stands alone between brackets; its span counts the opening one."""
    name = calendar.named(text.rstrip(".")) if calendar and text.rstrip(".").isalpha() else None
    if calendar and name and name.month is not None and text[0].isupper() == calendar.cased:
        whole = Span(1, 1 + len(text))
        yield DateMention(whole, month=name.month, language=calendar.language, month_span=whole)


def _fills(said: DateMention, text: str, calendar: Calendar | None) -> bool:
    """Whether nothing but small words stands beside the date in its brackets."""
    rest = f"{text[: said.span.start]} {text[said.span.end :]}".strip("() ").replace(",", " ").split()
    return all(calendar is not None and word.lower() in calendar.roles for word in rest)


def _lone(doc: Document, mention: DateMention) -> Relative:
    block = doc.block_at(mention.span.start)
    words = WORDS.get(mention.language)
    tense: Tense = ""
    if words is not None:
        start, end = mention.span.start - block.start, mention.span.end - block.start
        before = max(block.text.rfind(stop, max(start - _SENTENCE, 0), start) for stop in _STOPS) + 1
        after = min((at for stop in _STOPS if (at := block.text.find(stop, end, end + _SENTENCE)) >= 0), default=end + _SENTENCE)
        sentence = block.text[max(before, start - _SENTENCE, 0) : after]
        past, future = bool(words.past.search(sentence)), bool(words.future.search(sentence))
        tense = "past" if past and not future else "future" if future and not past else ""
    return Relative(mention.span, "weekday", 0, weekday=mention.weekday, tense=tense, language=mention.language)
