"""Front matter is cut off, and its values keep their places; whatever is wrong with it, the body is read."""

from __future__ import annotations

import json
import tomllib
from datetime import date, time
from typing import cast

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document
from dateline.reading import read_source


def read(front: str, path: str = "a.md") -> Document:
    return read_source(f"{front}\nThe body.\n", path, "en")


def values(doc: Document) -> dict[str, list[str]]:
    return {key: [meta.text for meta in metas] for key, metas in doc.meta.items()}


def at(doc: Document, key: str) -> str:
    """What stands in the file at the place of a value of one line."""
    place = doc.meta[key][0].place
    return doc.source.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]


def is_read(doc: Document) -> bool:
    return [block.text for block in doc.blocks] == ["The body."]


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt", "a.mdx"])
@pytest.mark.parametrize("end", ["---", "--- ", "..."])
def test_yaml_is_read_in_every_format(path: str, end: str) -> None:
    doc = read(f"---\ndate: 2026-03-04\n{end}", path)
    assert values(doc) == {"date": ["2026-03-04"]}
    assert is_read(doc)


def test_nested_yaml_has_dotted_keys() -> None:
    doc = read('---\nlast_update:\n  date: 2026-03-04\nauthors:\n- Ann Lee\n- name: "Bo Ærø"\n  url: /bo\ntags: [a, {b: c}]\n---')
    assert values(doc) == {
        "last_update.date": ["2026-03-04"],
        "authors.0": ["Ann Lee"],
        "authors.1.name": ["Bo Ærø"],
        "authors.1.url": ["/bo"],
        "tags.0": ["a"],
        "tags.1.b": ["c"],
    }
    assert at(doc, "last_update.date") == "2026-03-04"
    assert at(doc, "authors.1.name") == "Bo Ærø"
    assert at(doc, "tags.1.b") == "c"


