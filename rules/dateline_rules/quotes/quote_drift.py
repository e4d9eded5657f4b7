"""QUOTE501: a quotation that appears elsewhere with other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.comparing.drifts import Drift, drift
from dateline.comparing.wordings import is_speech, speakers_differ, wordings
from dateline.comparing.words import bigrams, stems
from dateline.model import Claim, Document, Fact, Finding, Severity
from dateline.noticing.quotes import quotes
from dateline.rule import Bad, CorpusRule, Good, InPairs, Pairing


class Quoted(NamedTuple):
    """What is claimed about a quotation beside its words."""

    language: str
    text: str
    """The quoted words where an attribution parts them; otherwise "", and the place has them."""
    speaker: str
    attributed: bool


class Quotations(InPairs[Quoted]):
    """The quotations of a corpus that are long enough to be told from titles."""

    value = Quoted

    def facts(self, doc: Document) -> Iterator[Fact[Quoted]]:
        """One fact a quotation, filed under its pairs of neighbouring stems."""
        for quotation in quotes(doc):
            if quotation.depth or not is_speech(quotation):
                continue
            language = doc.blocks[quotation.block].language or doc.language
            text = quotation.text if len(quotation.parts) > 1 else ""
            keys = sorted(bigrams(stems(quotation.text, language)))
            yield Fact(keys, Quoted(language, text, quotation.speaker, quotation.attributed), quotation.span)


class QuoteDrift(CorpusRule[Pairing[Quoted]]):
    """A quotation appears elsewhere with other words.

    What stands between quotation marks was said word for word, so of two wordings at least one
    is not what was said. Look up the recording or the statement, or take the marks away.
    Ellipses, brackets, shortening at the ends, contractions and house spelling are no drift;
    where only small words differ it is an info.
    """

    code = "QUOTE501"
    name = "quote-drift"
    severity = "warning"
    topic = Quotations()
    examples = (
        Bad(
            """
The minutes quote the harbour board: it should “⟦1|consider the early restoration of the ferry service to Lund⟧”.

On Friday the mayor said the board should “⟦consider the possible restoration of the ferry service to Lund⟧”.
""",
            message="quoted as “consider the possible restoration of the ferry service to Lund”, "
            "but line 2 quotes “consider the early restoration of the ferry service to Lund”",
            severity="warning",
        ),
        Bad(
            "-- 2026-03-01-vote.md --\n“⟦1|We will not close the school in the valley,⟧” Mayor Ida Brandt said.\n"
            "-- 2026-03-09-school.md --\nMayor Ida Brandt had said: “⟦We will close the school in the valley.⟧”\n",
            message="quoted as “will close the school in the valley”, but 2026-03-01-vote.md:1 quotes “will not close the school in the valley”",
        ),
        Bad(
            "Ida Brandt said: “⟦1|I have a problem with the way these votes were counted.⟧”\n\n"
            "Asked again, Ida Brandt repeated: “⟦I had a problem with the way these votes were counted.⟧”\n",
            severity="info",
        ),
        Bad(
            """
The delegations met. ⟦1|The northern side was encouraged to consider the restoration of direct rail service between the two towns.⟧

BERLIN — Norvik has offered to open the railway again, its council said on Friday.

The council said it had asked the neighbours “⟦to consider the possibility of restoring direct rail traffic.⟧” It gave no date.
""",
            message="quoted as “consider the possibility of restoring direct rail traffic”, but line 2 has “consider the restoration of direct rail service”",
        ),
        Good("“We will rebuild the library,” Ann Lund said.\n\nIn the words of Ann Lund: “We will rebuild the library.”"),
        Good("“We will rebuild the library stone by stone,” Ann Lund said.\n\nShe would “rebuild the library stone by stone, whatever it takes”, she said."),
        Good("The council “never saw the second report on the dam”, she said.\n\nShe said: “The council … never saw the second report [on the dam].”"),
        Good("“We don't know what's in the centre's cellar,” he said.\n\nHe told us: “We do not know what is in the center's cellar.”"),
        Good("“It is a great day for the whole of our town,” Ann Lund said.\n\n“It is a sad day for the whole of our team,” Per Holm said."),
        Good("Press “Add a new member to the list” first.\n\nThen press “Add a new guest to the list”."),
        Good("Ann Lund said that the town would close its school in the valley soon.\n\n“The town will close the old school in the valley,” Ann Lund said."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Against other quotations of the page, and against the statement they are taken from."""
        for wording in wordings(doc):
            if not wording.near:
                continue
            other = doc.place(*wording.other)
            has = "has" if wording.statement else "quotes"
            message = f"quoted as “{wording.drift.quoted}”, but line {other.line} {has} “{wording.drift.other}”"
            yield self.finding(doc.place(*wording.quotation.span), message, [(other, f"“{wording.drift.other}”")], severity=_severity(wording.drift))

    def compare(self, met: Pairing[Quoted]) -> Iterator[Finding]:
        """Quotations of one document against those of another; the one whose path sorts last gets the finding."""
        found: dict[Claim[Quoted], tuple[Claim[Quoted], Drift]] = {}
        exact: set[Claim[Quoted]] = set()
        for i, j in met.pairs:
            source, quoted = sorted((met.left[i], met.right[j]), key=lambda claim: claim.place)
            difference = _difference(quoted, source)
            if difference is None:
                continue
            if not difference.changes:
                exact.add(quoted)
            elif quoted not in found or found[quoted][1].share < difference.share:
                found[quoted] = source, difference
        for quoted, (source, difference) in found.items():
            if quoted in exact:
                continue
            message = f"quoted as “{difference.quoted}”, but {source.place.path}:{source.place.line} quotes “{difference.other}”"
            yield self.finding(quoted.place, message, [(source.place, f"“{difference.other}”")], severity=_severity(difference))


def _difference(one: Claim[Quoted], other: Claim[Quoted]) -> Drift | None:
    ours, theirs = one.value, other.value
    if ours.language != theirs.language or not (ours.attributed or theirs.attributed) or speakers_differ(ours.speaker, theirs.speaker):
        return None
    return drift(ours.text or one.place.text, theirs.text or other.place.text, ours.language)


def _severity(found: Drift) -> Severity:
    return "info" if found.kind == "function" else "warning"
