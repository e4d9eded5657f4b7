"""A document's text in small letters, by which a search learns in no time that there is nothing to search for, or in which blocks there is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dateline.model import PROSE, Block, Document
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_SMALL_WORD = compile_late(r"(?<![^\W\d_])[^\W\d_A-Z][^\W\d_]+")


@noticer
def lowered(doc: Document) -> str:
    """The whole text in small letters, every one where it stands in `Document.text`."""
    return in_small_letters(doc.text)


def in_small_letters(text: str) -> str:
    """A text in small letters, every one where it stood."""
    return text.replace("İ", "i").lower()  # the one letter that becomes two


@noticer
def small_words(doc: Document) -> frozenset[str]:
    """The words that a document writes in small letters."""
    return frozenset(_SMALL_WORD.findall("\n".join(set(doc.text.split()))))


def prose_with(doc: Document, *parts: str) -> Iterator[Block]:
    """The blocks of prose in which any of some parts stands, however it is written, in order; `parts` are in small letters and on one line."""
    text = lowered(doc)
    held = (part for opening, begun in _by_opening(parts) if opening in text for part in begun if part in text)
    found = {index for part in held for index in _blocks_with(doc, part, text)}
    return (doc.blocks[index] for index in sorted(found) if doc.blocks[index].kind in PROSE)


@lru_cache(maxsize=256)
def _by_opening(parts: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The parts by their first words: a text without "last " is not asked for "last week", "last year" and the rest."""
    openings = {part: part[: part.find(" ", 1) + 1] or part for part in parts}
    return tuple((opening, tuple(part for part in parts if openings[part] == opening)) for opening in dict.fromkeys(openings.values()))


def _blocks_with(doc: Document, part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        block = doc.block_at(at)
        yield block.index
        at = text.find(part, block.end)


def occurrences(part: str, text: str) -> Iterator[int]:
    """Where a part begins in a text, time after time, no two overlapping."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
