"""Says what a mark speaks of: the block in whose line it stands, or the next one; in front matter and data the line, or the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.pages.front_matter import front_matter_end
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_LINE = compile_late(r"(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<text>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TOML = compile_late(r"[ \t]*(?:\[|[\w\"'.-]+[ \t]*=)")
_POST_ENDS = compile_late(r"</(?:item|entry|url|post)>", re.IGNORECASE)
_POST_EDGE = compile_late(r"</?(?:item|entry|url|post)\b", re.IGNORECASE)
_OUTER = compile_late(
    r"</?(?:address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|item|entry|url|"
    r"li|link|main|meta|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b|</?\w+:\w",
    re.IGNORECASE,
)
"""Tags that end the block before them: what follows in the line does not stand beside it."""
_BY_LINE = frozenset({"markdown", "mdx", "rst", "asciidoc", "text"})
"""Formats in which what stands in one line belongs together."""
_FEEDS = frozenset({"rss", "rdf", "atom", "wxr", "sitemap", "opml"})


class _Thing(NamedTuple):
    """A block or a value, and its span in the source."""

    start: int
    end: int
    block: int = -1
    """The index of the block; -1 for a value."""


def is_seen(doc: Document, start: int, end: int) -> bool:
    """Whether a reader sees the source between two offsets: as code, as a value of several lines."""
    if any(segment.source < end and start < segment.source_end and segment.source_end - segment.source == segment.length for segment in doc.segments):
        return True
    return any(thing.start <= start < thing.end for thing in _things(doc) if thing.block < 0)


def is_beside(source: str, start: int, end: int) -> bool:
    """Whether something else stands in the lines of `source[start:end]`."""
    begins, ends = line_start(source, start), line_end(source, end)
    return bool(source[begins:start].strip(" \t>") or source[end:ends].strip())


def scope_of(doc: Document, start: int, end: int) -> Span | None:
    """What a comment in the body speaks of, as a span of the source; None where it is another post's."""
    things = _things(doc)
    if not things:
        return None if doc.part else Span(end, end + 1)
    begins = line_start(doc.source, start)
    before = [thing for thing in things if thing.start < start and thing.end > begins]
    if before and not _OUTER.search(doc.source, before[-1].end, start) and not (_is_feed(doc) and "<" in doc.source[before[-1].end : start]):
        return _widened(doc, _beside(doc, before), start, end)
    after = [thing for thing in things if thing.start >= end]
    if not after or (_is_feed(doc) and (_POST_ENDS if doc.part else _POST_EDGE).search(doc.source, end, after[0].start)):
        return None if doc.part else Span(end, end + 1)
    chosen = after if doc.part and after == list(things) else _next(doc, after)  # before a post of a feed: all of it
    return Span(end, _reach(doc, max(thing.end for thing in chosen)))


def scope_of_line(doc: Document, start: int, end: int) -> Span:
    """What a comment among keys and values speaks of: its line, or the next line with all that belongs to it."""
    source = doc.source
    if source[line_start(source, start) : start].strip():
        return Span(line_start(source, start), end)
    at, limit = line_end(source, end), front_matter_end(doc)
    first: re.Match[str] | None = None
    last = at
    toml = doc.format == "toml" or source.startswith("+++")
    for found in _LINE.finditer(source, min(at, limit), limit):
        text = found["text"].strip()
        if found.end() == found.start():
            break
        if first is None and (text.startswith("#") or not (text or found["dash"])):
            continue
        if first is not None and (text or found["dash"]) and not _belongs(found, first, toml=toml):
            break
        first = first or found
        last = found.end() if text else last
    return Span(end, max(last, end + 1))


def _belongs(line: re.Match[str], first: re.Match[str], *, toml: bool) -> bool:
    """Whether a line is part of what an earlier one begins."""
    if toml:
        header = first["text"].startswith("[")
        return not line["text"].startswith("[") if header else not _TOML.match(line[0])
    deeper = len(line["indent"]) > len(first["indent"])
    listed = bool(line["dash"]) and not first["dash"] and len(line["indent"]) == len(first["indent"])
    return deeper or listed


@noticer
def _things(doc: Document) -> tuple[_Thing, ...]:
    """The blocks and values of a document in the order of the source."""
    blocks = [_Thing(*doc.source_span(block.start, block.end), block.index) for block in doc.blocks]
    places = {meta.place for metas in doc.meta.values() for meta in metas}
    values = [_Thing(doc.offset(place), doc.offset(place._replace(line=place.end_line, column=place.end_column))) for place in places]
    return tuple(sorted([*blocks, *values]))


def _beside(doc: Document, before: Sequence[_Thing]) -> Sequence[_Thing]:
    """What a comment at the end of a line speaks of: the block before it; all cells of a row."""
    blocks = [thing for thing in before if thing.block >= 0]
    if not blocks:
        return before[-1:]
    last = doc.blocks[blocks[-1].block]
    return _cells(doc, last, [last.group]) if last.kind == "cell" and last.group else blocks[-1:]


def _next(doc: Document, after: Sequence[_Thing]) -> Sequence[_Thing]:
    """What a comment on a line of its own speaks of: the next value or block; the whole table before its first row, else the row."""
    first = after[0]
    following = next((thing for thing in after if thing.block >= 0), None)
    ends = line_end(doc.source, first.end)
    if first.block < 0 and doc.format in _BY_LINE:
        return [thing for thing in after if thing.start < ends]
    if following is None or (first.block < 0 and following.start > ends):
        return [first]
    block = doc.blocks[following.block]
    if block.kind != "cell" or not block.group:
        return [first, following]
    within = block.index and doc.blocks[block.index - 1].kind == "cell"
    return _cells(doc, block, [block.group] if within else [])


def _cells(doc: Document, first: Block, groups: Sequence[int]) -> Sequence[_Thing]:
    """The cells of one row, or of the rest of the table."""
    return [_Thing(*doc.source_span(cell.start, cell.end), cell.index) for cell in _run(doc, first) if not groups or cell.group in groups]


def _run(doc: Document, first: Block) -> Iterator[Block]:
    start = first.index
    while start and doc.blocks[start - 1].kind == "cell" and doc.blocks[start - 1].group == first.group:
        start -= 1
    for block in doc.blocks[start:]:
        if block.kind != "cell":
            return
        yield block


def _widened(doc: Document, chosen: Sequence[_Thing], start: int, end: int) -> Span:
    """From where what is spoken of begins, markup before it included, to the end of the comment or of the block."""
    first, last = min(thing.start for thing in chosen), max(thing.end for thing in chosen)
    others = [thing.end for thing in _things(doc) if thing.end <= first and thing not in chosen]
    begins = max([line_start(doc.source, first), *others])
    return Span(min(begins, start), max(end, _reach(doc, last)))


def _reach(doc: Document, last: int) -> int:
    """The end of the line in which something ends, or where the next thing begins: markup after it belongs to it."""
    ends = line_end(doc.source, last)
    return min([ends, *(thing.start for thing in _things(doc) if thing.start >= last)])


def _is_feed(doc: Document) -> bool:
    """Whether the document is a post of a feed or export, or what stands around them."""
    return bool(doc.part) or doc.format in _FEEDS


def line_start(source: str, at: int) -> int:
    """Where the line begins in which an offset stands."""
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def line_end(source: str, at: int) -> int:
    """Where that line ends, its line break left out."""
    ends = [found for found in (source.find("\n", at), source.find("\r", at)) if found >= 0]
    return min(ends, default=len(source))
