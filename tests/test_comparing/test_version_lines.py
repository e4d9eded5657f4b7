"""Releases are compared within the line they belong to."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.comparing.dates.version_lines import Release, contradicts_line
from dateline.noticing.pages.series import version_of

KNOWN = [
    Release("", (1, 0, 0), date(2019, 1, 5)),
    Release("", (1, 1, 0), date(2019, 6, 1)),
    Release("", (1, 1, 1), date(2019, 9, 1)),
    Release("", (2, 0, 0), date(2020, 2, 1)),
    Release("", (2, 0, 1), date(2020, 4, 1)),
]


@pytest.mark.parametrize(
    ("numbers", "day", "wrong"),
    [
        ((1, 1, 2), date(2021, 5, 5), False),  # an old line is maintained
        ((1, 1, 2), date(2019, 2, 5), True),  # before 1.1.1
        ((2, 0, 2), date(2019, 5, 1), True),
        ((1, 2, 0), date(2020, 5, 1), False),
        ((1, 2, 0), date(2019, 2, 1), True),  # before 1.1.0
        ((3, 0, 0), date(2019, 2, 3), True),  # before 2.0.0
        ((2, 1, 0), date(2020, 1, 1), True),  # before 2.0.0
    ],
)
def test_a_release_contradicts_its_own_line_only(numbers: tuple[int, ...], day: date, wrong: bool) -> None:
    assert contradicts_line(Release("", numbers, day), KNOWN) is wrong


def test_other_products_say_nothing() -> None:
    assert not contradicts_line(Release("oar", (2, 0, 2), date(2019, 5, 1)), KNOWN)


@pytest.mark.parametrize(
    ("label", "numbers"), [("v3.4.4", (3, 4, 4)), ("oars 1.12-rc.1", (1, 12)), ("Festival", ()), ("Hall 7", ()), ("10.2.0.1", (10, 2, 0, 1))]
)
def test_versions_are_read_from_labels(label: str, numbers: tuple[int, ...]) -> None:
    assert version_of(label) == numbers
