"""DATE103: the stamp of an article or card against its dateline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.comparing.dates.slips import lag
from dateline.model import Document, Edit, Finding, Place, Suggestion
from dateline.noticing.dates.mention import day_of
from dateline.noticing.dates.rewriting import rewritten
from dateline.noticing.dating.anchors import Anchor, dated_otherwise, filed
from dateline.noticing.pages.entries import Entry, entries
from dateline.noticing.pages.listings import ClonedListing, cloned_listings
from dateline.rule import Bad, DocumentRule, Good

_ZONES = 1  # a report filed late in the evening is stamped the day before on the other side of the world
_SLOW = 45  # monthly papers stamp reports that were filed weeks ago
_SLIP = 31  # a year slip brings the dateline about as near to its stamp as reports usually are
_NEAR = 31  # a dateline without a year is read as the nearest such day, which is a guess when none is near


class StampContradictsDateline(DocumentRule):
    """A report is stamped with a day on which it had not been filed yet.

    A dateline says when a report was filed, the stamp when it appeared: a stamp may follow its dateline by days, but never precede it.
    The stamp is usually the false one (copied from the page, the template or the last post): the dateline came with the text.
    """

    code = "DATE103"
    name = "stamp-contradicts-dateline"
    severity = "error"
    follows = ("DATE101",)
    examples = (
        Bad(
            "Ferry line reopens after two years\n\n⟦3 March 2025⟧\n\nLISBON, ⟦1|March 4, 2026⟧ — The ferry across the bay runs again, its office said.\n",
            path="a.txt",
            message="stamped 2025-03-03, but the dateline (line 5) is 2026-03-04, 366 days later; the year alone would not repair it",
        ),
        Bad(
            "# Ferry line reopens\n\nPublished on ⟦May 9, 2025⟧\n\nOSLO, ⟦1|7 May 2026⟧ (Reuters) – The ferry across the bay runs again.\n",
            message="stamped 2025-05-09, but the dateline (line 5) is 2026-05-07, 363 days later",
        ),
        Bad(
            "# Ferry line reopens\n\n⟦7 January 2026⟧\n\nOSLO, ⟦1|January 6, 2025⟧ — The ferry across the bay runs again.\n",
            message="stamped 2026-01-07, but the dateline (line 5) is 2025-01-06, 366 days earlier",
            severity="warning",
        ),
        Bad(
            """# Ferry line reopens

3 March 2025

The ferry across the bay runs again.

It had been laid up for two years.

## From the region

### New school for the lower town

Work on the new school begins in autumn, and nobody knows when it will end…

3 March 2025

### Market hall closes for repairs

Hafsund, ⟦1|4 October 2023⟧ — The market hall has been closed because its roof leaks.

⟦3 March 2025⟧

### Library opens on Sundays

The library is open on Sundays, as the town council decided after a long debate.

