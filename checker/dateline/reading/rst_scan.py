"""Where the reader of reStructuredText is: the lines, the open containers, and what was found so far."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Kind
from dateline.reading.draft import Draft, DraftBlock, Piece
from dateline.reading.embedded import embedded_html
from dateline.reading.rst_inline import read_inline

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_FILLER = re.compile(r"[\ue000-\uf8ff]+")
_TAB = 8


@dataclass(slots=True)
class Line:
    """One line without white space at its ends, where it begins in the source, and in which column."""

    text: str
    start: int
    column: int
    is_filled: bool = False
    """Whether it holds templating alone; its text is empty then."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def piece(self) -> Piece:
        return Piece(self.text, self.start, self.start + len(self.text))

    def cut(self, offset: int) -> Line:
        """The line from an offset of its text on, its white space left out."""
        offset += len(self.text[offset:]) - len(self.text[offset:].lstrip())
        return Line(self.text[offset:], self.start + offset, _column(self.text[:offset], self.column))


@dataclass(slots=True)
class Container:
    """What indented lines stand in."""

    indent: int = 0
    """The least column of its lines."""
    body: int = 0
    """The column in which its text begins; what stands deeper is a block quotation."""
    kind: Kind = "paragraph"
    level: int = 0
    group: int = 0
    holds: str = ""
    """"rows" or "cells" in a table that is written as a list of lists."""


def _column(text: str, column: int = 0) -> int:
    if "\t" not in text:
        return column + len(text)
    for char in text:
        column = column // _TAB * _TAB + _TAB if char == "\t" else column + 1
    return column


def _lines(source: str, start: int) -> Iterator[Line]:
    for found in _LINE.finditer(source, start):
        text = found[1].strip()
        lead = found[1][: len(found[1]) - len(found[1].lstrip())]
        is_filled = _FILLER.fullmatch(text) is not None
        yield Line("" if is_filled else text, found.start() + len(lead), _column(lead), is_filled)


class Scan:
    """The lines of a source, read from the first to the last."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.lines = list(_lines(source, start))
        self.at = 0
        self.draft = Draft()
        self.open = [Container()]
        self.pending: Container | None = None
        """What the next lines stand in if they are indented."""
        self.levels: list[tuple[str, bool]] = []
        """The underlines seen so far and whether there was an overline, the highest first."""
        self._groups = 0

    @property
    def line(self) -> Line:
        """The line at hand."""
        return self.lines[self.at]

    @property
    def top(self) -> Container:
        """The innermost container."""
        return self.open[-1]

    def peek(self, ahead: int = 1) -> Line | None:
        """A line further on; None after the last."""
        return self.lines[self.at + ahead] if self.at + ahead < len(self.lines) else None

    def settle(self) -> None:
        """Close what the line at hand is not indented enough for, and open what its indentation opens."""
        column = self.line.column
        pending, self.pending = self.pending, None
        while self.top.indent > column:
            self.open.pop()
        if pending and column >= pending.indent:
            self.open.append(replace(pending, indent=column, body=column))
        elif column > self.top.body and (self.top.kind in {"item", "cell"} or (self.at and self.lines[self.at - 1].is_filled)):
            self.open.append(replace(self.top, indent=column, body=column))
        elif column > self.top.body:
            self.open.append(Container(column, column, "quote", 0, self.top.group))
        else:
            self.top.body = column

    def expect(self, limit: int, container: Container | None = None) -> None:
        """Lines further right than column `limit` will stand in a container like the given one."""
        self.pending = replace(container or self.top, indent=limit + 1)

    def numbered(self) -> int:
        """A group number of its own."""
        self._groups += 1
        return self._groups

    def paragraph(self, limit: int) -> list[Piece]:
        """The lines at hand that are further right than column `limit`, up to a blank one; they are consumed."""
        start = self.at
        while self.at < len(self.lines) and self.line.text and self.line.column > limit:
            self.at += 1
        return [line.piece for line in self.lines[start : self.at]]

    def body(self, limit: int) -> Piece | None:
        """The source of all lines further right than column `limit`, blank ones between them included; they are consumed."""
        start = end = self.at
        while self.at < len(self.lines) and (not self.line.text or self.line.column > limit):
            self.at += 1
            if self.lines[self.at - 1].text:
                start, end = start if end > start else self.at - 1, self.at
        if start == end:
            return None
        begins, ends = self.lines[start].start, self.lines[end - 1].end
        return Piece(self.source[begins:ends], begins, ends)

    def emit(self, lines: Sequence[Piece], kind: Kind | None = None, level: int | None = None, group: int | None = None, joint: str = " ") -> None:
        """A block of the container at hand; `kind`, `level` and `group` where they are others than its own."""
        if not lines:
            return
        top = self.top
        kind = kind or top.kind
        level = (top.level if kind == "item" else 0) if level is None else level
        self.draft.blocks.append(DraftBlock(kind, read_inline(lines, joint), level=level, group=top.group if group is None else group, quoted=kind == "quote"))

    def emit_raw(self, kind: Kind, body: Piece | None) -> None:
        """A block that holds its source as it is."""
        if body:
            self.draft.blocks.append(DraftBlock(kind, [body], group=self.top.group))

    def embed(self, body: Piece | None) -> None:
        """What HTML says."""
        if not body:
            return
        found = embedded_html([body])
        base = self._groups
        for block in found.blocks:
            block.kind = self.top.kind if block.kind == "paragraph" else block.kind
            block.group = self.top.group or (block.group + base if block.group else 0)
        self._groups = max([base, *(block.group for block in found.blocks)])
        self.draft.blocks.extend(found.blocks)
        self.draft.meta.extend(found.meta)
        self.draft.problems.extend(found.problems)
