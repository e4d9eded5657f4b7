"""Values that are dates: what is read, what is left alone, and how far apart two of them are once time zones are allowed for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.dates.moments import Moment, read_moment


def _read(value: str) -> Moment:
    moment = read_moment(value)
    assert moment is not None, value
    return moment


@pytest.mark.parametrize(
    ("value", "edtf", "seconds", "offset"),
    [
        ("2026-03-04", "2026-03-04", None, None),
        ("2026-3-4", "2026-03-04", None, None),
        ("20260304", "2026-03-04", None, None),
        ("2026/03/04", "2026-03-04", None, None),
        ("2026-03", "2026-03", None, None),
        ("2026", "2026", None, None),
        ("4 March 2026", "2026-03-04", None, None),
        ("2026-Mar-04", "2026-03-04", None, None),
        ("2026-03-04 23:30:00 +0200", "2026-03-04", 84600, 120),
        ("2026-03-04T08:00:00.000Z", "2026-03-04", 28800, 0),
        ("Wed, 04 Mar 2026 08:00:00 GMT", "2026-03-04", 28800, 0),
        ("2026-03-04T08:00-03:30", "2026-03-04", 28800, -210),
    ],
)
def test_a_date_is_read_however_it_is_written(value: str, edtf: str, seconds: int | None, offset: int | None) -> None:
    moment = _read(value)
    assert (moment.said.edtf, moment.seconds, moment.offset) == (edtf, seconds, offset)


@pytest.mark.parametrize("value", ["", "soon", "v2026", "see 4 March 2026", "March 3-5, 2026", "12", "3.12", "false", "0x2026", "20269999"])
def test_what_is_no_date_alone_is_left(value: str) -> None:
    assert read_moment(value) is None


def test_an_impossible_date_is_read_as_one() -> None:
    assert _read("2026-02-30").said.impossible == "February 2026 has 28 days"


def test_spans_count_within_the_value() -> None:
    assert _read("  2026-03-04 ").said.year_span == (2, 6)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2026-03-04", "2026-03-05", 1),
        ("2026-03-04T23:30:00Z", "2026-03-05", 0),  # already the fifth in Rome
        ("2026-03-04T12:30:00Z", "2026-03-05", 0),  # and in Auckland
        ("2026-03-04T08:30:00Z", "2026-03-05", 1),  # nowhere yet
        ("2026-03-05T01:00:00Z", "2026-03-04", 0),  # still the fourth in Boston
        ("2026-03-05T20:00:00+02:00", "2026-03-04", -1),
        ("2026-03-04", "2027-03-04", 365),
    ],
)
def test_days_apart_allows_for_time_zones(one: str, other: str, days: int) -> None:
    assert _read(one).days_apart(_read(other)) == days


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)), st.integers(-12, 14))  # noqa: DTZ001  (Hypothesis wants naive bounds)
def test_one_moment_is_never_apart_from_itself(moment: datetime, hours: int) -> None:
    elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
    assert _read(moment.strftime("%Y-%m-%dT%H:%M:%SZ")).days_apart(_read(elsewhere.strftime("%Y-%m-%d"))) == 0
