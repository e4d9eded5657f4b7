"""Tells on which line of a config file a setting stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late

_NAME = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w-]+)"
_KEY = compile_late(rf"[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=")
_HEADER = compile_late(rf"[ \t]*(\[\[?)[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*\]")
_PART = compile_late(_NAME)
_LONG_STRING = compile_late(r"\"\"\"|'''")
_NO_LINES: Mapping[tuple[str, ...], int] = {}


class Origin(NamedTuple):
    """The file that settings were read from, and the line of each; no file where a program made them."""

    file: Path | None = None
    lines: Mapping[tuple[str, ...], int] = _NO_LINES

    def line(self, *keys: str) -> int:
        """The line of a setting, or of the nearest table that holds it; 0 where none is known."""
        return next((self.lines[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in self.lines), 0)

    def at(self, *keys: str) -> str:
        """What a message about a setting begins with: "/site/dateline.toml:3: "."""
        line = self.line(*keys)
        return "" if self.file is None else f"{self.file}:{line}: " if line else f"{self.file}: "


def find_lines(source: str, table: tuple[str, ...] = ()) -> dict[tuple[str, ...], int]:
    """The line, from 1, of every key below a table of a TOML text; items of an array of tables are numbered from "0"."""
    found: dict[tuple[str, ...], int] = {}
    for keys, line in _keys(source):
        if keys[: len(table)] == table:
            found.setdefault(keys[len(table) :], line)
    return found


def _keys(source: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every table and key, with its line; keys of inline tables are not told."""
    prefix: tuple[str, ...] = ()
    items: Counter[tuple[str, ...]] = Counter()
    closing = ""
    for number, line in enumerate(source.split("\n"), 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        if header := _HEADER.match(line):
            name = _parts(header[2])
            if header[1] == "[[":
                items[name] += 1
            prefix = tuple(part for end in range(1, len(name) + 1) for part in (name[end - 1], *([str(items[name[:end]] - 1)] if name[:end] in items else [])))
            yield prefix, number
        elif key := _KEY.match(line):
            yield (*prefix, *_parts(key[1])), number
        marks = _LONG_STRING.findall(line)
        closing = marks[0] if len(marks) % 2 else ""


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
