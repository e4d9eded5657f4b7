"""Reads the tables of AsciiDoc; the cells of a row share a group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.noticing.text.patterns import compile_late
from dateline.reading.asciidoc_scan import Scan, Style
from dateline.reading.draft import Piece

_COLUMNS = compile_late(r"\bcols=(?:\"([^\"]*)\"|([^\s,\]]+))")
_REPEATED = compile_late(r"(\d{1,2})\*")
_CELL = compile_late(r"(?<!\\)(?:(?<!\S)(?P<times>\d{1,2})?(?:\.\d{1,2})?(?P<way>[*+])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?)?(?P<bar>[|!])")
_OTHER_FORMAT = compile_late(r"\b(?:format|separator)=")
_ITEM = compile_late(r"[ \t]*(?:[*.]{1,5}|-)[ \t]+(?=\S)")
_MOST = 100
"""Columns that a cell may span or be repeated in."""


class _Cell:
    __slots__ = ("columns", "paragraphs")

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.paragraphs: list[list[Piece]] = [[]]


def read_table(scan: Scan, delimiter: str, style: Style) -> None:
    """The table whose first delimiter was just consumed."""
    start = scan.at
    body = scan.verbatim(delimiter)
    if delimiter[0] in ",:" or _OTHER_FORMAT.search(style.text):
        scan.emit_raw("data", body)
        return
    cells: list[_Cell] = []
    columns = _columns(style.text)
    for line in scan.lines[start : scan.at - 1]:
        cells.extend(_read_line(line.piece, delimiter[0], cells[-1] if cells else None))
        columns = columns or sum(cell.columns for cell in cells)
    _emit(scan, cells, columns)


def _columns(style: str) -> int:
    found = _COLUMNS.search(style)
    if not found:
        return 0
    widths = re.split(r"[,;]", found[1] or found[2] or "")
    return sum(int(times[1]) if (times := _REPEATED.match(width.strip())) else 1 for width in widths)


def _read_line(line: Piece, mark: str, cell: _Cell | None) -> Iterator[_Cell]:
    """The cells that begin in a line; what stands before the first goes on with the one before it."""
    if not line.text:
        if cell:
            cell.paragraphs.append([])
        return
    bars = [found for found in _CELL.finditer(line.text) if found["bar"] == mark]
    if cell:
        _add(cell, line, 0, bars[0].start() if bars else len(line.text))
    for number, found in enumerate(bars):
        begun = _Cell(min(int(found["times"] or 1) if found["way"] else 1, _MOST))
        _add(begun, line, found.end(), bars[number + 1].start() if number + 1 < len(bars) else len(line.text))
        yield begun


def _add(cell: _Cell, line: Piece, start: int, end: int) -> None:
    text = line.text[start:end]
    mark = _ITEM.match(text)
    if mark:
        cell.paragraphs.append([])
        start, text = start + mark.end(), text[mark.end() :]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if text:
        cell.paragraphs[-1].append(Piece(text, line.start + start, line.start + start + len(text)))


def _emit(scan: Scan, cells: list[_Cell], columns: int) -> None:
    filled, group = 0, scan.numbered()
    for cell in cells:
        if filled >= max(columns, 1):
            filled, group = 0, scan.numbered()
        for lines in cell.paragraphs:
            scan.emit(lines, "cell", group=group)
        filled += cell.columns
