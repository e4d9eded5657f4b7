"""DATE109: what was changed, or expires, before it was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dateline.model import Document, Finding, Place
from dateline.noticing.dates.moments import Moment
from dateline.noticing.dating.evidence import Evidence, Role, evidence
from dateline.noticing.dating.page_history import page_history
from dateline.noticing.dating.spans_of_time import dated_records
from dateline.rule import Bad, DocumentRule, Good

_STATED = ("front matter", "json-ld", "meta tag", "microdata")
_EVE = 1
"""The last touch is often put to a page on the day before it is published."""
_ROLES = ("published", "modified", "expires")


class _When(NamedTuple):
    role: Role
    name: str
    moment: Moment
    place: Place


class UpdatedBeforePublished(DocumentRule):
    """A page says that it was changed, or expires, before it was published.

    Search engines and readers then see an old page, or none. Mostly the day of publication was mistyped or set anew, or the day of change was copied with
    the page: look into its history.
    """

    code = "DATE109"
    name = "updated-before-published"
    severity = "warning"
    examples = (
        Bad(
            "---\ndate: ⟦1|2026-03-04⟧\nlastmod: ⟦2025-03-10⟧\n---\n\nThe pump runs.\n",
            message="`lastmod` (2025-03-10) is 359 days before `date` (2026-03-04, line 2)",
            severity="warning",
        ),
        Bad(
            "---\ndate: ⟦1|2026-03-04⟧\nexpiryDate: ⟦2025-04-01⟧\n---\n\nThe pump runs.\n",
            message="`expirydate` (2025-04-01) is 337 days before `date` (2026-03-04, line 2)",
        ),
        Bad("- title: The pump runs\n  published: ⟦1|2026-03-04⟧\n  updated: ⟦2025-03-10⟧\n- title: It stands\n  published: 2025-03-04\n", path="posts.yaml"),
        Bad(
            '<html><head><meta property="article:published_time" content="⟦1|2026-03-04⟧T10:00:00Z">'
            '<meta property="article:modified_time" content="⟦2025-03-10⟧T10:00:00Z"></head><body><p>The pump runs.</p></body></html>',
            path="a.html",
        ),
        Bad(
            "The pump runs.\n\nThis page was first published on ⟦1|4 March 2026⟧. Last updated: ⟦20 February 2026⟧.\n",
            message='"Last updated" (2026-02-20) is 12 days before "first published" (2026-03-04, line 3)',
        ),
        Bad("---\ndate: ⟦1|2026-03-04⟧\nlang: de\n---\n\nDie Pumpe läuft.\n\nZuletzt aktualisiert am ⟦20. Februar 2026⟧\n"),
        Bad("# The pump runs\n\nPosted ⟦1|March 4, 2026⟧ (updated ⟦March 5, 2025⟧)\n\nIt runs all day.\n"),
        Good("The pump runs.\n\nFirst published on 4 March 2026, last updated on 4 March 2026. The list was updated on 1 May 1996.\n"),
        Good("---\ndate: 2026-03-04\n---\n\nThe pump book (updated 20 February 2026) is out, and the price was changed on 3 March 2026.\n"),
        Good("---\ndate: 2026-03-04\nlastmod: 2026-03-10\n---\n\nThe pump runs.\n"),
        Good("---\ndate: 2026-03-04T01:00:00Z\nlastmod: 2026-03-03\n---\n\nThe pump runs.\n"),  # a day apart on the other side of the world
        Good("---\ndate: 2026-03-04\ncreated: 2026-03-10\n---\n\nThe pump runs.\n"),  # moved into this system later
        Good("---\ndate: 2026-03\nlastmod: 2026-03-01\n---\n\nThe pump runs.\n"),
        Good("---\nstart: 2026-05-04\nlastmod: 2026-03-01\n---\n\nThe fair begins in May.\n"),
        Good("- title: The pump runs\n  published: 2026-03-04\n- title: It stands\n  updated: 2025-03-10\n", path="posts.yaml"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Within one record of the front matter or data, one object of the markup; then what the page shows."""
        for group in _groups(doc):
            published = min((each for each in group if each.role == "published"), key=lambda each: each.moment.said.edtf, default=None)
            if published is None:
                continue
            for later in group:
                days = published.moment.days_apart(later.moment)
                if later.role == "published" or days is None or days >= 0 or later.moment.said.ambiguous or published.moment.said.ambiguous:
                    continue
                against = f"`{published.name}` ({published.moment.said.edtf}, line {published.place.line})"
                message = f"`{later.name}` ({later.moment.said.edtf}) is {-days} day{'s' * (days < -1)} before {against}"
                yield self.finding(later.place, message, [(published.place, f"`{published.name}`")])
        yield from self._of_history(doc)

    def _of_history(self, doc: Document) -> Iterator[Finding]:
        """The day of change that a page shows, against that of publication: the one beside it, else that of its metadata."""
        shown = page_history(doc)
        changed = next((each for each in shown if each.role == "modified"), None)
        if changed is None:
            return
        moment = Moment(changed.said)
        published = [_When(each.role, f'"{each.words}"', Moment(each.said), doc.place(*each.said.span)) for each in shown if each.role == "published"]
        stated = [_When(each.role, each.name, each.moment, each.place) for each in evidence(doc) if each.role == "published" and each.source in _STATED]
        later = [
            each for each in (*published, *stated) if (each.moment.days_apart(moment) or 0) < -(each in stated) * _EVE and not each.moment.said.ambiguous
        ]
        if not later or len(later) < len(published) + len(stated):
            return
        first, days = later[0], -(later[0].moment.days_apart(moment) or 0)
        against = f"{first.name} ({first.moment.said.edtf}, line {first.place.line})"
        message = f'"{changed.words}" ({moment.said.edtf}) is {days} day{"s" * (days > 1)} before {against}'
        yield self.finding(doc.place(*changed.said.span), message, [(each.place, each.name) for each in later])


def _groups(doc: Document) -> Iterator[Sequence[_When]]:
    """What belongs together: the values of a record, of one object of JSON-LD, of the meta tags."""
    for _, found in dated_records(doc):
        fields = [field for field in found if field.field.meta]
        is_event = any(field.role in ("start", "end") for field in fields)  # there `date` is when it takes place
        told = [field for field in fields if field.role in _ROLES and not is_event]
        if len(told) > 1:
            yield [_When(field.role, field.key, field.moment, field.field.located(doc, field.moment.said.span)) for field in told]
    marked = [found for found in evidence(doc) if found.source in ("json-ld", "meta tag", "microdata") and found.role in _ROLES]
    for _, group in groupby(sorted(marked, key=_object), key=_object):
        yield [_When(found.role, found.name.split("`")[1], found.moment, found.place) for found in group]


def _object(found: Evidence) -> tuple[str, str]:
    return found.source, found.key.rpartition(".")[0] if found.source == "json-ld" else ""
