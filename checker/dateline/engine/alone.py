"""What the claims of a lone document come to, without columns: start-up on one small file has no time for numpy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, TypeGuard, TypeVar

from dateline.model import Claim, Document
from dateline.rule import Together, Topic

V = TypeVar("V")


def meets_alone(topic: Topic[Any, Any]) -> TypeGuard[Together[Any]]:
    """Whether `groups_alone` gives all that a document's claims come to; what a cap leaves out is for `meeting` to say."""
    return isinstance(topic, Together) and topic.least == 1 and topic.cap is None


def groups_alone(topic: Together[V], doc: Document) -> Iterator[Sequence[Claim[V]]]:
    """What `meeting.groups` gives where this document is the whole corpus: all its claims under each key, every such set once."""
    claims: dict[int, dict[tuple[object, ...], Claim[V]]] = defaultdict(dict)
    for fact in topic.facts(doc):
        place, said = doc.located(fact.where), repr(fact.value)
        for key in fact.keys:
            claims[key][place, said] = Claim(fact.value, place)
    seen: set[frozenset[tuple[object, ...]]] = set()
    for members in claims.values():
        if frozenset(members) not in seen:
            seen.add(frozenset(members))
            yield sorted(members.values(), key=lambda claim: (claim.place, repr(claim.value)))
