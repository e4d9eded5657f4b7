"""DATE105: a weekday beside a day and month that falls on another day in the document's year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from dateline.model import Document, Finding, Suggestion
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dates.split import SplitDate, split_dates
from dateline.noticing.dates.stated import Stated, stated_dates
from dateline.noticing.dates.weekdays import WeekdaySlip, in_year, other_day, other_weekday, weekday_slips
from dateline.noticing.dating.implied_years import YearBasis, possible_years, same_day_elsewhere, year_bases, years_beside
from dateline.noticing.dating.neighbour_days import OddDay, odd_days
from dateline.noticing.dating.tenses import Tense, tense_at
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_SHORT = 20
"""A block with fewer letters beside its date is a heading of what follows, in whatever markup."""

_YEARS = range(2026, 2014, -1)
"""Among so many years every weekday of every day occurs, in leap years and others."""

_PAST = compile_late(r"\b(?:was|were|had|did|came|went|took|held|began|met|gave|made|said|won|lost|saw|got|ran|spoke|[a-z]{2,}ed)\b", re.IGNORECASE)


class WrongWeekdayInferred(DocumentRule):
    """A weekday does not fit the day and month beside it in the document's year.

    The year is not stated: it is that of the heading above, of the entry, or of the page. A page copied from the last edition keeps the old days, and then
    the weekday fits the year before. See on which day it is this time, then mend the weekday or the day.
    """

    code = "DATE105"
    name = "wrong-weekday-inferred"
    severity = "warning"
    examples = (
        Bad(
            "---\ndate: ⟦1|2026-03-02⟧\n---\n\nThe spring market opens on ⟦Monday⟧, June 9, at eight.\n",
            message="June 9 of 2026 (`date`) is a Tuesday, not a Monday; it was one in 2025",
            severity="warning",
        ),
        Bad("# Fair\n\n## ⟦Saturday⟧, May 17\n\nDoors open at nine.\n", path="fairs/hafsund/2026/schedule.md"),
        Bad("# Fair\n\n## ⟦Thursday⟧, December 2\n\nDoors open at nine.\n", path="fairs/hafsund/2022/schedule.md"),
        Bad("# Meetings\n\n## 2019\n\n### January\n\nOn ⟦Friday⟧, May 4 we went to the quarry.\n"),
        Bad("---\ndate: 2022-09-05\n---\n\nTickets are sold until ⟦Thursday⟧, September 7.\n"),  # 2023 is too far
        Bad(
            "- fair: Lyngvik\n  date: 2022-09-05\n  note: Come on ⟦Thursday⟧, September 7.\n"
            "- fair: Hafsund\n  date: 2023-09-05\n  note: Come on Thursday, September 7.\n",
            path="data/fairs.yaml",
        ),
        Bad("cfp:\n  opens: ⟦Wednesday⟧, Aug 9th\n  url: https://talks.example\n", path="data/fair-hafsund-2019.yaml"),
        Bad("year: ⟦2|2019⟧\ndate:\n  first_day:\n    date: ⟦1|April 13⟧\n    dotw: ⟦Friday⟧\n", path="data/fair.yaml"),
        Good("year: 2019\ndate:\n  first_day:\n    date: April 13\n    dotw: Saturday\n", path="data/fair.yaml"),
        Bad(
            "# Fair\n\n## ⟦1|Thursday 21 May⟧\n\nTea.\n\n## ⟦2|Friday 22 May⟧\n\nBoats.\n\n## ⟦Saturday⟧ 24 May\n\nLunch.\n",
            message="May 24 is a Sunday, not a Saturday, if Thursday 21 May and Friday 22 May are right",
        ),
        Bad(
            "---\ndate: 2025-09-18\n---\n\n# Fair 2026\n\nThe fair is held until ⟦1|Sunday 24 May 2026⟧.\n\nBoats leave on ⟦Saturday⟧ 24 May at ten.\n",
        ),
        Bad("---\ndate: ⟦1|2026-03-20⟧\nlang: fr\n---\n\nLa fête du port aura lieu le ⟦vendredi⟧ 4 avril, de quinze heures à minuit.\n"),  # of 2025
        Bad("---\ndate: ⟦1|2026-03-20⟧\nlang: es\n---\n\nLa fiesta del puerto empezará el ⟦viernes⟧ 4 de abril.\n"),
        Bad("---\ndate: ⟦1|2026-03-20⟧\nlang: de\n---\n\nDas Hafenfest wird am ⟦Freitag⟧, dem 4. April, eröffnet.\n"),
        Good("---\ndate: 2026-03-20\nlang: fr\n---\n\nLa fête du port a eu lieu le vendredi 4 avril, de quinze heures à minuit.\n"),
        Good("# Fair\n\n- Thursday 21 May: tea\n- Friday 22 May: boats\n- Saturday 24 May 2025: lunch\n"),
        Good("# Fair\n\n## Thursday 21 May\n\nTea.\n\n## Saturday 24 May\n\nLunch.\n"),  # which of the two?
        Good("---\ndate: 2026-03-02\n---\n\nThe spring market opens on Tuesday, June 9, at eight.\n"),
        Good("---\ndate: 2026-10-02\n---\n\nThe spring market opens on Wednesday, June 9, at eight.\n"),  # of 2027
        Good("---\ndate: 2026-01-02\n---\n\nThe storm of Thursday, December 18, tore off the roof.\n"),  # of 2025
        Good("---\ndate: 2026-03-02\n---\n\nThe spring market was opened on Monday, June 9, by the mayor.\n"),  # of 2025
        Good("The spring market opens on Monday, June 9, at eight.\n"),
        Good("# Fair\n\nThe call opens on Thursday, December 2, and the fair in May.\n", path="fairs/hafsund/2022/call.md"),  # of 2021
        Good("# Meetings\n\n## 2018\n\nOn Friday, May 4 we went to the quarry.\n", path="minutes/2020.md"),
        Good("---\ndate: 2026-03-02\n---\n\nLast year the market opened on Monday, June 9, at eight.\n"),
        Good("---\ndate: 2026-03-02\n---\n\nThe dam broke in 1959. It was Wednesday, December 2, in the evening.\n"),
        Good("---\ndate: 2026-03-02\n---\n\nMonday and Tuesday, June 8-9; Tuesday, June 8-9; Sat-Sun, June 13-14.\n"),
        Good("---\ndate: 2026-03-02\n---\n\nThe fee was 500 sat. 9 June it fell. Bought by Sun, June 9, it closed.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every weekday beside a day and month that fits in none of the years that could be meant."""
        odd = {each.said.span: each for each in odd_days(doc)}
        for stated in stated_dates(doc):
            said = stated.said
            if said.year is not None or said.weekday is None or said.day is None or said.impossible:
                continue
            if not stated.field and said.span in odd:
                yield from self._of_odd(stated, odd[said.span])
                continue
            offset = None if stated.field else said.span.start
            bases = _bases(stated, offset)
            if bases and not any(not weekday_slips(in_year(said, year)) for year in _possible(stated, bases, offset)):
                yield from self._finding(stated, bases[0])

        for split in split_dates(doc):
            if split.said.year is None:
                yield from self._of_split(doc, split)

    def _of_odd(self, stated: Stated, odd: OddDay) -> Iterator[Finding]:
        """A day of a programme that does not fit the others, whatever the year is."""
        fits = (year for year in _YEARS if all(not weekday_slips(in_year(other, year)) for other in odd.neighbours))
        full = in_year(stated.said, next(fits, 0))
        slips = weekday_slips(full)
        if not slips:
            return
        slip = slips[0]
        beside = [(stated.place(other.span), f"{stated.text[slice(*other.span)]}, beside it") for other in odd.neighbours]
        message = f"{slip.shown} is a {slip.right}, not a {slip.wrong}, if {' and '.join(place.text for place, _ in beside[:2])} are right"
        yield self.finding(stated.place(slip.span), message, beside, _repairs(stated, full, slips))

    def _of_split(self, doc: Document, split: SplitDate) -> Iterator[Finding]:
        bases = year_bases(doc, None)
        years = {year for basis in bases for year in possible_years(basis, split.said, heads=True, reports=True)}
        slips = [slip for basis in bases[:1] for slip in weekday_slips(in_year(split.said, basis.year))]
        if not slips or any(not weekday_slips(in_year(split.said, year)) for year in years):
            return
        locate = partial(split.weekday.located, doc)
        repair = other_weekday(slips, split.weekday.language, split.weekday.text, locate)
        related = [(split.day.place, split.name), (bases[0].place, f"the year {bases[0].year}")]
        yield self.finding(locate(slips[0].span), _message(slips[0], split.said, bases[0]), related, [repair])

    def _finding(self, stated: Stated, basis: YearBasis) -> Iterator[Finding]:
        full = in_year(stated.said, basis.year)
        slips = weekday_slips(full)
        if not slips:
            return
        message = _message(slips[0], stated.said, basis)
        others = [(stated.place(slip.span), f"{slip.shown} is a {slip.right}, not a {slip.wrong}") for slip in slips[1:]]
        related = [*others, (basis.place, f"the year {basis.year}")]
        yield self.finding(stated.place(slips[0].span), message, related, _repairs(stated, full, slips))


