"""Reads the rich text that Ghost's editors store (Lexical, Mobiledoc) where an export holds no HTML: paragraphs, headings, lists, quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from dateline.model import Kind
from dateline.reading.draft import Draft, DraftBlock, DraftProblem, Piece
from dateline.reading.html_source import text_pieces
from dateline.reading.json_places import JsonValue, Path
from dateline.reading.json_text import json_text, values_until_fault
from dateline.reading.source_map import Unescaped

_INLINE = frozenset({"link", "autolink"})
_KINDS: Mapping[str, Kind] = {"listitem": "item", "quote": "quote", "extended-quote": "quote", "aside": "quote", "li": "item", "blockquote": "quote"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TEXT_NODES = frozenset({"text", "extended-text"})


def rich_text_draft(stored: Unescaped) -> Draft:
    """The blocks of a Lexical or Mobiledoc text, each with its place in the file that the text is a string of."""
    problems: list[DraftProblem] = []
    values = list(values_until_fault(stored.text, problems))
    read = _lexical if any(value.path[:1] == ("root",) for value in values) else _mobiledoc
    return stored.traced(Draft(list(read(stored.text, values)), problems=problems))


def _lexical(source: str, values: Sequence[JsonValue]) -> Iterator[DraftBlock]:
    said = {value.path: value.text for value in values if value.path[-1] in {"type", "tag", "indent"}}
    texts = [value for value in values if value.path[-1] == "text" and said.get((*value.path[:-1], "type")) in _TEXT_NODES]
    for path, inside in groupby(texts, lambda value: _container(value.path[:-3], said)):
        kind = said.get((*path, "type"), "")
        level = _HEADINGS.get(said.get((*path, "tag"), ""), 0) if "heading" in kind else 0
        yield _block("heading" if level else _KINDS.get(kind, "paragraph"), level, source, inside)


def _container(path: Path, said: Mapping[Path, str]) -> Path:
    """The block that a text stands in; links stand within it."""
    while len(path) > 2 and said.get((*path, "type")) in _INLINE:
        path = path[:-2]
    return path


def _mobiledoc(source: str, values: Sequence[JsonValue]) -> Iterator[DraftBlock]:
    """Sections are [1, tag, markers] and [3, tag, lists of markers]; a marker is [0, tags opened, tags closed, text]."""
    said: Mapping[Path, str] = {value.path: value.text for value in values if value.path[:1] == ("sections",) and len(value.path) == 3}
    texts = [value for value in values if _is_marker(value.path, said)]
    for path, inside in groupby(texts, lambda value: value.path[:-2]):
        tag = said.get((*path[:2], 1), "")
        level = _HEADINGS.get(tag, 0)
        kind: Kind = "heading" if level else "item" if said.get((*path[:2], 0)) == "3" else _KINDS.get(tag, "paragraph")
        yield _block(kind, level, source, inside)


def _is_marker(path: Path, said: Mapping[Path, str]) -> bool:
    if path[:1] != ("sections",) or path[-1] != 3 or path[2:3] != (2,):
        return False
    return len(path) == {"1": 5, "3": 6}.get(said.get((*path[:2], 0), ""), 0)


def _block(kind: Kind, level: int, source: str, inside: Iterable[JsonValue]) -> DraftBlock:
    pieces = [piece for value in inside for piece in _pieces(source, value)]
    return DraftBlock(kind, pieces, level=level or int(kind == "item"))


def _pieces(source: str, value: JsonValue) -> Iterator[Piece]:
    text = json_text(source, value)
    return text.places(text_pieces(text.text, 0))
