"""Every character of a document can be traced to the source, whatever the source is."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.model import Document, line_starts
from dateline.reading import Unreadable, read, read_source

WORDS = st.sampled_from(["Velmora", "Ærø", "гавань", "3 March 2025", "港", "a", "naïve", "𝒳", "says", "it’s", "_x_", "1.", "-"])
INLINE = st.one_of(
    WORDS,
    WORDS.map("*{}*".format),
    WORDS.map("**{}**".format),
    WORDS.map("`{}`".format),
    WORDS.map('[{}](https://example.org/a_b "title")'.format),
    WORDS.map("![{}](p.png)".format),
    st.sampled_from(["&amp;", "&nbsp;", "&#8217;", "&notaname;", "\\*", "\\\\", "<br>", "<b>", "</b>", "<https://example.org>", "\ud800", "\0", "\ue000"]),
    st.sampled_from(["{{ page.title }}", "{% if x %}", '{{< ref "a.md" >}}', "{{", "}}", "{: .wide}", "[^1]", "~~gone~~", "|", "\t", "  "]),
)
LINE = st.lists(INLINE, min_size=1, max_size=8).map(" ".join)
PREFIX = st.sampled_from(
    [
        "",
        "",
        "",
        "# ",
        "- ",
        "  - ",
        "1. ",
        "> ",
        "> - ",
        "    ",
        "| ",
        "[^1]: ",
        "[ref]: ",
        "<div>",
        "</div>",
        "<p>",
        "<!-- ",
        "```",
        "~~~",
        "+++",
        "---",
        "::: ",
    ]
)
BREAK = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "  \n", "\\\n", "\n|---|---|\n", "\n===\n", "\n---\n"])
FRONT = st.sampled_from(["", "", "\ufeff", "---\ntitle: x\n---\n", "+++\ndate = 2026-01-02\n+++\n", '{"a": 1}\n', "---\r\nlang: de\r\n---\r\n", "---\n"])
MARKDOWN = st.tuples(FRONT, st.lists(st.tuples(PREFIX, LINE, BREAK).map("".join), max_size=12).map("".join)).map("".join)
SUFFIX = st.sampled_from([".md", ".txt", ".html", ".mdx", ".rst", ".yaml", ".json", ".toml", ".csv"])


def same(source: str, text: str) -> bool:
    """Whether a text is its source, white space and U+FFFD standing for any other and for NUL."""
    return re.sub(r"\s", " ", source.replace("\0", "\ufffd")) == re.sub(r"\s", " ", text.replace("\0", "\ufffd"))


def check(doc: Document) -> None:
    offset = source = index = 0
    for segment in doc.segments:
        if doc.block_at(segment.text).index != index:
            source, index = 0, doc.block_at(segment.text).index
        assert source <= segment.source, "within a block, the source goes forward"
        source = segment.source_end
        assert segment.text >= offset, "segments are in order and do not overlap"
        assert segment.length > 0
        assert 0 <= segment.source <= segment.source_end <= len(doc.source)
        offset = segment.text + segment.length
        if segment.source_end - segment.source == segment.length:
            assert same(doc.source[segment.source : segment.source_end], doc.text[segment.text : offset])
    assert offset == len(doc.text)
    assert doc.text == "\n\n".join(block.text for block in doc.blocks)
    lines = line_starts(doc.source)
    for block in doc.blocks:
        assert block.text == block.text.strip()
        assert doc.text[block.start : block.end] == block.text
        place = doc.place(block.start, block.end)
        assert 1 <= place.line <= place.end_line <= len(lines)
        span = doc.source_span(block.start, block.end)
        assert lines[place.line - 1] + place.column - 1 == span.start
        assert lines[place.end_line - 1] + place.end_column - 1 == span.end
    for values in doc.meta.values():
        for value in values:
            assert (value.place.line, value.place.column) <= (value.place.end_line, value.place.end_column)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
@example("---\r\ntitle: x\r\n---\r\n\ufeffa\rb")
@example("- > a\n  > <div>\n  > b</div>\n")
@example("> <p>x\n> y</p>\n\n| a \\| b | `c \\| d` |\n|---|---|\n| ä | é |\n")
def test_markdown_is_traceable(source: str) -> None:
    doc = read(source.replace("\0", "").encode("utf-8", "surrogatepass"), "a.md")
    check(doc)
    assert not any("\ud800" <= char <= "\udfff" for char in doc.source)


@settings(max_examples=150, deadline=None)
@given(MARKDOWN, SUFFIX)
def test_every_format_is_traceable(source: str, suffix: str) -> None:
    check(read_source(source, "docs/a" + suffix))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(LINE, min_size=1, max_size=3).map("\n".join), min_size=1, max_size=4), st.sampled_from(["json", "yaml", '"', "'", "|", ">", "csv"]))
@example(["x &lt;b \\ y\n\nz"], "json")
@example(["&amp; 'a\n\n b"], "'")
def test_values_of_data_are_traceable(texts: list[str], style: str) -> None:
    suffix = style if style in {"json", "csv"} else "yaml"
    if style == "json":
        source = json.dumps(texts)
    elif style == "csv":
        made = io.StringIO(newline="")
        csv.writer(made).writerows([["name", "text"], *(["Ann Lee", text] for text in texts)])
        source = made.getvalue()
    else:
        source = yaml.safe_dump(texts, default_style=None if style == "yaml" else style, width=30, allow_unicode=True)
    check(read_source(source, f"_data/a.{suffix}", "en"))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters()), SUFFIX)
def test_any_text_is_read(source: str, suffix: str) -> None:
    check(read_source(source, "a" + suffix))


@settings(max_examples=150, deadline=None)
@given(st.binary(), SUFFIX)
@example(b"\xff\xfe\x00\xd8", ".md")
@example("žluťoučký kůň".encode("cp1250"), ".txt")
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    try:
        doc = read(data, "a" + suffix)
    except Unreadable as refused:
        refusal = str(refused)
    else:
        check(doc)
        return
    assert refusal
    assert "\n" not in refusal


@settings(max_examples=100, deadline=None)
@given(st.text("{}[]()<>|*_`#>-+=:;!\\&\"' \n\t%a1é", max_size=200), SUFFIX)
def test_any_markup_is_read(source: str, suffix: str) -> None:
    check(read_source(source, "a" + suffix))


RST_BLOCKS = [".. note:: a", ".. figure:: a", "   :alt: b", ".. list-table:: T", "   * - c", ".. csv-table:: x", '   "q, r",s', ".. raw:: html", "   <p>é"]
RST_LINES = [".. post:: May 3", ":author: A", "a::", "-a  opt", ">>> x", ".. _t: u", ".. [1] n", "+--+--+", "|a |b |", "== ==", "====", "- ", "1. "]
RST_MARKS = ["`a <b>`_", ":r:`x <y>`", "[1]_", "\\*", "``l``", "| v"]
ASCIIDOC_LINES = [
    "= T",
    "Ann <a@b>",
    "v1, 2021-03-04: r",
    ":a: b \\",
    "** ",
    ". ",
    "a:: b",
    "+",
    "----",
    "====",
    "____",
    "--",
    "|===",
    "2+|b |c",
    "[quote, A, B]",
]
ASCIIDOC_BLOCKS = [".T", "////", "++++", 'image::a[b,title="c"]', "NOTE: n", " lit", "link:a[b]", "https://e.x[f]", "<<a,b>>", "footnote:[z _y_]", "&#8217;"]
ASCIIDOC_MARKS = ["{nbsp}", '"`', '`"', "+p+", "$$", "^2^", " +", "((t))"]
MDX_CODE = ["import A from 'b'", "export const a = {", "}", "{a}", "{/* c */}", "<A>", "</A>", '<A b={c} d="e">', "<div>", "</div>", '<img src={x} alt="y"/>']
MDX_TEXT = ["```", "`", "- i", "> q", "\\{", "<>", "'", '"', "/*"]
MARKS = [*RST_BLOCKS, *RST_LINES, *RST_MARKS, *ASCIIDOC_LINES, *ASCIIDOC_BLOCKS, *ASCIIDOC_MARKS, *MDX_CODE, *MDX_TEXT]
FRAGMENT = st.one_of(st.sampled_from(MARKS), st.text(max_size=3))
GAP = st.sampled_from(["\n", "\n\n", "\n   ", "\n  ", " ", "", "\r\n"])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(FRAGMENT, GAP).map("".join), max_size=25).map("".join), st.sampled_from([".rst", ".adoc", ".mdx"]))
def test_other_markup_is_traceable(source: str, suffix: str) -> None:
    check(read_source(source, "a" + suffix))


HOSTILE = [
    "{{",
    "{%",
    "[",
    "![",
    "<!--",
    "> ",
    "- ",
    "*",
    "`",
    "<div>",
    "{% highlight %}",
    "{% comment %}{{",
    "---\n[",
    "+++\na=[",
    '{"a":[',
    "|a|\n|-|\n",
]


@pytest.mark.parametrize("opening", HOSTILE)
def test_hostile_repetition_is_read(opening: str) -> None:
    check(read_source(opening * 5000, "a.md"))


@pytest.mark.parametrize(
    ("opening", "suffix"),
    [("- ", ".rst"), ("`a <", ".rst"), ("= =\n", ".rst"), ("a\n b\n", ".rst"), ("link:a[", ".adoc"), ("====\n", ".adoc"), ("{/*", ".mdx"), ("<A b={", ".mdx")],
)
def test_hostile_markup_is_read(opening: str, suffix: str) -> None:
    check(read_source(opening * 3000, "a" + suffix))


def test_words_are_found_where_they_stand() -> None:
    doc = read("Über *Velmora*&nbsp;&mdash; says\r\n[Ann](x) \\*two\r\n".encode(), "a.md")
    assert doc.text == "Über Velmora\xa0— says Ann *two"
    for word in ("Über", "Velmora", "says", "Ann", "two"):
        place = doc.place(doc.text.index(word), doc.text.index(word) + len(word))
        line = doc.source.splitlines()[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == word == place.text
