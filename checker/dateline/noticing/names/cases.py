"""Recognises a name in its other cases: "Amt" in "des Amtes", "Музей транспорта" in "в Музее транспорта"."""

from __future__ import annotations

import re

from dateline.noticing.text.patterns import compile_late

_VOWELS = "аеёиіїйоуыэюяьє"
CASE_ENDING = rf"(?:[{_VOWELS}]{{0,3}}(?:[мхв]и?|го|му)?)"
"""What Russian and Ukrainian nouns and adjectives end in, as a pattern; "" too."""

_STEM = compile_late(rf"(?P<stem>[Ѐ-ӿ-]{{3,}}?){CASE_ENDING}")
_SPELLINGS = str.maketrans({"е": "[её]", "ё": "[её]", "Е": "[ЕЁ]", "Ё": "[ЕЁ]", "'": "['’]", "’": "['’]"})


def case_stem(word: str) -> str:
    """What stays of a Cyrillic word in all its cases, at least three letters; other words are given back."""
    found = _STEM.fullmatch(word)
    return found["stem"] if found else word


def spelled(word: str) -> str:
    """A pattern of one word as it is written: the apostrophe either way, ё or е."""
    return re.escape(word).translate(_SPELLINGS)


def declined(word: str) -> str:
    """A pattern of a Cyrillic word in any of its cases; of other words, as they are written."""
    found = _STEM.fullmatch(word)
    return spelled(found["stem"]) + CASE_ENDING if found else spelled(word)


def is_declined(name: str) -> bool:
    """Whether a name can be recognised in its other cases: two Cyrillic words or more, which all have to agree."""
    return sum(bool(_STEM.fullmatch(word)) for word in name.split()) > 1
