"""Tests of the HTML reader: what a browser shows, where it stands in the source, and what belongs together."""

from __future__ import annotations

import html
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document
from dateline.reading.draft import Draft, DraftBlock, finished
from dateline.reading.html import read_html

REPLACED: dict[int, str] = dict.fromkeys((0, 0xFFF9, 0xFFFC), "\ufffd")
"""Characters that no reader sees and that mean something inside the reader."""


def page(source: str) -> Document:
    return finished(read_html(source), "page.html", "html", source)


def told(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in page(source).blocks]


def text_of(block: DraftBlock) -> str:
    return "".join(piece.text for piece in block.pieces)


def check_places(draft: Draft, source: str) -> None:
    """Pieces are in order, inside the source, and verbatim where they are as long as what they were read from."""
    for block in draft.blocks:
        last = 0
        for piece in block.pieces:
            assert last <= piece.start < piece.end <= len(source)
            assert piece.text
            if len(piece.text) == piece.end - piece.start > 1:
                assert source[piece.start : piece.end].translate(REPLACED) == piece.text.translate(REPLACED)
            last = piece.end


# ---- round trip: whatever way a text is written, the reader gives back the text, and each word's place


class Written(NamedTuple):
    """A word and one way to write it in HTML."""

    word: str
    source: str


LETTERS = st.characters(categories=("L", "Nd", "Po", "Sc", "So"), exclude_characters="{}\u00ad\ufff9\ufffc\ufffd", max_codepoint=0x1FFFF)
WORDS = st.text(LETTERS, min_size=1, max_size=6)
SPACES = st.sampled_from(
    [" ", "\n", "\r\n", "\r", "  ", "\t", " \n  ", "\r\n\r\n", "&#32;", "&#x20; ", "<!-- no --> ", " <!--a--><!-- > -->", " <![CDATA[x]]>", " <?x?> "]
)
WRAPS = st.sampled_from(["b", "i", "em", "span", "a", "strong", "code", "x-word", "EM"])


@st.composite
def written_words(draw: st.DrawFn) -> Written:
    word = draw(WORDS)
    ways = st.sampled_from(["escape", "decimal", "hex", "wrap", "part", "attributes", "comment"])
    escaped = html.escape(word, quote=False)
    match draw(ways):
        case "escape":
            return Written(word, escaped)
        case "decimal":
            return Written(word, "".join(f"&#{ord(letter)};" for letter in word))
        case "hex":
            return Written(word, "".join(f"&#x{ord(letter):X};" for letter in word))
        case "wrap":
            tag = draw(WRAPS)
            return Written(word, f"<{tag}>{escaped}</{tag}>")
        case "part":
            cut = draw(st.integers(0, len(word)))
            return Written(word, f"{html.escape(word[:cut], quote=False)}<b>{html.escape(word[cut:], quote=False)}</b>")
        case "attributes":
            return Written(word, f"<span title='a > b' data-x=\"</p>\" y=1>{escaped}</span>")
        case _:
            return Written(word, f"{escaped}<!-- </p> <p> -->")


TAGS = {"p": "paragraph", "h2": "heading", "div": "paragraph", "figcaption": "caption", "blockquote": "quote", "section": "paragraph", "dd": "item"}


@st.composite
def written_pages(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]], list[str]]:
    """A source, the blocks it should give, and all of its words."""
    parts: list[str] = []
    blocks: list[tuple[str, str]] = []
    words: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        tag = draw(st.sampled_from(sorted(TAGS)))
        written = draw(st.lists(written_words(), min_size=1, max_size=5))
        inside = draw(SPACES).join(word.source for word in written)
        closing = draw(st.sampled_from([f"</{tag}>", f"</{tag.upper()}>", f"</{tag} >\r\n", f"</>\r</{tag}>"]))
        parts.append(f"{draw(st.sampled_from(['', ' ', chr(13) + chr(10)]))}<{tag}>{draw(st.sampled_from(['', chr(10), ' ']))}{inside}{closing}")
        blocks.append((TAGS[tag], " ".join(word.word for word in written)))
        words.extend(word.word for word in written)
    return "".join(parts), blocks, words


@given(written_pages())
def test_text_comes_back_however_it_is_written(case: tuple[str, list[tuple[str, str]], list[str]]) -> None:
    source, blocks, _ = case
    draft = read_html(source)
    check_places(draft, source)
    assert told(source) == blocks


