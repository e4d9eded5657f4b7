"""Tests of the readers of RSS, RDF, Atom and sitemaps, and of telling them apart."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.profiles import GENERIC
from dateline.reading.draft import finished
from dateline.reading.feed_kind import FeedKind, feed_kind, read_feed

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a="http://www.w3.org/2005/Atom">
<channel><title>Harbour notes</title><language>en-GB</language><lastBuildDate>Mon, 02 Mar 2026 09:00:00 GMT</lastBuildDate>
<image><title>Logo</title><url>https://harbour.example/logo.png</url></image>
<item><title>Tom &amp; Ærling&#8217;s ferry</title><link>https://harbour.example/1</link><guid>p1</guid><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate>
<dc:creator><![CDATA[ Ivo Brandt ]]></dc:creator><category>Ships</category><category>Quays</category><a:updated>2026-03-02T00:00:00Z</a:updated>
<description>&lt;p&gt;The caf&amp;eacute; opens at &lt;b&gt;nine&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><description>The tide comes late this year, and nobody knows why [&#8230;]</description>
<c:encoded><![CDATA[<p>The tide comes late this year, and nobody knows why it does so.</p><ul><li>one]]]]><![CDATA[></li></ul>]]></c:encoded></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-AT"><title>Hafen</title><updated>2026-03-02T00:00:00Z</updated>
<entry><title type="html">Kai &amp;amp; Mole</title><id>tag:1</id><link rel="self" href="x"/><link href="https://hafen.example/1?a=1&amp;b=2"/>
<updated>2026-03-01T00:00:00Z</updated><author><name>Mara Öst</name></author><category term="Schiffe"/><summary>Kurz &lt;b&gt; lang</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kai <em>öffnet</em>&#160;um neun.</p></div></content></entry></feed>
"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://harbour.example/x</loc><lastmod>2026-03-02</lastmod><n:news><n:publication><n:name>Notes</n:name><n:language>en</n:language></n:publication>
<n:publication_date>2026-03-01</n:publication_date><n:title>The quay opens</n:title></n:news></url></urlset>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/"><title>Harbour</title><items><rdf:Seq><rdf:li resource="https://harbour.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://harbour.example/1"><title>Quay</title><dc:date>2026-03-01</dc:date><description>It opens.</description></item></rdf:RDF>"""


def documents(source: str, kind: FeedKind) -> dict[str, Document]:
    return {draft.part: finished(draft, "feed.xml", kind, source, GENERIC) for draft in read_feed(source, kind)}


def values(doc: Document) -> dict[str, list[str]]:
    return {key: [value.text for value in found] for key, found in doc.meta.items()}


def blocks(doc: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in doc.blocks]


def standing(doc: Document, key: str) -> str:
    place = doc.meta[key][0].place
    return doc.source.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1]


def test_rss() -> None:
    feed, first, second = documents(RSS, "rss").values()
    assert values(feed) == {"title": ["Harbour notes"], "language": ["en-GB"], "lastbuilddate": ["Mon, 02 Mar 2026 09:00:00 GMT"]}
    assert values(first) == {
        "title": ["Tom & Ærling’s ferry"],
        "link": ["https://harbour.example/1"],
        "guid": ["p1"],
        "pubdate": ["Sun, 01 Mar 2026 09:00:00 GMT"],
        "dc:creator": ["Ivo Brandt"],
        "category": ["Ships", "Quays"],
        "atom:updated": ["2026-03-02T00:00:00Z"],
    }
    assert blocks(first) == [("heading", "Tom & Ærling’s ferry"), ("paragraph", "The café opens at nine.")]
    assert blocks(second) == [("paragraph", "The tide comes late this year, and nobody knows why it does so."), ("item", "one]]>")]
    assert first.language == second.language == "en"
    assert not feed.blocks


def test_values_and_words_are_found_where_they_stand() -> None:
    post = documents(RSS, "rss")["https://harbour.example/1"]
    assert standing(post, "title") == "Tom &amp; Ærling&#8217;s ferry"
    assert standing(post, "dc:creator") == "Ivo Brandt"
    cafe, nine = post.text.index("café"), post.text.index("nine")
    span = post.source_span(cafe, cafe + 4)
    assert RSS[span.start : span.end] == "caf&amp;eacute;"
    assert post.place(nine, nine + 4).column == RSS.splitlines()[6].index("nine") + 1


def test_atom() -> None:
    feed, post = documents(ATOM, "atom").values()
    assert values(feed) == {"title": ["Hafen"], "updated": ["2026-03-02T00:00:00Z"]}
    assert values(post) == {
        "title": ["Kai & Mole"],
        "id": ["tag:1"],
        "link": ["https://hafen.example/1?a=1&b=2"],
        "updated": ["2026-03-01T00:00:00Z"],
        "author.name": ["Mara Öst"],
        "category": ["Schiffe"],
    }
    assert blocks(post) == [("heading", "Kai & Mole"), ("paragraph", "Kurz <b> lang"), ("paragraph", "Der Kai öffnet\xa0um neun.")]
    assert post.language == "de"
    assert standing(post, "link") == "https://hafen.example/1?a=1&amp;b=2"


