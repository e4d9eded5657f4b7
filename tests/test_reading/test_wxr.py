"""Tests of the reader of WordPress exports."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.profiles import GENERIC
from dateline.reading.draft import finished
from dateline.reading.wxr import read_wxr

EXPORT = """<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[ivo]]></wp:author_login><wp:author_display_name><![CDATA[Ivo Brandt]]></wp:author_display_name></wp:author>
{}</channel></rss>"""
ITEM = """<item><title><![CDATA[Quays &amp; <em>moles</em>]]></title><link>https://harbour.example/2026/03/quays/</link>
<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><dc:creator>ivo</dc:creator>
<content:encoded><![CDATA[{}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2026-03-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:status>{}</wp:status><wp:post_type>{}</wp:post_type>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_date>2026-03-05 10:00:00</wp:comment_date><wp:comment_content>Nice</wp:comment_content></wp:comment></item>"""


def posts(content: str, status: str = "publish", post_type: str = "post") -> list[Document]:
    source = EXPORT.format(ITEM.format(content, status, post_type))
    return [finished(draft, "export.xml", "wxr", source, GENERIC) for draft in read_wxr(source) if draft.part]


def test_values() -> None:
    (post,) = posts("Text.")
    assert {key: [value.text for value in found] for key, found in post.meta.items()} == {
        "title": ["Quays & moles"],
        "link": ["https://harbour.example/2026/03/quays/"],
        "dc:creator": ["ivo"],
        "wp:author_display_name": ["Ivo Brandt"],
        "wp:post_id": ["7"],
        "wp:post_date": ["2026-03-01 10:00:00"],
        "wp:status": ["publish"],
        "wp:post_type": ["post"],
    }
    assert [block.text for block in post.blocks] == ["Quays & moles", "Text."]


@pytest.mark.parametrize(
    ("status", "post_type", "count"),
    [("publish", "page", 1), ("future", "post", 1), ("draft", "post", 0), ("trash", "post", 0), ("inherit", "attachment", 0), ("publish", "nav_menu_item", 0)],
)
def test_what_no_reader_can_see_is_left_out(status: str, post_type: str, count: int) -> None:
    assert len(posts("Text.", status, post_type)) == count


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("One\ntwo.\n\nThree.", [("paragraph", "One\ntwo."), ("paragraph", "Three.")]),
        ("One.\r\n\r\nTwo\r\nthree.", [("paragraph", "One."), ("paragraph", "Two\nthree.")]),
        ("<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->", [("paragraph", "One two.")]),
        ("<ul>\n<li>one</li>\n\n<li>two</li>\n</ul>\nEnd.", [("item", "one"), ("item", "two"), ("paragraph", "End.")]),
        ("<pre>a\n\nb</pre>", [("code", "a\n\nb")]),
        ('[gallery ids="1,2"]\n\nText [sic] here.', [("paragraph", "Text [sic] here.")]),
        ("See [embed]https://a.example[/embed] and [note]this[/note].", [("paragraph", "See and this.")]),
        ('[caption id="a" width="3"]<a href="b"><img src="c" alt=""></a> The quay[/caption]\n\nText.', [("caption", "The quay"), ("paragraph", "Text.")]),
    ],
)
def test_typed_text_is_read_as_wordpress_shows_it(typed: str, read: list[tuple[str, str]]) -> None:
    (post,) = posts(typed)
    assert [(block.kind, block.text) for block in post.blocks[1:]] == read
    for _, text in read:
        word = text.split()[-1].rstrip(".")
        at = post.text.rindex(word)
        span = post.source_span(at, at + len(word))
        assert post.source[span.start : span.end] == word
