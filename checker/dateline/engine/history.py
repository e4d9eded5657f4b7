"""Asks git when a file was first committed: the latest day on which it can have been written, unless an archive was imported."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

_PATIENCE = 30
"""Seconds; a long history is searched for renames."""


def first_commit(file: Path) -> date | None:
    """The author's day of the commit that added a file; None outside a repository, for a file never committed, and without git."""
    command = ("git", "log", "--follow", "--diff-filter=A", "--format=%as", "--", file.name)
    try:
        done = subprocess.run(command, cwd=file.parent, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603  (no shell, and a name after --)
    except (OSError, subprocess.TimeoutExpired):
        return None
    days = done.stdout.split()
    return date.fromisoformat(days[-1]) if done.returncode == 0 and days else None
