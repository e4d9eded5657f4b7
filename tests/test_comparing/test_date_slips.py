"""Slips are told apart, and a date is rewritten in its own style."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.dates.slips import Day, Slip, parts_of, rewritten, shown, slip_between, within, written_in
from dateline.model import Span
from dateline.noticing.dates.moments import read_moment
from dateline.reading import read_source
from dateline.testing import apply

_DAYS = st.dates(date(1990, 1, 1), date(2089, 12, 31))
_STYLES = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y/%m/%d 10:00")


def _parts(day: date) -> Day:
    return (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ((2025, 3, 4), (2026, 3, 4), "year"),
        ((2026, 3, 0), (2025, 3, 9), "year"),
        ((2026, 3, 4), (2026, 5, 4), "month"),
        ((2026, 3, 4), (2026, 4, 3), "swap"),
        ((2026, 3, 12), (2026, 3, 21), "digits"),
        ((2026, 3, 1), (2026, 3, 10), "digits"),
        ((2026, 3, 4), (2026, 3, 5), ""),
        ((2026, 3, 4), (2025, 5, 4), ""),
        ((2026, 3, 4), (2026, 3, 4), ""),
        ((2026, 3, 0), (2026, 5, 4), ""),
    ],
)
def test_slips(one: Day, other: Day, slip: Slip) -> None:
    assert slip_between(one, other) == slip


@given(_DAYS, _DAYS)
def test_a_slip_is_one_both_ways(one: date, other: date) -> None:
    assert slip_between(_parts(one), _parts(other)) == slip_between(_parts(other), _parts(one))


@given(_DAYS, st.integers(1, 6))
def test_a_lag_of_days_is_no_slip_of_year_or_month(day: date, days: int) -> None:
    assert slip_between(_parts(day), _parts(day + timedelta(days))) in ("", "swap", "digits")


@given(_DAYS, _DAYS, st.sampled_from(_STYLES))
def test_rewritten_says_the_other_day_in_the_same_style(one: date, other: date, style: str) -> None:
    text = f"---\ndate: {one.strftime(style)}\n---\nBoats.\n"
    doc = read_source(text, "a.md")
    value = doc.meta["date"][0]
    moment = read_moment(value.text, "en")
    assert moment is not None
    edits = rewritten(written_in(doc, value, moment.said), _parts(other), "en")
    mended = read_source(apply(edits, {"a.md": text})["a.md"], "a.md").meta["date"][0]
    again = read_moment(mended.text, "en")
    assert again is not None
    assert parts_of(again.said) == _parts(other)
    assert len(mended.text) == len(value.text) or style in ("%d %B %Y", "%B %d, %Y", "%d %b %Y")


def test_a_part_of_a_folded_value_is_found_in_the_file() -> None:
    doc = read_source("---\nintro: |\n  This page was released on\n  2026-03-04, a Wednesday.\n---\nBoats.\n", "a.md")
    value = doc.meta["intro"][0]
    at = value.text.index("2026-03-04")
    place = within(doc, value, Span(at, at + len("2026-03-04")))
    assert place is not None
    assert (place.line, place.column, place.text) == (4, 3, "2026-03-04")


def test_shown_leaves_out_what_is_not_there() -> None:
    assert [shown((2026, 3, 4)), shown((2026, 3, 0)), shown((2026, 0, 0))] == ["2026-03-04", "2026-03", "2026"]
