"""What stands twice in one document, and what may."""

from __future__ import annotations

from dateline.comparing.passages.repeats import repeats
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


def apart(text: str) -> list[bool]:
    return [repeat.apart for repeat in repeats(read(text.encode(), "a.md"))]


def test_one_note_in_two_sections_may_be_meant_but_not_two_paragraphs_in_a_row() -> None:
    note = f"{ONE} {TWO}"
    assert apart(f"## Firing\n\n{note}\n\n## Fees\n\n{note}\n\nThere is a fee.\n") == [True]
    assert apart(f"## Firing\n\n{note}\n\n{TWO} Ask.\n\n## Fees\n\n{note}\n\n{TWO} Ask.\n") == [False]
    assert apart(f"## Firing\n\n{note}\n\nIt is a gas kiln.\n\n{note}\n") == [False]


def test_the_text_before_a_heading_is_of_another_section() -> None:
    assert apart(f"{ONE} {TWO}\n\n## Fees\n\n{ONE} {TWO}\n") == [True]
    assert apart(f"{ONE} {TWO}\n\n{ONE} {TWO}\n\n## Fees\n\nThere is a fee.\n") == [False]


def test_a_long_passage_that_stands_three_times_is_no_form() -> None:
    entry = " ".join(f"{ONE} {word} {TWO}" for word in ("Then", "Next"))
    assert lines(f"{entry}\n\nOne.\n\n{entry}\n\nTwo.\n\n{entry}\n") == [(1, 5, 1), (1, 9, 1)]
    assert lines(f"{ONE}\n\nOne.\n\n{ONE}\n\nTwo.\n\n{ONE}\n") == []


def test_what_a_template_fills_in_makes_like_sections_different() -> None:
    assert lines(f"## {{{{ one }}}}\n\n### Firing\n\n{ONE}\n\n## {{{{ two }}}}\n\n### Firing\n\n{ONE}\n") == []


def test_a_title_or_credit_without_an_end_may_stand_in_two_sections() -> None:
    credit = f"Fired by {ONE[:-1]} and by everybody else who helped on that day of the opening"
    assert lines(f"## Firing\n\n{credit}\n\nHot.\n\n## Fees\n\n{credit}\n\nCheap.\n") == []
    assert lines(f"## Firing\n\n{credit}.\n\nHot.\n\n## Fees\n\n{credit}.\n\nCheap.\n") == [(3, 9, 1)]
