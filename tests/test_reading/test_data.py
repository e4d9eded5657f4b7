"""Data files give every value under its key with its place, and blocks for what a reader sees as text."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterator, Sequence
from typing import cast

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.model import Block, Document
from dateline.reading import read_source
from dateline.reading.csv_values import csv_values
from dateline.reading.draft import DraftMeta

KEYS = st.text("abcXYZ_", min_size=1, max_size=4)
TEXTS = st.one_of(st.text("ab é港\"'\\\n\t:#-,[]{}&*!|>%@`x", max_size=12), st.sampled_from(["", "31 May 2026", "2026-05-31", "no", "~", "The 'old' \\ pier"]))
TREES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12)
ROOTS = st.dictionaries(KEYS, TREES, max_size=4) | st.lists(TREES, max_size=4)


def flat(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        children: Iterator[tuple[object, object]] = iter(cast("dict[object, object]", tree).items())
    elif isinstance(tree, list):
        children = enumerate(cast("list[object]", tree))
    else:
        yield path, str(tree)
        return
    for key, value in children:
        yield from flat(value, f"{path}.{key}" if path else str(key))


def read(source: str, path: str = "_data/a.yaml") -> Document:
    return read_source(source, path, "en")


def values(doc: Document) -> list[tuple[str, str]]:
    return sorted((key, meta.text) for key, metas in doc.meta.items() for meta in metas)


def texts(doc: Document) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.group) for block in doc.blocks]


def written(doc: Document, block: Block, text: str) -> str:
    """What the source holds where a block has `text`."""
    start = block.start + block.text.index(text)
    return doc.source[slice(*doc.source_span(start, start + len(text)))]


@settings(deadline=None)
@given(ROOTS, st.sampled_from([None, "'", '"', "|", ">"]), st.booleans())
def test_yaml_values_are_those_of_the_parser(tree: object, style: str | None, flow: bool) -> None:
    source = yaml.safe_dump(tree, default_style=style, default_flow_style=flow, allow_unicode=True, width=20)
    doc = read(source)
    assert not doc.problems
    parsed = sorted(flat(yaml.load(source, Loader=yaml.BaseLoader)))  # noqa: S506  (it makes strings alone)
    assert [(key, text.strip()) for key, text in values(doc)] == [(key, text.strip()) for key, text in parsed]
    for meta in (meta for metas in doc.meta.values() for meta in metas):
        place = meta.place
        lines = doc.source.split("\n")[place.line - 1 : place.end_line]
        if len(lines) == 1 and meta.text.isalpha():
            assert lines[0][place.column - 1 : place.end_column - 1] == meta.text


@settings(deadline=None)
@given(ROOTS, st.booleans(), st.sampled_from([None, 2]))
@example({"a": ["\ud83d\ude00", "x"]}, True, None)
def test_json_values_are_those_of_the_parser(tree: object, ascii_only: bool, indent: int | None) -> None:
    source = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    doc = read(source, "_data/a.json")
    assert not doc.problems
    assert values(doc) == sorted(flat(json.loads(source)))
    lines = source.split("\n")
    for meta in (meta for metas in doc.meta.values() for meta in metas):
        slice_ = lines[meta.place.line - 1][meta.place.column - 1 : meta.place.end_column - 1]
        assert json.loads(f'"{slice_}"') == meta.text


@settings(deadline=None)
@given(st.dictionaries(KEYS, TEXTS | st.lists(TEXTS, max_size=3), max_size=4), st.dictionaries(KEYS, TEXTS, max_size=3))
def test_toml_values_are_those_of_the_parser(tree: dict[str, object], table: dict[str, str]) -> None:
    lines = [f"{key} = {json.dumps(value)}" for key, value in tree.items()]
    lines += ["[[rows]]", *(f"{key} = {json.dumps(value)}" for key, value in table.items())]
    source = "\n".join(lines)
    doc = read(source, "_data/a.toml")
    assert not doc.problems
    assert values(doc) == sorted(flat(tomllib.loads(source)))


ROWS = st.lists(st.lists(st.text('ab "é,;\n\r\t', max_size=5), min_size=1, max_size=4), min_size=1, max_size=5)


def cells(meta: Sequence[DraftMeta]) -> list[list[str]]:
    rows: dict[str, list[str]] = {}
    for value in meta:
        rows.setdefault(value.key.split(".")[0], []).append(value.text)
    return list(rows.values())


@settings(deadline=None)
@given(ROWS, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_cells_are_those_of_the_csv_reader(rows: list[list[str]], quoting: int, end: str) -> None:
    made = io.StringIO(newline="")
    csv.writer(made, "excel-tab", quoting=quoting, lineterminator=end).writerows([["1", "2", "3", "4"], *rows])  # type: ignore[arg-type]  # any int does
    agrees(made.getvalue())


@settings(deadline=None)
@given(st.text('ab"\t\n\r ', max_size=20).map("1\t".__add__))
@example('1\t"a"b"c"\t"\n')
def test_any_text_has_the_cells_of_the_csv_reader(source: str) -> None:
    agrees(source)


def agrees(source: str) -> None:
    meta, problems = csv_values(source, 0, len(source), tabs=True)
    assert cells(meta) == [row for row in csv.reader(io.StringIO(source, newline=""), "excel-tab") if row]
    for value in meta:
        if '"' not in value.text and not problems:
            assert source[value.start : value.end].replace('"', "") == value.text


def test_a_csv_file_has_the_names_of_its_header() -> None:
    doc = read('Name, Starts ,Note\nSpring fair,"Sunday, 3 May 2026",\n\nBarn dance,2026-06-01,"He said ""no"""\n', "data/fairs.csv")
    assert values(doc) == [
        ("0.Name", "Spring fair"),
        ("0.Note", ""),
        ("0.Starts", "Sunday, 3 May 2026"),
        ("1.Name", "Barn dance"),
        ("1.Note", 'He said "no"'),
        ("1.Starts", "2026-06-01"),
    ]
    assert texts(doc) == [("cell", "Spring fair", 1), ("cell", "Sunday, 3 May 2026", 1), ("cell", "Barn dance", 2), ("cell", 'He said "no"', 2)]
    assert written(doc, doc.blocks[-1], '"no"') == '""no""'


