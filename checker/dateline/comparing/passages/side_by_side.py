"""Lays two texts, or the two halves of one, side by side: which sentences say the same, and what differs in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.comparing.passages.alignment import Match, best, candidates
from dateline.comparing.words.differences import Change, changes
from dateline.comparing.words.table import bigrams
from dateline.comparing.words.weights import cosine, vector, weigher
from dateline.comparing.words.words import Word, file_terms, is_function, stems_of, words
from dateline.model import Document, Span
from dateline.noticing.text.passages import passages

_ALIKE, _TWIN = 0.35, 0.50
"""The likeness of sentences of two texts that are known to be about one thing; of one text, whose sentences are all about one thing."""
_SHARED = 3
"""Words of content that two sentences share at least."""
_MOST = 60_000
"""Pairs of sentences that are looked at one by one; of longer texts only those that share a pair of neighbouring words."""


class Side(NamedTuple):
    """A sentence."""

    span: Span
    """In its `Document.text`."""
    text: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]


class Twin(NamedTuple):
    """Two sentences that say the same, give or take."""

    left: Side
    right: Side
    likeness: float
    """0 to 1, by the weight of the words they share."""
    changes: tuple[Change, ...]
    """The gravest first; empty where they are equal."""


class SideBySide(NamedTuple):
    """All that two texts share, in the order of the first, and what only one of them says."""

    twins: tuple[Twin, ...]
    only_left: tuple[Side, ...] = ()
    only_right: tuple[Side, ...] = ()


def twins_of(left: Document, right: Document) -> SideBySide:
    """The sentences of two documents, each with its likest partner."""
    ours, theirs = tuple(_sides(left)), tuple(_sides(right))
    pairs = _pairs(ours, theirs, left.language)
    matches = best(_scored(ours, theirs, pairs, left.language), _ALIKE)
    used = {match.left for match in matches}, {match.right for match in matches}
    only = ([side for number, side in enumerate(sides) if number not in taken] for sides, taken in zip((ours, theirs), used, strict=True))
    return SideBySide(tuple(_twin(ours, theirs, match, left.language) for match in matches), *(tuple(sides) for sides in only))


def twins_within(doc: Document) -> SideBySide:
    """The sentences of one document that say what an earlier one says."""
    sides = tuple(_sides(doc))
    every = len(sides) ** 2 <= _MOST
    pairs = combinations(range(len(sides)), 2) if every else candidates([set(bigrams(file_terms(side.text, doc.language))) for side in sides], cap=12, share=1)
    matches = best(_scored(sides, sides, pairs, doc.language), _TWIN)
    return SideBySide(tuple(_twin(sides, sides, match, doc.language) for match in matches))


def _sides(doc: Document) -> Iterator[Side]:
    for passage in passages(doc):
        if passage.is_sentence:
            text = doc.text[passage.span.start : passage.span.end]
            found = words(text, doc.language)
            yield Side(passage.span, text, found, stems_of(found, doc.language))


def _pairs(ours: Sequence[Side], theirs: Sequence[Side], language: str) -> Iterator[tuple[int, int]]:
    if len(ours) * len(theirs) <= _MOST:
        yield from ((i, j) for i in range(len(ours)) for j in range(len(theirs)))
        return
    for i, j in candidates([set(bigrams(file_terms(side.text, language))) for side in (*ours, *theirs)], cap=12, share=1):
        if i < len(ours) <= j:
            yield i, j - len(ours)


def _scored(ours: Sequence[Side], theirs: Sequence[Side], pairs: Iterator[tuple[int, int]], language: str) -> Iterator[Match]:
    weigh = weigher(language=language)
    vectors = [[vector(side.stems, weigh) for side in sides] for sides in (ours, theirs)]
    contents = [[frozenset(root for root in side.stems if not is_function(root, language)) for side in sides] for sides in (ours, theirs)]
    for i, j in pairs:
        if len(contents[0][i] & contents[1][j]) >= _SHARED:
            yield Match(i, j, cosine(vectors[0][i], vectors[1][j]))


def _twin(ours: Sequence[Side], theirs: Sequence[Side], match: Match, language: str) -> Twin:
    left, right = ours[match.left], theirs[match.right]
    return Twin(left, right, match.score, changes(left.words, right.words, language))
