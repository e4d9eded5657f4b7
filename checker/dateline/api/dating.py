"""Dates the documents of a corpus."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.api.corpus import find_corpus, lies_in, reader
from dateline.comparing.dates.neighbours import neighbours
from dateline.config import Config
from dateline.engine.history import first_commit
from dateline.engine.mapping import read_guarded
from dateline.engine.outcome import Skipped
from dateline.engine.sources import relative
from dateline.engine.watching import UNWATCHED, Watch, watched
from dateline.noticing.dating.bounds import bounds
from dateline.noticing.dating.verdict import dating
from dateline.reporting.dating import Dated


def date_documents(
    paths: Sequence[str | Path] = (),
    *,
    root: Path | None = None,
    config: Config | None = None,
    git: bool = False,
    cwd: Path | None = None,
    watch: Watch = UNWATCHED,
) -> tuple[list[Dated], list[Skipped]]:
    """When each document was published, and what could not be read; with `git` also when each file was first committed. Raises `UsageError`."""
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, cwd=here)
    read = reader(corpus.config)
    skipped: list[Skipped] = []
    found = [(source, doc, dating(doc)) for source in watched(corpus.sources, watch) for doc in read_guarded(source, read, skipped)]
    beside = neighbours({doc.path: verdict.day for _, doc, verdict in found if not doc.part})
    dated = [
        Dated(relative(corpus.base / doc.path, here), doc.part, verdict, beside.get(doc.path), first_commit(source.file) if git else None, bounds(doc))
        for source, doc, verdict in found
        if lies_in(doc.path, corpus.shown)
    ]
    return dated, [skip._replace(path=relative(corpus.base / skip.path, here)) for skip in skipped]
