"""Reads HTML that stands in another format: its reader sees the markup alone, its findings keep their places in the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftBlock, DraftMeta, DraftProblem, Piece

_TEXTLESS = compile_late(r"(?:\s*(?:</?[A-Za-z][A-Za-z0-9]*\s*/?>|<!--(?:(?!-->).)*-->))*\s*", re.DOTALL)


def embedded_html(lines: Sequence[Piece]) -> Draft:
    """What the HTML in `lines` says; between them may stand what is not HTML (the `>` of a block quotation)."""
    if not lines:
        return Draft()
    start = lines[0].start
    source = "".join(_filled(lines))
    if _TEXTLESS.fullmatch(source):
        return Draft()
    from dateline.reading.html import read_html  # 0.1 s, and few Markdown files hold HTML

    return _moved(read_html(source, fragment=True), start)


def _filled(lines: Sequence[Piece]) -> Iterator[str]:
    end = lines[0].start
    for line in lines:
        yield " " * (line.start - end)
        yield line.text
        end = line.end


def _moved(draft: Draft, by: int) -> Draft:
    blocks = [
        DraftBlock(block.kind, [Piece(text, start + by, end + by) for text, start, end in block.pieces], block.language, block.level, block.group, block.quoted)
        for block in draft.blocks
        if block.pieces
    ]
    meta = [DraftMeta(key, text, start + by, end + by) for key, text, start, end in draft.meta]
    return Draft(blocks, meta, [DraftProblem(message, start + by, end + by, subject) for message, start, end, subject in draft.problems])
