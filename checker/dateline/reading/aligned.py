"""Lays the text of a data value beside the source it was read from, past quotes, escapes, folded lines and indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Piece
from dateline.reading.source_map import Unescaped

_BACKSLASH = compile_late(r"\\(?:u[Dd][89ABab]..\\u[Dd][C-Fc-f]..|x..|u.{4}|U.{8}|[\r\n]\s*|.)|(?<!\s)\s*[\r\n]\s*", re.DOTALL)
_APOSTROPHES = compile_late(r"''|(?<!\s)\s*[\r\n]\s*")
_QUOTES = compile_late(r'""|\r\n')
_BREAKS = compile_late(r"(?<!\s)\s*[\r\n]\s*")
_NAMED = dict(zip("ntrbf0aveN_LP", "\n\t\r\b\f\0\a\v\x1b\x85\xa0\u2028\u2029", strict=True))
_SPACE = compile_late(r"\s+")
_HEADER = compile_late(r"[|>][^\r\n]*(?:\r\n|\r|\n)\s*")


def aligned(text: str, source: str, start: int, end: int, *, doubled: bool = False) -> list[Piece]:
    """The pieces of a value that is written in `source[start:end]`, quotes not included.

    Text that is there letter for letter is traced exactly; where the writing is not understood, one piece stands for the whole. `doubled`: quotes
    within double quotes are written twice (CSV); otherwise backslashes escape there.
    """
    if source[start:end] == text:
        return [Piece(text, start, end)]
    before = source[start - 1 : start]
    if before == '"':
        special = _QUOTES if doubled else _BACKSLASH
    elif before == "'":
        special = _APOSTROPHES
    else:
        special = _BREAKS
        header = _HEADER.match(source, start, end)
        start = header.end() if header else start
    pieces = list(_walk(text, source, start, end, special))
    if "".join([piece.text for piece in pieces]) == text:
        return pieces
    return [_whole(text, start, end)]


def _whole(text: str, start: int, end: int) -> Piece:
    """One piece for a span; were it as long, it would count as exact."""
    return Piece(text, start + (len(text) == end - start), end)


def _walk(text: str, source: str, start: int, end: int, special: re.Pattern[str]) -> Iterator[Piece]:
    """The source letter for letter, except for what is written in another way."""
    done = 0
    for found in special.finditer(source, start, end):
        if found.start() > start:
            yield Piece(source[start : found.start()], start, found.start())
            done += found.start() - start
        read = _read(found[0], text, done)
        if read:
            yield Piece(read, *found.span())
            done += len(read)
        start = found.end()
    if start < end:
        yield Piece(source[start:end], start, end)


def _read(written: str, text: str, done: int) -> str:
    """What a stretch of source means that stands at `text[done]`."""
    if written[0] in "'\"":
        return written[0]
    if written[0] != "\\":
        space = _SPACE.match(text, done)
        return space[0] if space else ""
    if written[1] in "\r\n":
        return ""
    if written[1] in "uUx":
        return text[done : done + 1]
    return _NAMED.get(written[1], written[1])


def moved(parts: Sequence[Piece], value: Sequence[Piece]) -> list[Piece]:
    """Pieces of a value's text, as one block holds them, with the places they have in the source; `value` are the value's own pieces."""
    if len(value) == 1:
        (written, by, ends), *_ = value
        if len(written) != ends - by:
            return [_whole("".join([text for text, _, _ in parts]), by, ends)]
        return [Piece(text, start + by, end + by) for text, start, end in parts]
    return list(_joined(Unescaped(value).places(parts)))


def _joined(parts: Iterator[Piece]) -> Iterator[Piece]:
    """Parts of what could not be traced stand for the same span: they become one piece."""
    before: Piece | None = None
    for part in parts:
        if before and part.start < before.end:
            before = Piece(before.text + part.text, before.start, max(before.end, part.end))
            continue
        if before:
            yield before
        before = part
    if before:
        yield before
