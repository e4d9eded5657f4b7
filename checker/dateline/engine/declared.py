"""Hands declarations to the documents that use their words, with the counts that topics ask for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
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


class Sought(NamedTuple):
    """What is looked for in the bytes of files."""

    runs: tuple[tuple[bytes, ...], ...]
    """For each declaration: any one concerns a file with it."""
    counted: tuple[tuple[tuple[bytes, ...], ...], ...]
    """For each declaration: groups of words that all have to stand in a file for it to count."""


class Seen(NamedTuple):
    """What of it stands in one file."""

    claims: tuple[int, ...] = ()
    """The declarations that concern it, by number."""
    counted: tuple[tuple[int, int], ...] = ()
    """The groups that stand there whole: declaration, group."""


def sought(topic: Declared[Any], declared: Sequence[Claim[Any]]) -> Sought:
    """What is looked for on behalf of some declarations."""
    runs = tuple(tuple(_ascii_run(word) for word in topic.words(claim.value)) for claim in declared)
    return Sought(runs, tuple(tuple(tuple(word.encode() for word in words) for words in topic.counted(claim.value)) for claim in declared))


def look(source: Source, wanted: Sought) -> Seen | None:
    """What stands in a file; None where it cannot be read, which was said when it was mapped."""
    try:
        data = source.load()
    except Exception:
        return None
    claims = tuple(index for index, runs in enumerate(wanted.runs) if any(run in data for run in runs))
    groups = ((index, number, words) for index, counted in enumerate(wanted.counted) for number, words in enumerate(counted))
    return Seen(claims, tuple((index, number) for index, number, words in groups if all(word in data for word in words)))


def concerned(
    topic: Declared[Any], declared: Sequence[Claim[Any]], sources: Sequence[Source], see: Callable[[Source, Sought], Seen | None] = look
) -> Iterator[Concern]:
    """Every file in whose bytes a word of a declaration occurs, with the declarations that concern it."""
    if not declared:
        return
    wanted = sought(topic, declared)
    seen = [(source, found) for source in sources if (found := see(source, wanted))]
    counts = Counter(pair for _, found in seen for pair in found.counted)
    rows = [tuple(counts[index, number] for number in range(len(counted))) for index, counted in enumerate(wanted.counted)]
    for source, found in seen:
        if found.claims:
            yield Concern(source, tuple(declared[index] for index in found.claims), tuple(rows[index] for index in found.claims))


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
