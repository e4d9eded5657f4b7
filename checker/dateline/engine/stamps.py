"""Tells whether what was found once would be found again: stamps of the program, of the rules as they are set, and of files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from dateline.registry import GROUP
from dateline.rule import AnyRule


def digest_of(*parts: object) -> str:
    """One digest of several texts, bytes or values that print alike whenever they are alike."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.hexdigest()


def program_stamp(remembered: Callable[[str], bytes | None], remember: Callable[[str, bytes], None]) -> str:
    """A digest of the sources of dateline and of all packs, of Python, and of what else is installed.

    The files are read only where size, times or inode of one of them have changed since `remember` was told.
    """
    files = sorted((name, place, entry) for place, directory in enumerate(_packages()) for name, entry in _files(directory, ""))
    looks = digest_of(*(f"{place}/{name} {_look(entry)}" for name, place, entry in files))
    contents = remembered(looks)
    if contents is None:
        contents = digest_of(*(part for name, place, entry in files for part in (f"{place}/{name}", Path(entry.path).read_bytes()))).encode()
        remember(looks, contents)
    return digest_of(contents, sys.version, *_distributions())


def rule_stamp(rule: AnyRule) -> tuple[str, str, str, str]:
    """What a rule's findings depend on besides documents, the day aside."""
    kind = type(rule)
    return rule.code, f"{kind.__module__}.{kind.__qualname__}", repr(rule.options), repr(rule.house) if rule.uses_house else ""


def _packages() -> Iterator[str]:
    """The directories of dateline and of the packs, which are not imported for it."""
    names = sorted({"dateline", *(point.value for point in entry_points(group=GROUP))})
    for name in names:
        spec = find_spec(name)
        yield from spec.submodule_search_locations or () if spec else ()


def _files(directory: str, inside: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path, f"{inside}{entry.name}/")
            elif not entry.name.endswith(".pyc"):
                yield inside + entry.name, entry


def _look(entry: os.DirEntry[str]) -> tuple[int, ...]:
    seen = entry.stat()
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


def _distributions() -> Iterable[str]:
    """Name and version of all that is installed, as their directories say."""
    for directory in sys.path:
        try:
            yield from sorted(name for name in os.listdir(directory or ".") if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208  (names only)
        except OSError:
            continue
