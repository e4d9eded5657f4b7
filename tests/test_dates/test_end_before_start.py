"""DATE108 over all pairs of days: it speaks exactly where the second is earlier."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading import read
from dateline_rules.dates.end_before_start import EndBeforeStart

DAYS = st.dates(date(1930, 1, 1), date(2150, 12, 31))


def found(text: str) -> list[str]:
    return [finding.message for finding in EndBeforeStart().check(read(text.encode(), "a.md"))]


@given(DAYS, DAYS)
def test_a_range_is_reversed_where_its_end_is_earlier(first: date, last: date) -> None:
    written = [f"{day:%B} {day.day}, {day.year}" for day in (first, last)]
    assert bool(found(f"Closed {written[0]} - {written[1]}.\n")) == (last < first)


@given(DAYS, DAYS)
def test_fields_are_reversed_where_the_end_is_earlier(first: date, last: date) -> None:
    assert bool(found(f"---\nstart: {first}\nend: {last}\n---\n\nHello.\n")) == (last < first)
