"""Works out the picture that sets stamped days against told ones: which rows it has, and where everything stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dateline.reporting.html.edition import Filed

ROWS = 40
"""Of more rows those furthest apart are shown."""
WIDTH, LEFT, RIGHT, TOP, ROW = 860, 300, 110, 34, 26
"""In the units of the picture: its width, the columns for headlines and for days apart, the axis, one row."""
_LABEL = 38
_TICKS = 7
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""Months between two ticks."""
_DAYS = 45
"""A shorter time has a tick at its first and its last day."""


class Row(NamedTuple):
    """One thing that is dated twice."""

    path: str
    filed: Filed
    label: str
    y: int
    stamped: int
    told: int


class Tick(NamedTuple):
    x: int
    label: str


class Timeline(NamedTuple):
    """The picture; empty where nothing is dated twice."""

    rows: tuple[Row, ...] = ()
    ticks: tuple[Tick, ...] = ()
    left_out: int = 0
    width: int = WIDTH
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP

    @property
    def height(self) -> int:
        return TOP + ROW * len(self.rows) + ROW // 2


def draw(found: Iterable[tuple[str, Filed]]) -> Timeline:
    """The picture of what some documents, by path, are dated with; in order of the stamps."""
    every = sorted(found, key=lambda each: (not each[1].odd, -abs(each[1].days), each[1].stamped, each[0], each[1].line))
    shown = sorted(every[:ROWS], key=lambda each: (each[1].stamped, each[1].told, each[0], each[1].line))
    if not shown:
        return Timeline()
    days = [day for _, filed in shown for day in (filed.stamped, filed.told)]
    first, last = min(days), max(days)
    rows = (
        Row(path, filed, _label(filed.headline), TOP + ROW * at + ROW // 2, _x(filed.stamped, first, last), _x(filed.told, first, last))
        for at, (path, filed) in enumerate(shown)
    )
    return Timeline(tuple(rows), tuple(Tick(_x(day, first, last), label) for day, label in _ticks(first, last)), len(every) - len(shown))


def _x(day: date, first: date, last: date) -> int:
    whole = (last - first).days or 1
    room = WIDTH - RIGHT - LEFT
    return LEFT + (round(room * (day - first).days / whole) if last > first else room // 2)


def _label(text: str) -> str:
    return text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…"


def _ticks(first: date, last: date) -> Iterator[tuple[date, str]]:
    """First days of months or years, as close as there is room for."""
    if (last - first).days < _DAYS:
        yield from ((day, day.isoformat()) for day in sorted({first, last}))
        return
    months = _month(last) - _month(first)
    step = next((step for step in _STEPS if months // step < _TICKS), _STEPS[-1])
    for month in range(-(-(_month(first) + (first.day > 1)) // step) * step, _month(last) + 1, step):
        day = date(month // 12, month % 12 + 1, 1)
        yield day, f"{day.year}" if step >= _STEPS[4] else f"{day.year}-{day.month:02}"


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1
