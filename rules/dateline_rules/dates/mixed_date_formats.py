"""DATE115: one document writes dates in figures day first and month first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model import Document, Finding
from dateline.noticing.dates.explicit import DateMention, dates
from dateline.rule import Bad, DocumentRule, Good

_NAMES = {"DMY": "day first", "MDY": "month first"}


class MixedDateFormats(DocumentRule):
    """One document writes some dates in figures day first and others month first.

    Whoever meets 03/04/2026 there cannot tell March from April. Settle on one order, or write the month as a word. The finding stands at the order that is
    the rarer on the page.
    """

    code = "DATE115"
    name = "mixed-date-formats"
    severity = "info"
    examples = (
        Bad(
            "The fair opens 28/02/2026 and closes 31/03/2026.\n\nBooths are let from ⟦02/26/2026⟧.\n",
            message="02/26/2026 is month first, while 2 dates of this page are day first (28/02/2026, line 1)",
        ),
        Bad(
            "Booths are let from ⟦1|02/26/2026⟧. The fair opens ⟦28/02/2026⟧; see the notes of 03/04/2026.\n",
            message="28/02/2026 is day first, while 1 date of this page is month first (02/26/2026, line 1); so 03/04/2026 (line 1) can be read both ways",
        ),
        Good("The fair opens 28/02/2026 and closes 03/04/2026.\n"),
        Good("The fair opens 28.02.2026; booths are let from 2026-02-26.\n"),
        Good("Parts 13/14/2020 and 14/13/2020 fit.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding where both orders occur for certain."""
        figures = [said for said in dates(doc) if said.order in _NAMES and not said.language and said.until is None and not said.impossible]
        certain = {order: [said for said in figures if said.order == order and not said.ambiguous] for order in _NAMES}
        if not all(certain.values()):
            return
        rare, usual = sorted(certain.values(), key=lambda found: (len(found), -found[0].span.start))
        first, other = rare[0], usual[0]
        message = f"{_text(doc, first)} is {_NAMES[first.order]}, while {_counted(usual)} {_NAMES[other.order]} ({_cited(doc, other)})"
        unclear = next((said for said in figures if said.ambiguous), None)
        if unclear:
            message += f"; so {_text(doc, unclear)} (line {doc.line(unclear.span.start)}) can be read both ways"
        yield self.finding(doc.place(*first.span), message, [(doc.place(*other.span), _NAMES[other.order])])


def _counted(found: Sequence[DateMention]) -> str:
    return "1 date of this page is" if len(found) == 1 else f"{len(found)} dates of this page are"


def _cited(doc: Document, said: DateMention) -> str:
    return f"{_text(doc, said)}, line {doc.line(said.span.start)}"


def _text(doc: Document, said: DateMention) -> str:
    return doc.text[slice(*said.span)]