def _repairs(stated: Stated, full: DateMention, slips: Sequence[WeekdaySlip]) -> Iterator[Suggestion]:
    yield other_weekday(slips, full.language, stated.text, stated.place)
    yield from other_day(full, stated.text, stated.place)


def _bases(stated: Stated, offset: int | None) -> tuple[YearBasis, ...]:
    """What may give the year; where the whole page tells it, and nothing of the past is told, that alone."""
    elsewhere = None if offset is None or _reports(stated) else same_day_elsewhere(stated.doc, stated.said)
    return (elsewhere,) if elsewhere else year_bases(stated.doc, offset)


def _possible(stated: Stated, bases: Sequence[YearBasis], offset: int | None) -> set[int]:
    heads, reports, announced = _heads(stated), _reports(stated), _tense(stated) == "future"
    years = {year for basis in bases for year in possible_years(basis, stated.said, heads=heads, reports=reports, announced=announced)}
    return years if offset is None else years | years_beside(stated.doc, offset)


def _heads(stated: Stated) -> bool:
    """Whether little but the date stands there."""
    if stated.field:
        return False
    block = stated.doc.block_at(stated.said.span.start)
    beside = block.text[: stated.said.span.start - block.start] + block.text[stated.said.span.end - block.start :]
    return block.kind in ("heading", "paragraph") and sum(map(str.isalpha, beside)) < _SHORT


def _tense(stated: Stated) -> Tense:
    return "" if stated.field else tense_at(stated.doc, stated.said)


def _reports(stated: Stated) -> bool:
    """Whether the sentence may tell of the past."""
    if tense := _tense(stated):
        return tense == "past"
    if stated.said.language not in ("", "en") or stated.field:
        return True
    block = stated.doc.block_at(stated.said.span.start)
    start = max(block.text.rfind(". ", 0, stated.said.span.start - block.start), 0)
    end = block.text.find(". ", stated.said.span.end - block.start)
    return _PAST.search(block.text, start, end if end >= 0 else len(block.text)) is not None


def _message(slip: WeekdaySlip, said: DateMention, basis: YearBasis) -> str:
    return f"{slip.shown} of {basis.year} ({basis.name}) is a {slip.right}, not a {slip.wrong}{_elsewhere(said, basis)}"


def _elsewhere(said: DateMention, basis: YearBasis) -> str:
    for year, tail in ((basis.year - 1, "; it was one in"), (basis.year + 1, "; it is one in")):
        moved = in_year(said, year)
        if moved.date and not weekday_slips(moved):
            return f"{tail} {year}"
    return ""
