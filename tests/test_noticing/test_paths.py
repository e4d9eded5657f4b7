"""Dates in paths: as exact as they are written, each stretch of a path read once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.dating.paths import path_dates


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("_posts/2026-03-04-opening.md", [("2026-03-04", "name", True)]),
        ("posts/2026/03/04/opening.md", [("2026-03-04", "folder", False)]),
        ("news/2026/03/opening.md", [("2026-03", "folder", False)]),
        ("news/2026/04/2025-04-03-opening.md", [("2025-04-03", "name", True), ("2026-04", "folder", False)]),
        ("letters/letter-october-2026.rst", [("2026-10", "name", False)]),
        ("letters/feb2026-letter.md", [("2026-02", "name", True)]),
        ("data/config-hafsund-2026.yaml", [("2026", "name", False)]),
        ("fair2026/index.md", [("2026", "folder", False)]),
        ("notes/20260304_tide.txt", [("2026-03-04", "name", True)]),
        ("v2.2026.1/a.md", []),
        ("rooms/1204/a.md", []),
        ("march/a.md", []),
    ],
)
def test_path_dates(path: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert [(found.said.edtf, found.where, found.prefix) for found in path_dates(path)] == wanted


@given(st.text("0123456789-_/.aprilmy", max_size=40))
def test_no_stretch_is_read_twice(path: str) -> None:
    spans = sorted(found.said.span for found in path_dates(path))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.end <= len(path) for span in spans)
