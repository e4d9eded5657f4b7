"""Reads plain text: blank lines part paragraphs, a line underlined by punctuation is a heading, marked lines are list items."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftBlock, Piece
from dateline.reading.lines import source_lines

_RULE = compile_late(r"([=\-~^\"'`*+#.:_<>])\1{2,}")
_ITEM = compile_late(r"(?:[*•‣·–-]|\(?\d{1,3}[.)])[ \t]+(?=\S)")
_BULLET = compile_late(r"[*•‣-][ \t]+(?=\S)")
"""What begins an item in the middle of a paragraph too; a number or a dash may have come there by wrapping."""
_ENDS = compile_late(r"[.!?…:;][\"'”’»)\]]*$")
_STAMP = compile_late(r"(?=[^\r\n]*\d)(?=[^\r\n]*(?:\b(?:19|20)\d\d\b|\d[./-]\d))(?:[^\W_][\w.,/:-]*[ \t]*(?:[|·•–—][ \t]*)?){1,6}")
"""A line that may be a date and little else: a card of a listing has its stamp on a line of its own, between headline and text."""
_LONGEST_STAMP = 40
_NARROW = 60
"""Columns that fit on any line; nobody wraps prose more narrowly."""
_UNWRAPPED = 130
"""Nor more widely."""


def read_text(source: str, start: int = 0) -> Draft:
    """The paragraphs of `source[start:]`.

    Line breaks inside one become spaces, but stay where the next word would have fitted on the line and what follows begins like
    something new: an address, verse, a date beneath a headline.
    """
    draft = Draft()
    paragraphs = list(_paragraphs(source, start))
    width = _width(paragraphs)
    levels: list[str] = []
    group = 0
    for lines in paragraphs:
        for block in _blocks(lines, width, levels):
            if block.kind == "item":
                group += 1
                block.group = group
            draft.blocks.append(block)
    return draft


def _width(paragraphs: Sequence[Sequence[Piece]]) -> int:
    """Where the file's lines are wrapped; far away when every fourth paragraph holds a line that nobody who wraps would write."""
    if sum(any(len(line.text) > _UNWRAPPED for line in lines) for lines in paragraphs) * 4 > len(paragraphs):
        return sys.maxsize
    return max([_NARROW, *(len(line.text) for lines in paragraphs for line in lines[:-1])])


def _paragraphs(source: str, start: int) -> Iterator[list[Piece]]:
    """The lines of each paragraph, without white space at their ends."""
    lines: list[Piece] = []
    for _, line in source_lines(source, start):
        if line.text:
            lines.append(line)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _blocks(lines: Sequence[Piece], width: int, levels: list[str]) -> Iterator[DraftBlock]:
    """One paragraph, or the headings and list items cut off it; `levels` are the underlines seen so far, the highest first."""
    kept: list[Piece] = []
    for line in lines:
        rule = _RULE.fullmatch(line.text)
        if rule and len(kept) == 1 and len(line.text) >= len(kept[0].text) - 1:
            if rule[1] not in levels:
                levels.append(rule[1])
            yield DraftBlock("heading", kept, level=min(levels.index(rule[1]) + 1, 6))
            kept = []
        elif _is_stamp(line, kept, lines, width):
            yield from _paragraph(kept, width)
            yield from _paragraph([line], width)
            kept = []
        elif rule or _BULLET.match(line.text) or (kept and _ITEM.match(line.text) and _ITEM.match(kept[0].text)):
            yield from _paragraph(kept, width)
            kept = [] if rule else [line]
        else:
            kept.append(line)
    yield from _paragraph(kept, width)


def _paragraph(lines: Sequence[Piece], width: int) -> Iterator[DraftBlock]:
    if not lines:
        return
    first = lines[0]
    mark = _ITEM.match(first.text)
    if mark:
        lines = [first.cut(mark.end()), *lines[1:]]
    yield DraftBlock("item" if mark else "paragraph", list(_joined(lines, width)), level=1 if mark else 0)


def _joined(lines: Sequence[Piece], width: int) -> Iterator[Piece]:
    yield lines[0]
    for line, following in pairwise(lines):
        yield Piece("\n" if _is_meant(line.text, following.text, width) else " ", line.end, following.start)
        yield following


def _is_stamp(line: Piece, before: Sequence[Piece], lines: Sequence[Piece], width: int) -> bool:
    """Whether a line stamps a card: it holds a date and little else, and is no rest of wrapped prose but stands beside a headline and a text."""
    text = line.text
    if len(text) > _LONGEST_STAMP or not _STAMP.fullmatch(text) or text.endswith((".", ",")) or _ITEM.match(text):
        return False
    if before and not (_is_meant(before[-1].text, text, width) or _ENDS.search(before[-1].text)):
        return False
    return any(len(other.text) > _NARROW for other in lines)


def _is_meant(line: str, following: str, width: int) -> bool:
    """Whether a line break was meant, not made by wrapping."""
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) <= width and (not following[0].islower() or _ENDS.search(line) is not None)
