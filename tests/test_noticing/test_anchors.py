"""What dates an entry, in which order, and how sure that is."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.noticing.dating.anchors import anchors_at, filed, page_anchors
from dateline.noticing.pages.entries import entries
from dateline.reading import read

REPORT = "The ferry across the bay runs again, the harbour office said."


def told(text: str, at: str, path: str = "a.txt") -> list[tuple[str, str, bool]]:
    doc = read(text.encode(), path, "en")
    return [(anchor.kind, str(anchor.day), anchor.sure) for anchor in anchors_at(doc, doc.text.index(at))]


def test_the_dateline_comes_first_then_the_stamp() -> None:
    text = f"Ferry line reopens\n\n5 March 2026\n\nOSLO, March 4, 2026 — {REPORT}"
    assert told(text, "ferry") == [("dateline", "2026-03-04", True), ("stamp", "2026-03-05", True)]


def test_metadata_come_before_the_stamp_and_both_must_agree() -> None:
    text = "---\ndate: 2026-03-0{}\n---\n# Ferry line reopens\n\n5 March 2026\n\n" + REPORT
    assert told(text.format(5), "ferry", "a.md") == [("metadata", "2026-03-05", True), ("stamp", "2026-03-05", True)]
    assert told(text.format(6), "ferry", "a.md") == [("metadata", "2026-03-06", True), ("stamp", "2026-03-05", True)]
    assert told(text.format(1), "ferry", "a.md") == [("metadata", "2026-03-01", False), ("stamp", "2026-03-05", False)]


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("---\nlastmod: 2026-03-04\n---\n\n", "a.md", [("modified", "2026-03-04", False)]),
        ("---\nlastmod: 2026-03-04\npublishDate: 2026-03-02T10:00:00Z\n---\n\n", "a.md", [("metadata", "2026-03-02", True)]),
        ("", "blog/_posts/2026-03-04-ferry.md", [("path", "2026-03-04", True)]),
        ("", "blog/2026-03-04-ferry.md", []),
        ("---\ndate: 2026-03-04\nend_date: 2026-03-05\n---\n\n", "a.md", [("metadata", "2026-03-04", False)]),
        ("---\ndate: soon\n---\n\n", "a.md", []),
    ],
)
def test_what_else_dates_a_page(text: str, path: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text + REPORT, "ferry", path) == wanted


def test_html_metadata() -> None:
    head = '<head><meta property="article:published_time" content="2026-03-04T22:00:00Z"></head>'
    doc = read(f"<html>{head}<body><p>{REPORT}</p></body></html>".encode(), "a.html", "en")
    assert [(anchor.kind, str(anchor.day)) for anchor in page_anchors(doc)] == [("metadata", "2026-03-04")]


def test_a_card_is_not_dated_by_its_page() -> None:
    card = "A town hears of plan {0}\n\nThe plan {0} was shown to the town council…\n\n{1} March 2025\n\n"
    cards = "".join(card.format(*each) for each in (("one", 1), ("two", 2), ("three", 3)))
    text = f"Ferry line reopens\n\n5 March 2026\n\n{REPORT}\n\nLatest News\n\n{cards}"
    assert told(text, "plan two") == [("stamp", "2025-03-02", True)]
    assert told(text, "harbour") == [("stamp", "2026-03-05", True)]


def test_a_date_beside_a_title_carries_no_judgement() -> None:
    text = "# Days\n\n- [The ferry comes back](a) - 3 March 2025\n- [The harbour closes](b) - 4 March 2025\n"
    assert told(text, "harbour", "a.md") == [("stamp", "2025-03-04", False)]


@pytest.mark.parametrize(("stamp", "year"), [("3 January 2026", 2025), ("30 December 2025", 2025), ("30 June 2025", 2024)])
def test_a_dateline_without_a_year_is_the_nearest_such_day(stamp: str, year: int) -> None:
    doc = read(f"Ferry line reopens\n\n{stamp}\n\nOSLO, Dec 31 (Reuters) - {REPORT}".encode(), "a.txt", "en")
    line = filed(doc, entries(doc)[0])
    assert line
    assert line.day == date(year, 12, 31)
