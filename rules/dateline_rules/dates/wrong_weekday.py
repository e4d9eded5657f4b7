"""DATE104: a weekday beside a full date that falls on another day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateline.model import Document, Edit, Finding, Span, Suggestion
from dateline.noticing.calendars import calendar_of
from dateline.noticing.dates import MONTH_NAMES, WEEKDAY_NAMES, DateMention, dates, day_of, day_written_like
from dateline.rule import Bad, DocumentRule, Good

_EVERYWHERE_GREGORIAN = 1924
"""Before, it depends on the country which weekday a date had; Greece was the last to change, in 1923."""
_CALENDAR_REPEATS = 28
"""After so many years every day falls on its weekday again (1901 to 2099)."""


class _Slip(NamedTuple):
    span: Span
    said: int
    day: date

    @property
    def message(self) -> str:
        right, wrong = WEEKDAY_NAMES[self.day.weekday()], WEEKDAY_NAMES[self.said]
        return f"{MONTH_NAMES[self.day.month - 1]} {self.day.day}, {self.day.year} is a {right}, not a {wrong}"


class WrongWeekday(DocumentRule):
    """The weekday beside a full date is not the one on which that date falls.

    Some readers note the weekday and some the number, and half of them will come on the wrong
    day. Weekday, day or year may be the slip; the year often, when it is the one just past. See
    which day was meant, then mend the part that is wrong.
    """

    code = "DATE104"
    name = "wrong-weekday"
    severity = "error"
    examples = (
        Bad("The library opens on ⟦Monday⟧, March 4, 2026.", message="March 4, 2026 is a Wednesday, not a Monday"),
        Bad("The hearing on 12 June 2025 (⟦Friday⟧) is public."),
        Bad("The council met on March 4, 2026, ⟦Tuesday⟧, in the old mill."),
        Bad("⟦Sat⟧. 7 Sept. 2025: autumn fair", message="September 7, 2025 is a Sunday, not a Saturday"),
        Bad("Am ⟦Dienstag⟧, den 4. März 2026, bleibt die Bücherei geschlossen.\n\n", path="a.de.md"),
        Bad("⟦Thursday⟧, 2026-03-04: the pump was repaired."),
        Bad("Workshops: Monday and ⟦Wednesday⟧, June 8-9, 2026."),
        Bad("Workshops: ⟦Tuesday⟧ and ⟦1|Wednesday⟧, June 8-9, 2026."),
        Good("The library opens on Wednesday, March 4, 2026."),
        Good("The library opens on Monday, February 30, 2026."),  # impossible: DATE106's business
        Good("The market is open Monday, March 4."),  # no year: DATE105's business
        Good("She sat 4 March 2026 as her day. He had 1000 sat, 4 March 2026."),
        Good("The workstations were bought by Sun (4 March 2009), and made by Sun, March 4, 2009, in Utopia."),
        Good("He was born on Monday, 4 March 1799."),  # by the calendar of his country
        Good("Open Tue-Sun, March 7, 2026, and Mon-Fri, March 2-6, 2026."),
        Good("The fair is on Sat-Sun August 11-12, 2012."),
        Good("Courses on Monday and Tuesday, June 8-9, 2026, and Monday, Tuesday and Wednesday, June 8-10, 2026."),
        Good("A camp for beginners, Tuesday, June 8-9, 2026."),  # the weekday may be the last day's
        Good("The header was Mon, 21 Oct 2015 07:28:00 GMT."),
        Good("The log began Tue Jul 04 09:12:33 2011 and stopped."),
        Good("Meet us on Tuesday 03/02/2026."),  # the third of February was a Tuesday
        Good("Use it like this:\n\n    Date: Monday, March 4, 2026\n"),
        Good("It opened March 3, 2026, Wednesday, March 4, 2026, and closed after."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every weekday that stands beside a full date and does not fit it."""
        for said in dates(doc):
            if slips := _slips(said):
                first, others = slips[0], slips[1:]
                yield self.finding(
                    doc.place(*first.span), first.message, [(doc.place(*slip.span), slip.message) for slip in others], _repairs(doc, said, slips)
                )


def _slips(said: DateMention) -> list[_Slip]:
    first, last = said.date, said.end
    if first is None or last is None or first.year < _EVERYWHERE_GREGORIAN or said.weekday is None or said.weekday_span is None:
        return []
    if said.until_weekday is None or said.until_weekday_span is None:
        return [] if _fits_some_day(said, first, last) else [_Slip(said.weekday_span, said.weekday, first)]
    if said.until is None:  # "Tue-Sun, March 7, 2026" names one day of several
        among = (first.weekday() - said.weekday) % 7 <= (said.until_weekday - said.weekday) % 7
        return [] if among else [_Slip(said.until_weekday_span, said.until_weekday, first)]
    pairs = (_Slip(said.weekday_span, said.weekday, first), _Slip(said.until_weekday_span, said.until_weekday, last))
    return [slip for slip in pairs if slip.said != slip.day.weekday()]


def _fits_some_day(said: DateMention, first: date, last: date) -> bool:
    swapped = day_of(said.year, said.day, said.month) if said.ambiguous else None
    if swapped and swapped.weekday() == said.weekday:
        return True
    return any((first + timedelta(days)).weekday() == said.weekday for days in range(min(max((last - first).days, 0), 6) + 1))


def _repairs(doc: Document, said: DateMention, slips: list[_Slip]) -> Iterator[Suggestion]:
    yield _other_weekday(doc, said, slips)
    if said.until is None and said.until_weekday is None:
        yield from _other_day(doc, said)
    yield from _other_year(doc, said)


def _other_weekday(doc: Document, said: DateMention, slips: list[_Slip]) -> Suggestion:
    calendar = calendar_of(said.language)
    names = [(slip, doc.text[slip.span.start : slip.span.end]) for slip in slips]
    right = [(slip, calendar.weekday_like(word, slip.day.weekday()) if calendar else WEEKDAY_NAMES[slip.day.weekday()]) for slip, word in names]
    return Suggestion("weekday: " + ", ".join(word for _, word in right), tuple(Edit(doc.place(*slip.span), word) for slip, word in right))


def _other_day(doc: Document, said: DateMention) -> Iterator[Suggestion]:
    day = said.date
    if day is None or said.day_span is None or said.ambiguous:
        return
    near = sorted((day + timedelta(days) for days in range(-6, 7)), key=lambda other: abs(other - day))
    for other in near:
        if other.weekday() == said.weekday and other.month == day.month:
            text = day_written_like(doc.text[said.day_span.start : said.day_span.end], other.day)
            yield Suggestion(f"day: {text}", (Edit(doc.place(*said.day_span), text),))
            return


def _other_year(doc: Document, said: DateMention) -> Iterator[Suggestion]:
    if said.year is None or said.year_span is None or (said.until and said.until[0] != said.year):
        return
    written = doc.text[said.year_span.start : said.year_span.end]
    for distance in range(1, _CALENDAR_REPEATS + 1):
        for year in (said.year - distance, said.year + distance):
            moved = said._replace(year=year, until=said.until and (year, *said.until[1:]))
            if moved.date is not None and not _slips(moved):
                text = str(year) if len(written) == len("2026") else f"{written[:-2]}{year % 100:02}"
                yield Suggestion(f"year: {year}", (Edit(doc.place(*said.year_span), text),))
                return
