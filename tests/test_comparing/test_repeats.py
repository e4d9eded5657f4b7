"""What stands twice in one document, and what may."""

from __future__ import annotations

from dateline.comparing.repeats import repeats
from dateline.reading import read

ONE = "Let a pot dry for ten days on the shelf by the stove before you fire it in the kiln."
TWO = "Scratch your initials into its foot, or nobody will know on the day of the opening whose it is."


def lines(text: str) -> list[tuple[int, int, int]]:
    doc = read(text.encode(), "a.md")
    return [(doc.line(repeat.first.start), doc.line(repeat.again.start), len(repeat.pairs)) for repeat in repeats(doc)]


def test_neighbours_that_are_repeated_in_order_are_one_run() -> None:
    assert lines(f"{ONE}\n\n{TWO}\n\nA gas kiln.\n\n{ONE}\n\nIt burns.\n\n{TWO}\n") == [(1, 7, 2)]


def test_apart_they_are_two() -> None:
    assert lines(f"{ONE}\n\n{TWO}\n\n{TWO}\n\nA gas kiln.\n\n{ONE}\n") == [(3, 5, 1), (1, 9, 1)]


def test_a_sentence_of_a_repeated_paragraph_is_not_told_again() -> None:
    assert lines(f"{ONE} {TWO}\n\nA gas kiln.\n\n{ONE} {TWO}\n") == [(1, 5, 1)]


def test_a_sentence_lifted_out_of_a_paragraph_is() -> None:
    assert lines(f"{ONE} {TWO}\n\nA gas kiln.\n\n{TWO} Ask at the bench.\n") == [(1, 5, 1)]


def test_contracts_repeat_their_clauses() -> None:
    clauses = "The lender SHALL dry the pot. The lender MUST sweep. " * 5
    assert lines(f"{clauses}\n\n{ONE}\n\nA gas kiln.\n\n{ONE}\n") == []


def test_a_section_pasted_twice_is_told_from_sections_built_alike() -> None:
    pasted = f"## Firing\n\n{ONE}\n\n## Firing\n\n{ONE}\n"
    alike = f"## The gas kiln\n\n{ONE}\n\nIt is blue.\n\n## The wood kiln\n\n{ONE}\n\nIt is red.\n"
    assert lines(pasted) == [(3, 7, 1)]
    assert lines(alike) == []
