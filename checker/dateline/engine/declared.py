"""Hands declarations to the documents that use their words, with the counts that topics ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from dateline.engine.mapping import Reader
from dateline.engine.sources import Source
from dateline.model import Claim
from dateline.rule import Declared, Uses


class Concern(NamedTuple):
    """A file in whose bytes words of declarations occur."""

    source: Source
    declared: tuple[Claim[Any], ...]
    counts: tuple[tuple[int, ...], ...]
    """For each of them: in how many files all words of each group that its topic wants counted stand."""


def concerned(topic: Declared[Any], declared: Sequence[Claim[Any]], sources: Sequence[Source]) -> Iterator[Concern]:
    """Every file in whose bytes a word of a declaration occurs, with the declarations that concern it."""
    needles = [[_ascii_run(word) for word in topic.words(claim.value)] for claim in declared]
    groups = [[[word.encode() for word in words] for words in topic.counted(claim.value)] for claim in declared]
    found: list[tuple[Source, list[int]]] = []
    counts = [[0] * len(counted) for counted in groups]
    for source in sources if declared else ():
        try:
            data = source.load()
        except Exception:  # noqa: S112  (counted as skipped when it was mapped)
            continue
        if claims := [index for index, runs in enumerate(needles) if any(run in data for run in runs)]:
            found.append((source, claims))
        for count, counted in zip(counts, groups, strict=True):
            count[:] = [before + all(word in data for word in words) for before, words in zip(count, counted, strict=True)]
    for source, claims in found:
        yield Concern(source, tuple(declared[index] for index in claims), tuple(tuple(counts[index]) for index in claims))


def uses(concern: Concern, read: Reader) -> Iterator[Uses[Any]]:
    """The documents of a file, read anew, with the declarations that concern it."""
    try:
        documents = read(concern.source)
    except Exception:  # counted as skipped when it was mapped
        return
    yield from (Uses(doc, concern.declared, concern.counts) for doc in documents)


def _ascii_run(word: str) -> bytes:
    """The longest part of a word that every encoding writes alike; empty (in every file) when there is none."""
    return max(re.findall(rb"[ -~]+", word.encode("ascii", "replace").replace(b"?", b"\n")), key=len, default=b"")
