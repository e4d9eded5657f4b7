"""Cuts a text into numbers, names and signs, one letter a token, so that a grammar of dates is a regular expression over those letters."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.noticing.dates.calendars import LANGUAGES, Calendar, Name, Role, calendar_of
from dateline.noticing.dates.numeric import LAST_SHORT_YEAR
from dateline.noticing.dates.period_words import PeriodRole
from dateline.noticing.text.patterns import compile_late

# The letters. Names: M W full month and weekday, m w the same where only a number beside them makes them one, b either of both ("mar."); s a season.
# Numbers: d one or two digits, D the same as an ordinal, o "third", Y four digits, y '26, E 1990s or '90s, e 90er, Q "Q3", n any other.
# Wholes: I ISO day, 20260304 or 2026年3月4日, K 2026-W10, S 3/4/2026 or 3-4-2026, P 4.3.2026, u 4.3.26, p the 4.3. of "4.3.-6.3.2026", T time of day.
# Signs: _ white space, ~ a long dash, ( ) any brackets, : colons, ' a Turkish case ending, then . , - / as they are; ? as it is; x anything else.
# A word with roles has a letter of its own for each set of roles.
_LETTERS = r"""
      (?P<space>\s+)
    | (?P<Q>Q[1-4](?!\w))
    | (?P<word>t/m\b|(?:[пП]['ʼ’])?[^\W\d_]+(?:-feira\b)?)
    | (?P<K>\d{4}-?W\d{2}(?:-\d)?(?![\w-]))
    | (?P<I>\d{4}-\d{2}-\d{2}(?![\w]|-\w|:\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[ ]?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?)?
         |\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)
    | (?P<I2>\d{4}[ ]?[年년][ ]?\d{1,2}[ ]?[月월][ ]?\d{1,2}[ ]?[日일号號])
    | (?P<S>\d{1,4}/\d{1,2}/\d{2,4}(?![\w/])|\d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\w/-]))
    | (?P<T>\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:[ ]?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}[ ]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?))
    | (?P<P>\d{1,2}\.[ ]?\d{1,2}\.[ ]?\d{4}(?![\w]|\.\d))
    | (?P<u>\d{1,2}\.\d{1,2}\.\d{2}(?!\w|[./-]\d))
    | (?P<p>\d{1,2}\.[ ]?\d{1,2}\.(?=[ ]?[-–—][ ]?\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?:\d\d)?\d\d(?!\d)))
    | (?P<V>\d+(?:\.\d+)+\w*|\d{1,3}(?:,\d{3})+(?!\d))
    | (?P<e>['’]\d0s(?!\w))
    | (?P<y>['’]\d{2}(?!\w))
    | (?P<N>\d+)(?P<tail>[^\W\d_]+|\.?[ºª]|°)?
    | (?P<sign>.)
    """
_USUAL = compile_late(_LETTERS, re.VERBOSE | re.DOTALL)
_SUFFIXED = compile_late(r"(?P<suffix>(?<=\w)['’][^\W\d_]+)|" + _LETTERS, re.VERBOSE | re.DOTALL)
"""Turkish sets case endings off from numbers and names with an apostrophe."""
_SIGNS = {
    ",": ",", ".": ".", "-": "-", "‐": "-", "‑": "-", "–": "~", "—": "~", "‒": "~", "−": "~", "/": "/",
    "(": "(", "[": "(", ")": ")", "]": ")", ":": ":", ";": ":", "?": "?", "¿": "?",
}  # fmt: skip
_ORDINALS = frozenset(["st", "nd", "rd", "th", "er", "ère", "re", "ter", "de", "ste", "e", "º", "ª", ".º", ".ª", "°", "го", "е"])
_GLUED = frozenset("#$€£@=+_\\/*^")
"""A number behind one of these is a reference, a sum of money or part of a path, never a day."""
AnyRole = Role | PeriodRole
ANY_ROLE = "[\ue000-\uf8ff]"
"""A regular expression for a word with whatever role."""
_ROLE_BASE = 0xE000
_FIRST_YEAR = 1000
_EITHER_CENTURY = 20
_BASIC_YEARS = range(1900, 2100)
_IN_A_NAME = compile_late(r"[-./]?\w")
_NAMES = frozenset("MWmwb")


class Token(NamedTuple):
    """One token; `value` is its number: a month, a weekday from 1, digits."""

    start: int
    end: int
    value: int = 0


class Shadow(NamedTuple):
    """The letters of a stretch of text, where the token behind each begins, where the last ends, and the numbers of those that have one."""

    letters: str
    starts: list[int]
    values: dict[int, int]

    def token(self, index: int) -> Token:
        """The token behind a letter."""
        return Token(self.starts[index], self.starts[index + 1], self.values.get(index, 0))


def role_class(*roles: AnyRole) -> str:
    """A regular expression for a word that may play one of these roles."""
    return "[" + "".join(letter for of, letter in _role_letters().items() if of.intersection(roles)) + "]"


@cache
def _role_letters() -> dict[frozenset[AnyRole], str]:
    """A letter for each set of roles that a word of some language plays."""
    calendars = [calendar for language in LANGUAGES if (calendar := calendar_of(language))]
    sets = {roles for calendar in calendars for roles in _roles_of(calendar).values()}
    return {roles: chr(_ROLE_BASE + number) for number, roles in enumerate(sorted(sets, key=sorted))}


def _roles_of(calendar: Calendar) -> dict[str, frozenset[AnyRole]]:
    words = calendar.roles.keys() | calendar.periods.keys()
    return {word: frozenset([*calendar.roles.get(word, ()), *calendar.periods.get(word, ())]) for word in words}


def shadow_of(text: str, calendar: Calendar, start: int = 0, end: int | None = None) -> Shadow:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    words = _letters_of(calendar)
    letters: list[str] = []
    starts: list[int] = []
    values: dict[int, int] = {}
    last = start
    for found in (_SUFFIXED if calendar.language == "tr" else _USUAL).finditer(text, start, len(text) if end is None else end):
        kind = found.lastgroup
        starts.append(last)
        last = found.end()
        if kind == "space":
            letters.append("_")
        elif kind == "word":
            word = found[0]
            letter, value = words.get(word.lower(), ("x", 0))
            if value and letter in _NAMES and calendar.named(word) is None:
                letter = "x"
            values[len(letters)] = value
            letters.append(letter)
        elif kind == "sign":
            letters.append(words.get(found[0], ("", 0))[0] or _SIGNS.get(found[0], "x"))
        elif kind == "suffix":
            letters.append(words.get(found[0][1:].lower(), ("'", 0))[0])
        else:
            letter, values[len(letters)] = _number(found, text, calendar)
            letters.append(letter)
    return Shadow("".join(letters), [*starts, last], values)


_KNOWN: dict[str, dict[str, tuple[str, int]]] = {}


def _letters_of(calendar: Calendar) -> dict[str, tuple[str, int]]:
    """The letter of each word of a calendar, and what it stands for: a month, a season, or a weekday or ordinal from 1; 0 for words with a role."""
    if calendar.table not in _KNOWN:
        words = {word: (_role_letters()[roles], 0) for word, roles in _roles_of(calendar).items()}
        words |= {word: ("o", number) for word, number in calendar.ordinals.items()} | {word: ("s", season) for word, season in calendar.seasons.items()}
        _KNOWN[calendar.table] = words | {word: _named(name) for word, name in calendar.names.items()}
    return _KNOWN[calendar.table]


def _named(name: Name) -> tuple[str, int]:
    if name.month is None:
        return "W" if name.sure else "w", (name.weekday or 0) + 1
    if name.weekday is not None:
        return "b", name.month
    return "M" if name.sure else "m", name.month


def _number(found: re.Match[str], text: str, calendar: Calendar) -> tuple[str, int]:
    kind, start = found.lastgroup, found.start()
    if kind == "y":
        short = int(found[0][1:])
        return "y", short + (2000 if short <= LAST_SHORT_YEAR else 1900)
    if kind == "e":  # the '20s may be of either century
        decade = int(found[0][1:3])
        return "n" if decade == _EITHER_CENTURY else "E", decade + (1900 if decade > _EITHER_CENTURY else 2000)
    if kind == "Q":
        return "n" if is_glued(text, start) else "Q", int(found[0][1])
    if kind not in ("N", "tail"):
        return "n" if not kind or kind == "V" or (kind != "I2" and is_glued(text, start)) else kind[0], 0
    digits, tail = found["N"], (found["tail"] or "").lower()
    value = int(digits) if len(digits) <= len("2026") else 0
    if is_glued(text, start) or text[found.end() : found.end() + 1] in ("%", "_", "="):
        return "n", value
    if len(digits) == len("20260304") and not tail and _is_basic_date(digits) and not _IN_A_NAME.match(text, found.end()):
        return "I", 0
    if tail and "tens" in calendar.periods.get(tail, ()) and len(digits) in (len("90"), len("1990")):
        return "E" if value >= _FIRST_YEAR else "D" if tail in _ORDINALS and value % 10 else "e", value
    if len(digits) <= len("31"):
        return "d" if not tail else "D" if tail in _ORDINALS else "n", value
    return "Y" if len(digits) == len("2026") and not tail and value >= _FIRST_YEAR else "n", value


def _is_basic_date(digits: str) -> bool:
    """Whether eight digits are a day of these two centuries: one number in two thousand is by chance."""
    try:
        return date.fromisoformat(digits).year in _BASIC_YEARS
    except ValueError:
        return False


def is_glued(text: str, start: int) -> bool:
    """Whether a number that begins there is part of a name, a path or a sum of money: no part of a date."""
    before = text[start - 1] if start else " "
    return before in _GLUED or before.isalpha() or (before == "-" and text[max(start - 2, 0)].isalpha() and text[max(start - 3, 0)].isupper())
