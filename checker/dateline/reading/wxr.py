"""Reads WordPress exports (WXR): RSS whose texts are as the editor typed them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft
from dateline.reading.feeds import feed_parts, field_text
from dateline.reading.xml_posts import Field, Post, read_posts

_UNPUBLISHED = frozenset({"draft", "trash", "auto-draft", "inherit"})
_NO_POSTS = frozenset(
    {"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "feedback"}
    | {"wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face"}
)
_NO_MOMENT = compile_late(r"0000-00-00 00:00:00|\w+, 30 Nov -0001 .*")
"""What WordPress writes for a moment that has not come."""
_MOMENTS = frozenset({"pubdate", "wp:post_date", "wp:post_date_gmt", "wp:post_modified", "wp:post_modified_gmt"})


def read_wxr(source: str) -> list[Draft]:
    """The posts and pages of a WordPress export that readers can see, now or on their day; the site itself before them.

    Drafts, attachments and the parts of the site's menus and looks are left out. A post has its author's name, too ("wp:author_display_name").
    """
    feed = read_posts(source, "wxr")
    authors = dict(_authors(source, feed.itself))
    feed.posts = [_completed(source, post, authors) for post in feed.posts if _is_seen(source, post)]
    return feed_parts(source, feed, "wxr")


def _is_seen(source: str, post: Post) -> bool:
    return _value(source, post, "wp:status") not in _UNPUBLISHED and _value(source, post, "wp:post_type") not in _NO_POSTS


def _completed(source: str, post: Post, authors: Mapping[str, Field]) -> Post:
    fields = [field for field in post.fields if field.name not in _MOMENTS or not _NO_MOMENT.fullmatch(_text(source, field))]
    author = authors.get(_value(source, post, "dc:creator"))
    return Post(post.attributes, [*fields, author] if author else fields)


def _authors(source: str, site: Post) -> Iterator[tuple[str, Field]]:
    """The display names of the site's authors by the names they log in with."""
    login = ""
    for field in site.fields:
        if field.name == "wp:author.wp:author_login":
            login = _text(source, field)
        elif field.name == "wp:author.wp:author_display_name":
            yield login, field._replace(name="wp:author_display_name")


def _value(source: str, post: Post, name: str) -> str:
    field = post.first(name)
    return _text(source, field) if field else ""


def _text(source: str, field: Field) -> str:
    return field_text(source, field).text.strip()
