"""Decodes the strings of a JSON text and keeps where each character stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError

from dateline.noticing.text.patterns import compile_late
from dateline.reading.decoding import without_surrogates
from dateline.reading.draft import DraftProblem, Piece, fault
from dateline.reading.json_places import JsonValue, json_places
from dateline.reading.source_map import Unescaped

_ESCAPE = compile_late(r"\\(?:u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def json_text(source: str, value: JsonValue) -> Unescaped:
    """A value of the JSON text `source`, its escapes decoded, lone surrogates and NUL replaced."""
    return Unescaped(_pieces(source, value.start, value.end))


def is_string(source: str, value: JsonValue) -> bool:
    """Whether a value is a string, not a number, a boolean or null."""
    return source.startswith('"', value.start - 1) and value.start > 0


def values_until_fault(source: str, problems: list[DraftProblem]) -> Iterator[JsonValue]:
    """The values of a JSON file; where it is broken they end, and `problems` says so."""
    try:
        yield from json_places(source, strict=False)
    except JSONDecodeError as error:
        problems.append(fault(f"broken JSON: {error.msg}", source, error.pos))


def _pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _ESCAPE.finditer(source, start, end):
        if found.start() > at:
            yield Piece(source[at : found.start()], at, found.start())
        yield Piece(_decoded(found[0]), *found.span())
        at = found.end()
    if at < end:
        yield Piece(source[at:end], at, end)


def _decoded(escape: str) -> str:
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        code = 0x10000 + ((code & 0x3FF) << 10) + (int(escape[8:], 16) & 0x3FF)
    return without_surrogates(chr(code)) if code else "\ufffd"
