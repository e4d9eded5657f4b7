"""Files the paragraphs of a corpus so that alike ones meet: the one topic of all rules that compare running text across documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from dateline.comparing.passages.editions import Page, month_of
from dateline.comparing.passages.pairs import filing_keys, terms_of
from dateline.model import DATA, Block, Claim, Document, Fact
from dateline.noticing.dating.verdict import dating
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.text.passages import is_emphasised, passages
from dateline.noticing.text.patterns import compile_late
from dateline.rule import InPairs

SHORTEST = 10
"""Words in the shortest paragraph that is compared with other documents."""
_DATES = ("date", "published", "pubdate", "meta:article:published_time")
_TARGETS = tuple(compile_late(rf"{mark}([^\s)\"'<>#?]+)") for mark in ("://", r"\]\(", "ref[ =][\"']"))
"""Expressions of their own, for each begins with letters that are quickly looked for."""
_LAST = compile_late(r"([\w.-]{8,})/?$")
_TITLE, _LINKS = 120, 80


class Prose(NamedTuple):
    """What is claimed about a paragraph beside its text."""

    language: str
    title: str
    """The title of its document."""
    month: int
    """When that was published, as `Page.month` counts."""
    links: tuple[str, ...] = ()
    """The last parts of the addresses that an item of a list links to."""
    day: int = 0
    """The day on which its document was published, as `date.toordinal`; 0 for unknown."""
    linked: tuple[str, ...] = ()
    """The last parts of all addresses that the document links to; known of its first paragraph only."""


class Paragraphs(InPairs[Prose]):
    """The paragraphs of a corpus: running prose, neither quoted nor on a card."""

    value = Prose
    cap = 4
    """What more texts than that have in common, in whatever variants, is a form of the site: it comes back every year."""

    def facts(self, doc: Document) -> Iterator[Fact[Prose]]:
        """One fact a paragraph of at least 10 words, filed under its pairs of neighbouring stems; what is emphasised throughout is a blurb or a credit."""
        if doc.format in DATA:
            return  # a record describes what has a page of its own: it is a card
        page, published = _page(doc), dating(doc).day
        day = published.toordinal() if published else 0
        linked: tuple[str, ...] | None = None
        for passage in passages(doc):
            if passage.kind != "paragraph" or passage.words < SHORTEST or passage.quoted or entry_at(doc, passage.span.start).kind == "card":
                continue
            if is_emphasised(doc, passage.span):
                continue
            if linked is None:
                linked = tuple(_linked(doc.source))[:_LINKS]
            links = tuple(_links(doc, doc.blocks[passage.block]))
            terms = terms_of(doc, passage.span)
            yield Fact(filing_keys(terms), Prose(passage.language, page.title, page.month, links, day, linked), passage.span, terms)
            linked = ()


def page_of(claims: Sequence[Claim[Prose]]) -> Page:
    """The document that claims these paragraphs."""
    first = claims[0]
    return Page(first.place.path, first.value.title, first.value.month)


def are_comparable(one: Claim[Prose], other: Claim[Prose]) -> bool:
    """Whether two paragraphs are in one language, and neither is the entry of a list of links that sums the other's page up."""
    languages = {one.value.language, other.value.language} - {""}  # a short page's language may be unknown
    return len(languages) < 2 and not _links_to(one, other) and not _links_to(other, one)


def are_linked(left: Sequence[Claim[Prose]], right: Sequence[Claim[Prose]]) -> bool:
    """Whether one of two documents links to the other: it sends its readers there for the rest."""
    pairs = ((left[0].value.linked, right[0]), (right[0].value.linked, left[0]))
    return any(_names(linked, claim) for linked, claim in pairs)


def _page(doc: Document) -> Page:
    heading = next((block.text for block in doc.blocks[:5] if block.kind == "heading"), "")
    title = doc.meta["title"][0].text if doc.meta.get("title") else heading
    month = next((found for key in _DATES for meta in doc.meta.get(key, ()) if (found := month_of(meta.text))), 0)
    return Page(doc.path, title[:_TITLE], month or month_of(doc.path))


def _links(doc: Document, block: Block) -> Iterator[str]:
    """Where an item of a list links to: what it says of a page may be what that page says."""
    if block.kind != "item":
        return
    start, end = doc.source_span(block.start, block.end)
    lines = doc.source[doc.source.rfind("\n", 0, start) + 1 : (doc.source.find("\n", end) + 1 or len(doc.source) + 1) - 1]
    yield from _linked(lines)


def _linked(source: str) -> Iterator[str]:
    """The last parts of the addresses that markup links to, each once."""
    targets = (_LAST.search(target) for pattern in _TARGETS for target in dict.fromkeys(pattern.findall(source)))
    yield from dict.fromkeys(found[1].lower() for found in targets if found)


def _links_to(entry: Claim[Prose], claim: Claim[Prose]) -> bool:
    return _names(entry.value.links, claim)


def _names(links: Sequence[str], claim: Claim[Prose]) -> bool:
    """Whether any of the addresses ends as the path of the claim's document does."""
    if not links:
        return False
    path = PurePosixPath(claim.place.path)
    slugs = {re.sub(r"^(?:\d+-){1,3}", "", name.lower()) for name in (path.name, path.stem, path.parent.name)}
    return any(re.sub(r"^(?:\d+-){1,3}", "", link) in slugs for link in links)
