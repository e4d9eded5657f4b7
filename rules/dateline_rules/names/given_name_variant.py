"""NAME203: one person's first name in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.comparing.names.evidence import WARNING, Evidence, weigh_given
from dateline.comparing.names.forms import Person, Written, are_told_apart, merged, near_words, written
from dateline.comparing.names.people import People
from dateline.comparing.names.places import by_rarity, claims_by_rarity, compared, compared_between, first_place, rewritten, spellings_met
from dateline.comparing.names.romanisation import joined
from dateline.model import Claim, Document, Finding
from dateline.rule import Bad, CorpusRule, Good

_RELATED = 20
_FAMILY = 3
"""With more near first names than this under one surname, a document tells of a family."""


class GivenNameVariant(CorpusRule[Sequence[Claim[Person]]]):
    """One person's first name is spelled in two ways.

    Pernila or Pernilla, Mathew or Matthew: both exist, so no spelling checker stops at them,
    and the person concerned minds. Nicknames and the names of brothers and sisters are left
    alone. Look the name up in a source of the person's own, then write it one way.
    """

    code = "NAME203"
    name = "given-name-variant"
    severity = "warning"
    topic = People()
    yields_to = ("NAME201",)
    examples = (
        Bad(
            "The harbour fund is run by ⟦1|Pernilla Wikstrand⟧ of Lund.\n\n⟦Pernila Wikstrand⟧ will speak in March.\n",
            message="“Pernila Wikstrand” here, “Pernilla Wikstrand” once elsewhere in this document (alike in sound; same surname)",
        ),
        Bad(
            "-- a.md --\nThe survey was written by ⟦Elliot Sabarin⟧ of the harbour office.\n"
            "-- b.md --\nThe harbour office is led by ⟦1|Elliott Sabarin⟧ this year. Sabarin is new, and Elliott Sabarin knows it.\n",
            message="“Elliot Sabarin” here, “Elliott Sabarin” in another document (alike in sound; same surname; once against 3 times)",
        ),
        Bad(
            "-- a.md --\nThe survey was written by ⟦Viktoor Sabarin⟧ of the harbour office.\n"
            "-- b.md --\nThe harbour office is led by ⟦1|Viktor Sabarin⟧ this year. Sabarin is new, and Viktor Sabarin knows it.\n",
        ),  # a first name that nobody has
        Good("Thomas Wikstrand came first. Tom Wikstrand left last.\n"),
        Good("Mario Sabarin is the elder.\n\nMaria Sabarin is the younger, and Gabriel Sabarin and Gabrielle Sabarin are twins.\n"),
        Good("Mark Roman met Mary Roman.\n\nKim Song-hui is not Kim Sung-hui.\n"),
        Good("Pernilla Wikstrand (Pernila Wikstrand on the poster) sings.\n"),
        Good("Andrés Sabarin paints.\n\nAndres Sabarin paints houses.\n"),  # NAME202's business
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Two spellings under one surname of the document."""
        families: defaultdict[str, dict[str, Written]] = defaultdict(dict)
        for entry in written(doc):
            if entry.form.given:
                families[joined(entry.form.surname)].setdefault(entry.form.given[0], entry)
        for family in families.values():
            pairs = [(family[one], family[other]) for one, other in near_words(family)]
            found = [(evidence, *pair) for pair in pairs if (evidence := _weighed(doc, *pair)) is not None]
            if len(found) <= _FAMILY:
                yield from (self._within(doc, *each) for each in found)

    def compare(self, met: Sequence[Claim[Person]]) -> Iterator[Finding]:
        """Two spellings, seen in documents that do not have both."""
        for left, right in spellings_met(met, lambda person: person.given[0]):
            yield from self._between(left, right)

    def _between(self, left: Sequence[Claim[Person]], right: Sequence[Claim[Person]]) -> Iterator[Finding]:
        rare, frequent = claims_by_rarity(left, right)
        evidence = weigh_given(merged(rare), merged(frequent), same_document=False)
        if evidence is None or evidence.points < WARNING:
            return
        yield self.finding(
            rare[0].place,
            f"{compared_between(rare[0].value.name, frequent[0].value.name, frequent)} ({'; '.join(evidence.reasons)})",
            [(claim.place, f"“{claim.value.name}”") for claim in (*rare[1:], *frequent[:_RELATED])],
            topic=_topic(rare[0].value.given[0], frequent[0].value.given[0], rare[0].value.surname),
        )

    def _within(self, doc: Document, evidence: Evidence, one: Written, other: Written) -> Finding:
        rare, frequent = by_rarity(doc, one, other)
        reasons = "; ".join(reason for reason in evidence.reasons if reason != "same document")
        return self.finding(
            first_place(doc, rare),
            f"{compared(rare.name, rare.form.times, frequent.name, frequent.form.times)} ({reasons})",
            [(first_place(doc, frequent), f"“{frequent.name}”")],
            [rewritten(doc, rare, frequent, "as elsewhere"), rewritten(doc, frequent, rare, "as here")],
            topic=_topic(one.form.given[0], other.form.given[0], one.form.surname),
        )


def _weighed(doc: Document, one: Written, other: Written) -> Evidence | None:
    evidence = weigh_given(one.form, other.form, same_document=True)
    if evidence is None or evidence.points < WARNING or are_told_apart(doc, one, other):
        return None
    return evidence


def _topic(one: str, other: str, surname: str) -> str:
    return " / ".join((f"first name: {surname}", *sorted((one, other))))
