"""Every character of a post can be traced to the file, whatever the feed and however it is escaped; nothing that is read raises."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.model import Document
from dateline.profiles import GENERIC
from dateline.reading.draft import finished
from dateline.reading.feed_kind import FeedKind, feed_kind, read_feed

RSS = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>{}</title>'
END = "</item></channel></rss>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">{}</title><content type="html">{}</content></entry></feed>'
KINDS: tuple[FeedKind, ...] = ("rss", "atom", "rdf", "sitemap", "wxr", "json-feed", "ghost")

WORDS = st.sampled_from(["Velmora", "Ærø", "гавань", "3 March 2025", "港", "a", "naïve", "𝒳", "says", "it’s", '"so"', "AT&T", "a\\b", "x<y", "]]>"])
MARKUP = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "\n", "\n\n", "\r\n", "&amp;", "&nbsp;", "&#8217;", "<li>", "<!-- x -->", "[gallery ids=1]", "{{ x }}"]
)
POST = st.lists(st.one_of(WORDS, MARKUP), max_size=15).map(" ".join)
PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(lambda text: text.isprintable())


def cdata(text: str) -> str:
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def written(title: str, body: str) -> Iterator[tuple[FeedKind, str]]:
    """One post in every format that can hold it."""
    yield "rss", RSS.format(escape(title)) + f"<description>{escape(body)}</description>" + END
    yield "rss", RSS.format(cdata(title)) + f"<content:encoded>{cdata(body)}</content:encoded>" + END
    yield "wxr", RSS.format(escape(title)) + f"<wp:status>publish</wp:status><content:encoded>{cdata(body)}</content:encoded>" + END
    yield "atom", ATOM.format(escape(title, {"é": "&#xe9;"}), escape(body, {"V": "&#86;"}))
    for is_ascii in (True, False):
        feed = {"version": "https://jsonfeed.org/version/1", "items": [{"title": title, "content_html": body}, {"content_text": body}]}
        yield "json-feed", json.dumps(feed, ensure_ascii=is_ascii)
        yield "ghost", json.dumps({"db": [{"data": {"posts": [{"title": title, "html": body}]}}]}, ensure_ascii=is_ascii)


def documents(source: str, kind: FeedKind) -> list[Document]:
    return [finished(draft, "feed", kind, source, GENERIC) for draft in read_feed(source, kind)]


def unescaped(source: str, kind: FeedKind) -> str:
    """The source without the escapes of XML or JSON, then without those of HTML."""
    if kind in {"json-feed", "ghost"}:
        source = re.sub(r"(?:\\u[0-9a-f]{4})+|\\.", lambda found: str(json.loads(f'"{found[0]}"')), source)
        return html.unescape(re.sub("[\ud800-\udfff\0]", "\ufffd", source))
    return html.unescape(html.unescape(source))


def check(doc: Document, kind: FeedKind) -> None:
    """That a document is made of its source."""
    offset = 0
    before = -1
    block = -1
    for segment in doc.segments:
        if doc.block_at(segment.text).index != block:
            before, block = -1, doc.block_at(segment.text).index
        assert segment.text >= offset
        assert segment.length > 0
        assert before <= segment.source <= segment.source_end <= len(doc.source)
        offset, before = segment.text + segment.length, segment.source_end
        read, stands = doc.text[segment.text : offset], doc.source[segment.source : segment.source_end]
        if len(stands) == len(read):
            assert re.sub(r"\s", " ", stands) == re.sub(r"\s", " ", read)
        elif read.isprintable() and read.strip(" \ufffc") and "<" not in stands:  # U+FFFC stands for what a template prints
            assert read in unescaped(stands, kind)
    assert offset == len(doc.text)
    for found in doc.blocks:
        assert found.text == found.text.strip()
        assert doc.place(found.start, found.end).line >= 1


@settings(max_examples=150, deadline=None)
@given(POST, POST)
@example("T", "one ]]> two\r\n\r\nthree &amp;amp; <b>four</b>\n𝒳")
@example("A <em>b</em> & c", "[caption id=1]<img src=x alt=y> in March[/caption]\n[embed]https://a.example[/embed]")
def test_posts_are_traceable(title: str, body: str) -> None:
    for kind, source in written(title, body):
        for doc in documents(source, kind):
            assert not doc.problems
            check(doc, kind)


@settings(max_examples=150, deadline=None)
@given(PLAIN)
@example("Tom & Zoë <3 \\u0041")
def test_each_character_of_a_title_is_found_where_it_stands(title: str) -> None:
    for kind, source in written(title, ""):
        if kind == "atom":  # its title is HTML, where a stray "&" may begin a reference
            continue
        for doc in documents(source, kind):
            for offset, char in enumerate(doc.text):
                span = doc.source_span(offset, offset + 1)
                assert char in unescaped(source[span.start : span.end], kind) or char.isspace()


def test_titles_say_what_was_written() -> None:
    for kind, source in written("Tom & Zoë’s 𝒳", "<p>text</p>"):
        doc = next(doc for doc in documents(source, kind) if doc.blocks)
        assert [block.text for block in doc.blocks] == ["Tom & Zoë’s 𝒳", "text"]


PIECES = st.sampled_from(
    [
        "<item>", "</item>", "<title>", "</title>", "<rss>", "<channel>", "</channel>", "</rss>", "<entry>", "<feed>", "<url>", "<loc>", "</loc>", "</url>",
        "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&nbsp;", "&#0;", "&", "<a b='c>'/>", "<?x ?>", "<!DOCTYPE rss>", "é", "\x0b", "text", "\ud800", "\n",
    ]
)  # fmt: skip
JSON_PIECES = st.sampled_from(
    ["{", "}", "[", "]", ",", ":", '"items"', '"db"', '"data"', '"posts"', '"title"', '"a\\ud800b"', '"\\u0000"', "1", '"', "\\", " ", "é"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, JSON_PIECES), max_size=25).map("".join) | st.text(), st.sampled_from(KINDS))
def test_anything_is_read(source: str, kind: FeedKind) -> None:
    source = source.replace("\ud800", "\ufffd")
    feed_kind(source, "a.xml")
    feed_kind(source, "a.json")
    for doc in documents(source, kind):
        check(doc, kind)


@settings(max_examples=150, deadline=None)
@given(POST, st.integers(0, 400), st.sampled_from(["", "<", "&", '"', "\\", "]", "\x01", "</x>"]))
def test_damaged_posts_are_read(body: str, cut: int, thrown_in: str) -> None:
    for kind, source in written("Title", body):
        damaged = source[:cut] + thrown_in + source[cut + 1 :]
        for doc in documents(damaged, kind):
            check(doc, kind)


HOSTILE = [
    ("rss", "<a>"), ("rss", "<item>"), ("rss", "<a xmlns:b='c'>"), ("rss", "<!--"), ("rss", "<rss><channel><item><title><![CDATA["),
    ("atom", "<entry><content>"), ("rss", "<rss a='"), ("rss", "<!DOCTYPE a ["), ("json-feed", "["), ("json-feed", '{"items":['),
    ("ghost", '{"db":'), ("ghost", '"\\'),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "opening"), HOSTILE)
def test_hostile_repetition_is_read(kind: FeedKind, opening: str) -> None:
    source = opening * 20_000
    feed_kind(source, "a.json" if kind in {"json-feed", "ghost"} else "a.xml")
    assert documents(source, kind)


@pytest.mark.parametrize("typed", ["<pre>", "[caption]", "[embed]", "[a", "[[", "\n\n", "<!--", "[x y=", "<a ", "[/x]", "[embed][/embed]"])
def test_hostile_wordpress_texts_are_read(typed: str) -> None:
    source = RSS.format("x") + "<content:encoded>" + cdata(typed * 20_000) + "</content:encoded>" + END
    for doc in documents(source, "wxr"):
        check(doc, "wxr")
