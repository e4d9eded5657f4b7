"""Shows what is noticed in one file of a corpus, and what is found there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dateline.api.checking import check
from dateline.api.corpus import UsageError, reader
from dateline.config import Config
from dateline.engine.sources import relative
from dateline.reading import Unreadable
from dateline.reporting.inspection import Inspection, inspect_document


def inspect(path: str | Path, *, root: Path | None = None, config: Config | None = None, today: date | None = None, cwd: Path | None = None) -> Inspection:
    """All that is noticed in one file of its corpus, and what is found there. Raises `UsageError`, `RegistryError`."""
    here = (cwd or Path.cwd()).resolve()
    if not (here / path).is_file():
        raise UsageError(f"{path}: no such file")
    report = check([path], root=root, config=config, today=today, cwd=here)
    corpus = report.corpus
    asked = relative((here / path).resolve(), corpus.base)
    source = next((source for source in corpus.sources if source.path == asked), None)
    if source is None:
        raise UsageError(f"{path}: left out of the corpus by the config or .gitignore")
    try:
        documents = reader(corpus.config)(source)
    except (OSError, Unreadable) as error:
        raise UsageError(f"{path}: {error}") from error
    if not documents:
        raise UsageError(f"{path}: no feed, sitemap or export, and so no document")
    shown = relative(here / path, here)
    yielded = (found for found in report.yielded if any(place.path == shown for place in found.places()))
    return inspect_document(documents[0], (found.finding for found in report.findings), yielded)
