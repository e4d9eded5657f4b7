"""Decides what two paragraphs of different documents are to each other: copies, one form filled in twice, different facts, or one text reworded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from dateline.comparing.alignment import core
from dateline.comparing.weights import Vector, Weigh, cosine, vector, weigher
from dateline.comparing.word_diff import changes, is_parallel, is_template
from dateline.comparing.words import Word, bigrams, is_function, stem, stems, words

NEAR, REWORDED, RELATED = 0.75, 0.50, 0.35
"""The cosine from which on two paragraphs are the same, reworded, and reworded given that their documents share another reworded paragraph."""
_PLAIN = 0.50
"""The cosine without names: two notices about other people are not one."""
_LIFTED = 0.85
"""How much of the shorter paragraph must stand in the other word for word for a copy or a lifted sentence."""
_ADDRESSED = re.compile(r"[“„«\"][^“”„«»\"]{25,}[”“»\"]")
"""A quotation of more than a few words; quotations are compared with quotations."""

_NUMBER = re.compile(r"\d+")
_VARIED = re.compile(r"\d+|january|february|march|april|may|june|july|august|september|october|november|december")
_INDEX = re.compile(r"_?(?:index|readme|default)\.", re.IGNORECASE)

Sameness = Literal["copy", "form", "facts", "reworded", "other"]


class PassagePair(NamedTuple):
    """Two paragraphs, by their numbers, and what they are to each other."""

    left: int
    right: int
    sameness: Sameness
    score: float


class _Paragraph(NamedTuple):
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    names: frozenset[str]
    vector: Vector


def are_editions(one: str, other: str) -> bool:
    """Whether two paths name the same page of two years, months, versions, cities or languages: such pages share their text on purpose."""
    ours, theirs = PurePosixPath(one), PurePosixPath(other)
    if _VARIED.sub("", str(ours.with_suffix(""))) == _VARIED.sub("", str(theirs.with_suffix(""))):
        return True
    if len(ours.parts) != len(theirs.parts) or _page_name(ours) != _page_name(theirs):
        return False
    differing = [mine + yours for mine, yours in zip(ours.parts, theirs.parts, strict=True) if mine != yours]
    return not _INDEX.match(ours.name) or any(_NUMBER.search(part) for part in differing)


def _page_name(path: PurePosixPath) -> str:
    """The name of a file without what its folders say: "welcome" for oslo/2025/welcome-oslo-2025.md."""
    said = {part.casefold() for part in path.parts[:-1]}
    return "-".join(word for word in re.split(r"[-_.]", _VARIED.sub("", path.stem.casefold())) if word and word not in said)


def unquoted(text: str) -> str:
    """A text without its longer quotations."""
    return _ADDRESSED.sub(" ", text)


def keys_of(text: str, language: str) -> list[int]:
    """Under what a paragraph is filed: its pairs of neighbouring stems, sorted."""
    return sorted(bigrams(stems(unquoted(text), language)))


def passage_pairs(left: Sequence[str], right: Sequence[str], met: Sequence[tuple[int, int]], language: str) -> Iterator[PassagePair]:
    """What the met paragraphs of two documents in one language are to each other; the threshold falls once one pair is surely reworded."""
    weigh = weigher(language=language)
    sides = [{number: _paragraph(texts[number], language, weigh) for number in {pair[side] for pair in met}} for side, texts in enumerate((left, right))]
    scored = [(i, j, *_likeness(sides[0][i], sides[1][j], weigh)) for i, j in met]
    threshold = RELATED if any(score >= REWORDED and plain >= _PLAIN for _, _, score, plain in scored) else REWORDED
    for i, j, score, plain in scored:
        alike = score >= threshold and plain >= _PLAIN
        yield PassagePair(i, j, _sameness(sides[0][i], sides[1][j], language) if alike else "other", score)


def _sameness(left: _Paragraph, right: _Paragraph, language: str) -> Sameness:
    common = core(left.stems, right.stems)
    if common.share == 1 and common.equal >= _LIFTED * min(len(left.stems), len(right.stems)):
        return "copy"
    found = changes(left.words, right.words, language)
    if is_template(found):
        return "form"
    return "facts" if is_parallel(found) else "reworded"


def _likeness(one: _Paragraph, other: _Paragraph, weigh: Weigh) -> tuple[float, float]:
    names = one.names | other.names
    plain = cosine(*(vector((root for root in side.stems if root not in names), weigh) for side in (one, other)))
    return cosine(one.vector, other.vector), plain


def _paragraph(text: str, language: str, weigh: Weigh) -> _Paragraph:
    found = _read(text, language)
    stems = tuple(stem(word.norm, language) for word in found)
    capital = (root for word, root in zip(found, stems, strict=True) if word.start and word.written[0].isupper() and not is_function(word.norm, language))
    return _Paragraph(found, stems, frozenset(capital), vector(stems, weigh))


@lru_cache(1024)
def _read(text: str, language: str) -> tuple[Word, ...]:
    return words(unquoted(text), language)
