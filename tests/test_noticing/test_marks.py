"""Marks that say "let it stand": in every form of comment, and what each speaks of."""

from __future__ import annotations

import pytest

from dateline.model import Mark
from dateline.noticing.pages.marks import marks
from dateline.reading import read_parts


def _marks(text: str, path: str = "a.md") -> list[Mark]:
    return sorted({mark for doc in read_parts(text.encode(), path) for mark in marks(doc)})


def _governed(text: str, path: str) -> list[str]:
    """The words, each unlike all others, that the only mark of a text speaks of."""
    (mark,) = {mark for mark in _marks(text, path) if mark.scope is None or mark.scope[1:3] != mark.scope[3:5]}
    (doc, *_) = read_parts(text.encode(), path)
    said = [word for word in ("one", "two", "three", "four") if word in text]
    return [word for word in said if mark.governs(doc.source_place(text.index(word), text.index(word) + 1))]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "one\n\n<!-- dateline: stet X1 why -->\ntwo\n\nthree\n"),
        ("a.md", "one\n\n<!--dateline: stet X1 why-->\n\ntwo\n\nthree\n"),
        ("a.md", "one\n\ntwo <!-- dateline: stet X1 why -->\n\nthree\n"),
        ("a.md", "- one\n- two <!-- dateline: stet X1 why -->\n- three\n"),
        ("a.md", "one\n\n> <!-- dateline: stet X1 why -->\n> two\n\nthree\n"),
        ("a.md", "one\n\n{% comment %}dateline: stet X1 why{% endcomment %}\ntwo\n\nthree\n"),
        ("a.md", "one\n\n{{/* dateline: stet X1 why */}}\ntwo\n\nthree\n"),
        ("a.md", "one\n\n{# dateline: stet X1 why #}\ntwo\n\nthree\n"),
        ("a.md", "---\na: one\n# dateline: stet X1 why\nb: two\nc: three\n---\n\nfour\n"),
        ("a.md", "---\na: one\nb: two  # dateline: stet X1 why\nc: three\n---\n\nfour\n"),
        ("a.md", "+++\na = 'one'\n# dateline: stet X1 why\nb = 'two'\nc = 'three'\n+++\n\nfour\n"),
        ("a.mdx", "one\n\n{/* dateline: stet X1 why */}\ntwo\n\nthree\n"),
        ("a.mdx", "- one\n- two {/* dateline: stet X1 why */}\n- three\n"),
        ("a.html", "<p>one</p>\n<!-- dateline: stet X1 why -->\n<p>two</p>\n<p>three</p>"),
        ("a.html", "<p>one</p><!-- dateline: stet X1 why --><p>two</p><p>three</p>"),
        ("a.html", "<p>one</p><p>two <!-- dateline: stet X1 why --></p><p>three</p>"),
        ("a.html", '<head>\n<meta name="a" content="one">\n<!-- dateline: stet X1 why -->\n<meta name="b" content="two">\n</head>\n<p>three</p>'),
        ("a.rst", "one\n\n.. dateline: stet X1 why\n\ntwo\n\nthree\n"),
        ("a.adoc", "one\n\n// dateline: stet X1 why\ntwo\n\nthree\n"),
        ("a.adoc", "* one\n// dateline: stet X1 why\n* two\n* three\n"),
        ("a.txt", "one\n\n[dateline: stet X1 why]\ntwo\n\nthree\n"),
        ("a.txt", "one\n\n<!-- dateline: stet X1 why -->\ntwo\n\nthree\n"),
        ("_data/a.yml", "a: one\n# dateline: stet X1 why\nb: two\nc: three\n"),
        ("_data/a.toml", "a = 'one'\nb = 'two' # dateline: stet X1 why\nc = 'three'\n"),
        ("feed.xml", "<rss version='2.0'><channel><item><title>one</title></item>\n<!-- dateline: stet X1 why -->\n<item><title>two</title></item>\n"
                     "<item><title>three</title></item></channel></rss>"),
    ],
)  # fmt: skip
def test_a_mark_speaks_of_the_block_beside_it_or_the_next_one(path: str, text: str) -> None:
    assert _governed(text, path) == ["two"]
    assert {(mark.codes, mark.reason) for mark in _marks(text, path)} == {(("X1",), "why")}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "<!-- dateline: stet X1 -->\n\n| one | two |\n|---|---|\n| three | b |\n\nfour"),
        ("_data/a.yml", "# dateline: stet X1\n- one\n# a remark\n- two\n"),
        ("_data/b.yml", "# dateline: stet X1\na:\n  b: one\n  c:\n    - two\n    - three\nd: four\n"),
        ("_data/b.toml", "# dateline: stet X1\n[a]\nb = 'one'\nc = 'two'\nd = ['three']\n[e]\nf = 'four'\n"),
        ("a.md", "---\na: x\n---\n\n<!-- dateline: stet X1 -->\n# one two\n\nfour"),
    ],
)
def test_what_belongs_together_is_spoken_of_together(path: str, text: str) -> None:
    wanted = ["one"] if path == "_data/a.yml" else ["one", "two", "three"] if "three" in text else ["one", "two"]
    assert _governed(text, path) == wanted


