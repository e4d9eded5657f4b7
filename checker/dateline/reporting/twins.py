"""Shows two texts side by side with what differs: the output of `dateline twins`, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

import click
from pydantic import BaseModel, Field

from dateline.comparing.passages.side_by_side import Side, SideBySide, Twin
from dateline.comparing.words.differences import Change, Kind
from dateline.model import Document
from dateline.reporting.escaping import visible, visible_path
from dateline.reporting.text import counted

_FACTS: frozenset[Kind] = frozenset({"negation", "number", "date", "name"})
_SILENT: frozenset[Kind] = frozenset({"spelling"})
_GUTTER = " │ "
_VALUE = 4
"""Words of the longest value."""
_NARROWEST = 60
"""Columns below which one text stands above the other."""


class Compared(NamedTuple):
    """Two documents and what they share; the same one twice where it was compared with itself."""

    left: Document
    right: Document
    shown: tuple[str, str]
    """Their paths from the working directory."""
    found: SideBySide


class JsonSentence(BaseModel):
    """A sentence; lines count from 1."""

    path: str
    line: int
    text: str


class JsonChange(BaseModel):
    """One difference; an empty side is an insertion."""

    kind: Literal["negation", "number", "date", "name", "content", "function", "spelling"]
    left: str
    right: str


class JsonTwin(BaseModel):
    left: JsonSentence
    right: JsonSentence
    likeness: float = Field(description="0 to 1, by the weight of the words that both hold.")
    changes: list[JsonChange]


class JsonTwins(BaseModel):
    """The output of `dateline twins --output-format json`."""

    version: Literal[1] = 1
    twins: list[JsonTwin]
    only_left: list[JsonSentence]
    only_right: list[JsonSentence]


class _Piece(NamedTuple):
    """A word as it is shown: what differs stands in brackets, a differing fact in brackets with a mark."""

    text: str
    colour: str


def build_twins(compared: Compared) -> JsonTwins:
    """The comparison as it is printed as JSON."""
    documents, paths = (compared.left, compared.right), compared.shown

    def sentence(side: Side, which: int) -> JsonSentence:
        return JsonSentence(path=paths[which], line=documents[which].line(side.span.start), text=side.text)

    def twin(found: Twin) -> JsonTwin:
        differing = [JsonChange(kind=change.kind, left=change.was, right=change.now) for change in found.changes]
        return JsonTwin(left=sentence(found.left, 0), right=sentence(found.right, 1), likeness=round(found.likeness, 3), changes=differing)

    only = [[sentence(side, which) for side in sides] for which, sides in enumerate((compared.found.only_left, compared.found.only_right))]
    return JsonTwins(twins=[twin(found) for found in compared.found.twins], only_left=only[0], only_right=only[1])


def render_twins(compared: Compared, width: int) -> Iterator[str]:
    """The comparison as lines of at most `width` columns: two columns, or below 60 one text above the other."""
    column = (width - len(_GUTTER)) // 2 if width >= _NARROWEST else width
    for twin in compared.found.twins:
        places = [f"{visible_path(path)}:{doc.line(side.span.start)}" for path, doc, side in _sides(compared, twin)]
        texts = [list(_wrapped(_pieces(side, _marked(twin, which)), column)) for which, side in enumerate((twin.left, twin.right))]
        headers = [[click.style(_cut(place, column), bold=True) + " " * (column - len(_cut(place, column)))] for place in places]
        yield from _beside(headers[0] + texts[0], headers[1] + texts[1], column) if width >= _NARROWEST else (*headers[0], *texts[0], *headers[1], *texts[1])
        if facts := [visible(f"{change.was} / {change.now}") for change in twin.changes if _is_short_fact(change)]:
            yield f"  {len(facts)} fact{'s differ' if len(facts) > 1 else ' differs'}: {', '.join(facts)}"
        yield ""
    yield _summary(compared)


def _is_short_fact(change: Change) -> bool:
    """Whether a difference is one value against another, not one clause against another."""
    return change.kind in _FACTS and bool(change.was and change.now) and max(len(change.left), len(change.right)) <= _VALUE


def _summary(compared: Compared) -> str:
    found = compared.found
    count = len(found.twins)
    left, right = map(visible_path, compared.shown)
    if left == right:
        return f"{counted(count, 'sentence')} of {left} said again"
    only = f"only in {left}: {len(found.only_left)}, only in {right}: {len(found.only_right)}"
    return f"{counted(count, 'pair')} of sentences alike; {only}; [differs] and [!facts!] are marked"


def _sides(compared: Compared, twin: Twin) -> Iterator[tuple[str, Document, Side]]:
    yield compared.shown[0], compared.left, twin.left
    yield compared.shown[1], compared.right, twin.right


def _marked(twin: Twin, which: int) -> dict[int, Kind]:
    """Which words of a side differ, and of what kind the difference is."""
    return {index: change.kind for change in reversed(twin.changes) for index in (change.right if which else change.left) if change.kind not in _SILENT}


def _pieces(side: Side, marked: dict[int, Kind]) -> Iterator[_Piece]:
    """The words of a sentence with what stands between them, marked where they differ."""
    kinds: dict[int, Kind] = {side.words[index].start: kind for index, kind in marked.items()}
    at = 0
    ends = {word.start: word.end for word in side.words}
    starts = sorted(ends)
    for before, start, after in zip([-1, *starts], starts, [*starts[1:], -1], strict=False):
        kind = kinds.get(start)
        mark = "!" if kind in _FACTS else ""
        opening, closing = f"[{mark}" if kinds.get(before) != kind else "", f"{mark}]" if kinds.get(after) != kind else ""
        text = side.text[start : ends[start]]
        yield _Piece(side.text[at:start], "")
        yield _Piece(f"{opening}{text}{closing}", "red" if kind in _FACTS else "yellow") if kind else _Piece(text, "")
        at = ends[start]
    yield _Piece(side.text[at:], "")


def _wrapped(pieces: Iterator[_Piece], column: int) -> Iterator[str]:
    """Lines of exactly `column` columns, colour apart, broken at blanks."""
    line, length = "", 0
    for token in _tokens(pieces):
        plain = "".join(piece.text for piece in token)
        if length and length + 1 + len(plain) > column:
            yield line + " " * (column - length)
            line, length = "", 0
        for piece in _fitting(token, column):
            if length + len(piece.text) > column:
                yield line + " " * (column - length)
                line, length = "", 0
            blank = " " if length and piece is token[0] else ""
            line += blank + (click.style(piece.text, fg=piece.colour) if piece.colour else piece.text)
            length += len(blank) + len(piece.text)
    if length:
        yield line + " " * (column - length)


def _tokens(pieces: Iterator[_Piece]) -> Iterator[list[_Piece]]:
    """What stands between blanks."""
    token: list[_Piece] = []
    for piece in pieces:
        if piece.colour:
            token.append(piece._replace(text=visible(piece.text)))
            continue
        first, *rest = map(visible, piece.text.replace("\n", " ").split(" "))
        if first:
            token.append(_Piece(first, ""))
        for part in rest:
            if token:
                yield token
            token = [_Piece(part, "")] if part else []
    if token:
        yield token


def _fitting(token: Sequence[_Piece], column: int) -> Iterator[_Piece]:
    """The pieces of a token, those that are longer than a column cut up."""
    for piece in token:
        if len(piece.text) < column:
            yield piece
            continue
        yield from (piece._replace(text=piece.text[start : start + column - 1]) for start in range(0, len(piece.text), column - 1))


def _beside(left: Sequence[str], right: Sequence[str], column: int) -> Iterator[str]:
    for one, other in zip_longest(left, right, fillvalue=" " * column):
        yield f"{one}{_GUTTER}{other}".rstrip()


def _cut(place: str, column: int) -> str:
    return place if len(place) <= column else "…" + place[len(place) - column + 1 :]
