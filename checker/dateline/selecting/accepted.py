"""Tells which findings a house list has answered: pairs that were accepted, and names that it knows as two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from dateline.house_list import Accepted, HouseList
from dateline.model import Finding
from dateline.noticing.text.patterns import compile_late
from dateline.selecting.findings import Fingerprinted, Suppressed
from dateline.selecting.fingerprints import normal

_QUOTED = compile_late(r"“([^“”]+)”")
_normal = lru_cache(maxsize=4096)(normal)


def answered(found: Fingerprinted, house: HouseList) -> Suppressed | None:
    """The finding as one that is not shown, where the house lists have answered it."""
    reason = accepted(found.finding, (pair for pair in house.accepted if pair.rule))
    if reason is not None:
        return Suppressed(found, "accepted", reason)
    reason = accepted(found.finding, (pair for pair in house.accepted if not pair.rule))
    reason = _known_as_right(found.finding, house) if reason is None else reason
    return None if reason is None else Suppressed(found, "house-list", reason)


def accepted(finding: Finding, pairs: Iterable[Accepted]) -> str | None:
    """The reason given for the first pair that answers a finding ("" where none was given); None where no pair does.

    A pair answers a finding of its rule that is about these two: what stands at the place and at a related one, two names quoted in
    the message, or the two files. Case and white space do not matter. An empty rule stands for all rules, the beginning of a code for those of a family.
    """
    concerned = [pair for pair in pairs if finding.code.startswith(pair.rule)]
    said = _said(finding) if concerned else frozenset[frozenset[str]]()
    return next((pair.reason for pair in concerned if frozenset(map(_normal, pair.pair)) in said), None)


def _known_as_right(finding: Finding, house: HouseList) -> str | None:
    """What to say of a finding about two spellings each of which a house list has as right; None of any other finding."""
    if not (house.names and finding.code.startswith("NAME")):
        return None
    forms = _forms(house)
    return "the house list has both names" if any(len(pair) == 2 and pair <= forms for pair in _said(finding)) else None


def _said(finding: Finding) -> frozenset[frozenset[str]]:
    """The pairs that a finding is about, normalised."""
    return frozenset(frozenset(map(_normal, pair)) for pair in _pairs(finding))


def _pairs(finding: Finding) -> Iterator[tuple[str, str]]:
    place, related = finding.place, [each.place for each in finding.related]
    yield from ((place.text, other.text) for other in related)
    yield from ((place.path, other.path) for other in related if other.path != place.path)
    quoted: Sequence[str] = _QUOTED.findall(finding.message)
    yield from product(quoted[:1], quoted[1:])


@lru_cache(maxsize=4)
def _forms(house: HouseList) -> frozenset[str]:
    """The forms that are right, normalised."""
    return frozenset(_normal(form) for entry in house.names for form in (entry.name, *entry.aliases))
