"""Plain text becomes paragraphs, headings and items."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.reading import read_source


def read(source: str) -> Document:
    return read_source(source, "a.txt", "en")


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def test_blank_lines_part_paragraphs() -> None:
    assert shown("One.\n\n  \t\nTwo.\r\n\r\nThree.\r\rFour.") == [("paragraph", text) for text in ("One.", "Two.", "Three.", "Four.")]


def test_a_wrapped_line_goes_on() -> None:
    assert shown("The ferry to Velmora will not run\non Monday because of the storm") == [
        ("paragraph", "The ferry to Velmora will not run on Monday because of the storm")
    ]


def test_a_full_line_goes_on_whatever_follows() -> None:
    line = "The harbour office of Velmora, which is open on weekdays, moves on 3"
    assert shown(f"{line}\nMarch to the quay.") == [("paragraph", f"{line} March to the quay.")]


def test_a_short_line_before_something_new_is_meant() -> None:
    assert shown("Town Hall\nQuay Street\nVelmora") == [("paragraph", "Town Hall\nQuay Street\nVelmora")]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "(2) "])
def test_marked_lines_are_items_of_their_own(mark: str) -> None:
    doc = read(f"{mark}Tea in the\n  garden\n{mark}Boats")
    assert [(block.kind, block.text, block.group, block.level) for block in doc.blocks] == [("item", "Tea in the garden", 1, 1), ("item", "Boats", 2, 1)]


def test_a_number_in_a_paragraph_is_no_item() -> None:
    assert [kind for kind, _ in shown("It closes on 31 May, not on the\n4. The council said so.")] == ["paragraph"]


def test_underlined_lines_are_headings_by_their_underline() -> None:
    doc = read("=====\nTitle\n=====\n\nPart\n----\nText.\n\nPart two\n--------\n")
    assert [(block.kind, block.text, block.level) for block in doc.blocks] == [
        ("heading", "Title", 1),
        ("heading", "Part", 2),
        ("paragraph", "Text.", 0),
        ("heading", "Part two", 2),
    ]


def test_a_rule_is_no_text() -> None:
    assert shown("One sentence,\ntwo lines.\n\n-----\n\nNext.") == [("paragraph", "One sentence,\ntwo lines."[:13] + " two lines."), ("paragraph", "Next.")]


def test_front_matter_is_cut_off() -> None:
    doc = read("---\ndate: 2026-03-04\n---\nText.")
    assert [block.text for block in doc.blocks] == ["Text."]
    assert doc.meta["date"][0].text == "2026-03-04"


@pytest.mark.parametrize("stamp", ["3 March 2025", "Mar. 3, 2025 | 10:15", "2025-03-03", "By Ann Lund – 3 March 2025", "3/3/2025"])
def test_a_stamp_on_a_line_of_its_own_is_a_block(stamp: str) -> None:
    excerpt = "The ferry to Velmora runs again from Monday, with two boats in the morning and one at night for those who…"
    for lines in (["Ferry runs again", stamp, excerpt], ["Ferry runs again", excerpt, stamp], [stamp, "Ferry runs again", excerpt]):
        assert stamp in [block for _, block in shown("\n".join(lines))]


@pytest.mark.parametrize("line", ["It ran for 20 years until 1998, when the", "on 3 March 2025.5", "1. 3 March 2025"])
def test_a_line_with_a_year_is_not_always_a_stamp(line: str) -> None:
    assert len(shown(f"The ferry to the island ran every day of the week and twice on Sundays, but the owners say that\n{line} wind took it.")) == 1
    assert len(shown(f"The ferry to the island ran every day of the week and twice on Sundays, but it stopped on\n3 March 2025\n{line}")) == 1
