"""NAME208: one acronym that stands for two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, Prefix

from dateline.comparing.words.one_spelling import one_spelling
from dateline.comparing.words.words import stem
from dateline.model import Claim, Document, Fact, Finding, Place, stable_hash
from dateline.noticing.names.acronyms import Expansion, expansions
from dateline.noticing.names.grammar import FUNCTION_WORDS, folded
from dateline.rule import Bad, CorpusRule, Good, Together

_RELATED = 20
_MANY = 3
"""A wording that stands in this many documents is meant; beside it, one that stands in fewer may be a slip."""


class Spelled(NamedTuple):
    """An acronym, and what a document says it stands for."""

    short: str
    long: str
    language: str


class Expansions(Together[Spelled]):
    """What documents say an acronym stands for, under the acronym."""

    value = Spelled
    cap = None  # wordings are compared, and of one acronym there are few

    def facts(self, doc: Document) -> Iterator[Fact[Spelled]]:
        """Every wording of each acronym once a document."""
        for found in {(each.short, _normal(each.long)): each for each in reversed(expansions(doc))}.values():
            yield Fact([stable_hash(found.short)], Spelled(found.short, found.long, doc.language), found.span)


class AcronymClash(CorpusRule[Sequence[Claim[Spelled]]]):
    """One acronym is said to stand for two things.

    A reader who looks it up finds one of them. Where both wordings mean one thing, write it
    one way: its own site tells which. Where they are two things, spell one of them out.
    """

    code = "NAME208"
    name = "acronym-clash"
    severity = "info"
    topic = Expansions()
    examples = (
        Bad(
            "The ⟦1|General Harbour Office⟧ (GHO) was founded in May.\n\nToday the ⟦General Harbour Organisation⟧ (GHO) has a new head.\n",
            message="GHO is “General Harbour Organisation” here, “General Harbour Office” elsewhere in this document",
        ),
        Bad(
            "-- a.md --\nThe Bureau of ⟦Coastal Light Works⟧ (CLW) is old.\n"
            + "".join(f"-- {each}.md --\nThe CLW (⟦{at}|Coastal Lights Works⟧) is old.\n" for at, each in enumerate("bcd", 1)),
            message="CLW is “Coastal Light Works” here, “Coastal Lights Works” in 3 other documents",
        ),
        Good("The General Harbour Office (GHO) is old. The general harbour offices (GHOs) are new, and GHO (General Harbor-Office) is one.\n"),
        Good("The Office of Ports and Roads (OPR) is old. The U.S. Office of Ports & Roads (OPR) is the same.\n"),
        Good("---\nlang: cs\n---\nPřístavní správa (PS) je stará. O přístavní správě (PS) se mluví.\n"),
        Good("-- a.md --\nA content list (CL) is short.\n-- b.md --\nThe Coastal League (CL) plays on Sundays.\n"),  # two things on two pages
        Good("The Organisation mondiale du port (OMP), called Open Maritime Partners (OMP) or Our Maritime Port (OMP), is one.\n"),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        """Two wordings in one document, at the second one."""
        first: defaultdict[str, dict[str, Expansion]] = defaultdict(dict)
        for found in expansions(doc):
            first[found.short].setdefault(_normal(found.long), found)
        for short, wordings in first.items():
            if len(wordings) == 2:  # three and more are a list of meanings
                one, other = sorted(wordings.values(), key=lambda found: found.span)
                if not _are_one(one.long, other.long) and not _is_inflected(one.long, other.long, doc.language) and not _beside(doc, one, other):
                    said = f"{short} is “{other.long}” here, “{one.long}” elsewhere in this document"
                    yield self.finding(doc.place(*other.span), said, [(doc.place(*one.span), f"“{one.long}”")])

    def compare(self, met: Sequence[Claim[Spelled]]) -> Iterator[Finding]:
        """A wording that few documents have, nearly that which many have."""
        wordings: defaultdict[str, list[Claim[Spelled]]] = defaultdict(list)
        for claim in met:
            wordings[_normal(claim.value.long)].append(claim)
        for rare in wordings.values():
            for usual in wordings.values():
                together = {claim.place.path for claim in rare} & {claim.place.path for claim in usual}
                if together or _documents(usual) < max(_MANY, 2 * _documents(rare)) or not _is_slip(rare, usual):
                    continue
                said = f"{rare[0].value.short} is “{rare[0].value.long}” here, “{usual[0].value.long}” in {_documents(usual)} other documents"
                related: list[tuple[Place, str]] = [(claim.place, f"“{claim.value.long}”") for claim in (*rare[1:], *usual[:_RELATED])]
                yield self.finding(rare[0].place, said, related, topic=f"acronym: {rare[0].value.short} / {_normal(rare[0].value.long)}")


def _documents(claims: Sequence[Claim[Spelled]]) -> int:
    return len({claim.place.path for claim in claims})


def _normal(long: str) -> str:
    """The wording without case, accents, hyphens and small words, in one country's spelling; a noun at the end, or before "of", without its ending."""
    said = [one_spelling(word.strip(".,'").removesuffix("'s")) for word in folded(long).replace("-", " ").replace("&", " ").split()]
    ends = (after == "of" for after in [*said[1:], "of"])
    return " ".join(stem(word, "en") if end else word for word, end in zip(said, ends, strict=True) if word not in FUNCTION_WORDS)


def _are_one(one: str, other: str) -> bool:
    """Whether two wordings are the same but for what stands before, or for spaces."""
    left, right = _normal(one), _normal(other)
    return left.replace(" ", "") == right.replace(" ", "") or left.endswith(" " + right) or right.endswith(" " + left)


def _is_inflected(one: str, other: str, language: str) -> bool:
    """Whether the words of two wordings, in a language that inflects them, begin alike."""
    left, right = _normal(one).split(), _normal(other).split()
    if language in ("en", "") or len(left) != len(right):
        return False
    return all(2 * Prefix.similarity(mine, theirs) > min(len(mine), len(theirs)) for mine, theirs in zip(left, right, strict=True))


def _is_slip(rare: Sequence[Claim[Spelled]], usual: Sequence[Claim[Spelled]]) -> bool:
    """Whether two wordings of one language differ in one word, and there by a few letters only."""
    one, other = rare[0].value, usual[0].value
    left, right = _normal(one.long).split(), _normal(other.long).split()
    if one.language != other.language or len(left) != len(right) or len(left) < 2 or _is_inflected(one.long, other.long, one.language):
        return False
    apart = [(mine, theirs) for mine, theirs in zip(left, right, strict=True) if mine != theirs]
    return len(apart) == 1 and OSA.normalized_similarity(*apart[0]) >= 0.5


def _beside(doc: Document, one: Expansion, other: Expansion) -> bool:
    """Whether one sentence gives both, on purpose."""
    return not {".", "!", "?", "\n"} & set(doc.text[one.span.end : other.span.start])
