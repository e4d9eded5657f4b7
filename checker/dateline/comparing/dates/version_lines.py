"""Tells whether a release contradicts its own line: several lines are often maintained side by side, and only within one do numbers and days rise together."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.noticing.pages.series import Dated
from dateline.noticing.text.patterns import compile_late


class Release(NamedTuple):
    """A version of one product, and its day."""

    product: str
    numbers: tuple[int, ...]
    day: dt.date


_PRODUCT = compile_late(r"[^\W\d_]{2,}")
_PARTS = 3
"""6.3 is 6.3.0."""


def releases(entries: Iterable[Dated]) -> list[Release | None]:
    """What each entry releases, None for those that name no version; all versions have equally many numbers."""
    known = [(entry.version, entry) for entry in entries]
    length = max([_PARTS, *(len(version) for version, _ in known)])
    return [Release(_product(entry.label), version + (0,) * (length - len(version)), entry.first) if version else None for version, entry in known]


def _product(label: str) -> str:
    """The words before the version, so that packages that share a changelog are not compared."""
    before = re.split(r"\d", label, maxsplit=1)[0]
    return " ".join(word.lower() for word in _PRODUCT.findall(before))


def contradicts_line(release: Release, others: Sequence[Release]) -> bool:
    """Whether a lower version of its line is younger or a higher one older; the first of a line is compared with the first of others.

    1.4.2 is compared with 1.4.1, 1.4.0 with 1.3.0, 2.0.0 with 1.0.0, and 1.4.2 never with 2.0.0.
    """
    alike = [other for other in others if other.product == release.product and other.numbers != release.numbers]
    for level in range(len(release.numbers) - 1, -1, -1):
        lines: dict[int, Release] = {}
        for other in sorted(alike, key=lambda one: one.numbers, reverse=True):
            if other.numbers[:level] == release.numbers[:level]:
                lines[other.numbers[level]] = other  # the lowest comes last
        own = lines.pop(release.numbers[level], None)
        if own and own.numbers < release.numbers:
            return False  # not the first of its line: the lines say nothing of it
        if any(
            (first.numbers < release.numbers and first.day > release.day) or (first.numbers > release.numbers and first.day < release.day)
            for first in lines.values()
        ):
            return True
    return False
