"""Finds days of a programme whose weekday does not fit those of the days listed beside it, of whatever year they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dateline.model import Block, Document
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dating.implied_years import YEAR, row_of
from dateline.noticing.pages.sections import headings_above
from dateline.rule import noticer


class OddDay(NamedTuple):
    """A day whose weekday is not the one that follows from the days listed beside it."""

    said: DateMention
    neighbours: tuple[DateMention, ...]
    """Two or more that agree, in order."""
    weekday: int
    """The weekday that follows from them, 0 = Monday."""


_LEAP_YEAR = 2000
_FEBRUARY = 2
_WEEK = 7
"""Days of one programme lie within so many."""
_AGREEING = 2


@noticer
def odd_days(doc: Document) -> tuple[OddDay, ...]:
    """The days without a year that contradict at least two others of their list, table or row of headings, which agree."""
    return tuple(odd for listed in _lists(doc) for odd in _odd_in(listed))


def _lists(doc: Document) -> Iterator[Sequence[DateMention]]:
    """The days with a weekday and no year that begin a heading, an item or a cell, list by list."""
    found = [(block, said) for said in dates(doc) if (block := doc.block_at(said.span.start)) and _is_listed(doc, block, said)]
    for _, members in groupby(found, key=lambda pair: _list_of(doc, pair[0])):
        yield [said for _, said in members]


def _is_listed(doc: Document, block: Block, said: DateMention) -> bool:
    if said.weekday is None or said.month is None or said.day is None or said.year is not None or said.impossible:
        return False
    if (said.until is None) != (said.until_weekday is None):
        return False  # "Tue-Sun, March 7" leaves open which of them it is
    if block.kind not in ("heading", "item", "cell") or any(map(str.isalnum, doc.text[block.start : said.span.start])):
        return False
    return not any(YEAR.search(other.text) for other in (block, *row_of(doc, block)))


def _list_of(doc: Document, block: Block) -> tuple[str, int, int]:
    """What the blocks of one list have in common: kind, level, and the heading above the list (for headings: the higher one)."""
    return block.kind, block.level, next((heading.index for heading in headings_above(doc, block)), -1)


def _odd_in(listed: Sequence[DateMention]) -> Iterator[OddDay]:
    days = [(said, day) for said in listed if (day := day_of(_LEAP_YEAR, said.month, said.day))]
    for said, day in days:
        beside = [(other, on) for other, on in days if on != day and abs((on - day).days) <= _WEEK and _same_side(on, day)]
        if len({on for _, on in beside}) < _AGREEING or any(on == day and other is not said for other, on in days):
            continue
        meant = {((other.weekday or 0) + (day - on).days) % _WEEK for other, on in beside}
        if len(meant) == 1 and said.weekday not in meant:
            yield OddDay(said, tuple(other for other, _ in beside), meant.pop())


def _same_side(one: date, other: date) -> bool:
    """Whether a leap day cannot lie between them."""
    return (one.month <= _FEBRUARY) == (other.month <= _FEBRUARY)
