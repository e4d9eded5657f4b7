"""DATE104: a weekday beside a full date that falls on another day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.dates.slips import year_written_like
from dateline.noticing.dates.split import split_dates
from dateline.noticing.dates.stated import Stated, stated_dates
from dateline.noticing.dates.weekdays import WeekdaySlip, other_day, other_weekday, weekday_slips
from dateline.rule import Bad, DocumentRule, Good

_CALENDAR_REPEATS = 28
"""After so many years every day falls on its weekday again (1901 to 2099)."""


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
        Bad("---\nwhen: ⟦Monday⟧, March 4, 2026\n---\n\nThe library opens.\n"),
        Bad("- title: The library opens\n  when: ⟦Monday⟧, March 4, 2026\n", path="events.yaml"),
        Bad(
            "- date: ⟦1|2026-03-04⟧\n  weekday: ⟦Monday⟧\n  title: The library opens\n",
            path="events.yaml",
            message="March 4, 2026 is a Wednesday, not a Monday",
        ),
        Bad("| Date | Day | What |\n|---|---|---|\n| ⟦1|4 March 2026⟧ | ⟦Mon⟧ | The library opens |\n| 5 March 2026 | Thu | It is open |\n"),
        Bad(
            '{"fairs": [{"begin": "2026-05-12", "end": "2026-05-14", "weekday": "Tuesday"},\n'
            '{"begin": "2026-06-09", "end": "2026-06-10", "weekday": "Tuesday"},\n'
            '{"begin": "2026-06-20", "end": "2026-06-21", "weekday": "Saturday"}, {"begin": "⟦1|2026-07-08⟧", "end": "2026-07-09", "weekday": "⟦Friday⟧"}]}',
            path="fairs.json",
            message="July 8, 2026 is a Wednesday, not a Friday",
        ),
        Bad('[{"begin": "⟦1|2026-05-13⟧", "end": "2026-05-13", "weekday": "⟦Thursday⟧"}]', path="fairs.json"),
        Good("- date: 2026-03-04\n  closes: Monday\n- day: Monday\n  start: 2026-03-03\n  end: 2026-03-04\n", path="events.yaml"),
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
        for stated in stated_dates(doc):
            if slips := weekday_slips(stated.said):
                first, others = slips[0], slips[1:]
                related = [(stated.place(slip.span), _message(slip)) for slip in others]
                yield self.finding(stated.place(first.span), _message(first), related, _repairs(stated, slips))
        for split in split_dates(doc):
            for slip in weekday_slips(split.said):
                locate = partial(split.weekday.located, doc)
                repair = other_weekday([slip], split.weekday.language, split.weekday.text, locate)
                yield self.finding(locate(slip.span), _message(slip), [(split.day.place, split.name)], [repair])


def _message(slip: WeekdaySlip) -> str:
    return f"{slip.shown}, {slip.day.year} is a {slip.right}, not a {slip.wrong}"


def _repairs(stated: Stated, slips: Sequence[WeekdaySlip]) -> Iterator[Suggestion]:
    yield other_weekday(slips, stated.said.language, stated.text, stated.place)
    yield from other_day(stated.said, stated.text, stated.place)
    yield from _other_year(stated)


def _other_year(stated: Stated) -> Iterator[Suggestion]:
    said = stated.said
    if said.year is None or said.year_span is None or (said.until and said.until[0] != said.year):
        return
    written = stated.text[said.year_span.start : said.year_span.end]
    for distance in range(1, _CALENDAR_REPEATS + 1):
        for year in (said.year - distance, said.year + distance):
            moved = said._replace(year=year, until=said.until and (year, *said.until[1:]))
            if moved.date is not None and not weekday_slips(moved):
                yield Suggestion(f"year: {year}", (Edit(stated.place(said.year_span), year_written_like(written, year)),))
                return
