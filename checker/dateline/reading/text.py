"""Reads plain text: paragraphs are separated by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.draft import Draft, DraftBlock, Piece

_PARAGRAPH = re.compile(r"[^\s](?:.|\r\n?(?![ \t]*[\r\n])|\n(?![ \t]*\r?\n))*")


def read_text(source: str, start: int = 0) -> Draft:
    """The paragraphs of `source[start:]`; line breaks inside one become spaces."""
    draft = Draft()
    for found in _PARAGRAPH.finditer(source, start):
        draft.blocks.append(DraftBlock("paragraph", list(_pieces(found[0], found.start()))))
    return draft


def _pieces(paragraph: str, start: int) -> Iterator[Piece]:
    for line in re.finditer(r"[^\r\n]+|\r\n|\r|\n", paragraph):
        text = " " if line[0] in "\r\n" else line[0]
        yield Piece(text, start + line.start(), start + line.end())