@pytest.mark.parametrize("first", ["Fair;2026-05-03", "Fair;12.05.2026", "Fair;Fair", "Fair;12", "Fair;https://fair.example/", "We met. It rained.;Ann"])
def test_a_csv_file_without_header_has_numbers(first: str) -> None:
    assert {key for key, _ in values(read(f"{first}\nDance;Velmora\n", "data/a.csv"))} == {"0.0", "0.1", "1.0", "1.1"}


def test_lists_are_numbered_and_records_are_groups() -> None:
    doc = read("- name: Ann Lee\n  tags: [Old Town, Pier]\n  venue: {city: Velmora}\n- name: Bo Day\n")
    assert values(doc) == [("0.name", "Ann Lee"), ("0.tags.0", "Old Town"), ("0.tags.1", "Pier"), ("0.venue.city", "Velmora"), ("1.name", "Bo Day")]
    assert texts(doc) == [("cell", "Ann Lee", 1), ("cell", "Old Town", 1), ("cell", "Pier", 1), ("cell", "Velmora", 2), ("cell", "Bo Day", 3)]


def test_yaml_documents_are_numbered_when_there_are_several() -> None:
    assert values(read("---\na: x\n---\n---\na: y\n")) == [("0.a", "x"), ("1.a", "y")]


@pytest.mark.parametrize("source", ["---\na: x\n", "---\na: x\n---\n", "---\n---\na: x\n...\n", "# note\na: x\n"])
def test_dashes_around_one_document_are_no_numbers(source: str) -> None:
    doc = read(source)
    assert values(doc) == [("a", "x")]
    assert not doc.problems


@pytest.mark.parametrize(
    "text",
    [
        "12", "2026-05-03", "2026-05-03T10:00:00Z", "true", "https://pier.example/a", "/img/Old Pier.jpg", "img/pier.png", "Old Pier.jpg",
        "c0ffee12ab", "old-pier-2", "someName", "ann@pier.example", "v1.2.3", "SGVsbG8gd29ybGQhIEhlbGxv", "https://pier.example/a_b_c", "-", "*",
    ],
)  # fmt: skip
def test_what_is_no_text_has_no_block(text: str) -> None:
    doc = read(json.dumps([{"key": text}]), "_data/a.json")
    assert values(doc) == [("0.key", text)]
    assert not doc.blocks


@pytest.mark.parametrize("text", ["Wednesday, Aug 9th", "June 31, 2018", "31/06/2018", "Velmora", "O'Brien", "港", "гавань", "9 May 2015", "Smith-Day"])
def test_words_and_dates_have_a_block(text: str) -> None:
    assert texts(read(json.dumps([{"key": text}]), "_data/a.json")) == [("cell", text, 1)]


