"""Says how much a shared word weighs: rare words make two passages alike, common ones do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, partial
from importlib.resources import files
from math import log, sqrt
from typing import NamedTuple

from dateline.comparing.words.function_words import FUNCTION_WORDS
from dateline.comparing.words.words import stem, term

Weigh = Callable[[str], float]
"""The weight of a stem: its inverse document frequency, a natural logarithm of at least 0."""
Vector = Mapping[str, float]
"""Stems with their weights, of length 1."""

ENOUGH = 2_000
"""Passages from which on a corpus knows its own words; below, the shipped table is mixed in."""
_UNKNOWN = log(5_000)
"""A word that the shipped table does not know: met about once in 5,000 paragraphs."""
_COMMON = log(10)
"""A function word of a language without a table."""


@cache
def shipped() -> Mapping[int, float]:
    """Term to weight, measured on the English paragraphs of six public sites (tools/make_frequencies.py); rare terms are missing."""
    table: dict[int, float] = {}
    for line in files("dateline.comparing.words").joinpath("frequencies.txt").read_text("utf-8").splitlines():
        per_mille, _, known = line.partition("\t")
        if known:
            table.update((term(word), log(1000 / float(per_mille))) for word in known.split())
    return table


@cache
def grammar_terms(language: str) -> frozenset[int]:
    """The terms of words that carry grammar rather than content."""
    return frozenset(term(stem(word, language)) for word in FUNCTION_WORDS.get(language or "en", ()))


def general(term_: int, language: str = "en") -> float:
    """The weight of a term by general knowledge alone."""
    if language in ("", "en"):
        return shipped().get(term_, _UNKNOWN)
    return _COMMON if term_ in grammar_terms(language) else _UNKNOWN


def is_common(word: str, language: str = "en") -> bool:
    """Whether a stem is one that any text may hold."""
    return general(term(word), language) < _UNKNOWN


@cache
def _general_word(word: str, language: str) -> float:
    return general(term(word), language)


class Glance(NamedTuple):
    """The words of a passage with what they weigh by general knowledge: enough to see that two passages have little in common."""

    weights: Mapping[int, float]
    """Squared, by term."""
    length: float
    """Squared."""

    def likeness(self, other: Glance) -> float:
        """Nearly the cosine of their stems."""
        shared = sum([self.weights[term_] for term_ in self.weights.keys() & other.weights.keys()])
        return shared / sqrt(self.length * other.length) if shared else 0.0


def glance(terms: Iterable[int], language: str = "en") -> Glance:
    """A first look at the words of a passage, given as terms."""
    weights = {term_: _squared(term_, language) for term_ in set(terms)}
    return Glance(weights, sum(weights.values()))


@cache
def _squared(term_: int, language: str) -> float:
    return general(term_, language) ** 2


def weigher(rarity: Mapping[int, float] | None = None, passages: int = 0, language: str = "en") -> Weigh:
    """Weighs stems by their rarity in a corpus of so many passages, and the less it is than 2,000, the more by general knowledge."""
    if not rarity or not passages:
        return partial(_general_word, language=language)
    known = rarity
    own = min(1.0, passages / ENOUGH)

    def weigh(word: str) -> float:
        key = term(word)
        if key not in known:
            return general(key, language)
        return known[key] if own == 1 else own * known[key] + (1 - own) * general(key, language)

    return weigh


def vector(stems: Iterable[str], weigh: Weigh) -> Vector:
    """The TF-IDF vector of a passage; empty when nothing in it weighs anything."""
    raw = {word: (1 + log(count)) * weigh(word) for word, count in Counter(stems).items()}
    length = sqrt(sum(value * value for value in raw.values()))
    return {word: value / length for word, value in raw.items()} if length else {}


def cosine(left: Vector, right: Vector) -> float:
    """How alike two passages are, 0 to 1."""
    if len(left) > len(right):
        left, right = right, left
    return sum(value * right[word] for word, value in left.items() if word in right)


def containment(short: Collection[str], long: Collection[str], weigh: Weigh) -> float:
    """How much of one passage's weight stands in the other, 0 to 1."""
    within = set(long)
    weights = {word: weigh(word) for word in set(short)}
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in within) / total if total else 0.0
