"""Neighbours bound a file's day only where the folder's files are in date order."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.dates.neighbours import neighbours
from dateline.comparing.dates.orders import longest_run

DAYS = {f"letters/letter-{number}.md": date(2026, 1, 1) + timedelta(7 * number) for number in range(1, 12)}


def test_numbers_sort_as_numbers() -> None:
    between = neighbours({**DAYS, "letters/letter-10.md": date(2025, 3, 12)})["letters/letter-10.md"]
    assert between.before == ("letters/letter-9.md", date(2026, 3, 5))
    assert between.after == ("letters/letter-11.md", date(2026, 3, 19))
    assert between.excludes(date(2025, 3, 12))
    assert not between.excludes(date(2026, 3, 12))


def test_a_folder_in_no_order_bounds_nothing() -> None:
    assert not neighbours({path: date(2026, 1, 1) + timedelta(number * 37 % 100) for number, path in enumerate(DAYS)})


@given(st.lists(st.dates(), max_size=8))
def test_longest_run_is_that_of_all_choices(days: list[date]) -> None:
    chosen = ([day for at, day in enumerate(days) if mask >> at & 1] for mask in range(1 << len(days)))
    assert len(longest_run([day.toordinal() for day in days])) == max(len(each) for each in chosen if each == sorted(each))
