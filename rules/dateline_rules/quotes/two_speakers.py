"""QUOTE503: one quotation that is put into two mouths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from dateline.comparing.passages.quotations import person
from dateline.comparing.passages.wordings import is_speech
from dateline.comparing.words.words import norms
from dateline.model import Claim, Document, Fact, Finding, stable_hash
from dateline.noticing.text.quotes import Quotation, quotes
from dateline.rule import Bad, CorpusRule, Good, Together

_FEWEST = 7
"""Words in the shortest quotation that two people hardly say alike; where one is shortened, so many at either end must be the same."""
_SPELLED = 75
"""From which ratio on two names may be spellings of one, in per cent."""
_SAYING = 3
"""A quotation of so many documents is a saying."""


class Sayings(Together[str]):
    """Who says what: the speakers that pages introduce by given name and surname, under the beginning and the end of what they say."""

    value = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        """One fact a quotation."""
        for quotation, speaker in _spoken(doc):
            words = norms(quotation.text, doc.blocks[quotation.block].language or doc.language)
            yield Fact([stable_hash(" ".join(part)) for part in (words[:_FEWEST], words[-_FEWEST:])], speaker, quotation.span)


def _spoken(doc: Document) -> Iterator[tuple[Quotation, str]]:
    for quotation in quotes(doc):
        if quotation.depth or quotation.words < _FEWEST or not quotation.speaker or not is_speech(quotation):
            continue
        speaker = person(doc, quotation.speaker)
        if speaker:
            yield quotation, speaker


class TwoSpeakers(CorpusRule[Sequence[Claim[str]]]):
    """One quotation has two speakers.

    The same words stand between quotation marks in two places, and another person is named beside
    them. Look up who spoke. Sayings that stand in many documents, offices that speak through a
    person, and two spellings of one name are left alone.
    """

    code = "QUOTE503"
    name = "two-speakers"
    severity = "warning"
    topic = Sayings()
    examples = (
        Bad(
            "-- 2026-05-02-mill.md --\n“⟦1|The wheel has turned for two hundred years and it will turn tomorrow,⟧” Petra Lindqvist said.\n"
            "-- 2026-05-04-wheel.md --\nThe miller was calm. “⟦The wheel has turned for two hundred years and it will turn tomorrow,⟧” said Martin Olsen.\n",
            message="said by Martin Olsen here, by Petra Lindqvist in 2026-05-02-mill.md:1",
        ),
        Good(
            "-- a.md --\n“The wheel has turned for two hundred years, and it will stop tonight,” Petra Lindqvist said.\n"
            "-- b.md --\nPetra Lindqvist runs the mill. “The wheel has turned for two hundred years, and it will stop tonight,” Lindqvist said.\n"
        ),
        Good(
            "-- c.md --\n“The old oak has fallen and no boat will leave before noon,” the Harbour Office said.\n"
            "-- d.md --\n“The old oak has fallen and no boat will leave before noon,” Martin Olsen said.\n"
        ),
        Good(
            "-- e.md --\n“Nobody milks a cow by shouting at the bucket,” Petra Lindqvist said.\n"
            "-- f.md --\n“Nobody milks a goat by shouting at the pail,” Martin Olsen said.\n"
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Two quotations of one page."""
        first: dict[tuple[str, ...], tuple[Quotation, str]] = {}
        for quotation, speaker in _spoken(doc):
            earlier, other = first.setdefault(tuple(norms(quotation.text, doc.language)), (quotation, speaker))
            if _are_two(other, speaker):
                there = doc.place(*earlier.span)
                yield self.finding(doc.place(*quotation.span), f"said by {speaker} here, by {other} in line {there.line}", [(there, f"said by {other}")])

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        """Quotations of two documents; the one whose path sorts last gets the finding."""
        if len({claim.place.path for claim in met}) >= _SAYING:
            return
        for there, here in combinations(met, 2):
            if there.place.path != here.place.path and _are_two(there.value, here.value):
                message = f"said by {here.value} here, by {there.value} in {there.place.path}:{there.place.line}"
                yield self.finding(here.place, message, [(there.place, f"said by {there.value}")])


def _are_two(one: str, other: str) -> bool:
    """Whether two names are known and are not spellings of one, or of one family's."""
    surnames = one.rpartition(" ")[2], other.rpartition(" ")[2]
    return fuzz.ratio(*surnames) < _SPELLED
