"""Decides what of the findings stays: equal ones once, one defect one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from dateline.model import Finding
from dateline.selecting.findings import Selection

_NONE: Mapping[str, Collection[str]] = MappingProxyType({})


def select(
    findings: Iterable[Finding],
    yields_to: Mapping[str, Collection[str]] = _NONE,
    follows: Mapping[str, Collection[str]] = _NONE,
) -> Selection:
    """Every finding once, sorted, without those that give way to one of the codes in `yields_to[code]` or `follows[code]`."""
    unique = sorted({found.order: found for found in findings}.values(), key=lambda found: found.order)
    by_path: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for found in unique:
        for path in {place.path for place in found.places()}:
            by_path[found.code, path].append(found)
    kept: list[Finding] = []
    yielded: list[Finding] = []
    for found in unique:
        better = (other for code in (*yields_to.get(found.code, ()), *follows.get(found.code, ())) for other in by_path[code, found.place.path])
        cause = (other for code in follows.get(found.code, ()) for other in by_path[code, found.place.path])
        gives_way = any(_covers(other, found) for other in better) or any(other.place.covers(found.place) for other in cause)
        (yielded if gives_way else kept).append(found)
    return Selection(tuple(kept), tuple(yielded))


def _covers(better: Finding, other: Finding) -> bool:
    return all(any(mine.covers(theirs) for mine in better.places()) for theirs in other.places())
