"""Records: front matter, lists within it, and table rows, each value with its place."""

from __future__ import annotations

from dateline.model import Span
from dateline.noticing.pages.records import records, series
from dateline.reading import read

PAGE = b"""---
title: Harbour days
end-date: "2026-05-06"
stops:
  - name: Hafsund
    Start Date: 2026-05-03
  - name: Lonevik
    Start Date: 2026-05-04
---

| Stop | Opens | Note |
|---|---|---|
| Hafsund | 3 May 2026 | quay |
| Lonevik | 4 May 2026 | mole |
"""


def test_front_matter_lists_and_tables_are_records() -> None:
    doc = read(PAGE, "a.md")
    shown = [(record.series, record.number, [(field.key, field.text) for field in record.fields]) for record in records(doc)]
    assert shown == [
        ("", -1, [("title", "Harbour days"), ("end_date", "2026-05-06")]),
        ("stops", 0, [("name", "Hafsund"), ("start_date", "2026-05-03")]),
        ("stops", 1, [("name", "Lonevik"), ("start_date", "2026-05-04")]),
        ("table 0", 0, [("stop", "Hafsund"), ("opens", "3 May 2026"), ("note", "quay")]),
        ("table 0", 1, [("stop", "Lonevik"), ("opens", "4 May 2026"), ("note", "mole")]),
    ]
    assert [(name, len(members)) for name, members in series(doc)] == [("stops", 2), ("table 0", 2)]


def test_every_value_knows_where_it_stands() -> None:
    doc = read(PAGE, "a.md")
    lines = PAGE.decode().splitlines()
    for record in records(doc):
        for field in record.fields:
            place = field.located(doc, Span(0, len(field.text)))
            assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == field.text


def test_a_table_that_begins_with_dates_has_no_keys() -> None:
    assert not records(read(b"<table><tr><td>3 May 2026</td><td>a</td></tr><tr><td>4 May 2026</td><td>b</td></tr></table>", "a.html"))
