"""Cuts a text into numbers, names and signs, one letter a token, so that a grammar of dates is a regular expression over those letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.noticing.calendars import ROLES, Calendar, Name, Role
from dateline.noticing.numeric_dates import LAST_SHORT_YEAR

# The letters. Names: M W full month and weekday, m w the same where only a number beside them makes them one, b either of both ("mar.").
# Numbers: d one or two digits, D the same as an ordinal, Y four digits, y '26, n any other.
# Wholes: I ISO day or 2026年3月4日, S 3/4/2026 or 3-4-2026, P 4.3.2026, T time of day.
# Signs: _ white space, ~ a long dash, ( ) any brackets, : colons, then . , - / as they are; x anything else. A word with a role has a letter of its own.
_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<word>(?:[пП]['ʼ’])?[^\W\d_]+(?:-feira\b)?)
    | (?P<I>\d{4}-\d{2}-\d{2}(?![\w]|-\w|:\d)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[ ]?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?)?
         |\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)
    | (?P<I2>\d{4}[ ]?[年년][ ]?\d{1,2}[ ]?[月월][ ]?\d{1,2}[ ]?[日일号號])
    | (?P<S>\d{1,4}/\d{1,2}/\d{2,4}(?![\w/])|\d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\w/-]))
    | (?P<T>\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:[ ]?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}[ ]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?))
    | (?P<P>\d{1,2}\.[ ]?\d{1,2}\.[ ]?\d{4}(?![\w]|\.\d))
    | (?P<V>\d+(?:\.\d+)+\w*|\d{1,3}(?:,\d{3})+(?!\d))
    | (?P<y>['’]\d{2}(?!\w))
    | (?P<N>\d+)(?P<tail>[^\W\d_]+|[ºª°])?
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGNS = {
    ",": ",", ".": ".", "-": "-", "‐": "-", "‑": "-", "–": "~", "—": "~", "‒": "~", "−": "~", "/": "/",
    "(": "(", "[": "(", ")": ")", "]": ")", ":": ":", ";": ":",
}  # fmt: skip
_ORDINALS = frozenset(["st", "nd", "rd", "th", "er", "ère", "re", "ter", "de", "ste", "e", "º", "ª", "°", "го", "е"])
_GLUED = frozenset("#$€£@=+_\\/*^")
"""A number behind one of these is a reference, a sum of money or part of a path, never a day."""
_ROLE_BASE = 0xE000
_DIGIT = re.compile(r"\d+")
_REACH = 40
"""How far from a digit the words of a date may begin or end; "Wednesday, the 4th of September, 2026" needs 20."""
_FIRST_YEAR = 1000


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


def role_class(*roles: Role) -> str:
    """A regular expression for a word that may play one of these roles."""
    bits = sum(1 << ROLES.index(role) for role in roles)
    return "[" + "".join(chr(_ROLE_BASE + mask) for mask in range(1 << len(ROLES)) if mask & bits) + "]"


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that hold digits, with room for the words around them; they begin and end at white space."""
    start, end = 0, -1
    for digits in _DIGIT.finditer(text):
        if end < 0 or digits.start() - _REACH > end:
            if end >= 0:
                yield start, _widened(text, end, 1)
            start = _widened(text, digits.start() - _REACH, -1)
        end = digits.end() + _REACH
    if end >= 0:
        yield start, _widened(text, end, 1)


def _widened(text: str, at: int, step: int) -> int:
    """The nearest white space from `at` on in the direction of `step`, but not much further than a word is long."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    if step > 0:
        found = text.find(" ", at, at + _REACH)
        return found if found >= 0 else min(at + _REACH, len(text))
    return max(text.rfind(" ", max(at - _REACH, 0), at), max(at - _REACH, 0), 0)


def shadow_of(text: str, calendar: Calendar, start: int = 0, end: int | None = None) -> Shadow:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    words = _letters_of(calendar)
    letters: list[str] = []
    starts: list[int] = []
    values: dict[int, int] = {}
    last = start
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = found.lastgroup
        starts.append(last)
        last = found.end()
        if kind == "space":
            letters.append("_")
        elif kind == "word":
            word = found[0]
            letter, value = words.get(word.lower(), ("x", 0))
            if value and calendar.named(word) is None:
                letter = "x"
            values[len(letters)] = value
            letters.append(letter)
        elif kind == "sign":
            letters.append(words.get(found[0], ("", 0))[0] or _SIGNS.get(found[0], "x"))
        else:
            letter, values[len(letters)] = _number(found, text)
            letters.append(letter)
    return Shadow("".join(letters), [*starts, last], values)


_KNOWN: dict[str, dict[str, tuple[str, int]]] = {}


def _letters_of(calendar: Calendar) -> dict[str, tuple[str, int]]:
    """The letter of each word of a calendar, and what it stands for: a month, or a weekday from 1; 0 for words with a role."""
    if calendar.table not in _KNOWN:
        words = {word: (chr(_ROLE_BASE + sum(1 << ROLES.index(role) for role in roles)), 0) for word, roles in calendar.roles.items()}
        _KNOWN[calendar.table] = words | {word: _named(name) for word, name in calendar.names.items()}
    return _KNOWN[calendar.table]


def _named(name: Name) -> tuple[str, int]:
    if name.month is None:
        return "W" if name.sure else "w", (name.weekday or 0) + 1
    if name.weekday is not None:
        return "b", name.month
    return "M" if name.sure else "m", name.month


def _number(found: re.Match[str], text: str) -> tuple[str, int]:
    kind, start = found.lastgroup, found.start()
    if kind == "y":
        short = int(found[0][1:])
        return "y", short + (2000 if short <= LAST_SHORT_YEAR else 1900)
    if kind not in ("N", "tail"):
        return "n" if not kind or kind == "V" or (kind != "I2" and _is_glued(text, start)) else kind[0], 0
    digits, tail = found["N"], found["tail"]
    value = int(digits) if len(digits) <= len("2026") else 0
    if _is_glued(text, start) or text[found.end() : found.end() + 1] in ("%", "_", "="):
        return "n", value
    if len(digits) <= len("31"):
        return "d" if not tail else "D" if tail.lower() in _ORDINALS else "n", value
    return "Y" if len(digits) == len("2026") and not tail and value >= _FIRST_YEAR else "n", value


def _is_glued(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return before in _GLUED or before.isalpha() or (before == "-" and text[max(start - 2, 0)].isalpha() and text[max(start - 3, 0)].isupper())
