"""Measures start-up and throughput: `make bench`. Give ratios of one run, not seconds: machines differ and are noisy."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools import bench_dating, expressions, throughput
from tools.corpora import corpora

RUNS = 7


def seconds(command: Sequence[str], cwd: Path) -> float:
    """The median wall time of a command, in seconds, over `RUNS` runs after one that is not counted."""
    taken: list[float] = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, cwd=cwd, capture_output=True, check=False)  # noqa: S603  (our own commands)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken[1:])


def measure(corpus: Path | None) -> None:
    """Print a line for each measurement: seconds, and the ratio to starting Python."""
    python = [sys.executable, "-c", "pass"]
    dateline = [sys.executable, "-m", "dateline"]
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        (directory / "one.md").write_text("# Ferry talks resume\n\nThe library opens on Wednesday, March 4, 2026.\n", encoding="utf-8")
        start = seconds(python, directory)
        rows = {
            "python -c pass": start,
            "dateline --help": seconds([*dateline, "--help"], directory),
            "dateline check one.md": seconds([*dateline, "check", "one.md"], directory),
        }
    for name, taken in rows.items():
        print(f"{name:<24} {taken:7.3f} s  {taken / start:6.1f} x python")  # noqa: T201  (a command prints)
    if corpus:
        size = sum(file.stat().st_size for file in corpus.rglob("*") if file.suffix in {".md", ".html", ".txt"} and file.is_file()) / 1e6
        begun = time.perf_counter()
        subprocess.run([*dateline, "check", "--exit-zero", str(corpus)], capture_output=True, check=False)  # noqa: S603
        taken = time.perf_counter() - begun
        print(f"check {corpus.name}: {size:.1f} MB in {taken:.1f} s, {size / taken:.2f} MB/s")  # noqa: T201


def measure_dates() -> None:
    """Print throughput, the right answers on written-down expressions, and the comparison with others."""
    print("\n".join([*throughput.rows(corpora()), *bench_dating.rows()]))  # noqa: T201
    expressions.main()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", nargs="?", type=Path, help="a directory of content to measure throughput on")
    measure(arguments.parse_args().corpus)
    measure_dates()
