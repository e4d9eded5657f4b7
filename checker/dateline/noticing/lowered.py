"""A document's text in small letters, by which a search learns in no time that there is nothing to search for, or in which blocks there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.model import PROSE, Block, Document
from dateline.rule import noticer


@noticer
def lowered(doc: Document) -> str:
    """The whole text in small letters, every one where it stands in `Document.text`."""
    return doc.text.replace("İ", "i").lower()  # the one letter that becomes two


def prose_with(doc: Document, *parts: str) -> Iterator[Block]:
    """The blocks of prose in which any of some parts stands, however it is written, in order; `parts` are in small letters and on one line."""
    text = lowered(doc)
    found = {doc.block_at(at).index for part in parts if part in text for at in _occurrences(part, text)}
    return (doc.blocks[index] for index in sorted(found) if doc.blocks[index].kind in PROSE)


def _occurrences(part: str, text: str) -> Iterable[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
