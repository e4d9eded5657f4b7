"""DATE111: a listing whose cards all carry the date of the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from dateline.model import Document, Finding, Severity
from dateline.noticing.anchors import Anchor, filed, page_anchors
from dateline.noticing.entries import Entry, entries
from dateline.rule import Bad, DocumentRule, Good

_CARDS = 3
_ZONES = 1  # days by which a dateline may be later than its stamp
_SOON = -45  # ... and earlier


class ClonedListingStamp(DocumentRule):
    """All cards of a listing are stamped with the date of the page they stand on.

    A template that prints the page's date where it should print the card's makes old news look new, on every page it is used for.
    Compare the stamps with the datelines or with the cards' own pages; where they differ, it is the template that needs mending, not each card.
    """

    code = "DATE111"
    name = "cloned-listing-stamp"
    severity = "warning"
    examples = (
        Bad(
            """Ferry line reopens after two years

⟦3 March 2025⟧

The ferry across the bay runs again, the harbour office said in a note to its neighbours.

Latest News

New school for the lower town

Work on the new school begins in autumn and will take until the winter of the next year…

⟦1|3 March 2025⟧

Market hall closes for repairs

OSLO, March 4, 2026 — The market hall will be closed for some weeks because its roof leaks…

⟦2|3 March 2025⟧

Library opens on Sundays

The library is going to open on Sundays, as the town council decided after a long debate…

⟦3|3 March 2025⟧
""",
            path="a.txt",
            message="the 3 cards of a listing are all stamped 2025-03-03 like the page itself, but the dateline on line 17 is 2026-03-04",
            severity="error",
        ),
        Bad(
            """# Ferry line reopens

⟦3 March 2025⟧

The ferry across the bay runs again.

It had been laid up for two years.

## Related stories

- [New school for the lower town](a) - ⟦1|3 March 2025⟧
- [Market hall closes for repairs](b) - ⟦2|3 March 2025⟧
- [Library opens on Sundays](c) - ⟦3|3 March 2025⟧
""",
            message="the 3 cards of a listing are all stamped 2025-03-03 like the page itself",
            severity="info",
        ),
        Good("""# News of 3 March 2025

3 March 2025

- [New school for the lower town](a) - 3 March 2025
- [Market hall closes for repairs](b) - 3 March 2025
- [Library opens on Sundays](c) - 3 March 2025
"""),  # the archive of a day
        Good("""# Ferry line reopens

3 March 2025

The ferry across the bay runs again.

It had been laid up for two years.

## Related stories

- [New school for the lower town](a) - 3 March 2025
- [Market hall closes for repairs](b) - 1 March 2025
- [Library opens on Sundays](c) - 3 March 2025
"""),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        host = _own_date(doc)
        if host is None:
            return
        cards = [entry for entry in entries(doc) if entry.kind == "card" and entry.stamp]
        for _, members in groupby(cards, key=lambda card: card.listing):
            listing = list(members)
            if len(listing) >= _CARDS and all(card.stamp and card.stamp.date == host.day for card in listing):
                yield from self._listing(doc, host, listing)

    def _listing(self, doc: Document, host: Anchor, cards: Sequence[Entry]) -> Iterator[Finding]:
        lines = {card.blocks: line for card in cards if (line := filed(doc, card)) and not _SOON <= (line.day - host.day).days <= _ZONES}
        if not lines and not _stands_under_an_article(doc, cards[0]):
            return
        message = f"the {len(cards)} cards of a listing are all stamped {host.day} like the page itself"
        if lines:
            message += f", but {_told(list(lines.values()))}"
        related = [(doc.place(*card.stamp.span), _note(card, lines)) for card in cards if card.stamp]
        certain = any(line.sure for line in lines.values()) and not any(card.rivals for card in cards)
        severity: Severity = "info" if not lines else "error" if certain else "warning"
        yield self.finding(host.place, message, related, severity=severity)


def _own_date(doc: Document) -> Anchor | None:
    """The stamp of the page, or what its metadata say, if it shows none."""
    found = {anchor.kind: anchor for anchor in reversed(page_anchors(doc))}
    return found.get("stamp") or found.get("metadata")


def _told(lines: Sequence[Anchor]) -> str:
    if len(lines) == 1:
        return f"the dateline on line {lines[0].place.line} is {lines[0].day}"
    return f"the datelines on lines {', '.join(str(line.place.line) for line in lines[:-1])} and {lines[-1].place.line} are not"


def _note(card: Entry, lines: Mapping[range, Anchor]) -> str:
    line = lines.get(card.blocks)
    return f"filed {line.day} (line {line.place.line})" if line else "the same stamp"


def _stands_under_an_article(doc: Document, first: Entry) -> bool:
    """Whether the page is more than its listing: the archive of a day stamps all cards with that day, and rightly."""
    bodies = [block for block in doc.blocks[: first.blocks.start] if block.kind == "paragraph" and block.text.rstrip("'\"”’)").endswith((".", "!", "?"))]
    return len(bodies) > 1
