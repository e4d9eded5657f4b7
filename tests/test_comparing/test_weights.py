"""How much a shared word weighs."""

from __future__ import annotations

from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.words.weights import ENOUGH, containment, cosine, glance, is_common, shipped, vector, weigher
from dateline.comparing.words.words import file_terms, term

WORDS = st.lists(st.sampled_from(["the", "ferry", "harbour", "two", "close"]), min_size=1, max_size=12)


def test_common_words_weigh_little_and_unknown_ones_much() -> None:
    weigh = weigher()
    assert 0 < weigh("the") < weigh("close") < weigh("quokka")
    assert is_common("close")
    assert not is_common("quokka")


def test_the_shipped_table_is_sound() -> None:
    table = shipped()
    assert len(table) > 2_000
    assert all(weight > 0 for weight in table.values())


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "ru"])
def test_other_languages_know_their_function_words(language: str) -> None:
    commonest = {"de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en", "ru": "и"}[language]
    weigh = weigher(language=language)
    assert weigh(commonest) < weigh("quokka")


def test_a_small_corpus_knows_little_and_a_large_one_everything() -> None:
    rarity = {term("the"): 6.0}
    general = weigher()("the")
    assert weigher(rarity, ENOUGH)("the") == 6.0
    assert weigher(rarity, 10 * ENOUGH)("the") == 6.0
    assert isclose(weigher(rarity, ENOUGH // 2)("the"), (6.0 + general) / 2)
    assert weigher(rarity, 0)("the") == general
    assert weigher(rarity, ENOUGH)("ferry") == weigher()("ferry")


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_between_none_and_one(one: list[str], other: list[str]) -> None:
    weigh = weigher()
    left, right = vector(one, weigh), vector(other, weigh)
    assert isclose(cosine(left, right), cosine(right, left))
    assert -1e-9 <= cosine(left, right) <= 1 + 1e-9
    assert isclose(cosine(left, left), 1)
    assert (cosine(left, right) == 0) == (not set(one) & set(other))


@given(WORDS, WORDS)
def test_what_is_wholly_contained_is_contained(one: list[str], other: list[str]) -> None:
    assert isclose(containment(one, [*one, *other], weigher()), 1)
    assert 0 <= containment(one, other, weigher()) <= 1 + 1e-9


def test_an_empty_passage_is_like_nothing() -> None:
    weigh = weigher()
    assert vector([], weigh) == {}
    assert cosine({}, vector(["ferry"], weigh)) == 0
    assert containment([], ["ferry"], weigh) == 0


def test_a_word_weighs_by_its_logarithm() -> None:
    assert isclose(vector(["ferry", "ferry", "quokka"], lambda _: 1.0)["ferry"] / vector(["ferry", "ferry", "quokka"], lambda _: 1.0)["quokka"], 1 + log(2))


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_glance_is_mutual_and_between_nothing_and_all(one: str, other: str) -> None:
    likeness = glance(file_terms(one)).likeness(glance(file_terms(other)))
    assert 0 <= likeness <= 1 + 1e-9
    assert likeness == pytest.approx(glance(file_terms(other)).likeness(glance(file_terms(one))))


def test_a_glance_sees_rare_words_rather_than_grammar() -> None:
    first = glance(file_terms("The dredger reached the estuary of the Selvine at dawn"))
    assert first.likeness(glance(file_terms("At dawn the dredgers were reaching the Selvine estuary"))) > 0.9
    assert first.likeness(glance(file_terms("The minister of the republic spoke at the opening of the hall"))) < 0.2
