"""Bounds: between which days a document was written, by its text."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document
from dateline.noticing.dates.mention import MONTH_NAMES
from dateline.noticing.dating.bounds import bounds
from dateline.reading import read


def document(text: str) -> Document:
    return read(f"---\nlang: en\n---\n\n{text}\n".encode(), "a.md")


def shown(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year}"


DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=4), st.lists(DAYS, min_size=1, max_size=4))
def test_the_last_past_and_the_first_coming_day_bound_it(past: list[date], coming: list[date]) -> None:
    told = [f"The pier was closed on {shown(day)}." for day in past] + [f"The pier will be opened on {shown(day)}." for day in coming]
    found = bounds(document(" ".join(told)))
    assert found.earliest
    assert found.earliest.day == max(past)
    assert found.latest
    assert found.latest.day == min(coming)
    assert found.consistent == (max(past) <= min(coming))


@given(DAYS, st.integers(1, 9))
def test_an_announced_range_bounds_by_its_last_day(day: date, days: int) -> None:
    last = day + timedelta(days)
    found = bounds(document(f"The fair will take place from {shown(day)} to {shown(last)}."))
    assert found.latest
    assert found.latest.day == last


def test_each_bound_has_its_place() -> None:
    found = bounds(document("The pier is old.\n\nIt was closed on March 5, 2026."))
    assert found.earliest
    assert (found.earliest.place.line, found.earliest.place.text) == (7, "March 5, 2026")


def test_quotes_parts_of_dates_and_plans_bound_nothing() -> None:
    text = '"It was closed on March 5, 2026," he read.\n\n> It was closed on March 6, 2026.\n\nIt was closed in May 2026, to be opened on March 5, 2027.'
    assert bounds(document(text)) == (None, None)
