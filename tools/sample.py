"""Draws a seeded random sample of findings in the corpora, with their context, as rows to be judged: make sample SEED=7 RULES=DATE."""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.api import check
from dateline.model import Finding
from tools.corpora import corpora

COLUMNS: tuple[str, ...] = ("corpus", "place", "rule", "severity", "message", "context", "related", "verdict", "reason", "reader")
"""The last three are for the reader: right or wrong, why, and who."""
_AROUND = 2
_LONGEST = 600


def main() -> None:
    """Print the sample as tab-separated values."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--rules", default="", help="Codes or beginnings of codes, with commas; default: all.")
    wanted.add_argument("--severity", choices=["error", "warning", "info"], help="Only findings of this severity.")
    wanted.add_argument("--count", type=int, default=50)
    chosen = wanted.parse_args()
    codes = tuple(code for code in chosen.rules.split(",") if code)
    rows = [row for site in corpora() for row in _rows(site, codes) if chosen.severity in (None, row["severity"])]
    drawn = random.Random(chosen.seed).sample(rows, min(chosen.count, len(rows)))  # noqa: S311  (a sample, no secret)
    out = csv.DictWriter(sys.stdout, COLUMNS, delimiter="\t", lineterminator="\n")
    out.writeheader()
    out.writerows(sorted(drawn, key=lambda row: (row["rule"], row["corpus"], row["place"])))
    print(f"{len(drawn)} of {len(rows)} findings", file=sys.stderr)  # noqa: T201  (a tool for the terminal)


def _rows(site: Path, codes: tuple[str, ...]) -> Iterator[dict[str, str]]:
    os.chdir(site)
    for each in check([], root=Path(), select_codes=codes, cwd=site).findings:
        yield _row(site, each.finding)


def _row(site: Path, found: Finding) -> dict[str, str]:
    related = " | ".join(f"{each.place.path}:{each.place.line}: {each.note}: {each.place.text[:80]}" for each in found.related[:5])
    place = f"{found.place.path}:{found.place.line}:{found.place.column}"
    values = (site.name, place, found.code, found.severity, found.message, _context(site, found), related, "", "", "")
    return dict(zip(COLUMNS, (" ".join(value.split()) for value in values), strict=True))


def _context(site: Path, found: Finding) -> str:
    lines = (site / found.place.path).read_text(errors="replace").splitlines()
    line = found.place.line - 1
    return " / ".join(lines[max(line - _AROUND, 0) : line + _AROUND + 1])[:_LONGEST]


if __name__ == "__main__":
    main()
