"""Leaves out what is found on pages that are no longer published: nobody reads them, and nobody would mend them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.model import Withdrawn
from dateline.selecting.findings import Fingerprinted, Suppressed


def heed_withdrawals(found: Sequence[Fingerprinted], withdrawn: Iterable[Withdrawn], today: date) -> tuple[list[Fingerprinted], list[Suppressed]]:
    """The findings on pages that are published, and the others. A finding about two pages goes with either of them."""
    gone = {page.path: page.day for page in withdrawn if page.day <= today}
    shown: list[Fingerprinted] = []
    suppressed: list[Suppressed] = []
    for each in found:
        page = _withdrawn(each, gone)
        if page:
            suppressed.append(Suppressed(each, "withdrawn", f"{page} leads elsewhere" if gone[page] == date.min else f"{page} expired on {gone[page]}"))
        else:
            shown.append(each)
    return shown, suppressed


def _withdrawn(found: Fingerprinted, gone: Mapping[str, date]) -> str:
    """The page whose end is that of a finding; "" where there is none."""
    own = found.finding.place.path
    if own in gone:
        return own
    others = {related.place.path for related in found.finding.related} - {own}
    return next(iter(others & gone.keys()), "") if len(others) == 1 else ""
