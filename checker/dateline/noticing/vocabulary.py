"""Knows which words are English ones, and which one slip of the keyboard makes of a word (the list: tools/make_english_words.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from dateline.noticing.given_names import is_given_name, is_surname
from dateline.noticing.name_grammar import CALENDAR, FUNCTION_WORDS, folded

SHORTEST = 4
"""Words with fewer letters are not in the list; every one of them may be English."""
_ENDINGS = (
    ("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)), ("ing", ("", "e")), ("ly", ("", "le")), ("ily", ("y",)),
    ("er", ("", "e")), ("ers", ("", "e")), ("ness", ("",)), ("est", ("", "e")),
)  # fmt: skip
_DOUBLED = re.compile(r"(.*?)([a-z])\2(?:ed|ing|ers?)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def _stems() -> frozenset[str]:
    return frozenset(files("dateline.noticing").joinpath("english_words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether a word, inflected or not, is in a list of about 60,000 English words (to be precise: their stems)."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    return len(lower) < SHORTEST or lower in FUNCTION_WORDS or lower in CALENDAR or any(stem in _stems() for stem in _stems_of(lower))


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether a word is English, or a given name or surname that people bear."""
    return is_english(word) or is_surname(word) or is_given_name(word)


@lru_cache(maxsize=65536)
def corrections(word: str) -> tuple[str, ...]:
    """The English words that an adjacent swap, or one letter more or less behind the first one, makes of a word in lower case; sorted."""
    return tuple(sorted(other for other in set(_neighbours(word)) if len(other) > SHORTEST and is_english(other)))


def _neighbours(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)


def _stems_of(word: str) -> Iterator[str]:
    yield word
    for ending, roots in _ENDINGS:
        if word.endswith(ending):
            yield from (word[: -len(ending)] + root for root in roots)
    if found := _DOUBLED.fullmatch(word):
        yield found[1] + found[2]


def is_plain(word: str) -> bool:
    """Whether a word is written in the letters a to z alone."""
    return folded(word) == word.lower() and word.isascii()


def mended(word: str) -> str | None:
    """A word whose UTF-8 was read as Windows-1252 or Latin-1, read rightly ("ZoÃ«" gives "Zoë"); None for a word to which that did not happen."""
    try:
        meant = b"".join(_byte(letter) for letter in word).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return meant if meant != word and all(letter.isprintable() for letter in meant) else None


def _byte(letter: str) -> bytes:
    """The byte that was shown as a letter: Windows-1252, with the five bytes it leaves out."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
