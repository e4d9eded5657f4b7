"""DATE118: ages, anniversaries and "years ago" that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Block, Document, Finding, Span
from dateline.noticing.dates.relatives import relatives
from dateline.noticing.dating.anchors import Anchor, anchors_at
from dateline.noticing.dating.bounds import is_quoted_at
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.dating.implied_years import YEAR
from dateline.noticing.text.lowered import prose_with
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentences
from dateline.rule import Bad, DocumentRule, Good

_Y = r"(?:1[89]|20)\d\d"
_ROUGH = compile_late(
    r"(?:over|more than|less than|under|nearly|almost|about|around|some|roughly|approximately|circa|at least|up to|close to|well|just|~|rund|etwa|ungefähr|"
    r"über|mehr als|knapp|fast|gut|près d[e']|environ|plus de|presque|quelque|casi|más de|unos|unas|cerca de|alrededor de)\s*$",
    re.IGNORECASE,
)
"""What makes a number of years a round one."""
_BORN = compile_late(rf"\b(?:born|geboren|née?|nacid[oa]|nació)\b[^.;()]{{0,40}}?\b(?P<year>{_Y})\b", re.IGNORECASE)
_LIFE = compile_late(rf"\((?:born\s+)?(?:[^()\d]{{0,20}}\d{{0,2}},?\s)?(?P<year>{_Y})\s?[–—-]\s?(?:[^()\d]{{0,20}}\d{{0,2}},?\s)?(?P<end>{_Y})\)")
_AGED = compile_late(
    r"\b(?:aged?|at the age of|im Alter von|à l['’]âge de|a los|de edad de)\s(?P<age>\d{1,3})\b(?!\s?[-–]\s?\d|\s(?:months?|weeks?|days?|to|or|and))"
    r"|(?<![\d,.-])\b(?P<old>\d{2,3})[ -]years?[ -]old\b|,\s(?P<bare>\d{2,3}),",
    re.IGNORECASE,
)
_ANNIVERSARY = compile_late(
    rf"\b(?P<n>\d{{1,3}})(?:st|nd|rd|th)[ -](?:anniversary|birthday)\s+of\s+(?:the|its|our|their|his|her)\s+(?P<year>{_Y})\b(?!\s?[-–/]\s?\d)",
    re.IGNORECASE,
)
_BEFORE = compile_late(rf"\b(?P<year>{_Y})(?:,\s|\s?\()$")
_NOW = compile_late(r"\b(?:still|now|today|is|are|currently|remains|lives|heute|ist|lebt|aujourd['’]hui|est|vit|hoy|es|vive)\b", re.IGNORECASE)
"""What makes an age one of the day of writing."""
_STEP = 10
"""Multiples of ten are round numbers: a tenth more or less is meant."""


class _Sum(NamedTuple):
    """Two statements from which a year follows: `year` and a number of years."""

    year: int
    number: int
    span: Span
    """Of what states the number."""
    other: Span
    slack: int = 1


class AgeArithmetic(DocumentRule):
    """An age or a number of years does not fit the year it is counted from.

    "Ten years ago, in 2012" was right in 2022: the text was taken over from an older one, or one of its two numbers is a slip. Count again from the
    year that is sure. Off by one is never reported: a birthday may lie on either side, and editions and anniversaries are counted in two ways.
    """

    code = "DATE118"
    name = "age-arithmetic"
    severity = "info"
    examples = (
        Bad(
            "---\ndate: ⟦2|2026-03-05⟧\n---\n\nThe pier was built ⟦ten years ago⟧, in ⟦1|2012⟧.\n",
            message='"ten years ago" and 2012 do not fit: from 2012 to 2026, by `date` (line 2), it is 14 years',
        ),
        Bad("---\ndate: ⟦2|2026-03-05⟧\n---\n\nShe was born in ⟦1|1950⟧ in Hafsund and, ⟦aged 79⟧, still rows to the island.\n"),
        Bad("---\ndate: ⟦2|2026-03-05⟧\n---\n\nWe celebrate the ⟦20th anniversary of the⟧ ⟦1|2004⟧ flood.\n"),
        Bad("---\ndate: ⟦2|2026-03-05⟧\n---\n\nIn ⟦1|2011⟧, ⟦12 years ago⟧, the pier was built.\n"),
        Bad("---\ndate: ⟦2|2026-03-05⟧\nlang: de\n---\n\nDie Mole wurde ⟦vor zehn Jahren⟧, im Jahr ⟦1|2012⟧, gebaut.\n"),
        Bad("---\ndate: ⟦2|2026-03-05⟧\nlang: fr\n---\n\nLa jetée fut bâtie ⟦il y a dix ans⟧, en ⟦1|2012⟧.\n"),
        Bad("---\ndate: ⟦2|2026-03-05⟧\nlang: es\n---\n\nEl muelle se construyó ⟦hace diez años⟧, en ⟦1|2012⟧.\n"),
        Bad("The painter Oda Brekke (⟦1|1921–2003⟧) died ⟦aged 72⟧ in Hafsund.\n", message='"aged 72" does not fit 1921–2003: that is 82 years'),
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was built ten years ago, in 2015.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was built nearly ten years ago, in 2018, and mended over five years ago, in 2018.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was built fifty years ago, in 1972.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nBorn in 1950, she died in 2020, aged 69. He was born in 1950 and, aged 20, went to sea.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nIn 2022 she recalled that the pier was built ten years ago, in 2012.\n"),
        Good("---\ndate: 2026-03-05\nlastmod: 2022-06-01\n---\n\nThe pier was built ten years ago, in 2012.\n"),
        Good("The pier was built ten years ago, in 2012.\n"),
        Good("---\ndate: 2026-03-05\n---\n\nIn 2024 we celebrated the 20th anniversary of the 2004 flood.\n"),
        Good("---\ndate: 2026-03-05\n---\n\n“It was built ten years ago, in 2012,” the mayor had said.\n"),
        Good("The painter Oda Brekke (1921–2003) died aged 82 in Hafsund. Children aged 5 to 12 (2001–2003) pay half.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every number of years that stands beside the year it is counted from and fits no year the text could mean."""
        yield from self._lives(doc)
        for said in (*_years_ago(doc), *_ages(doc), *_anniversaries(doc)):
            anchor = next(iter(anchors_at(doc, said.span.start)), None)
            if anchor is None or not anchor.sure or is_quoted_at(doc, said.span.start):
                continue
            if not any(abs(year - said.year - said.number) <= said.slack for year in _years(doc, said, anchor)):
                yield self._finding(doc, said, anchor)

    def _finding(self, doc: Document, said: _Sum, anchor: Anchor) -> Finding:
        text, years = doc.text[slice(*said.span)].strip(), anchor.day.year - said.year
        message = f'"{text}" and {said.year} do not fit: from {said.year} to {anchor.day.year}, by {anchor.evidence}, it is {years} years'
        related = [(doc.place(*said.other), f"{said.number} years from here are {said.year + said.number}"), (anchor.place, f"dated {anchor.day}")]
        return self.finding(doc.place(*said.span), message, related)

    def _lives(self, doc: Document) -> Iterator[Finding]:
        """Ages at death against years of birth and death in the same sentence."""
        for block, span in _sentences(doc, "died", "dies", "starb", "mort", "décédé", "murió"):
            lives = list(_LIFE.finditer(doc.text, *span))
            ages = list(_AGED.finditer(doc.text, lives[0].end(), span.end)) if len(lives) == 1 else []
            if len(ages) != 1 or not ages[0]["age"] or not re.search(r"\b(?:died|dies|starb|mort|décédée?|murió)\b", doc.text[slice(*span)]) or block.quoted:
                continue
            years, life = int(lives[0]["end"]) - int(lives[0]["year"]), Span(lives[0].start() + 1, lives[0].end() - 1)
            if not -1 <= years - int(ages[0]["age"]) <= 2:
                message = f'"{ages[0][0]}" does not fit {doc.text[slice(*life)]}: that is {years} years'
                yield self.finding(doc.place(*ages[0].span()), message, [(doc.place(*life), f"{years} years")])


