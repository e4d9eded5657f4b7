"""A second report of one event on a page, and what tells it from another report."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dateline.comparing.reports import retold_reports
from dateline.comparing.wordings import wordings
from dateline.model import Document, Span
from dateline.reading import read

FIRST = [
    "# Norvik and Lund talk about the railway",
    "On March 5, 2026 experts of Norvik and Lund convened in Hamar for the winter consultations between the two towns.",
    "The talks centred on normalising the operation of the observatories on both shores of the lake.",
    "Joint measures were agreed upon to ensure the unfettered mutual funding of both observatories and to establish appropriate conditions for astronomers "
    "to fulfil their nightly duties.",
    "The experts of Lund were encouraged to consider the restoration of direct rail service between the two towns.",
]
OPENING = "BERLIN — Norvik has offered Lund to restore direct rail links between the two towns during the latest round of consultations."
MEETING = "Experts of Norvik and Lund met in Hamar on Thursday to discuss normalizing the operation of their observatories."
QUOTED = (
    "The council noted in a statement that “joint steps were agreed upon to ensure unimpeded funding of the activities of the observatories of Norvik and Lund "
    "on a reciprocal basis and to create appropriate conditions for astronomers to perform their nightly duties.”"
)


def page(*paragraphs: str) -> Document:
    return read("\n\n".join([*FIRST, *paragraphs]).encode(), "a.md")


def lines(doc: Document, pairs: Iterable[tuple[Span, Span]]) -> list[tuple[int, int]]:
    return [(doc.line(one.start), doc.line(other.start)) for one, other in pairs]


def test_strong_and_weak_pairs() -> None:
    doc = page(OPENING, MEETING, QUOTED)
    (found,) = retold_reports(doc)
    assert lines(doc, found.strong) == [(7, 15), (9, 11)]
    assert lines(doc, found.weak) == [(3, 11), (3, 13), (5, 13)]
    assert [doc.text[slice(*said.span)] for said in found.days] == ["March 5, 2026"]
    assert {"Norvik", "Lund", "Hamar"} <= {*found.parties}


@pytest.mark.parametrize(
    ("why", "paragraphs"),
    [
        ("no dateline", [OPENING.removeprefix("BERLIN — "), MEETING, QUOTED]),
        ("one strong pair", [OPENING, MEETING]),
        ("another day", [OPENING.replace("BERLIN", "BERLIN, May 4, 2026"), MEETING, QUOTED]),
        ("another event", ["BERLIN — A storm has closed the harbour of Norvik.", MEETING]),
    ],
)
def test_no_second_report(why: str, paragraphs: list[str]) -> None:
    assert retold_reports(page(*paragraphs)) == (), why


def test_a_quotation_takes_its_likest_other_wording() -> None:
    doc = page(OPENING, MEETING, QUOTED)
    (wording,) = wordings(doc)
    assert (wording.near, wording.statement) == (False, True)
    assert doc.line(wording.other.start) == 7


def test_a_quotation_that_is_repeated_exactly_has_no_other_wording() -> None:
    said = "we will rebuild the library stone by stone"
    doc = read(f"“{said},” she said.\n\nIt was “{said}”, she said.\n\nShe said: “we will build the library stone by stone.”".encode(), "a.md")
    assert [doc.line(wording.quotation.span.start) for wording in wordings(doc)] == [5]


def test_titles_and_other_speakers_do_not_meet() -> None:
    titles = "He read “The Long Winter of Our Old Valley”, she said.\n\nHe read “The Long Summer of Our Old Valley”, she said."
    assert wordings(read(titles.encode(), "a.md")) == ()
    others = "“It is a great day for our whole town,” Ann Lund said.\n\n“It is a sad day for our whole town,” Per Holm said."
    assert wordings(read(others.encode(), "a.md")) == ()
