"""Tests of what an HTML page states for machines, and of the place of each value."""

from __future__ import annotations

import html
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document
from dateline.reading.draft import finished
from dateline.reading.html import read_html


def page(source: str) -> Document:
    return finished(read_html(source), "page.html", "html", source)


def stated(source: str) -> list[tuple[str, str, str]]:
    """Every value as (key, text, what stands at its place in the source)."""
    draft = read_html(source)
    return [(value.key, value.text, source[value.start : value.end]) for value in draft.meta]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<title>\r\n Tides &amp; gulls\r\n</title>", [("html:title", "Tides & gulls", "Tides &amp; gulls")]),
        ("<TITLE lang=en>a<b></TITLE>", [("html:title", "a<b>", "a<b>")]),
        ("<svg><title>icon</title></svg>", []),
        ("<meta name=Author content='Ada &amp; Bo'>", [("meta:author", "Ada & Bo", "Ada &amp; Bo")]),
        (
            '<meta property="article:published_time" content="2026-05-04T08:00:00Z" />',
            [("meta:article:published_time", "2026-05-04T08:00:00Z", "2026-05-04T08:00:00Z")],
        ),
        ("<meta content=2026-05-04 name=date>", [("meta:date", "2026-05-04", "2026-05-04")]),
        ("<meta\n  name = 'DC.Date'\n  content = '4 May'>", [("meta:dc.date", "4 May", "4 May")]),
        ("<meta property='og:title twitter:title' content=x>", [("meta:og:title", "x", "x"), ("meta:twitter:title", "x", "x")]),
        ("<meta name=description property=og:description content=x>", [("meta:description", "x", "x"), ("meta:og:description", "x", "x")]),
        ("<meta http-equiv=Last-Modified content=2026-05-04><meta http-equiv=refresh content=5>", [("meta:last-modified", "2026-05-04", "2026-05-04")]),
        ("<meta name=date content=''><meta name=date><meta charset=utf-8>", []),
        ("<meta name=date content='{{ page.date }}'>", []),
        ("<link rel='Canonical' href='/a?b=1&amp;c'>", [("link:canonical", "/a?b=1&c", "/a?b=1&amp;c")]),
        ("<link rel=stylesheet href=x.css>", []),
        ("<p>On <time datetime=2026-05-04 class=x>Monday</time>", [("html:time", "2026-05-04", "2026-05-04")]),
        ("<time>4 May 2026</time>", []),
        ("<abbr class=published title=2026-05-04>Monday</abbr><abbr title='World Health'>WH</abbr>", [("html:time", "2026-05-04", "2026-05-04")]),
        ("<span itemprop=datePublished content=2026-05-04>Monday</span>", [("microdata:datePublished", "2026-05-04", "2026-05-04")]),
        (
            "<b itemprop='author creator'> Ada <i>Holm</i> </b>",
            [("microdata:author", "Ada Holm", "Ada <i>Holm</i>"), ("microdata:creator", "Ada Holm", "Ada <i>Holm</i>")],
        ),
        ("<p itemprop=author itemscope><b itemprop=name>Ada &amp; Bo</b></p>", [("microdata:author.name", "Ada & Bo", "Ada &amp; Bo")]),
        (
            "<time itemprop=dateModified datetime=2026-05-04>x</time>",
            [("html:time", "2026-05-04", "2026-05-04"), ("microdata:dateModified", "2026-05-04", "2026-05-04")],
        ),
        ("<meta itemprop=datePublished content=2026-05-04>", [("microdata:datePublished", "2026-05-04", "2026-05-04")]),
        ("<div itemprop=articleBody>" + "long " * 200 + "</div><img itemprop=image src=a>", []),
    ],
)  # fmt: skip
def test_values_and_their_places(source: str, expected: list[tuple[str, str, str]]) -> None:
    assert stated(source) == expected


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co"], exclude_characters="{}<%?\ufff9\ufffc"), min_size=1),
    st.sampled_from("'\""),
    st.booleans(),
)
def test_any_value_is_found_where_it_stands(text: str, quote: str, first: bool) -> None:
    written = html.escape(text)
    name, value = "name=author", f"content={quote}{written}{quote}"
    source = f"<p>x</p>\r\n<meta {value} {name} />" if first else f"<p>x</p>\r\n<meta {name}\r\n{value}>"
    assert stated(source) == ([("meta:author", text, written)] if text.strip() else [])


