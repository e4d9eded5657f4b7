"""Thirty pairs of wordings, written down before any threshold was touched: drift, exact, shortened, house style, another statement."""

from __future__ import annotations

import pytest

from dateline.comparing.drifts import drift, rewording

DRIFTING = [
    ("negation", "we will not close the harbour before the winter", "we will close the harbour before the winter"),
    ("negation", "The bridge was never safe for heavy lorries", "The bridge was safe for heavy lorries"),
    ("number", "we lost forty boats in a single night", "we lost fourteen boats in a single night"),
    ("number", "some 1,750 families have left the valley since May", "some 1,570 families have left the valley since May"),
    ("date", "the ferry returns to service in March next year", "the ferry returns to service in April next year"),
    ("name", "I told Halvorsen to leave the archive alone", "I told Lindqvist to leave the archive alone"),
    ("content", "this is something very important for our island", "this is something important for our island"),
    ("content", "the flood destroyed his reputation in the county", "the flood ruined his reputation in the county"),
    ("content", "angry stockholders want the whole board to resign", "angry shareholders want the whole board to resign"),
    ("content", "consider the possibility of restoring direct rail traffic", "they were asked to consider the restoration of direct rail service"),
    ("function", "it is incompatible with your duty as harbour master", "it is incompatible with your duties as harbour master"),
    ("function", "I had a problem with the way they counted votes", "I have a problem with the way they counted votes"),
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
    ("points in initials", "the U.S. delegation left before the vote on fishing", "the US delegation left before the vote on fishing"),
    ("numbers in words", "three of the five wells are dry by now", "3 of the 5 wells are dry by now"),
    ("hyphen", "a follow-up meeting on these issues will be held", "a follow up meeting on these issues will be held"),
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
        "joint measures were decided to secure unhindered funding of the work of the observatories of both islands "
        "on a reciprocal basis and to create suitable conditions for astronomers to carry out their nightly duties"
    )
    other = (
        "Joint steps were decided to secure the free mutual funding of both observatories "
        "and to establish suitable conditions for astronomers to do their duties."
    )
    assert drift(one, other) is None
    found = rewording(one, other)
    assert found is not None
    assert found.kind == "content"


def test_the_shown_stretches_begin_with_content_and_keep_the_tail() -> None:
    found = drift("to consider the possibility of restoring direct rail traffic", "They were asked to consider the restoration of direct rail service soon.")
    assert found is not None
    assert found.quoted == "consider the possibility of restoring direct rail traffic"
    assert found.other == "consider the restoration of direct rail service"


def test_a_long_quotation_is_shown_around_its_change() -> None:
    words = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    changed = [*words[:12], "storm", *words[13:]]
    found = drift(" ".join(words), " ".join(changed))
    assert found is not None
    assert found.other == "wordi wordj wordk wordl storm wordn wordo wordp wordq"
