"""Finds under which headings a block stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dateline.model import Block, Document
from dateline.rule import noticer

_BELOW_ALL = 7


def headings_above(doc: Document, block: Block) -> Iterator[Block]:
    """The headings under which a block stands, the nearest first, each of a higher level than the one before; for a heading those above itself."""
    headings = _headings(doc)
    level = block.level if block.kind == "heading" else _BELOW_ALL
    for at in range(bisect_left(headings, block.index, key=lambda heading: heading.index) - 1, -1, -1):
        if headings[at].level < level:
            level = headings[at].level
            yield headings[at]


@noticer
def _headings(doc: Document) -> tuple[Block, ...]:
    return tuple(block for block in doc.blocks if block.kind == "heading")