# ---- JSON-LD


def script(body: str) -> str:
    return f'<p>x</p><script type="application/ld+json">{body}</script><p>y</p>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{"@type": "NewsArticle", "datePublished": "2026-05-04"}', [("NewsArticle.datePublished", "2026-05-04")]),
        ('{"datePublished": "2026-05-04", "@type": ["Article", "Thing"]}', [("Article.datePublished", "2026-05-04")]),
        ('{"@type": "A", "author": {"@type": "Person", "name": "Ada Holm"}}', [("A.author.name", "Ada Holm")]),
        ('{"@type": "A", "author": [{"name": "Ada"}, {"name": "Bo"}]}', [("A.author.name", "Ada"), ("A.author.name", "Bo")]),
        ('[{"@type": "A", "x": 1}, {"@type": "B", "x": true}]', [("A.x", "1"), ("B.x", "true")]),
        ('{"@context": "https://schema.org", "@graph": [{"@type": "A", "@id": "#a", "x": "1"}, {"x": "2", "@type": "B"}]}', [("A.x", "1"), ("B.x", "2")]),
        ('{"name": "no type"}', [("name", "no type")]),
        ('<!-- {"@type": "A", "x": "1"} -->', [("A.x", "1")]),
        ('\n//<![CDATA[\n{"@type": "A", "x": "1"}\n//]]>\n', [("A.x", "1")]),
        ('{"@type": "A", "x": "two\nlines"}', [("A.x", "two\nlines")]),
        ("", []),
        ('{"@type": "A", "x": {{ page.title | jsonify }}}', []),
    ],
)  # fmt: skip
def test_linked_data(body: str, expected: list[tuple[str, str]]) -> None:
    doc = page(script(body))
    assert [(value.key, value.text) for values in doc.meta.values() for value in values] == [(f"json-ld:{key}", text) for key, text in expected]
    assert not doc.problems
    assert doc.text == "x\n\ny"


def test_linked_data_has_places() -> None:
    source = script('\r\n  {"@type": "A",\r\n   "name": "H\\u00f8lm &amp; Co", "n": 12}\r\n')
    assert stated(source) == [("json-ld:A.name", "Hølm &amp; Co", "H\\u00f8lm &amp; Co"), ("json-ld:A.n", "12", "12")]
    assert page(source).meta["json-ld:A.name"][0].place[1:5] == (3, 13, 3, 31)


@pytest.mark.parametrize(
    ("body", "fault"), [('{"@type": "A",}', "}"), ('{"a": 1} b', "b"), ('{"a": nul}', "n"), ('{"a" 1}', "1"), ("[" * 200, "["), ('{"a": "b', '"')]
)
def test_broken_linked_data_is_a_problem_and_the_page_is_read(body: str, fault: str) -> None:
    source = "<h1>Tides</h1>" + script(body)
    draft = read_html(source)
    assert [source[problem.start : problem.end] for problem in draft.problems] == [fault]
    assert draft.problems[0].message.startswith("JSON-LD is malformed: ")
    assert finished(draft, "page.html", "html", source).text == "Tides\n\nx\n\ny"


@given(
    st.recursive(
        st.text(max_size=5) | st.integers() | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    )
)
def test_any_linked_data_is_read(value: object) -> None:
    body = json.dumps(value).replace("<", "\\u003c").replace("{{", "{ {").replace("{%", "{ %").replace("}}", "} }")
    assert not read_html(script(body)).problems


def test_a_fragment_speaks_for_no_page() -> None:
    source = "<title>x</title><meta name=author content=Ada>" + script('{"a": 1,}') + "<time datetime=2026-05-04>Monday</time><footer>z</footer>"
    draft = read_html(source, fragment=True)
    assert [(value.key, value.text) for value in draft.meta] == [("html:time", "2026-05-04")]
    assert not draft.problems
    assert draft.blocks[-1].kind == "paragraph"
