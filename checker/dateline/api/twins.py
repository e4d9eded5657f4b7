"""Compares two documents, or one with itself, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

from dateline.api.corpus import UsageError, find_corpus, reader
from dateline.comparing.passages.side_by_side import twins_of, twins_within
from dateline.engine.sources import Source, relative
from dateline.model import Document
from dateline.reading import Unreadable
from dateline.reporting.twins import Compared


def compare_documents(left: str | Path, right: str | Path | None = None, *, cwd: Path | None = None) -> Compared:
    """What two files say alike and where they differ; without a second file, what the first says twice. Raises `UsageError`."""
    here = (cwd or Path.cwd()).resolve()
    documents = [_read(path, here) for path in (left, right) if path is not None]
    found = twins_of(*documents) if right is not None else twins_within(documents[0])
    paths = [relative((here / path).resolve(), here) for path in (left, right if right is not None else left)]
    return Compared(documents[0], documents[-1], (paths[0], paths[1]), found)


def _read(path: str | Path, here: Path) -> Document:
    """One file, read as its corpus' config says; the first post of an export."""
    file = (here / path).resolve()
    corpus = find_corpus([path], cwd=here)
    if not file.is_file():
        raise UsageError(f"{path}: not a file")
    try:
        documents = reader(corpus.config)(Source(relative(file, corpus.base), file))
    except (Unreadable, OSError) as error:
        raise UsageError(f"{path}: {error}") from error
    if not documents:
        raise UsageError(f"{path}: nothing to read in it")
    return documents[0]
