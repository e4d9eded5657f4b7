"""Markdown becomes blocks as a reader sees them."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.reading import read_source


def read(source: str) -> Document:
    return read_source(source, "a.md", "en")


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Ann* **Lee** _of_ __Velmora__ ~~gone~~", "Ann Lee of Velmora gone"),
        ("[Ann *Lee*](https://example.org 'title') and [Bo][1]\n\n[1]: x", "Ann Lee and Bo"),
        ("fish &amp; chips &ndash; &#8364;5", "fish & chips – €5"),
        ("\\*no emphasis\\*, 5 \\< 6", "*no emphasis*, 5 < 6"),
        ("one\ntwo", "one two"),
        ("one  \ntwo\\\nthree<br>four<br/>five", "one\ntwo\nthree\nfour\nfive"),
        ("see <https://example.org> or `a  b` or ``c`d``", "see https://example.org or a  b or c`d"),
        ("a <span class='x'>b</span><!-- no --> c", "a b c"),
        ("a footnote[^1]\n\n[^1]: It says so.", "a footnote"),
        ("On {{ page.date }} at {% include x.html %}{{< ref a.md >}} noon", "On  at  noon"),
        ("Wide.{: .wide #id }", "Wide."),
        ("straight 'quotes' -- and dots...", "straight 'quotes' -- and dots..."),
        ("5 < 6 & 7 > 2, a_b_c, 2*3*4", "5 < 6 & 7 > 2, a_b_c, 234"),
        ("an unclosed {{ brace", "an unclosed {{ brace"),
        ("opened {{ here\n\nand closed }} there", "opened {{ here"),
    ],
)
def test_markup_is_gone(source: str, text: str) -> None:
    assert read(source).blocks[0].text == text


def test_headings_have_levels() -> None:
    doc = read("# One {#one}\n\nTwo\n---\n\n#### Four ####\n")
    assert [(block.kind, block.level, block.text) for block in doc.blocks] == [("heading", 1, "One"), ("heading", 2, "Two"), ("heading", 4, "Four")]


def test_items_are_grouped_by_the_outermost() -> None:
    doc = read("- Ann\n\n  of Velmora\n  - Bo\n    1. Cy\n- Di\n\nText.\n\n1. Ed\n")
    assert [(block.kind, block.text, block.level, block.group) for block in doc.blocks] == [
        ("item", "Ann", 1, 1),
        ("item", "of Velmora", 1, 1),
        ("item", "Bo", 2, 1),
        ("item", "Cy", 3, 1),
        ("item", "Di", 1, 2),
        ("paragraph", "Text.", 0, 0),
        ("item", "Ed", 1, 3),
    ]


def test_what_stands_in_an_item_is_in_its_group() -> None:
    doc = read("- # Head\n\n      code\n\n  > quote\n\n  | a |\n  |---|\n  | b |\n")
    assert [(block.kind, block.group, block.quoted) for block in doc.blocks] == [
        ("heading", 1, False),
        ("code", 1, False),
        ("quote", 1, True),
        ("cell", 1, False),
        ("cell", 1, False),
    ]


def test_quotations_are_marked() -> None:
    doc = read("> Said Ann,\n> twice.\n>\n> - listed\n\nAfter.\n\n> [!NOTE]\n> No quotation.\n")
    assert [(block.kind, block.text, block.quoted) for block in doc.blocks] == [
        ("quote", "Said Ann, twice.", True),
        ("item", "listed", True),
        ("paragraph", "After.", False),
        ("paragraph", "No quotation.", False),
    ]


def test_cells_of_a_row_share_a_group() -> None:
    doc = read("- x\n\n| Day | Place |\n|---|---|\n| 4 March | *Velmora* \\| west |\n")
    assert [(block.kind, block.text, block.group) for block in doc.blocks[1:]] == [
        ("cell", "Day", 2),
        ("cell", "Place", 2),
        ("cell", "4 March", 3),
        ("cell", "Velmora | west", 3),
    ]


def test_code_images_and_definitions_are_not_prose() -> None:
    source = "![The *quay*](q.png) Text.\n\n```py\nx = 1\n```\n\n    y = 2\n\n[ref]: https://example.org 'Title'\n"
    assert shown(source) == [
        ("alt", "The quay"),
        ("paragraph", "Text."),
        ("code", "x = 1"),
        ("code", "y = 2"),
        ("definition", "[ref]: https://example.org 'Title'"),
    ]


def test_raw_html_keeps_its_place() -> None:
    source = 'Ærø\n\n<figure><img src="q.png" alt="A quay">\n<figcaption>Ann &amp; Bo</figcaption></figure>\n\n> <p>quoted\n> twice</p>\n\n- <p>item</p>\n'
    doc = read(source)
    assert [(block.kind, block.text, block.quoted) for block in doc.blocks] == [
        ("paragraph", "Ærø", False),
        ("alt", "A quay", False),
        ("caption", "Ann & Bo", False),
        ("quote", "quoted twice", True),
        ("item", "item", False),
    ]
    for word in ("A quay", "Ann", "Bo", "quoted", "twice", "item"):
        at = doc.text.index(word)
        span = doc.source_span(at, at + len(word))
        assert source[span.start : span.end] == word


def test_comments_and_bare_tags_are_dropped() -> None:
    assert shown("<!-- a remark -->\n\n<div>\n\nText.\n\n</div>\n\n<!-- two\n\nlines -->\n") == [("paragraph", "Text.")]


def test_markdown_inside_html_is_read_where_kramdown_reads_it() -> None:
    assert shown('<div class="x" markdown="1">\n# Head\n*text*\n</div>\n') == [("heading", "Head"), ("paragraph", "text")]


def test_fences_of_asides_are_dropped() -> None:
    assert shown("::: note\nText.\n:::\n") == [("paragraph", "Text.")]


def test_shortcodes_may_carry_captions() -> None:
    assert shown('{{< figure src="q.png" caption="The quay" alt="Boats" >}}\n\nText.') == [("caption", "The quay"), ("alt", "Boats"), ("paragraph", "Text.")]


@pytest.mark.parametrize("name", ["comment", "highlight"])
def test_what_no_reader_sees_is_dropped(name: str) -> None:
    assert shown(f"One.\n\n{{% {name} %}}\nTwo.\n\nThree.\n{{% end{name} %}}\n\nFour.") == [("paragraph", "One."), ("paragraph", "Four.")]


def test_a_mark_of_byte_order_does_not_hide_front_matter() -> None:
    doc = read("\ufeff---\ntitle: x\n---\n# Head\n")
    assert [block.text for block in doc.blocks] == ["Head"]
    assert doc.meta["title"][0].place.line == 2


def test_a_rule_further_down_is_no_front_matter() -> None:
    doc = read("Text.\n\n---\nkey: value\n\n---\n\nMore.")
    assert not doc.meta
    assert doc.blocks[0].text == "Text."
    assert "key: value" in doc.text


def test_the_marker_of_a_list_item_may_be_the_day_of_a_date() -> None:
    doc = read("Ein Bericht.\n\n3. März 2025\n\n1. Eier\n2. Milch\n")
    assert [block.text for block in doc.blocks[1:]] == ["3. März 2025", "Eier", "Milch"]
    assert doc.place(doc.blocks[1].start, doc.blocks[1].end)[1:5] == (3, 1, 3, 13)
