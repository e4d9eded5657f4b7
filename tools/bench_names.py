"""Measures what the name rules cost at scale: pages that name a million generated people, with CPU seconds and peak memory; make bench."""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.noticing.names.given_names import given_names

_A_PAGE = 100
"""Names on a page."""
_SIZES = (100_000, 1_000_000)
_RUN = ("-m", "dateline", "check", ".", "--select", "NAME", "--no-cache", "--jobs", "1", "--exit-zero", "--output-format", "json")
_GIVEN = 3000
_ONSETS = ("b", "br", "d", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ei", "au")
_CODAS = ("", "", "l", "n", "r", "s", "ck", "nd", "rt")
_SENTENCES = (
    "The harbour office was led by {} that year.", "In spring {} wrote to the council.", "Nobody had asked {} about the quay.", "{} said that it rained.",
)  # fmt: skip


def rows(sizes: Sequence[int] = _SIZES, seed: int = 1) -> Iterator[str]:
    """A line for each number of names: CPU seconds and peak memory of one process, reading included."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            written = _write(Path(folder), size, random.Random(seed))  # noqa: S311  (a sample, no secret)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *_RUN], cwd=folder, capture_output=True, check=True)  # noqa: S603  (our own command)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        yield f"name rules on {size:,} people in {written / 1e6:.0f} MB: {seconds:.0f} CPU s, at most {after.ru_maxrss / 1e6:.2f} GB"


def _write(folder: Path, size: int, chance: random.Random) -> int:
    """Pages that name so many different people; the characters written."""
    people = list(_people(size, chance))
    written = 0
    for number, first in enumerate(range(0, size, _A_PAGE)):
        page = folder / f"{number % 100}" / f"page-{number}.md"
        page.parent.mkdir(exist_ok=True)
        text = "\n\n".join(chance.choice(_SENTENCES).format(name) for name in people[first : first + _A_PAGE])
        page.write_text(f"# Page {number}\n\n{text}\n", "utf-8")
        written += len(text)
    return written


def _people(size: int, chance: random.Random) -> Iterator[str]:
    """Different names: a known given name, and a surname made of two or three syllables."""
    given = [name.capitalize() for name in chance.sample(sorted(name for name in given_names() if name.isalpha() and len(name) > 3), _GIVEN)]
    seen: set[str] = set()
    while len(seen) < size:
        surname = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(chance.choice((2, 3))))
        name = f"{chance.choice(given)} {surname.capitalize()}"
        if name not in seen:
            seen.add(name)
            yield name


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("sizes", nargs="*", type=int, default=_SIZES)
    chosen = arguments.parse_args()
    for row in rows(chosen.sizes, chosen.seed):
        print(row, flush=True)  # noqa: T201  (a command prints)
