"""DATE113: an event announced as still to come whose day has passed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.model import DATA, Block, Document, Finding
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dating.anchors import Anchor, anchors_at
from dateline.noticing.dating.bounds import is_quoted
from dateline.noticing.dating.evidence import Evidence, evidence
from dateline.noticing.dating.posts import is_post
from dateline.noticing.dating.tenses import told_dates
from dateline.noticing.dating.verdict import dating
from dateline.noticing.dating.years import own_years
from dateline.noticing.pages.sections import headings_above
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_ZONES = 1
_SLIP = 366
"""Days by which a slip of the year leads back at most; what lies further back is an older text's."""
_UPCOMING = compile_late(
    r"\b(?:upcoming|coming up|coming soon|next (?:events?|meetings?|dates|meetups?|sessions?)|future (?:events?|meetings?|dates)|à venir|"
    r"(?:kommende|nächste|bevorstehende)[nr]? (?:termine?|veranstaltung(?:en)?|treffen|sitzung(?:en)?)|"
    r"prochaine?s? (?:événements?|évènements?|dates|rencontres?|réunions?|rendez-vous)|"
    r"próxim[oa]s? (?:eventos?|fechas|citas|reuniones|encuentros|actividades))\b",
    re.IGNORECASE,
)
_HISTORY = compile_late(
    r"\b(?:past|previous|archived?|history|historical|vergangene?[nr]?|archiv|passée?s?|pasad[oa]s?|change ?log|release notes|news|timeline)\b",
    re.IGNORECASE,
)
_ARCHIVES = compile_late(r"(?:^|[/_.-])(?:archives?|archived|past|old|history|changelog|changes|releases?|news|legacy|minutes)(?:[/_.-]|$)", re.IGNORECASE)
_YEAR = compile_late(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class PastEventAnnounced(DocumentRule):
    """An event is announced as still to come, but its day has passed.

    Who reads "register by March 5" in April has been sent to a closed door. Tell of it in the past, move it to what has been, or take it away. A report
    with a day of its own is history and may announce what it likes; only pages without one, or changed since, are judged by today's date. A page that
    appeared after what it announces has one of its two dates wrong.
    """

    code = "DATE113"
    name = "past-event-announced"
    severity = "info"
    follows = ("DATE107",)
    falls_due = True
    uses_today = True
    examples = (
        Bad(
            "# Harbour days\n\nThe next harbour days will take place on ⟦March 5, 2026⟧.\n",
            today=date(2026, 11, 22),
            message='"will" announces March 5, 2026, 262 days before today (2026-11-22)',
        ),
        Bad("# Harbour days\n\nRegister by ⟦5 March 2026⟧ at the office.\n", today=date(2026, 11, 22)),
        Bad("# Häfen\n\nDie Hafentage finden am ⟦5. März 2026⟧ in der Werft statt.\n", path="a.de.md", today=date(2026, 11, 22)),
        Bad(
            "# Harbour days\n\n## Upcoming events\n\n- Old yard, ⟦March 5, 2026⟧\n- Pier, ⟦1|March 7, 2026⟧\n\n## Contact\n\nWe moved here on March 3, 2025.\n",
            today=date(2026, 11, 22),
            message='March 5, 2026 stands under "Upcoming events", but has passed (today is 2026-11-22); 1 more alike',
        ),
        Bad("---\nlastmod: ⟦1|2026-06-01⟧\n---\n\nThe next harbour days will take place on ⟦March 5, 2026⟧.\n", today=date(2026, 11, 22)),
        Bad(
            "---\ndate: 2025-06-01\nlastmod: ⟦1|2026-06-01⟧\n---\n\nThe next harbour days will take place on ⟦March 5, 2026⟧.\n",
            path="docs/days.md",
            today=date(2026, 11, 22),
        ),
        Bad(
            "---\ndate: ⟦1|2026-04-01⟧\n---\n\nThe next harbour days will take place on ⟦March 5, 2026⟧.\n",
            path="blog/days.md",
            severity="warning",
            today=date(2026, 4, 2),
            message='"will" announces March 5, 2026, but by `date` (line 2) the page appeared on 2026-04-01, 27 days later',
        ),
        Good("# Harbour days\n\nThe next harbour days will take place on March 5, 2026.\n", today=date(2026, 3, 6)),  # elsewhere it is still the 5th
        Good("# Harbour days\n\nThe next harbour days will take place on March 5-9, 2026.\n", today=date(2026, 3, 8)),
        Good("---\ndate: 2026-04-01\n---\n\nOffers will be accepted until March 5, 2026.\n", path="terms.md", today=date(2026, 4, 2)),  # an older text
        Good("---\ndate: 2026-04-01\n---\n\nThe fair will take place on March 5, 2026.\n", path="blog/2025-04-01-fair.md", today=date(2026, 4, 2)),
        Good("---\ndate: 2026-02-01\n---\n\nThe next harbour days will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("---\ndate: 2026-02-01\nlastmod: 2026-02-08\n---\n\nThe harbour days will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("---\ndate: 2026-02-01\nlastmod: 2026-06-08\n---\n\nThe fair will take place on March 5, 2026.\n", path="blog/fair.md", today=date(2026, 11, 22)),
        Good("# Harbour days\n\nPublished on 1 February 2026\n\nThe next harbour days will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("# Harbour days 2026\n\nThe harbour days will take place on March 5, 2026.\n", today=date(2026, 11, 22)),  # an old event's page
        Good("The harbour days will take place on March 5, 2026.\n", path="days/2026/index.md", today=date(2026, 11, 22)),
        Good("---\nstart: 2026-03-05\n---\n\nThe harbour days will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("# Harbour days\n\n## Past events\n\nThe fair will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("# Harbour days\n\n## Spring 2026\n\nThe fair will take place on March 5, 2026.\n", today=date(2026, 11, 22)),
        Good("# Harbour days\n\nThe fair was to take place on March 5, 2026. It was held on March 9, 2026.\n", today=date(2026, 11, 22)),
        Good("# Harbour days\n\nHe wrote: “It will take place on March 5, 2026.”\n", today=date(2026, 11, 22)),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """What the text announces, and what stands under a heading that does, with a day in the past."""
        if self.today is None or doc.format in DATA:
            return
        lists = _upcoming_lists(doc)
        listed = {said for _, group in lists for said in group}
        for told in told_dates(doc):
            if told.tense == "future" and told.said not in listed and not is_quoted(doc, told.said) and (last := _last_day(told.said)):
                yield from self._told(doc, told.said, doc.text[slice(*told.verb)], last, self.today)
        for heading, group in lists:
            yield from self._listed(doc, heading, group, self.today)

    def _told(self, doc: Document, said: DateMention, verb: str, last: date, today: date) -> Iterator[Finding]:
        known = [anchor for anchor in anchors_at(doc, said.span.start) if anchor.kind != "modified"]
        place, shown = doc.place(*said.span), doc.text[slice(*said.span)]
        changed = _change(doc)
        since = changed and changed.moment.date and changed.moment.date > last + timedelta(_ZONES) and not is_post(doc)
        if known and not since:
            yield from self._outdated(doc, said, verb, last, known)
            return
        if last + timedelta(_ZONES) < today and _may_be_living(doc, doc.block_at(said.span.start), dated=bool(since)):
            related = [(changed.place, f"changed {changed.moment.date}")] if changed else []
            yield self.finding(place, f'"{verb}" announces {shown}, {(today - last).days} days before today ({today})', related)

    def _outdated(self, doc: Document, said: DateMention, verb: str, last: date, known: Sequence[Anchor]) -> Iterator[Finding]:
        """What a report announces although it had passed when the report appeared."""
        days = (known[0].day - last).days
        disputed = any(not other.excuse for other in dating(doc).disagreements)
        sure = is_post(doc) and not disputed and not _is_event(doc) and all(anchor.sure and anchor.kind != "path" for anchor in known)
        if sure and said.month and _ZONES < days <= _SLIP:
            shown = doc.text[slice(*said.span)]
            message = f'"{verb}" announces {shown}, but by {known[0].evidence} the page appeared on {known[0].day}, {days} days later'
            yield self.finding(doc.place(*said.span), message, [(known[0].place, f"dated {known[0].day}")], severity="warning")

    def _listed(self, doc: Document, heading: Block, group: list[DateMention], today: date) -> Iterator[Finding]:
        passed = [said for said in group if (last := _last_day(said)) and last + timedelta(_ZONES) < today]
        if not passed or not _may_be_living(doc, heading) or any(anchor.kind != "modified" for anchor in anchors_at(doc, heading.start)):
            return
        first, others = passed[0], passed[1:]
        message = f'{doc.text[slice(*first.span)]} stands under "{heading.text}", but has passed (today is {today})'
        message += f"; {len(others)} more alike" if others else ""
        yield self.finding(doc.place(*first.span), message, [(doc.place(*other.span), "has passed, too") for other in others])


def _upcoming_lists(doc: Document) -> list[tuple[Block, list[DateMention]]]:
    """The headings of what is to come, each with the first whole date of every block below it."""
    found: dict[int, list[DateMention]] = {}
    seen: set[int] = set()
    for said in dates(doc):
        block = doc.block_at(said.span.start)
        heading = _upcoming_above(doc, block) if said.date and block.index not in seen else None
        if heading:
            seen.add(block.index)
            found.setdefault(heading.index, []).append(said)
    return [(doc.blocks[index], group) for index, group in found.items()]


def _upcoming_above(doc: Document, block: Block) -> Block | None:
    return next((heading for heading in headings_above(doc, block) if _UPCOMING.search(heading.text)), None)


def _change(doc: Document) -> Evidence | None:
    """What says that the page was changed last."""
    return max((found for found in evidence(doc) if found.role == "modified" and found.moment.date), key=lambda found: str(found.moment.date), default=None)


def _may_be_living(doc: Document, block: Block, *, dated: bool = False) -> bool:
    """Whether nothing says that page or section belong to a day or a year gone by; `dated`: it has a day of its own, and was changed since."""
    if _ARCHIVES.search(doc.path) or _is_event(doc) or any(found.source in ("path", "address") for found in evidence(doc)):
        return False
    if any(own.kind != "published" or not dated for own in own_years(doc)):
        return False
    headings = [*([block] if block.kind == "heading" else []), *headings_above(doc, block)]
    if any(_YEAR.search(heading.text) or (_HISTORY.search(heading.text) and not _UPCOMING.search(heading.text)) for heading in headings):
        return False
    return dated or not any(found.role in ("published", "created") for found in evidence(doc))


def _is_event(doc: Document) -> bool:
    return any(found.role in ("start", "end", "expires") for found in evidence(doc))


def _last_day(said: DateMention) -> date | None:
    """The last day that a date with a year can mean."""
    year, month, day = said.until or (said.year, said.month, said.day)
    if year is None or said.impossible or not 1 <= year <= date.max.year:
        return None
    month = month or 12
    return day_of(year, month, day or (monthrange(year, month)[1] if 1 <= month <= 12 else 0))
