"""Settles against which day a relative expression or a bare weekday is read: the dateline of its entry, else its stamp, else the page's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from dateline.model import Document, Place
from dateline.noticing.dates.mention import DateMention, day_of
from dateline.noticing.dating.evidence import Role, evidence
from dateline.noticing.pages.entries import Entry, entries, entry_at
from dateline.noticing.pages.stamps import stamps
from dateline.rule import noticer


class Anchor(NamedTuple):
    """A day on which something was written, and what says so."""

    day: date
    kind: Literal["dateline", "stamp", "metadata", "path", "modified"]
    evidence: str
    """For messages: "its dateline (line 69)", "the page's stamp (line 3)", "`date` of the front matter (line 2)"."""
    place: Place
    said: DateMention | None = None
    """The dateline's or stamp's date as written; None for metadata."""
    sure: bool = True
    """Whether it may carry a judgement: a change date, a stamp that may be another card's, and one that the page's metadata contradict may not."""


_STATED = ("front matter", "json-ld", "meta tag", "microdata")
_POST = r"(?:^|/)_posts/(?:.*/)?(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)-[^/]*$"
_ZONES = 1
"""Days by which two statements of one day may differ because of time zones."""


@noticer
def page_anchors(doc: Document) -> tuple[Anchor, ...]:
    """What says when the page appeared, strongest first: metadata, its stamp, the name of a post's file; a change date only where nothing else does."""
    stamp = entries(doc)[0].stamp
    published = [*_metadata(doc, "published", "metadata")]
    if stamp and stamp.date:
        published.append(_of_mention(doc, stamp, stamp.date, "stamp", "the page's stamp"))
    if not published and (day := _day_of_post(doc)):
        published.append(Anchor(day, "path", "the name of the file", doc.path_place()))
    if not published:
        return tuple(_metadata(doc, "modified", "modified"))[:1]
    agreed = all(abs((anchor.day - published[0].day).days) <= _ZONES for anchor in published) and not _is_doubted(doc, published[0].day)
    return tuple(anchor._replace(sure=anchor.sure and agreed) for anchor in published)


def anchors(doc: Document, entry: Entry) -> tuple[Anchor, ...]:
    """By what an entry can be dated, strongest first; a card of a listing is not dated by its host page."""
    return tuple(_anchors(doc, entry))


def anchors_at(doc: Document, offset: int) -> tuple[Anchor, ...]:
    """By what an expression at an offset of the document's text can be dated, strongest first."""
    return anchors(doc, entry_at(doc, offset))


def filed(doc: Document, entry: Entry) -> Anchor | None:
    """The day of an entry's dateline; where it names no year, the year that brings it nearest to the entry's stamp or page."""
    line = entry.dateline
    if line is None or line.said is None:
        return None
    said = line.said
    day = said.date
    if day is None and said.year is None and not said.impossible:
        around = next((anchor.day for anchor in dated_otherwise(doc, entry)), None)
        day = around and _nearest(said, around)
    if day is None:
        return None
    return _of_mention(doc, said, day, "dateline", "its dateline" if entry.kind != "page" else "the dateline")._replace(sure=line.sure)


def dated_otherwise(doc: Document, entry: Entry) -> Iterator[Anchor]:
    """By what an entry can be dated besides its dateline: its stamp (and the stamps that may be its own), or what dates the page."""
    if entry.kind != "page" and entry.stamp:
        for stamp in (entry.stamp, *entry.rivals):
            if stamp.date:
                yield _of_mention(doc, stamp, stamp.date, "stamp", "its stamp")._replace(sure=not entry.rivals and _is_alone(doc, stamp))
    elif entry.kind != "card":
        yield from page_anchors(doc)


def _is_alone(doc: Document, said: DateMention) -> bool:
    """Whether it is more than a date beside a title, which may be that of an event."""
    return any(stamp.said == said and stamp.alone for stamp in stamps(doc))


def _anchors(doc: Document, entry: Entry) -> Iterator[Anchor]:
    line = filed(doc, entry)
    if line:
        yield line
    yield from dated_otherwise(doc, entry)


def _nearest(said: DateMention, around: date) -> date | None:
    days = [day for year in (around.year - 1, around.year, around.year + 1) if (day := day_of(year, said.month, said.day))]
    return min(days, key=lambda day: abs((day - around).days), default=None)


def _of_mention(doc: Document, said: DateMention, day: date, kind: Literal["dateline", "stamp"], name: str) -> Anchor:
    place = doc.place(*said.span)
    return Anchor(day, kind, f"{name} (line {place.line})", place, said)


def _metadata(doc: Document, role: Role, kind: Literal["metadata", "modified"]) -> Iterator[Anchor]:
    """What metadata state; beside the end of an event its `date` says when that begins, which is no day of publication for certain."""
    for found in evidence(doc):
        event = role == "published" and found.role == "start" and found.key == "date"
        if found.source in _STATED and (found.role == role or event) and found.moment.date:
            name = found.key.rpartition(":")[2].rpartition(".")[2] if ":" in found.key else found.key
            yield Anchor(found.moment.date, kind, f"`{name}` (line {found.place.line})", found.place, sure=kind == "metadata" and not event)


def _is_doubted(doc: Document, day: date) -> bool:
    """Whether the path or address tells of another day of publication, or of the same month of another year."""
    for found in evidence(doc):
        if found.source not in ("path", "address") or found.said.impossible:
            continue
        named = found.moment.date
        if named and abs((named - day).days) > _ZONES:
            return True
        if named is None and found.said.month == day.month and found.said.year != day.year:
            return True
    return False


def _day_of_post(doc: Document) -> date | None:
    """The day by which a generator names the file of a post."""
    pattern = doc.profile.path or _POST
    for found in evidence(doc):
        if found.source == "path" and found.moment.date and (named := re.search(pattern, doc.path)) and int(named["year"]) == found.moment.date.year:
            return found.moment.date
    return None
