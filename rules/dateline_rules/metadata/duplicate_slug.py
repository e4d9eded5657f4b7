"""META703: two pages that claim one address: the same permalink, slug, alias or output path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from dateline.model import Claim, Document, Fact, Finding, stable_hash
from dateline.noticing.dating.withdrawal import expiries
from dateline.noticing.pages.addresses import Way, addresses
from dateline.rule import Bad, CorpusRule, Good, Together


class Addressed(NamedTuple):
    """A page's claim to an address."""

    way: Way
    key: str
    text: str
    language: str
    page: str
    expires: str
    """The day, in ISO 8601, on which the site takes the page down; "" for never."""


class SharedAddresses(Together[Addressed]):
    """Pages by address, addresses of one language, version and section together."""

    value: ClassVar[type] = Addressed

    def facts(self, doc: Document) -> Iterator[Fact[Addressed]]:
        """Every address of a page."""
        gone = max((day.isoformat() for day in expiries(doc)), default="")
        for found in addresses(doc):
            space = "address" if found.way in ("permalink", "alias") else found.way
            key = stable_hash(f"{space}|{found.scope}|{found.normal}")
            yield Fact((key,), Addressed(found.way, found.key, found.text, doc.language, doc.name, gone), found.place)


class DuplicateSlug(CorpusRule[Sequence[Claim[Addressed]]]):
    """Two pages claim the same address, by permalink, slug, alias or file name.

    One of them replaces the other on the site, which one depends on the generator, and its readers
    see the wrong page. Give the newer page an address of its own, or delete the copy.
    """

    code = "META703"
    name = "duplicate-slug"
    severity = "error"
    uses_today = True
    topic = SharedAddresses()
    examples = (
        Bad(
            "-- mill.md --\n---\npermalink: ⟦/old-mill/⟧\n---\n\nIt burned.\n-- quay.md --\n---\npermalink: ⟦1|/old-mill⟧\n---\n\nIt was built.",
            message="quay.md has the same address: permalink /old-mill",
        ),
        Bad("-- news/a.md --\n---\nslug: ⟦fire⟧\n---\n\nIt burned.\n-- news/b.md --\n---\nslug: ⟦1|fire⟧\n---\n\nIt burned again."),
        Bad(
            "-- news/a.md --\n---\nslug: ⟦fire⟧\ndate: 2026-03-04\n---\n\nIt burned.\n-- news/b.md --\n---\nslug: ⟦1|fire⟧\ndate: 2026-03-04\n---\n\nIt did."
        ),
        Bad(
            "-- mill.md --\n---\npermalink: ⟦1|/old-mill/⟧\n---\n\nIt burned.\n-- quay.md --\n---\nredirect_from:\n  - ⟦/old-mill/⟧\n---\n\nIt was built.",
            severity="warning",
            message="leads away from mill.md, whose permalink is /old-mill/",
        ),
        Good("-- news/a.md --\n---\nslug: fire\n---\n\nIt burned.\n-- events/a.md --\n---\nslug: fire\n---\n\nCome."),  # two sections
        Good("-- en/a.md --\n---\npermalink: /fire/\n---\n\nIt burned.\n-- de/a.md --\n---\npermalink: /fire/\n---\n\nEs brannte."),
        Good("-- a.md --\n---\npermalink: /fire/\nlang: en\n---\n\nIt burned.\n-- b.md --\n---\npermalink: /fire/\nlang: fi\n---\n\nPaloi."),
        Good("-- v1/a.md --\n---\npermalink: /fire/\n---\n\nIt burned.\n-- v2/a.md --\n---\npermalink: /fire/\n---\n\nIt burned."),
        Good("-- a.md --\n---\npermalink: /fire/\n---\n\nIt burned.\n-- b.md --\n---\npermalink: /fire/\ndraft: true\n---\n\nIt burned."),
        Good("-- a.md --\n---\npermalink: /fire/\n---\n\nIt burned.\n-- b.md --\n---\npermalink: /fire/\nredirect_to: /fire/\n---\n\nMoved."),
        Good("-- a.md --\n---\npermalink: /fire/\n---\n\nIt burned.\n-- _archive/a.md --\n---\npermalink: /fire/\n---\n\nIt burned."),
        Good("-- a.md --\n---\npermalink: /:title/\n---\n\nIt burned.\n-- b.md --\n---\npermalink: /:title/\n---\n\nIt rained."),
        Good("-- a.md --\n---\npermalink: /Fire/\n---\n\nIt burned.\n-- b.md --\n---\npermalink: /fire/\n---\n\nIt rained."),
        Good(
            "-- news/a.md --\n---\nslug: fair\ndate: 2025-03-04\n---\n\nCome.\n-- news/b.md --\n---\nslug: fair\ndate: 2026-03-04\n---\n\nCome again."
        ),  # the day may be a part of the address
    )

    def compare(self, met: Sequence[Claim[Addressed]]) -> Iterator[Finding]:
        """The pages of one address in one language; those that have expired no longer claim it."""
        today = self.today.isoformat() if self.today else ""
        met = [claim for claim in met if not claim.value.expires or claim.value.expires > today]
        for language in sorted({claim.value.language for claim in met}):
            yield from self._judge([claim for claim in met if claim.value.language in (language, "")] if language else list(met))
            if not language:
                return

    def _judge(self, met: Sequence[Claim[Addressed]]) -> Iterator[Finding]:
        owners, leading = ([claim for claim in met if (claim.value.way == "alias") is alias] for alias in (False, True))
        pages = {claim.value.page for claim in owners}
        if len(pages) > 1:
            first, *others = owners
            names = ", ".join(sorted(pages - {first.value.page}))
            message = f"{names} {'has' if len(pages) == 2 else 'have'} the same address: {_said(others[0].value)}"
            yield self.finding(first.place, message, [(other.place, _said(other.value)) for other in others])
        for alias in leading:
            away = [claim for claim in (owners or leading) if claim.value.page != alias.value.page]
            if not away or (not owners and alias is not leading[0]):
                continue
            message = f"leads away from {away[0].value.page}, whose {_said(away[0].value, ' is ')}" if owners else f"{away[0].value.page} has the same alias"
            topic = f"aliases of {alias.value.page} and {away[0].value.page}"
            yield self.finding(alias.place, message, [(claim.place, _said(claim.value)) for claim in away], severity="warning", topic=topic)


def _said(value: Addressed, joint: str = " ") -> str:
    return f"the file {value.text}" if value.way == "path" else f"{value.key.partition('.')[0]}{joint}{value.text}"
