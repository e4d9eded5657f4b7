"""NAME205: a brand, product, place or institution mistyped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.capitals import ProperWords, pairs_between, pairs_within, told_between, told_within
from dateline.comparing.names.cases import against_custom
from dateline.comparing.names.slips import SAID, Word, slip_for
from dateline.model import Claim, Document, Finding, Severity
from dateline.rule import Bad, CorpusRule, Good


class BrandSpelling(CorpusRule[Sequence[Claim[Word]]]):
    """A capitalised word is one slip away from one that is written often.

    Spelling checkers know no brands, products and places, so a slip in one stays until a
    reader complains. The tool compares what is written once or twice with what is written
    often, in the same document or in the others, and capitals with the usual ones. The
    common spelling is mostly right, but look it up: a custom can be wrong for years.
    """

    code = "NAME205"
    name = "brand-spelling"
    severity = "warning"
    topic = ProperWords()
    follows = ("NAME201", "NAME203")  # other documents may bear out what is wrong with the person's name
    examples = (
        Bad(
            "⟦1|Tarvenport⟧ has a harbour. The ferry to Tarvenport leaves at noon.\n\nIn ⟦Tarvneport⟧ it rains.\n",
            message="“Tarvneport” here, “Tarvenport” twice elsewhere in this document (two letters swapped)",
        ),
        Bad(
            "-- a.md --\nThe talk was held at ⟦Skyllbrook⟧.\n"
            "-- b.md --\nWe met at ⟦1|Skylbrook⟧. Skylbrook is near, Skylbrook is new, and Skylbrook is cheap.\n"
            "-- c.md --\nNobody leaves ⟦2|Skylbrook⟧ early.\n",
            message="“Skyllbrook” here, “Skylbrook” in 2 other documents (a letter doubled)",
        ),
        Bad(
            "The forum uses ⟦1|TallyDesk⟧. With TallyDesk one counts; TallyDesk is free, and TallyDesk and its team like TallyDesk.\n\n"
            "We hope that ⟦Tallydesk⟧ stays.\n",
            message="“Tallydesk” here, “TallyDesk” 5 times elsewhere in this document (other capitals)",
        ),
        Bad("The Northern ⟦1|Gravel⟧ Foundry is old. Northern Gravel gave us bells.\n\nOur bells are by Northern ⟦Gravvel⟧.\n"),
        Bad("We use ⟦1|TallyDesk⟧. With TallyDesk one counts.\n\nAsk for a ⟦Tallydesk⟧ account.\n"),
        Bad("A mill stands in ⟦1|Skellvang⟧. The road to Skellvang is new.\n\nNobody in ⟦Skellveng⟧ can cross it.\n"),
        Bad(
            "The ⟦1|Brandel⟧ is a boat for thirty people and their dogs.\n\nNobody has seen the ⟦Bqandel⟧ since the harbour froze in the spring.\n",
            message="“Bqandel” here, “Brandel” once elsewhere in this document (another letter)",
        ),  # letters that stand so in no name
        Good("The poet Lev Tarvenhoukov (Tarvenhukov in English) lived here. Tarvenhoukov wrote; Tarvenhoukov slept.\n"),
        Good("Tarvenport lies by the sea. Tarvenporter and Tarvenports are what they call themselves in Tarvenport.\n"),
        Good("TarvenPort and TarvenSport are two. TarvenPort rents boats. TarvenPort sells them. TarvenPort closes.\n"),
        Good("Maria Kellerson came. Kellerson Street is new, Kellerson Hall is old, and Peter Kelerson lives there.\n"),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        """Two spellings within one document."""
        for odd, usual, reason in pairs_within(doc, _judge):
            message, related, repairs = told_within(doc, odd, usual)
            severity, topic = _severity(odd.text, usual.text), _topic(odd.text, usual.text)
            yield self.finding(doc.located(odd.places[0]), f"{message} ({reason})", related, repairs, severity, topic)

    def compare(self, met: Sequence[Claim[Word]]) -> Iterator[Finding]:
        """A spelling that few documents have, against one that many have: one finding a document."""
        for odd, usual, reason in pairs_between(met, _judge):
            message, related = told_between(odd, usual)
            for claim in odd:
                wrong, right = claim.value.text, usual[0].value.text
                yield self.finding(claim.place, f"{message} ({reason})", related, severity=_severity(wrong, right), topic=_topic(wrong, right))


def _judge(odd: Word, usual: Word, together: bool) -> str | None:
    if against_custom(odd, usual, together):
        return "other capitals"
    slip = slip_for(odd, usual, together)
    if slip is None:
        return None
    return SAID[slip.kind] + (f"; both beside “{slip.beside.title()}”" if slip.beside else "")


def _severity(odd: str, usual: str) -> Severity:
    """As information where the usual way is nothing but capitals: Readme and Json are style."""
    return "info" if odd.lower() == usual.lower() and usual.isupper() and usual.isalpha() else "warning"


def _topic(odd: str, usual: str) -> str:
    return f"spelling: {odd} / {usual}"