@pytest.mark.parametrize(
    ("written", "text", "placed"),
    [
        ("No", "No", "No"),
        ("12:30:45", "12:30:45", "12:30:45"),
        ("1_000", "1_000", "1_000"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
        ("2026-03-04 10:00 +0200", "2026-03-04 10:00 +0200", "2026-03-04 10:00 +0200"),
        ("'it''s'", "it's", "it''s"),
        ('"a \\"b\\""', 'a "b"', 'a \\"b\\"'),
        ("!!str &x Ann # remark", "Ann", "Ann"),
        ("", "", ""),
        ("~", "~", "~"),
        ("{{ site.title }} and more", "{{ site.title }} and more", "{{ site.title }} and more"),
        ('"{{ site.title }}"', "{{ site.title }}", "{{ site.title }}"),
    ],
)
def test_yaml_is_not_interpreted(written: str, text: str, placed: str) -> None:
    doc = read(f"---\nkey: {written}\n---")
    assert not doc.problems
    assert values(doc) == {"key": [text]}
    assert at(doc, "key") == placed


def test_folded_yaml_is_folded() -> None:
    assert values(read("---\na: one\n  two\nb: >\n  three\n  four\nc: |\n  five\n  six\n---")) == {"a": ["one two"], "b": ["three four"], "c": ["five\nsix"]}


def test_a_key_given_twice_has_two_values() -> None:
    doc = read("---\ndate: 2026-03-04\ntitle: x\ndate: 2025-03-04\n---")
    assert values(doc)["date"] == ["2026-03-04", "2025-03-04"]
    assert [meta.place.line for meta in doc.meta["date"]] == [2, 4]
    assert not doc.problems


def test_an_alias_has_the_value_of_its_anchor() -> None:
    doc = read("---\na: &x Ann\nb: *x\nc: *y\n---")
    assert values(doc)["b"] == ["Ann"]
    assert at(doc, "b") == "*x"


@pytest.mark.parametrize(
    ("front", "line", "kept"),
    [
        ("---\ntitle: a: b\ndate: 2026-03-04\n---", 2, {"date": ["2026-03-04"]}),
        ("---\ntitle: x\n\tdate: y\nauthor: 'Ann'\n---", 3, {"title": ["x"], "author": ["Ann"]}),
        ("---\ntitle: x\ndate: [\n---", 4, {"title": ["x"]}),
        ("---\ntitle: x\ndate: 'y\n---", 4, {"title": ["x"]}),
        ("+++\ntitle = 'x'\ndate = 2026-02-30\n+++", 3, {"title": ["x"], "date": ["2026-02-30"]}),
        ("+++\ntitle = x y\ndate = 2026-03-04\n+++", 2, {"title": ["x"], "date": ["2026-03-04"]}),
        ('{\n"title": "x",\n"date" "y"\n}', 3, {"title": ["x"]}),
    ],
)
def test_broken_front_matter_is_one_problem(front: str, line: int, kept: dict[str, list[str]]) -> None:
    doc = read(front)
    assert len(doc.problems) == 1
    assert doc.problems[0].message.startswith("broken ")
    assert abs(doc.problems[0].place.line - line) <= 1
    assert {key: values(doc).get(key) for key in kept} == kept
    assert is_read(doc)


@pytest.mark.parametrize(
    "front",
    [
        "---\n{% if x %}\ntitle: a\n{% endif %}\n---",
        "---\ntitle: {{ x }}: y\n---",
        "---\n---",
        "---\n# only a remark\n---",
        "+++\ntitle = '{{ x }}'\n+++",
        "+++\ndate = Date(2026, 3, 4)\n+++",
        "{}",
    ],
)
def test_templating_and_emptiness_are_no_problem(front: str) -> None:
    doc = read(front)
    assert not doc.problems
    assert is_read(doc)


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("---\na: " + "[" * 5000 + "\n---", "nested"),
        ("---\na: &x y\nb: [" + "*x, " * 200 + "]\n---", "aliases"),
        ("+++\na = " + "[" * 5000 + "\n+++", "nested"),
        ('{"a":' + "[" * 5000 + "]" * 5000 + "}", "nested"),
        ("---\na: " + "b" * 1_000_001 + "\n---", "1 MB"),
    ],
)
def test_hostile_front_matter_is_left_alone(front: str, reason: str) -> None:
    doc = read(front)
    assert [reason in problem.message for problem in doc.problems] == [True]
    assert is_read(doc)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blank_lines_may_stand_before_it(end: str) -> None:
    doc = read(end.join(["", " ", "---", "title: Ferry", "---", ""]))
    assert values(doc) == {"title": ["Ferry"]}
    assert at(doc, "title") == "Ferry"
    assert [block.text for block in doc.blocks] == ["The body."]


@pytest.mark.parametrize("front", ["\n---\n\nNote: all boats are new.\n\n---\n", "\n---\nkey: a rule and no end\n"])
def test_behind_blank_lines_a_rule_is_a_rule(front: str) -> None:
    doc = read(front)
    assert not doc.meta
    assert not doc.problems


def test_front_matter_without_end_is_a_problem() -> None:
    doc = read("---\ntitle: x\n")
    assert [problem.message for problem in doc.problems] == ["the front matter is never closed"]
    assert not doc.meta


@pytest.mark.parametrize(
    "source", ["---\n\nSome text.\n\n---\n", "***\ntitle: x\n***", "{% include x %}\n", "{{ x }}\n", "{: .wide}\n", "{ a }\n", "----\na: b\n----\n"]
)
def test_what_only_looks_like_front_matter_is_text(source: str) -> None:
    doc = read_source(f"{source}\nThe body.\n", "a.md", "en")
    assert not doc.meta
    assert not doc.problems
    assert "The body." in doc.text


