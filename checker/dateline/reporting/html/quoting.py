"""Quotes what stands around a place of a document: the sentence a reader sees, or the line of the file where a reader sees none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dateline.model import Document, Place, Segment, Span
from dateline.reporting.html.edition import Quoted
from dateline.reporting.html.shortening import head
from dateline.rule import noticer

REACH = 50
"""How many characters are shown on either side."""
LONGEST = 1200
"""Of a longer marked text only the beginning is shown."""


def quote(doc: Document, place: Place) -> Quoted:
    """What stands at a place of this document's file, and around it."""
    if place.is_of_path:
        return Quoted("", place.text or place.path, "", "path")
    span = text_span(doc, place)
    if span is None:
        return _of_source(doc, place)
    block = doc.block_at(span.start)
    end = max(doc.block_at(max(span.end - 1, span.start)).end, span.end)
    return Quoted(_before(doc.text[block.start : span.start]), _marked(doc.text[span.start : span.end]), _after(doc.text[span.end : end]))


def text_span(doc: Document, place: Place) -> Span | None:
    """The stretch of `Document.text` that was read from a place; None where a reader sees nothing of it."""
    found = _segment_at(doc, doc.offset(place)) if place.text and 0 < place.line <= _line_count(doc) else None
    if found is None:
        return None
    segment, inside = found
    start = segment.text + inside
    if not doc.text.startswith(place.text, start):
        start = doc.text.find(place.text, segment.text, segment.text + segment.length + len(place.text))
    return Span(start, start + len(place.text)) if start >= 0 else None


def holds(doc: Document, place: Place) -> bool:
    """Whether a place lies among what this post of a file was read from."""
    return place.line in _lines(doc)


def _segment_at(doc: Document, offset: int) -> tuple[Segment, int] | None:
    """The segment that was read from an offset of the source, and how far within it that is."""
    segments = _by_source(doc)
    at = bisect_right(segments, offset, key=lambda segment: segment.source) - 1
    if at < 0 or segments[at].source_end <= offset:
        return None
    segment = segments[at]
    return segment, offset - segment.source if segment.source_end - segment.source == segment.length else 0


@noticer
def _by_source(doc: Document) -> Sequence[Segment]:
    return sorted(doc.segments, key=lambda segment: segment.source)


@noticer
def _lines(doc: Document) -> range:
    """From the first line of a post to its last."""
    values = (value.place.line for values in doc.meta.values() for value in values)
    lines = [*values, *(doc.line(block.start) for block in doc.blocks if block.text)]
    return range(min(lines), max(lines) + 1) if lines else range(0)


@noticer
def _line_count(doc: Document) -> int:
    return doc.source.count("\n") + doc.source.count("\r") + 1


def _of_source(doc: Document, place: Place) -> Quoted:
    if not 0 < place.line <= place.end_line <= _line_count(doc):
        return Quoted("", _marked(place.text), "", "source")
    start = doc.offset(place)
    end = max(doc.offset(place._replace(line=place.end_line, column=place.end_column)), start)
    begins = max(doc.source.rfind("\n", 0, start) + 1, start - 2 * REACH)
    ends = doc.source.find("\n", end)
    after = doc.source[end : len(doc.source) if ends < 0 else ends]
    return Quoted(_before(doc.source[begins:start]), _marked(doc.source[start:end] or place.text), _after(after), "source")


def _before(text: str) -> str:
    """The end of a text, from a word on; with the white space that ends it."""
    shown = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    if len(shown) <= REACH:
        return shown.lstrip()
    cut = shown[-REACH:]
    return "…" + (cut.partition(" ")[2] if " " in cut.rstrip() else cut)


def _after(text: str) -> str:
    shown = (" " if text[:1].isspace() else "") + " ".join(text.split())
    if len(shown) <= REACH:
        return shown.rstrip()
    cut = shown[:REACH]
    return (cut.rpartition(" ")[0] if " " in cut.lstrip() else cut) + "…"


def _marked(text: str) -> str:
    return head(" ".join(text.split()), LONGEST)
