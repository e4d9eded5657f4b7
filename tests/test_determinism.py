"""The same corpus gives the same report, byte for byte, whatever the seed of Python's own hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"


def _report(seed: str) -> str:
    command = [sys.executable, "-m", "dateline", "check", "--root", str(SEEDS), "--output-format", "json", "--today", "2026-03-10"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=SEEDS, env=environment, capture_output=True, text=True, check=False).stdout  # noqa: S603  (our own command)


def test_two_runs_print_the_same() -> None:
    one = _report("1")
    assert '"rule": "NAME201"' in one
    assert one == _report("2")
