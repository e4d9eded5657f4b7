"""Shows many uses of one thing as one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import SEVERITIES, Related
from dateline.selecting.findings import Fingerprinted

SHOWN_RELATED = 20
"""How many related places a finding lists at most."""


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
    message = f"{gravest.finding.message}; {len(others)} more like it"
    related = (*gravest.finding.related, *others)[:SHOWN_RELATED]
    return gravest._replace(finding=replace(gravest.finding, message=message, related=related))
