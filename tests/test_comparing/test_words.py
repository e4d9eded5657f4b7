"""What counts as the same word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.words.words import Word, is_function, norms, stems, term, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("don't", "do not"),
        ("can’t", "cannot"),
        ("I’m", "I am"),
        ("it's", "it is"),
        ("the mayor's house", "the mayor house"),
        ("the boats’ crews", "the boats crews"),
        ("U.S.", "US"),
        ("F.B.I.", "FBI"),
        ("the U.S.'s", "the US"),
        ("follow-up", "follow up"),
        ("two boats", "2 boats"),
        ("forty-five boats", "45 boats"),
        ("twenty boats", "20 boats"),
        ("1,750 boats", "1750 boats"),
        ("centre", "center"),
        ("normalising", "normalizing"),
        ("honoured labour", "honored labor"),
        ("travelled", "traveled"),
        ("analysed", "analyzed"),
        ("catalogue", "catalog"),
        ("defence programme", "defense program"),
        ("ﬁsh", "fish"),
        ("co\xadoperate", "cooperate"),
        ("see https://example.org/a?b=c now", "see now"),
    ],
)
def test_one_word_in_two_shapes(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("IT", "it"),
        ("forty", "fourteen"),
        ("1.5", "15"),
        ("four", "for"),
        ("exercise", "exerciser"),
        ("hour", "hor"),
        ("ninety nine", "9"),
    ],
)
def test_two_words_that_look_alike(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_british_rules_are_for_english_only() -> None:
    assert norms("centre", "fr") == ["centre"]
    assert norms("zwei Boote", "de") == ["2", "boote"]


def test_a_contraction_gives_two_words_at_one_place() -> None:
    assert words("we don't") == (Word("we", 0, 2, "we"), Word("do", 3, 8, "don't"), Word("not", 3, 8, "don't"))


def test_stems_fold_forms_of_a_word() -> None:
    assert stems("restoring the restoration") == ["restor", "the", "restor"]
    assert stems("die Häuser", "de") == stems("die Haus", "de")
    assert stems("xyzzy", "tlh") == ["xyzzy"]
    assert stems("ـ", "ar") == ["ـ"]  # the stemmer leaves nothing of it


def test_grammar_is_told_by_language() -> None:
    assert is_function("der", "de")
    assert not is_function("der", "en")


def test_names_of_terms_never_change() -> None:
    assert term("ferry") == 1188261472080712558


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "ru", ""]))
def test_words_stand_where_they_say(text: str, language: str) -> None:
    for word in words(text, language):
        assert text[word.start : word.end] == word.written
        assert word.norm
        assert not any(character.isspace() for character in word.norm)
