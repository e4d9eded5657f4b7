"""Decides which findings are shown: rules chosen, severities set, equal ones once, one defect one finding, many uses of one name as one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from dateline.model import SEVERITIES, Finding, Related, Severity, stable_hash

SHOWN_RELATED = 20
"""How many related places a finding lists at most."""
_NONE: Mapping[str, Collection[str]] = MappingProxyType({})


class Fingerprinted(NamedTuple):
    """A finding, and what tells it from others on every later run."""

    finding: Finding
    fingerprint: str
    """Of rule, path, text and surroundings; never of the line number."""
    content: str
    """The same without the path, so that a renamed file keeps its findings."""


class Selection(NamedTuple):
    """What is left to report, sorted, and what gave way to a better finding."""

    kept: tuple[Finding, ...]
    yielded: tuple[Finding, ...]


def select(
    findings: Iterable[Finding],
    severities: Mapping[str, Severity],
    yields_to: Mapping[str, Collection[str]],
    follows: Mapping[str, Collection[str]] = _NONE,
) -> Selection:
    """Every finding once, at the configured severity, without those that give way to one of the codes in `yields_to[code]` or `follows[code]`."""
    levelled = (replace(found, severity=severities[found.code]) if found.code in severities else found for found in findings)
    unique = sorted({found.order: found for found in levelled}.values(), key=lambda found: found.order)
    by_path: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for found in unique:
        for path in {place.path for place in found.places()}:
            by_path[found.code, path].append(found)
    kept: list[Finding] = []
    yielded: list[Finding] = []
    for found in unique:
        better = (other for code in (*yields_to.get(found.code, ()), *follows.get(found.code, ())) for other in by_path[code, found.place.path])
        cause = (other for code in follows.get(found.code, ()) for other in by_path[code, found.place.path])
        gives_way = any(_covers(other, found) for other in better) or any(other.place[:5] == found.place[:5] for other in cause)
        (yielded if gives_way else kept).append(found)
    return Selection(tuple(kept), tuple(yielded))


def fingerprint(findings: Iterable[Finding]) -> Iterator[Fingerprinted]:
    """The findings with their fingerprints; equal ones are told apart by their order, so give all of a run at once."""
    seen: Counter[str] = Counter()
    for found in findings:
        against = _normal(found.related[0].place.text) if found.related else ""
        content = "\n".join((found.code, _normal(found.place.text), f"{found.place.context:x}", against))
        seen[identity := f"{found.place.path}\n{content}"] += 1
        ordinal = f"\n{seen[identity]}"
        yield Fingerprinted(found, f"{stable_hash(identity + ordinal):016x}", f"{stable_hash(content + ordinal):016x}")


def group(findings: Sequence[Fingerprinted]) -> Iterator[Fingerprinted]:
    """Findings of one rule about one topic as one: the gravest, with the places of the others related. The last step before the report."""
    by_topic: defaultdict[tuple[str, str], list[Fingerprinted]] = defaultdict(list)
    for found in findings:
        if found.finding.topic:
            by_topic[found.finding.code, found.finding.topic].append(found)
    for found in findings:
        alike = by_topic[found.finding.code, found.finding.topic] if found.finding.topic else [found]
        if found is alike[0]:
            yield found if len(alike) == 1 else _joined(alike)


def _joined(alike: Sequence[Fingerprinted]) -> Fingerprinted:
    gravest = min(alike, key=lambda found: SEVERITIES.index(found.finding.severity))
    others = [Related(found.finding.place, "here too") for found in alike if found is not gravest]
    message = f"{gravest.finding.message}; {len(others)} more {'place' if len(others) == 1 else 'places'} alike"
    related = (*gravest.finding.related, *others)[:SHOWN_RELATED]
    return gravest._replace(finding=replace(gravest.finding, message=message, related=related))


def _covers(better: Finding, other: Finding) -> bool:
    return all(any(mine.covers(theirs) for mine in better.places()) for theirs in other.places())


def _normal(text: str) -> str:
    return " ".join(text.casefold().split())
