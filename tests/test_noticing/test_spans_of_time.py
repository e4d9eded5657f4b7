"""Which dates of a record belong together."""

import pytest

from dateline.noticing.dating.spans_of_time import meant_end, stretches
from dateline.reading import read


def pairs(text: str, path: str = "a.yaml") -> list[tuple[str, str, str]]:
    return [(stretch.kind, stretch.first.key, stretch.last.key) for stretch in stretches(read(text.encode(), path))]


def test_a_date_begins_what_has_an_end() -> None:
    assert pairs("date: 2026-05-04\nend_date: 2026-05-06\n") == [("event", "date", "end_date")]
    assert pairs("date: 2026-03-01\nstart: 2026-05-04\nend: 2026-05-06\n") == [("event", "start", "end")]


def test_what_stands_in_different_mappings_is_no_pair() -> None:
    assert pairs("fair:\n  start: 2026-05-04\ncalls:\n  end: 2026-04-06\n") == []
    assert pairs("start:\n  utc: 2026-05-04\nend:\n  utc: 2026-05-06\n") == [("event", "start.utc", "end.utc")]
    assert pairs("- start: 2026-05-04\n- end: 2026-04-06\n") == []


def test_deadlines_are_over_before_the_event() -> None:
    assert ("deadline", "cfp_deadline", "start") in pairs("start: 2026-05-04\ncfp_deadline: 2026-04-06\n")
    assert pairs("start: 2026-05-04\ndue: 2026-06-06\n") == []


@pytest.mark.parametrize(
    ("start", "end", "meant"),
    [
        ("2026-09-25", "2026-10-27", "2026-09-27"),
        ("2026-12-30", "2027-12-31", "2026-12-31"),
        ("2026-09-25", "2026-09-27", "None"),
        ("2026-09-25", "2026-11-27", "None"),
    ],
)
def test_an_end_a_month_or_a_year_late_is_a_slip(start: str, end: str, meant: str) -> None:
    (stretch,) = stretches(read(f"start: {start}\nend: {end}\n".encode(), "a.yaml"))
    assert str(meant_end(stretch)) == meant
