"""Finds out from when a page is no longer published: it has expired, or only leads its reader on."""

from __future__ import annotations

from datetime import date

from dateline.model import Document
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.front_matter import leads_on
from dateline.rule import noticer


def expiries(doc: Document) -> list[date]:
    """The days on which its generator takes a page down; none where it does not."""
    return [said.moment.date for said in evidence(doc) if said.role == "expires" and said.moment.date] if doc.profile.hides_expired else []


@noticer
def withdrawn_on(doc: Document) -> date | None:
    """The day from which its generator does not publish a page, by its front matter; the first of all days for one that leads to another.

    A page that is said to expire before it appears is not meant to: no day is taken from it.
    """
    if leads_on(doc):
        return date.min
    if not doc.profile.hides_expired or not any(key.lower() in doc.profile.expires for key in doc.meta):
        return None
    ends = expiries(doc)
    begins = [said.moment.date for said in evidence(doc) if said.role == "published" and said.moment.date]
    return min(ends) if ends and not (begins and min(ends) < min(begins)) else None
