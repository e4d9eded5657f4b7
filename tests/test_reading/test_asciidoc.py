"""AsciiDoc becomes blocks as a reader sees them."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.reading import read_source


def read(source: str) -> Document:
    return read_source(source, "a.adoc", "en")


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Ann* _Lee_ of `Velmora` **a**b [.wide]#c# x^2^ ~3~", "Ann Lee of Velmora ab c x2 3"),
        ("*a _b `c` d_* e", "a b c d e"),
        ("https://example.org[the *quay*^] and link:a_b.html[Bo,window=_blank] or mailto:a@example.org[]", "the quay and Bo or a@example.org"),
        ("see https://example.org/a_b_c and <<quay,the quay>>, xref:a.adoc#b[there]", "see https://example.org/a_b_c and the quay, there"),
        ("+a *b*+ and +++<u>c</u>+++ pass:[d_e_f]", "a *b* and <u>c</u> d_e_f"),
        ("fish &amp; chips &#8212; {nbsp}{name} \"`so`\" '`it`'", "fish & chips — \xa0{name} “so” ‘it’"),
        ("{url}[the quay^], {url}/pier[the pier] and {name}", "the quay, the pier and {name}"),
        ("2 * 3 * 4, a*b*c, snake_case_name, C# and F#", "2 * 3 * 4, a*b*c, snake_case_name, C# and F#"),
        ("\\*not bold* and *open", "*not bold* and *open"),
        ("one +\ntwo\n// no\nthree", "one\ntwo three"),
        ("[[here]]Text ((term)) (((a, b)))icon:x[] kbd:[Esc]", "Text term  Esc"),
    ],
)
def test_markup_is_gone(source: str, text: str) -> None:
    assert read(f"Before.\n\n{source}").blocks[1].text == text


def test_a_footnote_is_a_block() -> None:
    assert shown("It sails.footnote:[In _May_.] Often.") == [("paragraph", "It sails. Often."), ("paragraph", "In May.")]


def test_the_header_is_metadata() -> None:
    doc = read(
        "// first\n:lang: en\n= Quay: news\nAnn B. Lund <ann@example.org>; Bo Berg\nv1.2, 4 March 2021: Opened\n:keywords: a, \\\n b\n\nText.\n\n:late: x\n"
    )
    assert {key: [value.text for value in values] for key, values in doc.meta.items()} == {
        "lang": ["en"],
        "title": ["Quay: news"],
        "author": ["Ann B. Lund", "Bo Berg"],
        "email": ["ann@example.org"],
        "revnumber": ["1.2"],
        "revdate": ["4 March 2021"],
        "revremark": ["Opened"],
        "keywords": ["a, b"],
    }
    assert doc.meta["revdate"][0].place[1:5] == (5, 7, 5, 19)
    assert [(block.kind, block.text) for block in doc.blocks] == [("heading", "Quay: news"), ("paragraph", "Text.")]


@pytest.mark.parametrize(("line", "found"), [("2021-03-04", "2021-03-04"), ("v2, 2021-03-04", "2021-03-04"), ("March 4, 2021", "March 4, 2021"), ("v2", None)])
def test_revision_lines(line: str, found: str | None) -> None:
    dates = read(f"= Title\nAnn Lund\n{line}\n\nText.").meta.get("revdate", ())
    assert [date.text for date in dates] == ([found] if found else [])


def test_text_under_a_title_is_no_author() -> None:
    doc = read("= Title\n\nAnn Lund sails.\n")
    assert "author" not in doc.meta
    assert doc.blocks[1].text == "Ann Lund sails."


def test_sections() -> None:
    doc = read("= One\n\n== Two ==\n\nThree\n~~~~~\n\n[discrete]\n=== Four\nText.")
    assert [(block.kind, block.level, block.text) for block in doc.blocks] == [
        ("heading", 1, "One"),
        ("heading", 2, "Two"),
        ("heading", 3, "Three"),
        ("heading", 3, "Four"),
        ("paragraph", 0, "Text."),
    ]


def test_lists() -> None:
    doc = read("* Ann\nLee\n** Bo\n+\nattached\n\n* [x] Cy\n\nText.\n\n. Di\n\nTerm:: It means this.\nOther::\n  And that.\n")
    assert [(block.kind, block.text, block.level, block.group) for block in doc.blocks] == [
        ("item", "Ann Lee", 1, 1),
        ("item", "Bo", 2, 1),
        ("item", "attached", 2, 1),
        ("item", "Cy", 1, 2),
        ("paragraph", "Text.", 0, 0),
        ("item", "Di", 1, 3),
        ("item", "Term", 2, 3),
        ("item", "It means this.", 2, 3),
        ("item", "Other", 2, 3),
        ("item", "And that.", 2, 3),
    ]


def test_delimited_blocks() -> None:
    source = """NOTE: Closed on
Monday.

[source,java]
----
int a;

int b;
----

.A case
====
Text.

* Item
====

[quote, Ann Lund, A speech]
____
We sail.
____

> So they
> say.

////
nothing
////

 indented

++++
<p>Raw <b>text</b></p>
++++

```ruby
c
```

image::quay.png[A quay,200,title="In May"]

[WARNING]
--
Wet.
--

ifdef::web[]
Online.
endif::[]
"""
    assert shown(source) == [
        ("paragraph", "Closed on Monday."),
        ("code", "int a;\n\nint b;"),
        ("caption", "A case"),
        ("paragraph", "Text."),
        ("item", "Item"),
        ("caption", "Ann Lund A speech"),
        ("quote", "We sail."),
        ("quote", "So they say."),
        ("code", "indented"),
        ("paragraph", "Raw text"),
        ("code", "c"),
        ("alt", "A quay"),
        ("caption", "In May"),
        ("paragraph", "Wet."),
        ("paragraph", "Online."),
    ]


def test_tables_have_rows() -> None:
    doc = read('[cols="1,2"]\n|===\n|Day |Place\n\n|May\n3\n|Quay *two*\n2+|both\n2+a|\n* one\n* two\n|a|b\n|===\n\n|===\n|x |y\n|z |w\n|===')
    groups = dict.fromkeys(block.group for block in doc.blocks)
    assert [[block.text for block in doc.blocks if block.group == group] for group in groups] == [
        ["Day", "Place"],
        ["May 3", "Quay two"],
        ["both"],
        ["one", "two"],
        ["a", "b"],
        ["x", "y"],
        ["z", "w"],
    ]
    assert {block.kind for block in doc.blocks} == {"cell"}


def test_an_open_block_goes_to_the_end() -> None:
    assert shown("----\na\n\nb") == [("code", "a\n\nb")]
    assert shown("====\na\n\nb") == [("paragraph", "a"), ("paragraph", "b")]
