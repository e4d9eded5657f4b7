"""NAME202: a name without the accents it has elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.capitals import ProperWords, pairs_between, pairs_within, said, told_between, told_within
from dateline.comparing.names.cases import is_one_person, lacks_accents
from dateline.comparing.names.slips import Word
from dateline.model import Claim, Document, Finding, Severity
from dateline.rule import Bad, CorpusRule, Good


class DroppedDiacritics(CorpusRule[Sequence[Claim[Word]]]):
    """A name stands without the accents it has elsewhere.

    Accents belong to a name as its letters do, and searches that respect them miss the plain
    form. Some people leave out their own accents, and some places have a plain English name:
    follow what the person, or the place, uses. Addresses and slugs are never looked at.
    """

    code = "NAME202"
    name = "dropped-diacritics"
    severity = "warning"
    topic = ProperWords()
    yields_to = ("NAME201", "NAME203")
    examples = (
        Bad(
            "⟦1|Tölvang⟧ has a harbour, and Tölvang has rain. We like Tölvang.\n\nWe came to ⟦Tolvang⟧ in May.\n",
            message="“Tolvang” here, “Tölvang” 3 times elsewhere in this document",
        ),
        Bad(
            "-- a.md --\nBoats are built by Inés ⟦Lujan⟧.\n-- b.md --\nInés ⟦1|Luján⟧ builds boats. Ask Inés ⟦2|Luján⟧.\n",
            message="“Lujan” here, “Luján” in another document",
        ),
        Bad("Boats are built by Inés ⟦1|Luján⟧.\n\nAsk Inés ⟦Lujan⟧.\n"),
        Bad("-- a.md --\nBoats are built by ⟦1|Paweł⟧ Tarvel.\n-- b.md --\nAsk ⟦Pawel⟧ Tarvel.\n"),
        Bad("The office in Upper ⟦1|Tölvang⟧ is old.\n\nThe harbour of Upper ⟦Tolvang⟧ is new.\n", severity="info"),  # two places may be meant
        Bad("The mason Ásta ⟦1|Þórvängsdal⟧ is here. Þórvängsdal said so.\n\nNobody asked ⟦Þórvangsdal⟧ why.\n"),
        Good("-- a.md --\nThe ferry leaves from San Jose.\n-- b.md --\nSan José lies far from the sea.\n"),
        Good("François Tarvel and Francois Belmond are two people, and François Tarvel came first.\n"),
        Good("The road leads to Marosa City. Marósa is what its people call it, and Marósa is a state, too.\n"),
        Good("-- a.md --\nWe came to Tolvang.\n-- b.md --\nTölvang is a town.\n"),  # one against one
        Good("Write to tolvang@example.org or see https://example.org/Tolvang about Tölvang. Tölvang answers.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Both ways within one document."""
        for odd, usual, _ in pairs_within(doc, _judge):
            message, related, repairs = told_within(doc, odd, usual)
            sure = len(usual.places) > len(odd.places) or is_one_person(said(odd), said(usual))  # accents are left out, and hardly ever put in by accident
            severity: Severity = "warning" if sure else "info"
            yield self.finding(doc.located(odd.places[0]), message, related, repairs, severity, f"accents: {usual.text}")

    def compare(self, met: Sequence[Claim[Word]]) -> Iterator[Finding]:
        """The plain form in some documents, the accents in more: one finding a document."""
        for odd, usual, _ in pairs_between(met, _judge):
            message, related = told_between(odd, usual)
            for claim in odd:
                yield self.finding(claim.place, message, related, topic=f"accents: {usual[0].value.text}")


def _judge(odd: Word, usual: Word, together: bool) -> bool | None:
    return lacks_accents(odd, usual, together) or None
