"""Knows the world's common given names and surnames, read from two lists (see tools/make_given_names.py) when first asked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from dateline.noticing.names.grammar import folded


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


def is_surname(word: str) -> bool:
    """Whether a word is a known surname."""
    return folded(word) in surnames()


def _listed(name: str) -> frozenset[str]:
    return frozenset(files("dateline.noticing.names").joinpath(name).read_text(encoding="utf-8").split())
