"""DATE108: what ends before it begins, or is due after it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Document, Finding, Place
from dateline.noticing.dates.calendars import calendar_of
from dateline.noticing.dates.mention import edtf_of
from dateline.noticing.dates.moments import Moment
from dateline.noticing.dates.stated import Stated, stated_dates
from dateline.noticing.dating.spans_of_time import Stretch, meant_end, stretches
from dateline.noticing.pages.columns import ColumnSlip, column_slips
from dateline.noticing.pages.records import Field
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_YEAR = compile_late(r"(?<!\d)\d{4}(?!\d)")
_GATHERING = compile_late(r"\b(?:conference|workshop|meetup|meet-up|summit|symposium|hackathon|congress|webinar|unconference|retreat|barcamp)\b", re.IGNORECASE)
_LONG, _SHORT = 28, 10
"""In days: what no gathering lasts, and what its like may last."""
_SIBLINGS = 4
_SITTING = 10 * 3600
_NAME = compile_late(r"[^\W\d_]+")
_REACH = 80
_MOVED = compile_late(
    r"\b(?:moved?|moving|shift(?:ed)?|chang\w+|postpon\w+|resched\w+|brought|bring|advanc\w+|delay\w+|push\w*|correct\w+|amend\w+|revis\w+|switch\w*"
    r"|verschob\w+|verschieb\w+|verleg\w+|vorgezogen|vorverlegt|geändert|report[ée]\w*|avanc[ée]\w*|déplac\w+|décal\w+|aplaz\w+|adelant\w+|traslad\w+"
    r"|spostat\w+|anticipat\w+|rinviat\w+|adiad\w+|antecip\w+|verplaatst|verschoven|vervroegd|przesuni\w+|przeniesion\w+|перен\w+|přesun\w+|flytta\w*)\b"
    r"[^.!?]*\Z",
    re.IGNORECASE,
)
"""What makes of "from A to B" a change of one day and not a stretch of several."""
_BEFORE_CHRIST = compile_late(r"\s*(?:BCE?|B\.C\.|v\. ?Chr|av\. ?J|a\. ?C)")


class EndBeforeStart(DocumentRule):
    """Something ends before it begins, or is due after it is over.

    One of the two dates is false, and nobody can tell when to come. Often it is the year, or the end was copied from the last time: look up the event.
    """

    code = "DATE108"
    name = "end-before-start"
    severity = "error"
    examples = (
        Bad("The mill is open ⟦March 9-5, 2026⟧, from ten to four.", message="ends on 2026-03-05, before it begins on 2026-03-09"),
        Bad("Closed ⟦30 Dec 2025 - 2 Jan 2025⟧.", message="ends on 2025-01-02, before it begins on 2025-12-30"),
        Bad("The mill is open from ⟦28 April to 3 April 2026⟧.", message="ends on 2026-04-03, before it begins on 2026-04-28"),
        Bad("Die Mühle ist vom ⟦28. April bis zum 3. April 2026⟧ geöffnet.", path="a.de.md"),
        Bad("Le moulin est ouvert du ⟦28 avril au 3 avril⟧.", path="a.fr.md", message="ends on XXXX-04-03, before it begins on XXXX-04-28"),
        Bad("Rebuilt from ⟦March 2026 to January 2026⟧ by volunteers.", message="ends in 2026-01, before it begins in 2026-03"),
        Bad(
            "---\ntitle: Harvest fair\ndate: ⟦1|2026-08-15⟧ 14:00:00 -0500\nend_date: ⟦2026-02-05⟧ 15:00:00 -0500\n---\n\nCome all.\n",
            message="`end_date` (2026-02-05) is before `date` (2026-08-15, line 3)",
        ),
        Bad("fairs:\n- name: Harvest\n  starts: ⟦1|2026-08-15⟧\n  ends: ⟦2025-08-17⟧\n", path="data/fairs.yaml"),
        Bad("---\nstart: ⟦1|2026-08-15 14:00⟧\nend: ⟦2026-08-15 11:00⟧\n---\n\nCome all.\n", message="`end` (11:00) is before `start` (14:00, line 2)"),
        Bad(
            "---\nstart: 2026-08-15\nend: ⟦1|2026-08-16⟧\ncfp:\n  deadline: ⟦2026-09-01⟧\n---\n\nCome all.\n",
            message="`cfp.deadline` (2026-09-01) is after `end` (2026-08-16, line 3)",
            severity="warning",
        ),
        Bad(
            "date:\n  main: ⟦1|April 14-16, 2026⟧\n  tickets_on_sale: ⟦December 2026⟧\n",
            path="data/quay.yaml",
            message="`date.tickets_on_sale` (2026-12) is after `main` (2026-04-16, line 2)",
            severity="warning",
        ),
        Bad(
            "---\ntitle: The Quay Workshop\nstart: ⟦1|25 September 2026⟧\nend: ⟦27 October 2026⟧\n---\n\nCome all.\n",
            message="lasts 33 days, from 2026-09-25 (line 3) to 2026-10-27, and is called a workshop: was 2026-09-27 meant?",
            severity="warning",
        ),
        Bad("---\nstart: ⟦1|2026-09-25⟧ 14:00\nend: ⟦2027-09-25⟧ 15:30\n---\n\nCome all.\n", severity="warning"),
        Bad(
            "".join(f"- start: 2026-{month:02}-03\n  end: 2026-{month:02}-05\n" for month in range(1, 6)) + "- start: ⟦1|2026-06-03⟧\n  end: ⟦2026-07-05⟧\n",
            path="data/quay.yaml",
            severity="warning",
        ),
        Bad(
            "| Mill | Begun | Built |\n|---|---|---|\n"
            + "".join(f"| {n} | 19{n}-04-01 | 19{n + 1}-09-09 |\n" for n in range(30, 40))
            + "| 41 | ⟦1942-04-01⟧ | ⟦1|1941-09-09⟧ |\n",
            message="`begun` (1942-04-01) is after `built` (1941-09-09) of its row, in 10 of 11 rows it is before it",
            severity="warning",
        ),
        Bad(
            "fairs:\n- name: Harvest\n  starts: ⟦1|2026-08-15⟧\n  ends: ⟦2026-08-05⟧\n  registration_deadline: 2026-08-10\n",
            path="data/fairs.yaml",
        ),  # one defect: the deadline is right
        Good("---\ntitle: Paintings of the quay\nstart: 25 September 2026\nend: 27 October 2026\n---\n\nDaily.\n"),
        Good("---\ntitle: Weaving workshop\nstart: 25 September 2026\nend: 10 November 2026\n---\n\nOn Mondays.\n"),
        Good("The mill is open March 5-9, 2026, and December 30 - January 2, 2026."),
        Good("Ages 16-18, pages 18-16, on March 5, 2026 9-5, open 9-5 March to October, score 3-1, version 2.4-2.1."),
        Good("The fair was moved from 28 April 2026 to 3 April 2026. Das Fest wird vom 28. April auf den 3. April 2026 vorverlegt."),
        Good("The year of account runs from 6 April to 5 April 2026, and the lease from 6 May to 5 May. Open March 9-5."),
        Good("In the season 2024-25 and the winter of 2026-27, from October to March 2026."),
        Good("He ruled from 5 March 120 BC, and from 12 May 1100 to 3 May 1090 BC."),
        Good("Open 3/4/2026 - 2/5/2026."),  # day first, it is in order
        Good("---\nstart: 2026-08-15 14:00\nend: 2026-08-15 00:00\n---\n\nUntil midnight.\n"),
        Good("---\nstart: 2026-08-15T23:00:00-05:00\nend: 2026-08-16T01:00:00-05:00\n---\n\nLate.\n"),
        Good("---\nstart: 2026-08\nend: 2026-08-01\n---\n\nCome all.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Reversed ranges, then records, then rows of tables."""
        for stated in stated_dates(doc):
            if message := _reversed(stated):
                yield self.finding(stated.place(stated.said.span), message)
        told: set[Place] = set()
        for stretch in sorted(stretches(doc), key=lambda each: each.kind != "event"):
            for finding in (*self._of_stretch(doc, stretch), *self._too_long(doc, stretch)):
                if told.isdisjoint(finding.places()):  # what follows from a defect is none of its own
                    told.update(finding.places())
                    yield finding
        for slip in column_slips(doc):
            place = _place(doc, slip.cell)
            if told.isdisjoint((place, *(_place(doc, cell) for cell, _ in slip.others))):
                yield self.finding(place, _out_of_line(slip), [(_place(doc, cell), f"`{cell.key}`: {day}") for cell, day in slip.others], severity="warning")

    def _of_stretch(self, doc: Document, stretch: Stretch) -> Iterator[Finding]:
        first, last = stretch.first, stretch.last
        is_event = stretch.kind == "event"
        wrong, other = (last, first) if is_event else (first, last)
        here, there = _place(doc, wrong.field), _place(doc, other.field)
        if _days_apart(first.moment, last.moment) < 0:
            shown, against = wrong.moment.said.edtf, other.moment.said.edtf
        elif is_event and _earlier_hour(first.moment, last.moment):
            shown, against = _clock(wrong.moment), _clock(other.moment)
            here, there = wrong.field.place, other.field.place
        else:
            return
        message = f"`{wrong.key}` ({shown}) is {'before' if is_event else 'after'} `{other.key}` ({against}, line {there.line})"
        yield self.finding(here, message, [(there, f"`{other.key}`")], severity="error" if is_event else "warning")

    def _too_long(self, doc: Document, stretch: Stretch) -> Iterator[Finding]:
        """An event that lasts more than four weeks, where a slip of the month or year explains it and something says that it should not."""
        meant, days = meant_end(stretch), stretch.days
        if meant is None or days is None or days < _LONG or stretch.kind != "event" or not (reason := _why_short(doc, stretch)):
            return
        start, end = stretch.first, stretch.last
        there = _place(doc, start.field)
        message = f"lasts {days + 1} days, from {start.moment.date} (line {there.line}) to {end.moment.date}, {reason}: was {meant} meant?"
        yield self.finding(_place(doc, end.field), message, [(there, f"`{start.key}`")], severity="warning")


