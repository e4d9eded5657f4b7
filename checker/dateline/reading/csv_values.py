"""Reads the cells of CSV and TSV files with their places, which the standard library does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, DraftProblem

_DELIMITERS = ",;\t"
_CELLS = {mark: compile_late(rf'(?:"((?:[^"]++|"")*+)("?))?([^{mark}\r\n]*)') for mark in _DELIMITERS}
_BREAK = compile_late(r"\r\n|\r|\n")
_LABEL = compile_late(r"[^\W\d][^\r\n]{0,59}")
_VALUE = compile_late(r"\d{4}-\d\d?-\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|://|@|[.!?]\s|\d{5}")
"""What stands in cells below a header, never in one."""


class _Cell(NamedTuple):
    """One cell: its text without quotes, and where it stands."""

    text: str
    start: int
    end: int


def csv_values(source: str, start: int, end: int, *, tabs: bool = False) -> tuple[list[DraftMeta], list[DraftProblem]]:
    """The cells of `source[start:end]` under "ROW.HEADER" (rows from 0, the header not counted), and what could not be read.

    A cell without a header has the number of its column. Commas or semicolons part cells, whichever there are more of in the first line.
    """
    mark = "\t" if tabs else _delimiter(source, start, end)
    problems: list[DraftProblem] = []
    rows = [row for row in _rows(source, start, end, mark, problems) if row]
    header = [cell.text.strip() for cell in rows[0]] if rows and _is_header(rows[0]) else []
    meta = [
        DraftMeta(f"{number}.{_name(header, column)}", cell.text, cell.start, cell.end)
        for number, row in enumerate(rows[1:] if header else rows)
        for column, cell in enumerate(row)
    ]
    return meta, problems


def _name(header: Sequence[str], column: int) -> str:
    return (header[column] if column < len(header) else "") or str(column)


def _delimiter(source: str, start: int, end: int) -> str:
    found = _BREAK.search(source, start, end)
    line = re.sub(r'"[^"]*"', "", source[start : found.start() if found else end])
    return max(_DELIMITERS, key=line.count)


def _is_header(row: Sequence[_Cell]) -> bool:
    """Whether the cells of a row name columns: short words, each once, and no dates, addresses or sentences."""
    names = [cell.text.strip() for cell in row]
    named = [name for name in names if name]
    if not named or len(set(named)) < len(named):
        return False
    return all(_LABEL.fullmatch(name) and not _VALUE.search(name) for name in named)


def _rows(source: str, start: int, end: int, mark: str, problems: list[DraftProblem]) -> Iterator[list[_Cell]]:
    """The cells of every line; empty for an empty one."""
    at = start
    while at < end:
        row: list[_Cell] = []
        while True:
            cell, at, closed = _cell(source, at, end, mark)
            row.append(cell)
            if not closed:
                problems.append(DraftProblem("broken CSV file: a quotation mark is never closed", cell.start - 1, cell.start, "values"))
            if at >= end or source[at] != mark:
                break
            at += 1
        found = _BREAK.match(source, at, end)
        at = found.end() if found else end
        yield [] if len(row) == 1 and row[0].start == row[0].end and source[row[0].start - 1 : row[0].start] != '"' else row


def _cell(source: str, at: int, end: int, mark: str) -> tuple[_Cell, int, bool]:
    """The cell that begins at an offset, where it ends, and whether its quotes are closed."""
    found = _CELLS[mark].match(source, at, end)
    if found is None:  # never: every part of the pattern may be empty
        return _Cell("", at, at), end, True
    if found[1] is None:
        return _Cell(found[3], *found.span(3)), found.end(), True
    inner = found[1].replace('""', '"')
    if found[3]:
        return _Cell(inner + found[3], *found.span()), found.end(), True
    return _Cell(inner, *found.span(1)), found.end(), found[2] == '"'
