"""The words of relative time in English, German, French and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.text.patterns import compile_late

Unit = Literal["day", "week", "month", "year", "weekday"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")


class Row(NamedTuple):
    """A pattern with the groups unit, n (how many), wd (a weekday) and part, where it has them; unit and offset say what else it means."""

    pattern: str
    unit: Unit | None
    offset: int


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words."""

    days: Mapping[str, int]
    """Words for whole days -> how many days from the day of writing."""
    units: Mapping[Unit, tuple[str, ...]]
    """How the words for each unit begin."""
    shapes: tuple[tuple[str, int], ...]
    """Patterns with a place for {unit}, {n}, {wd} -> offset of one."""
    numbers: Mapping[str, int]
    anchors: tuple[str, ...]
    """Every expression holds one of these, in small letters: texts without them are not searched."""
    unit: str
    """A pattern for all words of units."""
    past: re.Pattern[str]
    future: re.Pattern[str]
    earlier: frozenset[str] = field(default_factory=frozenset[str])
    later: frozenset[str] = field(default_factory=frozenset[str])
    not_after: str = ""
    not_before: str = ""

    def rows(self, language: str) -> Iterator[Row]:
        """All patterns, the longer ones first."""
        for word in sorted(self.days, key=len, reverse=True):
            yield Row(re.escape(word), "day", self.days[word])
        calendar = calendar_of(language)
        names = sorted(calendar.weekday_words(), key=len) if calendar else []
        weekday = rf"(?P<wd>{'|'.join(map(re.escape, reversed(names)))})"
        number = rf"(?P<n>\d{{1,2}}|{'|'.join(self.numbers)})"
        for shape, offset in self.shapes:
            filled = shape.replace("{unit}", rf"(?P<unit>{self.unit})").replace("{n}", number).replace("{wd}", weekday)
            yield Row(filled, None, offset)


_STEMS = tuple(f"{which} {what}" for which in ("this", "last", "next") for what in ("week", "mon", "year", "tue", "wed", "thu", "fri", "sat", "sun"))
"""How the English expressions with units and weekdays begin; "month" as "Monday" does."""


def _numbers(words: str) -> dict[str, int]:
    return {word: number for number, group in enumerate(words.split(), 1) for word in group.split("/")}


