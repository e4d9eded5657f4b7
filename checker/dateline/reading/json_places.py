"""Reads the values of a JSON text with their places, which no common parser gives."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from json import JSONDecodeError, JSONDecoder
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.nesting import DEPTH

_SPACE = compile_late(r"[ \t\n\r]*")
_STRICT = JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_LENIENT = JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, strict=False)

Path = tuple[str | int, ...]


class JsonValue(NamedTuple):
    """A string, number, boolean or null inside a JSON text."""

    path: Path
    """The keys and, inside lists, the numbers that lead to it."""
    text: str
    """A string decoded, anything else as written."""
    start: int
    end: int
    """Offsets into the source; those of a string leave its quotes out."""

    @property
    def key(self) -> str:
        """The keys joined by dots, list numbers left out ("author.name")."""
        return ".".join(part for part in self.path if isinstance(part, str))


def json_places(source: str, start: int = 0, end: int | None = None, *, strict: bool = True) -> Iterator[JsonValue]:
    """The values of the JSON text `source[start:end]` in order, those of repeated keys included.

    Raises JSONDecodeError, a ValueError whose `pos` is an offset into `source`, where the text is no JSON or is nested more than 100 deep.
    Not strict, strings may hold line breaks and other control characters.
    """
    scan = _Scan(source, len(source) if end is None else end, _STRICT if strict else _LENIENT)
    at = yield from scan.value(scan.skip(start), ())
    at = scan.skip(at)
    if at < scan.end:
        raise JSONDecodeError("extra data", source, at)


class _Scan:
    """A JSON text and how far it goes."""

    def __init__(self, source: str, end: int, decoder: JSONDecoder) -> None:
        self.end = end
        self._source = source
        self._decoder = decoder

    def skip(self, at: int) -> int:
        """The offset of what follows the white space."""
        found = _SPACE.match(self._source, at, self.end)
        return found.end() if found else at

    def value(self, at: int, path: Path) -> Generator[JsonValue, None, int]:
        """The values within the one that begins at `at`; returns where it ends."""
        first = self._source[at] if at < self.end else ""
        if len(path) > DEPTH:
            raise JSONDecodeError(f"nested more than {DEPTH} deep", self._source, at)
        if first == "{":
            return (yield from self._members(self.skip(at + 1), path))
        if first == "[":
            return (yield from self._elements(self.skip(at + 1), path))
        value, end = self._scalar(at)
        inset = 1 if first == '"' else 0
        yield JsonValue(path, value if inset else self._source[at:end], at + inset, end - inset)
        return end

    def _members(self, at: int, path: Path) -> Generator[JsonValue, None, int]:
        if self._is(at, "}"):
            return at + 1
        while True:
            if not self._is(at, '"'):
                raise JSONDecodeError("a key in double quotes is missing", self._source, at)
            key, at = self._scalar(at)
            at = self.skip(self._expect(self.skip(at), ":"))
            at = self.skip((yield from self.value(at, (*path, key))))
            if self._is(at, "}"):
                return at + 1
            at = self.skip(self._expect(at, ","))

    def _elements(self, at: int, path: Path) -> Generator[JsonValue, None, int]:
        if self._is(at, "]"):
            return at + 1
        number = 0
        while True:
            at = self.skip((yield from self.value(at, (*path, number))))
            if self._is(at, "]"):
                return at + 1
            at = self.skip(self._expect(at, ","))
            number += 1

    def _scalar(self, at: int) -> tuple[str, int]:
        if at >= self.end or self._source[at] in "{[":
            raise JSONDecodeError("a value is missing", self._source, min(at, self.end))
        value, end = self._decoder.raw_decode(self._source, at)
        if end > self.end:
            raise JSONDecodeError("the text ends inside a value", self._source, self.end)
        return str(value), end

    def _is(self, at: int, sign: str) -> bool:
        return at < self.end and self._source[at] == sign

    def _expect(self, at: int, sign: str) -> int:
        if not self._is(at, sign):
            raise JSONDecodeError(f"{sign!r} is missing", self._source, at)
        return at + 1
