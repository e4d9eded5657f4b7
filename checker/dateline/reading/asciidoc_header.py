"""Reads the header of an AsciiDoc file: title, authors, revision, attributes."""

from __future__ import annotations

from dateline.noticing.text.patterns import compile_late
from dateline.reading.asciidoc_scan import COMMENT, Line, Scan
from dateline.reading.draft import DraftMeta, Piece

ATTRIBUTE = compile_late(r":(!?[A-Za-z_][\w-]*!?):(?:[ \t]+|$)")
_TITLE = compile_late(r"[=#][ \t]+(?=\S)")
_SETEXT = compile_late(r"={4,}")
_AUTHOR = compile_late(r"[^\W\d_][^\d<>;:]{0,120}(?:<[^<>]{1,200}>)?(?:;[ \t]*|$)")
_NAME = compile_late(r"([^<;]*[^\s<;])[ \t]*(?:<([^<>]*)>)?")
_NUMBER = compile_late(r"[^\d{]{0,3}(\d[\w.-]*)[ \t]*(?:[,:]|$)")
_DATED = compile_late(r"[^,:]*\d[^:]*")


def read_header(scan: Scan) -> None:
    """Read what stands before the first blank line after the title; attributes may stand before it."""
    _read_attributes(scan, blank=True)
    if scan.at == len(scan.lines):
        return
    line, after = scan.line, scan.peek()
    mark = _TITLE.match(line.text)
    if mark:
        title = line.cut(mark.end())
        scan.at += 1
    elif after and _SETEXT.fullmatch(after.text) and line.text and abs(len(after.text) - len(line.text)) <= 1:
        title = line.piece
        scan.at += 2
    else:
        return
    scan.emit([title], "heading", 1)
    scan.tell("title", title)
    _read_attributes(scan)
    if scan.at < len(scan.lines) and _AUTHOR.match(scan.line.text):
        _read_authors(scan, scan.line)
        scan.at += 1
        _read_attributes(scan)
        if scan.at < len(scan.lines) and scan.line.text:
            _read_revision(scan, scan.line)
    _read_attributes(scan)


def _read_attributes(scan: Scan, *, blank: bool = False) -> None:
    while scan.at < len(scan.lines):
        line = scan.line
        found = ATTRIBUTE.match(line.text)
        if not (found or COMMENT.match(line.text) or (blank and not line.text)):
            return
        scan.at += 1
        if found:
            _read_value(scan, found[1].lower(), line.cut(found.end()))


def _read_value(scan: Scan, name: str, value: Piece) -> None:
    """The value of an attribute; one that ends with a backslash goes on in the next line."""
    texts, end = [value.text], value.end
    while texts[-1].endswith(" \\") and scan.at < len(scan.lines) and scan.line.text:
        texts[-1] = texts[-1][:-2].rstrip()
        texts.append(scan.line.text)
        end = scan.line.end
        scan.at += 1
    if value.text:
        scan.draft.meta.append(DraftMeta(name, " ".join(texts), value.start, end))


def _read_authors(scan: Scan, line: Line) -> None:
    for found in _NAME.finditer(line.text):
        start = found.start(1) + len(found[1]) - len(found[1].lstrip())
        scan.tell("author", Piece(line.text[start : found.end(1)], line.start + start, line.start + found.end(1)))
        if found[2]:
            scan.tell("email", Piece(found[2], line.start + found.start(2), line.start + found.end(2)))


def _read_revision(scan: Scan, line: Line) -> None:
    """`v1.2, 2021-03-04: remark`, of which each part may be missing."""
    number = _NUMBER.match(line.text)
    if number and (line.text[0] in "vV" or line.text[number.end() - 1] == ","):
        scan.tell("revnumber", Piece(number[1], line.start + number.start(1), line.start + number.end(1)))
        start = number.end()
    else:
        start = 0
    dated = _DATED.match(line.text, start)
    if dated and dated[0].strip():
        lead = len(dated[0]) - len(dated[0].lstrip())
        text = dated[0].strip()
        scan.tell("revdate", Piece(text, line.start + start + lead, line.start + start + lead + len(text)))
    elif not number:
        return
    remark = line.text.find(": ", start)
    if remark >= 0:
        text = line.text[remark + 2 :].strip()
        begins = line.text.index(text, remark + 2)
        scan.tell("revremark", Piece(text, line.start + begins, line.start + begins + len(text)))
    scan.at += 1
