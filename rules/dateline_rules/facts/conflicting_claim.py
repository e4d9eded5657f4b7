"""FACT604: two sentences that claim different numbers or days of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.comparing.passages.claims import claims, contradiction, keys_of_claims
from dateline.comparing.passages.conflicts import Conflict
from dateline.comparing.passages.editions import Page, are_editions, month_of
from dateline.comparing.passages.statements import Statement, statement
from dateline.comparing.passages.twins import MOVED, has_grown, of_other_days
from dateline.model import Claim, Document, Fact, Finding, Place, Span
from dateline.noticing.dating.verdict import dating
from dateline.noticing.pages.sections import are_parted
from dateline.rule import Bad, CorpusRule, Good, Together

_APART = 120
"""Days after which a number or a day may have become another one."""
_PLANS = 7
"""Days after which a day that was announced may be another one."""


class Claimed(NamedTuple):
    """What is known about a sentence that claims something, beside its text."""

    language: str
    title: str
    day: int
    """The day on which its document was published, as `date.toordinal`; 0 for unknown."""
    moved: bool
    """Whether its document tells of something postponed, extended or cancelled."""


class Claims(Together[Claimed]):
    """The sentences of a corpus that count something or say when it happens, under the thing and what is said of it."""

    value = Claimed
    cap = 12
    """What so many sentences say is said of many things."""

    def facts(self, doc: Document) -> Iterator[Fact[Claimed]]:
        """One fact a sentence."""
        title = doc.meta["title"][0].text if doc.meta.get("title") else ""
        found = claims(doc)
        published = dating(doc).day if found else None
        moved = bool(found and MOVED.search(doc.text))
        for span, said in found:
            keys = sorted(set(keys_of_claims(said)))
            if keys:
                yield Fact(keys, Claimed(said.language, title, published.toordinal() if published else 0, moved), span)


class ConflictingClaim(CorpusRule[Sequence[Claim[Claimed]]]):
    """One thing is said to have two sizes, or to happen on two days.

    Two sentences speak of one thing and one time and give another number or day. One of them is
    out of date or a slip: look it up, and write it in both places. Corrections, estimates and
    counts that grow are left alone.
    """

    code = "FACT604"
    name = "conflicting-claim"
    severity = "info"
    yields_to = ("FACT601", "DATE121", "DATE104")
    topic = Claims()
    examples = (
        Bad(
            "-- line.md --\n# The line\n\n⟦1|With 74 km of track the Tarnby railway is the longest of the county.⟧\n"
            "-- works.md --\n# Works\n\nWorkers came last spring. ⟦On all 47 km of track the Tarnby railway got new sleepers of oak.⟧\n",
            message="says “47”, but line.md:3 says “74” of the same",
        ),
        Bad(
            "⟦1|The harbour bath of Fensdal opens on 8 December.⟧\n\nSwimmers pay nothing for the first week.\n\n"
            "⟦When the harbour bath opens to all on 18 December, the choir of Fensdal will sing in the basin.⟧\n"
        ),
        Good("-- old.md --\nThe Tarnby railway had 47 km of track in 1931.\n-- new.md --\nIn 1950 the Tarnby railway had 74 km of track and a zoo.\n"),
        Good(
            "-- plan.md --\nThe Tarnby railway gets 74 km of track.\n-- works.md --\nThe Tarnby railway gets 47 km of track, not 74 km as initially planned.\n"
        ),
        Good("-- line.md --\nThe Tarnby railway has 74 km of track today.\n-- works.md --\nThe Oste railway has 47 km of track, all of them new.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The sentences of one page."""
        by_key: defaultdict[int, list[tuple[Span, Statement]]] = defaultdict(list)
        for span, said in claims(doc):
            for key in set(keys_of_claims(said)):
                by_key[key].append((span, said))
        pairs = {(one[0], other[0]): (one[1], other[1]) for group in by_key.values() if len(group) <= 4 for one, other in combinations(group, 2)}
        for (earlier, later), (one, other) in sorted(pairs.items(), key=lambda pair: pair[0]):
            first, last = doc.block_at(earlier.start), doc.block_at(later.start)
            if first is last or are_parted(doc, first, last):
                continue
            found = contradiction(one, other)
            if found and found.kind == "date":  # one page counts many things in like words
                there = doc.place(*earlier)
                yield self._finding(doc.place(*later), there, f"line {there.line}", found)

    def compare(self, met: Sequence[Claim[Claimed]]) -> Iterator[Finding]:
        """The claims of several documents about one thing; the one whose path sorts last gets the finding."""
        for one, other in combinations(met, 2):
            if one.place.path == other.place.path or are_editions(_page(one), _page(other)):
                continue
            language = one.value.language or other.value.language or "en"
            sides = statement(one.place.text, language), statement(other.place.text, language)
            days = one.value.day, other.value.day
            if of_other_days(*sides, days) or (all(days) and abs(days[0] - days[1]) > _APART):
                continue
            found = contradiction(*sides)
            if found and found.kind == "date" and (one.value.moved or other.value.moved or _may_have_moved(days)):
                continue
            if found and not has_grown(found, *sides, days):
                yield self._finding(other.place, one.place, f"{one.place.path}:{one.place.line}", found)

    def _finding(self, here: Place, there: Place, where: str, found: Conflict) -> Finding:
        return self.finding(here, f"says “{found.other}”, but {where} says “{found.one}” of the same", [(there, f"“{found.one}”")])


def _may_have_moved(days: tuple[int, int]) -> bool:
    """Whether what one document announces may have been moved when the other was written: a plan is right on its day."""
    return any(days) and not (all(days) and abs(days[0] - days[1]) <= _PLANS)


def _page(claim: Claim[Claimed]) -> Page:
    return Page(claim.place.path, claim.value.title, month_of(claim.place.path))
