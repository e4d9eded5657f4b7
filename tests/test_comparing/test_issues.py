"""Issues of a series are known by their names, and rhythm by their days."""

from __future__ import annotations

import pytest

from dateline.comparing.dates.issues import Issue, issues, repeated_days
from dateline.model import Claim
from dateline.reading import read_source


def _claims(path: str, day: str) -> list[Claim[Issue]]:
    doc = read_source(f"---\ndate: {day}\n---\nBoats.\n", path)
    return [Claim(fact.value, doc.located(fact.where)) for fact in issues(doc)]


@pytest.mark.parametrize(
    ("path", "series", "number"),
    [
        ("news/letter-12.md", "news/letter-#", 12),
        ("news/2026/letter-12.md", "news/*/letter-#", 12),
        ("news/12/index.md", "news/#", 12),
        ("news/letter-march-2026.md", "news/letter-#", 2026 * 12 + 3),
    ],
)
def test_the_number_of_an_issue(path: str, series: str, number: int) -> None:
    (claim,) = _claims(path, "2026-03-04")
    assert (claim.value.series, claim.value.number) == (series, number)


@pytest.mark.parametrize("path", ["news/2026-03-04-letter.md", "news/letter.md", "news/pump-2.13.4.md", "news/7-of-9.md", "news/letter-2026.md"])
def test_no_issue(path: str) -> None:
    assert not _claims(path, "2026-03-04")


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["01-05", "02-02", "03-02", "03-02", "05-04"], [4]),
        (["01-05", "02-02", "03-02", "04-06", "05-04"], []),
        (["01-05", "01-05", "03-02", "03-02", "05-04"], []),  # a habit
        (["01-05", "01-06", "01-07", "01-07", "01-08"], []),  # daily, sometimes twice
        (["05-04", "01-05", "03-02", "03-02", "02-02"], []),  # numbers are not in the order of days
        (["01-05", "02-02", "02-02"], []),
    ],
)
def test_repeated_days(days: list[str], found: list[int]) -> None:
    met = [claim for number, day in enumerate(days, 1) for claim in _claims(f"news/letter-{number}.md", f"2026-{day}")]
    assert [after.value.number for after, _ in repeated_days(met)] == found
