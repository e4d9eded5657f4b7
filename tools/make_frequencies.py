"""Makes checker/dateline/comparing/words/frequencies.txt: in how many of a thousand English paragraphs each common stem stands.

usage: make_frequencies.py SITE_FOLDER...

Only stems found on at least two thirds of the sites are kept, so that no site's own jargon counts as common English.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from dateline.comparing.words.words import stems
from dateline.noticing.text.passages import passages
from dateline.reading import read

TARGET = Path(__file__).parent.parent / "checker/dateline/comparing/words/frequencies.txt"
SUFFIXES = {".md", ".rst", ".html", ".txt"}
LEAST = 0.4
"""Per mille below which a stem is as good as unknown."""


def paragraphs(site: Path) -> Iterator[str]:
    """Every distinct English paragraph of a site."""
    seen: set[str] = set()
    for path in sorted(site.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        try:
            doc = read(path.read_bytes(), path.relative_to(site).as_posix())
        except (UnicodeDecodeError, ValueError):
            continue
        for passage in passages(doc):
            text = doc.text[passage.span.start : passage.span.end]
            if passage.kind == "paragraph" and passage.language in ("", "en") and text.isascii() | (text.count(" the ") > 0) and text not in seen:
                seen.add(text)
                yield text


def main(folders: list[str]) -> None:
    """Count, then write one line a frequency, commonest first."""
    shares: list[dict[str, float]] = []
    for folder in folders:
        counts: Counter[str] = Counter()
        total = 0
        for text in paragraphs(Path(folder)):
            counts.update(set(stems(text, "en")))
            total += 1
        sys.stderr.write(f"{folder}: {total} paragraphs, {len(counts)} stems\n")
        shares.append({word: 1000 * count / total for word, count in counts.items()})
    lines: dict[str, list[str]] = {}
    for word in sorted({word for share in shares for word in share}):
        found = [share.get(word, 0.0) for share in shares]
        middle = median(found)
        if sum(1 for value in found if value) * 3 >= len(shares) * 2 and middle >= LEAST and (not word.isdigit() or len(word) <= 2):
            lines.setdefault(f"{middle:.2g}" if middle < 100 else f"{middle:.0f}", []).append(word)
    ranked = sorted(lines.items(), key=lambda line: -float(line[0]))
    TARGET.write_text("".join(f"{value}\t{' '.join(words)}\n" for value, words in ranked), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
