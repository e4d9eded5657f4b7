"""What `dateline date` says of the bounds that a text sets."""

from datetime import date

from dateline.noticing.dating.bounds import bounds
from dateline.noticing.dating.verdict import dating
from dateline.reading import read
from dateline.reporting.dating import Dated, build_dating, render_dating

DOC = read(b"The pier was closed on March 5, 2026. It will be opened on May 9, 2026.\n", "pier.md")
DATED = Dated("pier.md", "", dating(DOC), bounds=bounds(DOC))


def test_text_names_both_bounds_with_their_lines() -> None:
    assert list(render_dating([DATED], []))[1:] == [
        "  not before 2026-03-05 (line 1): told as past: 'March 5, 2026'",
        "  not after 2026-05-09 (line 1): announced: 'May 9, 2026'",
    ]


def test_json_holds_both_bounds_and_null_for_none() -> None:
    (row,) = build_dating([DATED], []).documents
    assert row.not_before is not None
    assert row.not_after is not None
    assert (row.not_before.day, row.not_before.column, row.not_after.text) == (date(2026, 3, 5), 24, "May 9, 2026")
    (bare,) = build_dating([DATED._replace(bounds=bounds(read(b"The pier.\n", "b.md")))], []).documents
    assert (bare.not_before, bare.not_after) == (None, None)
