"""Tells new findings from those that were there at a commit: an old defect never blocks a new change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.api.corpus import Corpus, UsageError
from dateline.api.examining import Asked, examine
from dateline.api.remembering import Examined
from dateline.engine.history import HistoryError, changes_since
from dateline.engine.sources import Source, belongs, relative
from dateline.engine.watching import Watch
from dateline.reading.suffixes import SUFFIXES
from dateline.selecting import Fingerprinted
from dateline.selecting.baseline import Entry, entry_of, heed_baseline


class Novelty(NamedTuple):
    """What is new, and how many findings are not."""

    fresh: tuple[Fingerprinted, ...]
    known: int


def new_since(ref: str, corpus: Corpus, examined: Examined, asked: Asked, entries: Sequence[Entry], watch: Watch) -> Novelty:
    """The findings that the corpus as it was at a commit did not give; a renamed file keeps its own. Raises `UsageError`."""
    past = corpus_at(ref, corpus)
    if past.sources == corpus.sources:
        return Novelty((), len(examined.shown))
    before = examine(past, asked, entries, watch).shown if past.sources else ()
    heeded = heed_baseline(examined.shown, map(entry_of, before))
    return Novelty(heeded.shown, len(examined.shown) - len(heeded.shown))


def corpus_at(ref: str, corpus: Corpus) -> Corpus:
    """The corpus with every file as it was at a commit; settings are those of today. Raises `UsageError`."""
    sources = {source.path: source for source in corpus.sources}
    try:
        changes = changes_since(corpus.base, ref)
    except HistoryError as error:
        raise UsageError(f"--new-since {ref}: {error}") from error
    for change in changes:
        path = relative(change.file, corpus.base)
        if change.before is None:
            sources.pop(path, None)
        elif path in sources or belongs(change.file, corpus.base, corpus.bounds, SUFFIXES, corpus.config.exclude, corpus.config.include):
            sources[path] = Source(path, change.file, change.before)
    return corpus._replace(sources=tuple(sources[path] for path in sorted(sources)))


def tell_known(novelty: Novelty | None, ref: str | None) -> Iterator[str]:
    """One note of what is not shown because it was there before."""
    if novelty and novelty.known:
        findings = "1 finding was" if novelty.known == 1 else f"{novelty.known} findings were"
        yield f"{findings} there at {ref} and not shown"
