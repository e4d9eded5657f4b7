"""Keeps the archive out of the way: tells findings in documents dated before a day from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline.api.corpus import Corpus, reader
from dateline.engine.outcome import Skipped
from dateline.selecting import Fingerprinted


def split_older(corpus: Corpus, found: Sequence[Fingerprinted], since: date | None) -> tuple[list[Fingerprinted], list[Fingerprinted]]:
    """The findings of which any place lies in a document dated `since` or later, or in one without a date; and the others. Paths are from the base."""
    if since is None:
        return list(found), []
    days = _days(corpus, {place.path for each in found for place in each.finding.places()})
    older = {each.fingerprint for each in found if all((day := days.get(place.path)) and day < since for place in each.finding.places())}
    return [each for each in found if each.fingerprint not in older], [each for each in found if each.fingerprint in older]


def tell_older(older: Sequence[Fingerprinted], since: date | None) -> Iterator[str]:
    """One note that counts what is not shown."""
    if older:
        counts = Counter(each.finding.code for each in older)
        files = len({each.finding.place.path for each in older})
        rules = ", ".join(f"{code} {count}" for code, count in sorted(counts.items()))
        findings, documents = "finding" if len(older) == 1 else "findings", "document" if files == 1 else "documents"
        yield f"{len(older)} {findings} in {files} older {documents}, dated before {since}, not shown: {rules}"


def _days(corpus: Corpus, paths: set[str]) -> Mapping[str, date | None]:
    """When what a file holds was published; of an export the day of its newest post, and none where a post has none."""
    from dateline.engine.mapping import read_guarded
    from dateline.noticing.dating.verdict import dating

    read = reader(corpus.config)
    skipped: list[Skipped] = []
    days: dict[str, date | None] = {}
    for source in corpus.sources:
        if source.path in paths:
            told = [dating(doc).day for doc in read_guarded(source, read, skipped)]
            days[source.path] = max((day for day in told if day), default=None) if all(told) else None
    return days
