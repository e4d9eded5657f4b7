"""DATE106: a date that no calendar has, in the text or in the metadata."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.model import PROSE, Document, Edit, Finding, Meta, Place, Span, Suggestion
from dateline.noticing.dates.explicit import DateMention, dates, day_of, day_written_like, why_impossible
from dateline.noticing.dates.moments import dates_of_value, read_moment
from dateline.noticing.dating.paths import impossible_path_dates
from dateline.noticing.pages.columns import OddOrder, odd_orders
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_DATE_KEY = compile_late(r"date|publish|modified|lastmod|expir|created|issued|deadline|time", re.IGNORECASE)
_SLUG = compile_late(r"/((\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?=[-/])")
_TOLD = compile_late(r"\b(?:invalid|valid|(?:does|do|did)(?: not|n't|n’t) exist|no such|non-?existent|impossible|never comes|fictional)\b", re.IGNORECASE)
_NEAR = 60
_EVERYWHERE_GREGORIAN = 1924
_SWEDISH_DAY = (1712, 2, 30)
"""Sweden had this one, to return to the old calendar."""
_MONTHS = 12
_FIRST = {"MDY": "month", "DMY": "day"}
_FEBRUARY, _LEAP_DAY = 2, 29


class _Change(NamedTuple):
    message: str
    span: Span
    text: str


class ImpossibleDate(DocumentRule):
    """A date does not exist in any calendar.

    Software that reads it fails or moves it to another day, and a reader cannot know which
    day was meant. The month may be one too short for the day, the year no leap year, or day
    and month may have changed places: look up the event.
    """

    code = "DATE106"
    name = "impossible-date"
    severity = "error"
    examples = (
        Bad("The bridge reopens on ⟦30 February 2026⟧.", message="30 February 2026 does not exist: February 2026 has 28 days"),
        Bad("Apply before ⟦November 31⟧.", message="November 31 does not exist: November has 30 days"),
        Bad("Built on ⟦2023-18-07⟧ by volunteers.", message="2023-18-07 does not exist: there is no month 18; 2023-07-18 may be meant"),
        Bad("Le marché du ⟦31 juin 2025⟧ est annulé pour cause de pluie et de vent fort dans toute la vallée.", path="a.fr.md"),
        Bad("The first run was on ⟦February 29, 2025⟧."),
        Bad("Renewed ⟦31/11/2025⟧."),
        Bad("The shift of ⟦2025-04-00⟧ was cancelled."),
        Bad("The course runs from ⟦February 27-30, 2026⟧."),
        Bad("---\ndate: ⟦2019-02-29⟧\n---\n\nThe well was dug by hand.\n"),
        Bad("- name: Harvest fair\n  date: ⟦June 31, 2026⟧\n- name: Barn dance\n  date: ⟦2026-11-31⟧\n", path="_data/fairs.yaml"),
        Bad("More at https://forum.example/t/⟦2019-02-29⟧-pump-failure and in the minutes.", severity="warning"),
        Bad("---\nclosed: ⟦2026-2-30⟧\nnote: Apply before ⟦31 June 2026⟧ by post\n---\n\nThe well was dug by hand.\n"),
        Bad(
            "| Mill | Built |\n|---|---|\n| A | 7/30/1926 |\n| B | 2/14/1931 |\n| C | 3/4/1935 |\n| D | ⟦22/8/1937⟧ |\n| E | 11/19/1938 |\n| F | 4/27/1940 |\n",
            message="22/8/1937 does not exist month first, as 4 other dates of its column are: there is no month 22",
            severity="warning",
        ),
        Bad("⟦⟧The well was dug by hand.\n", path="_posts/2015-02-29-well.md",
            message="the path is dated 2015-02-29, which does not exist: February 2015 has 28 days"),
        Good("The well was dug by hand.\n", path="data/1234-56-78-parts/2024-00-00.md"),
        Good("---\ndate: 0000-00-00\nborn: 29 February 1900\nroom: 12-31-45\n---\n\nThe well was dug by hand.\n"),
        Good("| Mill | Built | Sold |\n|---|---|---|\n| A | 7/30/1926 | 30/7/1927 |\n| B | 2/14/1931 | 22/8/1937 |\n"),
        Good("The bridge reopens on 29 February 2028."),
        Good("More at https://forum.example/t/2020-02-29-pump-failure and /parts/2019-77-88-screws."),
        Good("Leap years have a 29 February."),
        Good("She was born on 30 February 1712 in Falun, he on 29 February 1900 in Tula."),
        Good("The form takes 31 June 2025 for a valid date. February 30, 2026 does not exist."),
        Good("Bulletin #33 - May 2019"),
        Good("Bulletin 33, May 2019, and chapter 45 March 2019."),
        Good("From 00:00 January 1st the new fares apply, said Rust 1.26.0 may be read."),
        Good("Write to 31 June Street, or call 2023-18-0711."),
        Good("Version 31.11.2025 was never built, nor tool 2025.13.45."),
        Good("Run `date -d 2023-18-07` to see the error."),
        Good("---\ntitle: Room 2019-02-29 and what came of it\n---\n\nThe room is empty.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Impossible dates of the prose, then of the metadata."""
        shown: list[Place] = []
        for said in dates(doc):
            if not said.impossible or _is_told_of(said, doc):
                continue
            shown.append(doc.place(*said.span))
            changes = list(_changes(said, doc.text))
            suggestions = [Suggestion(change.message, (Edit(doc.place(*change.span), change.text),)) for change in changes]
            yield self.finding(shown[-1], _message(said, doc.text, changes), suggestions=suggestions)
        yield from self._in_addresses(doc)
        for values in doc.meta.values():
            for value in values:
                wrong = [said for said in dates_of_value(value.text, doc.language) if said.impossible]
                if wrong and not any(value.place.covers(place) for place in shown):  # data files are text too
                    yield from self._in_metadata(doc, value, wrong)
        for said in impossible_path_dates("" if doc.part else doc.path):
            written = doc.path[slice(*said.span)]
            yield self.finding(doc.path_place(written), f"the path is dated {written}, which does not exist: {said.impossible}")
        for odd in odd_orders(doc):
            yield self._in_other_order(doc, odd)

    def _in_addresses(self, doc: Document) -> Iterator[Finding]:
        """A shown address may be wrong, or its owner's own slip: a warning."""
        for found in _SLUG.finditer(doc.text):
            reason = why_impossible(int(found[2]), int(found[3]), int(found[4]))
            if reason and doc.block_at(found.start(1)).kind in PROSE:
                yield self.finding(doc.place(*found.span(1)), f"{found[1]} does not exist: {reason}", severity="warning")

    def _in_metadata(self, doc: Document, value: Meta, wrong: Iterable[DateMention]) -> Iterator[Finding]:
        whole = read_moment(value.text, doc.language)
        told = whole is not None or _DATE_KEY.search(value.key) is not None
        for said in wrong:
            if not (told or said.language) or (said.month, said.day) == (0, 0) or _is_no_slip(said):
                continue  # a month's name makes a date of it under any key; all zeros are a placeholder
            changes = list(_changes(said, value.text))
            suggestions = [Suggestion(change.message, (_edit(doc, value, change),)) for change in changes]
            yield self.finding(doc.within(value, said.span), f"{value.key}: {_message(said, value.text, changes)}", suggestions=suggestions)

    def _in_other_order(self, doc: Document, odd: OddOrder) -> Finding:
        shown, first = odd.cell.text[slice(*odd.said.span)], _FIRST[odd.usual]
        number = odd.said.day if odd.usual == "MDY" else odd.said.month
        message = f"{shown} does not exist {first} first, as {odd.kept} other dates of its column are: there is no month {number}"
        return self.finding(odd.cell.located(doc, odd.said.span), message, suggestions=_reordered(doc, odd), severity="warning")


