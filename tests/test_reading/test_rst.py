"""reStructuredText becomes blocks as a reader sees them."""

from __future__ import annotations

import pytest

from dateline.model import Block, Document
from dateline.reading import read_source


def read(source: str) -> Document:
    return read_source(source, "a.rst", "en")


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    groups = dict.fromkeys(block.group for block in blocks if block.kind == "cell")
    return [[block.text for block in blocks if block.group == group] for group in groups]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Ann* **Lee** of ``Velmora *x*``", "Ann Lee of Velmora *x*"),
        ("`Ann Lee <https://example.org/a_b>`_, `Bo`_ and Cy_ or `Di <x_>`__", "Ann Lee, Bo and Cy or Di"),
        ("`<https://example.org>`_ and https://example.org/a_b_", "https://example.org and https://example.org/a_b_"),
        (":role:`said` and :doc:`the guide </guide>` (:func:`~a.b`)", "said and the guide (a.b)"),
        ("see :doc:`/guide` or :ref:`x`.", "see  or ."),
        ("it says so [1]_ [#a]_ and [Lund2020]_", "it says so   and [Lund2020]"),
        ("the |name| and *a*\\ b \\*c\\*", "the  and ab *c*"),
        ("2 * 3 * 4, a*b, f(*args, **more), snake_case", "2 * 3 * 4, a*b, f(*args, **more), snake_case"),
        ("a '*' and an *asterisk*", "a '*' and an asterisk"),
        ("an **unclosed start and `another", "an **unclosed start and `another"),
        ("*one\ntwo* `three\nfour <x>`_", "one two three four"),
        ("{% if x %}**by {{ day }}**{% endif %} at noon", "by  at noon"),
    ],
)
def test_markup_is_gone(source: str, text: str) -> None:
    assert read(source).blocks[0].text == text


def test_headings_are_ranked_by_their_lines() -> None:
    doc = read("=====\nTitle\n=====\n\nPart\n====\nText.\n\nLow\n---\n\nPart two\n========\n\n----\n\nEnd.")
    assert [(block.kind, block.level, block.text) for block in doc.blocks] == [
        ("heading", 1, "Title"),
        ("heading", 2, "Part"),
        ("paragraph", 0, "Text."),
        ("heading", 3, "Low"),
        ("heading", 2, "Part two"),
        ("paragraph", 0, "End."),
    ]


def test_items_nest_and_keep_their_group() -> None:
    doc = read("- Ann\n  Lee\n\n  of Velmora\n\n  1. Bo\n- Cy\n    * Di\n\nText.\n\n#. Ed\n")
    assert [(block.kind, block.text, block.level, block.group) for block in doc.blocks] == [
        ("item", "Ann Lee", 1, 1),
        ("item", "of Velmora", 1, 1),
        ("item", "Bo", 2, 1),
        ("item", "Cy", 1, 2),
        ("item", "Di", 2, 2),
        ("paragraph", "Text.", 0, 0),
        ("item", "Ed", 1, 3),
    ]


def test_a_wrapped_number_begins_no_item() -> None:
    assert shown("12. of March was the day\nit closed.") == [("paragraph", "12. of March was the day it closed.")]


def test_other_lists() -> None:
    assert shown("Term\n   What it means.\n\n:Place: Velmora\n   Quay\n\n-v, --verbose  Says more.\n\n| Quay 3\n| Velmora") == [
        ("item", "Term"),
        ("item", "What it means."),
        ("paragraph", "Place: Velmora Quay"),
        ("item", "Says more."),
        ("paragraph", "Quay 3\nVelmora"),
    ]


def test_what_is_indented_is_a_quotation_and_after_colons_code() -> None:
    doc = read("She wrote:\n\n   We sail.\n\nThe file::\n\n   date: x\n\n   more: y\n\nNo more::\n\n> quoted\n> too\n\n>>> 1 + 1\n2\n\nEnd.")
    assert [(block.kind, block.text, block.quoted) for block in doc.blocks] == [
        ("paragraph", "She wrote:", False),
        ("quote", "We sail.", True),
        ("paragraph", "The file:", False),
        ("code", "date: x\n\n   more: y", False),
        ("paragraph", "No more:", False),
        ("code", "> quoted\n> too", False),
        ("code", ">>> 1 + 1\n2", False),
        ("paragraph", "End.", False),
    ]


def test_lines_indented_by_a_template_are_no_quotation() -> None:
    assert shown("{% if open %}\n    Come in.\n{% endif %}") == [("paragraph", "Come in.")]


