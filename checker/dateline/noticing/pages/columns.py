"""Learns how the columns of a table, or the fields of a list of records, hold their dates, and finds the cells that do not keep to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dateline.model import Document
from dateline.noticing.dates.mention import DateMention, Order
from dateline.noticing.pages.records import DatedColumn, Field, Record, dated_columns, series
from dateline.rule import noticer

_ROWS = 8
"""Fewer rows in which one column is earlier than another may be chance."""
_CERTAIN, _TWICE = 4, 2
"""So many dates of a column must be certain to have one order, and so many times as many as have the other."""
_EXCEPTIONS = 8
"""At most one row in so many may be in the other order, else there is none."""


class ColumnSlip(NamedTuple):
    """A cell that is out of the order which the columns have in the other rows."""

    cell: Field
    day: date
    others: tuple[tuple[Field, date], ...]
    """The cells of its row that should be earlier or later and are not."""
    earlier: bool
    """Whether the first of the others is earlier in the other rows."""
    kept: int
    """How many rows keep the order of these two columns."""
    rows: int
    """How many rows have both."""


class OddOrder(NamedTuple):
    """A cell whose date in figures has no month where the others of its column have theirs: 22/8/2026 among 7/30/2026."""

    cell: Field
    said: DateMention
    usual: Order
    kept: int
    """How many cells of its column are certain to have the usual order."""


@noticer
def column_slips(doc: Document) -> tuple[ColumnSlip, ...]:
    """The cells out of the learned order, one a row: the one that conflicts with most others."""
    return tuple(slip for _, rows in series(doc) if len(rows) > _ROWS for slip in _slips_of(rows))


@noticer
def odd_orders(doc: Document) -> tuple[OddOrder, ...]:
    """The dates in figures that put day and month the other way round than their column."""
    return tuple(odd for column in dated_columns(doc) for odd in _odd_in(column))


def _odd_in(column: DatedColumn) -> Iterator[OddOrder]:
    cells = [(cell.field, cell.moment.said) for cell in column.cells]
    certain = [(cell, said) for cell, said in cells if said.order in ("DMY", "MDY") and not said.language and not said.ambiguous and said.month != said.day]
    counts = Counter(said.order for _, said in certain)
    usual: Order = "MDY" if counts["MDY"] >= counts["DMY"] else "DMY"
    kept, rare = counts[usual], len(certain) - counts[usual]
    if kept >= _CERTAIN and kept >= _TWICE * rare:
        yield from (OddOrder(cell, said, usual, kept) for cell, said in certain if said.order != usual)


def _slips_of(rows: Sequence[Record]) -> Iterator[ColumnSlip]:
    dated = [_days(row) for row in rows]
    order, both = _learned(dated)
    if not order:
        return
    for days in dated:
        broken = [pair for pair in order if pair[0] in days and pair[1] in days and days[pair[0]][1] > days[pair[1]][1]]
        if not broken:
            continue
        counts = Counter(key for pair in broken for key in pair)
        worst = max(days, key=lambda key: counts[key])  # the first of equals
        partners = [(one if two == worst else two) for one, two in broken if worst in (one, two)]
        first = next(pair for pair in broken if worst in pair)
        others = tuple(days[key] for key in partners)
        yield ColumnSlip(*days[worst], others, first[1] == worst, order[first], both[first])


def _days(row: Record) -> dict[str, tuple[Field, date]]:
    """The whole days of a row by column; a date that may be read in two ways is none."""
    found: dict[str, tuple[Field, date]] = {}
    for field in row.fields:
        moment = field.moment
        if moment and moment.date and not moment.said.ambiguous:
            found.setdefault(field.key, (field, moment.date))
    return found


def _learned(rows: Sequence[dict[str, tuple[Field, date]]]) -> tuple[dict[tuple[str, str], int], dict[tuple[str, str], int]]:
    """Of which columns the first is earlier than the second, with the numbers of rows that say so and that have both."""
    less: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for one, two in combinations(row, 2):
            if row[one][1] != row[two][1]:
                less[(one, two) if row[one][1] < row[two][1] else (two, one)] += 1
    against = {(one, two): less[two, one] for one, two in list(less)}
    order = {pair: kept for pair, kept in less.items() if kept >= _ROWS and against[pair] * _EXCEPTIONS <= kept}
    return order, {pair: kept + against[pair] for pair, kept in order.items()}