def _edit(doc: Document, value: Meta, change: _Change) -> Edit:
    """The change where it stands; of the whole value where that is not written as it is meant."""
    place = doc.within(value, change.span)
    return Edit(value.place, _changed(value.text, change)) if place == value.place else Edit(place, change.text)


def _reordered(doc: Document, odd: OddOrder) -> Iterator[Suggestion]:
    if odd.said.day_span and odd.said.month_span:
        change = _swapped(odd.said, odd.said.day_span, odd.said.month_span, odd.cell.text)
        yield Suggestion(change.message, (Edit(odd.cell.located(doc, change.span), change.text),))


def _is_no_slip(said: DateMention) -> bool:
    """Whether another calendar had it: the Julian one, or for a year the Swedish."""
    if (said.month, said.day) == (_FEBRUARY, _LEAP_DAY) and said.year is not None and said.year % 100 == 0 and said.year < _EVERYWHERE_GREGORIAN:
        return True
    return (said.year, said.month, said.day) == _SWEDISH_DAY


def _is_told_of(said: DateMention, doc: Document) -> bool:
    """Whether the text itself says that there is something about the date, or another calendar had it."""
    if _is_no_slip(said):
        return True
    block = doc.block_at(said.span.start)
    return bool(_TOLD.search(block.text, max(said.span.start - block.start - _NEAR, 0), said.span.end - block.start + _NEAR))


def _message(said: DateMention, text: str, changes: Iterable[_Change]) -> str:
    shown = " ".join(text[said.span.start : said.span.end].split())
    swapped = [change.text for change in changes if change.span != said.day_span and change.span != said.year_span]
    return f"{shown} does not exist: {said.impossible}" + "".join(f"; {text} may be meant" for text in swapped)


def _changed(text: str, change: _Change) -> str:
    return text[: change.span.start] + change.text + text[change.span.end :]


def _changes(said: DateMention, text: str) -> Iterator[_Change]:
    if said.month is None or said.day is None or said.until or said.day_span is None or said.month_span is None:
        return
    if said.month > _MONTHS:
        if day_of(said.year, said.day, said.month):
            yield _swapped(said, said.day_span, said.month_span, text)
        return
    if said.day > 0 and said.month > 0:
        last = monthrange(said.year or 2000, said.month)[1]
        written = day_written_like(text[said.day_span.start : said.day_span.end], last)
        yield _Change(f"day: {written}", said.day_span, written)
    if (said.month, said.day) == (_FEBRUARY, _LEAP_DAY) and said.year is not None and said.year_span is not None:
        leap = next(year for distance in range(1, 9) for year in (said.year - distance, said.year + distance) if isleap(year))
        yield _Change(f"year: {leap}", said.year_span, str(leap))


def _swapped(said: DateMention, day: Span, month: Span, text: str) -> _Change:
    first, second = sorted((day, month))
    whole = Span(min(said.span.start, first.start), max(said.span.end, second.end))
    written = text[whole.start : first.start] + text[second.start : second.end] + text[first.end : second.start] + text[first.start : first.end]
    return _Change("day and month swapped: " + written + text[second.end : whole.end], whole, written + text[second.end : whole.end])
