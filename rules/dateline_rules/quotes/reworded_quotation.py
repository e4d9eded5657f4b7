"""QUOTE502: a quotation that puts a statement on the same page into other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.comparing.wordings import Wording, wordings
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
The parties explored many avenues. ⟦1|Joint measures were agreed upon to ensure the unfettered mutual funding of both observatories \
and to establish appropriate conditions for astronomers to fulfil their nightly duties.⟧

BERLIN — Norvik and Lund will share their telescopes, the council of Norvik said on Friday.

The council noted in a statement that “⟦joint steps were agreed upon to ensure unimpeded funding of the activities of the observatories \
of Norvik and Lund on a reciprocal basis and to create appropriate conditions for astronomers to perform their nightly duties.⟧”
""",
            message="quoted in other words than line 2 has: “steps” for “measures”, “unimpeded” for “the unfettered mutual”, "
            "“create” for “establish”, “perform” for “fulfil” and more",
        ),
        Good("The council said: “We will open the telescope to every school in the valley by summer.”\n\nIt will open the telescope to all schools, it said."),
        Good("Funding was secured. “Funding was secured for the observatory and for the people who work in it by night,” the council said."),
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
    swapped = [change for change in ordered if change.kind == "content" and change.was and change.now and max(len(change.left), len(change.right)) <= _SHORT]
    named = ", ".join(f"“{change.was}” for “{change.now}”" for change in islice(swapped or ordered, _NAMED))
    return f"{named} and more" if len(ordered) > _NAMED else named