WORDS: Mapping[str, Words] = {
    "en": Words(
        days={"the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2},
        units={"day": ("day",), "week": ("week",), "month": ("month",), "year": ("year",)},
        unit="days?|weeks?|months?|years?",
        shapes=(
            (r"(?P<part>earlier|later) this (?P<unit>week|month|year)", 0), (r"this (?P<unit>week|month|year)", 0),
            (r"(?:(?P<part>earlier|late|later) )?last (?P<unit>week|month|year)", -1), (r"(?:(?P<part>early|later) )?next (?P<unit>week|month|year)", 1),
            (r"last {wd}", -1), (r"(?:next|this coming|this) {wd}", 1), (r"{n} {unit} ago", -1),
        ),
        anchors=("yesterday", "today", "tonight", "tomorrow", " ago", "this coming ", *_STEMS),
        numbers=_numbers("a/an/one two three four five six seven eight nine ten eleven twelve"),
        past=compile_late(r"\b(?:said|told|was|were|had|did|met|held|took|made|won|lost|left|began|came|went|gave|found|saw|fell|rose|sent|\w{2,}[^e\W]ed)\b"),
        future=compile_late(r"\b(?:will|shall|won't|(?:is|are) (?:to|set to|due|scheduled|expected)|going to|plans? to|upcoming)\b"),
        earlier=frozenset({"earlier"}), later=frozenset({"later"}), not_after=r"(?<!the )(?<!The )", not_before=r"(?! of\b)",
    ),
    "de": Words(
        days={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
        units={"day": ("tag",), "week": ("woche",), "month": ("monat",), "year": ("jahr",)},
        unit="tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?",
        shapes=(
            (r"(?:(?P<part>anfang|ende) )?diese[nmrs]? (?P<unit>woche|monats?|jahr(?:es)?)", 0),
            (r"(?:letzte|vergangene|vorige)[nmrs]? (?P<unit>woche|monats?|jahr(?:es)?)", -1),
            (r"(?:nächste|kommende)[nmrs]? (?P<unit>woche|monats?|jahr(?:es)?)", 1),
            (r"(?:letzten|vergangenen|vorigen) {wd}", -1), (r"(?:nächsten|kommenden) {wd}", 1), (r"vor {n} {unit}", -1),
        ),
        anchors=("gestern", "heute", "morgen", "diese", "letzte", "vergangene", "vorige", "nächste", "kommende", "vor "),
        numbers=_numbers("einem/einer/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
        past=compile_late(r"\b(?:war|waren|hatte|hatten|sagte|sagten|teilte|wurde|wurden|hat|haben|ist \w+ ge\w+|traf|trafen|\w{3,}(?:te|ten))\b"),
        future=compile_late(r"\b(?:wird|werden|soll|sollen|beginnt|findet|will|wollen)\b"),
    ),
    "fr": Words(
        days={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1, "après-demain": 2},
        units={"day": ("jour",), "week": ("semaine",), "month": ("mois",), "year": ("an",)},
        unit="jours?|semaines?|mois|ann[ée]es?|ans?",
        shapes=(
            (r"(?:cette (?P<unit>semaine|année))", 0), (r"ce (?P<unit>mois)(?:-ci)?", 0),
            (r"(?:la |le |l['’])?(?P<unit>semaine|mois|an|année) (?:derni(?:er|ère)|passée?)", -1),
            (r"(?:la |le |l['’])?(?P<unit>semaine|mois|an|année) prochaine?", 1),
            (r"{wd} (?:dernier|passé)", -1), (r"{wd} prochain", 1), (r"il y a {n} {unit}", -1),
        ),
        anchors=("hier", "aujourd", "demain", "cette ", "ce mois", "derni", "passé", "prochain", "il y a "),
        numbers=_numbers("un/une deux trois quatre cinq six sept huit neuf dix onze douze"),
        past=compile_late(r"\b(?:a|ont|avait|avaient|était|étaient|fut|furent|est \w+é)\b"),
        future=compile_late(r"\b(?:\w{3,}(?:era|eront|ira|iront)|aura|auront|sera|seront|va|vont)\b"),
    ),
    "es": Words(
        days={"anteayer": -2, "ayer": -1, "hoy": 0, "mañana": 1, "pasado mañana": 2},
        units={"day": ("día", "dia"), "week": ("semana",), "month": ("mes",), "year": ("año",)},
        unit="días?|semanas?|mes(?:es)?|años?",
        shapes=(
            (r"est[ea] (?P<unit>semana|mes|año)", 0), (r"(?:la |el )?(?P<unit>semana|mes|año) pasad[oa]", -1),
            (r"(?:la |el )?(?P<unit>semana|mes|año) que viene", 1), (r"(?:la |el )?próxim[oa] (?P<unit>semana|mes|año)", 1),
            (r"(?:el )?(?:pasado {wd})", -1), (r"(?:el )?próximo {wd}", 1), (r"hace {n} {unit}", -1),
        ),
        anchors=("ayer", "hoy", "mañana", "este ", "esta ", "pasad", "que viene", "próxim", "hace "),
        numbers=_numbers("un/una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
        past=compile_late(r"\b(?:fue|fueron|había|dijo|dijeron|\w{3,}(?:aron|ieron|ió))\b"),
        future=compile_late(r"\b(?:\w{3,}(?:rá|rán)|va a|van a)\b"),
        not_after=r"(?<!la )(?<!La )(?<!esta )(?<!ta )",
    ),
}  # fmt: skip
