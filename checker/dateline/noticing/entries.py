"""Finds the entries of a page: one article, or many cards, each with its headline, byline, dateline, stamp and blocks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.model import Document, Span
from dateline.noticing.dates import DateMention
from dateline.rule import noticer


class Dateline(NamedTuple):
    """The line that opens a report: where it was filed, and perhaps when and by whom ("HAVANA, March 4, 2026 (AP) —")."""

    span: Span
    place: str
    said: DateMention | None
    agency: str = ""


class Entry(NamedTuple):
    """An article, or one card of a listing. Everything but `blocks` may be missing."""

    kind: Literal["page", "article", "card"]
    """`page`: the document as a whole, always the first entry; `article`: a report that begins with a dateline of its own; `card`: one of a listing."""
    blocks: range
    headline: Span | None = None
    byline: Span | None = None
    dateline: Dateline | None = None
    stamp: DateMention | None = None
    rivals: tuple[DateMention, ...] = ()
    """The other stamp that could belong to a card, where the layout does not decide which one does."""


@noticer
def entries(doc: Document) -> tuple[Entry, ...]:
    """The page first, then its articles and cards in order."""
    raise NotImplementedError
