"""Asks git about the past of a corpus: when a file was first committed, and what files held at a commit."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 30
"""Seconds; a long history is searched for renames."""
_NEVER_COMMITTED = "HEAD"
"""The one name that may mean a commit that is still to come: then nothing was there before."""


class HistoryError(Exception):
    """Git cannot tell; the message is one line."""


class Change(NamedTuple):
    """A file that is not what it was at a commit."""

    file: Path
    """Absolute."""
    before: bytes | None
    """What it held then; None where it did not exist."""


def first_commit(file: Path) -> date | None:
    """The author's day of the commit that added a file; None outside a repository, for a file never committed, and without git."""
    try:
        days = _git(file.parent, "log", "--follow", "--diff-filter=A", "--format=%as", "--", file.name).decode().split()
    except HistoryError:
        return None
    return date.fromisoformat(days[-1]) if days else None


def changes_since(directory: Path, ref: str) -> tuple[Change, ...]:
    """The files of a repository, those never committed among them, that differ from what they were at a commit. Raises `HistoryError`."""
    top = Path(_git(directory, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    tree = _tree(top, ref)
    changed = _names(_git(top, "diff", "--name-only", "--no-renames", "-z", tree, "--"))
    names = sorted({*changed, *_names(_git(top, "ls-files", "--others", "--exclude-standard", "-z"))})
    return tuple(Change(top / name, before) for name, before in zip(names, _contents(top, tree, names), strict=True))


def _tree(top: Path, ref: str) -> str:
    """The tree of a commit; the empty one before the first commit."""
    try:
        return _git(top, "rev-parse", "--verify", "--quiet", f"{ref}^{{tree}}").decode().strip()
    except HistoryError:
        if ref == _NEVER_COMMITTED:
            return _git(top, "hash-object", "-t", "tree", "--stdin").decode().strip()
        raise HistoryError(f"git knows no commit {ref!r}") from None


def _contents(top: Path, tree: str, names: Sequence[str]) -> Iterator[bytes | None]:
    """What each file holds in a tree."""
    if not names:
        return
    # one process for all; a name with a line break cannot be asked for
    asked = "".join(f"{tree}:{name}\n" for name in names if "\n" not in name).encode("utf-8", "surrogateescape")
    told, at = _git(top, "cat-file", "--batch", given=asked), 0
    for name in names:
        if "\n" in name:
            yield None
            continue
        end = told.index(b"\n", at)
        head = told[at:end].split()
        at = end + 1
        if head[-1] == b"missing":
            yield None
            continue
        size = int(head[-1])
        yield told[at : at + size] if head[-2] == b"blob" else None
        at += size + 1


def _names(told: bytes) -> list[str]:
    return [name.decode("utf-8", "surrogateescape") for name in told.split(b"\0") if name]


def _git(directory: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers. Raises `HistoryError`."""
    try:
        done = subprocess.run(  # noqa: S603  (no shell, and names of files only after --)
            ("git", *arguments),  # noqa: S607  (the git on the path is the user's own)
            cwd=directory, input=given, capture_output=True, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except OSError as error:
        raise HistoryError(f"git cannot be run: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise HistoryError(f"git did not answer within {_PATIENCE} seconds") from error
    if done.returncode:
        raise HistoryError(" ".join(done.stderr.decode(errors="replace").split()) or f"git {arguments[0]} failed")
    return done.stdout
