"""Reads the tables of reStructuredText: grids, simple ones, and comma-separated values; the cells of a row share a group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Piece
from dateline.reading.lines import source_lines
from dateline.reading.rst_scan import Line, Scan

_GRID = compile_late(r"\+(?:[-=]+\+)+")
_SIMPLE = compile_late(r"=+(?:[ \t]+=+)+")
_SPANS = compile_late(r"-+(?:[ \t]+-+)*")
_WORDS = compile_late(r"[^ \t]+")
_ITEM = compile_late(r"(?:[-*+•]|\d{1,3}[.)]|#\.)[ \t]+(?=\S)")

Cell = list[list[Piece]]
"""The paragraphs of a cell, each its lines."""


def read_grid(scan: Scan) -> bool:
    """A table drawn with `+---+` and `|`."""
    if not _GRID.fullmatch(scan.line.text):
        return False
    columns = [at for at, char in enumerate(scan.line.text) if char == "+"]
    row: list[Cell] = [[] for _ in columns]
    column = scan.line.column
    while scan.at < len(scan.lines) and scan.line.column == column and scan.line.text.startswith(("+", "|")):
        line = scan.line
        scan.at += 1
        if _GRID.fullmatch(line.text):
            _emit_row(scan, row)
            row = [[] for _ in columns]
            continue
        for number, start, end in _slices(line.text, columns):
            _add(row[number], line, start, end)
    _emit_row(scan, row)
    return True


def _slices(text: str, columns: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each cell of a line: its column, and where it begins and ends."""
    bars = [at for at, char in enumerate(text) if char == "|"]
    if len(bars) == len(columns):  # wide letters move the bars to the left
        yield from ((number, bars[number] + 1, bars[number + 1]) for number in range(len(columns) - 1))
        return
    walls = [number for number, at in enumerate(columns) if at < len(text) and text[at] in "|+"]
    for here, after in zip(walls, [*walls[1:], len(columns)], strict=False):
        end = columns[after] if after < len(columns) else len(text)
        if here < len(columns) - 1:
            yield here, columns[here] + 1, end


def _add(cell: Cell, line: Line, start: int, end: int) -> None:
    """Add what a line says in one cell; nothing, or the line between two rows, ends a paragraph there."""
    text = line.text[start:end].strip()
    if not text or not text.strip("-=+"):
        cell.append([])
        return
    mark = _ITEM.match(text)
    if mark or not cell:
        cell.append([])
    begins = line.text.index(text, start) + (mark.end() if mark else 0)
    text = text[mark.end() :] if mark else text
    cell[-1].append(Piece(text, line.start + begins, line.start + begins + len(text)))


def _emit_row(scan: Scan, row: Sequence[Cell]) -> None:
    if not any(lines for cell in row for lines in cell):
        return
    group = scan.top.group if scan.top.kind == "item" else scan.numbered()
    for cell in row:
        for lines in cell:
            scan.emit(lines, "cell", group=group)


def read_simple(scan: Scan) -> bool:
    """A table whose columns are underlined by `====  ====`."""
    top = scan.line
    if not _SIMPLE.fullmatch(top.text):
        return False
    last = _last_border(scan)
    if last == scan.at:
        return False
    columns = [found.start() for found in _WORDS.finditer(top.text)]
    row: list[Cell] = [[] for _ in columns]
    for line in scan.lines[scan.at + 1 : last]:
        if not line.text or _SIMPLE.fullmatch(line.text) or _SPANS.fullmatch(line.text):
            continue
        if line.column - top.column < columns[1]:
            _emit_row(scan, row)
            row = [[] for _ in columns]
        for number, start, end in _stretches(line, top.column, columns):
            if line.text[start:end].strip():
                _add(row[number], line, start, end)
    _emit_row(scan, row)
    scan.at = last + 1
    return True


def _last_border(scan: Scan) -> int:
    """The line that closes a table: its third border, or one that a blank line follows; the line at hand if there is none."""
    borders = 1
    for at in range(scan.at + 1, len(scan.lines)):
        line = scan.lines[at]
        if line.text and line.column < scan.line.column:
            break
        if line.column != scan.line.column or not _SIMPLE.fullmatch(line.text):
            continue
        borders += 1
        if borders == 3 or at + 1 == len(scan.lines) or not scan.lines[at + 1].text:
            return at
    return scan.at


def _stretches(line: Line, left: int, columns: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each cell of a line: its column, and where it begins and ends; text that runs over a margin spans it."""
    shift = line.column - left
    number, start = 0, 0
    for after, column in enumerate(columns[1:], start=1):
        at = column - shift
        if at >= len(line.text):
            break
        if at <= 0:
            number = after
        elif line.text[at - 1].isspace():
            yield number, start, at
            number, start = after, at
    yield number, start, len(line.text)


def read_csv(scan: Scan, header: Sequence[Piece], delimiter: Sequence[Piece], body: Piece | None) -> None:
    """The rows of a `csv-table`; values may be quoted and then hold line breaks."""
    mark = {"tab": "\t", "space": " "}.get(delimiter[0].text, delimiter[0].text[0]) if delimiter else ","
    for piece in [*header[:1], *([body] if body else [])]:
        for row in _records(piece, mark):
            _emit_row(scan, [[list(_split(value))] for value in row])


def _records(piece: Piece, mark: str) -> Iterator[list[Piece]]:
    """The values of each record of `piece`."""
    text, at, row = piece.text, 0, list[Piece]()
    ends = re.compile(f"{re.escape(mark)}|\r\n|\r|\n|\\Z")
    spaces = re.compile(r"[^\S\r\n]*" if mark != "\t" else " *")
    quotes = text.count('"') % 2 == 0  # else one is never closed: none is taken for a quotation mark
    while at < len(text):
        at = _end(spaces.match(text, at), at)
        start = at
        if quotes and text.startswith('"', at):
            start, stop = at + 1, _closing(text, at + 1)
            at = stop + 1
        else:
            stop = -1
        after = ends.search(text, at)
        at = _end(after, len(text))
        stop = after.start() if stop < 0 and after else stop
        row.append(Piece(text[start:stop], piece.start + start, piece.start + stop))
        if not after or after[0] != mark:
            yield row
            row = []
    if row:
        yield row


def _closing(text: str, at: int) -> int:
    """Where the quotation mark is that closes a value; a doubled one stands for itself."""
    while (at := text.find('"', at)) >= 0 and text.startswith('"', at + 1):
        at += 2
    return at if at >= 0 else len(text)


def _end(found: re.Match[str] | None, otherwise: int) -> int:
    return found.end() if found else otherwise


def _split(value: Piece) -> Iterator[Piece]:
    for _, line in source_lines(value.text):
        if line.text:
            yield value.cut(line.start, line.end)
