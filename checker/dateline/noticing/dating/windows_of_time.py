"""Finds stated windows of time ("Events between 3 March and 9 April 2026") and the dated entries listed below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dateline.model import PROSE, Block, Document
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.explicit import dates, dates_between
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.pages.sections import headings_above
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Window(NamedTuple):
    """A stretch of days that a text gives for what it lists below."""

    said: DateMention
    first: date
    last: date
    entries: tuple[tuple[DateMention, date], ...]
    """The dates with which the entries below begin, and the days they are; for a range its first."""


_LONGEST = 200
"""A block of more letters is no heading of a list."""
_LEADING = compile_late(r"\W*")
_LONGEST_WINDOW = 400


@noticer
def time_windows(doc: Document) -> tuple[Window, ...]:
    """The windows of a document below which entries are listed, in order."""
    return tuple(_windows(doc))


def _windows(doc: Document) -> Iterator[Window]:
    for said in dates(doc):
        first, last = said.date, said.end
        if said.until is None or first is None or last is None or not 0 < (last - first).days <= _LONGEST_WINDOW:
            continue
        block = doc.block_at(said.span.start)
        if block.kind not in ("heading", "paragraph") or len(block.text) > _LONGEST or not _announces_a_list(doc, block, said):
            continue
        entries = tuple(_entries(doc, _below(doc, block), first, last))
        if entries:
            yield Window(said, first, last, entries)


def _announces_a_list(doc: Document, block: Block, said: DateMention) -> bool:
    """Whether it is "from A to B" or "between A and B", or the line ends in a colon; elsewhere a range says when something takes place."""
    words = doc.text[block.start : said.span.start].split()
    calendar = calendar_of(block.language or doc.language)
    roles = calendar.roles.get(words[-1].lower(), ()) if calendar and words else ()
    return "from" in roles or "between" in roles or block.text.rstrip().endswith(":")


def _below(doc: Document, block: Block) -> Sequence[Block]:
    """The blocks up to the next heading that is not below the window's own, or the next window."""
    above = block.level if block.kind == "heading" else next((heading.level for heading in headings_above(doc, block)), 0)
    rest = doc.blocks[block.index + 1 :]
    end = next((at for at, other in enumerate(rest) if other.kind == "heading" and other.level <= above), len(rest))
    return rest[:end]


def _entries(doc: Document, blocks: Sequence[Block], first: date, last: date) -> Iterator[tuple[DateMention, date]]:
    if not blocks:
        return
    rows: set[int] = set()
    for said in dates_between(doc, blocks[0].start, blocks[-1].end):
        block = doc.block_at(said.span.start)
        if block.kind not in PROSE or block.kind == "paragraph" or not _LEADING.fullmatch(doc.text, block.start, said.span.start):
            continue
        if block.kind == "cell" and block.group in rows:
            continue
        rows.add(block.group)
        if day := _day(said, first, last):
            yield said, day


def _day(said: DateMention, first: date, last: date) -> date | None:
    """The day; without a year the one within the window, or nearest to it."""
    if said.month is None or said.day is None or said.impossible or said.ambiguous:
        return None
    if said.year is not None:
        return said.date
    days = [day for year in range(first.year - 1, last.year + 2) if (day := day_of(year, said.month, said.day))]
    return min(days, key=lambda day: max((first - day).days, (day - last).days, 0), default=None)
