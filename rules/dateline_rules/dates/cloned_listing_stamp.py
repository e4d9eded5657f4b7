"""DATE111: a listing whose cards all carry the date of the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model import Document, Finding, Severity
from dateline.noticing.dating.anchors import Anchor
from dateline.noticing.pages.listings import ClonedListing, cloned_listings
from dateline.rule import Bad, DocumentRule, Good


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
        for listing in cloned_listings(doc):
            yield self._finding(doc, listing)

    def _finding(self, doc: Document, listing: ClonedListing) -> Finding:
        lines = [line for line in listing.lines if line]
        message = f"the {len(listing.cards)} cards of a listing are all stamped {listing.host.day} like the page itself"
        if lines:
            message += f", but {_told(lines)}"
        pairs = zip(listing.cards, listing.lines, strict=True)
        related = [(doc.place(*card.stamp.span), _note(line)) for card, line in pairs if card.stamp]
        certain = listing.refuted and not any(card.rivals for card in listing.cards)  # older datelines alone may be those of reprints
        severity: Severity = "info" if not lines else "error" if certain else "warning"
        return self.finding(listing.host.place, message, related, severity=severity)


def _told(lines: Sequence[Anchor]) -> str:
    if len(lines) == 1:
        return f"the dateline on line {lines[0].place.line} is {lines[0].day}"
    return f"the datelines on lines {', '.join(str(line.place.line) for line in lines[:-1])} and {lines[-1].place.line} are not"


def _note(line: Anchor | None) -> str:
    return f"filed {line.day} (line {line.place.line})" if line else "the same stamp"
