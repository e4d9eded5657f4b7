"""DATE123: a dateline without a date on a page whose other datelines have one."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Document, Finding
from dateline.noticing.pages.datelines import datelines
from dateline.rule import Bad, DocumentRule, Good

_DATED = 2
"""So many dated datelines make it the custom of a page."""


class UndatedDateline(DocumentRule):
    """A dateline names no day, while the others on its page do.

    A report without a day is read as if it were of the day of the page, and "Friday" in it as the last one. Give it the day on which it was filed.
    """

    code = "DATE123"
    name = "undated-dateline"
    severity = "info"
    examples = (
        Bad(
            "LISBON, ⟦1|March 4, 2026⟧ — The ferry across the bay runs again.\n\nPORTO, March 5, 2026 — The market hall stays closed.\n\n"
            "⟦FARO (Reuters)⟧ — The school reopens on Friday.\n",
            message="FARO (Reuters) has no date, while 2 other datelines of this page have one",
        ),
        Good("LISBON (Reuters) — The ferry across the bay runs again.\n\nFARO (Reuters) — The school reopens on Friday.\n"),
        Good("LISBON, March 4, 2026 — The ferry runs again.\n\nPORTO, March 5 — The market hall stays closed.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every dateline without a date where at least two others have one."""
        found = datelines(doc)
        dated = [line for line in found if line.said]
        if len(dated) < _DATED:
            return
        for line in found:
            if line.said is None and line.sure:
                message = f"{doc.text[slice(*line.span)]} has no date, while {len(dated)} other datelines of this page have one"
                yield self.finding(doc.place(*line.span), message, [(doc.place(*dated[0].said.span), "dated")] if dated[0].said else ())
