"""How many of what a sentence states, and when two numbers may be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.passages.quantities import agree, are_of_one, quantities


@pytest.mark.parametrize(
    ("text", "language", "amounts"),
    [
        ("The storm felled 12 poplars and forty-five limes.", "en", [12, 45]),
        ("The dike cost $1.2 million and lasted two hundred and forty days.", "en", [1_200_000, 240]),
        ("Sie ernteten dreiundzwanzig Säcke und 1.750 Kürbisse.", "de", [23, 1750]),
        ("Trente-deux barques et vingt et un filets.", "fr", [32, 21]),
        ("Treinta y dos barcas.", "es", [32]),
        ("A line of 47km.", "en", [47]),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, language: str, amounts: list[float]) -> None:
    assert [quantity.amount for quantity in quantities(text, language)] == amounts


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 3 tells of it.", "Ticket #34 is open.", "The mill burned down in 1887.", "It opens on 8 December.", "Doors open at 7 p.m.",
        "The 12th regatta.", "A 5G mast.", "Orbit 3 nightlies.", "The 3.8 release.", "Take 10 to 12 eels.", "Not one of them swam.",
    ],
)  # fmt: skip
def test_names_years_times_and_ranges_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("nearly 5 percent of the eels", "5.4 percent of the eels", True),
        ("more than 200 boats", "231 boats", True),
        ("54,346 voters", "54,000 voters", True),
        ("1.2 million bees", "1,234,567 bees", True),
        ("1,750 villagers", "1,752 villagers", False),
        ("twelve houses", "fourteen houses", False),
        ("60 percent of the eels", "63 percent of the eels", False),
    ],
)
def test_rounding_is_no_contradiction(one: str, other: str, same: bool) -> None:
    assert agree(quantities(one)[0], quantities(other)[0]) is same
    assert agree(quantities(other)[0], quantities(one)[0]) is same


def test_units_must_be_the_same_and_file_sizes_are_no_facts() -> None:
    assert are_of_one(quantities("74 km of track")[0], quantities("47 km of track")[0])
    assert not are_of_one(quantities("270 kg of rye")[0], quantities("600 lb of rye")[0])
    assert not are_of_one(quantities("a PDF of 233 KB")[0], quantities("a PDF of 82 KB")[0])


@given(st.integers(min_value=2, max_value=999_999))
def test_a_number_agrees_with_itself_and_is_read_as_written(amount: int) -> None:
    first = quantities(f"They counted {amount:,} storks on the roofs.")
    if len(first) == 1:  # "1,887" is a number, "1887" would be a year
        assert first[0].amount == amount
        assert agree(first[0], first[0])