def _why_short(doc: Document, stretch: Stretch) -> str:
    """What says that an event takes days and not weeks: its name, its hours, or all others of its list."""
    alike = (each for each in stretches(doc) if each.kind == "event" and each.record.series == stretch.record.series)
    others = [each.days for each in alike if each.record is not stretch.record]
    if stretch.record.number >= 0 and len(others) >= _SIBLINGS and all(days is not None and days <= _SHORT for days in others):
        return f"and the {len(others)} others of its list {_SHORT} at most"
    first, last = stretch.first.moment.seconds, stretch.last.moment.seconds
    if first and last and first < last <= first + _SITTING:
        return f"though it begins at {_clock(stretch.first.moment)} and ends at {_clock(stretch.last.moment)}"
    named = next((found for field in stretch.record.fields if (found := _GATHERING.search(field.text))), None)
    return f"and is called a {named[0].lower()}" if named else ""


def _place(doc: Document, field: Field) -> Place:
    return field.located(doc, field.dates[0].span)


def _reversed(stated: Stated) -> str:
    """What is wrong with a range of days or months that ends before it begins."""
    said, until = stated.said, stated.said.until
    if until is None or said.impossible or said.ambiguous or said.month is None or until[1] is None:
        return ""
    if _MOVED.search(stated.text, max(said.span.start - _REACH, 0), said.span.start) or (said.year is None and not _names_its_month_twice(stated)):
        return ""
    shown = stated.text[said.span.start : said.span.end]
    if (said.day is None and len(_YEAR.findall(shown)) < 2) or _BEFORE_CHRIST.match(stated.text, said.span.end):
        return ""  # "October-March 2026" is a winter
    first, last = (said.year or 0, said.month, said.day or 0), (until[0] or 0, until[1], until[2] or 0)
    if last >= first or (said.day is None) != (until[2] is None) or (said.year is None and (until[2] or 0) == (said.day or 0) - 1):
        return ""  # "from 6 April to 5 April" is a whole year
    at = "on" if said.day else "in"
    return f"ends {at} {edtf_of(*until)}, before it begins {at} {edtf_of(said.year, said.month, said.day)}"


