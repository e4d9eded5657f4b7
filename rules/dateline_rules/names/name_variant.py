"""NAME201: one person's name in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.comparing.names.evidence import ERROR, WARNING, Evidence, Form, weigh
from dateline.comparing.names.forms import Person, Written, are_told_apart, merged, near_surnames, written
from dateline.comparing.names.people import People
from dateline.comparing.names.places import by_rarity, claims_by_rarity, compared, compared_between, first_place, rewritten, spellings_met
from dateline.comparing.names.romanisation import romanised
from dateline.model import Claim, Document, Finding
from dateline.rule import Bad, CorpusRule, Good

_RELATED = 20
_LIST_OF_NAMES = 5
"""With more near pairs than this in one document, it is a list of surnames or a family tree."""


class NameVariant(CorpusRule[Sequence[Claim[Person]]]):
    """One person's name is spelled in two ways.

    Readers take two spellings for two people, and searches for one miss what is said under
    the other. The tool weighs what speaks for one person (the same given name, role and
    document, one sound in two transliterations) but cannot know who is meant: look the name
    up in a source of the person's own, then write it one way throughout.
    """

    code = "NAME201"
    name = "name-variant"
    severity = "error"
    topic = People()
    examples = (
        Bad(
            "The cellist ⟦1|Anatoly Verkhovtsev⟧ opens the season.\n\nIn May ⟦Anatoly Verhovtsev⟧ plays again, this time with his sister.\n",
            message="“Anatoly Verhovtsev” here, “Anatoly Verkhovtsev” once elsewhere in this document (alike in sound; same given name)",
        ),
        Bad(
            "Our guest was ⟦Priya Ramanthan⟧.\n\n⟦1|Priya Ramanathan⟧ runs the archive. Ramanathan came in 2019; Ramanathan’s team grew.\n",
            message="“Priya Ramanthan” here, “Priya Ramanathan” 3 times elsewhere in this document"
            " (the same consonants; same given name; once against 3 times)",
        ),
        Bad("The prize went to Director ⟦1|Bob Hallorane⟧ in March.\n\nIt was the second for ⟦Robert Halorane⟧ in five years.\n"),
        Bad("---\nauthor: ⟦1|Jared Bhattacharya⟧\n---\n\nWelcome to the spring letter.\n\nBy ⟦Jared Bhatacharya⟧\n"),
        Bad(
            "⟦1|Peter Meyer⟧ opened the fair. Meyer thanked us, and Meyer left.\n\nThe mayor had greeted ⟦Peter Meier⟧ at the gate.\n",
            severity="warning",
        ),
        Bad(
            "-- a.md --\nThe survey was written by ⟦Miriam Abassi⟧ of the harbour office.\n"
            "-- b.md --\nThe harbour office is led by ⟦1|Miriam Abbassi⟧ this year.\n"
            "-- c.md --\nWrite to ⟦2|Miriam Abbassi⟧ about the harbour.\n",
            message="“Miriam Abassi” here, “Miriam Abbassi” in 2 other documents (alike in sound; same given name)",
        ),
        Bad("Our office in ⟦San Fransisco⟧ is closed.\n\nThe one in ⟦1|San Francisco⟧ is open.\n", severity="warning"),  # a known name is rarely the slip
        Good("John Q. Smithson spoke first. J. Smithson and Johnny Smithson are the same man, and so is John Smithson.\n"),
        Good("The Kellermans came late: Rosa Kellerman’s train stood still. Rosa Kellermans is what the sign said of them.\n"),
        Good("Latin America is not Latin American; a New Zealander meets New Zealanders.\n"),
        Good("Oleg Zelinsky and, in another town, Olga Zelinskaya opened schools.\n\nAnna Kowalska knew Adam Kowalski.\n"),
        Good("The novel is by Ahmet Yildizhan (Ahmet Yildishan in some lists).\n"),
        Good("Clara Marchetti, formerly Clara Marcheti, spoke.\n"),
        Good("David Davis met the press at noon.\n\nAt night David Davies sang in the same hall.\n"),  # two surnames that exist
        Good("Edward Thornbury built the mill.\n\nGeorge Thornburg burnt it down.\n"),  # two given names
        Good("Kim Song-hui won the first race.\n\nKim Sung-hui won the second.\n"),
        Good("José Velásquez paints.\n\nJose Velasquez paints houses.\n"),  # NAME202's business
        Good("Ivan Petrushenko lives here. On his shelf stands “Letters of Ivan Petrushenco” in red leather.\n"),
        Good("Write to Grace Whitfield at https://example.org/Grace.Whitfeild or Grace.Whitfeild@example.org.\n"),
        Good("Bearers of the name:\n\nAnna Heydour\n\nAnna Haydour\n\nAnna Heydor\n\nAnna Haidour\n\nAnna Heidour\n\nAnna Haydoor\n\nAnna Heydhour\n"),
        Good(
            "-- en/a.md --\n---\nlang: en\n---\nThe film was made by Sergei Yastrubinsky in two years.\n"
            "-- de/a.md --\n---\nlang: de\n---\nDer Film ist von Sergei Jastrubinskij und dauert zwei Stunden.\n"
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Two spellings within one document; none where near names abound, as in lists of surnames."""
        found: dict[frozenset[str], tuple[Evidence, Written, Written]] = {}
        for pair in near_surnames(written(doc)):
            evidence = weigh(pair[0].form, pair[1].form, same_document=True)
            if evidence is None or evidence.points < WARNING or are_told_apart(doc, *pair):
                continue
            surnames = frozenset(entry.form.surname for entry in pair)
            if surnames not in found or found[surnames][0].points < evidence.points:
                found[surnames] = evidence, *pair
        if len(found) <= _LIST_OF_NAMES:
            for evidence, one_entry, other_entry in _without_weaker(list(found.values())):
                yield self._within(doc, evidence, one_entry, other_entry)

    def compare(self, met: Sequence[Claim[Person]]) -> Iterator[Finding]:
        """Two spellings, seen in documents that do not have both."""
        for left, right in spellings_met(met, lambda person: person.surname):
            yield from self._between(left, right)

    def _between(self, left: Sequence[Claim[Person]], right: Sequence[Claim[Person]]) -> Iterator[Finding]:
        """At the first place of the rarer of two spellings that met."""
        rare, frequent = claims_by_rarity(left, right)
        evidence = weigh(merged(rare), merged(frequent), same_document=False)
        if evidence is None or evidence.points < WARNING:
            return
        yield self.finding(
            rare[0].place,
            f"{compared_between(rare[0].value.name, frequent[0].value.name, frequent)} ({'; '.join(evidence.reasons)})",
            [(claim.place, f"“{claim.value.name}”") for claim in (*rare[1:], *frequent[:_RELATED])],
            severity="error" if evidence.points >= ERROR else "warning",
            topic=_topic(rare[0].value.form, frequent[0].value.form),
        )

    def _within(self, doc: Document, evidence: Evidence, one: Written, other: Written) -> Finding:
        rare, frequent = by_rarity(doc, one, other)
        reasons = "; ".join(reason for reason in evidence.reasons if reason != "same document")
        return self.finding(
            first_place(doc, rare),
            f"{compared(rare.name, rare.form.times, frequent.name, frequent.form.times)} ({reasons})",
            [(first_place(doc, frequent), f"“{frequent.name}”")],
            [rewritten(doc, rare, frequent, "as elsewhere"), rewritten(doc, frequent, rare, "as here")],
            severity="error" if evidence.points >= ERROR else "warning",
            topic=_topic(one.form, other.form),
        )


def _without_weaker(pairs: Sequence[tuple[Evidence, Written, Written]]) -> Iterator[tuple[Evidence, Written, Written]]:
    """The pairs but those of two rare spellings that both stand against one and the same more frequent spelling."""
    against: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for _, one, other in pairs:
        against[one.form.surname].add((other.form.times, other.form.surname))
        against[other.form.surname].add((one.form.times, one.form.surname))
    for pair in pairs:
        times = max(pair[1].form.times, pair[2].form.times)
        common = against[pair[1].form.surname] & against[pair[2].form.surname]
        if all(more <= times for more, _ in common):
            yield pair


def _topic(left: Form, right: Form) -> str:
    given = romanised(left.given[0]) if left.given else ""
    return " / ".join((f"name: {given}", *sorted((left.surname, right.surname))))
