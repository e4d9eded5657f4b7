"""Folding, romanising and blocking of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from dateline.comparing.names.romanisation import deletions, joined, romanised, skeleton
from dateline.comparing.names.short_names import one_given_name

words = st.text("abcdefghiklmnoprstuvwyz", min_size=1, max_size=9)


@pytest.mark.parametrize(
    "line",
    [
        "Darchiev Darchiyev",
        "Khodarenko Hodarenko",
        "Gorbatschow Gorbachov",
        "Moellenberg Möllenberg",
        "Zhdanov Jdanov",
        "Petrov Petroff",
        "Al-Sisi el-Sisi",
        "MacDougal McDougal",
        "Qaradawi Karadawi",
        "Tsvetkova Tzvetkova",
        "Suleiman Sulejman",
        "Rousseff Roussev",
        "Sokolovsky Sokolowski",
        "Mustafah Mustafa",
    ],
)
def test_spellings_of_one_sound_fold_together(line: str) -> None:
    one, other = line.split()
    assert romanised(one) == romanised(other)


@pytest.mark.parametrize(
    "line", ["Keller Kessler", "Hansen Hanson", "Chen Cheng", "Lopez Lopes", "Davis Davies", "Austria Australia", "Nowak Novik", "Brunner Grunner"]
)
def test_other_names_stay_apart(line: str) -> None:
    one, other = line.split()
    assert romanised(one) != romanised(other)


@pytest.mark.parametrize(
    ("word", "plain"), [("O’Brien", "obrien"), ("Łukasz", "lukasz"), ("Díaz\u2011Canel", "diazcanel"), ("Jose\u0301", "jose"), ("el-Sisi", "alsisi")]
)
def test_accents_apostrophes_and_hyphens_are_folded(word: str, plain: str) -> None:
    assert joined(word) == plain


def test_a_skeleton_keeps_the_first_letter_and_the_consonants() -> None:
    assert skeleton("Andersen") == skeleton("Andersyn") == "andrsn"


@given(words, st.data())
def test_words_one_edit_apart_share_a_key(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("aeknz"))
    edited = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    assert OSA.distance(word, edited) <= 1
    assert deletions(word) & deletions(edited)


@given(words)
def test_every_key_is_at_most_one_letter_short(word: str) -> None:
    assert {len(word) - len(key) for key in deletions(word)} <= {0, 1}


@pytest.mark.parametrize("line", ["Bob Robert", "Giorgos George", "Liz Elizabeth", "Sergei Sergey", "Volodymyr Vladimir", "Philipp Philip", "Kate Ekaterina"])
def test_short_and_foreign_forms_are_one_given_name(line: str) -> None:
    assert one_given_name(*line.split())


@pytest.mark.parametrize("line", ["Bob Bill", "Mario Maria", "Robert Roberta", "Daniel Daniela", "Erik Derek", "Jan Jana"])
def test_other_given_names_are_not(line: str) -> None:
    assert not one_given_name(*line.split())
