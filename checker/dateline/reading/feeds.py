"""Reads RSS 2.0, RSS 1.0 (RDF), Atom and sitemaps: every post is a part of its own, its values and texts with their places in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.reading.draft import Draft, DraftMeta, Piece
from dateline.reading.html_elements import language_tag
from dateline.reading.posts import LONGEST_VALUE, html_draft, is_marked, named, plain_draft, with_texts, with_title
from dateline.reading.source_map import Unescaped
from dateline.reading.wordpress import wordpress_html
from dateline.reading.xml_events import attribute_value, xml_text
from dateline.reading.xml_posts import Feed, Field, Post, read_posts

_BODIES = ("content:encoded", "content", "xhtml:body", "description", "summary", "itunes:summary", "media:description", "dc:description")
"""What may hold the text of a post, the fullest first."""
_EXCERPTS = frozenset({"description", "summary", "excerpt:encoded"})
_TEXTS = frozenset({*_BODIES, "excerpt:encoded"})
_HTML_TYPES = frozenset({"html", "xhtml", "text/html", "application/xhtml+xml"})
_NAMES: Mapping[str, tuple[str, ...]] = {
    "rss": ("link", "guid"), "wxr": ("link", "guid", "wp:post_name", "wp:post_id"), "rdf": ("link", "dc:identifier"),
    "atom": ("link", "id"), "sitemap": ("loc",),
}  # fmt: skip
_MOST_EXCERPTS = 2


def read_xml_feed(source: str, kind: str) -> list[Draft]:
    """The posts of a feed of a kind, the feed itself before them if it says anything of itself.

    Kinds are "rss" (2.0 and 0.9x), "rdf" (RSS 1.0), "atom" and "sitemap": that of a site or of news, or an index of sitemaps, whose addresses
    have metadata, and a heading where the news have a title.
    """
    return feed_parts(source, read_posts(source, kind), kind)


def feed_parts(source: str, feed: Feed, kind: str) -> list[Draft]:
    """The parts of a feed that was walked."""
    language = _language(source, feed.itself, "")
    itself = Draft(meta=list(_meta(source, feed.itself.fields)), problems=feed.problems, language=language)
    drafts = ((name_of(source, post, kind), post_draft(source, post, kind, language)) for post in feed.posts)
    first = [itself] if itself.meta or itself.problems else []
    return [*first, *named(drafts)]


def name_of(source: str, post: Post, kind: str) -> str:
    """The address of a post, or what else it is called by; "" if it has no name."""
    fields = (post.first(name) or _linked(post, name) for name in _NAMES[kind])
    values = (value.text for field in fields if field for value in _values(source, field))
    return next(values, "") or post.attributes.get("rdf:about", "")


def post_draft(source: str, post: Post, kind: str, language: str = "") -> Draft:
    """The metadata, title and texts of one post."""
    draft = Draft(language=_language(source, post, language))
    title = post.first("title", "news:title", "media:title", "dc:title")
    if title and _is_readable(title.element.attributes):
        text = field_text(source, title) if title.is_leaf else as_written(source, title)
        is_html = _is_html(title, kind) if kind == "atom" else title.name == "title" and is_marked(text.text)
        with_title(draft, text, key=title.name, is_markup=is_html or not title.is_leaf)
    draft.meta = sorted([*draft.meta, *_meta(source, (field for field in post.fields if field is not title and field.name not in _TEXTS))], key=_start)
    body = post.first(*_BODIES)
    excerpts = [field for field in post.fields if field.name in _EXCERPTS and field is not body and not field.is_empty][:_MOST_EXCERPTS]
    if body or excerpts:
        with_texts(draft, body_draft(source, body, kind) if body else Draft(), [body_draft(source, excerpt, kind) for excerpt in excerpts])
    return draft


def field_text(source: str, field: Field) -> Unescaped:
    """The text of a field without the escapes of XML."""
    return xml_text(source, field.element.inside, field.end)


def body_draft(source: str, field: Field, kind: str) -> Draft:
    """The blocks in a text of a post."""
    if kind == "atom" and not _is_readable(field.element.attributes):
        return Draft()
    if not field.is_leaf:
        return html_draft(as_written(source, field))
    text = field_text(source, field)
    if kind == "wxr":
        return html_draft(wordpress_html(text))
    return html_draft(text) if _is_html(field, kind) else plain_draft(text)


def as_written(source: str, field: Field) -> Unescaped:
    """The markup inside a field whose elements nobody escaped."""
    return Unescaped([Piece(source[field.element.inside : field.end], field.element.inside, field.end)])


def _is_readable(attributes: Mapping[str, str]) -> bool:
    """Whether an element of Atom holds text, not a picture or another feed."""
    written = attributes.get("type", "").lower()
    return attributes.get("mode") != "base64" and ("/" not in written or written.startswith("text/") or written in _HTML_TYPES)


def _is_html(field: Field, kind: str) -> bool:
    if kind == "atom":
        return field.element.attributes.get("type", "").lower() in _HTML_TYPES
    return not field.name.startswith(("dc:", "itunes:", "media:"))


def _language(source: str, post: Post, default: str) -> str:
    told = post.first("language", "dc:language", "news:publication.news:language")
    said = post.attributes.get("xml:lang", "") or (field_text(source, told).text if told else "")
    return language_tag(said) or default


def _meta(source: str, fields: Iterable[Field]) -> Iterator[DraftMeta]:
    for field in fields:
        for value in _values(source, field):
            if len(value.text) <= LONGEST_VALUE:
                yield value


def _values(source: str, field: Field) -> Iterator[DraftMeta]:
    """What a field says: its text, or, where it has none, the attribute that says it."""
    key, text = field.name, None
    if not field.is_empty:
        text = field_text(source, field)
    elif field.name == "link" and _is_permalink(field):
        text = attribute_value(source, field.element, "href")
    elif field.name == "category":
        text = attribute_value(source, field.element, "term")
    value = text.stripped() if text else None
    if value:
        yield DraftMeta(key, *value)


def _linked(post: Post, name: str) -> Field | None:
    return next((field for field in post.fields if field.name == name == "link" and _is_permalink(field)), None)


def _is_permalink(field: Field) -> bool:
    return field.element.attributes.get("rel", "alternate") == "alternate" and "href" in field.element.attributes


def _start(value: DraftMeta) -> int:
    return value.start
