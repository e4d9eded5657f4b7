"""Finds the files of a corpus: content by suffix, without what .gitignore, the config or custom leaves out."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from dateline.engine.data_files import is_content_path, is_generated
from dateline.reading.suffixes import DATA_SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

CUSTOMARY = (
    "LICENSE*", "LICENCE*", "COPYING*", "CONTRIBUTORS*", "AUTHORS*", "robots.txt", "security.txt", "humans.txt", "requirements*.txt", "CMakeLists.txt",
    "log.txt", "logs.txt", "node_modules/", "vendor/", "_layouts/", "_includes/", "layouts/", "themes/", "__pycache__/", "*.egg-info/", ".*/", "!.well-known/",
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
    wanted, also = frozenset(suffixes), _patterns(include) if include else None
    seen: dict[str, Source] = {}
    for root in roots:
        named = root.is_file()
        for path, file in [(relative(root, base), os.fspath(root))] if named else _walk(root, base, exclude):
            if named or _is_content(path, file, wanted) or (also and also.match_file(path)):
                seen.setdefault(path, Source(path, Path(file)))
    for path in sorted(seen):
        yield seen[path]


def belongs(file: Path, base: Path, roots: Iterable[Path], suffixes: Iterable[str], exclude: Sequence[str] = (), include: Sequence[str] = ()) -> bool:
    """Whether `find_sources` would find a file if it were there."""
    path = relative(file, base)
    for root in roots:
        if file == root:
            return True
        if not file.is_relative_to(root) or not (_is_content(path, os.fspath(file), frozenset(suffixes)) or _patterns(include).match_file(path)):
            continue
        patterns, here = _in_force(root, base, exclude), root
        for name in [part + "/" for part in file.relative_to(root).parts[:-1]] + [file.name]:
            if (here / ".gitignore").is_file():
                patterns = ((_listed(here / ".gitignore"), ""), *patterns)
            if _is_out(patterns, name):
                break
            patterns, here = tuple((each, at + name) for each, at in patterns), here / name
        else:
            return True
    return False


def _is_content(path: str, file: str, wanted: Collection[str]) -> bool:
    suffix = posixpath.splitext(path)[1].lower()
    return suffix in wanted and (suffix not in DATA_SUFFIXES or (is_content_path(path) and not is_generated(Path(file))))


def content_digest(data: bytes) -> str:
    """What tells one content of a file from another."""
    return blake2b(data, digest_size=16).hexdigest()


def relative(file: Path, base: Path) -> str:
    """A posix path from `base`, with `..` where the file lies outside."""
    return Path(os.path.relpath(file, base)).as_posix()


def _patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # slow to import, and a page by itself needs none

    return GitIgnoreSpec.from_lines(lines)


class _Patterns:
    """The lines of a .gitignore. Most paths match none of them, which one expression tells at once."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._spec = _patterns(lines)
        regexes = [cast("re.Pattern[str] | None", pattern.regex) for pattern in cast("Sequence[Any]", self._spec.patterns)]  # bytes are for others
        expressions = [regex.pattern.replace("(?P<ps_d>", "(?:").removeprefix("^") for regex in regexes if regex]
        self._any = re.compile("|".join(expressions)) if expressions else None

    def verdict(self, path: str) -> bool | None:
        """Whether the last pattern that speaks of a path leaves it out; None where none does."""
        if self._any is None or not self._any.match(path):
            return None
        return self._spec.check_file(path).include


_InForce = tuple[tuple[_Patterns, str], ...]
"""The patterns that speak of a directory, the nearest first, each with the directory's path from where they are written, and a slash."""


def _walk(root: Path, base: Path, exclude: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Path from `base` and full path of every file that is not left out, unsorted. No link within the root is followed; what nobody may read is passed by."""
    todo = [(os.fspath(root), _inside(root, base), _in_force(root, base, exclude))]
    while todo:
        directory, inside, patterns = todo.pop()
        try:
            with os.scandir(directory) as entries:
                listing = list(entries)
        except OSError:
            continue
        if any(entry.name == ".gitignore" and entry.is_file() for entry in listing):
            patterns = ((_listed(Path(directory, ".gitignore")), ""), *patterns)
        for entry in listing:
            if not entry.is_dir():
                if not _is_out(patterns, entry.name) and not _is_link_within(entry, root):
                    yield inside + entry.name, entry.path
            elif not entry.is_symlink() and not _is_out(patterns, entry.name + "/"):
                todo.append((entry.path, f"{inside}{entry.name}/", tuple((each, f"{at}{entry.name}/") for each, at in patterns)))


def _is_link_within(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether a file is a second name of one that lies under the root as well."""
    return entry.is_symlink() and entry.is_file() and Path(entry.path).resolve().is_relative_to(root.resolve())


def _is_out(patterns: _InForce, name: str) -> bool:
    """Whether the nearest patterns that speak of a name leave it out."""
    for each, at in patterns:
        verdict = each.verdict(at + name)
        if verdict is not None:
            return verdict
    return False


def _in_force(root: Path, base: Path, exclude: Sequence[str]) -> _InForce:
    """What speaks of a root: the directories above it within the repository, then the config, and custom of what lies within: a root was asked for."""
    above = [parent for parent in root.parents if parent.is_relative_to(base)] + list(_within_repository(base))
    listed = tuple((_listed(parent / ".gitignore"), _inside(root, parent)) for parent in above if (parent / ".gitignore").is_file())
    return (*listed, (_Patterns(exclude), _inside(root, base)), (_Patterns(CUSTOMARY), ""))


def _inside(directory: Path, origin: Path) -> str:
    """The path of a directory from another one, with a slash at its end."""
    path = relative(directory, origin)
    return "" if path == "." else path + "/"


def _listed(file: Path) -> _Patterns:
    return _Patterns(file.read_text(errors="replace").splitlines())


def _within_repository(base: Path) -> Iterator[Path]:
    """The directories above `base` whose .gitignore speaks for it; none outside a repository."""
    parents = [base, *base.parents]
    for count, directory in enumerate(parents):
        if (directory / ".git").exists():
            yield from parents[1 : count + 1]
            return
