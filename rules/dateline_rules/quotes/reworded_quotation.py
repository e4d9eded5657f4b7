"""QUOTE502: a quotation that puts a statement on the same page into other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.comparing.passages.wordings import Wording, wordings
from dateline.model import Document, Finding
from dateline.rule import Bad, DocumentRule, Good

_NAMED, _SHORT = 4, 3
"""Differences that the message names, and words in those that read as one thing put for another."""


class RewordedQuotation(DocumentRule):
    """A quotation puts a statement of the same page into other words.

    The quotation and the statement are plainly the same sentence, but many words differ: one
    was translated apart, or written down from memory. Quote the words of the statement, or
    report what it says without the marks.
    """

    code = "QUOTE502"
    name = "reworded-quotation"
    severity = "warning"
    examples = (
        Bad(
            """
The union met in the mill. ⟦1|Every member who keeps more than thirty hives pays a fee of ninety crowns a year, \
but whoever loses half of the bees in winter is excused from it until the next harvest.⟧

TURIN — The fee for beekeepers rises, their union said on Friday.

Its chairwoman said that “⟦a member who owns more than thirty colonies pays ninety crowns, \
but one who loses half of the swarms in a cold winter is exempt from the fee until the following harvest.⟧”
""",
            message="quoted in other words than line 2 has: “owns” for “keeps”, “colonies” for “hives”, “swarms” for “bees”, “exempt” for “excused” and more",
        ),
        Good("The council said: “We will show the press to every school in the valley before the harvest.”\n\nIt will show the press to all schools, it said."),
        Good("The mill was sold. “The mill was sold to the miller and to everybody who has ever carried a sack of rye up its stairs,” the council said."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every quotation that is only alike to what stands elsewhere on the page."""
        for wording in wordings(doc):
            if wording.near:
                continue
            other = doc.place(*wording.other)
            message = f"quoted in other words than line {other.line} has: {_named(wording)}"
            yield self.finding(doc.place(*wording.quotation.span), message, [(other, f"“{wording.drift.other}”")])


def _named(wording: Wording) -> str:
    ordered = sorted(wording.drift.changes, key=lambda change: change.left.start)
    swapped = [change for change in ordered if change.kind == "content" and change.was and change.now]
    short = [change for change in swapped if max(len(change.left), len(change.right)) <= _SHORT]
    named = ", ".join(f"“{change.was}” for “{change.now}”" for change in islice(short if len(short) > 1 else swapped or ordered, _NAMED))
    return f"{named} and more" if len(ordered) > _NAMED else named
