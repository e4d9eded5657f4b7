"""Titles that say otherwise than the file's name: what counts as worded alike, and what as a witness."""

from __future__ import annotations

import pytest

from dateline.comparing.names.same_titles import misnamed, with_year
from dateline.noticing.pages.path_words import words_of
from dateline.reading import read


def _found(path: str, title: str, text: str = "Boats.") -> list[tuple[str, str, str]]:
    doc = read(f"---\ntitle: {title}\n---\n\n{text}\n".encode(), path)
    return [(found.said.norm, found.own.norm, found.witness) for found in misnamed(doc)]


@pytest.mark.parametrize(
    ("path", "title", "found"),
    [
        ("june-rope-day.md", "April Rope Day", [("april", "june", "")]),
        ("rope-letter-12.md", "Rope Letter 11", [("11", "12", "")]),
        ("rope-letter-12.md", "11 ways to write a Rope Letter", []),  # not the letter's number
        ("june-rope-day.md", "June Rope Day, not in April", []),
        ("june-rope-day.md", "What the tarp makers of Ostrel saw in April", []),
        ("2026-06-01-rope-day.md", "April Rope Day", []),
    ],
)
def test_misnamed(path: str, title: str, found: list[tuple[str, str, str]]) -> None:
    assert _found(path, title) == found


def test_the_text_is_a_witness_only_where_it_does_not_name_both() -> None:
    assert _found("june-rope-day.md", "April Rope Day", "It is in June.") == [("april", "june", "the text")]
    assert _found("june-rope-day.md", "April Rope Day", "It is in June, no more in April.") == [("april", "june", "")]


def test_a_month_takes_its_year_along() -> None:
    title = "Letter, June 2026"
    assert [title[slice(*with_year(title, word))] for word in words_of(title)] == ["Letter", "June 2026", "June 2026"]
