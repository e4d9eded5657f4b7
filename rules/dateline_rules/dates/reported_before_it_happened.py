"""DATE120: the past tense about a day after the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import day_of
from dateline.noticing.dates.rewriting import rewritten
from dateline.noticing.dates.weekdays import in_year, weekday_slips
from dateline.noticing.dating.anchors import Anchor, anchors_at
from dateline.noticing.dating.bounds import is_quoted
from dateline.noticing.dating.evidence import evidence, is_event
from dateline.noticing.dating.posts import is_post
from dateline.noticing.dating.tenses import Told, told_dates
from dateline.noticing.dating.verdict import dating
from dateline.noticing.pages.stamps import UPDATED
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_ZONES = 1
_SLIP = 366
"""Days by which a slip of the year leads ahead at most; what lies further off was added to a page later."""
_LIVING = 3
"""So many days after the publication, all in the past tense, are those of a page that is kept up to date."""
_SOON = 183
"""So many days ahead a date without a year is of the page's own."""
_NEAR = 40
_UPDATED = compile_late(
    rf"\b(?:{UPDATED}|update|updates|addendum|postscript|P\.?S\.?|edit|edited|editor[’']s note|nachtrag|mise à jour|actualización)\b", re.IGNORECASE
)


class ReportedBeforeItHappened(DocumentRule):
    """What is told in the past tense happened after the page was published.

    Nobody reports what is still to come: the date in the text is a slip, often of the year, or the page is dated too early. A page that was changed
    later may well know more than its date: give it the day of its change.
    """

    code = "DATE120"
    name = "reported-before-it-happened"
    severity = "warning"
    follows = ("DATE101", "DATE102", "DATE103", "DATE107")
    examples = (
        Bad(
            "---\ndate: ⟦1|2026-03-05⟧\n---\n\nThe old pier was opened again on ⟦March 3, 2027⟧, by the mayor of Hafsund.\n",
            path="blog/2026-03-05-pier.md",
            message='"was opened" speaks of 2027-03-03 as past, but by `date` (line 2) the page appeared on 2026-03-05, 363 days earlier',
        ),
        Bad("# Pier opens\n\nPublished on ⟦1|5 March 2026⟧\n\nThe council met on ⟦9 March 2026⟧. It was a short meeting, and nobody spoke for long.\n"),
        Bad("# Pier opens\n\nOSLO, ⟦1|March 5, 2026⟧ — The old pier is open again. It was closed by the storm on ⟦May 9, 2026⟧, the harbour office said.\n"),
        Bad("---\ndate: ⟦1|2026-03-05⟧\n---\n\nIn ⟦May 2026⟧, we rebuilt the old pier.\n", path="blog/2026-03-05-pier.md"),
        Bad("---\ndate: ⟦1|2026-03-05⟧\nlang: de\n---\n\nAm ⟦9. Mai 2026⟧ wurde die alte Mole wieder eröffnet.\n", path="blog/2026-03-05-mole.md"),
        Bad("---\ndate: ⟦1|2026-03-05⟧\nlang: fr\n---\n\nLa fête du port a eu lieu le ⟦9 mai 2026⟧.\n", path="blog/2026-03-05-fete.md"),
        Bad("---\ndate: ⟦1|2026-03-05⟧\nlang: es\n---\n\nLa fiesta del puerto se celebró el ⟦9 de mayo de 2026⟧.\n", path="blog/2026-03-05-fiesta.md"),
        Bad(
            "---\ndate: ⟦1|2026-03-16⟧\n---\n\nThe pier was opened at Hafsund on ⟦Saturday, March 21⟧, before a full house.\n",
            path="blog/2026-03-16-pier.md",
            message='"was opened" speaks of 2026-03-21 as past, but by `date` (line 2) the page appeared on 2026-03-16, 5 days earlier',
        ),
        Good("---\ndate: 2026-03-16\n---\n\nThe pier was opened on Friday, March 21, and on March 22.\n", path="blog/2026-03-16-pier.md"),  # of 2025
        Good("---\ndate: 2026-03-05\n---\n\nThe old pier was opened again on March 6, 2026.\n", path="blog/2026-03-05-pier.md"),  # time zones
        Good("---\ndate: 2026-03-05\n---\n\nThe old pier will be opened again on May 9, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nThe opening was scheduled for May 9, 2026. It was to be held on May 10, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nThe opening was planned and announced for May 9, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nOffers received by May 9, 2026, are opened in public.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nThe council approved the proposed May 9, 2026 meeting.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\n# Pier opened on May 9, 2026\n\nThe pier is old.\n", path="blog/2026-03-05-pier.md"),
        Good('---\ndate: 2026-03-05\n---\n\n"The pier was opened on May 9, 2026," she wrote in her play.\n', path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\nlastmod: 2026-06-01\n---\n\nThe pier was opened on May 9, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nUpdate: The pier was opened on May 9, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nThis page was posted on May 9, 2026, and updated on June 9, 2026.\n", path="blog/2026-03-05-pier.md"),
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was opened on May 9, 2026.\n", path="docs/pier.md"),  # a page that is kept up to date
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was opened on May 9, 2029.\n", path="blog/2026-03-05-pier.md"),  # added since
        Good("---\ndate: 2026-03-05\n---\n\nThe pier was opened on March 3, 2027.\n", path="blog/2027-03-05-pier.md"),  # the page's own date is the slip
        Good("---\ndate: 2026-03-05\nend: 2026-05-10\n---\n\nThe fair was opened on May 9, 2026.\n", path="news/fair.md"),
        Good("---\ndate: 2026-03-05\n---\n\nIf the pier was opened on May 9, 2026, nobody would come.\n", path="blog/2026-03-05-pier.md"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every date that the text tells of as past and that lies after its publication, unless the page was changed since."""
        past = [(told, day) for told in told_dates(doc) if told.tense == "past" and (day := _first_day(doc, told))]
        found = [(told, day, anchor) for told, day in past if (anchor := _before(doc, told, day))]
        if not found or len({day for _, day, _ in found}) >= _LIVING or not _is_written_once(doc, found[0][2]):
            return
        changed = max(_changes(doc), default=None)
        for told, day, anchor in found:
            if (changed is None or changed < day - timedelta(_ZONES)) and not _is_added(doc, told) and not is_quoted(doc, told.said):
                yield self._finding(doc, told, day, anchor)

    def _finding(self, doc: Document, told: Told, day: date, anchor: Anchor) -> Finding:
        verb = doc.text[slice(*told.verb)]
        helper = doc.text[max(told.verb.start - 5, 0) : told.verb.start]
        shown = f"{helper.strip()} {verb}" if helper.lower() in (" was ", "were ") else verb
        days, when = (day - anchor.day).days, told.said.edtf if told.said.year else day
        message = f'"{shown}" speaks of {when} as past, but by {anchor.evidence} the page appeared on {anchor.day}, {days} days earlier'
        return self.finding(doc.place(*told.said.span), message, [(anchor.place, f"dated {anchor.day}")], _repairs(doc, told, day, anchor))


def _first_day(doc: Document, told: Told) -> date | None:
    """The earliest day that a date can mean; one without a year is of the page's, where its weekday fits that year."""
    said = told.said
    if said.impossible or said.year or said.weekday is None:
        return None if said.impossible else day_of(said.year, said.month or 1, said.day or 1)
    anchor = next(iter(anchors_at(doc, said.span.start)), None)
    days = [day_of(anchor.day.year + step, said.month, said.day) for step in (0, 1)] if anchor else []
    return next((day for day in days if anchor and day and 0 < (day - anchor.day).days <= _SOON and not weekday_slips(in_year(said, day.year))), None)


def _before(doc: Document, told: Told, day: date) -> Anchor | None:
    """The day of publication, where all that states it is sure, agrees and lies before a day."""
    if any(not other.excuse for other in dating(doc).disagreements):
        return None
    anchors = [anchor for anchor in anchors_at(doc, told.said.span.start) if anchor.said is None or anchor.said.span != told.said.span]
    if not anchors or not all(anchor.sure and anchor.kind != "modified" and _ZONES < (day - anchor.day).days <= _SLIP for anchor in anchors):
        return None
    return anchors[0]


def _is_written_once(doc: Document, anchor: Anchor) -> bool:
    """Whether the page is a report or a post, and not one that is kept up to date, or an event's."""
    if is_event(doc):
        return False
    return anchor.kind != "metadata" or is_post(doc)


def _changes(doc: Document) -> Iterator[date]:
    """The days on which the page says that it was changed."""
    yield from (found.moment.date for found in evidence(doc) if found.role in ("modified", "review") and found.moment.date)
    for said in dates(doc):
        block = doc.block_at(said.span.start)
        if said.date and _UPDATED.search(doc.text, max(block.start, said.span.start - _NEAR), said.span.start):
            yield said.date


def _is_added(doc: Document, told: Told) -> bool:
    """Whether its paragraph, or the heading above, says that it was added later."""
    block = doc.block_at(told.said.span.start)
    heading = next((other for other in reversed(doc.blocks[: block.index]) if other.kind == "heading"), block)
    return _UPDATED.search(block.text[:_NEAR]) is not None or (heading.level > 1 and _UPDATED.search(heading.text) is not None)


def _repairs(doc: Document, told: Told, day: date, anchor: Anchor) -> Iterator[Suggestion]:
    earlier = day_of(day.year - 1, day.month, day.day) if told.said.date else None
    if earlier and earlier <= anchor.day and (text := rewritten(doc, told.said, earlier)):
        yield Suggestion(f"change the year: {text}", (Edit(doc.place(*told.said.span), text),))
    if told.said.date and anchor.said and (text := rewritten(doc, anchor.said, day)):
        yield Suggestion(f"date the page {text}", (Edit(anchor.place, text),))


