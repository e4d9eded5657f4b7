"""Reads the values of TOML with their places, which the standard library does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from dateline.model import line_starts
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, DraftProblem
from dateline.reading.nesting import DEPTH, FRONT_MATTER, Container

_STRING = r"\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*'"
_PART = r"(?:[\w-]+|\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*')"
_DOTTED = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_SPACE = compile_late(r"(?:\s|#[^\r\n]*)*")
_REST = compile_late(r"[^\r\n]*")
_HEADER = compile_late(rf"\[(\[)?[ \t]*({_DOTTED})[ \t]*\]")
_KEY = compile_late(rf"({_DOTTED})[ \t]*=[ \t]*")
_SEPARATOR = compile_late(r"(?:\s|,|#[^\r\n]*)*")
_CALL = r"[A-Za-z_]\w*\([^()\r\n]*\)"
_JULIA = compile_late(r"[=\[,]\s*(?:[A-Za-z_]\w*)?\(")
"""Franklin's front matter is Julia and may hold calls, `Date(2026, 3, 4)`, and tuples: no TOML, and no mistake."""
_VALUE = compile_late(rf"({_STRING})|({_CALL}|\d{{4}}-\d\d-\d\d[ \t]\d\d:\d\d[^\s,\]}}#]*|[^\s,\[\]{{}}#\"']+)", re.DOTALL)
_POSITION = compile_late(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


def toml_values(source: str, start: int, end: int, part: str = FRONT_MATTER) -> tuple[list[DraftMeta], list[DraftProblem]]:
    """The scalars of `source[start:end]` under dotted keys, and what could not be read; `part` says what that is of the file."""
    scanner = _Scanner(source, start, end)
    meta = list(scanner.values())
    if scanner.deepest > DEPTH:
        return meta, [DraftProblem(f"{part} nested more than {DEPTH} deep was not read", start, start + 1, "values")]
    try:
        tomllib.loads(source[start:end])
    except tomllib.TOMLDecodeError as error:
        if "{{" in source[start:end] or _JULIA.search(source, start, end):
            return meta, []
        return meta, [_problem(str(error), source, start, end, part)]
    return meta, []


def _problem(message: str, source: str, start: int, end: int, part: str) -> DraftProblem:
    found = _POSITION.search(message)
    place = end - 1
    if found and found[1]:
        place = min(start + line_starts(source[start:end])[int(found[1]) - 1] + int(found[2]) - 1, end - 1)
    return DraftProblem(f"broken TOML {part}: {_POSITION.sub('', message)}", place, place + 1, "values")


class _Scanner:
    """Walks over TOML and takes note of values; what it does not understand it leaves to the next line."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.deepest = 0
        self._source = source
        self._at = start
        self._end = end
        self._tables: dict[str, int] = {}

    def values(self) -> Iterator[DraftMeta]:
        """Every scalar, in order."""
        prefix = ""
        while self._skip(_SPACE):
            if header := self._take(_HEADER):
                prefix = self._table(_parts(header[2]), many=bool(header[1]))
            elif key := self._take(_KEY):
                root = Container(prefix, mapping=True, key=".".join(_parts(key[1])))
                yield from self._value(root)
            self._skip(_REST)

    def _value(self, root: Container) -> Iterator[DraftMeta]:
        """What follows a key: a scalar, or arrays and inline tables of them."""
        inside = [root]
        while self._at < self._end:
            char = self._source[self._at]
            if char in "[{":
                inside.append(Container(inside[-1].next(), mapping=char == "{"))
                self.deepest = max(self.deepest, len(inside))
                self._at += 1
            elif char in "]}" and len(inside) > 1:
                inside.pop()
                self._at += 1
            elif found := self._take(_VALUE):
                path = inside[-1].next()
                if path is not None and len(inside) <= DEPTH:
                    yield _scalar(path, found)
            else:
                return
            if len(inside) == 1 or not self._next(inside[-1]):
                return

    def _next(self, container: Container) -> bool:
        """Go to the next value of a container, or to its end; False where neither is."""
        if not self._skip(_SEPARATOR):
            return False
        if container.mapping and self._source[self._at] not in "]}":
            key = self._take(_KEY)
            container.key = ".".join(_parts(key[1])) if key else None
            return key is not None
        return True

    def _table(self, parts: list[str], *, many: bool) -> str:
        """The dotted path of a table header; `[[x]]` opens the next table of an array."""
        path = ""
        for number, part in enumerate(parts, 1):
            path = f"{path}.{part}" if path else part
            if many and number == len(parts):
                self._tables[path] = self._tables.get(path, -1) + 1
            if path in self._tables:
                path = f"{path}.{self._tables[path]}"
        return path

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        """Move over what may be left out; False at the end."""
        self._take(pattern)
        return self._at < self._end

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._source, self._at, self._end)
        if found:
            self._at = found.end()
        return found


def _parts(dotted: str) -> list[str]:
    return [_unescaped(part) if part[0] in "\"'" else part for part in re.findall(_PART, dotted)]


def _scalar(path: str, found: re.Match[str]) -> DraftMeta:
    string = found[1]
    if not string:
        return DraftMeta(path, found[2], found.start(2), found.end(2))
    quotes = 3 if string.startswith(('"""', "'''")) else 1
    return DraftMeta(path, _unescaped(string), found.start(1) + quotes, found.end(1) - quotes)


def _unescaped(string: str) -> str:
    if "\\" not in string and not string.startswith(('"""', "'''")):
        return string[1:-1]  # most are so, and a parser is slow to begin
    try:
        return str(tomllib.loads(f"x = {string}")["x"])
    except tomllib.TOMLDecodeError:
        return string[1:-1]
