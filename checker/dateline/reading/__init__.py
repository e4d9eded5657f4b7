"""Turns a file into a document; the readers are imported when the first file is read, for a run may be answered without reading any."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dateline.reading.suffixes import DATA_SUFFIXES, SUFFIXES

if TYPE_CHECKING:
    from dateline.reading.decoding import Unreadable
    from dateline.reading.parts import format_of, read, read_parts, read_source

__all__ = ["DATA_SUFFIXES", "SUFFIXES", "Unreadable", "format_of", "read", "read_parts", "read_source"]


def __getattr__(name: str) -> object:
    """The public names, from where they are."""
    if name not in __all__:
        raise AttributeError(f"module 'dateline.reading' has no attribute {name!r}")
    return getattr(import_module("dateline.reading.decoding" if name == "Unreadable" else "dateline.reading.parts"), name)