def test_long_text_is_read_as_markdown() -> None:
    doc = read("- text: |\n    The *old* pier\n    is [closed](x).\n\n    - Ann\n    - Bo\n  name: <b>Old pier</b>\n  body: It rained. The pier broke.\n")
    assert texts(doc) == [
        ("paragraph", "The old pier is closed.", 1),
        ("item", "Ann", 1),
        ("item", "Bo", 1),
        ("cell", "Old pier", 1),
        ("paragraph", "It rained. The pier broke.", 1),
    ]
    assert [doc.place(block.start, block.end)[1:5] for block in doc.blocks] == [(2, 5, 3, 20), (5, 7, 5, 10), (6, 7, 6, 9), (7, 12, 7, 20), (8, 9, 8, 35)]


@pytest.mark.parametrize(
    ("path", "source", "word", "stands"),
    [
        ("a.json", r'{"a": "The \"old\" pier\nof Velmora"}', "Velmora", "Velmora"),
        ("a.json", r'{"a": "The caf\u00e9 and pier"}', "café", r"caf\u00e9"),
        ("a.yaml", "a: 'The dog''s pier'", "pier", "pier"),
        ("a.yaml", "a: The old\n  pier and\n  dock", "dock", "dock"),
        ("a.yaml", 'a: "The old\\\n  \\ pier \\xe9t\\xe9"', "été", "\\xe9t\\xe9"),
        ("a.yaml", "a: >-\n    The old\n    pier\n\n      the dock\n", "dock", "dock"),
        ("a.yaml", "a: &x !!str The old pier", "old", "old"),
        ("a.toml", 'a = """\nThe old \\\n   pier é"""', "pier", "pier"),
        ("a.csv", 'name,b\n"The ""old"" pier",Ann\n', "pier", "pier"),
    ],
)
def test_words_are_found_past_escapes(path: str, source: str, word: str, stands: str) -> None:
    doc = read(source, f"_data/{path}")
    block = next(block for block in doc.blocks if word in block.text)
    assert written(doc, block, word) == stands


def test_templating_is_no_text_and_no_error() -> None:
    doc = read("title: News of {{ site.name }} today\nother: {{ x }}\n")
    assert [block.text for block in doc.blocks] == ["News of  today"]
    assert not doc.problems
    assert not read('{"a": {{ page.a | jsonify }}}', "_data/a.json").problems


def test_an_alias_has_a_value_and_no_second_block() -> None:
    doc = read("a: &pier The old pier\nb: *pier\n")
    assert values(doc) == [("a", "The old pier"), ("b", "The old pier")]
    assert len(doc.blocks) == 1


def test_alternative_texts_and_captions_are_what_they_are() -> None:
    doc = read("alt: A pier in rain\ncaption: The pier in rain\ncredit: Ann Lee\n")
    assert [block.kind for block in doc.blocks] == ["alt", "caption", "cell"]


@pytest.mark.parametrize(
    ("path", "source", "message", "line", "kept"),
    [
        ("a.yaml", "a: x\nb: [y\nc: z\n", "broken YAML file", 3, [("a", "x"), ("b.0", "y c")]),
        ("a.json", '{"a": "x",\n"b" "y"}', "broken JSON file", 2, [("a", "x")]),
        ("a.toml", "a = 'x'\nb 1\n", "broken TOML file", 2, [("a", "x")]),
        ("a.csv", 'a,b\nx,"y', "broken CSV file", 2, [("0.a", "x"), ("0.b", "y")]),
        ("a.yaml", "a: x\nb: " + "[" * 200, "file nested more than 100 deep", 2, [("a", "x")]),
        ("a.yaml", "a: &x y\n" + "b: *x\n" * 101, "file with more than 100 aliases", 102, [("a", "y"), *[("b", "y")] * 100]),
        ("a.toml", "a = 'x'\nb = " + "[" * 200, "file nested more than 100 deep", 1, [("a", "x")]),
        ("a.json", '{"a": "x", "b": ' + "[" * 200, "broken JSON file: nested more than 100 deep", 1, [("a", "x")]),
    ],
)
def test_a_broken_file_is_one_problem(path: str, source: str, message: str, line: int, kept: list[tuple[str, str]]) -> None:
    doc = read(source, f"_data/{path}")
    assert len(doc.problems) == 1
    assert doc.problems[0].message.startswith(message)
    assert doc.problems[0].place.line == line
    assert values(doc) == kept


@pytest.mark.parametrize("path", ["a.yaml", "a.json", "a.toml", "a.csv", "a.tsv"])
@pytest.mark.parametrize("source", ["", "\n", "\ufeff"])
def test_an_empty_file_says_nothing(path: str, source: str) -> None:
    doc = read(source, path)
    assert not doc.meta
    assert not doc.blocks
    assert not doc.problems
