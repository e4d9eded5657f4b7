"""Where the reader of reStructuredText is: the lines, the open containers, and what was found so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Kind
from dateline.reading.draft import DraftBlock, Piece
from dateline.reading.embedded import embedded_html
from dateline.reading.lines import LineScan, SourceLine, is_filler, source_lines
from dateline.reading.rst_inline import read_inline

_TAB = 8


@dataclass(slots=True)
class Line(SourceLine):
    """One line, and in which column it begins."""

    column: int
    is_filled: bool = False
    """Whether it holds templating alone; its text is empty then."""

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
    for lead, (text, begins, _) in source_lines(source, start):
        is_filled = is_filler(text)
        yield Line("" if is_filled else text, begins, _column(lead), is_filled)


class Scan(LineScan[Line]):
    """The lines of a source, and the containers that are open."""

    def __init__(self, source: str, start: int) -> None:
        super().__init__(source, _lines(source, start))
        self.open = [Container()]
        self.pending: Container | None = None
        """What the next lines stand in if they are indented."""
        self.levels: list[tuple[str, bool]] = []
        """The underlines seen so far and whether there was an overline, the highest first."""

    @property
    def top(self) -> Container:
        """The innermost container."""
        return self.open[-1]

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

    def goes_on(self, limit: int) -> bool:
        """Whether the line at hand is not blank and further right than column `limit`."""
        return self.at < len(self.lines) and self.line.text != "" and self.line.column > limit

    def paragraph(self, limit: int) -> list[Piece]:
        """The lines at hand that are further right than column `limit`, up to a blank one; they are consumed."""
        start = self.at
        while self.goes_on(limit):
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
        return self.written(self.lines[start].start, self.lines[end - 1].end)

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
        for block in found.blocks:
            block.kind = self.top.kind if block.kind == "paragraph" else block.kind
        self._groups = self.draft.join(found, self._groups, self.top.group)
