"""Recognises the issues of a series by their file names (newsletter-12, minutes-march-2026), and the ones that have the day of the issue before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePosixPath
from statistics import median
from typing import NamedTuple

from dateline.comparing.dates.filed import series_of
from dateline.model import Claim, Document, Fact, stable_hash
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.dating.paths import path_dates
from dateline.noticing.pages.front_matter import is_hidden
from dateline.noticing.text.patterns import compile_late


class Issue(NamedTuple):
    """One document of a series, and the day it states."""

    series: str
    """Folder and name, with signs for what varies: "news/letter-#"."""
    number: int
    """Of the issue; of monthly ones the months since the year 0."""
    key: str
    """What states the day, for messages: "`date`"."""
    year: int
    month: int
    day: int

    @property
    def date(self) -> dt.date:
        """The day of the issue."""
        return dt.date(self.year, self.month, self.day)


_NUMBER = compile_late(r"(?<![\d.])\d{1,5}(?![\d.]*\.?\d)")
_INDEX = ("index", "_index", "readme")
_LEAST, _ORDERLY, _SPACED = 5, 0.9, 3
"""Fewer issues show no rhythm; so many of them must follow one another; so many days they must lie apart as a rule."""


def issues(doc: Document) -> Iterator[Fact[Issue]]:
    """The document as an issue of its series; nothing for one whose path has a day of its own, or that states none."""
    found = next((each for each in evidence(doc) if each.source == "front matter" and each.role in ("published", "start") and each.moment.date), None)
    if found is None or found.moment.date is None or found.said.ambiguous or doc.part:
        return
    numbered = _numbered(doc.path)
    if numbered is None or is_hidden(doc):
        return
    name, number = numbered
    day = found.moment.date
    yield Fact((stable_hash(f"{name}|{found.key}"),), Issue(name, number, found.name, day.year, day.month, day.day), found.place)


def _numbered(path: str) -> tuple[str, int] | None:
    """The series and the number: by the month in the name, else by its one number."""
    dates = [found.said for found in path_dates(path)]
    if any(said.day for said in dates):
        return None
    folder, name = series_of(path), PurePosixPath(path).stem
    if name.lower() in _INDEX:
        name = PurePosixPath(path).parent.name
        folder = series_of(str(PurePosixPath(path).parent))
    at = path.rfind(name)
    for said in dates:
        if said.month and said.year and said.span.start >= at:
            return folder + name[: said.span.start - at] + "#" + name[said.span.end - at :], said.year * 12 + said.month
    numbers = list(_NUMBER.finditer(name))
    if len(numbers) != 1 or any(said.span.start >= at for said in dates):
        return None
    return folder + _NUMBER.sub("#", name), int(numbers[0][0])


def repeated_days(met: Sequence[Claim[Issue]]) -> Iterator[tuple[Claim[Issue], Claim[Issue]]]:
    """An issue and the one before it, where both state one day, in a series whose issues otherwise follow one another at a distance."""
    ordered = sorted(met, key=lambda claim: (claim.value.number, claim.place))
    if len(ordered) < _LEAST:
        return
    gaps = [(after.value.date - before.value.date).days for before, after in pairwise(ordered)]
    moved = [gap for gap in gaps if gap]
    rising = sum(gap > 0 for gap in moved)
    orderly = len(moved) >= _ORDERLY * (len(gaps) - 1) and rising >= _ORDERLY * (len(moved) - 1) and median(map(abs, moved)) >= _SPACED
    for (before, after), gap in zip(pairwise(ordered), gaps, strict=True):
        if orderly and not gap and after.value.number - before.value.number == 1:
            yield after, before
