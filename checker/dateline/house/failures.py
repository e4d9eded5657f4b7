"""What is wrong with a house list, and where."""

from __future__ import annotations


class HouseError(Exception):
    """A house list cannot be read; the message is one line that begins with the file and, where it is known, the line."""


def at_line(file: str, source: str | bytes, offset: int) -> str:
    """The file with the line on which an offset stands: "names.toml:12"; the file alone for an offset below 0."""
    newline = source.count("\n", 0, offset) if isinstance(source, str) else source.count(b"\n", 0, offset)
    return f"{file}:{newline + 1}" if offset >= 0 else file
