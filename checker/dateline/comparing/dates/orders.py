"""Finds what breaks the order of a sequence of days: the direction of the sequence, and the fewest entries that must go to restore it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Order(NamedTuple):
    """The longest stretch of a sequence that is in order, and what is not."""

    descending: bool
    kept: tuple[int, ...]
    """Indices of the entries in order, ascending."""
    odd: tuple[int, ...]
    """The others."""


def order_of(days: Sequence[dt.date]) -> Order:
    """The direction in which more entries are in order, and the odd ones out; equal days are in order. Takes n log n."""
    up = longest_run([day.toordinal() for day in days])
    down = longest_run([-day.toordinal() for day in days])
    kept = up if len(up) >= len(down) else down
    return Order(len(down) > len(up), kept, tuple(sorted(set(range(len(days))) - set(kept))))


def longest_run(values: Sequence[int]) -> tuple[int, ...]:
    """The indices of a longest subsequence that never falls."""
    tails: list[int] = []  # the smallest last value of a run of each length, as an index
    last: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_right(last, value)
        before.append(tails[length - 1] if length else -1)
        if length == len(tails):
            tails.append(index)
            last.append(value)
        else:
            tails[length], last[length] = index, value
    run: list[int] = []
    index = tails[-1] if tails else -1
    while index >= 0:
        run.append(index)
        index = before[index]
    return tuple(reversed(run))


def gap_at(order: Order, index: int) -> tuple[int | None, int | None]:
    """The nearest entries in order before and after an odd one, as indices; None at the ends."""
    before = next((kept for kept in reversed(order.kept) if kept < index), None)
    after = next((kept for kept in order.kept if kept > index), None)
    return before, after
