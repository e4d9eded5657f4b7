"""Which words differ, and of what kind each difference is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.words.differences import RANK, changes, is_marked, is_parallel, is_template
from dateline.comparing.words.words import words


def found(one: str, other: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(change.kind, change.was, change.now) for change in changes(words(one, language), words(other, language), language)]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("the boat was red", "the boat was green", ("content", "red", "green")),
        ("the boat was red", "the boat was not red", ("negation", "", "not")),
        ("the boat never left", "the boat left", ("negation", "never", "")),
        ("some 12 boats left", "some 21 boats left", ("number", "12", "21")),
        ("the boat left in May 2024", "the boat left in May 2025", ("date", "2024", "2025")),
        ("the boat left on Monday", "the boat left on Friday", ("date", "Monday", "Friday")),
        ("we saw Ann Halvorsen there", "we saw Ann Lindqvist there", ("name", "Halvorsen", "Lindqvist")),
        ("he has a boat", "he had a boat", ("function", "has", "had")),
        ("he sails the boats", "he sailed the boat", ("function", "sails", "sailed")),
        ("the cafe is open", "the café is open", ("spelling", "cafe", "café")),
        ("the data base is open", "the database is open", ("spelling", "data base", "database")),
    ],
)
def test_kinds(one: str, other: str, wanted: tuple[str, str, str]) -> None:
    assert found(one, other)[0] == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [("The centre isn't open.", "the center is not open"), ("two U.S. boats", "2 US boats"), ("a “follow-up” meeting", "a follow up meeting")],
)
def test_house_style_is_no_difference(one: str, other: str) -> None:
    assert found(one, other) == []


def test_the_gravest_comes_first() -> None:
    kinds = [kind for kind, _, _ in found("some 12 red boats have left", "some 21 green boats had not left")]
    assert kinds == sorted(kinds, key=lambda kind: RANK.index(kind))
    assert kinds[0] == "negation"


def test_what_was_moved_was_not_changed() -> None:
    assert {kind for kind, _, _ in found("On Monday 12 boats did not leave Norvik", "12 boats did not leave Norvik on Monday")} <= {"content", "function"}


def test_a_sentence_may_begin_with_another_word() -> None:
    assert found("Blue boats left the harbour", "Green boats left the harbour") == [("content", "Blue", "Green")]


def test_german_nouns_are_no_names() -> None:
    assert found("wir sahen den Dampfer dort", "wir sahen den Schlepper dort", "de") == [("content", "Dampfer", "Schlepper")]


@pytest.mark.parametrize(
    ("quoted", "marked"),
    [
        ("the council … never met", True),
        ("the council ... never met", True),
        ("the council [of Norvik] never met", True),
        ("the council of Norvik never met", False),
    ],
)
def test_ellipses_and_brackets_own_up(quoted: str, marked: bool) -> None:
    left, right = words(quoted), words("the council that year never met")
    assert any(is_marked(quoted, left, change.left) for change in changes(left, right)) is marked


@pytest.mark.parametrize(
    ("one", "other", "template", "parallel"),
    [
        ("install it on the red server", "install it on the green server", True, False),
        ("the fee is 12 crowns a year", "the fee is 15 crowns a year", True, True),
        ("members may bring a guest", "members may not bring a guest", False, True),
        ("repair the wall before the hikers come", "before the hikers come they mend the old wall", False, False),
    ],
)
def test_forms_and_facts(one: str, other: str, template: bool, parallel: bool) -> None:
    differing = changes(words(one), words(other))
    assert (is_template(differing), is_parallel(differing)) == (template, parallel)


WORDS = st.lists(st.sampled_from(["the", "boat", "Norvik", "12", "not", "left", "May", "café"]), max_size=8).map(" ".join)


@given(WORDS, WORDS)
def test_putting_the_changes_in_gives_the_other_text(one: str, other: str) -> None:
    left, right = words(one), words(other)
    result = [word.norm for word in left]
    for change in sorted(changes(left, right), key=lambda change: -change.left.start):
        result[change.left.start : change.left.stop] = [word.norm for word in right[change.right.start : change.right.stop]]
    assert result == [word.norm for word in right]
