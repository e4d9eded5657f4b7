"""Tells findings from one another on every later run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.model import Finding, stable_hash
from dateline.selecting.findings import Fingerprinted


def fingerprint(findings: Iterable[Finding]) -> Iterator[Fingerprinted]:
    """The findings with their fingerprints; equal ones are told apart by their order, so give all of a run at once."""
    seen: Counter[str] = Counter()
    for found in findings:
        against = normal(found.related[0].place.text) if found.related else ""
        content = "\n".join((found.code, normal(found.place.text), f"{found.place.context:x}", against))
        seen[identity := f"{found.place.path}\n{content}"] += 1
        ordinal = f"\n{seen[identity]}"
        yield Fingerprinted(found, f"{stable_hash(identity + ordinal):016x}", f"{stable_hash(content + ordinal):016x}")


def normal(text: str) -> str:
    """A text without what does not tell it from others: case, and how wide its white space is."""
    return " ".join(text.casefold().split())
