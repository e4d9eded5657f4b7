"""Knows the world's common given names and surnames, read from two lists (see tools/make_given_names.py) when first asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from string import ascii_lowercase

from dateline.noticing.names.grammar import folded

_SHORTEST = 5
"""Letters of a given name that a slip is told by; shorter ones are too near to one another."""


@cache
def given_names() -> frozenset[str]:
    """About 17,000 given names, folded and in lower case."""
    return _listed("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """About 18,000 surnames, folded and in lower case."""
    return _listed("surnames.txt")


def is_given_name(word: str) -> bool:
    """Whether a word, or the first part of a hyphenated one, is a known given name."""
    name = folded(word)
    return name in given_names() or ("-" in name and name.partition("-")[0] in given_names())


@lru_cache(maxsize=65536)
def resembles_given_name(word: str) -> bool:
    """Whether a word is no known given name, but one slip of the keyboard behind the first letter makes one of it: "Vikttor"."""
    name = folded(word)
    if len(name) < _SHORTEST - 1 or not name.isascii() or not name.isalpha() or name in given_names():
        return False
    return any(other in given_names() and len(other) >= _SHORTEST for other in _one_slip_away(name))


def _one_slip_away(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def is_surname(word: str) -> bool:
    """Whether a word is a known surname."""
    return folded(word) in surnames()


def _listed(name: str) -> frozenset[str]:
    return frozenset(files("dateline.noticing.names").joinpath(name).read_text(encoding="utf-8").split())