def _sentences(doc: Document, *words: str) -> Iterator[tuple[Block, Span]]:
    """The sentences of the blocks that hold any of the words, which are in small letters."""
    return ((block, span) for block in prose_with(doc, *words) for span in sentences(block))


def _years_ago(doc: Document) -> Iterator[_Sum]:
    for relative in relatives(doc):
        if relative.unit != "year" or relative.offset >= -1 or _ROUGH.search(doc.text[max(relative.span.start - 20, 0) : relative.span.start]):
            continue
        number = -relative.offset
        slack = max(1, number // _STEP) if number % _STEP == 0 else 1
        before = _BEFORE.search(doc.text, max(relative.span.start - 8, 0), relative.span.start)
        if relative.gloss and relative.gloss.year and relative.gloss.year_span:
            yield _Sum(relative.gloss.year, number, relative.span, relative.gloss.year_span, slack)
        elif before:
            yield _Sum(int(before["year"]), number, relative.span, Span(*before.span("year")), slack)


def _ages(doc: Document) -> Iterator[_Sum]:
    """The one age of a sentence that also says when somebody was born; "aged 20, went to sea" tells of another time."""
    for _, span in _sentences(doc, "born", "geboren", "né", "nacid", "nació"):
        born, ages = list(_BORN.finditer(doc.text, *span)), list(_AGED.finditer(doc.text, *span))
        if len(born) == 1 and len(ages) == 1 and _NOW.search(doc.text, *span):
            age = next(number for number in ages[0].groups() if number)
            yield _Sum(int(born[0]["year"]), int(age), Span(*ages[0].span()), Span(*born[0].span("year")))


def _anniversaries(doc: Document) -> Iterator[_Sum]:
    for _, span in _sentences(doc, "anniversary", "birthday"):
        for found in _ANNIVERSARY.finditer(doc.text, *span):
            yield _Sum(int(found["year"]), int(found["n"]), Span(found.start(), found.start("year") - 1), Span(*found.span("year")))


def _years(doc: Document, said: _Sum, anchor: Anchor) -> Iterator[int]:
    """The years in which the sentence may have been true: that of the page, of its changes, and all that its paragraph names."""
    yield anchor.day.year
    yield from (found.moment.date.year for found in evidence(doc) if found.role in ("modified", "published", "start") and found.moment.date)
    block = doc.block_at(said.span.start)
    yield from (int(found[0]) for found in YEAR.finditer(block.text) if found.start() + block.start != said.other.start)


