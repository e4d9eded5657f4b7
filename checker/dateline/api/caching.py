"""Tells what the index of a corpus holds, and removes it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dateline.api.corpus import find_base
from dateline.engine.index import Index, files_of, index_file
from dateline.engine.sources import relative


class CacheInfo(NamedTuple):
    """An index; of one that is not there, `bytes` is 0."""

    file: str
    """From the working directory."""
    bytes: int = 0
    files: int = 0
    """How many files' contributions are kept."""
    outcomes: int = 0
    """How many runs can be answered if nothing changes."""
    fault: str = ""
    """Why it cannot be used, if so."""


def cache_info(root: Path | None = None, *, cwd: Path | None = None) -> CacheInfo:
    """About the index of the corpus that a check in the working directory would look at. Raises `UsageError`."""
    here = (cwd or Path.cwd()).resolve()
    file = index_file(find_base(root, here))
    shown = relative(file, here)
    if not file.is_file():
        return CacheInfo(shown)
    with Index(file.parents[1]) as index:
        files, outcomes = index.counts()
        return CacheInfo(shown, file.stat().st_size, files, outcomes, index.fault)


def clear_cache(root: Path | None = None, *, cwd: Path | None = None) -> str | None:
    """Remove that index: its path from the working directory, or None where there was none. Raises `UsageError`, `OSError`."""
    here = (cwd or Path.cwd()).resolve()
    folder = index_file(find_base(root, here)).parent
    if not folder.is_dir():
        return None
    for file in files_of(folder):
        file.unlink()
    if not any(folder.iterdir()):  # nothing of anybody else's
        folder.rmdir()
    return relative(folder, here)
