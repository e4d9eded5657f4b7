"""Thirty pairs of wordings: drift, exact, shortened, house style, another statement."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.drifts import drift, rewording

DRIFTING = [
    ("negation", "we will not close the harbour before the winter", "we will close the harbour before the winter"),
    ("negation", "The bridge was never safe for heavy lorries", "The bridge was safe for heavy lorries"),
    ("number", "we lost forty boats in a single night", "we lost fourteen boats in a single night"),
    ("number", "some 1,750 families have left the valley since May", "some 1,570 families have left the valley since May"),
    ("date", "the ferry returns to service in March next year", "the ferry returns to service in April next year"),
    ("name", "I told Halvorsen to leave the archive alone", "I told Lindqvist to leave the archive alone"),
    ("content", "this is a very steep path for our donkeys", "this is a steep path for our donkeys"),
    ("content", "the goats trampled her tulips behind the chapel", "the goats devoured her tulips behind the chapel"),
    ("content", "most singers want a longer break before the mass", "most choristers want a longer break before the mass"),
    ("content", "pull the rotten planks out of the hull before dawn", "volunteers must pull the rotting boards out of the hull before dawn"),
    ("function", "the key hangs on the nail beside your window", "the key hangs on the nail beside your windows"),
    ("function", "I had a ladder against the wall all summer", "I have a ladder against the wall all summer"),
]
SAME = [
    ("exact", "we will rebuild the library stone by stone", "we will rebuild the library stone by stone"),
    ("case and marks", "We will rebuild the library, stone by stone.", "we will rebuild the library — stone by stone"),
    ("shortened at the end", "we will rebuild the library stone by stone", "we will rebuild the library stone by stone, however long it takes us"),
    ("shortened at the start", "the council never saw the second report", "Believe me, the council never saw the second report"),
    ("ellipsis", "the council … never saw the second report", "the council, to which I belonged at the time, never saw the second report"),
    ("three points", "the council ... never saw the second report", "the council of that year never saw the second report"),
    ("brackets", "[Mayor Brandt] never saw the second report on the dam", "he never saw the second report on the dam"),
    ("bracketed insertion", "the council [of Norvik] never saw the second report", "the council never saw the second report"),
    ("contraction", "we don't know what they've found in the cellar", "we do not know what they have found in the cellar"),
    ("house spelling", "the centre will honour its programme of restoration", "the center will honor its program of restoration"),
    ("points in initials", "the U.K. divers came up before the gate gave way", "the UK divers came up before the gate gave way"),
    ("numbers in words", "three of the five wells are dry by now", "3 of the 5 wells are dry by now"),
    ("hyphen", "a half-timbered barn on the hill will be sold", "a half timbered barn on the hill will be sold"),
    ("accents", "the cafe in the old quarter will stay open", "the café in the old quarter will stay open"),
]
OTHERS = [
    ("another statement", "we will rebuild the library stone by stone", "the swimming pool opens again in the first week of June"),
    ("a shared formula", "we are very proud of our students this year", "we are very proud of the new lighthouse and its keeper"),
    ("reported speech", "I have never taken a krone from the company", "He denied that the company had ever given him any money at all"),
    ("a short title", "The Long Winter", "The Long Winter of our valley"),
]


@pytest.mark.parametrize(("kind", "one", "other"), DRIFTING)
def test_drift_is_found_and_its_gravest_kind_named(kind: str, one: str, other: str) -> None:
    found = drift(one, other)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("why", "one", "other"), SAME)
def test_what_is_no_drift(why: str, one: str, other: str) -> None:
    found = drift(one, other)
    assert found is not None, why
    assert found.changes == (), why


@pytest.mark.parametrize(("why", "one", "other"), OTHERS)
def test_other_statements_do_not_meet(why: str, one: str, other: str) -> None:
    assert drift(one, other) is None, why
    assert rewording(one, other) is None, why


def test_a_statement_in_other_words_is_a_rewording_and_no_drift() -> None:
    one = (
        "anybody who borrows the abbey boat has to row it back before the evening bell, wipe its benches dry "
        "and hang both oars on the hooks beside the door of the mill"
    )
    other = (
        "Those who borrow the boat of the abbey must row it back before the bell rings, dry its benches "
        "and hang the oars on the hooks next to the door."
    )
    assert drift(one, other) is None
    found = rewording(one, other)
    assert found is not None
    assert found.kind == "content"


def test_the_shown_stretches_begin_with_content_and_keep_the_tail() -> None:
    found = drift("to prune the oldest trees along the brook gently", "They were told to prune the old trees along the brook firmly tomorrow.")
    assert found is not None
    assert found.quoted == "prune the oldest trees along the brook gently"
    assert found.other == "prune the old trees along the brook firmly"


def test_a_long_quotation_is_shown_around_its_change() -> None:
    words = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    changed = [*words[:12], "storm", *words[13:]]
    found = drift(" ".join(words), " ".join(changed))
    assert found is not None
    assert found.other == "wordi wordj wordk wordl storm wordn wordo wordp wordq"
