"""The order of a sequence: its direction, and the fewest entries that break it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.dates.orders import gap_at, longest_run, order_of

DAYS = [date(2026, 1, 1) + timedelta(days) for days in (0, 31, 60, 80, 90, 130)]


@given(st.lists(st.integers(0, 9), max_size=8))
def test_no_longer_run_exists(values: list[int]) -> None:
    run = longest_run(values)
    kept = [values[index] for index in run]
    assert list(run) == sorted(set(run))
    assert kept == sorted(kept)
    longer = (list(some) for some in combinations(values, len(run) + 1))
    assert not any(some == sorted(some) for some in longer)


def test_the_direction_is_that_of_most_entries() -> None:
    slipped = [*DAYS[:3], date(2025, 3, 1), *DAYS[3:]]
    assert order_of(slipped).odd == (3,)
    assert not order_of(slipped).descending
    assert order_of(slipped[::-1]).descending


def test_an_odd_entry_has_the_nearest_in_order_beside_it() -> None:
    order = order_of([*DAYS[:3], date(2025, 3, 1), date(2025, 3, 2), *DAYS[3:], date(2024, 1, 1)])
    assert gap_at(order, 3) == (2, 5)
    assert gap_at(order, 8) == (7, None)
