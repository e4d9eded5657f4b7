"""Which files are read, and in which format; light, because every run asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DATA_SUFFIXES: Mapping[str, str] = MappingProxyType({".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml", ".csv": "csv", ".tsv": "tsv"})
"""The formats of data files by suffix."""
FEED_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf"})
"""XML files of other kinds are no documents."""
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {".md": "markdown", ".markdown": "markdown", ".mdx": "mdx", ".html": "html", ".htm": "html", ".rst": "rst"}
    | {".adoc": "asciidoc", ".asciidoc": "asciidoc", ".txt": "text"}
    | dict(DATA_SUFFIXES)
    | dict.fromkeys(FEED_SUFFIXES, "feed")
)
"""The format in which files with a suffix (lower case, with its dot) are read; others are read as text."""
