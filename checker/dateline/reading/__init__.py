"""Turns a file into a document: bytes are decoded, a reader is chosen by suffix, the language is settled."""

from __future__ import annotations

from dateline.model import Document
from dateline.reading.draft import finished
from dateline.reading.text import read_text


def read(data: bytes, path: str, language: str = "") -> Document:
    """The document in `data`; `path` (posix, from the root) chooses the reader, `language` is the configured default."""
    source = data.decode()
    return finished(read_text(source), path, "text", source)
