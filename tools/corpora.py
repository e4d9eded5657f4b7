"""Finds the unpacked corpora that tools measure on: a directory of sites, outside the project."""

from __future__ import annotations

import os
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PACKED = HERE.parent / "shared" / "bench" / "corpora"


def corpora() -> list[Path]:
    """The directories of all sites, sorted: those in $DATELINE_CORPORA (default: /tmp/corpora), unpacked first where only archives are at hand.

    Raises `SystemExit` with one line when there is nothing to measure on.
    """
    home = Path(os.environ.get("DATELINE_CORPORA", "/tmp/corpora"))  # noqa: S108  (outside the project, and nothing is executed from it)
    if not home.is_dir():
        _unpack(home)
    sites = sorted(path for path in home.iterdir() if path.is_dir())
    if not sites:
        sys.exit(f"{home}: no site to measure on; set DATELINE_CORPORA to a directory of sites")
    return sites


def _unpack(home: Path) -> None:
    archives = sorted(PACKED.glob("*.tar.xz"))
    if not archives:
        sys.exit(f"{home}: no such directory; set DATELINE_CORPORA to a directory of sites")
    for archive in archives:
        with tarfile.open(archive) as packed:
            packed.extractall(home, filter="data")
