"""Tells by which slip of the keyboard one capitalised word could be meant for another, and how much must speak for it before it is said."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA, Levenshtein, Postfix, Prefix

from dateline.comparing.names.evidence import Form, differ_rightly
from dateline.comparing.names.romanisation import deletions
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import folded
from dateline.noticing.names.places import is_place
from dateline.noticing.names.proper_words import FOREIGN, RARE
from dateline.noticing.names.vocabulary import corrections, is_english, is_known, is_readable, threes
from dateline.noticing.text.patterns import compile_late

Kind = Literal["swapped", "dropped", "doubled", "added", "replaced", "at the end"]
SAID: dict[Kind, str] = {
    "swapped": "two letters swapped", "dropped": "a letter left out", "doubled": "a letter doubled", "added": "a letter too many",
    "replaced": "another letter", "at the end": "another ending",
}  # fmt: skip
DIRECT: tuple[Kind, ...] = ("swapped", "dropped", "doubled", "added")
"""The slips that leave all other letters as they are, and the end."""
_FREQUENT = 5
_OFTEN = 5
_VOUCHED = 3
"""Enough where a dictionary has the frequent word, too."""
_LONG, _VERY_LONG = 7, 9
_PART = 5
_PARTS = compile_late(r"[-.]")
_TAIL, _LONG_TAIL = 3, 6
"""Letters from the end within which words of other languages than English differ as forms of one."""
_AGGLUTINATING = frozenset(("fi", "hu", "tr", "et", "eu", "kk", "ka", "hy"))


class Word(NamedTuple):
    """One way of writing a capitalised word, in one document or all of them."""

    text: str
    times: int
    beside: tuple[str, ...] = ()
    personal: int = 0
    opening: bool = False
    small: bool = False
    language: str = ""


class Slip(NamedTuple):
    """Why one word is taken for another one, mistyped."""

    kind: Kind
    beside: str
    """The neighbour both have ("Harvard"); "" for none."""


@lru_cache(maxsize=16384)
def word_keys(word: str) -> tuple[str, ...]:
    """Keys one of which a slip and the word it is meant for share. English words have but one; a slip brings those of the words it could be meant for."""
    lower = folded(word)
    if is_english(word):
        return (f"={lower}",)
    return (*sorted(deletions(lower)), *(f"={other}" for other in corrections(lower)))


def slip_for(rare: Word, frequent: Word, together: bool) -> Slip | None:
    """The slip that makes the rare word of the frequent one, if all that has to be true of a slip is; `together`: counted in one document alone."""
    if rare.times > RARE or rare.small or is_english(rare.text) or not _same_shape(rare.text, frequent.text):
        return None
    kind = kind_of(rare.text, frequent.text)
    if kind is None or _are_forms_of_one(rare, frequent):
        return None
    beside = next((mark[1:] for mark in rare.beside if mark in frequent.beside and mark != FOREIGN), "")
    unreadable = _is_unreadable(kind, rare, frequent)
    evident = unreadable or (bool(beside) and kind in DIRECT and _is_borne(frequent.text) and not _is_borne(rare.text))
    if not (_is_enough_here(kind, rare, frequent, evident) if together else _is_enough_across(kind, rare, frequent, unreadable)):
        return None
    if beside and not together and is_given_name(frequent.text):
        return None  # how often it is anybody's first name says nothing; whole names are compared elsewhere
    plausible = unreadable or _is_plausible(kind, rare, frequent, bool(beside)) or (together and _is_plain_here(kind, rare, frequent))
    return Slip(kind, beside) if plausible else None


def _is_plain_here(kind: Kind, rare: Word, frequent: Word) -> bool:
    """Whether one document writes a long name several times, and once with another letter within; the other name, if not very long, is on no list."""
    length = len(frequent.text)
    if rare.times > 1 or frequent.times < 2 or length < _LONG or rare.personal or _is_borne(rare.text) or (is_english(frequent.text) and length < _VERY_LONG):
        return False
    one, other = folded(rare.text), folded(frequent.text)
    if kind == "at the end":
        longer = max(one, other, key=len)
        return len(one) != len(other) and longer[-1] == longer[-2] and longer[-1] not in "aeious"
    if "'" in one or _is_compound(one, other):
        return False
    return kind == "replaced" and one[-1] == other[-1] and (one[:3] == other[:3] or len(one) >= _VERY_LONG)


def _is_unreadable(kind: Kind, rare: Word, frequent: Word) -> bool:
    """Whether three letters in a row where a word differs stand in no word or name that any list has, and those of the other word do: Eschwr for Escher."""
    if kind == "at the end" or rare.times > 1 or FOREIGN in rare.beside or not {rare.language, frequent.language} <= {"en", ""} or _is_borne(rare.text):
        return False
    one, other = folded(rare.text), folded(frequent.text)
    if min(len(one), len(other)) < _PART or not ((one + other).isascii() and one.isalpha() and rare.text[1:].islower()):
        return False
    at = Prefix.similarity(one, other)
    return not all(map(is_readable, threes(one, at - 2, at + 4))) and all(map(is_readable, threes(other)))


def _is_compound(one: str, other: str) -> bool:
    """Whether the letter that differs stands in an English word with which one of the two ends: Wikimedia is no slip for Wikipedia."""
    at = Prefix.similarity(one, other)
    return any(is_english(word[start:]) for word in (one, other) for start in range(3, at + 1) if len(word) - start >= _PART)


def _is_enough_here(kind: Kind, rare: Word, frequent: Word, evident: bool) -> bool:
    """Within one document a single other spelling will do where the slip is a plain one in a long word, or it is evident which of the two is right."""
    if rare.times < frequent.times:
        return True
    if rare.times > frequent.times or (kind not in DIRECT and not evident):
        return False
    length, borne = len(frequent.text), _is_borne(frequent.text)
    return evident or (kind == "swapped" and (borne or length >= _LONG - 1)) or (kind == "dropped" and length > _LONG) or (borne and length > _LONG)


def _is_enough_across(kind: Kind, rare: Word, frequent: Word, unreadable: bool) -> bool:
    """Across documents; a dictionary is a witness, too, where the slip is a plain one in a long word."""
    if unreadable:
        return frequent.times >= _VOUCHED
    if kind in ("swapped", "dropped", "doubled") and len(frequent.text) > _LONG and is_english(frequent.text):
        return frequent.times >= max(_VOUCHED, rare.times + 1)
    return frequent.times >= max(_FREQUENT, _OFTEN * rare.times) or (rare.times > 1 and frequent.times >= 2 * _FREQUENT)


def _is_plausible(kind: Kind, rare: Word, frequent: Word, beside: bool) -> bool:
    """Whether the words are long and the slip common enough: short words differ by a letter and are two words."""
    length = len(frequent.text)
    if beside:
        return length >= 5 and not (kind == "at the end" and length < _LONG)
    if kind == "swapped" and length > _LONG and is_english(frequent.text):
        return FOREIGN not in rare.beside
    if rare.personal or 2 * frequent.personal > frequent.times or _is_borne(rare.text) or (is_english(frequent.text) and FOREIGN in rare.beside):
        return False
    if is_english(frequent.text) and (not rare.text.isascii() or (kind == "swapped" and length < _LONG and rare.text[-1] != frequent.text[-1])):
        return False
    if kind == "swapped":
        return length >= 5
    if kind in ("doubled", "added") and is_known(frequent.text) and not is_english(frequent.text) and not (length > _LONG and is_place(frequent.text)):
        return False  # a letter more than a name that people bear makes another one: Cameroon
    if kind in ("dropped", "doubled"):
        return length >= _LONG or (length == _LONG - 1 and not is_english(frequent.text))
    return kind == "added" and length > _LONG  # another letter makes another name: Colombia and Columbia


def _is_borne(word: str) -> bool:
    """Whether people or places are known to bear a word as their name."""
    return is_known(word) or is_place(word)


def kind_of(rare: str, frequent: str) -> Kind | None:
    """How two words differ that are one edit or adjacent swap apart, the first letter left alone; None for any other two."""
    one, other = folded(rare), folded(frequent)
    if not one or not other or abs(len(one) - len(other)) > 1 or one[0] != other[0] or OSA.distance(one, other) != 1:
        return None
    at = Prefix.similarity(one, other)
    if Levenshtein.distance(one, other) == 2:
        return "swapped"
    if at >= max(len(one), len(other)) - 1:
        return "at the end"
    if len(one) == len(other):
        return "doubled" if one[at] in (one[at - 1], one[at + 1]) and other[at] in (other[at - 1], other[at + 1]) else "replaced"
    if len(one) < len(other):
        return "dropped"
    return "doubled" if one[at] == one[at - 1] else "added"


def _are_forms_of_one(rare: Word, frequent: Word) -> bool:
    """Whether the words, or the parts at a hyphen in which they differ, are plural and singular, or the like."""
    parts = list(zip(_PARTS.split(rare.text), _PARTS.split(frequent.text), strict=False))
    one, other = next((pair for pair in parts if pair[0] != pair[1]), (rare.text, frequent.text))
    if {one, other} == {one[:-1] + "ly", one[:-1] + "y"} or {one, other} == {other[:-1] + "ly", other[:-1] + "y"}:
        return True  # Swifty, Swiftly
    if rare.language not in ("en", "") and Postfix.similarity(folded(one), folded(other)) < (_LONG_TAIL if rare.language in _AGGLUTINATING else _TAIL):
        return True  # endings inflect
    return any(
        differ_rightly(Form((), left, language=rare.language), Form((), right, language=frequent.language))
        for left, right in ((one, other), (one.removesuffix("s"), other.removesuffix("s")))
    )


def _same_shape(rare: str, frequent: str) -> bool:
    """Whether capitals stand in the same order, and the letter in question is a small one or all are capitals: SwiftTUI is no slip for SwiftUI."""
    if rare.isupper() or frequent.isupper():
        return rare.isupper() and frequent.isupper() and sorted(rare) == sorted(frequent) and len(rare) >= 5
    return _marks(rare) == _marks(frequent)


def _marks(word: str) -> str:
    return "".join(letter for letter in word if letter.isupper() or letter in "-'’.")


def total(words: Collection[Word]) -> Word:
    """What several documents say of one word, put together."""
    first = min(words)
    beside = tuple(sorted({mark for word in words for mark in word.beside}))
    opening, small = all(word.opening for word in words), any(word.small for word in words)
    return Word(first.text, sum(word.times for word in words), beside, sum(word.personal for word in words), opening, small, first.language)
