"""A Cyrillic name is recognised in its other cases, and no other word is taken for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.names.cases import case_stem, declined, is_declined, spelled


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Музей", "Музея Музею Музеем Музее Музеи"),
        ("речной", "речного речному речным речном речная речную"),
        ("Комиссия", "Комиссии Комиссию Комиссией Комиссиям"),
        ("Общество", "Общества Обществу Обществом Обществе"),
        ("осётр", "осетра осётром"),
        ("Палата", "Палаты Палате Палату Палатой"),
    ],
)
def test_every_case_is_recognised(name: str, forms: str) -> None:
    assert [form for form in (name, *forms.split()) if not re.fullmatch(declined(name), form)] == []


@pytest.mark.parametrize(("name", "other"), [("Музей", "Музыка"), ("речной", "речевой"), ("Палата", "Палатка"), ("порта", "портала"), ("Tolvik", "Tolviks")])
def test_another_word_is_not(name: str, other: str) -> None:
    assert not re.fullmatch(declined(name), other)


@pytest.mark.parametrize("word", ["Tolvik", "МВД", "2024", "l’eau"])
def test_other_words_have_no_stem(word: str) -> None:
    assert case_stem(word) == word or re.fullmatch("[Ѐ-ӿ]+", word)


@pytest.mark.parametrize(("name", "whether"), [("Музей канатов", True), ("Музей", False), ("Harbour Trust", False), ("Музей Tolvik", False)])
def test_one_word_alone_is_too_little(name: str, whether: bool) -> None:
    assert is_declined(name) is whether


@given(st.text(alphabet="абвгдежзийлмоуюяёЕ’'-Aa.(*", min_size=1, max_size=12))
def test_a_word_matches_its_own_patterns(word: str) -> None:
    assert re.fullmatch(spelled(word), word)
    assert re.fullmatch(declined(word), word)
    assert word.startswith(case_stem(word))
