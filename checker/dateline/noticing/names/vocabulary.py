"""Knows which words are English ones, and which one slip of the keyboard makes of a word (the list: tools/make_english_words.py)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from dateline.noticing.names.given_names import given_names, is_given_name, is_surname, surnames
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS
from dateline.noticing.text.patterns import compile_late

SHORTEST = 4
"""Words with fewer letters are not in the list; every one of them may be English."""
_ENDINGS = (
    ("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)), ("ing", ("", "e")), ("ly", ("", "le")), ("ily", ("y",)),
    ("er", ("", "e")), ("ers", ("", "e")), ("ness", ("",)), ("est", ("", "e")),
)  # fmt: skip
_DOUBLED = compile_late(r"(.*?)([a-z])\2(?:ed|ing|ers?)")
_SHORTEST_MENDED = 6


@cache
def english_words() -> frozenset[str]:
    """About 63,000 English words of four letters or more, in lower case, in the spellings of several countries."""
    return frozenset(files("dateline.noticing.names").joinpath("english_words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether a word is in the list of English words, or an inflected form of one that is."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    return len(lower) < SHORTEST or lower in FUNCTION_WORDS or lower in CALENDAR or any(stem in english_words() for stem in _stems_of(lower))


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether a word is English, or a given name or surname that people bear."""
    return is_english(word) or is_surname(word) or is_given_name(word)


@lru_cache(maxsize=65536)
def corrections(word: str) -> tuple[str, ...]:
    """The English words that an adjacent swap, or one letter more or less behind the first one, makes of a word in lower case; sorted."""
    length, english = len(word), english_words()
    near = {other for at in range(1, length - 1) if (other := word[:at] + word[at + 1] + word[at] + word[at + 2 :]) in english}
    near.update(other for at in range(1, length) if (other := word[:at] + word[at + 1 :]) in english)
    half = (length + 1) // 2
    if length >= _SHORTEST_MENDED - 1:
        starts, ends = _by_halves()
        longer = (other for other in f"{starts.get(word[:half], '')} {ends.get(word[-half:], '')}".split() if len(other) == length + 1)
        near.update(other for other in longer if other[0] == word[0] and OSA.distance(word, other, score_cutoff=1) == 1)
    return tuple(sorted(other for other in near if len(other) >= _SHORTEST_MENDED and other != word))


@lru_cache(maxsize=16384)
def is_readable(three: str) -> bool:
    """Whether three letters in a row, or two at the beginning or end, as `threes` gives them, stand so in any English word, given name or surname."""
    return three in _every_word()


def threes(word: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Every three letters in a row of a word between two line breaks, which stand for its ends; of a part of them, if so wanted."""
    lined = f"\n{word}\n"[max(start, 0) : end]
    yield from (lined[at : at + 3] for at in range(len(lined) - 2))


@cache
def _every_word() -> str:
    return "\n".join(("", *english_words(), *given_names(), *surnames(), ""))


@cache
def _by_halves() -> tuple[dict[str, str], dict[str, str]]:
    """English words, parted by spaces, under the half they begin with and the half they end with: a letter left out leaves one of them whole."""
    starts: dict[str, str] = {}
    ends: dict[str, str] = {}
    for word in english_words():
        if len(word) >= _SHORTEST_MENDED:
            half = len(word) // 2
            start, end = word[:half], word[-half:]
            starts[start] = f"{starts[start]} {word}" if start in starts else word
            ends[end] = f"{ends[end]} {word}" if end in ends else word
    return starts, ends


def _stems_of(word: str) -> Iterator[str]:
    """The word, and what it could be an inflected form of: "copied" gives "copy" among others."""
    yield word
    for ending, roots in _ENDINGS:
        if word.endswith(ending):
            yield from (word[: -len(ending)] + root for root in roots)
    if found := _DOUBLED.fullmatch(word):
        yield found[1] + found[2]


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
