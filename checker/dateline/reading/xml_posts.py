"""Walks the XML of a feed and gathers what it says of itself and of each post, as spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.reading.draft import DraftProblem
from dateline.reading.xml_events import Element, read_xml

_POSTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("rss", "rdf", "wxr"), frozenset({"item"})), "atom": frozenset({"entry"}), "sitemap": frozenset({"url", "sitemap"}),
}  # fmt: skip
_ROOTS = frozenset({"rss", "channel", "feed", "rdf:rdf", "urlset", "sitemapindex"})
_BOXES = frozenset({"news:news", "image:image", "video:video", "media:group", "media:content"})
"""Elements whose children have names that say enough."""
_TEXTS = frozenset({"title", "subtitle", "tagline", "rights", "content", "summary", "description", "content:encoded", "excerpt:encoded", "xhtml:body"})
"""Elements that may hold markup that nobody escaped."""
_OTHERS = frozenset({"wp:comment", "wp:postmeta", "wp:termmeta", "wp:commentmeta", "wp:category", "wp:tag", "wp:term", "rdf:seq", "image", "textinput"})
"""Elements of which nothing is read: other people's words, settings of plug-ins, the logo."""
_DEEPEST = 3
_ATOM = ("http://www.w3.org/2005/atom", "http://purl.org/atom/ns#")
_USUAL: Mapping[str, str] = {
    "http://purl.org/rss/1.0": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "https://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://www.google.com/schemas/sitemap-image/1.1": "image",
    "http://www.google.com/schemas/sitemap-video/1.1": "video",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    **{f"http://wordpress.org/export/{version}": "wp" for version in ("1.0", "1.1", "1.2")},
    **{f"http://wordpress.org/export/{version}/excerpt": "excerpt" for version in ("1.0", "1.1", "1.2")},
}


class Field(NamedTuple):
    """An element that says something of a post."""

    name: str
    """The names from the post down to it, joined by dots ("author.name")."""
    element: Element
    end: int
    """The offset of its end tag."""
    is_leaf: bool

    @property
    def is_empty(self) -> bool:
        return self.end <= self.element.inside


@dataclass(slots=True)
class Post:
    """The fields of a post, or of the feed itself."""

    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: list[Field] = field(default_factory=list[Field])

    def first(self, *names: str) -> Field | None:
        """The first field that is not empty under one of some names, the names in the order of their worth."""
        return next((found for name in names for found in self.fields if found.name == name and not found.is_empty), None)


@dataclass(slots=True)
class Feed:
    """What a feed says of itself, its posts, and what an XML parser refuses in it."""

    itself: Post = field(default_factory=Post)
    posts: list[Post] = field(default_factory=list[Post])
    problems: list[DraftProblem] = field(default_factory=list[DraftProblem])


def read_posts(source: str, kind: str) -> Feed:
    """The feed in `source`; a post that broken XML cuts off is left out."""
    walk = _Walk(_POSTS[kind])
    prefixes = {**_USUAL, **dict.fromkeys(_ATOM, "" if kind == "atom" else "atom")}
    walk.feed.problems = read_xml(source, prefixes, walk)
    return walk.feed


class _Walk:
    """Where the walk is: the open elements and the post they belong to."""

    def __init__(self, posts: frozenset[str]) -> None:
        self.feed = Feed()
        self._posts = posts
        self._open: list[Element] = []
        self._parents = 0
        """How many of the open elements have been seen to hold others."""
        self._post: Post | None = None
        self._base = 0
        self._unread = 0
        """How many elements are open inside one whose inside is not looked at."""
        self._is_closed = False

    def begin(self, element: Element) -> None:
        """An element begins."""
        if self._is_closed:
            self._unread += 1
            self._parents = len(self._open)
            return
        self._parents = len(self._open)
        self._open.append(element)
        if self._post is None and element.name in self._posts and len(self._open) <= _DEEPEST:
            self._post, self._base = Post(element.attributes), len(self._open)
        elif self._post is None and element.name in _ROOTS:
            self.feed.itself.attributes = {**self.feed.itself.attributes, **element.attributes}
        self._is_closed = element.name in _OTHERS or element.name in _TEXTS or len(self._open) - self._base > _DEEPEST + len(_ROOTS)

    def end(self, name: str, at: int) -> None:
        """An element ends."""
        if self._unread:
            self._unread -= 1
            return
        self._is_closed = False
        element = self._open.pop()
        is_leaf = self._parents <= len(self._open)
        self._parents = min(self._parents, len(self._open))
        if self._post is not None and len(self._open) < self._base:
            self.feed.posts.append(self._post)
            self._post, self._base = None, 0
            return
        if name in _OTHERS or (not is_leaf and name not in _TEXTS) or (self._post is None and name in _ROOTS):
            return
        path = [*(outer.name for outer in self._open[self._base :] if outer.name not in _BOXES and outer.name not in _ROOTS), name]
        if len(path) <= _DEEPEST:
            (self._post or self.feed.itself).fields.append(Field(".".join(path), element, at, is_leaf))