3 March 2025
""",
            message="stamped 2025-03-03 like all 3 cards of its listing, but its dateline (line 19) is 2023-10-04, 516 days earlier; "
            "the year alone would not repair it",
            severity="warning",
        ),
        Good("# Ferry line reopens\n\n7 March 2026\n\nOSLO, March 4, 2026 — The ferry across the bay runs again.\n"),  # a weekly
        Good("# Ferry line reopens\n\n3 March 2026\n\nTOKYO, March 4, 2026 — The ferry across the bay runs again.\n"),  # time zones
        Good("# From our archive\n\n3 March 2026\n\nOSLO, June 4, 1987 — The ferry across the bay runs again.\n"),
        Good("# Ferry line reopens\n\n3 March 2026\n\nWebinar, May 4, 2026 — Learn how the ferry line was brought back into service.\n"),
        Good("# Harbour days\n\n3 March 2025\n\nHafsund, May 4, 2026 — The harbour days take place in Hafsund for the third time.\n"),
        Good("# Ferry line reopens\n\nLast updated 3 March 2025\n\nOSLO, March 4, 2026 — The ferry across the bay runs again.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: set[Place] = set()
        for entry in entries(doc):
            line, stamps, clone = filed(doc, entry), _stamps(doc, entry), _cloned_listing_of(doc, entry)
            if line is None or not stamps or stamps[0].place in seen or not all(_contradict(stamp, line, clone) for stamp in stamps):
                continue
            seen.add(stamps[0].place)
            yield self._finding(doc, entry, line, stamps, clone)

    def _finding(self, doc: Document, entry: Entry, line: Anchor, stamps: Sequence[Anchor], clone: ClonedListing | None) -> Finding:
        stamp, days = stamps[0], (line.day - stamps[0].day).days
        like = f" like all {len(clone.cards)} cards of its listing" if clone and days < 0 else ""
        message = f"stamped {stamp.day}{like}, but {line.evidence} is {line.day}, {lag(days)}"
        if stamp.day.year != line.day.year and _with_year(stamp, line) is None:
            message += "; the year alone would not repair it"
        another = stamp.kind == "metadata" or (entry.kind == "article" and not entry.stamp)
        # An older dateline alone may be a reprint's. Only where another report of the same listing was filed after the day that they all are stamped
        # with, both sides are explicit: that day cannot be when they appeared.
        older = days < 0 and not (clone and clone.refuted)
        doubtful = another or older or not line.sure or len(stamps) > 1 or _year_was_guessed(line)
        related = [(line.place, f"filed {line.day}"), *((other.place, f"or stamped {other.day}") for other in stamps[1:])]
        return self.finding(stamp.place, message, related, _repairs(doc, stamp, line), severity="warning" if doubtful else "error")


def _cloned_listing_of(doc: Document, entry: Entry) -> ClonedListing | None:
    return next((listing for listing in cloned_listings(doc) if entry in listing.cards), None)


def _stamps(doc: Document, entry: Entry) -> list[Anchor]:
    """The stamp of an entry, all that could be its own, or the date of the page it stands on."""
    found = [anchor for anchor in dated_otherwise(doc, entry) if anchor.kind in ("stamp", "metadata")]
    stamped = [anchor for anchor in found if anchor.kind == "stamp"]
    return stamped or found[:1]


def _contradict(stamp: Anchor, line: Anchor, clone: ClonedListing | None) -> bool:
    days = (line.day - stamp.day).days
    if _year_was_guessed(line):
        return _ZONES < days <= _NEAR
    if days > _ZONES or (days < -_SLOW and any(abs((line.day - day).days) <= _SLIP for day in _a_year_off(stamp.day))):
        return True
    return days < -_SLOW and clone is not None and not clone.reprinted  # elsewhere an old report may be stamped with the day of its reprint


def _year_was_guessed(line: Anchor) -> bool:
    return line.said is not None and line.said.year is None


def _a_year_off(day: date) -> Iterator[date]:
    yield from (other for year in (day.year - 1, day.year + 1) if (other := day_of(year, day.month, day.day)))


def _with_year(stamp: Anchor, line: Anchor) -> date | None:
    """The stamp in the dateline's year, if the report could have appeared then."""
    day = day_of(line.day.year, stamp.day.month, stamp.day.day)
    return day if day and 0 <= (day - line.day).days <= _SLOW else None


def _repairs(doc: Document, stamp: Anchor, line: Anchor) -> Iterator[Suggestion]:
    year_only = _with_year(stamp, line)
    wanted = [(stamp, year_only, "change the year of the stamp")] if year_only else []
    wanted += [(stamp, line.day, "stamp it with the day of its dateline"), (line, stamp.day, "date its dateline like the stamp")]
    for anchor, day, name in wanted:
        if anchor.said and day and (text := rewritten(doc, anchor.said, day)):
            yield Suggestion(f"{name}: {text}", (Edit(anchor.place, text),))