@given(written_pages(), st.text(max_size=20), st.text(max_size=20))
def test_a_stretch_reads_as_if_it_stood_alone(case: tuple[str, list[tuple[str, str]], list[str]], before: str, after: str) -> None:
    source = case[0]
    alone, inside = read_html(source), read_html(before + source + after, len(before), len(before) + len(source))
    assert [text_of(block) for block in inside.blocks] == [text_of(block) for block in alone.blocks]
    moved = [(piece.start + len(before), piece.end + len(before)) for block in alone.blocks for piece in block.pieces]
    assert [(piece.start, piece.end) for block in inside.blocks for piece in block.pieces] == moved


@given(st.lists(written_words(), min_size=1, max_size=6))
def test_every_word_has_its_place(written: list[Written]) -> None:
    source = "<p>" + "\r\n".join(f"<i>\r\n{word.source}</i>" for word in written) + "</p>"
    doc = page(source)
    offset = 0
    expected = 0
    for word in written:
        start, end = doc.source_span(offset, offset + len(word.word))
        found = source.index(word.source, expected)
        assert found <= start < end <= found + len(word.source)
        assert html.unescape(source[start:end].replace("<b>", "").replace("</b>", "")) == word.word
        offset += len(word.word) + 1
        expected = found + len(word.source)


MARKUP = """
<p> </p> <b> </b> <li> <ul> </ul> <table> <tr> <td_class=date> </table> <![ <!-- --> <! <? ?> </ </> < > & &amp &amp; &nbsp; &shy; &#0; &#xD800; &notit; {{ }}
{% %} <% %> <?php <br> <br/> <pre> </pre> <script> </script> <style> <title> </title> <svg> </svg> <textarea> <time> <time_datetime='2026'> </time>
<span_class=date> </span> <article> </article> <div_class=card> </div> <h2> </h2> <img_alt='a&amp;b'> <img_alt=> <a_href=x> </a> <a_=x> <nav> <p_hidden>
<div_lang=fr> <blockquote> <plaintext> <script_type=application/ld+json> {"@type":"A","b":[1]} <p_itemprop=author> <div_itemscope_itemprop=a> <![CDATA[ ]]>
<select> <option> <math> <noscript> <template> </template> <object>
"""
WHITE = [" ", "\n", "\r", "\r\n", "\x00", "\x0c", "\u2028", "\u00ad", "\ue000", "4 May 2026", "By Ada", "😀", "word "]
FRAGMENTS = st.sampled_from([*(mark.replace("_", " ") for mark in MARKUP.split()), *WHITE])


@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.booleans())
@settings(max_examples=200)
def test_no_markup_breaks_the_reader(source: str, fragment: bool) -> None:
    draft = read_html(source, fragment=fragment)
    check_places(draft, source)
    assert all(0 <= value.start <= value.end <= len(source) for value in draft.meta)
    finished(draft, "page.html", "html", source)


@given(st.text(st.characters(), max_size=200))
def test_no_text_breaks_the_reader(source: str) -> None:
    check_places(read_html(source), source)


