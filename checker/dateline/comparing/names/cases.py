"""Tells when one capitalised word is written with other capitals, or without its accents, against a custom that is plain to see."""

from __future__ import annotations

from dateline.comparing.names.slips import Word
from dateline.noticing.names.given_names import is_given_name, is_surname
from dateline.noticing.names.grammar import COMPASS, folded
from dateline.noticing.names.places import is_place
from dateline.noticing.names.proper_words import FOREIGN
from dateline.noticing.names.vocabulary import is_english, is_known
from dateline.noticing.text.patterns import compile_late

_FREQUENT = 5
_OFTEN, _CUSTOM = 5, 3
_SHORTEST = 4
_LONGEST_ACRONYM = 6
_IDENTIFIER = compile_late(r"[a-z]{2,}[A-Z][a-z]|[a-z][A-Z]{2}")
"""What programmers write, not brands: rawValue, dNSName; but macOS and iPhone."""
_HUMPED = compile_late(r"[A-Z][a-z]{2,}[A-Z]\w+|[A-Z][a-z]+[A-Z][a-z]\w+")
"""A brand with a capital within: GitHub, PostgreSQL."""
_MARKS = str.maketrans("’ʼ‘‐‑", "'''--")


def against_custom(odd: Word, usual: Word, together: bool = False) -> bool:
    """Whether a word is written with capitals in unusual places: Github, where a corpus has GitHub five times as often, or one document twice."""
    if odd.text.lower() != usual.text.lower() or odd.text == usual.text or len(odd.text) < _SHORTEST or odd.text.isupper():
        return False
    identifier = _IDENTIFIER.match(usual.text) or _IDENTIFIER.match(odd.text)
    if odd.text[0].islower() or identifier or ("-" in odd.text and _capitalised(odd.text) == _capitalised(usual.text)):
        return False  # a variable; Mobile-friendly in a sentence, Mobile-Friendly in a title
    if usual.text.isupper() and usual.text.isalpha() and len(usual.text) > _LONGEST_ACRONYM:
        return False  # a word cried out
    humped = together and bool(_HUMPED.fullmatch(usual.text)) and odd.text[1:].islower() and usual.times >= 2 * odd.times
    if (usual.times < max(_FREQUENT, _CUSTOM * odd.times) and not humped) or usual.text[1:].islower():
        return _is_stumble(odd.text) and usual.times >= odd.times
    if usual.text[0].islower() and odd.text == usual.text[0].upper() + usual.text[1:] and odd.opening:
        return False  # a sentence begins with a capital
    return not is_known(odd.text)


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _is_stumble(word: str) -> bool:
    """Whether the shift key was held too long: DIngbaum."""
    return len(word) > _SHORTEST and word[:2].isupper() and word[2:].islower() and word.isalpha() and not is_english(word)  # UNofficial


def lacks_accents(plain: Word, accented: Word, together: bool) -> bool:
    """Whether a word stands without the accents it usually has. A given name must have the same neighbour: François and Francois are two people."""
    if folded(plain.text) != folded(accented.text) or accented.text.translate(_MARKS).isascii() or not _has_fewer(plain.text, accented.text):
        return False
    if plain.text[0].isupper() != accented.text[0].isupper() or plain.small:
        return False
    if any(mark in accented.beside for mark in plain.beside if mark != FOREIGN):
        return accented.times > plain.times or (accented.times == plain.times and (together or is_one_person(plain, accented)))
    if _is_of_person(plain):
        return False
    if plain.language not in ("en", "") or is_english(plain.text):
        return False  # an accent may be an ending; English words have lost theirs
    often = 2 if accented.personal else _CUSTOM
    return accented.times >= (often * plain.times if together else max(_FREQUENT, _OFTEN * plain.times))


def is_one_person(plain: Word, accented: Word) -> bool:
    """Whether two spellings stand beside the same first name or surname: not only in "San Jose" and "San José"."""
    shared = {mark[1:] for mark in plain.beside if mark in accented.beside and mark != FOREIGN}
    named = [word for word in shared if word not in COMPASS and not is_place(word)]
    return bool(named) and (_is_of_person(plain) or any(is_given_name(word) or is_surname(word) for word in named))


def _is_of_person(word: Word) -> bool:
    return bool(word.personal) or is_given_name(word.text)


def _has_fewer(plain: str, accented: str) -> bool:
    """Whether the first word is the second one with some accents left out, and none put in; to write "е" for "ё" is custom."""
    accented = accented.replace("ё", "е").replace("Ё", "Е")
    if plain == accented or len(plain) != len(accented):
        return False
    return all(a == b or a.lower() == folded(b) for a, b in zip(plain, accented, strict=True))
