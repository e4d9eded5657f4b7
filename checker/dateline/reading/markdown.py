"""Reads Markdown: pyromark's events, each with its exact byte range, become blocks whose every character is traceable."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from pyromark import Markdown, Options

from dateline.model import Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftBlock, Piece
from dateline.reading.embedded import embedded_html
from dateline.reading.pieces import Pieces

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
"""Without the metadata options: they take any `---` block further down for front matter."""
_TAGS = frozenset({"Start", "End"})
_OTHERS = frozenset({"Code", "InlineHtml", "Html"})
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Superscript", "Subscript"})
_KINDS: dict[str, Kind] = {"Item": "item", "Heading": "heading", "CodeBlock": "code", "TableCell": "cell", "FootnoteDefinition": "paragraph"}
_DEFINITION = compile_late(r"^[ >\t]*\[[^\]\n]+\]:", re.MULTILINE)
_BREAK = compile_late(r"</?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote|section|figure|figcaption)\b", re.IGNORECASE)
_IMAGE = compile_late(r"<img\b", re.IGNORECASE)
_CONTINUED = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that begin no character."""
_DAY = compile_late(r"\d{1,2}\.[ \t]+")
_MONTH_AND_YEAR = compile_late(r"[^\W\d_]{3,}\.? \d{4}\b")


def read_markdown(source: str, start: int = 0) -> Draft:
    """The blocks of `source[start:]`, offsets into `source`; `source` holds no lone surrogates."""
    walk = _Walk(source, start)
    walk.run()
    walk.draft.blocks.extend(_definitions(source, walk))
    walk.draft.blocks.sort(key=lambda block: block.pieces[0].start)
    return walk.draft


def _definitions(source: str, walk: _Walk) -> Iterator[DraftBlock]:
    """The link reference definitions, which the parser does not tell as events."""
    if "]:" not in walk.body or not _DEFINITION.search(walk.body):
        return
    spans = sorted((definition["span"]["start"], definition["span"]["end"]) for definition in _PARSER.reference_definitions(walk.body).values())
    for first, last in spans:
        start, end = walk.offset(first), walk.offset(last)
        if start < end:
            yield DraftBlock("definition", [Piece(source[start:end], start, end)])


class _Characters:
    """Tells where in the source a byte of the body stands: asked in order, as the parser goes, it counts every character once."""

    __slots__ = ("_body", "_byte", "_offset")

    def __init__(self, body: str, start: int) -> None:
        self._body = body.encode()
        self._byte = 0
        self._offset = start

    def offset(self, byte: int) -> int:
        """The offset in the source of a byte of the body."""
        before = self._byte
        if byte >= before:
            self._offset += len(self._body[before:byte].translate(None, _CONTINUED))
        else:
            self._offset -= len(self._body[byte:before].translate(None, _CONTINUED))
        self._byte = byte
        return self._offset


