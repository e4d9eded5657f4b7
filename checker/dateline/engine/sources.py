"""Finds the files of a corpus: content by suffix, without what .gitignore, the config or custom leaves out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from dateline.engine.data_files import is_content_path, is_generated
from dateline.reading.data import DATA_SUFFIXES

CUSTOMARY = (
    "LICENSE*", "LICENCE*", "COPYING*", "CONTRIBUTORS*", "AUTHORS*", "robots.txt", "security.txt", "humans.txt", "requirements*.txt", "CMakeLists.txt",
    "node_modules/", "vendor/", "_layouts/", "_includes/", "layouts/", "themes/", "__pycache__/", "*.egg-info/", ".*/", "!.well-known/",
)  # fmt: skip
"""What is no content anywhere, in the words of .gitignore; a file named on the command line is read all the same."""


class Source(NamedTuple):
    """One file of the corpus, and its bytes where they are not on disk (standard input, an example)."""

    path: str
    """Posix, from the base of the corpus."""
    file: Path
    data: bytes | None = None

    def load(self) -> bytes:
        """The file's bytes. Raises `OSError`."""
        return self.file.read_bytes() if self.data is None else self.data


def find_sources(base: Path, roots: Iterable[Path], suffixes: Iterable[str], exclude: Sequence[str] = (), include: Sequence[str] = ()) -> Iterator[Source]:
    """The content files under `roots` (directories or files, absolute), sorted by path, each once; paths are given from `base`.

    `exclude` and `include` are .gitignore patterns from `base`; `include` adds files whatever their suffix. Data files are content where
    `data_files` says so, or `include`.
    """
    excluded = _Excluded(base, exclude)
    wanted, also = tuple(suffixes), GitIgnoreSpec.from_lines(include)
    seen: dict[str, Source] = {}
    for root in roots:
        for file in [root] if root.is_file() else _walk(root, excluded):
            path = relative(file, base)
            if root.is_file() or (file.suffix.lower() in wanted and _is_content(file, path)) or also.match_file(path):
                seen.setdefault(path, Source(path, file))
    for path in sorted(seen):
        yield seen[path]


def _is_content(file: Path, path: str) -> bool:
    return file.suffix.lower() not in DATA_SUFFIXES or (is_content_path(path) and not is_generated(file))


def relative(file: Path, base: Path) -> str:
    """A posix path from `base`, with `..` where the file lies outside."""
    return Path(os.path.relpath(file, base)).as_posix()


def _walk(root: Path, excluded: _Excluded) -> Iterator[Path]:
    for directory, names, files in os.walk(root):
        here = Path(directory)
        excluded.enter(here)
        names[:] = sorted(name for name in names if not (here / name).is_symlink() and not excluded.matches(here / name, directory=True))
        for name in files:
            if not excluded.matches(here / name):
                yield here / name


class _Excluded:
    """The patterns in force, each list with the directory it is written from."""

    def __init__(self, base: Path, exclude: Sequence[str]) -> None:
        self._specs = [(base, GitIgnoreSpec.from_lines([*CUSTOMARY, *exclude]))]
        self._entered: set[Path] = set()
        for parent in reversed(list(_within_repository(base))):
            self.enter(parent)

    def enter(self, directory: Path) -> None:
        """Take the directory's own .gitignore into force."""
        listed = directory / ".gitignore"
        if directory in self._entered or not listed.is_file():
            return
        self._entered.add(directory)
        self._specs.append((directory, GitIgnoreSpec.from_lines(listed.read_text(errors="replace").splitlines())))

    def matches(self, path: Path, *, directory: bool = False) -> bool:
        """Whether the last pattern that speaks of the path leaves it out."""
        for origin, spec in reversed(self._specs):
            if not path.is_relative_to(origin):
                continue
            verdict = spec.check_file(path.relative_to(origin).as_posix() + ("/" if directory else "")).include
            if verdict is not None:
                return verdict
        return False


def _within_repository(base: Path) -> Iterator[Path]:
    """The directories above `base` whose .gitignore speaks for it; none outside a repository."""
    parents = [base, *base.parents]
    for count, directory in enumerate(parents):
        if (directory / ".git").exists():
            yield from parents[1 : count + 1]
            return
