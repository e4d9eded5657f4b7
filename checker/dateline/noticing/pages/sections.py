"""Finds the headings of a document, and under which of them a block stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dateline.model import Block, Document
from dateline.rule import noticer

_BELOW_ALL = 7


def headings_above(doc: Document, block: Block) -> Iterator[Block]:
    """The headings under which a block stands, the nearest first, each of a higher level than the one before; for a heading those above itself."""
    before = bisect_left(sections(doc), (block.index,))
    level = block.level if block.kind == "heading" else _BELOW_ALL
    above = (doc.blocks[index] for index in (sections(doc)[before - 1] if before else ()))
    return (heading for heading in above if heading.level < level)


def are_parted(doc: Document, first: Block, last: Block) -> bool:
    """Whether a heading stands between two blocks, or either is an item of a list: there like things are told in like words."""
    return "item" in (first.kind, last.kind) or any(block.kind == "heading" for block in doc.blocks[first.index : last.index + 1])


@noticer
def sections(doc: Document) -> tuple[tuple[int, ...], ...]:
    """The blocks of each heading and of those over it, the innermost first: sorted by where its section begins."""
    open_: list[int] = []
    found: list[tuple[int, ...]] = []
    for heading in headings(doc):
        open_ = [*(index for index in open_ if doc.blocks[index].level < heading.level), heading.index]
        found.append(tuple(reversed(open_)))
    return tuple(found)


@noticer
def headings(doc: Document) -> tuple[Block, ...]:
    """All headings of a document, in order."""
    return tuple(block for block in doc.blocks if block.kind == "heading")
