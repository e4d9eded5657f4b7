"""Finds the dates that a document's text states outright, in any of the languages of the calendar table."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from dateline.model import Document, Span
from dateline.rule import noticer

Granularity = Literal["day", "month", "year", "weekday"]


class DateMention(NamedTuple):
    """A date as the text states it: the parts that were seen, nothing filled in."""

    span: Span
    """The whole expression, weekday included; offsets into `Document.text`."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 = Monday, as `date.weekday()`."""
    weekday_span: Span | None = None
    until: tuple[int | None, int | None, int | None] | None = None
    """Year, month and day of the end of a range ("March 3-5, 2026"), parts shared with the start filled in."""
    impossible: str = ""
    """Why no calendar has this date ("February 2025 has 28 days"), or ""."""
    ambiguous: bool = False
    """Whether day and month could be read the other way round."""
    language: str = ""
    """The language whose month or weekday name was read; "" for numbers alone."""

    @property
    def date(self) -> date | None:
        """The day, where year, month and day are stated and exist."""
        if self.year is None or self.month is None or self.day is None or self.impossible:
            return None
        return date(self.year, self.month, self.day)


@noticer
def dates(doc: Document) -> tuple[DateMention, ...]:
    """All dates of a document's prose, in order."""
    raise NotImplementedError
