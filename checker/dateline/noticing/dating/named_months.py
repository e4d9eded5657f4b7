"""Finds pages whose title, slug or file name names another month than their date: "open-house-feb2025" of 2026-02-14."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document, Place, Span
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
    return tuple(NamedMonth(name, place.text, place, year, days[0]) for name, _, place, year in (one for one in (named, titled) if one))


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
    return NamedMonth("the title", doc.within(title, said.span).text, doc.within(title, said.span), None, day, copied=True)


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
                yield "the title", said, doc.within(title, Span(*said.span)), doc.within(title, year)