NAMES = st.text("abcXYZ_-09é", min_size=1, max_size=6)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
JSON: st.SearchStrategy[object] = st.recursive(
    st.one_of(TEXTS, st.integers(-(10**9), 10**9), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


def flat(value: object, path: str = "") -> list[tuple[str, object]]:
    """The scalars of a value under dotted keys."""
    if isinstance(value, dict):
        items = [(str(key), inner) for key, inner in cast("dict[str, object]", value).items()]
    elif isinstance(value, list):
        items = [(str(number), inner) for number, inner in enumerate(cast("list[object]", value))]
    else:
        return [(path, value)]
    return [pair for key, inner in items for pair in flat(inner, f"{path}.{key}" if path else key)]


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(NAMES, JSON, min_size=1, max_size=4), st.sampled_from([None, 1]), st.booleans())
def test_json_is_read_as_json_reads_it(written: dict[str, object], indent: int | None, ascii_only: bool) -> None:
    doc = read_source(json.dumps(written, indent=indent, ensure_ascii=ascii_only) + "\nThe body.", "a.md", "en")
    assert not doc.problems
    found = sorted((key, meta.text) for key, metas in doc.meta.items() for meta in metas)
    assert found == sorted((key, value if isinstance(value, str) else json.dumps(value)) for key, value in flat(written))


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(NAMES, JSON, min_size=1, max_size=4), st.booleans())
def test_yaml_is_read_as_yaml_reads_it(written: dict[str, object], flow: bool) -> None:
    front = yaml.safe_dump(written, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    doc = read_source(f"---\n{front}---\nThe body.", "a.md", "en")
    if "{{" in front or "{%" in front:
        return
    assert not doc.problems
    found = sorted((key, len(metas)) for key, metas in doc.meta.items())
    expected = flat(written)
    assert found == sorted({(key, sum(key == other for other, _ in expected)) for key, _ in expected if key})
    for key, value in expected:
        if isinstance(value, str) and value == value.strip() and "\x85" not in value:
            assert value in [meta.text for meta in doc.meta[key]]


SCALARS = st.one_of(
    st.sampled_from(['"a \\" b"', "'c\\d'", '"""\ntwo\nlines"""', "'''it's'''", '""', '"""a "quoted" word"""', "0x1f", "1_000", "3.14", "true", "inf", "1e3"]),
    st.dates().map(date.isoformat),
    st.datetimes().map(lambda when: when.isoformat(" ")),
    st.times().map(time.isoformat),
    TEXTS.map(lambda text: json.dumps(text, ensure_ascii=False)).filter(lambda text: "\x7f" not in text),
)
TOML_VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: "[" + ",\n # one, ] \n ".join(parts) + "]"),
        st.dictionaries(NAMES, inner, max_size=2).map(lambda parts: "{ " + ", ".join(f'"{key}" = {value}' for key, value in parts.items()) + " }"),
    ),
    max_leaves=5,
)
TOML_LINES = st.one_of(
    st.builds('"{}" = {} # x = 1\n'.format, NAMES, TOML_VALUES),
    st.builds('"{}" . "{}"={}\r\n'.format, NAMES, NAMES, TOML_VALUES),
    st.sampled_from(["[x]\n", "[x.y]\n", "[[z]]\n", "[z.w]\n", "[\"q\".'r']\n", "# remark\n", "\n"]),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(TOML_LINES, min_size=1, max_size=8).map("".join))
def test_toml_is_read_as_tomllib_reads_it(front: str) -> None:
    doc = read_source(f"+++\n{front}+++\nThe body.", "a.md", "en")
    try:
        written = tomllib.loads(front)
    except tomllib.TOMLDecodeError:
        return
    assert not doc.problems
    expected = flat(written)
    assert sorted(key for key, metas in doc.meta.items() for _ in metas) == sorted(key for key, value in expected if value not in ({}, []))
    for key, value in expected:
        texts = [meta.text for meta in doc.meta[key]]
        assert value in texts or any(tomllib.loads(f"x = {text}")["x"] == value for text in texts if not isinstance(value, str))
