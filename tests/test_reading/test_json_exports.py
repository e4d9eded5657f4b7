"""Tests of the readers of JSON Feed and of Ghost exports."""

from __future__ import annotations

import json

from dateline.model import Document
from dateline.profiles import GENERIC
from dateline.reading.draft import finished
from dateline.reading.feed_kind import FeedKind, read_feed

FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "language": "en-GB", "items": [
{"id": "1", "url": "https:\\/\\/harbour.example\\/1", "title": "Ærling\\u2019s \\ud83d\\udea2",
 "date_published": "2026-03-01T09:00:00Z", "expired": false, "image": null,
 "authors": [{"name": "Ivo Brandt"}], "content_html": "<p>The \\"quay\\"\\n <b>opens</b>.</p>"},
{"id": "2", "content_text": "One.\\n\\nTwo.", "summary": "Something else is told here."}]}"""


def documents(source: str, kind: FeedKind) -> dict[str, Document]:
    return {draft.part: finished(draft, "a.json", kind, source, GENERIC) for draft in read_feed(source, kind)}


def values(doc: Document) -> dict[str, str]:
    return {key: found[0].text for key, found in doc.meta.items()}


def test_json_feed() -> None:
    feed, first, second = documents(FEED, "json-feed").values()
    assert values(feed)["title"] == "Harbour"
    assert values(first) == {
        "id": "1",
        "url": "https://harbour.example/1",
        "title": "Ærling’s 🚢",
        "date_published": "2026-03-01T09:00:00Z",
        "expired": "false",
        "authors.0.name": "Ivo Brandt",
    }
    assert [(block.kind, block.text) for block in first.blocks] == [("heading", "Ærling’s 🚢"), ("paragraph", 'The "quay" opens.')]
    assert [block.text for block in second.blocks] == ["Something else is told here.", "One.", "Two."]
    assert first.language == "en"
    quay = first.text.index('"quay"')
    span = first.source_span(quay, quay + 6)
    assert FEED[span.start : span.end] == '\\"quay\\"'


def test_items_before_a_break_are_read() -> None:
    feed, first = documents(FEED.replace('"2",', '"2"'), "json-feed").values()
    assert [problem.message for problem in feed.problems] == ["broken JSON: ',' is missing"]
    assert len(first.blocks) == 2


LEXICAL = {
    "root": {
        "children": [
            {"children": [{"text": "The “quay” ", "type": "text"}, {"type": "link", "children": [{"text": "opens", "type": "text"}]}], "type": "paragraph"},
            {"children": [{"text": "Ships", "type": "extended-text"}], "type": "extended-heading", "tag": "h2"},
            {"type": "list", "children": [{"type": "listitem", "children": [{"type": "text", "text": "one"}]}]},
        ]
    }
}
MOBILEDOC: dict[str, object] = {
    "version": "0.3.1",
    "sections": [[1, "h3", [[0, [], 0, "One "], [0, [0], 1, "two"]]], [3, "ul", [[[0, [], 0, "x"]], [[0, [], 0, "y"]]]]],
}
DATA = {
    "posts": [
        {"id": "p1", "slug": "quay", "title": "Quay", "html": "<p>It <b>opens</b>.</p>", "status": "published", "published_at": "2026-03-01T09:00:00.000Z"},
        {"id": "p2", "slug": "lexical", "title": "L", "html": None, "lexical": json.dumps(LEXICAL), "custom_excerpt": "Told in other words."},
        {"id": "p3", "slug": "mobiledoc", "title": "M", "html": None, "mobiledoc": json.dumps(MOBILEDOC)},
        {"id": "p4", "slug": "draft", "title": "D", "html": "<p>x</p>", "status": "draft"},
    ],
    "users": [{"id": "u1", "name": "Ivo Brandt"}, {"id": "u2", "name": "Mara Öst"}],
    "posts_authors": [{"post_id": "p1", "author_id": "u2", "sort_order": 1}, {"post_id": "p1", "author_id": "u1", "sort_order": 0}],
    "settings": [{"key": "locale", "value": "de"}],
}


def test_ghost() -> None:
    posts = documents(json.dumps({"db": [{"meta": {"version": "5.0"}, "data": DATA}]}), "ghost")
    assert list(posts) == ["quay", "lexical", "mobiledoc"]
    assert values(posts["quay"]) == {
        "id": "p1", "slug": "quay", "title": "Quay", "status": "published", "published_at": "2026-03-01T09:00:00.000Z",
        "authors.0.name": "Ivo Brandt", "authors.1.name": "Mara Öst",
    }  # fmt: skip
    assert [(block.kind, block.text) for block in posts["quay"].blocks] == [("heading", "Quay"), ("paragraph", "It opens.")]
    assert posts["quay"].language == "de"


def test_rich_text_is_read_where_there_is_no_html() -> None:
    source = json.dumps({"data": DATA})
    posts = documents(source, "ghost")
    lexical, mobiledoc = posts["lexical"], posts["mobiledoc"]
    assert [(block.kind, block.level, block.text) for block in lexical.blocks] == [
        ("heading", 1, "L"), ("paragraph", 0, "Told in other words."), ("paragraph", 0, "The “quay” opens"), ("heading", 2, "Ships"), ("item", 1, "one"),
    ]  # fmt: skip
    assert [(block.kind, block.text) for block in mobiledoc.blocks[1:]] == [("heading", "One two"), ("item", "x"), ("item", "y")]
    opens = lexical.text.index("opens")
    span = lexical.source_span(opens, opens + 5)
    assert source[span.start : span.end] == "opens"
