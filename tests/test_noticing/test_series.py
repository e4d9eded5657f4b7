"""Dated sequences: headings of a level, items of a list, columns and fields."""

from __future__ import annotations

from dateline.noticing.pages.series import DatedSequence, sequences
from dateline.reading import read


def _shown(sequence: DatedSequence) -> list[tuple[str, str]]:
    return [(entry.label, str(entry.first)) for entry in sequence.entries]


def test_headings_are_parted_by_higher_ones() -> None:
    years = "".join(
        f"## Season {year}\n\n" + "".join(f"### Round {month} - {year}-0{month}-12\n\nText.\n\n" for month in (3, 4, 5, 6)) for year in (2025, 2026)
    )
    found = sequences(read(years.encode(), "a.md"))
    assert [_shown(sequence)[0] for sequence in found] == [("Round 3", "2025-03-12"), ("Round 3", "2026-03-12")]
    assert {len(sequence.entries) for sequence in found} == {4}


def test_only_a_date_at_either_end_of_an_item_dates_it() -> None:
    items = "".join(f"- 2026-0{month}-12: round {month}\n" for month in (3, 4, 5, 6))
    doc = read((items + "- In the week after 2026-07-12 nobody rowed\n- Prizes, 2026-08-01\n").encode(), "a.md")
    (found,) = sequences(doc)
    assert _shown(found)[-1] == ("Prizes", "2026-08-01")
    assert len(found.entries) == 5


def test_months_are_not_mixed_with_days() -> None:
    rows = "".join(f"| Oar {number} | {day} |\n" for number, day in enumerate(("May 2025", "June 2025", "3 July 2025", "August 2025", "May 2026")))
    (found,) = sequences(read(f"| Boat | Built |\n|---|---|\n{rows}".encode(), "a.md"))
    assert found.name == "the column `built`"
    assert [entry.label for entry in found.entries] == ["Oar 0", "Oar 1", "Oar 3", "Oar 4"]


def test_records_carry_the_name_of_what_is_dated() -> None:
    text = "".join(f"- version: 1.{number}\n  date: 2026-0{number}-02\n" for number in range(1, 6))
    doc = read(text.encode(), "data/releases.yaml")
    (found,) = [sequence for sequence in sequences(doc) if sequence.kind == "records"]
    assert [entry.version for entry in found.entries] == [(1, number) for number in range(1, 6)]
    assert found.entries[1].place(doc)[1:3] == (4, 9)