def test_rdf() -> None:
    posts = documents(RDF, "rdf")
    assert values(posts["https://harbour.example/1"]) == {"title": ["Quay"], "dc:date": ["2026-03-01"]}
    assert blocks(posts["https://harbour.example/1"]) == [("heading", "Quay"), ("paragraph", "It opens.")]


def test_news_sitemap() -> None:
    posts = documents(SITEMAP, "sitemap")
    assert list(posts) == ["https://harbour.example/x"]
    found = values(posts["https://harbour.example/x"])
    assert found["lastmod"] == ["2026-03-02"]
    assert found["news:publication_date"] == ["2026-03-01"]
    assert found["news:title"] == ["The quay opens"]
    assert blocks(posts["https://harbour.example/x"]) == [("heading", "The quay opens")]


def test_an_excerpt_that_says_something_else_is_kept() -> None:
    source = RSS.replace("The tide comes late this year, and nobody knows why [&#8230;]", "What the harbour master told us on Sunday")
    assert blocks(documents(source, "rss")["2"])[0] == ("paragraph", "What the harbour master told us on Sunday")


def test_names_are_unique() -> None:
    item = "<item><link>a</link></item>"
    assert list(documents(f"<rss><channel>{item * 2}<item><link>a (2)</link></item><item><title>x</title></item></channel></rss>", "rss")) == [
        "a", "a (2)", "a (2) (2)", "4",
    ]  # fmt: skip


def test_posts_before_a_break_are_read() -> None:
    source = RSS.replace("<item><description>", "<item><b><description>")
    feed, first = documents(source, "rss").values()
    assert [problem.message for problem in feed.problems] == ["broken XML: mismatched tag"]
    assert feed.problems[0].place.line == 9
    assert len(first.blocks) == 2


@pytest.mark.parametrize(
    ("written", "message", "titles"),
    [
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel>", "the document type declares entities of its own: not read", []),
        ("<rss><channel><item><title>one&nbsp;two</title></item>", "XML knows no &nbsp;", ["one\xa0two"]),
        ("<rss><channel><item><title>one\x0btwo</title></item>", "U+000B, a character that XML does not allow", ["one\x0btwo"]),
        ("<rss><channel><item><title>Ærø</title></item><item><link>?a=1&b=2</link></item>", "broken XML: a plain & is written &amp;", ["Ærø"]),
        (" <?xml version='1.0'?><rss><channel><item><title>é</title></item>", "white space before the XML declaration", ["é"]),
    ],
)
def test_what_an_xml_parser_refuses_is_a_problem(written: str, message: str, titles: list[str]) -> None:
    feed, *posts = documents(written + "</channel></rss>", "rss").values()
    assert [problem.message for problem in feed.problems] == [message]
    assert [post.blocks[0].text for post in posts] == titles


def test_external_entities_are_not_loaded() -> None:
    source = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel><item><title>one</title></item></channel></rss>'
    assert [doc.text for doc in documents(source, "rss").values()] == ["one"]


KINDS: list[tuple[FeedKind, str, str]] = [
    ("rss", RSS, "feed.xml"),
    ("rss", RSS, "feed.rss"),
    ("", RSS, "feed.html"),
    ("atom", ATOM, "index.atom"),
    ("rdf", RDF, "index.rdf"),
    ("sitemap", SITEMAP, "sitemap.xml"),
    ("sitemap", "<!-- a > b --><?xml-stylesheet href='a'?>\n<sitemapindex></sitemapindex>", "sitemap.xml"),
    ("wxr", RSS.replace("<rss ", '<rss xmlns:wp="http://wordpress.org/export/1.2/" '), "export.xml"),
    ("", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>', "about.rdf"),
    ("", "<project><item>x</item></project>", "pom.xml"),
    ("", "---\n---\n" + RSS, "feed.xml"),
    ("", "<rss><channel>{{ range .Pages }}<item></item>{{ end }}</channel></rss>", "rss.xml"),
    ("rss", "<rss><channel><item><title>What {{ means</title></item></channel></rss>", "rss.xml"),
    ("json-feed", '{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "items": []}', "feed.json"),
    ("json-feed", '{"items": [], "version": "https://jsonfeed.org/version/1"}', "feed.json"),
    ("ghost", '{"db": [{"meta": {}, "data": {}}]}', "site.ghost.json"),
    ("", '{"version": "1.0.0"}', "package.json"),
    ("", "[1]", "a.json"),
    ("", "", "a.xml"),
]


@pytest.mark.parametrize(("kind", "source", "path"), KINDS)
def test_feeds_are_told_from_other_files(kind: FeedKind, source: str, path: str) -> None:
    assert feed_kind(source, path) == kind
