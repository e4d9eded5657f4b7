"""DATE107: the old year, or the next, typed where neighbours, names or promises speak for another."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.dates.order_breaks import OrderBreak, order_breaks
from dateline.model import Document, Edit, Finding, Place, Severity, Suggestion
from dateline.noticing.dates.mention import MONTH_NAMES
from dateline.noticing.dates.slips import year_written_like
from dateline.noticing.dating.edition_marks import Mislabelled, foreign_marks, mislabelled, mistitled, own_mark
from dateline.noticing.dating.named_months import NamedMonth, named_months
from dateline.noticing.dating.odd_years import OddYear, odd_years
from dateline.noticing.dating.promises import Promise, meant_next_year, promises
from dateline.noticing.dating.record_years import RecordSlip, record_slips
from dateline.rule import Bad, DocumentRule, Good


class YearSlip(DocumentRule):
    """The year before, or after, the one that was meant is written.

    In winter the old year is typed out of habit, and pages copied from the last edition keep it. See
    what the neighbouring dates, names and links say, and for when the event was announced.
    """

    code = "DATE107"
    name = "year-slip"
    severity = "warning"
    follows = ("DATE101", "DATE104", "DATE105", "DATE108")
    examples = (
        Bad(
            "---\ndate: ⟦1|2025-12-18⟧\n---\n\nThe tickets will go on sale in ⟦January 2025⟧, at the quay.\n",
            message="`will` promises January 2025, but `date` (line 2) says 2025-12-18: was 2026 meant?",
        ),
        Bad("---\ndate: ⟦1|2025-12-18⟧\n---\n\nJoin us on ⟦January 14, 2025⟧ at the mill.\n"),
        Bad("---\ndate: ⟦1|2025-12-18⟧\n---\n\nOn ⟦January 14, 2025⟧, the mill will open again.\n"),
        Bad("---\ndate: ⟦1|2025-12-18⟧\n---\n\nAm ⟦14. Januar 2025⟧ wird die Mühle wieder geöffnet.\n", path="a.de.md"),
        Bad(
            "name: Quay Days\nyear: ⟦3|2026⟧\ndate:\n  main: June 12-14, 2026\ncalls:\n  opens: January 5, 2026\n  ends: ⟦1|March 1, 2026⟧\n"
            "  answers: ⟦April 3, 2025⟧\n  program: ⟦2|May 2, 2026⟧\n",
            path="data/quay.yaml",
            message="`calls.answers` (April 3, 2025) stands between `calls.ends` (March 1, 2026) and `calls.program` (May 2, 2026): was 2026 meant?",
            severity="error",
        ),
        Bad(
            "name: Quay Days\nyear: ⟦1|2026⟧\ndate:\n  main: June 12-14, 2026\n  short: June 12, 2026\n  tickets: May 2026\ncalls:\n  ends: ⟦April 20, 2025⟧\n",
            path="data/quay.yaml",
            message="`calls.ends` (April 20, 2025) is far from the 3 dates of 2026, the year in `year`: was 2026 meant?",
            severity="warning",
        ),
        Bad(
            "---\nyear: ⟦3|2026⟧\n---\n\n- 2026-02-11 Call for boats\n- ⟦1|2026-03-12⟧ Draw\n"
            "- ⟦2025-04-19⟧ Trial run\n- ⟦2|2026-05-08⟧ First day\n- 2026-06-05 Prizes\n",
            message="Trial run (2025-04-19) stands between Draw (2026-03-12) and First day (2026-05-08), and `year` says 2026: was 2026 meant?",
            severity="error",
        ),
        Bad("Use the [⟦`regatta-2025` tag⟧](https://boats.example/tags/⟦1|regatta-2026⟧), please.\n"),
        Bad("⟦1|⟧# Regatta 2026\n\nTag photos with regatta2026, and mail with [⟦regatta2025⟧] in the subject.\n", path="regatta2026/index.md"),
        Bad("⟦1|⟧---\ntitle: ⟦Regatta 2025⟧\n---\n\nThe boats of 2026 are listed here.\n", path="regatta/2026.md"),
        Bad(
            ".. post:: ⟦Jun 9, 2024⟧\n\nHarbour letter - ⟦1|June 2025⟧\n=========================\n\nThe crane of 2025 is up, and the quay of 2025 is paved.\n",
            path="letters/2025-harbour-letter.rst",
            message="`post` says 2024-06-09, but the heading June 2025, and the file name is of that year: was it meant?",
        ),
        Good(
            ".. post:: Jun 9, 2025\n\nHarbour letter - June 2024\n=========================\n\nWhat we wrote in 2024, and how it came in 2024.\n",
            path="letters/harbour-letter.rst",
        ),
        Bad("---\ntitle: Open house\nslug: open-house-⟦feb2025⟧\ndate: ⟦1|2026-02-14⟧\n---\n\nCome all.\n"),
        Bad("---\ntitle: Letter of ⟦January 2025⟧\ndate: ⟦1|2026-01-04⟧\n---\n\nDear all.\n"),
        Bad(
            "---\ndate: 2025-01-21\n---\n\nThe bell was cast on ⟦1|Thursday 16 January⟧ and hung on ⟦18 January 2024⟧ by the ringers.\n",
            message="18 January 2024: Thursday 16 January in its sentence is right for 2025, and so is `date` (line 2): was 2025 meant?",
        ),
        Bad(
            "The loan was taken on ⟦14 January 2025⟧, two weeks after the bank opened on ⟦1|1 January 2026⟧.\n",
            message='14 January 2025: "two weeks after" is said of it and 1 January 2026, 352 days apart: was 2026 meant?',
        ),
        Good("---\ndate: 2025-01-21\n---\n\nThe bell rang on 18 January 2024, and a year later on Thursday 16 January.\n"),
        Good("The loan was taken on 14 January 2025, and two weeks before it was due on 1 January 2027 the bank closed.\n"),
        Good("---\ndate: 2025-12-18\n---\n\nThe tickets went on sale in January 2025. Since January 14, 2025, the mill has been open.\n"),
        Good("---\ndate: 2025-12-18\n---\n\nThe plan that was made in January 2025 will be kept. We will keep what was said on January 14, 2025.\n"),
        Good("---\ndate: 2025-06-18\n---\n\nIt will open in January 2025, they said in the spring.\n"),  # nothing near a year later
        Good("---\ndate: 2026-03-18\ntitle: The year 2025\n---\n\nIn 2025 we will remember.\n", path="blog/2026/review-2025.md"),
        Good(
            "name: Quay Days\nyear: 2026\nmain: February 12, 2026\nends: November 1, 2025\nshort: February 2026\nprogram: February 3, 2026\n", path="quay.yaml"
        ),
        Good(
            "See last year's regatta-2025 and this year's regatta-2026, or [Regatta 2025](https://boats.example/2026/01/list).\n", path="regatta-2026/index.md"
        ),
        Good("# Regatta 2025\n\nIn 2025, as in 2026.\n", path="regatta/2026.md"),
        Bad(
            "---\ntitle: Quay letter, ⟦June 2025⟧\nissue: No. 33, July 2025\ndate: ⟦1|2025-07-29⟧\n---\n\nDear all.\n",
            message="the title says June 2025, but `date` 2025-07-29: was July 2025 meant?",
        ),
        Good("---\ntitle: Figures of June 2025\ndate: 2025-07-29\n---\n\nDear all.\n", path="letters/2025-07.md"),
        Good("---\ntitle: The storm of January 2025, a year on\ndate: 2026-01-04\n---\n\nIn January 2025 the pier fell.\n"),
        Good("Copyright 2019-2025. Founded in 2019, compared with 2024, cited as Moor (2021)."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Promises of the past, dates out of their record or list, and marks of another edition."""
        yield from (self._of_promise(doc, promise) for promise in promises(doc) if meant_next_year(promise))
        yield from (self._of_record(doc, slip) for slip in record_slips(doc))
        yield from (self._of_break(doc, found) for found in order_breaks(doc) if found.own)
        yield from (self._of_link(link) for link in mislabelled(doc))
        yield from self._of_marks(doc)
        yield from (self._of_name(found) for found in named_months(doc))
        promised = {promise.said.span for promise in promises(doc)}
        yield from (self._of_sentence(doc, odd) for odd in odd_years(doc) if odd.said.span not in promised)

    def _of_promise(self, doc: Document, promise: Promise) -> Finding:
        said, anchor = promise.said, promise.anchor
        year = (said.year or 0) + 1
        message = f"`{promise.words}` promises {doc.text[slice(*said.span)]}, but {anchor.evidence} says {anchor.day}: was {year} meant?"
        repair = [_repair(doc.place(*said.year_span), year)] if said.year_span else []
        return self.finding(doc.place(*said.span), message, [(anchor.place, f"says {anchor.day}")], repair)

    def _of_record(self, doc: Document, slip: RecordSlip) -> Finding:
        said, field = slip.value.said, slip.value.field
        place = field.located(doc, said.span)
        witnesses: list[tuple[Place, str]] = [(other.field.located(doc, other.said.span), f"`{other.key}`") for other in slip.between]
        if slip.own:
            witnesses.append((slip.own.place, f"the record is of {slip.own.year}"))
        stands = " and ".join(f"`{other.key}` ({other.field.text})" for other in slip.between)
        against = (
            f"stands between {stands}" if stands else f"is far from the {slip.others} dates of {slip.year}, the year in {slip.own.name if slip.own else ''}"
        )
        message = f"`{slip.value.key}` ({place.text}) {against}: was {slip.year} meant?"
        severity: Severity = "error" if slip.own and slip.between else "warning"
        repair = [_repair(field.located(doc, said.year_span), slip.year)] if said.year_span else []
        return self.finding(place, message, witnesses, repair, severity)

    def _of_break(self, doc: Document, found: OrderBreak) -> Finding:
        own, year = found.own, found.slip.number
        message = f"{found.stands(doc)}, and {own.name if own else ''} says {year}: was {year} meant?"
        related = [*found.neighbours(doc), *([(own.place, f"says {year}")] if own else [])]
        return self.finding(found.entry.place(doc), message, related, [found.repair(doc)], "error")

    def _of_link(self, link: Mislabelled) -> Finding:
        label, target = link.label, link.target
        message = f"the link is called {label.place.text} and leads to {target.place.text}"
        return self.finding(
            label.place, message, [(target.place, f"leads to {target.year}")], [_repair(label.year_place, target.year), _repair(target.year_place, label.year)]
        )

    def _of_sentence(self, doc: Document, odd: OddYear) -> Finding:
        message = f"{doc.text[slice(*odd.said.span)]}: {odd.against}: was {odd.year} meant?"
        repair = [_repair(doc.place(*odd.said.year_span), odd.year)] if odd.said.year_span else []
        return self.finding(doc.place(*odd.said.span), message, [(doc.place(*odd.witness.span), "beside it")], repair)

    def _of_name(self, found: NamedMonth) -> Finding:
        dated = found.dated
        if found.seconded:
            message = f"{dated.name} says {dated.said.date}, but {found.name} {found.text}, and {found.seconded} is of that year: was it meant?"
            return self.finding(dated.place, message, [(found.place, f"says {found.text}")])
        meant = f"{MONTH_NAMES[dated.said.month - 1]} {dated.said.year}" if found.copied and dated.said.month else dated.said.year
        message = f"{found.name} says {found.text}, but {dated.name} {dated.said.date}: was {meant} meant?"
        repair = [_repair(found.year_place, dated.said.year)] if found.year_place and dated.said.year else []
        return self.finding(found.place, message, [(dated.place, f"says {dated.said.date}")], repair)

    def _of_marks(self, doc: Document) -> Iterator[Finding]:
        """Marks of another edition on a page whose path and text bear its own, and titles of another than the file's name."""
        own, title = own_mark(doc), mistitled(doc)
        if own is None:
            return
        path = [(own.place, f"the path says {own.year}")]
        for mark in foreign_marks(doc):
            message = f"{mark.place.text} on a page of {own.place.text}: was {own.year} meant?"
            yield self.finding(mark.place, message, path, [_repair(mark.year_place, own.year)])
        if title:
            message = f"the title says {title.year}, but the path {own.place.text}, and so does the rest of the page"
            yield self.finding(title.place, message, path, [])


def _repair(place: Place, year: int) -> Suggestion:
    return Suggestion(f"year: {year}", (Edit(place, year_written_like(place.text, year)),))