def test_a_row_of_a_table_is_spoken_of_as_a_whole() -> None:
    assert _governed("| a | b |\n|---|---|\n| one | two <!-- dateline: stet X1 --> |\n| three | c |\n", "a.md") == ["one", "two"]


def test_a_mark_for_the_file_speaks_of_all_of_it_and_of_its_path() -> None:
    (mark,) = _marks("one\n\n<!-- dateline: stet-file X1, Y2 as agreed -->\n")
    (doc,) = read_parts(b"one", "a.md")
    assert mark.scope is None
    assert (mark.codes, mark.reason) == (("X1", "Y2"), "as agreed")
    assert mark.governs(doc.path_place())
    assert not mark.governs(doc.path_place()._replace(path="b.md"))


def test_a_mark_in_the_first_line_does_not_speak_of_the_path() -> None:
    (mark,) = _marks("one <!-- dateline: stet X1 -->\n")
    (doc,) = read_parts(b"one", "a.md")
    assert not mark.governs(doc.path_place())


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "Write `<!-- dateline: stet X1 -->` above it."),
        ("a.md", "```html\n<!-- dateline: stet X1 -->\n```\n\none"),
        ("a.md", "    <!-- dateline: stet X1 -->\n\none"),
        ("a.md", "# dateline: stet X1\n\none"),
        ("a.md", "<!-- dateline: KESTREL BAY, 4 March -->\n\none"),
        ("a.md", "<!-- the dateline: stet X1 -->\n\none"),
        ("a.md", "---\na: 'x # dateline: stet X1'\n---\n\none"),
        ("a.md", "---\na: |\n  x\n  # dateline: stet X1\n---\n\none"),
        ("a.md", "<!-- dateline: stet X1 \n\none"),
        ("_data/a.json", '{"a": "# dateline: stet X1"}'),
        ("a.txt", "He wrote [dateline: stet X1] on the proof."),
    ],
)
def test_what_a_reader_sees_or_says_something_else_is_no_mark(path: str, text: str) -> None:
    assert _marks(text, path) == []


@pytest.mark.parametrize(
    ("said", "fault"), [("stet", "names no rule"), ("stet !", "names no rule"), ("ignore X1", "has no word `ignore`"), ("stett X1", "has no word `stett`")]
)
def test_a_mark_that_cannot_be_understood_says_why(said: str, fault: str) -> None:
    (mark,) = _marks(f"<!-- dateline: {said} -->\none")
    assert mark.fault.startswith(fault)


@pytest.mark.parametrize(
    ("said", "codes", "reason"),
    [
        ("stet X1, Y2 as printed", ("X1", "Y2"), "as printed"),
        ("stet X1 , wrong-weekday: as printed", ("X1", "wrong-weekday"), "as printed"),
        ("stet X1 – as\n     printed", ("X1",), "as printed"),
        ("stet ALL", ("ALL",), ""),
    ],
)
def test_codes_and_reason_are_told_apart(said: str, codes: tuple[str, ...], reason: str) -> None:
    (mark,) = _marks(f"<!-- dateline: {said} -->\none")
    assert (mark.codes, mark.reason) == (codes, reason)


def test_plain_text_is_read_without_its_marks() -> None:
    plain, marked = "First line.\n\nOne of two lines,\nand two.\n", "First line.\n\n[dateline: stet X1 it rhymes]\nOne of two lines,\nand two.\n"
    assert [block.text for block in read_parts(plain.encode(), "a.txt")[0].blocks] == [block.text for block in read_parts(marked.encode(), "a.txt")[0].blocks]


def test_the_line_of_a_mark_is_what_to_delete() -> None:
    alone, beside = _marks("one\n\n<!-- dateline: stet X1 -->\ntwo\n\nthree <!-- dateline: stet Y1 -->\n")
    assert alone.line[1:5] == (3, 1, 3, 28)
    assert beside.line == beside.place


def test_a_mark_at_the_head_of_a_page_is_no_metadata() -> None:
    (doc,) = read_parts(b".. dateline: stet X1 why\n.. date: 2026-03-04\n\nHead\n====\n\none\n", "a.rst")
    assert set(doc.meta) == {"date"}


def test_a_mark_above_a_line_speaks_of_all_its_values() -> None:
    text = "= Head\nMira Holt\n// dateline: stet X1\nv2.2, 2025-04-28: remark\n\none\n"
    (doc,) = read_parts(text.encode(), "a.adoc")
    (mark,) = marks(doc)
    assert [mark.governs(doc.meta[key][0].place) for key in ("author", "revnumber", "revdate", "revremark")] == [False, True, True, True]
