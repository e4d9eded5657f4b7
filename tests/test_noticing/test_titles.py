"""The titles of a page, and where they stand."""

from __future__ import annotations

from dateline.model import Span
from dateline.noticing.pages.titles import titles, within
from dateline.reading import read


def test_every_title_with_its_kind() -> None:
    page = b'<html><head><title>Ropes | Quay</title><meta property="og:title" content="Ropes &amp; sails"></head><body><h1>Ropes</h1></body></html>'
    found = [(title.kind, title.text) for title in titles(read(page, "a.html"))]
    assert found == [("heading", "Ropes"), ("html", "Ropes | Quay"), ("social", "Ropes & sails")]


def test_a_template_is_no_title() -> None:
    assert titles(read(b"---\ntitle: '{{ page.name }} 2026'\n---\nText.\n", "a.md")) == ()


def test_a_part_of_a_title_has_its_own_place() -> None:
    doc = read(b"---\ntitle: Ropes of 2026\n---\nText.\n", "a.md")
    place = within(doc, titles(doc)[0], Span(9, 13))
    assert (place.line, place.column, place.text) == (2, 17, "2026")
