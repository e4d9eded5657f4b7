"""The words of paths and titles: what numbers a page, and what its file's name says of it."""

from __future__ import annotations

import pytest

from dateline.noticing.pages.path_words import name_of, words_of


@pytest.mark.parametrize(
    ("text", "language", "sorts"),
    [
        ("Rope Letter 12, June 2026", "en", ["word", "word", "number", "month", "year"]),
        ("Seilbrief Juni", "de", ["word", "month"]),
        ("autumn-fair", "", ["season", "word"]),
        ("4,000 boats", "", ["word", "word"]),
    ],
)
def test_sorts(text: str, language: str, sorts: list[str]) -> None:
    assert [word.sort for word in words_of(text, language)] == sorts


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/2026-03-04-old-crane.md", "old-crane"),
        ("news/old-crane/index.md", "old-crane"),
        ("regatta/2026.md", "regatta 2026"),
        ("about.fr.md", "about"),
        ("letters/letter-2026-03.md", "letter-2026-03"),
    ],
)
def test_name_of_a_file(path: str, name: str) -> None:
    assert name_of(path) == name


def test_spans_count_in_the_text() -> None:
    text = "Été 2026: l’ancre"
    assert [text[slice(*word.span)] for word in words_of(text, "fr")] == ["Été", "2026", "l’ancre"]
