"""Finds the links of a document in its source (Markdown, HTML, reStructuredText, AsciiDoc): what a reader sees of each, and where it leads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document, Place, Segment, Span
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_TARGET = r"(?P<target>(?:https?://|mailto:|www\.|/|\.{1,2}/)[^\s<>\"'`)\]]{3,300})"
_LABEL = r"(?P<label>[^\[\]<>`\n]{2,80}?)"
_MARKDOWN = compile_late(rf"\[(?<!!\[)[*_“\"']{{0,3}}{_LABEL}[*_”\"']{{0,3}}\]\(<?{_TARGET}")
_HTML = compile_late(rf"<a\b[^>]{{0,200}}?\bhref=[\"']?{_TARGET}[^>]{{0,200}}>\s*(?:<(?:b|i|em|strong|span)>)?{_LABEL}</")
_RST = compile_late(rf"`{_LABEL}\s+<{_TARGET}>`_")
_ASCIIDOC = compile_late(rf"(?<![\w(<\"']){_TARGET[:-1].replace('[^', '[^[')})\[{_LABEL}\]")
_DEFINITION = compile_late(rf"(?m)^ {{0,3}}\[{_LABEL}\]:\s*<?{_TARGET}")
_SIGNS = (("](", _MARKDOWN), ("<a", _HTML), (">`_", _RST), ("]:", _DEFINITION))
"""What a source has if it has a link of each form: found in no time."""


class Link(NamedTuple):
    """A link whose label stands in the text or, for a definition, in the source alone."""

    label: str
    label_span: Span
    """Where the label stands in `Document.text`; empty for that of a definition."""
    label_source: Span
    """Where it stands in the source."""
    target: str
    target_source: Span

    def place(self, doc: Document) -> Place:
        """Where the label stands."""
        return doc.place(*self.label_span) if self.label_span.end > self.label_span.start else doc.source_place(*self.label_source)

    def target_place(self, doc: Document) -> Place:
        """Where the address stands."""
        return doc.source_place(*self.target_source)


@noticer
def links(doc: Document) -> tuple[Link, ...]:
    """The links outside code, in the order of the source."""
    if "://" not in doc.source and "](" not in doc.source and "href" not in doc.source:
        return ()
    segments = sorted(doc.segments, key=lambda segment: segment.source)
    starts = [segment.source for segment in segments]
    found = ((match, form is _DEFINITION) for form in _forms(doc) for match in form.finditer(doc.source))
    return tuple(
        Link(match["label"], span, Span(*match.span("label")), match["target"], Span(*match.span("target")))
        for match, is_definition in sorted(found, key=_begin)
        if (span := Span(0, 0) if is_definition else _in_text(doc, segments, starts, match)) is not None
    )


def _forms(doc: Document) -> Iterator[re.Pattern[str]]:
    """The forms of links that a source may hold; HTML stands in all formats, and Markdown in more than one."""
    for sign, form in _SIGNS:
        if sign in doc.source:
            yield form
    if doc.format in ("asciidoc", "text"):  # it begins with an address, and looking at all of them takes longer than all the rest
        yield _ASCIIDOC


def _begin(found: tuple[re.Match[str], bool]) -> int:
    return found[0].start("label")


def _in_text(doc: Document, segments: list[Segment], starts: list[int], match: re.Match[str]) -> Span | None:
    """Where a label stands in the text; None where the source shows no such text, as in code."""
    start, label = match.start("label"), match["label"]
    at = bisect_right(starts, start) - 1
    for segment in segments[max(at, 0) : at + 2]:
        offset = segment.text + max(start - segment.source, 0)
        shown = doc.text.startswith(label, offset) and not doc.text.startswith(("](", "</a"), offset + len(label))  # else the markup itself is shown, as code
        if shown and doc.block_at(offset).kind not in ("code", "data"):
            return Span(offset, offset + len(label))
    return None


def target_words(target: str) -> Iterator[str]:
    """The words of an address: host and path cut at all that is neither letter nor digit, in lower case; no scheme, query or ending of a file."""
    bare = re.sub(r"^(?:https?://|mailto:)?(?:www\.)?|(?:\.(?:html?|php|pdf|md|aspx?))?(?:[?#].*)?$", "", target)
    yield from (word for word in re.split(r"[^\w]+|_", bare.lower()) if len(word) > 2)
