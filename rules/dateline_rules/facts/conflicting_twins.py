"""FACT601: two passages that say the same, but for a number, a date, a name or a denial."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.comparing.passages.conflicts import UNDENIED, Conflict
from dateline.comparing.passages.paragraphs import Paragraphs, Prose
from dateline.comparing.passages.twins import twins_of_documents, twins_of_page
from dateline.model import Document, Finding
from dateline.rule import Bad, CorpusRule, Good, Pairing

_LANDSLIDE = "The landslide above Fensdal buried twelve houses and closed the valley road, the district governor said on Tuesday."
_LANDSLIDE_AGAIN = "Fensdal: the district governor said on Tuesday that the landslide had buried fourteen houses and closed the road through the valley."


class ConflictingTwins(CorpusRule[Pairing[Prose]]):
    """Two passages that say the same give a number, date or name differently.

    A reader who meets both does not know which one holds. One was copied wrongly, or corrected
    in one place only: look up the source and write it in both. Dated series, corrections, rounded
    numbers and other units are left alone.
    """

    code = "FACT601"
    name = "conflicting-twins"
    severity = "warning"
    yields_to = ("DATE121", "NAME201")
    topic = Paragraphs()
    examples = (
        Bad(
            f"-- 2026-03-04-slide.md --\n# Slide\n\n⟦1|{_LANDSLIDE}⟧\n-- 2026-03-05-valley.md --\n# The valley road\n\n⟦{_LANDSLIDE_AGAIN}⟧\n",
            message="says “fourteen”, but 2026-03-04-slide.md:3, which says the same otherwise, has “twelve”",
        ),
        Bad(
            "# The bath\n\n⟦1|The harbour bath of Oste opens on 3 June after six months of work on its boilers, "
            "which the town bought second-hand from a laundry.⟧\n\n"
            "The boilers are named after the mayor’s aunts.\n\n## In short\n\n"
            "⟦Six months of work on the boilers, bought second-hand by the town from a laundry, are over: on 13 June the harbour bath of Oste opens.⟧\n",
            message="says “13 June”, but line 3, which says the same otherwise, has “3 June”",
        ),
        Bad(
            "-- kiln.md --\n# The kiln\n\n⟦1|The potter Ida Brandt of Tarnby does not glaze the cups that she fires in the wood kiln behind the chapel.⟧\n"
            "-- market.md --\n# Market\n\nAt the stall:\n\n"
            "⟦The potter Ida Brandt of Tarnby does glaze the cups that she fires in the wood kiln behind the chapel.⟧\n",
            message="leaves out “not glaze”, which kiln.md:3 has; both say the same otherwise",
        ),
        Good(f"-- a.md --\n# Slide\n\n{_LANDSLIDE.replace('twelve', 'about twenty')}\n-- b.md --\n# Road\n\n{_LANDSLIDE_AGAIN.replace('fourteen', '19')}\n"),
        Good(  # one was corrected
            f"-- a.md --\n# Slide\n\n{_LANDSLIDE}\n-- b.md --\n# Road\n\n{_LANDSLIDE_AGAIN}\n\n"
            "An earlier version of this report gave another number of houses.\n"
        ),
        Good(  # a weekly notice
            "-- 2026-05-01-market.md --\n---\ndate: 2026-05-01\n---\n"
            "The fish market on the quay of Oste takes place on Saturday, 2 May, with 17 stalls and a choir.\n"
            "-- 2026-05-08-market.md --\n---\ndate: 2026-05-08\n---\n"
            "The fish market on the quay of Oste takes place on Saturday, 9 May, with 14 stalls and a choir.\n"
        ),
        Good(  # a number that grows
            "-- 2026-05-01-fire.md --\n---\ndate: 2026-05-01\n---\nThe heath fire near Tarnby has destroyed 40 beehives so far and crossed the old canal.\n"
            "-- 2026-05-03-fire.md --\n---\ndate: 2026-05-03\n---\nThe heath fire near Tarnby has destroyed 90 beehives so far and crossed the old canal.\n"
        ),
        Good(  # two bounds, of which both hold
            "-- a.md --\nThe seed library of Tarnby on the old quay lends more than 320 kinds of beans and squashes to gardeners of the county.\n"
            "-- b.md --\nThe seed library of Tarnby on the old quay lends more than 1500 kinds of beans and squashes to gardeners of the county.\n"
        ),
        Good(  # what a link says of its file
            "-- a.md --\nThe county museum of Tarnby has put the yearly report of its beekeepers (PDF, 14 KB, 10 pages) on the shelf by the door.\n"
            "-- b.md --\nThe county museum of Tarnby has put the yearly report of its beekeepers (PDF, 21 KB, 5 pages) on the shelf by the door.\n"
        ),
        Good(  # two committees
            "-- a.md --\nThe Quay Circle of Oste meets every second month on Monday in the loft above the sail makers.\n"
            "-- b.md --\nThe HBC of Oste meets every second month on Wednesday in the loft above the sail makers.\n"
        ),
        Good(  # two villages
            "# Villages\n\nThe village of Upper Oste lies on the left bank of the river and has 640 inhabitants, a church and a pub.\n\n"
            "The village of Lower Oste lies on the right bank of the river and has 410 inhabitants, a church and a pub.\n"
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The sentences of one page."""
        for twins in twins_of_page(doc):
            there = doc.place(*twins.earlier)
            message = _message(f"line {there.line}", twins.conflicts, first=True)
            yield self.finding(doc.place(*twins.later), message, [(there, _noted(conflict.one for conflict in twins.conflicts))])

    def compare(self, met: Pairing[Prose]) -> Iterator[Finding]:
        """The paragraphs of two documents; the one whose path sorts last gets the finding."""
        for twins in twins_of_documents(met):
            first = twins.left.place.path <= twins.right.place.path
            there, here = (twins.left.place, twins.right.place) if first else (twins.right.place, twins.left.place)
            message = _message(f"{there.path}:{there.line}", twins.conflicts, first=first)
            said = (conflict.one if first else conflict.other for conflict in twins.conflicts)
            yield self.finding(here, message, [(there, _noted(said))])


def _message(where: str, conflicts: Iterable[Conflict], *, first: bool) -> str:
    """What is said here and there; `first`: the other place is the first side of the conflicts."""
    pairs = [(conflict.other, conflict.one) if first else (conflict.one, conflict.other) for conflict in conflicts]
    if len(pairs) == 1 and pairs[0][0] == UNDENIED:
        return f"leaves out “{pairs[0][1]}”, which {where} has; both say the same otherwise"
    if len(pairs) == 1 and pairs[0][1] == UNDENIED:
        return f"says “{pairs[0][0]}”, but {where}, which says the same otherwise, does not deny it"
    if len(pairs) == 1:
        return f"says {_said(pairs[0][0])}, but {where}, which says the same otherwise, has {_said(pairs[0][1])}"
    differing = ", ".join(f"{here} / {there}" for here, there in pairs)
    return f"differs in {len(pairs)} facts from {where}, which says the same otherwise: {differing}"


def _said(fact: str) -> str:
    return fact if fact == UNDENIED else f"“{fact}”"


def _noted(facts: Iterable[str]) -> str:
    return ", ".join(_said(fact) for fact in facts)
