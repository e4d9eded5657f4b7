"""A second report of one event on a page, and what tells it from another report."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dateline.comparing.passages.reports import retold_reports
from dateline.comparing.passages.wordings import wordings
from dateline.model import Document, Span
from dateline.reading import read

FIRST = [
    "# Hollin wins the silver bell",
    "On March 5, 2026 the choir of Hollin beat Saltby and Wick in the last round of the spring contest at Wick Abbey.",
    "The abbey was so full that two hundred listeners followed the singing from the cloister, wrapped in blankets.",
    "A choir that has won the silver bell keeps it for one year, pays for its polishing and returns it to the abbey "
    "with its own name engraved below the others.",
    "The judges praised the altos of Saltby for a lullaby that they sang without a conductor and from memory.",
]
OPENING = "TURIN — The altos of Saltby sang a lullaby from memory and without a conductor, and the judges praised them for it."
CONTEST = "On Thursday, while listeners sat in the cloister under blankets, the sopranos of Hollin beat Wick and Saltby by one point."
QUOTED = (
    "The abbot said that “every choir that wins the silver bell may keep the bell for a year, has to polish it "
    "and must bring it back to the abbey with a new name engraved under the others.”"
)


def page(*paragraphs: str) -> Document:
    return read("\n\n".join([*FIRST, *paragraphs]).encode(), "a.md")


def lines(doc: Document, pairs: Iterable[tuple[Span, Span]]) -> list[tuple[int, int]]:
    return [(doc.line(one.start), doc.line(other.start)) for one, other in pairs]


def test_strong_and_weak_pairs() -> None:
    doc = page(OPENING, CONTEST, QUOTED)
    (found,) = retold_reports(doc)
    assert lines(doc, found.strong) == [(7, 15), (9, 11)]
    assert lines(doc, found.weak) == [(3, 13), (5, 13)]
    assert [doc.text[slice(*said.span)] for said in found.days] == ["March 5, 2026"]
    assert {"Hollin", "Saltby", "Wick"} <= {*found.parties}


@pytest.mark.parametrize(
    ("why", "paragraphs"),
    [
        ("no dateline", [OPENING.removeprefix("TURIN — "), CONTEST, QUOTED]),
        ("one strong pair", [OPENING, CONTEST]),
        ("another day", [OPENING.replace("TURIN", "TURIN, May 4, 2026"), CONTEST, QUOTED]),
        ("another event", ["TURIN — A storm has taken the roof off the school in Hollin.", CONTEST]),
    ],
)
def test_no_second_report(why: str, paragraphs: list[str]) -> None:
    assert retold_reports(page(*paragraphs)) == (), why


def test_a_quotation_takes_its_likest_other_wording() -> None:
    doc = page(OPENING, CONTEST, QUOTED)
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
