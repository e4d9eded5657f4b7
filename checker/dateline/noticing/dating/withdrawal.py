"""Finds out from when a page is no longer published: it has expired, or only leads its reader on."""

from __future__ import annotations

from datetime import date

from dateline.model import Document
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.front_matter import leads_on
from dateline.rule import noticer


@noticer
def withdrawn_on(doc: Document) -> date | None:
    """The day from which its generator does not publish a page, by its front matter; the first of all days for one that leads to another.

    A page that is said to expire before it appears is not meant to: no day is taken from it.
    """
    if leads_on(doc):
        return date.min
    if not doc.profile.hides_expired or not any(key.lower() in doc.profile.expires for key in doc.meta):
        return None
    said = [(each.role, each.moment.date) for each in evidence(doc) if each.moment.date]
    ends = [day for role, day in said if role == "expires"]
    begins = [day for role, day in said if role == "published"]
    return min(ends) if ends and not (begins and min(ends) < min(begins)) else None
