"""Reads AsciiDoc line by line: header, sections, lists, delimited blocks and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from dateline.model import Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.asciidoc_header import ATTRIBUTE, read_header
from dateline.reading.asciidoc_scan import COMMENT, Line, Open, Scan
from dateline.reading.asciidoc_tables import read_table
from dateline.reading.draft import Draft, Piece

_SECTION = compile_late(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?$")
_UNDERLINE = compile_late(r"([=\-~^+])\1{3,}")
_STYLE = compile_late(r"\[(?:|[\w.#%{,\"'].*|\[[\w:][^\[\]]*\])\]$")
_TITLE = compile_late(r"\.(?=[^\s.])")
_BREAK = compile_late(r"'{3,}|-{3}|\*{3}|<{3,}|- - -|\* \* \*|//-+")
_FENCE = compile_late(r"(?:([-.+/=*_\"])\1{3,}|--|```+.*|[|,:!]={3,})")
_BULLET = compile_late(r"(-|\*{1,5}|•)[ \t]+(?=\S)")
_NUMBER = compile_late(r"(\.{1,5}|\d{1,5}\.|[A-Za-z]\.|[ivxIVX]+\)|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)")
_TERM = compile_late(r"(?=\S)(?!//|[a-z]+::\S*\[)(.{0,500}?\S)(:{2,4}|;;)(?:[ \t]+(?=\S)|$)")
_CHECK = compile_late(r"\[[ xX*]\][ \t]+(?=\S)")
_ADMONITION = compile_late(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_MACRO = compile_late(r"(?P<name>[a-z][\w-]*)::(?P<target>\S[^\[\]]*|)\[(?P<settings>.*)\]$")
_NAMED = compile_late(r"[ ]*(\w+)=(\"[^\"]*\"|[^,]*)")
_CODE_STYLES = frozenset({"source", "listing", "literal", "stem", "latexmath", "asciimath", "ditaa", "plantuml", "graphviz", "mermaid", "pass"})
_VERBATIM: dict[str, Kind] = {"-": "code", ".": "code", "`": "code", ",": "data", ":": "data"}
_QUOTE_MARKS = frozenset('_"')


def read_asciidoc(source: str, start: int = 0) -> Draft:
    """The blocks and the metadata of `source[start:]`, offsets into `source`; linear in its length.

    The title, the author line ("author"), the revision line ("revnumber", "revdate", "revremark") and the attributes of the header
    (under their names in lower case) are metadata.
    """
    scan = Scan(source, start)
    read_header(scan)
    while scan.at < len(scan.lines):
        if not scan.line.text:
            scan.skip_blank()
        elif not any(construct(scan) for construct in _CONSTRUCTS):
            _read_paragraph(scan)
    return scan.draft


def _read_unseen(scan: Scan) -> bool:
    """Comments, attributes, rules: what makes no text."""
    text = scan.line.text
    if ATTRIBUTE.match(text):
        while scan.line.text.endswith(" \\") and scan.at + 1 < len(scan.lines):
            scan.at += 1
    elif text == "+":
        scan.attach()
        return True
    elif not (COMMENT.match(text) or _BREAK.fullmatch(text)):
        return False
    scan.at += 1
    if text.startswith("//-"):
        scan.end_lists()
    return True


def _read_style(scan: Scan) -> bool:
    """`[quote, Ann Lund]`, `[source,java]`, `.Title`: they belong to the block that follows."""
    line = scan.line
    if _STYLE.match(line.text):
        scan.at += 1
        if not line.text.startswith("[["):
            scan.styled = line
        if not scan.attached:
            scan.end_lists()
        return True
    if _TITLE.match(line.text) and not _NUMBER.match(line.text):
        scan.at += 1
        scan.emit([line.cut(1)], "caption")
        return True
    return False


def _read_section(scan: Scan) -> bool:
    line = scan.line
    section = _SECTION.match(line.text)
    after = scan.peek()
    if section:
        scan.at += 1
        title = Piece(section[2], line.start + section.start(2), line.start + section.end(2))
        level = len(section[1])
    elif after and not scan.is_nested and _UNDERLINE.fullmatch(after.text) and _is_title(line.text, len(after.text)):
        scan.at += 2
        title, level = line.piece, "=-~^+".index(after.text[0]) + 1
    else:
        return False
    scan.end_lists()
    scan.styled = None
    scan.emit([title], "heading", level)
    return True


def _is_title(text: str, length: int) -> bool:
    """Whether a line is the title that a line of some length underlines."""
    return abs(length - len(text)) <= 1 and any(char.isalnum() for char in text) and not (_STYLE.match(text) or _TITLE.match(text))


def _read_fence(scan: Scan) -> bool:
    """A delimited block: code is taken whole, what holds blocks is opened, or closed."""
    line = scan.line
    if not _FENCE.fullmatch(line.text):
        return False
    scan.at += 1
    if scan.close(line.text):
        return True
    style, char = scan.take_style(), line.text[0]
    if char in "|!" or (char in ",:" and line.text.endswith("===")):
        read_table(scan, line.text, style)
    elif char == "/":
        scan.verbatim(line.text)
    elif char == "+":
        body = scan.verbatim(line.text)
        scan.emit_raw("code", body) if style.name in _CODE_STYLES else scan.embed(body)
    elif style.name in _CODE_STYLES or (char in _VERBATIM and line.text != "--"):
        scan.emit_raw("code", scan.verbatim("```" if char == "`" else line.text))
    elif style.name == "comment":
        scan.verbatim(line.text)
    else:
        is_quote = char in _QUOTE_MARKS or style.name in {"quote", "verse"}
        scan.enter(Open(line.text, "quote" if is_quote else scan.kind if scan.kind in {"item", "cell"} else "paragraph", style.name == "verse"))
        scan.emit(style.rest if is_quote else [], "caption")
    return True


def _read_macro(scan: Scan) -> bool:
    """A block macro: only the alternative text and the title of an image are said."""
    line = scan.line
    macro = _MACRO.match(line.text)
    if not macro:
        return False
    scan.at += 1
    if macro["name"] == "image":
        start = line.start + macro.start("settings")
        alt = macro["settings"].partition(",")[0]
        scan.emit([Piece(alt, start, start + len(alt))] if "=" not in alt else [], "alt")
        for found in _NAMED.finditer(macro["settings"]):
            value = found[2].strip('"')
            begins = start + found.start(2) + (found[2][:1] == '"')
            scan.emit([Piece(value, begins, begins + len(value))] if found[1] in {"alt", "title"} else [], "alt" if found[1] == "alt" else "caption")
    return True


def _read_item(scan: Scan) -> bool:
    line = scan.line
    mark = _BULLET.match(line.text) or _NUMBER.match(line.text)
    if not mark:
        return False
    check = _CHECK.match(line.text, mark.end())
    scan.at += 1
    scan.open_item(mark[1] if mark[1][0] in "-*.•" else re.sub(r"\w+", "1", mark[1]))
    scan.emit_text([line.cut(check.end() if check else mark.end()), *_more(scan)])
    return True


def _read_term(scan: Scan) -> bool:
    """`Term:: what it means`; both are of one group."""
    line = scan.line
    term = _TERM.match(line.text)
    if not term:
        return False
    scan.at += 1
    scan.open_item(term[2])
    scan.emit([Piece(term[1], line.start, line.start + len(term[1]))])
    if term.end() < len(line.text):
        scan.emit_text([line.cut(term.end()), *_more(scan)])
    else:
        scan.attached = True
    return True


def _read_literal(scan: Scan) -> bool:
    """An indented paragraph is code."""
    if not scan.line.indented or scan.styled:
        return False
    if scan.kind == "item" and not scan.after_blank:
        return False
    start = scan.line.start
    while scan.at + 1 < len(scan.lines) and scan.lines[scan.at + 1].text:
        scan.at += 1
    scan.emit_raw("code", scan.written(start, scan.line.end))
    scan.at += 1
    return True


def _read_paragraph(scan: Scan) -> None:
    line, style = scan.line, scan.take_style()
    scan.leave_lists()
    scan.at += 1
    admonition = _ADMONITION.match(line.text)
    lines = [line.cut(admonition.end()) if admonition else line.piece, *_more(scan)]
    if style.name in _CODE_STYLES:
        scan.emit_raw("code", scan.written(lines[0].start, lines[-1].end))
    elif line.text.startswith("> "):
        scan.emit_text(list(_unquoted(lines)), "quote")
    elif style.name in {"quote", "verse"}:
        scan.emit_text(lines, "quote", verse=style.name == "verse")
        scan.emit(style.rest, "caption")
    elif style.name != "comment":
        scan.emit_text(lines)
    scan.attached = False


def _unquoted(lines: Iterable[Piece]) -> Iterator[Piece]:
    """The lines of a block quotation in Markdown's manner."""
    for line in lines:
        yield line.cut(len(line.text) - len(line.text.removeprefix(">").lstrip()))


def _more(scan: Scan) -> Iterator[Piece]:
    """The lines that go on with a paragraph or an item."""
    while scan.at < len(scan.lines) and scan.line.text and not _interrupts(scan, scan.line):
        if not COMMENT.match(scan.line.text):
            yield scan.line.piece
        scan.at += 1


def _interrupts(scan: Scan, line: Line) -> bool:
    text = line.text
    if text == "+" or _FENCE.fullmatch(text) or _STYLE.match(text) or (_MACRO.match(text) and not line.indented):
        return True
    return bool(scan.lists) and (_BULLET.match(text) or _NUMBER.match(text) or _TERM.match(text)) is not None


_CONSTRUCTS: tuple[Callable[[Scan], bool], ...] = (
    _read_unseen,
    _read_section,
    _read_fence,
    _read_style,
    _read_macro,
    _read_item,
    _read_term,
    _read_literal,
)
