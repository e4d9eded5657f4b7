"""DATE122: an entry of a list whose date lies outside the window that the list is given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateline.model import Document, Finding, Severity
from dateline.noticing.dates.mention import day_of
from dateline.noticing.dating.windows_of_time import Window, time_windows
from dateline.rule import Bad, DocumentRule, Good

_INSIDE, _SHARE = 3, 3
"""So many entries, and so many times as many as lie outside, must lie inside the window: else it is not theirs."""


class OutsideStatedWindow(DocumentRule):
    """An entry lies outside the window of days that its list is given.

    The list is said to hold what happens between two days, and one of its entries does not: its year or month is mistyped, or it was left over from the
    last list. Where the entry is right, the window is too narrow.
    """

    code = "DATE122"
    name = "outside-stated-window"
    severity = "error"
    examples = (
        Bad(
            "# News\n\n## Meetings between ⟦1|2026-01-07 and 2026-02-04⟧\n\n### Online\n\n* 2026-01-08 | Hafsund\n* ⟦2025-01-15⟧ | Lyngvik\n"
            "* 2026-01-20 | Hafsund\n\n### On site\n\n* 2026-02-03 | Lyngvik\n\n## Jobs\n\n* 2026-03-01 | Miller\n",
            message="2025-01-15 is outside the window of its list, 2026-01-07 to 2026-02-04 (line 3)",
            severity="error",
        ),
        Bad(
            "From ⟦1|3 to 28 March 2026⟧ the following walks take place:\n\n* 4 March: mill\n* 11 March: quarry\n* 18 March: dam\n* ⟦25 May⟧: ferry\n",
            message="2026-05-25 is outside the window of its list, 2026-03-03 to 2026-03-28 (line 1)",
        ),
        Bad(
            "The walks from ⟦1|3 to 28 March 2026⟧:\n\n* 4 March: mill\n* 11 March: quarry\n* 18 March: dam\n* ⟦30 March⟧: ferry\n",
            severity="warning",
        ),
        Good("From 3 to 28 March 2026 the following walks take place:\n\n* 4 March: mill\n* 11 March: quarry\n* 28 March: dam\n"),
        Good("The camp is held 3-28 March 2026:\n\n* 1 December 2025: the call opens\n* 4 February 2026: it closes\n* 3 March 2026: arrival\n"),
        Good("Walks between 3 and 28 March 2026\n\nAll were fun.\n\n* mill, since 1 May 1920\n* 4 March: quarry\n* 5 March: dam\n* 6 March: ferry\n"),
        Good("# Walks from 3 to 28 March 2026\n\n* 4 March: mill\n* 5 March: dam\n* 6 March: ferry\n\n# Later\n\n* 1 May 2026: mill\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every entry outside, where most of its list lie inside."""
        for window in time_windows(doc):
            outside = [(said, day) for said, day in window.entries if not window.first <= day <= window.last]
            inside = len(window.entries) - len(outside)
            if inside < _INSIDE or inside < _SHARE * len(outside):
                continue
            place = doc.place(*window.said.span)
            for said, day in outside:
                message = f"{day} is outside the window of its list, {window.first} to {window.last} (line {place.line})"
                yield self.finding(doc.place(*said.span), message, [(place, "the window")], severity=_severity(window, day))


def _severity(window: Window, day: date) -> Severity:
    """A slip of the year or month alone is certain; a neighbouring day may be added on purpose."""
    slips = [day_of(year, day.month, day.day) for year in (day.year - 1, day.year + 1)] + [day_of(day.year, month, day.day) for month in range(1, 13)]
    return "error" if any(slip and window.first <= slip <= window.last for slip in slips) else "warning"
