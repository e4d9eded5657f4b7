"""The words in which fourteen languages write dates: month and weekday names, inflected and short, and the little words between the parts of a date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypedDict, TypeVar

from dateline.noticing.dates.period_words import PERIOD_WORDS, PeriodRole

Role = Literal["of", "the", "to", "and", "from", "between", "in"]
R = TypeVar("R")


class Name(NamedTuple):
    """A word of the table. Month from 1, weekday from 0 = Monday; a short name may be both ("mar." is martes and marzo)."""

    month: int | None
    weekday: int | None
    sure: bool
    """Whether the word is a date word wherever it stands; short forms and homographs ("may", "domingo") need a number beside them."""


class Calendar(NamedTuple):
    """One language's words, keyed by their lower-case form."""

    language: str
    names: Mapping[str, Name]
    roles: Mapping[str, frozenset[Role]]
    cased: bool
    """Whether names are written with a capital."""
    month_first: bool
    """Whether 3/4/2026 is the fourth of March."""
    dotted: bool
    """Whether 4.3.2026 is how a date is written."""
    table: str
    """Which table it is: its language, "*" for the one of all other languages."""
    periods: Mapping[str, frozenset[PeriodRole]]
    """The words around years, seasons and quarters."""
    seasons: Mapping[str, int]
    """Forms of the names of seasons, with their EDTF numbers from 21 = spring."""
    ordinals: Mapping[str, int]
    """Forms of "first" to "fourth"."""

    def named(self, word: str) -> Name | None:
        """What a word as written names; None for "may" or "sat" in a language that writes names with a capital."""
        name = self.names.get(word.lower())
        if name and self.cased and word[0].islower() and not name.sure:
            return None
        return name

    def weekday_words(self) -> Iterator[str]:
        """The words that name a weekday wherever they stand."""
        return (word for word, name in self.names.items() if name.weekday is not None and name.sure)

    def weekday_like(self, word: str, weekday: int) -> str:
        """The name of a weekday (0 = Monday), as long or short, inflected and capitalised as `word` is."""
        known = self.names.get(word.lower())
        forms = [form for form, name in self.names.items() if name.weekday == weekday and name.month is None]
        return _most_like(word, [form for form in forms if known and self.names[form].sure == known.sure] or forms)

    def month_like(self, word: str, month: int) -> str:
        """The name of a month (1 = January), as long or short, inflected and capitalised as `word` is."""
        known = self.names.get(word.lower())
        same = [form for form, name in self.names.items() if known and name.month == known.month]
        forms = [form for form, name in self.names.items() if name.month == month]
        return _most_like(word, [form for form in forms if _is_cut(form, forms) == _is_cut(word.lower(), same)] or forms)


def _is_cut(word: str, forms: Iterable[str]) -> bool:
    """Whether it is a longer form's beginning: "oct" is, "may" is not."""
    return any(form != word and form.startswith(word) for form in forms)


def _most_like(word: str, forms: Iterable[str]) -> str:
    best = max(forms, key=lambda form: (_shared_ending(form, word.lower()), -abs(len(form) - len(word)), form))
    return best.upper() if word.isupper() else best.capitalize() if word[0].isupper() else best


def _shared_ending(one: str, other: str) -> int:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


class _Entry(TypedDict):
    months: dict[str, int]
    short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    homographs: list[str]
    words: dict[Role, list[str]]
    cased: bool
    month_first: bool
    dotted: bool


LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sv", "fi", "tr")


@cache
def calendar_of(language: str) -> Calendar | None:
    """The calendar of an ISO 639-1 language, the English one for ""; None for a language outside the table."""
    return _calendar(language or "en", _table()[language or "en"]) if not language or language in LANGUAGES else None


@cache
def foreign() -> Calendar:
    """For a language outside the table: digits, and the English names that are no other word, as English dates stand in pages of all languages."""
    english = _calendar("en", _table()["en"])
    return english._replace(names={word: name for word, name in english.names.items() if name.sure}, month_first=False, dotted=True, table="*")


@cache
def _table() -> Mapping[str, _Entry]:
    table: dict[str, _Entry] = json.loads(files("dateline.noticing.dates").joinpath("calendars.json").read_text(encoding="utf-8"))
    return table


def _calendar(language: str, entry: _Entry) -> Calendar:
    periods = PERIOD_WORDS[language]
    return Calendar(
        language, dict(_names(entry)), _by_word(entry["words"]), cased=entry["cased"], month_first=entry["month_first"], dotted=entry["dotted"],
        table=language, periods=_by_word({role: words.split() for role, words in periods.roles.items()}), seasons=periods.season_numbers(),
        ordinals=periods.ordinal_numbers(),
    )  # fmt: skip


def _by_word(words_of: Mapping[R, Iterable[str]]) -> dict[str, frozenset[R]]:
    pairs = [(word, role) for role, words in words_of.items() for word in words]
    return {word: frozenset(role for other, role in pairs if other == word) for word, _ in pairs}


def _names(entry: _Entry) -> Iterator[tuple[str, Name]]:
    months, weekdays = entry["short_months"] | entry["months"], entry["short_weekdays"] | entry["weekdays"]
    full = (entry["months"].keys() | entry["weekdays"].keys()) - set(entry["homographs"])
    for word in months.keys() | weekdays.keys():
        yield word, Name(months.get(word), weekdays.get(word), word in full)