def test_directives_hand_on_their_prose() -> None:
    source = """.. note:: Closed on
   Monday.

   - Or Tuesday

.. admonition:: Mind
   :class: wide

   The gap.

.. versionadded:: 2.5 The quay.

.. unknown-thing:: a/b.c

   Its text.

.. figure:: quay.png
   :alt: A quay

   The quay in May.

.. epigraph::

   We sail.

.. rubric:: Thanks

.. raw:: html

   <p>Hello <b>there</b></p>
"""
    assert shown(source) == [
        ("paragraph", "Closed on Monday."),
        ("item", "Or Tuesday"),
        ("paragraph", "Mind"),
        ("paragraph", "The gap."),
        ("paragraph", "The quay."),
        ("paragraph", "Its text."),
        ("alt", "A quay"),
        ("caption", "The quay in May."),
        ("quote", "We sail."),
        ("heading", "Thanks"),
        ("paragraph", "Hello there"),
    ]


@pytest.mark.parametrize("name", ["code-block:: python", "math::", "toctree::", "automodule:: a.b", "jinja::", "raw:: latex"])
def test_code_is_no_prose(name: str) -> None:
    assert shown(f".. {name}\n   :option: 3\n\n   a = 1\n\nText.") == [("code", "a = 1"), ("paragraph", "Text.")]


def test_comments_are_gone_and_targets_are_definitions() -> None:
    assert shown(".. a remark\n   goes on\n\n   and on\n\n..\n\n.. _quay: https://example.org\n.. |x| replace:: y\n.. [1] As said\n   there.\n\nText.") == [
        ("definition", ".. _quay: https://example.org"),
        ("definition", ".. |x| replace:: y"),
        ("paragraph", "As said there."),
        ("paragraph", "Text."),
    ]


def test_tables_have_rows() -> None:
    grid = (
        "+-----+-------+\n| Day | Place |\n+=====+=======+\n"
        "| May | *Quay |\n| 3   | two*  |\n+-----+-------+\n| a   | - b   |\n|     | - c   |\n+-----+-------+\n"
    )
    assert rows(read(grid).blocks) == [["Day", "Place"], ["May 3", "Quay two"], ["a", "b", "c"]]
    simple = "===  =====\nDay  Place\n===  =====\n3    Quay\n     two\n4    b\n===  =====\n"
    assert rows(read(simple).blocks) == [["Day", "Place"], ["3", "Quay two"], ["4", "b"]]
    listed = ".. list-table:: Days\n   :widths: 1 2\n\n   * - Day\n     - Place\n   * - 3\n     - Quay\n\n       two\n"
    assert rows(read(listed).blocks) == [["Day", "Place"], ["3", "Quay", "two"]]
    commas = '.. csv-table:: Days\n   :header: Day, "Place, pier"\n\n   3, "Quay\n   two"\n   4,\n'
    assert rows(read(commas).blocks) == [["Day", "Place, pier"], ["3", "Quay two"], ["4"]]
    assert read(commas).blocks[0].kind == "caption"


def test_metadata_of_each_generator() -> None:
    docinfo = read("Title\n=====\n\n:Date: 2021-03-04\n:authors:\n  - Ann Lund\n  - Bo\n:og:image: x.png\n\n:note: later\n\nText.\n\n:date: no\n")
    assert [(key, value.text) for key, values in docinfo.meta.items() for value in values] == [
        ("date", "2021-03-04"),
        ("authors", "Ann Lund"),
        ("authors", "Bo"),
        ("og:image", "x.png"),
        ("note", "later"),
    ]
    assert [block.text for block in docinfo.blocks] == ["Title", "Text.", "date: no"]
    blog = read(".. post:: Mar 3, 2021\n   :author: Ann Lund\n\nTitle\n=====\n\n.. update:: Apr 4, 2021\n\n   Now open.\n")
    post = blog.meta["post"][0]
    assert (post.text, post.place.line, post.place.column, post.place.end_column) == ("Mar 3, 2021", 1, 11, 22)
    assert blog.meta["post.author"][0].text == "Ann Lund"
    assert blog.meta["update"][0].text == "Apr 4, 2021"
    assert blog.blocks[-1].text == "Now open."
    nikola = read(".. title: Open: again\n.. date: 2020-01-02 03:04\n\nText.\n\n.. slug: no\n")
    assert {key: value[0].text for key, value in nikola.meta.items()} == {"title": "Open: again", "date": "2020-01-02 03:04"}
    tags = read(".. meta::\n   :description: What it is\n   :property=og:title: Quay\n\nText.")
    assert {key: value[0].text for key, value in tags.meta.items()} == {"meta:description": "What it is", "meta:og:title": "Quay"}


def test_a_directive_makes_plain_text_rst() -> None:
    source = "Title\n=====\n\n.. note::\n\n   See `Velmora <https://example.org>`_."
    assert [block.text for block in read_source(source, "a.txt", "en").blocks] == ["Title", "See Velmora."]
    assert read_source("See `this`. .. note:: that", "a.txt", "en").blocks[0].text == "See `this`. .. note:: that"


def test_deep_nesting_is_read() -> None:
    assert read("- " * 10_000 + "end").blocks[-1].text.endswith("end")
