"""Reads reStructuredText line by line: sections, lists, tables and directives become blocks, docinfo and post directives metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, Piece
from dateline.reading.rst_directives import FIELD, is_directive, read_directive
from dateline.reading.rst_scan import Container, Line, Scan
from dateline.reading.rst_tables import read_grid, read_simple

_RULE = compile_late(r"([!-/:-@\[-`{-~])\1*")
_BULLET = compile_late(r"[*+\-•‣⁃](?:[ \t]+|$)")
_ENUMERATOR = compile_late(r"(?:\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9}|#)\)|(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9}|#)\.)(?:[ \t]+|$)")
_OPTION = compile_late(r"(?:-\w|--?\w[\w-]{0,60}|/\w{1,20})(?:[ =]?<?[\w.-]{1,60}>?)?(?:, (?:-\w|--\w[\w-]{0,60})(?:[ =]?<?[\w.-]{1,60}>?)?){0,4}(?:  +|\t+|$)")
_LINE_BLOCK = compile_late(r"\|(?: +|$)")
_NOTE = compile_late(r"\.\.[ \t]+\[(?:\d{1,9}|[#*]?[\w.:+-]*|\*)\](?:[ \t]+|$)")
_TARGET = compile_late(r"(?:\.\.[ \t]+_(?![ _])[^\r\n]*:(?:\s|$)|\.\. __:|__[ \t]\S|\.\.[ \t]+\|[^|\r\n]+\|[ \t]+\w)")
_REMARK = compile_late(r"\.\.[ \t]+(?!dateline:[ \t]+stet\b)([A-Za-z][\w-]*):[ \t]+(?=\S)")
"""A comment at the head of a file in which Nikola keeps its metadata; a mark of ours is none."""
_DIRECTIVE = compile_late(r"^\.\. [a-z][\w-]*(?::[\w-]+)?::(?:[ \t]|$)", re.MULTILINE)
_EXPLICIT = compile_late(r"\.\.(?:[ \t]|$)")
_INDENTED_PROSE = frozenset({"abstract", "dedication"})
_SHORTEST_RULE = 4
_DEEPEST = 50
"""Lists within lists that are read as such; only mischief has more."""


def is_rst(source: str, start: int = 0) -> bool:
    """Whether plain text is reStructuredText: it holds a directive (Django and others keep their documentation in .txt files)."""
    return "::" in source and _DIRECTIVE.search(source, start) is not None


def read_rst(source: str, start: int = 0) -> Draft:
    """The blocks and the metadata of `source[start:]`, offsets into `source`; linear in its length.

    Docinfo fields are metadata under their name in lower case; so are `.. post:: DATE` and `.. update:: DATE` of ABlog ("post",
    "post.author"), the comments `.. date: 2026-01-02` of Nikola, and the fields of `.. meta::` ("meta:NAME").
    """
    scan = Scan(source, start)
    while scan.at < len(scan.lines):
        if not scan.line.text:
            scan.at += 1
            continue
        scan.settle()
        for construct in _constructs(scan.line.text[0]):
            if construct(scan):
                break
        else:
            _read_paragraph(scan)
    return scan.draft


@cache
def _constructs(first: str) -> Sequence[Callable[[Scan], bool]]:
    """What a line may begin, by its first character: in the order in which it is asked."""
    return tuple(construct for firsts, construct in _CONSTRUCTS if not firsts or first in firsts)


def _read_heading(scan: Scan) -> bool:
    """A title with its underline, and its overline if it has one; a rule that parts sections."""
    line, after, last = scan.line, scan.peek(), scan.peek(2)
    rule = _is_rule(line)
    if rule and after and last and after.text and last.text == line.text:
        _emit_heading(scan, after, line.text[0], over=True)
        scan.at += 3
        return True
    if after and _is_rule(after) and after.column == line.column and not (rule and len(line.text) >= _SHORTEST_RULE) and _is_long(after, line):
        _emit_heading(scan, line, after.text[0], over=False)
        scan.at += 2
        return True
    if rule and len(line.text) >= _SHORTEST_RULE and not (after and after.text):
        scan.at += 1
        return True
    return False


def _is_rule(line: Line) -> bool:
    return not line.text[:1].isalnum() and _RULE.fullmatch(line.text) is not None and line.text not in {"::", ".."}


def _is_long(rule: Line, title: Line) -> bool:
    return len(rule.text) >= min(len(title.text), _SHORTEST_RULE)


def _emit_heading(scan: Scan, title: Line, char: str, *, over: bool) -> None:
    style = (char, over)
    if style not in scan.levels:
        scan.levels.append(style)
    scan.emit([title.piece], "heading", level=min(scan.levels.index(style) + 1, 6))


def _read_explicit(scan: Scan) -> bool:
    """What begins with `..`: directives, targets, footnotes, comments."""
    line = scan.line
    if is_directive(line):
        read_directive(scan)
        return True
    if _TARGET.match(line.text):
        scan.at += 1
        last = [line.piece, *scan.paragraph(line.column)][-1]
        scan.emit_raw("definition", scan.written(line.start, last.end))
        if line.text.endswith("::") or "|" in line.text:
            scan.body(line.column)
        return True
    if not _EXPLICIT.match(line.text):
        return False
    note = _NOTE.match(line.text)
    if note:
        _read_loose(scan, line.cut(note.end()), line.column)
        return True
    _read_comment(scan, line)
    return True


def _read_comment(scan: Scan, line: Line) -> None:
    remark = _REMARK.match(line.text)
    if remark and not scan.draft.blocks:
        scan.tell(remark[1].lower(), line.piece.cut(remark.end()))
    after = scan.peek()
    scan.at += 1
    if line.text != ".." or (after and after.text):
        scan.body(line.column)


def _read_loose(scan: Scan, first: Line, limit: int) -> None:
    """A paragraph that goes on in lines further right than `limit`, and what stands under it."""
    scan.lines[scan.at] = first
    if first.text:
        scan.at += 1
        scan.emit([first.piece, *scan.paragraph(limit)])
    else:
        scan.at += 1
    scan.expect(limit)


def _read_item(scan: Scan) -> bool:
    """A list item: its mark is cut off, the rest of the line is read as what it is."""
    line = scan.line
    mark = _BULLET.match(line.text) or _numbered(scan, line)
    if not mark or len(scan.open) > _DEEPEST:
        return False
    _open_item(scan, line, line.cut(mark.end()))
    return True


def _numbered(scan: Scan, line: Line) -> re.Match[str] | None:
    """What numbers an item; a line that goes on in the same column is a paragraph that begins with a number."""
    mark = _ENUMERATOR.match(line.text)
    after = scan.peek()
    if mark and after and after.text and after.column == line.column and not _ENUMERATOR.match(after.text):
        return None
    return mark


def _open_item(scan: Scan, line: Line, rest: Line) -> None:
    top = scan.top
    if top.holds == "rows":
        inner = Container(kind="cell", group=scan.numbered(), holds="cells")
    elif top.kind == "cell":
        inner = Container(kind="cell", group=top.group)
    else:
        inner = Container(kind="item", level=top.level + 1, group=top.group if top.level else scan.numbered())
    if not rest.text:
        scan.at += 1
        scan.expect(line.column, inner)
        return
    inner.indent, inner.body = line.column + 1, rest.column
    scan.open.append(inner)
    scan.lines[scan.at] = rest


def _read_field(scan: Scan) -> bool:
    """`:Name: value`, metadata at the head of a file, elsewhere a paragraph."""
    line = scan.line
    field = FIELD.match(line.text)
    if not field:
        return False
    if len(scan.open) == 1 and field[1].lower() not in _INDENTED_PROSE and len(scan.draft.blocks) <= 2 and all(b.kind == "heading" for b in scan.draft.blocks):
        _read_docinfo(scan, line, field)
        return True
    _read_loose(scan, line.cut(1 if line.text[field.end() :] else len(line.text)), line.column)
    return True


def _read_docinfo(scan: Scan, line: Line, field: re.Match[str]) -> None:
    first = line.cut(field.end())
    scan.at += 1
    more = scan.paragraph(line.column)
    key = field[1].lower()
    if first.text:
        scan.tell(key, first.piece, *more)
        return
    for piece in more:
        mark = _BULLET.match(piece.text)
        scan.tell(key, piece.cut(mark.end() if mark else 0))


def _read_option(scan: Scan) -> bool:
    """What a command-line option means; the option itself is code."""
    line = scan.line
    option = _OPTION.match(line.text)
    after = scan.peek()
    if not option or (option.end() == len(line.text) and not (after and after.text and after.column > line.column)):
        return False
    _open_item(scan, line, line.cut(option.end()))
    return True


def _read_line_block(scan: Scan) -> bool:
    """Verse or an address: its line breaks are meant."""
    column = scan.line.column
    if not _LINE_BLOCK.match(scan.line.text):
        return False
    kept: list[Piece] = []
    while scan.at < len(scan.lines) and (mark := _LINE_BLOCK.match(scan.line.text) if scan.line.column == column else None):
        rest = scan.line.cut(mark.end())
        scan.at += 1
        kept += [rest.piece] if rest.text else []
        kept += scan.paragraph(column)
    scan.emit(kept, joint="\n")
    return True


def _read_doctest(scan: Scan) -> bool:
    if not scan.line.text.startswith(">>> "):
        return False
    lines = scan.paragraph(-1)
    scan.emit_raw("code", scan.written(lines[0].start, lines[-1].end))
    return True


def _read_paragraph(scan: Scan) -> None:
    """Lines in one column; a single line with deeper ones beneath it is a term and what it means."""
    first, top = scan.line, scan.top
    scan.at += 1
    kept = [first.piece]
    while scan.at < len(scan.lines) and scan.line.text and _goes_on(scan, first, top):
        kept.append(scan.line.piece)
        scan.at += 1
    after = scan.peek(0)
    if after and after.text and after.column > first.column:
        _emit_term(scan, kept, first)
        return
    last = kept[-1]
    if last.text.endswith("::"):
        cut = 2 if last.text == "::" or last.text[:-2].endswith((" ", "\t")) else 1
        kept[-1] = Piece(last.text[:-cut], last.start, last.end - cut)
        scan.emit(kept if "".join(piece.text for piece in kept).strip(" :\t") else [])
        _read_literal(scan, top)
        return
    scan.emit(kept)


def _goes_on(scan: Scan, first: Line, top: Container) -> bool:
    """Whether the line at hand belongs to the paragraph that began with `first`."""
    if is_directive(scan.line) or (scan.line.column > first.column and _BULLET.match(scan.line.text)):
        return False
    return scan.line.column >= top.indent if top.kind in {"item", "cell"} and first.column == top.body else scan.line.column == first.column


def _emit_term(scan: Scan, lines: list[Piece], first: Line) -> None:
    top = scan.top
    inner = Container(kind="item", level=top.level + 1, group=top.group or scan.numbered()) if top.kind != "cell" else Container(kind="cell", group=top.group)
    if len(lines) == 1 and not _is_rule(first) and not _BULLET.match(scan.line.text):
        scan.emit(lines, inner.kind, inner.level, inner.group)
        scan.expect(first.column, inner)
        return
    scan.emit(lines)
    scan.expect(first.column)


def _read_literal(scan: Scan, top: Container) -> None:
    """What stands indented, or quoted by one character, under a paragraph that ends with `::`."""
    while scan.at < len(scan.lines) and not scan.line.text:
        scan.at += 1
    if scan.at == len(scan.lines):
        return
    if scan.line.column > top.body:
        scan.emit_raw("code", scan.body(top.body))
    elif _RULE.match(scan.line.text) and scan.line.column == top.body and not _EXPLICIT.match(scan.line.text):
        char, start = scan.line.text[0], scan.line.start
        while scan.at < len(scan.lines) and scan.line.text.startswith(char):
            scan.at += 1
        scan.emit_raw("code", scan.written(start, scan.lines[scan.at - 1].end))


_CONSTRUCTS: tuple[tuple[str, Callable[[Scan], bool]], ...] = (
    ("+", read_grid),
    ("=", read_simple),
    ("", _read_heading),
    ("._", _read_explicit),
    ("", _read_item),
    (":", _read_field),
    ("-/", _read_option),
    ("|", _read_line_block),
    (">", _read_doctest),
)
"""Each with the characters it begins with; "" for many."""
