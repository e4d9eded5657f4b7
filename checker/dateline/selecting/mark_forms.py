"""Where in a file a mark for something can be written, and in which form of comment; the first place that does no harm is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import DATA, Block, Document
from dateline.noticing.pages.front_matter import front_matter_end, front_matter_format
from dateline.noticing.pages.mark_scopes import line_end, line_start
from dateline.noticing.text.patterns import compile_late

CLOSERS = ("-->", "*/", "#}", "%}", "]", "\n", "\r")
"""What the reason in a mark must not hold, for some form of comment would end there."""
_FEEDS = frozenset({"rss", "atom", "rdf", "sitemap", "wxr"})
_FORMS = {
    "markdown": "<!-- {} -->", "html": "<!-- {} -->", "mdx": "{{/* {} */}}", "rst": ".. {}", "asciidoc": "// {}", "text": "[{}]",
    "yaml": "# {}", "toml": "# {}",
} | dict.fromkeys(_FEEDS, "<!-- {} -->")  # fmt: skip
_INLINE = frozenset({"markdown", "html", "mdx", *_FEEDS})
"""Formats whose comments may stand in a line with text."""
_LEAD = compile_late(r"[ \t>]*")
_PROLOG = compile_late(r"(?:\s*<(?:\?xml|!doctype)[^>]*>[ \t]*(?:\r\n|\r|\n)?)*", re.IGNORECASE)
_UPWARDS = 12
"""How many lines above a block its table, its underlined title or its key may begin."""


class Insertion(NamedTuple):
    """Text to be written at an offset of a source."""

    at: int
    text: str

    def moved(self, offset: int) -> int:
        """Where something stands afterwards that stood at an offset."""
        return offset + len(self.text) if offset >= self.at else offset


def insertions(doc: Document, offset: int, said: str, newline: str) -> Iterator[Insertion]:
    """The ways to write a mark for what begins at an offset of the source, the best first; `said` is what the mark says, from its marker on.

    None for JSON and CSV, which have no comments. Some of them change what a reader sees or speak of too much: try them.
    """
    in_values = offset < front_matter_end(doc)
    kind = front_matter_format(doc) if in_values else doc.format
    form = _FORMS.get(kind)
    if form is None or (in_values and kind == "json"):
        return
    comment = form.format(said)
    if in_values:
        yield from _among_values(doc, offset, comment, newline)
    else:
        yield from _in_body(doc, offset, comment, newline)


def file_insertions(doc: Document, said: str, newline: str) -> Iterator[Insertion]:
    """The ways to write a mark for the whole file, the best first."""
    end, kind = front_matter_end(doc), doc.format
    form = _FORMS.get(kind)
    if form is None:
        return
    start = 0 if kind in DATA or front_matter_format(doc) == "json" else min(line_end(doc.source, end) + len(newline), len(doc.source)) if end else 0
    prolog = _PROLOG.match(doc.source, start)
    start = prolog.end() if prolog and kind not in DATA else start
    for gap in (newline, newline * 2):
        yield Insertion(start, form.format(said) + gap)
    yield Insertion(len(doc.source), ("" if doc.source.endswith(("\n", "\r")) else newline) + form.format(said) + newline)


def _among_values(doc: Document, offset: int, comment: str, newline: str) -> Iterator[Insertion]:
    """Above the line, or at its end for the first key of an item; above the keys to which the line belongs."""
    source = doc.source
    start = line_start(source, offset)
    line = source[start : line_end(source, offset)]
    beside = Insertion(start + len(line.rstrip()), f"  {comment}")
    own = Insertion(start, f"{_indent(line)}{comment}{newline}")
    yield from (beside, own) if line.lstrip().startswith("- ") else (own, beside)
    for begins in {line_start(source, at) for at in _values_around(doc, offset)} - {start}:  # a value of several lines
        yield Insertion(begins, f"{_indent(_line(source, begins))}{comment}{newline}")
    indent = len(_indent(line))
    while start and indent:
        start = line_start(source, _end_of_line_before(source, start))
        line = _line(source, start)
        if line.strip() and len(_indent(line)) < indent:
            indent = len(_indent(line))
            yield Insertion(start, f"{_indent(line)}{comment}{newline}")


def _values_around(doc: Document, offset: int) -> Iterator[int]:
    """Where the values begin that hold an offset of the source, their keys before them."""
    for place in {meta.place for metas in doc.meta.values() for meta in metas if meta.place.end_line > meta.place.line}:
        begins = doc.offset(place)
        if begins <= offset < doc.offset(place._replace(line=place.end_line, column=place.end_column)):
            yield max(doc.source.rfind("=", 0, begins), doc.source.rfind(":", 0, begins), 0)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _in_body(doc: Document, offset: int, comment: str, newline: str) -> Iterator[Insertion]:
    source = doc.source
    block = _block_at(doc, offset)
    span = doc.source_span(block.start, block.end) if block else None
    first = min(offset, span.start) if span else offset
    beside: list[Insertion] = []
    if doc.format in _INLINE and span:
        beside = [Insertion(span.end, f" {comment}"), *([Insertion(line_end(source, span.end), f" {comment}")] if doc.format == "markdown" else [])]
    above = list(_above(source, line_start(source, first), comment, newline, spaced=doc.format == "rst"))
    if doc.format in ("html", *_FEEDS):
        tag = source.rfind("<", 0, offset + 1)
        above[1:] = [Insertion(at, comment) for at in (tag, *([span.start] if span else [])) if at >= 0]
    if block and block.kind in ("item", "cell") and doc.format in ("markdown", "mdx"):
        yield from (*beside, *above)
    elif doc.format in ("markdown", "mdx"):
        yield from (*above[:1], *beside, *above[1:])
    else:
        yield from (*above, *beside)


def _above(source: str, start: int, comment: str, newline: str, *, spaced: bool = False) -> Iterator[Insertion]:
    """On a line of its own above a line, indented alike, then above those before it; `spaced` with a blank line on either side."""
    for _ in range(_UPWARDS):
        lead = _LEAD.match(source, start)
        indent = lead[0] if lead else ""
        before = newline if spaced and start and _line(source, _end_of_line_before(source, start)).strip() else ""
        yield Insertion(start, f"{before}{indent}{comment}{newline}{newline if spaced else ''}")
        if start == 0:
            return
        start = line_start(source, _end_of_line_before(source, start))


def _block_at(doc: Document, offset: int) -> Block | None:
    """The block that holds an offset of the source, or ends in its line, or else comes next."""
    spans = sorted((doc.source_span(block.start, block.end), block.index) for block in doc.blocks)
    start = line_start(doc.source, offset)
    holding = [doc.blocks[index] for span, index in spans if span.start <= offset < span.end]
    ended = [doc.blocks[index] for span, index in spans if span.start <= offset and start < span.end <= offset]
    following = [doc.blocks[index] for span, index in spans if span.start > offset]
    return next(iter([*holding, *ended[-1:], *following]), None)


def _end_of_line_before(source: str, start: int) -> int:
    return start - (2 if source[start - 2 : start] == "\r\n" else 1)


def _line(source: str, at: int) -> str:
    return source[line_start(source, at) : line_end(source, at)]
