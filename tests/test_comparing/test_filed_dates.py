"""What paths and addresses carry meets what documents state, and folders show what is usual."""

from __future__ import annotations

import pytest

from dateline.comparing.dates.filed import Filed, conventions, filed_dates, series_of
from dateline.model import Claim
from dateline.reading import read_source


def _claims(path: str, front: str) -> list[Claim[Filed]]:
    doc = read_source(f"---\n{front}\n---\nBoats.\n", path)
    return [Claim(fact.value, doc.located(fact.where)) for fact in filed_dates(doc)]


@pytest.mark.parametrize(
    ("path", "front", "carried"),
    [
        ("_posts/2026-03-04-quay.md", "date: 2026-03-05", [(2026, 3, 4)]),
        ("news/2026/03/2026-03-04-quay.md", "date: 2026-03-05", [(2026, 3, 4)]),  # the folder says no more than the name
        ("news/2025/03/2026-03-04-quay.md", "date: 2026-03-05", [(2026, 3, 4), (2025, 3, 0)]),
        ("news/2026-03-04-the-quay-in-2019.md", "date: 2026-03-05", [(2026, 3, 4)]),  # a year of the title
        ("news/quay-march-2026.md", "date: 2026-03-05", [(2026, 3, 0)]),
        ("news/the-quay-in-2019.md", "date: 2026-03-05", []),
        ("news/quay.md", "permalink: /2026/03/04/quay/\ndate: 2026-03-05", [(2026, 3, 4)]),
        ("news/2026-03-04-quay.md", "permalink: /2026/03/04/quay/\ndate: 2026-03-05", [(2026, 3, 4)]),
        ("_posts/2026-03-04-quay.md", "date: 2026-03-05\ndraft: true", []),
        ("_posts/2026-03-04-quay.md", "updated: 2026-03-05", []),
        ("_posts/2026-03-04-quay.md", "date: March 2026", []),  # less exact than the path
        ("_posts/2026-03-04-quay.md", "date: 2026-02-30", []),  # impossible: another rule's
    ],
)
def test_what_is_set_beside_what(path: str, front: str, carried: list[tuple[int, int, int]]) -> None:
    assert [claim.value.carried for claim in _claims(path, front)] == carried


def test_a_zone_explains_a_day() -> None:
    (claim,) = _claims("_posts/2026-03-04-quay.md", "date: 2026-03-05T02:00:00+05:00")
    assert claim.value.agrees
    (claim,) = _claims("_posts/2026-03-04-quay.md", "date: 2026-03-05")
    assert not claim.value.agrees


def test_slips_speak_for_the_custom_and_lags_against_it() -> None:
    days = ["2026-03-01", "2026-03-02", "2025-03-03", "2026-05-20"]
    met = [claim for number, day in enumerate(days, 1) for claim in _claims(f"_posts/2026-03-0{number}-quay.md", f"date: {day}")]
    found = {claim.value.carried[2]: convention for claim, convention in conventions(met)}
    assert sorted(found) == [3, 4]
    assert (found[3].others, found[3].agreeing, found[3].usual) == (3, 2, 77)
    assert (found[4].others, found[4].agreeing, found[4].usual) == (3, 3, 0)


def test_the_file_before_is_recognised() -> None:
    met = [claim for number, day in ((1, 1), (5, 5), (20, 5)) for claim in _claims(f"_posts/2026-03-{number:02}-quay.md", f"date: 2026-03-{day:02}")]
    ((claim, convention),) = conventions(met)
    assert claim.value.carried == (2026, 3, 20)
    assert convention.copied is not None
    assert convention.copied.value.carried == (2026, 3, 5)


def test_years_and_months_make_no_series() -> None:
    assert series_of("news/2026/03/quay.md") == series_of("news/2025/11/mill.md") == "news/*/*/"
    assert series_of("news/v2026/quay.md") != series_of("news/v2025/quay.md")
