"""Bounds when a document was written by what its text tells as past and what it announces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dateline.model import Document, Place, Span
from dateline.noticing.dates.explicit import DateMention
from dateline.noticing.dating.tenses import Tense, told_dates
from dateline.noticing.text.quotes import quotes
from dateline.rule import noticer


class Bound(NamedTuple):
    """A day before or after which a document was not written, and what tells so."""

    day: date
    said: DateMention
    place: Place


class Bounds(NamedTuple):
    """Between which days a document was written, as far as its text alone tells.

    Where `earliest` lies after `latest`, one of the dates is a slip, or the page was changed and still announces what has passed.
    """

    earliest: Bound | None = None
    """The latest whole date of which the text tells in the past tense: it was not written before."""
    latest: Bound | None = None
    """The earliest whole date that the text announces: it was not written after."""

    @property
    def consistent(self) -> bool:
        """Whether some day lies between the two."""
        return self.earliest is None or self.latest is None or self.earliest.day <= self.latest.day


@noticer
def bounds(doc: Document) -> Bounds:
    """The bounds of a document: whole dates only, each by a verb of its own clause; what is quoted or supposed does not count.

    A range that is told as past bounds by its first day, one that is announced by its last.
    """
    past, coming = list(_told(doc, "past")), list(_told(doc, "future"))
    return Bounds(_bound(doc, max(past, key=_day, default=None)), _bound(doc, min(coming, key=_day, default=None)))


def _told(doc: Document, tense: Tense) -> Iterator[tuple[date, DateMention]]:
    for told in told_dates(doc):
        day = told.said.date if tense == "past" else told.said.end
        if told.tense == tense and day and told.said.date and not is_quoted(doc, told.said):
            yield day, told.said


def _day(told: tuple[date, DateMention]) -> date:
    return told[0]


def _bound(doc: Document, told: tuple[date, DateMention] | None) -> Bound | None:
    return Bound(*told, doc.place(*told[1].span)) if told else None


def is_quoted(doc: Document, said: DateMention) -> bool:
    """Whether somebody else states a date, perhaps at another time."""
    return is_quoted_at(doc, said.span.start)


def is_quoted_at(doc: Document, offset: int) -> bool:
    """Whether what stands at an offset of the text is quoted, in marks or as a block."""
    block = doc.block_at(offset)
    return block.quoted or any(span.start <= offset < span.end for span in _quoted(doc).get(block.index, ()))


@noticer
def _quoted(doc: Document) -> Mapping[int, Sequence[Span]]:
    """What stands in quotation marks, by block."""
    return {index: [quote.span for quote in members] for index, members in groupby(quotes(doc), key=lambda quote: quote.block)}
