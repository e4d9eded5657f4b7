"""Finds dates of a neighbouring year that their own sentence places in another: by a weekday beside them, or by the time said to lie between two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.explicit import by_block, dates
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dates.weekdays import in_year, weekday_slips
from dateline.noticing.dating.anchors import anchors_at
from dateline.noticing.dating.bounds import is_quoted
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import LONGEST_SENTENCE, sentences
from dateline.rule import noticer


class OddYear(NamedTuple):
    """A date, the year that was meant, and what its sentence says against the one that is written."""

    said: DateMention
    year: int
    against: str
    witness: DateMention


_TELLING = ("paragraph", "item", "dateline")
_OTHER_YEAR = compile_late(
    r"\b(?:last|previous|next|past|each|every|another|same|earlier|prior) (?:year|season|edition|time)|"
    r"years? (?:ago|before|earlier|later|on)\b|anniversar\w*|than\b|"
    r"compared|annual\w*|again\b|unlike|vorjahr\w*|vor einem jahr|letzte[sn]? jahr|l['’]an(?:née)? (?:dernier|dernière|passée?)|el año pasado|hace un año",
    re.IGNORECASE,
)
"""With such words a sentence may well speak of two years."""
_NEAR = 10
"""So many days lie at most between a date and the day beside it, in one year."""
_FRESH = 31
"""So many days before or after the page such a date lies, in its year."""
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_UNITS = {"day": (1, 1), "week": (7, 2), "fortnight": (14, 2), "month": (30, 4)}
"""The days of a unit, and how many more or fewer round numbers of it may have."""
_TIME = compile_late(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}}) (?P<unit>{'|'.join(_UNITS)})s?\s(?:later|earlier|after|before|into|from|ahead|past)\b", re.IGNORECASE
)


@noticer
def odd_years(doc: Document) -> tuple[OddYear, ...]:
    """The dates of a document with a year that their sentence contradicts."""
    return tuple(_odd_years(doc))


def _odd_years(doc: Document) -> Iterator[OddYear]:
    for block, span, said in _sentences(doc):
        if block.kind in _TELLING and not is_quoted(doc, said[0]):
            yield from _beside_a_weekday(doc, span, said)
            yield from _by_time_between(doc, said)


def _sentences(doc: Document) -> Iterator[tuple[Block, Span, Sequence[DateMention]]]:
    """The sentences that hold two dates or more."""
    for index, members in by_block(doc, dates(doc)).items():
        for span in sentences(doc.blocks[index]) if len(members) > 1 else ():
            within = [said for said in members if span.start <= said.span.start < span.end]
            if len(within) > 1 and span.end - span.start <= LONGEST_SENTENCE:
                yield doc.blocks[index], span, within


def _beside_a_weekday(doc: Document, span: Span, said: Sequence[DateMention]) -> Iterator[OddYear]:
    """A date of the year before the page's beside a day without a year, whose weekday is right in the page's."""
    anchor = next(iter(anchors_at(doc, span.start)), None)
    if anchor is None or not anchor.sure or anchor.kind == "modified" or _OTHER_YEAR.search(doc.text, *span):
        return
    year = anchor.day.year
    for old in said:
        day = day_of(year, old.month, old.day)
        if old.year != year - 1 or not old.date or old.weekday is not None or old.until or not day or abs((day - anchor.day).days) > _FRESH:
            continue
        near = [(abs((beside - day).days), other) for other in said if (beside := _in_year(other, year))]
        days, other = min(near, default=(0, old), key=lambda pair: pair[0])
        if 0 < days <= _NEAR:
            shown = doc.text[slice(*other.span)]
            yield OddYear(old, year, f"{shown} in its sentence is right for {year}, and so is {anchor.evidence}", other)


def _in_year(said: DateMention, year: int) -> date | None:
    """The day of a date without a year, where it names a weekday that fits."""
    if said.year is not None or said.weekday is None or said.until or weekday_slips(in_year(said, year)):
        return None
    return day_of(year, said.month, said.day)


def _by_time_between(doc: Document, said: Sequence[DateMention]) -> Iterator[OddYear]:
    """A date that lies "a fortnight before" another, when the year of one is mended, and else a year further off."""
    for one, two in combinations([each for each in said if each.date and each.year and not each.until], 2):
        first, last = one.date, two.date
        found = list(_TIME.finditer(doc.text, one.span.end, two.span.start))
        if not found or not first or not last or abs((one.year or 0) - (two.year or 0)) != 1:
            continue
        days, slack = _UNITS[found[0]["unit"].lower()]
        number = int(found[0]["number"]) if found[0]["number"].isdigit() else _NUMBERS[found[0]["number"].lower()]
        old, other = (one, two) if first < last else (two, one)
        moved = day_of((other.year or 0), old.month, old.day)
        apart = abs((last - first).days)
        if moved and other.date and abs(abs((moved - other.date).days) - days * number) <= slack < abs(apart - days * number):
            against = f'"{found[0][0]}" is said of it and {doc.text[slice(*other.span)]}, {apart} days apart'
            yield OddYear(old, other.year or 0, against, other)
