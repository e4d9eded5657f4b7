"""QUOTE501: a quotation that appears elsewhere with other words."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.passages.drifts import Drift, drift
from dateline.comparing.passages.quotations import Quotations, Quoted
from dateline.comparing.passages.wordings import is_saying, is_sure, speakers_differ, wordings
from dateline.model import Claim, Document, Finding, Severity
from dateline.rule import Bad, CorpusRule, Good, Pairing


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
The minutes quote the choir: it wants to “⟦1|keep the upright piano in the upper hall until the summer⟧”.

On Friday the conductor said that the choir wants to “⟦keep the grand piano in the upper hall until the summer⟧”.
""",
            message="quoted as “keep the grand piano in the upper hall until the summer”, "
            "but line 2 quotes “keep the upright piano in the upper hall until the summer”",
            severity="warning",
        ),
        Bad(
            "-- 2026-03-01-vote.md --\n“⟦1|We will not close the school in the valley,⟧” Mayor Ida Brandt said.\n"
            "-- 2026-03-09-school.md --\nMayor Ida Brandt had said: “⟦We will close the school in the valley.⟧”\n",
            message="quoted as “will close the school in the valley”, but 2026-03-01-vote.md:1 quotes “will not close the school in the valley”",
        ),
        Bad(
            "Ida Brandt said: “⟦1|The swarm was hanging in a pear tree behind the mill.⟧”\n\n"
            "Asked again, Ida Brandt repeated: “⟦The swarm was hanging from the pear tree behind the mill.⟧”\n",
            severity="info",
        ),
        Bad(
            """
The keepers met. ⟦1|The lamp of the lighthouse will stay dark until the owls in its tower have raised their young.⟧

TURIN — Ships must do without the lighthouse for some weeks, the harbour office said on Friday.

The office told skippers that the lamp would “⟦stay dark until the owls in the tower have raised their chicks.⟧” It gave no date.
""",
            message="quoted as “stay dark until the owls in the tower have raised their chicks”, "
            "but line 2 has “stay dark until the owls in its tower have raised their young”",
        ),
        Bad(
            "-- letter.md --\n---\nauthor: Ida Brandt\n---\n⟦1|We keep the attic locked because the bats that sleep in it were here before us.⟧\n"
            "-- news.md --\nIda Brandt wrote a letter.\n\n"
            "In it Ida Brandt wrote that “⟦we keep the attic locked because the bats that live in it were here before us⟧”.\n",
            message="quoted as “keep the attic locked because the bats that live in it were here before us”, "
            "but letter.md:4 has “keep the attic locked because the bats that sleep in it were here before us”",
        ),
        Good(
            "-- letter.md --\n---\nauthor: Per Holm\n---\nWe keep the attic locked because the bats that sleep in it were here before us.\n"
            "-- news.md --\nIda Brandt wrote that “we keep the attic locked because the bats that live in it were here before us”.\n"
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
            source, quoted = sorted((met.left[i], met.right[j]), key=lambda claim: (not claim.value.written, claim.place))
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
            has = "has" if source.value.written else "quotes"
            message = f"quoted as “{difference.quoted}”, but {source.place.path}:{source.place.line} {has} “{difference.other}”"
            yield self.finding(quoted.place, message, [(source.place, f"“{difference.other}”")], severity=_severity(difference))


def _difference(quoted: Claim[Quoted], source: Claim[Quoted]) -> Drift | None:
    ours, theirs = quoted.value, source.value
    languages = {ours.language, theirs.language} - {""}  # a short page's language may be unknown
    if len(languages) > 1 or ours.written or not (ours.attributed or theirs.attributed):
        return None
    if speakers_differ(ours.speaker, theirs.speaker) or (theirs.written and not set(_names(ours)) & set(_names(theirs))):
        return None
    if is_saying(quoted.place.text) or is_saying(source.place.text):
        return None
    found = drift(ours.text or quoted.place.text, theirs.text or source.place.text, next(iter(languages), ""))
    # Few words that differ in small ones only are not one statement for sure when they stand in two documents.
    unsure = found and (theirs.written or found.kind == "function") and not is_sure(found)
    return None if unsure else found


def _names(said: Quoted) -> list[str]:
    return said.of.casefold().split()


def _severity(found: Drift) -> Severity:
    return "info" if found.kind == "function" else "warning"
