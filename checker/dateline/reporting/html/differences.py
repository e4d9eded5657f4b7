"""Marks in what two quoted texts differ: whole words of passages, single letters of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from dateline.noticing.text.patterns import compile_late

_TOKEN = compile_late(r"\w+(?:[.,:’']\w+)*|\s+|.", re.DOTALL)
ALIKE = 0.45
"""Texts that share less of their words are not compared: nearly everything would be marked."""
_SHORT = 80
_SAME_WORD = 0.6
"""Words of short texts that share so many letters are compared letter by letter."""


class Stretch(NamedTuple):
    """A part of a text, and whether only this side has it."""

    text: str
    own: bool


Sides = tuple[tuple[Stretch, ...], tuple[Stretch, ...]]


def differences(left: str, right: str) -> Sides:
    """Both texts in stretches; without any mark where they have too little in common."""
    ours, theirs = _TOKEN.findall(left), _TOKEN.findall(right)
    by_letters = max(len(left), len(right)) <= _SHORT
    pieces = list(_pieces(ours, theirs, by_letters=by_letters))
    if not any(_is_shared(side) for side, _ in pieces) or (not by_letters and Indel.normalized_similarity(_words(ours), _words(theirs)) < ALIKE):
        return (Stretch(left, own=False),), (Stretch(right, own=False),)
    return _joined([side for side, _ in pieces]), _joined([side for _, side in pieces])


class Correction(NamedTuple):
    """A part of a text as it is told by another: kept, put in, or left out."""

    text: str
    kind: Literal["", "ins", "del"]


def corrections(first: str, form: str) -> tuple[Correction, ...]:
    """How one form of a name comes from another; the form alone where they have too little in common."""
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(form)
    pieces = list(_pieces(ours, theirs, by_letters=True))
    if not any(_is_shared(side) for side, _ in pieces):
        return (Correction(form, ""),)
    told = [
        part
        for mine, yours in pieces
        for part in ((Correction(mine.text, "del"), Correction(yours.text, "ins")) if mine.own or yours.own else (Correction(yours.text, ""),))
    ]
    return tuple(each for each in told if each.text)


def _words(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if not token.isspace()]


def _is_shared(side: Stretch) -> bool:
    return not side.own and re.search(r"\w", side.text) is not None


def _pieces(ours: Sequence[str], theirs: Sequence[str], *, by_letters: bool) -> Iterator[tuple[Stretch, Stretch]]:
    for equal, group in groupby(Indel.opcodes(ours, theirs), key=lambda code: code.tag == "equal"):
        members = list(group)
        mine = "".join(token for code in members for token in ours[code.src_start : code.src_end])
        yours = "".join(token for code in members for token in theirs[code.dest_start : code.dest_end])
        if not equal and by_letters and _is_one_word(mine, yours):
            yield from _letters(mine, yours)
        else:
            yield Stretch(mine, own=not equal), Stretch(yours, own=not equal)


def _is_one_word(mine: str, yours: str) -> bool:
    """Whether two stretches are forms of one name; numbers are read whole."""
    return not re.search(r"\d", mine + yours) and Indel.normalized_similarity(mine, yours) >= _SAME_WORD


def _letters(mine: str, yours: str) -> Iterator[tuple[Stretch, Stretch]]:
    for code in Indel.opcodes(mine, yours):
        own = code.tag != "equal"
        yield Stretch(mine[code.src_start : code.src_end], own), Stretch(yours[code.dest_start : code.dest_end], own)


def _joined(pieces: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The pieces without empty ones, neighbours of one kind as one; mere white space is marked between two marked pieces, not at their ends."""
    kept = [part for piece in pieces for part in _trimmed(piece) if part.text]
    bridged = [
        Stretch(piece.text, own=piece.own or (piece.text.isspace() and 0 < at < len(kept) - 1 and kept[at - 1].own and kept[at + 1].own))
        for at, piece in enumerate(kept)
    ]
    return tuple(Stretch("".join(piece.text for piece in group), own) for own, group in groupby(bridged, key=lambda piece: piece.own))


def _trimmed(piece: Stretch) -> Iterator[Stretch]:
    inner = piece.text.strip()
    start = piece.text.find(inner) if inner else len(piece.text)
    yield Stretch(piece.text[:start], own=False)
    yield Stretch(inner, piece.own)
    yield Stretch(piece.text[start + len(inner) :], own=False)
