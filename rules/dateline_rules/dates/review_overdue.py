"""DATE116: a day set for a review, or the end of a page's validity, has passed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateline.model import Document, Finding, Meta, Place
from dateline.noticing.dates.moments import read_moment
from dateline.noticing.dating.evidence import role_of_key
from dateline.noticing.pages.records import normal_key
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good, RuleOptions, setting


class Options(RuleOptions):
    """How far ahead to look."""

    within: int = setting(default=0, ge=0, description="Days ahead: what falls due within them is reported too.")


class _Due(NamedTuple):
    day: date
    what: str
    place: Place
    harmless: bool = False
    """Whether nobody sees it once it has passed."""


_REVIEWED, _INTERVAL = ("last_reviewed_on", "last_reviewed", "reviewed", "reviewed_on"), ("review_in", "review_every", "review_cycle", "review_interval")
_REVIEW_BY = ("review_by", "review_date", "next_review", "nextreview", "review_on")
_STRETCH = compile_late(r"(?:in\s+|every\s+|P)?(\d+|an?|one)\s*-?(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:ears?)?)\.?", re.IGNORECASE)
_COMMENT = compile_late(r"<!--\s*expires\s+(\d{4}-\d{2}-\d{2})\s*-->", re.IGNORECASE)
_MONTHS = 12


class ReviewOverdue(DocumentRule[Options]):
    """A page was to be reviewed, or was valid, until a day that has passed.

    Readers take an old page for a valid one. Review it and move the day on, or take it down. The rule only says so in passing: `dateline due`, made for
    a weekly job, gives the list of what has passed and of what falls due next.
    """

    code = "DATE116"
    name = "review-overdue"
    severity = "info"
    uses_today = True
    falls_due = True
    Options = Options
    examples = (
        Bad(
            "---\nlast_reviewed_on: ⟦2025-03-04⟧\nreview_in: 6 months\n---\n\nHow to book the hall.\n",
            message="the review was due on 2025-09-04 (reviewed 2025-03-04, review_in 6 months), 133 days ago",
        ),
        Bad("---\nreview_by: ⟦2025-12-31⟧\n---\n\nHow to book the hall.\n", message="the review was due on 2025-12-31, 15 days ago"),
        Bad("---\nexpires: ⟦2026-01-14⟧\n---\n\nHow to book the hall.\n", message="it expired on 2026-01-14, 1 day ago"),
        Bad("How to book the hall.\n\n<!-- expires ⟦2026-01-10⟧ -->\nThe hall is closed.\n<!-- end expires 2026-01-10 -->\n", severity="info"),
        Bad("---\nreview_by: ⟦2026-01-20⟧\n---\n\nHow to book the hall.\n", options={"within": 7}, message="the review is due on 2026-01-20, in 5 days"),
        Good("---\nreview_by: 2026-01-20\n---\n\nHow to book the hall.\n"),
        Good("---\nlast_reviewed_on: 2025-12-04\nreview_in: 6 months\n---\n\nHow to book the hall.\n"),
        Good("---\nlast_reviewed_on: 2019-12-04\n---\n\nHow to book the hall.\n"),  # nobody said when to look again
        Good("---\nexpires: 3600\n---\n\nHow to book the hall.\n"),
        Good("Write it so:\n\n```html\n<!-- expires 2020-01-10 -->\n```\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Each day of a review or expiry that has passed, or falls due within the days asked for."""
        if self.today is None:
            return
        for due in _due(doc):
            days = (due.day - self.today).days
            if due.harmless and days < 0:
                continue
            if days > self.options.within or (days >= 0 and not self.options.within):
                continue
            past, count = days < 0, f"{abs(days)} {'day' if abs(days) == 1 else 'days'}"
            yield self.finding(due.place, f"{due.what.format(*(('was', 'd') if past else ('is', 's')), due.day)}, {count + ' ago' if past else 'in ' + count}")


def _due(doc: Document) -> Iterator[_Due]:
    stated = {normal_key(key): values[-1] for key, values in doc.meta.items()}
    for key, value in stated.items():
        day = _day(value)
        if day is None:
            continue
        if key in _REVIEW_BY:
            yield _Due(day, "the review {0} due on {2}", value.place)
        elif key in _REVIEWED and not any(other in stated for other in _REVIEW_BY):
            for interval in (stated[other] for other in _INTERVAL if other in stated):
                if due := _later(day, interval.text):
                    yield _Due(due, "the review {0} due on {2} " + f"(reviewed {day}, {interval.key} {interval.text})", value.place)
        elif role_of_key(key, doc.profile) == "expires":
            yield _Due(day, "it expire{1} on {2}", value.place, doc.profile.hides_expired)
    shown = [block.text for block in doc.blocks if block.kind == "code"]
    for found in _COMMENT.finditer(doc.source):
        day = _day(found[1])
        if day and not any(found[0] in text for text in shown):
            yield _Due(day, "the passage expire{1} on {2}", doc.source_place(*found.span(1)))


def _day(value: Meta | str) -> date | None:
    moment = read_moment(value if isinstance(value, str) else value.text)
    return moment.date if moment else None


def _later(day: date, stretch: str) -> date | None:
    """The day so much later: "6 months", "in 1 year", "90 days", "P6M"."""
    found = _STRETCH.fullmatch(stretch.strip())
    if not found:
        return None
    count, unit = int(found[1]) if found[1].isdigit() else 1, found[2][0].lower()
    if unit in "dw":
        return day + timedelta(count * (7 if unit == "w" else 1))
    months = day.month - 1 + count * (_MONTHS if unit == "y" else 1)
    year, month = day.year + months // _MONTHS, months % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