def _names_its_month_twice(stated: Stated) -> bool:
    """Whether both ends of a range without a year are of one month, and it is written with both: "28 April to 3 April", not "March 9-5"."""
    said, calendar = stated.said, calendar_of(stated.said.language)
    if said.month_span is None or said.until is None or said.until[:2] != (None, said.month) or calendar is None:
        return False
    names = (calendar.named(word[0]) for word in _NAME.finditer(stated.text, said.month_span.end, said.span.end))
    return any(name.month == said.month for name in names if name)


def _days_apart(first: Moment, last: Moment) -> int:
    """How many days the last lies after the first; for months and years only whether it is later. 0 where it cannot be told."""
    if first.said.ambiguous or last.said.ambiguous:
        return 0
    days = first.days_apart(last)
    if days is not None:
        return days
    known = [(one, two) for one, two in zip(_parts(first), _parts(last), strict=True) if one is not None and two is not None]
    one, two = [pair[0] for pair in known], [pair[1] for pair in known]
    return (two > one) - (two < one)


def _parts(moment: Moment) -> tuple[int | None, int | None, int | None]:
    return moment.said.year, moment.said.month, moment.said.day


def _earlier_hour(first: Moment, last: Moment) -> bool:
    """Whether both are on one day, by the same clock, and the last is earlier; midnight ends the day."""
    if first.date != last.date or not first.seconds or not last.seconds or (first.offset is None) != (last.offset is None):
        return False
    return last.seconds - (last.offset or 0) * 60 < first.seconds - (first.offset or 0) * 60


def _clock(moment: Moment) -> str:
    return f"{(moment.seconds or 0) // 3600:02}:{(moment.seconds or 0) // 60 % 60:02}"


def _out_of_line(slip: ColumnSlip) -> str:
    other, day = slip.others[0]
    way, usual = ("before", "after") if slip.earlier else ("after", "before")
    return f"`{slip.cell.key}` ({slip.day}) is {way} `{other.key}` ({day}) of its row, in {slip.kept} of {slip.rows} rows it is {usual} it"
