"""Settles against which day a relative expression or a bare weekday is read: the dateline of its entry, else its stamp, else the page's own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from dateline.model import Document, Meta, Place
from dateline.noticing.date_mention import DateMention, day_of
from dateline.noticing.entries import Entry, entries, entry_at
from dateline.noticing.stamps import stamps
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


_PUBLISHED = re.compile(
    r"""(?:date|pubdate|pub_date|publish_?date|published|published_?(?:at|on|date|time)|publication_?date|date_?published|date_?posted|posted|dateline|dc\.date(?:\.issued)?
    |article:published_time|og:published_time|sailthru\.date|parsely-pub-date|datepublished|dcterms\.(?:date|issued|created)|dc\.date\.created)""",
    re.IGNORECASE | re.VERBOSE,
)
_CHANGED = re.compile(
    r"(?:last_?mod(?:ified)?|modified|updated|last_?update[d]?(?:[._]?(?:date|at|on))?|date_?modified|article:modified_time|"
    r"og:updated_time|last_reviewed_on|dcterms\.modified)",
    re.IGNORECASE,
)
_OF_AN_EVENT = ("end_date", "enddate", "event_date", "start_date", "startdate", "end", "ends", "start", "starts", "venue", "event_start", "event_end")
"""Keys beside which `date` says when something takes place."""
_ISO = re.compile(r"\s*[\"']?(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_POST = re.compile(r"(?:^|/)_posts/(?:.*/)?(\d{4})-(\d\d)-(\d\d)-[^/]*$")
_ZONES = 1
"""Days by which two statements of one day may differ because of time zones."""


@noticer
def page_anchors(doc: Document) -> tuple[Anchor, ...]:
    """What says when the page appeared, strongest first: metadata, its stamp, the name of a post's file; a change date only where nothing else does."""
    stamp = entries(doc)[0].stamp
    published = [*_metadata(doc, _PUBLISHED, "metadata")]
    if stamp and stamp.date:
        published.append(_of_mention(doc, stamp, stamp.date, "stamp", "the page's stamp"))
    if not published and (named := _POST.search(doc.path)) and (day := day_of(*map(int, named.groups()))):
        published.append(Anchor(day, "path", "the name of the file", Place(doc.path, 1, 1, 1, 1)))
    if not published:
        return tuple(_metadata(doc, _CHANGED, "modified"))[:1]
    agreed = all(abs((anchor.day - published[0].day).days) <= _ZONES for anchor in published)
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


def _metadata(doc: Document, wanted: re.Pattern[str], kind: Literal["metadata", "modified"]) -> Iterator[Anchor]:
    dates_an_event = any(key in doc.meta for key in _OF_AN_EVENT)
    for key, values in doc.meta.items():
        name = re.sub(r"^(?:meta:|microdata:|json-ld:(?:.*\.)?)", "", key)
        if not wanted.fullmatch(name):
            continue
        for value in values:
            if day := _day_in(value):
                yield Anchor(day, kind, f"`{name}` (line {value.place.line})", value.place, sure=kind == "metadata" and not (dates_an_event and name == "date"))


def _day_in(value: Meta) -> date | None:
    found = _ISO.match(value.text)
    return day_of(*map(int, found.groups())) if found else None
