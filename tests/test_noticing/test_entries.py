"""Which stamps belong to which cards, in the layouts that pages use."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document, Span
from dateline.noticing.pages.entries import Entry, entries, entry_at
from dateline.reading import read

HEADLINES = ("New school for the lower town", "Market hall closes for repairs", "Library opens on Sundays")
EXCERPTS = (
    "Work on the new school begins in autumn and will take until the winter of the year after next…",
    "The market hall will be closed for some weeks because its old roof leaks and nobody knows why…",
    "The library is going to open on Sundays, as the town council decided after a rather long debate.",
)
DAYS = ("1 March 2025", "2 March 2025", "3 March 2025")
ARTICLE = "Ferry line reopens\n\n4 March 2025\n\n" + "The ferry across the bay runs again after two years of repairs, to everybody's surprise.\n\n" * 4


class Card(NamedTuple):
    headline: str
    day: str


def document(text: str, path: str = "a.txt") -> Document:
    return read(text.encode(), path, "en")


def shown(doc: Document, span: Span | None) -> str:
    return doc.text[span.start : span.end] if span else ""


def cards(doc: Document) -> list[Card]:
    return [Card(shown(doc, entry.headline), shown(doc, entry.stamp and entry.stamp.span)) for entry in entries(doc) if entry.kind == "card"]


def listing(layout: str) -> str:
    """Three cards; in `layout` c stands for a caption, h for the headline, e and g for text, S for the stamp, y for a byline, l and r for furniture."""
    furniture = {"y": ("By Ada Lind",) * 3, "l": ("News",) * 3, "r": ("Read more",) * 3}
    parts = {"c": ("ferry-at-sunset", "Ms Ada Lind", "market-hall"), "h": HEADLINES, "e": EXCERPTS, "g": EXCERPTS[::-1], "S": DAYS, **furniture}
    return "\n\n".join(parts[kind][index] for index in range(3) for kind in layout)


RIGHT = [Card(*pair) for pair in zip(HEADLINES, DAYS, strict=True)]


@pytest.mark.parametrize("layout", ["She", "hSe", "heS", "cheS", "chSe", "Sche", "hS", "Sh", "herS", "Sher", "lheS", "Slhe", "hyeS", "hySe", "hSeg", "Sheg"])
@pytest.mark.parametrize("frame", ["Latest News\n\n", "Related Stories\n\n", "Weitere Artikel\n\n"])
def test_plain_text_under_a_frame(layout: str, frame: str) -> None:
    doc = document(ARTICLE + frame + listing(layout))
    assert cards(doc) == RIGHT
    assert shown(doc, entries(doc)[0].headline) == "Ferry line reopens"
    assert shown(doc, (stamp := entries(doc)[0].stamp) and stamp.span) == "4 March 2025"


@pytest.mark.parametrize("layout", ["Sche", "hSe", "cheS"])
def test_plain_text_without_a_frame(layout: str) -> None:
    assert cards(document(ARTICLE + listing(layout))) == RIGHT


@pytest.mark.parametrize("layout", ["She", "hSe", "heS"])
def test_a_page_that_is_nothing_but_a_listing(layout: str) -> None:
    doc = document(listing(layout))
    assert cards(doc) == RIGHT
    assert entries(doc)[0].stamp is None


def test_where_the_layout_does_not_decide_both_stamps_are_named() -> None:
    text = f"{EXCERPTS[0]}\n\n{HEADLINES[0]}\n\n{EXCERPTS[0]}\n\n" + "\n\n".join(
        f"{day}\n\n{headline}\n\n{excerpt}" for day, headline, excerpt in zip(DAYS, HEADLINES, EXCERPTS, strict=True)
    )
    doc = document("# Ferry\n\n" + ARTICLE + text, "a.md")
    undecided = [entry for entry in entries(doc) if entry.kind == "card"]
    assert [(shown(doc, entry.headline), [str(rival.date) for rival in entry.rivals]) for entry in undecided] == [
        (HEADLINES[0], ["2025-03-02"]),
        (HEADLINES[1], ["2025-03-03"]),
    ]


@pytest.mark.parametrize(
    "card", ["<article><h3>{h}</h3><time>{s}</time><p>{e}</p></article>", "<li><time>{s}</time> <a href='x'><h3>{h}</h3></a><p>{e}</p></li>"]
)
def test_html_cards(card: str) -> None:
    body = "".join(card.format(h=h, s=s, e=e) for h, s, e in zip(HEADLINES, DAYS, EXCERPTS, strict=True))
    article = "<h1>Ferry line reopens</h1><p>It runs again.</p><p>At last.</p>"
    doc = document(f"<html><body>{article}<section><h2>Latest</h2>{body}</section></body></html>", "a.html")
    assert cards(doc) == RIGHT


@pytest.mark.parametrize("item", ["- [{h}](x) - {s}", "- {s}: {h}", "- {s} - [{h}](x)", "* [{h}](x) ({s})"])
def test_markdown_lists_of_posts(item: str) -> None:
    text = "\n".join(item.format(h=h, s=s) for h, s in zip(HEADLINES, DAYS, strict=True))
    assert cards(document(f"# Posts\n\nAll of them:\n\n{text}\n", "a.md")) == RIGHT


def test_headings_with_date_lines() -> None:
    text = "\n\n".join(f"## {h}\n\n*{s}*\n\n{e}\n\n{e}" for h, s, e in zip(HEADLINES, DAYS, EXCERPTS, strict=True))
    assert cards(document(f"# Posts\n\n{text}\n", "a.md")) == RIGHT
    assert cards(document(f"# Posts\n\n{text.split('## Library')[0]}\n", "a.md")) == RIGHT[:2]


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2025",
        "Published on March 3, 2025",
        "Posted March 3, 2025 at 10:15 am",
        "Monday, 3 March 2025, 14:05 CET",
        "By Ada Lind | March 3, 2025",
        "By Ada Lind, published 3 March 2025",
        "March 3, 2025 by Ada Lind",
        "Date: 2025-03-03",
        "News | 3 March 2025",
        "March 3, 2025 · 4 min read",
    ],
)
def test_a_page_with_a_single_article(line: str) -> None:
    doc = document(f"Ferry line reopens\n\n{line}\n\nOSLO, March 2 — The ferry runs again, the office said.\n\nIt had been laid up for long, it said.")
    (page,) = entries(doc)
    assert (page.kind, page.blocks, shown(doc, page.headline)) == ("page", range(4), "Ferry line reopens")
    assert page.stamp
    assert str(page.stamp.date) == "2025-03-03"
    assert page.dateline
    assert page.dateline.place == "OSLO"
    assert ("Ada Lind" in line) == (shown(doc, page.byline) == "Ada Lind")


@pytest.mark.parametrize(
    "line",
    ["Last updated on 3 March 2025", "It has run since 3 March 2025", "March 3-5, 2025", "March 2025", "Closed on March 3, 2025.", "Until: 3 March 2025"],
)
def test_lines_that_stamp_nothing(line: str) -> None:
    (page,) = entries(document(f"Ferry line reopens\n\n{line}\n\nThe ferry runs again, the harbour office said."))
    assert page.stamp is None


def test_a_changelog_is_no_listing() -> None:
    older = "## [1.1.0] - 2025-02-03\n\n- Fixed 2025-02-01\n- 1.0.9 - 2025-01-01\n"
    text = f"# Changelog\n\n## [1.2.0] - 2025-03-03\n\n- Fixed the bell\n\n{older}"
    doc = document(text, "CHANGELOG.md")
    assert [(entry.kind, entry.stamp, entry.dateline) for entry in entries(doc)] == [("page", None, None)]


def test_a_second_report_begins_with_its_own_dateline() -> None:
    report = "{} – The harbour days were cancelled, people in Bergen said.\n\nNobody knew why that was so.\n\n"
    text = ARTICLE + report + "Last Posts\n\n" + listing("heS")
    assert [entry.kind for entry in entries(document(text.format("STAVANGER")))] == ["page", "card", "card", "card"]
    doc = document(text.format("BERGEN"))
    assert [entry.kind for entry in entries(doc)] == ["page", "article", "card", "card", "card"]
    article = entries(doc)[1]
    assert (article.kind, article.blocks, article.dateline and article.dateline.place) == ("article", range(6, 8), "BERGEN")
    assert entry_at(doc, doc.blocks[7].start) == article
    assert entry_at(doc, doc.blocks[3].start) == entries(doc)[0]


def test_a_digest_of_datelined_reports() -> None:
    section = "## {}\n\n{}, March {}, 2025 — {}\n\nMore is not known.\n\n"
    text = "# Week\n\n" + "".join(section.format(*each) for each in zip(HEADLINES, ("OSLO", "ROME", "RIGA"), "123", EXCERPTS, strict=True))
    doc = document(text, "a.md")
    articles = [entry for entry in entries(doc) if entry.kind == "article"]
    found = [(shown(doc, entry.headline), entry.dateline and entry.dateline.place) for entry in articles]
    assert found == [(HEADLINES[1], "ROME"), (HEADLINES[2], "RIGA")]  # the first one opens the page


MARKDOWN = {
    "i": tuple(f"![Picture {index}: people before a door](/{index}.jpg)" for index in range(3)),
    "h": tuple(f"### {headline}" for headline in HEADLINES),
    "e": EXCERPTS,
    "S": DAYS,
    "y": ("By Ada Lind", "By Jonas Berg", "By Mona Dahl"),
}
HTML = {
    "i": tuple(f"<img src='/{index}.jpg' alt='Picture {index}: people before a door'>" for index in range(3)),
    "h": tuple(f"<h3><a href='/{index}'>{headline}</a></h3>" for index, headline in enumerate(HEADLINES)),
    "e": tuple(f"<p>{excerpt}</p>" for excerpt in EXCERPTS),
    "S": tuple(f"<p>{day}</p>" for day in DAYS),
    "y": ("<p>By Ada Lind</p>", "<p>By Jonas Berg</p>", "<p>By Mona Dahl</p>"),
    "f": tuple(f"<figure><img src='/{index}.jpg' alt='Door'><figcaption>People before door {index}</figcaption></figure>" for index in range(3)),
}
ILLUSTRATED = ["iheS", "hieS", "heiS", "heS", "iShe", "Sihe", "Shie", "Shei", "ihSe", "hSie", "hSei", "ihyeS", "ihySe", "Sihye", "iheyS"]
FOOTS = ["", "## Elsewhere\n\n- [All of our archives](/a)\n- [Write to us](/w)\n", "## About us\n\nWe print what people in the town tell us.\n"]


@pytest.mark.parametrize("layout", ILLUSTRATED)
@pytest.mark.parametrize("frame", ["## Latest News", "## From the lower town"])
@pytest.mark.parametrize("foot", FOOTS)
def test_illustrated_cards_in_markdown(layout: str, frame: str, foot: str) -> None:
    listed = "\n\n".join(MARKDOWN[kind][index] for index in range(3) for kind in layout)
    doc = document(f"# {ARTICLE}{frame}\n\n{listed}\n\n{foot}", "a.md")
    assert cards(doc) == RIGHT
    assert not any(entry.rivals for entry in entries(doc))
    assert shown(doc, (stamp := entries(doc)[0].stamp) and stamp.span) == "4 March 2025"


@pytest.mark.parametrize("layout", [*ILLUSTRATED, "fheS", "hfeS", "Sfhe", "Shef", "fhSe"])
@pytest.mark.parametrize("box", ["<div>{}</div>", "<div><div>{}</div></div>", "{}"])
@pytest.mark.parametrize("foot", ["", "<h2>Elsewhere</h2><ul><li><a href='/a'>All of our archives</a></li></ul>"])
def test_illustrated_cards_in_boxes_without_names(layout: str, box: str, foot: str) -> None:
    listed = "".join(box.format("".join(HTML[kind][index] for kind in layout)) for index in range(3))
    article = "<h1>Ferry line reopens</h1><p>4 March 2025</p>" + "<p>The ferry across the bay runs again, to everybody's surprise.</p>" * 3
    doc = document(f"<html><body>{article}<div><h2>From the lower town</h2>{listed}</div>{foot}</body></html>", "a.html")
    assert cards(doc) == RIGHT
    assert not any(entry.rivals for entry in entries(doc))


def test_the_markup_decides_where_the_layout_does_not() -> None:
    before = f"## {HEADLINES[1]}\n\n{EXCERPTS[1]}\n\n"
    listed = "\n\n".join(MARKDOWN[kind][index] for index in range(3) for kind in "iheS")
    doc = document(f"# {ARTICLE}{before}{listed}\n\n**Elsewhere**\n\n- All of our archives\n", "a.md")
    assert [card.day for card in cards(doc)] == list(DAYS)
    assert not any(entry.rivals for entry in entries(doc))


@pytest.mark.parametrize(
    "header",
    [
        "HARBOUR LETTER NO. 3\nIssued Monday, 3 March 2025",
        "HARBOUR LETTER\nFor release: 3 March 2025",
        "To: all pilots\nFrom: the office\nDate: 3 March 2025\nSubject: the ferry",
        "HAFENBRIEF\nStand: 3. März 2025",
        "LA LETTRE DU PORT\nPublié le 3 mars 2025",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_line_at_the_top_dates_the_page(header: str, path: str) -> None:
    language = {"H": "de", "L": "fr"}.get(header[0], "en") if "HARBOUR" not in header else "en"
    doc = read(f"{header}\n\n{EXCERPTS[0]}\n\n{EXCERPTS[1]}\n".encode(), path, language)
    stamp = entries(doc)[0].stamp
    assert str(stamp and stamp.date) == "2025-03-03"


@pytest.mark.parametrize(
    "header",
    [
        "LA LETTRE DU PORT\nMis à jour le 3 mars 2025",
        "HARBOUR LETTER\nLast updated 3 March 2025",
        "HARBOUR DAY\nDate: 3 March 2025\nTime: 19:00\nVenue: the old yard",
        "HARBOUR BOARD\nDate: 3 March 2025\nPresent: Ada Lind, Jonas Berg",
        "HARBOUR DAY\n3 March 2025\nThe old yard",
        "The board heard that the report was\nissued 3 March 2025\nand that it has no cover.",
    ],
)
def test_lines_at_the_top_that_date_something_else(header: str) -> None:
    doc = document(f"{header}\n\n{EXCERPTS[0]}\n\n{EXCERPTS[1]}\n")
    assert entries(doc)[0].stamp is None


def test_a_full_dateline_below_a_headline_of_a_listing_is_sure() -> None:
    lines = ("Hafsund, March 4, 2026 — ", "Workshop 2, March 4, 2026 — ", "Ada Lind, March 4, 2026 — ")
    listed = "\n\n".join(f"{h}\n\n{line}{e}\n\n{s}" for h, line, e, s in zip(HEADLINES, lines, EXCERPTS, DAYS, strict=True))
    found = [entry.dateline for entry in entries(document(f"{ARTICLE}Latest News\n\n{listed}")) if entry.kind == "card"]
    assert [line and line.sure for line in found] == [True, None, False]


@pytest.mark.parametrize(
    ("third", "sure"), [("Bergen, March 6, 2026 — ", False), ("", True), ("BERGEN, March 6, 2026 — ", True), ("Bergen, March 6, 2024 — ", True)]
)
def test_a_programme_of_days_to_come_is_unsure(third: str, sure: bool) -> None:
    lines = ("Hafsund, March 4, 2026 — ", "Lisbon, March 5, 2026 — ", third)
    listed = "\n\n".join(f"{h}\n\n{line}{e}\n\n{s}" for h, line, e, s in zip(HEADLINES, lines, EXCERPTS, DAYS, strict=True))
    found = [entry.dateline for entry in entries(document(f"{ARTICLE}Latest News\n\n{listed}")) if entry.kind == "card"]
    assert [line and line.sure for line in found[:2]] == [sure, sure]


def test_signed_letters_of_a_listing_are_unsure() -> None:
    listed = "\n\n".join(f"{h}\n\nFjord Kitchens, March 4, 2026 — We like {e}\n\n{s}" for h, e, s in zip(HEADLINES, EXCERPTS, DAYS, strict=True))
    found = [entry.dateline for entry in entries(document(f"{ARTICLE}Latest News\n\n{listed}")) if entry.kind == "card"]
    assert [line and line.sure for line in found] == [False, False, False]


def test_the_cards_of_two_listings_are_told_apart() -> None:
    doc = document(ARTICLE + "Latest News\n\n" + listing("heS") + "\n\nRelated Stories\n\n" + listing("heS"))
    assert [entry.listing for entry in entries(doc) if entry.kind == "card"] == [1, 1, 1, 2, 2, 2]


PARTS = ("3 March 2025", "Latest News", "A headline about a town", EXCERPTS[0], "OSLO, March 4, 2026 — It was said that all is well.", "By Ada")


@given(st.lists(st.sampled_from(PARTS), max_size=14))
def test_any_page_is_survived(parts: list[str]) -> None:
    doc = document("\n\n".join(parts))
    page, *others = entries(doc)
    assert page.kind == "page"
    assert page.blocks == range(len(doc.blocks))
    ends = 0
    for entry in others:
        assert isinstance(entry, Entry)
        assert ends <= entry.blocks.start < entry.blocks.stop <= len(doc.blocks)
        ends = entry.blocks.stop
