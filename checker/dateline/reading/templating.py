"""Hides what a site generator takes out ({{ }}, {% %}, shortcodes, kramdown attributes, fences of asides) without moving a character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftBlock, DraftMeta, Piece

_OPENER = compile_late(r"\{\{|\{%|\{#(?=[ \t]*[A-Za-z])|\{:(?=[ \t]*[.#\w:/])")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "}", "{:": "}"}
_BLANK_LINE = compile_late(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_UNREAD = compile_late(r"\{%-?\s*(highlight|comment|schema|style|javascript)\b|\{\{[<%]\s*(highlight|mermaid|comment)\b")
"""Tags whose content no reader sees as prose: all is hidden up to the end tag."""
_ONE_LINE = frozenset({"{#", "{:"})
_FENCES = compile_late(r"^[ \t]*:::+[ \t]*[\w-]*(?:\{[^}\r\n]*\})?|<[a-z]+\b[^<>]*?\bmarkdown=[\"']?(?:1|block|span)\b[^<>]*>", re.MULTILINE)
"""`::: note` (Docusaurus, VitePress, Pandoc), and tags whose content kramdown reads as Markdown."""
_CAPTION = compile_late(r"\b(caption|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)", re.IGNORECASE)
_KEPT = compile_late(r"[^\r\n]")


class Masked(NamedTuple):
    """A source whose templating is overwritten by `filler`, a private-use character that the source does not hold; "" if there was none."""

    source: str
    filler: str


def mask(source: str, start: int = 0, also: Iterable[tuple[int, int]] = ()) -> Masked:
    """`source` with every character of templating after `start`, and of the spans in `also`, line breaks excepted, replaced by one of filler."""
    spans = list(templates(source, start)) if _OPENER.search(source, start) else []
    if more := [span for span in also if span[0] >= start]:
        spans = list(_disjoint(sorted([*spans, *more])))
    if ":::" in source or "markdown=" in source:
        spans = list(_disjoint(sorted([*spans, *(found.span() for found in _FENCES.finditer(source, start))])))
    filler = next((char for char in map(chr, range(0xE000, 0xF900)) if char not in source), "") if spans else ""
    if not filler:
        return Masked(source, "")
    return Masked("".join(_overwritten(source, spans, filler)), filler)


def _disjoint(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for start, end in spans:
        if start >= done:
            yield start, end
            done = end


def _overwritten(source: str, spans: Iterable[tuple[int, int]], filler: str) -> Iterator[str]:
    done = 0
    for start, end in spans:
        hidden = source[start:end]
        yield source[done:start]
        yield _KEPT.sub(filler, hidden) if "\n" in hidden or "\r" in hidden else filler * (end - start)
        done = end
    yield source[done:]


def templates(source: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The spans of templating after `start`, in order. A tag that is not closed before the next blank line is text. Linear in the source."""
    find = _Finder(source)
    opener = _OPENER.search(source, start)
    while opener:
        end = _end(source, opener, find)
        if end:
            yield opener.start(), end
        opener = _OPENER.search(source, end or opener.start() + 1)


def _end(source: str, opener: re.Match[str], find: _Finder) -> int:
    closer = _CLOSERS[opener[0]]
    closes = find.next(closer, opener.end())
    limit = find.line_end(opener.end()) if opener[0] in _ONE_LINE else find.blank_line(opener.end())
    if closes < 0 or closes >= limit:
        return 0
    end = closes + len(closer)
    unread = _UNREAD.match(source, opener.start())
    if not unread:
        return end
    return max(end, _after(source, find.end_tag(unread[1] or unread[2], end)))


def _after(source: str, tag: int) -> int:
    closes = min((at for at in (source.find("%}", tag), source.find("}}", tag)) if at >= 0), default=-1) if tag >= 0 else -1
    return closes + 2


class _Finder:
    """Looks ahead for the next of several marks and remembers where it was, so that many openers do not search one stretch many times."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: dict[str, int] = {}

    def next(self, mark: str, offset: int) -> int:
        return self._remembered(mark, offset, lambda: self._source.find(mark, offset))

    def line_end(self, offset: int) -> int:
        found = self.next("\n", offset)
        return len(self._source) if found < 0 else found

    def blank_line(self, offset: int) -> int:
        found = self._remembered("blank line", offset, lambda: _start_of(_BLANK_LINE.search(self._source, offset)))
        return len(self._source) if found < 0 else found

    def end_tag(self, name: str, offset: int) -> int:
        pattern = re.compile(rf"\{{%-?\s*end{name}\b|\{{\{{[<%]\s*/\s*{name}\b")
        return self._remembered(name, offset, lambda: _start_of(pattern.search(self._source, offset)))

    def _remembered(self, key: str, offset: int, search: Callable[[], int]) -> int:
        known = self._found.get(key, offset - 1 if offset else -2)
        if known == -1:
            return -1
        if known < offset:
            known = self._found[key] = search()
        return known


def _start_of(found: re.Match[str] | None) -> int:
    return found.start() if found else -1


def captions(source: str, start: int = 0) -> Iterator[DraftBlock]:
    """The captions and alternative texts that shortcodes and includes carry (`{{< figure caption="..." >}}`)."""
    for begins, ends in templates(source, start):
        for found in _CAPTION.finditer(source, begins, ends):
            number = found.lastindex or 2
            if found[number]:
                yield DraftBlock("alt" if found[1].lower() == "alt" else "caption", [Piece(found[number], *found.span(number))])


def unmask(draft: Draft, source: str, filler: str) -> Draft:
    """Take the filler out of a draft read from a masked source; metadata gets its text back from `source`."""
    if not filler:
        return draft
    for block in draft.blocks:
        block.pieces = list(_without(block.pieces, filler))
    draft.meta = [_restored(value, source) if filler in value.text else value for value in draft.meta]
    return draft


def _restored(value: DraftMeta, source: str) -> DraftMeta:
    return value._replace(text=source[value.start : value.end])


def _without(pieces: Iterable[Piece], filler: str) -> Iterator[Piece]:
    for piece in pieces:
        if filler not in piece.text:
            yield piece
        elif piece.end - piece.start != len(piece.text):
            yield piece._replace(text=piece.text.replace(filler, ""))
        else:
            for part in re.finditer(f"[^{filler}]+", piece.text):
                yield Piece(part[0], piece.start + part.start(), piece.start + part.end())
