"""Words with two spellings: true pairs share a key, lookalikes do not count."""

from __future__ import annotations

import pytest

from dateline.comparing.words.two_spellings import is_alternate, spelling_of


@pytest.mark.parametrize(
    ("one", "other"), [("organised", "organization"), ("colour", "colored"), ("travelled", "traveling"), ("centre", "centers"), ("ageing", "aging")]
)
def test_pairs(one: str, other: str) -> None:
    first, second = spelling_of(one, "en"), spelling_of(other, "en")
    assert first
    assert second
    assert (first.key, first.side, second.side) == (second.key, 0, 1)
    assert is_alternate(one, other, "en")


@pytest.mark.parametrize(("one", "other"), [("timbre", "timber"), ("metre", "meter"), ("stalled", "staled"), ("organise", "organ"), ("while", "whilst")])
def test_words_of_their_own(one: str, other: str) -> None:
    first, second = spelling_of(one, "en"), spelling_of(other, "en")
    assert not (first and second and first.key == second.key)


def test_both_spellings_have_to_be_words() -> None:
    assert not is_alternate("advertise", "advertize", "en")


def test_german_is_its_own() -> None:
    old, new = spelling_of("daß", "de"), spelling_of("dass", "de")
    assert old and new and old.key == new.key  # noqa: PT018  (one condition: a pair)
    assert spelling_of("organise", "de") is None
