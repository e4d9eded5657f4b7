"""What two texts that say the same contradict each other in, and what is no contradiction."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.claims import contradiction, keys_of_claims
from dateline.comparing.passages.conflicts import Conflict, conflicts
from dateline.comparing.passages.statements import statement
from dateline.comparing.words.weights import weigher

WEIGH = weigher()
FERRY = "The ferry Hedvig carried 240 sheep from Oste to the pastures of Tarnby on 4 May, and the shepherd Ida Brandt led them up the quay."
OTHERWISE = "On 4 May the shepherd Ida Brandt led 240 sheep up the quay of Tarnby; the ferry Hedvig had carried them from Oste to the pastures."


def _conflicts(one: str, other: str) -> tuple[Conflict, ...]:
    return conflicts(statement(one), statement(other), WEIGH)


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("240 sheep", "420 sheep", Conflict("number", "240", "420")),
        ("4 May", "14 May", Conflict("date", "4 May", "14 May")),
        ("On 4 May", "On Tuesday, 5 May,", Conflict("date", "4 May", "Tuesday, 5 May")),
        ("Ida Brandt", "Ada Brandt", Conflict("name", "Ida", "Ada")),
        ("had carried them", "had not carried them", Conflict("negation", "no denial", "not carried")),
    ],
)
def test_the_one_fact_that_differs_is_named(was: str, now: str, found: Conflict) -> None:
    assert _conflicts(FERRY, OTHERWISE) == ()
    assert _conflicts(FERRY, OTHERWISE.replace(was, now)) == (found,)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (OTHERWISE.replace("240", "about 250"), "a rounded number"),
        (OTHERWISE.replace("240", "420").replace("4 May", "11 May"), "another day's transport"),
        (OTHERWISE.replace("240", "420").replace("Ida Brandt", "Martin Olsen"), "another shepherd's"),
        (OTHERWISE.replace("240 sheep", "420 sheep, not 240 as initially reported,"), "a correction"),
        ("The ferry Hedvig carried 420 goats of another owner to the market.", "another statement"),
    ],
)
def test_what_may_be_of_two_events_is_no_conflict(changed: str, why: str) -> None:
    assert _conflicts(FERRY, changed) == (), why


def test_parallel_facts_of_one_report_are_no_conflict() -> None:
    told = "The {} workshop of Tarnby employs {} weavers who make blankets for hospitals abroad."
    one, other = told.format("northern", 40), told.format("southern", 60)
    assert _conflicts(one, other) == ()


def test_claims_of_one_subject_meet_and_contradict() -> None:
    one = statement("With 74 km of track the Tarnby railway is the longest of the county.")
    other = statement("On all 47 km of track the Tarnby railway got new sleepers of oak.")
    elsewhere = statement("On all 47 km of track the Oste railway got new sleepers of oak.")
    assert set(keys_of_claims(one)) & set(keys_of_claims(other))
    assert contradiction(one, other) == Conflict("number", "74", "47")
    assert contradiction(one, elsewhere) is None
