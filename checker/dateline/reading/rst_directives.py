"""Reads the directives of reStructuredText: prose ones hand on their content, code is kept apart, those of blogs are metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, Piece
from dateline.reading.rst_inline import read_inline
from dateline.reading.rst_scan import Container, Line, Scan
from dateline.reading.rst_tables import read_csv

FIELD = compile_late(r":(?![: ])((?:[^:`\r\n]|:(?=[^\s`])){1,100}(?<! )):(?:[ \t]+|$)")
_DIRECTIVE = compile_late(r"\.\.[ \t]+([A-Za-z][\w.+-]*(?::[A-Za-z][\w.+-]*)?) ?::(?:[ \t]+|$)")
_META = compile_late(r"^[ \t]*:(?:property=|name=|http-equiv=)?((?:[^\s\\:]|:(?=\S))+)[^\r\n:]*:[ \t]+([^\r\n]*\S)", re.MULTILINE)
_VERSIONED = frozenset(["versionadded", "versionchanged", "deprecated", "versionremoved"])
_ASIDES = _VERSIONED | {"attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning", "seealso", "todo"}
_TITLED = frozenset(
    ["admonition", "topic", "sidebar", "rubric", "dropdown", "tab", "tab-item", "card", "grid-item-card", "centered", "details", "collapse", "toggle"]
)
_QUOTED = frozenset({"epigraph", "pull-quote", "highlights", "blockquote"})
_UNREAD = compile_late(
    r"(?:.*[-_:])?code(?:[-_:].*)?|codeblock|sourcecode|literalinclude|parsed-literal|math|include|toctree|auto\w+|jinja|contents|sectnum|index|highlight"
    r"|graphviz|digraph|graph|mermaid|uml|plantuml|\w+diag|productionlist|test(?:code|setup|cleanup|output)|doctest|prompt|terminal|console|click|argparse"
    r"|(?:program|command)-output|ipython|jupyter-.*|plot|default-role|role|(?:foot)?bibliography|datatemplate(?::.*)?|postlist|tabularcolumns|currentmodule"
    r"|module|meetup-listing|date|unicode|target-notes|sectionauthor|codeauthor|hidden-\w+"
)
_CODED = compile_late(
    r"\w+:\w[\w-]*|function|method|class|attribute|data|exception|option|cmdoption|confval|envvar|program|describe|object|setting|macro"
    r"|container|only|ifconfig|rst-class|cssclass|grid|tabs|tab-set|columns?|figure"
)
"""Directives whose argument is code or markup."""


class _Head(NamedTuple):
    """What stands before the content of a directive."""

    name: str
    limit: int
    argument: list[Piece]
    options: Mapping[str, list[Piece]]


def is_directive(line: Line) -> bool:
    """Whether a line begins a directive."""
    return line.text.startswith("..") and _DIRECTIVE.match(line.text) is not None


def read_directive(scan: Scan) -> None:
    """The directive at hand."""
    head = _head(scan)
    if head.name in _READERS:
        _READERS[head.name](scan, head)
    elif _UNREAD.fullmatch(head.name):
        scan.emit_raw("code", scan.body(head.limit))
    else:
        _read_prose(scan, head)


def _head(scan: Scan) -> _Head:
    line = scan.line
    found = _DIRECTIVE.match(line.text)
    first = line.cut(found.end() if found else len(line.text))
    scan.at += 1
    argument = [first.piece] if first.text else []
    while argument and scan.goes_on(line.column) and not FIELD.match(scan.line.text):
        argument.append(scan.line.piece)
        scan.at += 1
    options: dict[str, list[Piece]] = {}
    while scan.goes_on(line.column) and (field := FIELD.match(scan.line.text)):
        value, column = scan.line.cut(field.end()), scan.line.column
        scan.at += 1
        options[field[1].lower()] = [*([value.piece] if value.text else []), *scan.paragraph(column)]
    return _Head(found[1].lower() if found else "", line.column, argument, options)


def _read_prose(scan: Scan, head: _Head) -> None:
    """A directive whose content is prose; its argument is the beginning of it, or a title, or markup."""
    top = scan.top
    inner = Container(kind="paragraph" if top.kind == "quote" else top.kind, level=top.level, group=top.group)
    if head.name in _QUOTED:
        inner.kind = "quote"
    argument = head.argument
    if argument and head.name in _VERSIONED:
        argument = [_after_word(argument[0]), *argument[1:]]
    if head.name in _ASIDES or head.name in _QUOTED or head.name in _TITLED or (not _CODED.fullmatch(head.name) and _is_said(argument)):
        scan.emit([piece for piece in argument if piece.text], "heading" if head.name == "rubric" else inner.kind, 6 if head.name == "rubric" else inner.level)
    scan.expect(head.limit, inner)


def _after_word(piece: Piece) -> Piece:
    word = piece.text.split(maxsplit=1)
    cut = piece.text.index(word[1], len(word[0])) if len(word) > 1 else len(piece.text)
    return piece.cut(cut)


def _is_said(argument: list[Piece]) -> bool:
    """Whether the argument of an unknown directive reads like words, not like a name or a setting."""
    words = " ".join(piece.text for piece in argument).split()
    return sum(word.strip("\"'(),.:;!?").isalpha() for word in words) >= 3


def _read_image(scan: Scan, head: _Head) -> None:
    scan.emit(head.options.get("alt", []), "alt")
    scan.expect(head.limit, Container(kind="caption", group=scan.top.group))


def _read_raw(scan: Scan, head: _Head) -> None:
    body = scan.body(head.limit)
    if "html" in " ".join(piece.text.lower() for piece in head.argument).split():
        scan.embed(body)
    else:
        scan.emit_raw("code", body)


def _read_table(scan: Scan, head: _Head) -> None:
    scan.emit(head.argument, "caption")
    if head.name == "csv-table":
        read_csv(scan, head.options.get("header", []), head.options.get("delim", []), scan.body(head.limit))
        return
    scan.expect(head.limit, Container(kind=scan.top.kind, level=scan.top.level, group=scan.top.group, holds="rows" if head.name == "list-table" else ""))


def _read_post(scan: Scan, head: _Head) -> None:
    """The directives of ABlog that say when a page was posted and changed."""
    scan.tell(head.name, *head.argument)
    for name, value in head.options.items():
        scan.tell(f"{head.name}.{name}", *value)
    scan.expect(head.limit, Container(kind=scan.top.kind, level=scan.top.level, group=scan.top.group))


def _read_title(scan: Scan, head: _Head) -> None:
    if head.argument:
        text = "".join(piece.text for piece in read_inline(head.argument))
        scan.draft.meta.append(DraftMeta("title", text, head.argument[0].start, head.argument[-1].end))


def _read_meta(scan: Scan, head: _Head) -> None:
    for name, value in head.options.items():
        scan.tell(f"meta:{name.split()[0].rpartition('=')[2]}", *value)
    body = scan.body(head.limit)
    for found in _META.finditer(body.text if body else ""):
        start = (body.start if body else 0) + found.start(2)
        scan.draft.meta.append(DraftMeta(f"meta:{found[1]}", found[2], start, start + len(found[2])))


_READERS: Mapping[str, Callable[[Scan, _Head], None]] = {
    "image": _read_image,
    "figure": _read_image,
    "raw": _read_raw,
    "table": _read_table,
    "list-table": _read_table,
    "csv-table": _read_table,
    "post": _read_post,
    "update": _read_post,
    "title": _read_title,
    "meta": _read_meta,
}
