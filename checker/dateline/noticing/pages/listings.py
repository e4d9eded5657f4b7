"""Finds listings whose cards are all stamped with the date of the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Document
from dateline.noticing.dating.anchors import Anchor, filed, page_anchors
from dateline.noticing.pages.entries import Entry, entries
from dateline.rule import noticer

_CARDS = 3
_ZONES = 1  # days by which a dateline may be later than its stamp
_SLOW = 45  # ... and earlier: monthly papers stamp reports that were filed weeks ago


class ClonedListing(NamedTuple):
    """A listing whose cards all carry one stamp, that of their page, which therefore says nothing about any of them."""

    host: Anchor
    """The date of the page."""
    cards: tuple[Entry, ...]
    lines: tuple[Anchor | None, ...]
    """For each card its dateline, where that does not go with the stamp."""

    @property
    def refuted(self) -> bool:
        """Whether a report of the listing was filed after the day it is stamped with: a fact, where a much older dateline may be a reprint's."""
        return any(line is not None and line.sure and line.day > self.host.day for line in self.lines)

    @property
    def reprinted(self) -> bool:
        """Whether all of its reports are older than their stamp: it may say when they were put online."""
        return all(line is not None and line.day < self.host.day for line in self.lines)


@noticer
def cloned_listings(doc: Document) -> tuple[ClonedListing, ...]:
    """The cloned listings of a page, in order; not those of a page that is nothing but the archive of one day."""
    return tuple(_cloned_listings(doc))


def _cloned_listings(doc: Document) -> Iterator[ClonedListing]:
    host = _own_date(doc)
    if host is None:
        return
    stamped = [entry for entry in entries(doc) if entry.kind == "card" and entry.stamp]
    for _, members in groupby(stamped, key=lambda card: card.listing):
        cards = tuple(members)
        if len(cards) < _CARDS or not all(card.stamp and card.stamp.date == host.day for card in cards):
            continue
        lines = tuple(_line_of_another_day(doc, card, host) for card in cards)
        if any(lines) or _stands_under_an_article(doc, cards):
            yield ClonedListing(host, cards, lines)


def _own_date(doc: Document) -> Anchor | None:
    """The stamp of the page, or what its metadata say, if it shows none."""
    found = {anchor.kind: anchor for anchor in reversed(page_anchors(doc))}
    return found.get("stamp") or found.get("metadata")


def _line_of_another_day(doc: Document, card: Entry, host: Anchor) -> Anchor | None:
    line = filed(doc, card)
    return line if line and not -_SLOW <= (line.day - host.day).days <= _ZONES else None


def _stands_under_an_article(doc: Document, cards: Sequence[Entry]) -> bool:
    """Whether the page is more than its listing: the archive of a day stamps all cards with that day, and rightly."""
    before = doc.blocks[: cards[0].blocks.start]
    bodies = [block for block in before if block.kind == "paragraph" and block.text.rstrip("'\"”’)").endswith((".", "!", "?"))]
    return len(bodies) > 1
