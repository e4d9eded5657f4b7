"""Collects everything that says when a document was published, changed, or takes place: metadata, markup, path, stamps, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from dateline.model import Document, Meta, Place, Profile
from dateline.noticing.dates.explicit import moved
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dates.moments import Moment, read_moment
from dateline.noticing.dating.paths import path_dates
from dateline.noticing.pages.records import normal_key
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

Source = Literal["front matter", "path", "address", "json-ld", "meta tag", "time element", "microdata"]
Role = Literal["published", "modified", "created", "start", "end", "deadline", "expires", "review", "unknown"]


class Evidence(NamedTuple):
    """One statement about when."""

    source: Source
    role: Role
    name: str
    """What states it, for messages: "`date`", "the file name", "`datePublished` of the JSON-LD"."""
    moment: Moment
    place: Place
    """Of the date itself; the first line of the file for its path."""
    key: str = ""
    """The metadata key as it stands in `Document.meta`; "" for a path."""
    prefix: bool = False
    """For a path: whether the file's name begins with the date."""

    @property
    def said(self) -> DateMention:
        """The date as written; spans count within the value or path."""
        return self.moment.said


_CUSTOMARY: tuple[tuple[Role, frozenset[str]], ...] = (
    ("start", frozenset((
        "start", "start_date", "startdate", "starts", "starts_at", "start_time", "begin", "begins", "begin_date", "event_date", "eventdate", "event_start",
        "from", "date_start", "first_day", "day_start", "opens",
    ))),
    ("end", frozenset((
        "end", "end_date", "enddate", "ends", "ends_at", "end_time", "event_end", "to", "until", "date_end", "last_day", "day_end", "finish", "closes",
        "through",
    ))),
    ("deadline", frozenset((
        "deadline", "due", "due_date", "duedate", "cfp_deadline", "cfp_end", "cfpenddate", "cfp_close", "submission_deadline", "registration_deadline",
        "apply_by", "register_by", "closing_date",
    ))),
    ("created", frozenset(("created", "created_at", "created_on", "date_created", "datecreated", "creation_date", "first_published"))),
    ("review", frozenset(("last_reviewed_on", "last_reviewed", "review_by", "review_date", "next_review", "nextreview", "reviewed", "reviewed_on", "ms_date"))),
)  # fmt: skip
"""Keys that mean the same on most sites; of a dotted key the last part that is one of them."""
_PUBLISHED_TAGS = compile_late(
    r"article:published(?:_time)?|og:published_time|datepublished|date_published|published(?:_?(?:at|on|date|time))?|publication_?date|publish_?date|pubdate|pub_date|"
    r"dc\.date(?:\.(?:issued|created|published))?|dcterms\.(?:date|issued|created|available)|citation_(?:publication_|online_)?date|parsely-pub-date|sailthru\.date|date|"
    r"date\.release|article_date_original|publication-date|release_date|ptime|cxenseparse:recs:publishtime|rnews:datepublished|bt:pubdate|originalpublicationdate",
    re.IGNORECASE,
)
_MODIFIED_TAGS = compile_late(
    r"article:modified(?:_time)?|og:updated_time|datemodified|date_modified|dc\.date\.modified|dcterms\.modified|last-?modified|modified|updated|lastmod|"
    r"revised|article:updated|date\.updated|utime|rnews:datemodified",
    re.IGNORECASE,
)
_EXPIRES_TAGS = compile_late(r"article:expiration_time|expires|validthrough|unpublished?_?date", re.IGNORECASE)
_CREATED_TAGS = compile_late(r"datecreated|date_created|created|uploaddate", re.IGNORECASE)
_START_TAGS, _END_TAGS = compile_late(r"startdate|doortime", re.IGNORECASE), compile_late(r"enddate", re.IGNORECASE)
_PLACES: tuple[tuple[str, Source, str], ...] = (
    ("json-ld:", "json-ld", " of the JSON-LD"), ("meta:", "meta tag", " of a meta tag"), ("microdata:", "microdata", " of the microdata")
)  # fmt: skip
_ADDRESSES = frozenset(("link:canonical", "meta:og:url", "permalink", "slug", "url", "path", "link", "loc", "canonical_url", "html:slug"))


@noticer
def evidence(doc: Document) -> tuple[Evidence, ...]:
    """All statements of a document's metadata, markup and path, in the order of its file, the path last."""
    return (*_of_metadata(doc), *_of_path(doc))


def is_event(doc: Document) -> bool:
    """Whether a document says when something begins or ends."""
    return any(found.role in ("start", "end") for found in evidence(doc))


def _of_metadata(doc: Document) -> Iterator[Evidence]:
    for key, values in doc.meta.items():
        statements = _of_address if key.lower() in _ADDRESSES else _of_value
        for value in values:
            yield from statements(doc, key, value)


def _of_value(doc: Document, key: str, value: Meta) -> Iterator[Evidence]:
    moment = read_moment(value.text, doc.language)
    if moment is None:
        return
    source, role, name = _meaning(doc, key)
    if role != "unknown" or moment.said.granularity == "day":
        yield Evidence(source, role, name, moment, doc.within(value, moment.said.span), key)


def _of_address(doc: Document, key: str, value: Meta) -> Iterator[Evidence]:
    """A date in the page's own address; its host says nothing."""
    at = value.text.find("/", value.text.find("://") + 3) if "://" in value.text else 0
    for found in path_dates(value.text[max(at, 0) :]):
        said = moved(found.said, max(at, 0))
        place, name = doc.within(value, said.span), f"the address in `{key.removeprefix('meta:')}`"
        yield Evidence("address", "published", name, Moment(said), place, key, prefix=found.prefix)


def _of_path(doc: Document) -> Iterator[Evidence]:
    for found in path_dates(doc.path):
        place = doc.path_place(doc.path[found.said.span.start : found.said.span.end])
        yield Evidence("path", "published", "the file name" if found.where == "name" else "the folder", Moment(found.said), place, prefix=found.prefix)


def _meaning(doc: Document, key: str) -> tuple[Source, Role, str]:
    if key == "html:time":
        return "time element", "unknown", "a time element"
    for beginning, source, tail in _PLACES:
        if key.startswith(beginning):
            name = key.removeprefix(beginning)
            return source, _role_of_tag(name if source == "meta tag" else name.rpartition(".")[2]), f"`{name}`{tail}"
    role = role_of_key(normal_key(key) if "." not in key else key.lower(), doc.profile)
    if role == "published" and any(role_of_key(normal_key(other), doc.profile) in ("end", "start") for other in doc.meta):
        role = "start"  # beside `end`, `date` says when something takes place
    return "front matter", role, f"`{key}`"


@lru_cache(maxsize=4096)
def role_of_key(key: str, profile: Profile) -> Role:
    """What a key of front matter or of a data file says, by the site's profile and by custom; `key` as `normal_key` gives it, dots kept."""
    if key in profile.published:
        return "published"
    if key in profile.modified:
        return "modified"
    if key in profile.expires:
        return "expires"
    for part in reversed(key.split(".")):  # "starts.utc"
        for role, keys in _CUSTOMARY:
            if part in keys:
                return role
    return "unknown"


def _role_of_tag(name: str) -> Role:
    for role, pattern in _TAGS:
        if pattern.fullmatch(name):
            return role
    return "unknown"


_TAGS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("published", _PUBLISHED_TAGS), ("modified", _MODIFIED_TAGS), ("expires", _EXPIRES_TAGS),
    ("created", _CREATED_TAGS), ("start", _START_TAGS), ("end", _END_TAGS),
)  # fmt: skip
