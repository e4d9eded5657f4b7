"""Finds pages whose title, slug or file name names another month than their date: "open-house-feb2025" of 2026-02-14."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document, Place
from dateline.noticing.dates.explicit import read_dates
from dateline.noticing.dates.mention import MONTH_NAMES, DateMention
from dateline.noticing.dating.evidence import Evidence, evidence
from dateline.rule import noticer


class NamedMonth(NamedTuple):
    """A month and year in a name, and the day that has the same month of another year."""

    name: str
    """For messages: "the title", "the file name"."""
    text: str
    place: Place
    year_place: Place | None
    """None in a path."""
    dated: Evidence
    copied: bool = False
    """Whether the month, and not the year, is the last issue's."""
    seconded: str = ""
    """What else says the year of the name ("the file name"): then the day is what errs."""


@noticer
def named_months(doc: Document) -> tuple[NamedMonth, ...]:
    """At most one of the address or path, and one of the title."""
    told = evidence(doc)
    days = [one for one in told if one.said.date and (one.role in ("published", "start", "created") or one.prefix)]
    if len({one.said.year for one in days}) != 1:
        return ()
    named = next((found for found in _in_address(told) if _misses(found[1], days)), None)
    titled = next((found for found in _in_title(doc) if _misses(found[1], days)), None)
    if titled is None and (copied := _copied_title(doc, days)):
        return (copied,)
    heading = None if named or titled else _seconded_heading(doc, days)
    return (
        *(NamedMonth(name, place.text, place, year, days[0]) for name, _, place, year in (one for one in (named, titled) if one)),
        *([heading] if heading else []),
    )


def _seconded_heading(doc: Document, days: list[Evidence]) -> NamedMonth | None:
    """A heading of the page that names the month of its day in the year that its own path says, and the day another."""
    heading = next((block for block in doc.blocks if block.kind == "heading"), None)
    found = list(read_dates(heading.text, heading.language or doc.language)) if heading and heading.level <= 1 else []
    if heading is None or len(found) != 1 or not _misses(found[0], days) or found[0].until or found[0].impossible:
        return None
    second = _of_path(doc, found[0].year)
    place = doc.place(heading.start + found[0].span.start, heading.start + found[0].span.end)
    return NamedMonth("the heading", place.text, place, None, days[0], seconded=second) if second else None


def _of_path(doc: Document, year: int | None) -> str:
    """What of a path names a year: "the file name", "the folder", or ""."""
    folder, _, name = doc.path.rpartition("/")
    return next((what for what, text in (("the file name", name), ("the folder", folder)) if re.search(rf"(?<!\d){year}(?!\d)", text)), "")


def _copied_title(doc: Document, days: list[Evidence]) -> NamedMonth | None:
    """A title with the month before the one that the page's date and another of its values name: it was left from the last issue."""
    title = next(iter(doc.meta.get("title", ())), None)
    said = _only_month(title.text, doc.language) if title else None
    if title is None or said is None or not said.year or not said.month or doc.text.count(title.text):
        return None
    meant = (said.year, said.month + 1) if said.month < len(MONTH_NAMES) else (said.year + 1, 1)
    day = next((day for day in days if (day.said.year, day.said.month) == meant), None)
    others = (value for key, values in doc.meta.items() if key.lower() not in _ABOUT for value in values)
    if day is None or not any((other := _only_month(value.text, doc.language)) and (other.year, other.month) == meant for value in others):
        return None
    place = doc.within(title, said.span)
    return NamedMonth("the title", place.text, place, None, day, copied=True)


_ABOUT = ("title", "subtitle", "description", "summary", "excerpt")


def _only_month(text: str, language: str) -> DateMention | None:
    """The month with its year that a text names, where it names one date alone."""
    found = list(read_dates(text, language))
    return found[0] if len(found) == 1 and found[0].granularity == "month" and not found[0].until and not found[0].impossible else None


_Found = tuple[str, DateMention, Place, Place | None]


def _misses(said: DateMention, days: list[Evidence]) -> bool:
    return any(day.said.month == said.month and abs((day.said.year or 0) - (said.year or 0)) == 1 for day in days)


def _in_address(told: tuple[Evidence, ...]) -> Iterator[_Found]:
    for one in sorted(told, key=lambda one: one.source == "path"):
        if one.source in ("path", "address") and one.said.granularity == "month" and not one.said.impossible and one.said.year:
            yield one.name, one.said, one.place, None


def _in_title(doc: Document) -> Iterator[_Found]:
    """Of a title whose year stands nowhere else: a page that looks back to a year speaks of it."""
    for title in doc.meta.get("title", ())[:1]:
        found = list(read_dates(title.text, doc.language))
        if len(found) == 1 and found[0].year and found[0].month and found[0].year_span and not found[0].until and not found[0].impossible:
            said, year = found[0], found[0].year_span
            if doc.source.count(title.text[slice(*year)]) == 1:
                yield "the title", said, doc.within(title, said.span), doc.within(title, year)
