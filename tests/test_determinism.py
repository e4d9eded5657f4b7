"""The same bytes come out for the same files: at any number of processes, any hash seed, with and without an index."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.demo import SEEDS

_RUN = """
from dateline.api import remembering
from dateline.engine import pool
pool.LEAST_BYTES = pool.LEAST_BYTES_SPAWNED = remembering.LEAST_BYTES = 0
from dateline.cli import main
main()
"""
"""The command line, with processes and index for however small a corpus."""


def _said(site: Path, seed: str, *options: str) -> bytes:
    command = [sys.executable, "-c", _RUN, "check", ".", "--output-format", "json", "--today", "2026-01-15", "--exit-zero", *options]
    return subprocess.run(command, cwd=site, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout


@pytest.mark.parametrize("story", ["harbour-news", "bilingual-trail-guide"])
def test_the_same_bytes_come_out(tmp_path: Path, story: str) -> None:
    site = tmp_path / story
    shutil.copytree(SEEDS / story, site, ignore=shutil.ignore_patterns(".dateline-cache"))
    wanted = _said(site, "0", "--jobs", "1", "--no-cache")
    assert b'"findings": [\n' in wanted
    assert not (site / ".dateline-cache").exists()
    assert _said(site, "1", "--jobs", "2", "--no-cache") == wanted
    assert _said(site, "random", "--jobs", "4") == wanted, "cold"
    assert (site / ".dateline-cache").exists()
    assert _said(site, "random", "--jobs", "2") == wanted, "warm"
