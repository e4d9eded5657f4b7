"""DUP405: a second report of the same event that begins further down the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from dateline.comparing.passages.reports import Retold, retold_reports
from dateline.model import Document, Finding, Place, Span
from dateline.rule import Bad, DocumentRule, Good

_RELATED = 20


_STATEMENT = """# Barge hits the lock at Tarnby

⟦1|On March 5, 2026 the barge Hedvig ran into the lower gate of the lock at Tarnby with a load of barley for Oste.⟧

⟦2|Water poured through the bent gate all night, and by morning the ducks of the upper pond were walking on mud.⟧

No boat will pass the lock until both leaves of the gate have been lifted out, straightened and hung again; divers will look at the hinges first.

Cargo that spoils is carried by lorry from Tarnby to Oste at the expense of the canal office.

"""
_LORRIES = "Lorries carry cargo that spoils from Tarnby to Oste for as long as the lock is closed, and the canal office bears the expense."
_BARGE = "The Hedvig, a barge, struck the lock at Tarnby on Thursday and emptied the upper pond, so that its ducks went about on foot."
_QUOTED = """The lock keeper said that “no boat will get past before both leaves of the gate have been taken out, straightened and put back, \
and the divers come first.”
"""


class MergedReports(DocumentRule):
    """A second report of the same event begins on the page.

    Two reports were run together: a new dateline, the same place, day and parties, and passages
    that say again what the page has said. The reader meets everything twice, in two wordings.
    Decide which report the page should carry, or make one text of the two.
    """

    code = "DUP405"
    name = "merged-reports"
    severity = "warning"
    examples = (
        Bad(
            f"{_STATEMENT}⟦TARNBY — {_LORRIES}⟧\n\n⟦3|{_BARGE}⟧\n\n{_QUOTED}",
            message="a second report of the same event (March 5, 2026) begins here: lines 7 and 9 said what lines 11 and 15 say again",
        ),
        Good(f"{_STATEMENT}TARNBY — Thieves have emptied the café beside the lock, its owner said on Friday.\n\n{_BARGE}\n"),  # the same place, another event
        Good(f"{_STATEMENT}{_LORRIES}\n\n{_BARGE}\n\n{_QUOTED}"),  # no dateline: one text
        Good(f"{_STATEMENT}TARNBY, May 4, 2026 — {_LORRIES}\n\n{_QUOTED}"),  # another day
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Each report is told against the first part of the page that it repeats; passages that other rules report are not listed again."""
        told: set[range] = set()
        for found in retold_reports(doc):
            if found.report.blocks in told or found.report.dateline is None:
                continue
            told.add(found.report.blocks)
            start = found.report.dateline.span.start
            place = doc.place(start, doc.block_at(start).end)
            yield self.finding(place, _message(doc, found), islice(_related(doc, found.weak, start), _RELATED))


def _message(doc: Document, found: Retold) -> str:
    event = f"same event ({doc.text[slice(*found.days[0].span)]})" if found.days else "same event"
    told, first = (_lines(doc, [pair[side] for pair in found.strong]) for side in (1, 0))
    return f"a second report of the {event} begins here: {first} said what {told} say again"


def _lines(doc: Document, spans: Iterable[Span]) -> str:
    numbers = [str(line) for line in sorted({doc.line(span.start) for span in spans})]
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"


def _related(doc: Document, pairs: Iterable[tuple[Span, Span]], start: int) -> Iterator[tuple[Place, str]]:
    """Both sides of the weaker pairs, each place once, in the order of the page; the report's own beginning at `start` is the finding."""
    notes: dict[Span, str] = {}
    for earlier, later in pairs:
        notes.setdefault(earlier, f"perhaps told again in line {doc.line(later.start)}")
        notes.setdefault(later, f"perhaps tells again what line {doc.line(earlier.start)} says")
    for span, note in sorted(notes.items()):
        if not span.start <= start < span.end:
            yield doc.place(*span), note