@pytest.mark.parametrize(
    "unit", ["<!--", "<![CDATA[", "<![", "<", "</", "</>", "<a ", "&", "{{", "{%", "<%", "<?php ", "<script>", "<title>", "<p itemprop=a>", "<time>1 "]
)
def test_a_quarter_megabyte_of_one_thing_is_read(unit: str) -> None:
    source = unit * (2**18 // len(unit))
    check_places(read_html(source), source)


@pytest.mark.parametrize(
    "unit", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p><table>", "<blockquote>", "<span class=date>", "<div class=card>", "<article>"]
)
def test_text_in_fifty_thousand_elements_is_read(unit: str) -> None:
    source = unit * (50_000 // unit.count("<")) + "deep<p>er" + "</div></b></p>" * 1000 + "<p>after"
    assert "".join(block.text for block in page(source).blocks) == "deeperafter"


# ---- what a browser shows


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one<p>two", [("paragraph", "one"), ("paragraph", "two")]),
        ("<p>one\r\n two</p>", [("paragraph", "one two")]),
        ("<b>a </b> <i> b</i>", [("paragraph", "a b")]),
        ("<p>4&nbsp;May<br> 2026 <br/>\n<br>next", [("paragraph", "4\xa0May\n2026"), ("paragraph", "next")]),
        ("<p>Regie&shy;rung and Regie\u00adrung", [("paragraph", "Regierung and Regierung")]),
        ("<p>a</>b", [("paragraph", "ab")]),
        ("a <![CDATA[ no ]]> b <![ no> c", [("paragraph", "a b c")]),
        ("<h3>Harbours <a href=#x>¶</a></h3>", [("heading", "Harbours")]),
        ("<h3>#</h3>", [("heading", "#")]),
        ("<h3>Now in C#</h3>", [("heading", "Now in C#")]),
        ("<p>a <img alt='A &quot;quay&quot;\n at dawn'> b", [("paragraph", "a b"), ("alt", 'A "quay" at dawn')]),
        ("<p>x<img alt=''><img alt=' '>", [("paragraph", "x")]),
        ("<pre>\n a\r\n  b &lt;\n</pre>", [("code", "a\n  b <")]),
        ("<dl><dt>Term<dd>What it means</dl>", [("item", "Term"), ("item", "What it means")]),
        ("<figure><img alt=Quay><figcaption><p>The quay</figcaption></figure>", [("alt", "Quay"), ("caption", "The quay")]),
        ("<table><caption>Tides</caption><tr><td>High<td><p>Low</table>", [("caption", "Tides"), ("cell", "High"), ("cell", "Low")]),
        ("<nav><h2>Menu</h2><ul><li>Home</ul></nav>x", [("navigation", "Menu"), ("navigation", "Home"), ("paragraph", "x")]),
        ("<div role=navigation>Home</div><ul class='main-menu'><li>More</ul>", [("navigation", "Home"), ("navigation", "More")]),
        ("<div class='content has-menu'>Text</div>", [("paragraph", "Text")]),
        (
            "<article><p>x</p><footer>Filed from Kelmouth</footer></article><footer>Imprint",
            [("paragraph", "x"), ("paragraph", "Filed from Kelmouth"), ("navigation", "Imprint")],
        ),
        ("<div role=heading aria-level=3>Tides</div>", [("heading", "Tides")]),
        ("<ul><li><article><h2>A</h2><p>b</article></ul>", [("heading", "A"), ("paragraph", "b")]),
        ("<p>Dear {{ name }}, it is {% if x > 1 %}late{% endif %}.", [("paragraph", "Dear \ufffc, it is late .")]),
        ("<p {% if a > b %}class=x{% endif %}>text</p>", [("paragraph", "text")]),
        ("<p><?php echo $a->b ?>text <%= c > d %></p>{{ only }}", [("paragraph", "text \ufffc")]),
        ("<td>not in a table", [("cell", "not in a table")]),
        ("</p></div>text</b>", [("paragraph", "text")]),
        ("<p>one<div>two</div>three", [("paragraph", "one"), ("paragraph", "two"), ("paragraph", "three")]),
        ("<b><p>one</b> two</p>", [("paragraph", "one two")]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", [("item", "a"), ("item", "b"), ("item", "c")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert told(source) == expected


@pytest.mark.parametrize(
    "unseen",
    [

        "<p hidden>x</p>", "<p style='color:red; display : NONE'>x</p>", "<i aria-hidden=true>x</i>", "<script>x</script>", "<style>x</style>",
        "<template><p>x</template>",
        "<svg><title>x</title><text>x</text></svg>", "<noscript><p>x</noscript>", "<textarea>x</textarea>", "<select><option>x<option>y</select>",
        "<title>x</title>",
        "<iframe>x</iframe>", "<dialog>x</dialog>", "<!-- x -->", "<div hidden><p>x<div>y</div></div>", "<math><mi>x</mi></math>", "<video>x</video>",
    ],
)  # fmt: skip
def test_what_nobody_sees_is_no_block(unseen: str) -> None:
    assert told(f"<p>before</p>{unseen}<p>after</p>") == [("paragraph", "before"), ("paragraph", "after")]


def test_languages() -> None:
    doc = page("<html lang=en-GB><p>a<div lang=fr><p>b<p lang=de>c</div><p>d <i lang=la>e</i><p><span lang=es>f</span></html>")
    assert doc.language == "en"
    assert [(block.text, block.language) for block in doc.blocks] == [("a", "en"), ("b", "fr"), ("c", "de"), ("d e", "en"), ("f", "es")]


def test_quotations_and_levels() -> None:
    doc = page("<blockquote><p>a<ul><li>b<ol><li>c</ol></ul><h4>d</h4></blockquote><p>e")
    assert [(block.kind, block.level, block.quoted) for block in doc.blocks] == [
        ("quote", 0, True), ("item", 1, True), ("item", 2, True), ("heading", 4, True), ("paragraph", 0, False),
    ]  # fmt: skip


def test_places_are_lines_and_columns_of_the_source() -> None:
    doc = page("<!-- é -->\r\n<p>The <b>quay</b>\r\n  was\r\n<i>closed&hellip;</i></p>")
    assert doc.text == "The quay was closed…"
    assert doc.place(4, 8)[1:5] == (2, 11, 2, 15)
    assert doc.place(9, 12)[1:5] == (3, 3, 3, 6)
    assert doc.place(19, 20)[1:5] == (4, 10, 4, 18)


# ---- stamps and bylines


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p><time>4 May 2026</time></p>", [("stamp", "4 May 2026")]),
        ("<p>Doors open on <time>4 May 2026</time>, rain or shine.", [("paragraph", "Doors open on 4 May 2026, rain or shine.")]),
        (
            "<p>The quay reopens on <span class=date>4 May 2026</span> if the weather holds.",
            [("paragraph", "The quay reopens on 4 May 2026 if the weather holds.")],
        ),
        ("<div class='entry-date published'>4 May 2026</div>", [("stamp", "4 May 2026")]),
        ("<div class=datePublished>4 May 2026</div>", [("stamp", "4 May 2026")]),
        ("<h2 class=date-header>4 May 2026</h2>", [("stamp", "4 May 2026")]),
        ("<div class=date><h2>Four ferries</h2></div>", [("heading", "Four ferries")]),
        ("<div class=date>Soon</div>", [("paragraph", "Soon")]),
        ("<span class=reading-time>5 min</span>", [("paragraph", "5 min")]),
        ("<span class=entry-time>5 May</span>", [("stamp", "5 May")]),
        ("<p class=posted-on>Posted on <time>4 May 2026</time></p>", [("stamp", "Posted on 4 May 2026")]),
        ("<p>Posted on <span itemprop=datePublished>4 May 2026</span>", [("stamp", "Posted on 4 May 2026")]),
        (
            "<div>By <a rel=author>Ada Holm</a> | <time>4 May 2026</time> · in <a>Harbour</a></div>",
            [("byline", "By Ada Holm"), ("stamp", "4 May 2026"), ("paragraph", "· in Harbour")],
        ),
        (
            "<li><a>A very long headline about nothing in particular</a> <span class=date>4 May 2026</span>",
            [("item", "A very long headline about nothing in particular"), ("stamp", "4 May 2026")],
        ),
        ("<li><time>2026-05-04</time> Ferry sails", [("stamp", "2026-05-04"), ("item", "Ferry sails")]),
        ("<li>The ferry sails at <time>8:30</time>", [("item", "The ferry sails at 8:30")]),
        ("<p class=byline>Ada Holm and Bo Lind</p>", [("byline", "Ada Holm and Bo Lind")]),
        ("<div class=author>" + "Ada Holm writes about harbours. " * 5 + "</div>", [("paragraph", ("Ada Holm writes about harbours. " * 5).strip())]),
        (
            "<p><span class=dateline>KELMOUTH, May 4</span> — The ferry that everybody waited for sailed.",
            [("paragraph", "KELMOUTH, May 4 — The ferry that everybody waited for sailed.")],
        ),
        ("<p class=dateline>KELMOUTH, May 4</p>", [("dateline", "KELMOUTH, May 4")]),
        ("<body class='author author-ada'><p>Ada</p>", [("paragraph", "Ada")]),
        ("<div class=updated><p>Room 1</p><p>Room 2</p><p>Room 3</p></div>", [("paragraph", "Room 1"), ("paragraph", "Room 2"), ("paragraph", "Room 3")]),
        ("<table><tr><td class=date>4 May 2026</table>", [("cell", "4 May 2026")]),
        ("<span class=date>{{ page.date }}</span><p>x", [("paragraph", "x")]),
    ],
)  # fmt: skip
def test_stamps_and_bylines(source: str, expected: list[tuple[str, str]]) -> None:
    assert told(source) == expected


# ---- groups

LISTING = """<!DOCTYPE html>
<html lang="en"><head><title>Kelmouth Courier</title></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/tides">Tides</a></li></ul></nav>
<main>
<article class="post">
<header><h1>Harbour wall to be raised</h1>
<ul class="meta"><li class="author">By Ada Holm</li><li class="date">4 May 2026</li></ul></header>
<p>The wall will be raised, the council said on <time datetime="2026-05-02">Saturday</time>.</p>
<ul><li>Work begins in June.</li><li>It ends in <b>August</b>.</li></ul>
</article>
<h2>Last posts</h2>
<div class="grid">
  <div class="card"><h3>Ferry timetable changes</h3><p>Two sailings fewer.</p><span class="date">3 March 2025</span></div>
  <div class="card card--wide"><span class="date">4 March 2025</span><h3>Lamps replaced</h3><p class="card-text">On the pier.</p></div>
  <div class="card"><h3>School wins prize</h3><p class="meta"><span class="author">Bo Lind</span> | <time>5 March 2025</time></p>
    <ul><li>first</li><li>second</li></ul></div>
</div>
<section>
  <div class="col"><article><h3>Cod quota</h3><p>Set again.</p></article></div>
  <div class="col"><article><h3>Gulls</h3><time>6 March 2025</time></article></div>
</section>
<ol><li><a href="/a">Older story</a> <span class="post-date">Jan 1, 2024</span><li><a href="/b">Oldest story</a> <time>Jan 2, 2023</time></ol>
</main>
<aside><div class="card"><p>Write to us.</p></div></aside>
</body></html>"""


def test_cards_of_a_listing() -> None:
    groups: dict[int, list[tuple[str, str]]] = {}
    for block in page(LISTING).blocks:
        groups.setdefault(block.group, []).append((block.kind, block.text))
    assert groups.pop(0) == [
        ("navigation", "Home"), ("navigation", "Tides"), ("heading", "Harbour wall to be raised"), ("byline", "By Ada Holm"), ("stamp", "4 May 2026"),
        ("paragraph", "The wall will be raised, the council said on Saturday."), ("heading", "Last posts"), ("paragraph", "Write to us."),
    ]  # fmt: skip
    assert list(groups.values()) == [
        [("item", "Work begins in June.")],
        [("item", "It ends in August.")],
        [("heading", "Ferry timetable changes"), ("paragraph", "Two sailings fewer."), ("stamp", "3 March 2025")],
        [("stamp", "4 March 2025"), ("heading", "Lamps replaced"), ("paragraph", "On the pier.")],
        [("heading", "School wins prize"), ("byline", "Bo Lind"), ("stamp", "5 March 2025"), ("item", "first"), ("item", "second")],
        [("heading", "Cod quota"), ("paragraph", "Set again.")],
        [("heading", "Gulls"), ("stamp", "6 March 2025")],
        [("item", "Older story"), ("stamp", "Jan 1, 2024")],
        [("item", "Oldest story"), ("stamp", "Jan 2, 2023")],
    ]


def groups_of(source: str) -> list[int]:
    return [block.group for block in page(source).blocks]


def test_columns_of_a_layout_are_no_cards() -> None:
    card = "<div class=card><h3>Lamps</h3><p>Replaced.</p></div>"
    assert groups_of(f"<div class=grid-item>{card}{card}</div><div class=grid-item><p>More</p></div>") == [1, 1, 2, 2, 3]
    assert groups_of("<table><tr><td><h1>Kelmouth</h1><p>x</table>") == [0, 0]
    assert groups_of("<table><tr><td>a<table><tr><td>b<td>c</table></table>") == [0, 1, 1]


def test_boxes_with_a_headline_and_a_stamp_are_cards_by_whatever_name() -> None:
    box = "<div class='td_module_3 wrap'><div class=thumb><img alt=Pier></div><h3>Lamps</h3><span class=td-date>4 May 2026</span></div>"
    assert groups_of(box * 3) == [1] * 3 + [2] * 3 + [3] * 3
    assert groups_of(box * 2) == [0] * 6
    assert groups_of(f"<div class=row><h1>Tides</h1><p class=date>5 May 2026</div><div class=row>{box * 3}</div><div class=row>{box * 3}</div>")[:2] == [0, 0]
    undated = "<div class=part><h3>Lamps</h3><p>Replaced.</div>"
    assert groups_of(undated * 3) == [0] * 6


def test_parts_of_a_card_are_no_cards() -> None:
    card = "<div class=post><h3>Lamps</h3><span class=meta-item>Pier</span><p class=post-text>x</p><div class=meta-item>Night</div></div>"
    assert groups_of(card * 2) == [1] * 4 + [2] * 4
    assert groups_of(card.replace("span", "div")) == [0, 1, 0, 2]


def test_one_article_is_the_page() -> None:
    assert groups_of("<main><article><h1>a</h1><p>b</article></main><aside><article><p>c</article><article><p>d</article></aside>") == [0, 0, 1, 2]


def test_rows_are_groups() -> None:
    assert groups_of("<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>") == [1, 1, 2, 2]
