"""Measures what the duplicates rules cost: Markdown drawn from the paragraphs of the corpora, of growing size, with CPU seconds and peak memory."""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.corpora import corpora

_PAGE = 12_000
"""Characters of a page, about."""
_SHORTEST = 60
"""Characters of a paragraph; shorter ones are headings."""
_SIZES = (10, 30)
_RUN = ("-m", "dateline", "check", ".", "--select", "DUP", "--exit-zero", "--output-format", "json")


def rows(sites: Sequence[Path], sizes: Sequence[int] = _SIZES, seed: int = 1) -> Iterator[str]:
    """A line for each size in MB: CPU seconds of all processes, and the largest one's memory, reading included."""
    paragraphs = list(_paragraphs(sites))
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            written = _write(Path(folder), paragraphs, size * 1_000_000, random.Random(seed))  # noqa: S311  (a sample, no secret)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *_RUN], cwd=folder, capture_output=True, check=True)  # noqa: S603  (our own command)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        yield f"duplicates rules on {written / 1e6:.0f} MB: {seconds:.0f} CPU s, {seconds * 1e6 / written:.2f} s a MB, at most {after.ru_maxrss / 1e6:.2f} GB"


def _paragraphs(sites: Sequence[Path]) -> Iterator[str]:
    for site in sites:
        for file in sorted(site.rglob("*.md")):
            body = file.read_text("utf-8", "replace").rpartition("\n---\n")[2]
            yield from (text for text in body.split("\n\n") if len(text) > _SHORTEST and "```" not in text)


def _write(folder: Path, paragraphs: Sequence[str], size: int, chance: random.Random) -> int:
    """Pages of paragraphs drawn at random, as often as it takes; the characters written."""
    written = number = 0
    while written < size:
        drawn: list[str] = []
        while sum(map(len, drawn)) < _PAGE:
            drawn.append(chance.choice(paragraphs))
        text = f"# Page {number}\n\n" + "\n\n".join(drawn) + "\n"
        page = folder / f"{number % 100}" / f"page-{chance.randrange(10**9)}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, "utf-8")
        written += len(text.encode())
        number += 1
    return written


if __name__ == "__main__":
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("sizes", nargs="*", type=int, help="Megabytes; 10 and 30 by default.")
    for row in rows(corpora(), wanted.parse_args().sizes or _SIZES):
        print(row, flush=True)  # noqa: T201  (a tool for the terminal)
