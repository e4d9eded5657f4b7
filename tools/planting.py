"""What the planters of slips share: their options, the pages that slips go into, a source with a slip in it, and the count of what was found."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline.model import Document
from dateline.reading import Unreadable, read_parts


class Tally:
    """How many slips were planted under each label, and how many of them were found."""

    def __init__(self) -> None:
        """Begin with none."""
        self._planted, self._found = Counter[str](), Counter[str]()

    def count(self, *labels: str, hit: bool) -> None:
        """Count one slip under some labels."""
        for label in labels:
            self._planted[label] += 1
            self._found[label] += hit

    def shown(self, label: str) -> str:
        """What is known of a label: "3 of 4"."""
        return f"{self._found[label]} of {self._planted[label]}"

    def rows(self, labels: Iterable[str]) -> Iterator[str]:
        """A line for each label, with the share that was found."""
        for label in labels:
            planted = self._planted[label]
            yield f"{label:34} {self._found[label]:4} of {planted:4}  {self._found[label] / max(1, planted):.1%}"


def options(purpose: str | None) -> argparse.ArgumentParser:
    """The options that all planters have."""
    wanted = argparse.ArgumentParser(description=purpose)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--show", action="store_true", help="List what was missed.")
    return wanted


def pages(site: Path) -> Iterator[Document]:
    """The Markdown pages of a site in the order of their paths, but for those with expressions of a template in them."""
    for file in sorted(path for path in site.rglob("*.md") if path.is_file()):
        for doc in documents(file.read_bytes(), file.relative_to(site).as_posix()):
            if "{{" not in doc.source and "{%" not in doc.source:
                yield doc


def documents(data: bytes, path: str) -> Sequence[Document]:
    """The documents in a file; none where it cannot be read."""
    try:
        return read_parts(data, path)
    except Unreadable:
        return ()


def slipped(source: str, start: int, end: int, text: str) -> tuple[str, int]:
    """A source with another text in a span of it, and the line on which that begins."""
    return source[:start] + text + source[end:], source.count("\n", 0, start) + 1
