"""Marks in two quoted texts: what is unmarked is the same on both sides, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.reporting.html.differences import Stretch, corrections, differences
from dateline.reporting.html.shortening import abridged, shortened

TEXTS = st.text(alphabet="ab1. é\u202e", max_size=40)


def _told(stretches: tuple[Stretch, ...]) -> str:
    return "".join(f"[{each.text}]" if each.own else each.text for each in stretches)


@given(TEXTS, TEXTS)
def test_each_side_keeps_its_text_and_shares_the_rest(left: str, right: str) -> None:
    ours, theirs = differences(left, right)
    assert ("".join(each.text for each in ours), "".join(each.text for each in theirs)) == (left, right)
    if any(each.own for each in (*ours, *theirs)):
        shared = ["".join("".join(each.text for each in side if not each.own).split()) for side in (ours, theirs)]
        assert shared[0] == shared[1]


def test_names_differ_by_letters_and_numbers_as_a_whole() -> None:
    ours, theirs = differences("Mira Kestevich", "Mira Kestewich")
    assert (_told(ours), _told(theirs)) == ("Mira Keste[v]ich", "Mira Keste[w]ich")
    ours, theirs = differences("3 March 2025", "4 March 2026")
    assert (_told(ours), _told(theirs)) == ("[3] March [2025]", "[4] March [2026]")


def test_texts_with_nothing_in_common_are_not_marked() -> None:
    assert _told(differences("Monday", "4 March")[0]) == "Monday"
    long = "The lock will be closed for the winter and nobody shall pass it until the ice has gone from the basin."
    assert _told(differences(long, "Tickets cost nine crowns at the door, six for children, and are sold from noon on by the harbourmaster's wife.")[0]) == long


def test_a_long_passage_is_cut_down_to_its_differences() -> None:
    middle = " ".join(f"word{number}" for number in range(60))
    ours, _ = differences(f"Twelve boats {middle} sank.", f"Ten boats {middle} rose.")
    told = _told(abridged(ours))
    assert told.startswith("[Twelve] boats word0")
    assert told.endswith("word59 [sank].")
    assert "…" in told
    assert len(told) < 130
    assert _told(shortened(ours, 20)).endswith("…")


def test_a_form_is_told_as_a_correction_of_another() -> None:
    told = "".join(f"{each.kind}({each.text})" if each.kind else each.text for each in corrections("San Teodosio", "San Teodoso"))
    assert told == "San Teodosdel(i)o"