class _Walk:
    """Where the parser is: the open containers, and the block being filled."""

    def __init__(self, source: str, start: int) -> None:
        self.body = source[start:]
        self.draft = Draft()
        self._source = source
        self._start = start
        self.offset: Callable[[int], int] = start.__add__ if self.body.isascii() else _Characters(self.body, start).offset
        self._kinds: list[Kind] = ["paragraph"]
        self._heading = 0
        self._group = 0
        self._groups = 0
        self._item = -1
        self._text = Pieces()
        self._alt = Pieces()
        self._images = 0
        self._html: list[Piece] = []

    def run(self) -> None:
        """Take every event of the parser in turn."""
        # an event is a string or a mapping of one item; plain types, for this loop is where the time goes
        events = cast("Iterator[tuple[str | dict[str, Any], dict[str, int]]]", _PARSER.events_with_range(self.body))
        offset, add = self.offset, self._text.add
        for event, where in events:
            if isinstance(event, str):
                if event != "Rule":
                    self._add(" " if event == "SoftBreak" else "\n", offset(where["start"]), offset(where["end"]))
                continue
            name, value = event.popitem()
            if name == "Text":
                (self._alt.add if self._images else add)(value, offset(where["start"]), offset(where["end"]))
            elif name in _OTHERS:
                self._take(name, value, offset(where["start"]), offset(where["end"]))
            elif name in _TAGS:
                tag, carried = (value, None) if isinstance(value, str) else value.popitem()
                if tag == "Paragraph":
                    self._finish()
                    continue
                if tag == "Item":
                    self._item = offset(where["start"])
                if tag not in _INLINE:
                    (self._open if name == "Start" else self._close)(tag, carried)

    def _take(self, name: str, text: str, start: int, end: int) -> None:
        """Code and raw HTML."""
        if name == "Code":
            self._add_code(text, start, end)
        elif name == "Html":
            self._html.append(Piece(text, start, end))
        elif _BREAK.match(text):
            self._add("\n", start, end)
        elif _IMAGE.match(text):
            self._embed([Piece(text, start, end)])

    def _add(self, text: str, start: int, end: int) -> None:
        (self._alt if self._images else self._text).add(text, start, end)

    def _add_code(self, text: str, start: int, end: int) -> None:
        marked = self._source[start:end]
        ticks = len(marked) - len(marked.lstrip("`"))
        for padding in (ticks, ticks + 1):
            if marked[padding : len(marked) - padding].replace("\n", " ") == text:
                return self._add(text, start + padding, end - padding)
        return self._add(text, start, end)

    def _open(self, name: str, value: Any) -> None:
        if name == "Image":
            self._images += 1
            return
        self._finish()
        if name == "BlockQuote":
            self._kinds.append("paragraph" if value else "quote")
        elif name in _KINDS:
            self._kinds.append(_KINDS[name])
        if name == "Heading":
            self._heading = int(value["level"][1])
        elif (name == "Item" and self._kinds.count("item") == 1) or (name in {"TableRow", "TableHead"} and "item" not in self._kinds):
            self._groups += 1
            self._group = self._groups

    def _close(self, name: str, _: Any) -> None:
        if name == "Image":
            self._close_image()
            return
        self._finish()
        if name == "HtmlBlock":
            self._embed(self._html)
            self._html = []
        elif name == "BlockQuote" or name in _KINDS:
            self._kinds.pop()
        if name in {"Item", "TableRow", "TableHead"} and "item" not in self._kinds:
            self._group = 0

    def _close_image(self) -> None:
        self._images -= 1
        pieces = [] if self._images else self._alt.take()
        if pieces:
            self._append("alt", pieces)

    def _finish(self) -> None:
        """The block at hand is complete: what comes next is another one."""
        pieces = self._text.take()
        if pieces:
            self._append(self._kinds[-1], pieces)

    def _append(self, kind: Kind, pieces: list[Piece]) -> None:
        group, level = self._group, 0
        if kind == "heading":
            level = self._heading
        elif len(self._kinds) > 1:
            level = self._kinds.count("item")
        if kind == "item" and (day := self._day_before(pieces)):
            if _MONTH_AND_YEAR.fullmatch("".join(piece.text for piece in pieces)):
                kind, group, level = "paragraph", 0, 0
            pieces = [day, *pieces]
        self.draft.blocks.append(DraftBlock(kind, pieces, level=level, group=group, quoted="quote" in self._kinds))

    def _day_before(self, pieces: list[Piece]) -> Piece | None:
        """The marker of a list item that is no item but a date: "3. März 2025" on a line of its own."""
        marker = self._source[self._item : pieces[0].start] if self._item >= 0 else ""
        self._item = -1
        if _DAY.fullmatch(marker) and _MONTH_AND_YEAR.match("".join(piece.text for piece in pieces)):
            return Piece(marker, pieces[0].start - len(marker), pieces[0].start)
        return None

    def _embed(self, html: list[Piece]) -> None:
        """Hand raw HTML to its own reader; what it finds stands in the containers that are open here."""
        found = embedded_html(html)
        for block in found.blocks:
            if block.kind == "paragraph":
                block.kind = self._kinds[-1]
                block.level = self._kinds.count("item")
            block.quoted = block.quoted or "quote" in self._kinds
        self._groups = self.draft.join(found, self._groups, self._group)
