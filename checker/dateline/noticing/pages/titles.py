"""Finds by which titles a page goes: in its front matter, its first heading, its HTML head and what it tells other sites."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import Document, Meta, Place, Span
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

Kind = Literal["front matter", "heading", "html", "social"]


class Title(NamedTuple):
    """One title of a page."""

    kind: Kind
    name: str
    """For messages: "`title`", "the first heading", "`og:title`"."""
    text: str
    """As read: entities decoded, white space joined."""
    place: Place


_SOCIAL = ("meta:og:title", "meta:twitter:title", "json-ld:Article.headline", "json-ld:NewsArticle.headline", "json-ld:BlogPosting.headline")
_TEMPLATED = compile_late(r"\{\{|\{%|<%|\$\{")


@noticer
def titles(doc: Document) -> tuple[Title, ...]:
    """The titles of a page, its front matter's first; none that a template fills in."""
    return tuple(title for title in _titles(doc) if title.text and not _TEMPLATED.search(title.text))


def _titles(doc: Document) -> Iterator[Title]:
    for key, values in doc.meta.items():
        if key.lower() in doc.profile.title:
            yield Title("front matter", f"`{key}`", _plain(values[0].text), values[0].place)
    first = next((block for block in doc.blocks if block.kind == "heading" and block.level == 1), None)
    if first and first.text.strip():
        yield Title("heading", "the first heading", _plain(first.text), doc.place(first.start, first.end))
    for value in doc.meta.get("html:title", ())[:1]:
        yield Title("html", "`<title>`", _plain(value.text), value.place)
    for key in _SOCIAL:
        for value in doc.meta.get(key, ())[:1]:
            yield Title("social", f"`{key.partition(':')[2]}`", _plain(value.text), value.place)


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())


def within(doc: Document, title: Title | Meta, span: Span) -> Place:
    """The place of `title.text[span.start:span.end]`, or of the whole title or value where it is not written as it is read."""
    start, end = doc.offset(title.place), doc.offset(title.place) + len(title.text)
    return doc.source_place(start + span.start, start + span.end) if doc.source[start:end] == title.text else title.place
