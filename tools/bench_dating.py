"""Counts on the generated pages of tools/dated_pages how often the day of publication is right: for dateline and for htmldate."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import htmldate

from dateline.noticing.dating.verdict import dating
from dateline.reading import read
from tools.dated_pages.make_pages import write_pages


def rows() -> Iterator[str]:
    """A line for each tool, and one for those pages on which dateline is certain."""
    right: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        write_pages(folder)
        truth: dict[str, dict[str, str]] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        for name, wanted in truth.items():
            data = (folder / name).read_bytes()
            found = dating(read(data, name))
            hit = str(found.day) == wanted["published"]
            right["dateline"] += hit
            right["certain"] += hit and found.confidence == "certain"
            right["said to be certain"] += found.confidence == "certain"
            right["htmldate"] += htmldate.find_date(data.decode(), original_date=True) == wanted["published"]
    for tool in ("dateline", "htmldate"):
        yield f"day of publication, {tool}: {right[tool]} of {len(truth)} pages right ({right[tool] / len(truth):.3f})"
    yield f"day of publication, dateline where it is certain: {right['certain']} of {right['said to be certain']}"
