"""Tests of the JSON reader that keeps places: it agrees with the standard library on every text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.json_places import JsonValue, Path, json_places

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
TREES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4), max_leaves=20)
TOKENS = ["{", "}", "[", "]", ",", ":", '"a"', '"', "1", "-", "0", "1.5e3", "true", "nul", "null", " ", "\n", "\\", "\\u00", "é", "NaN"]
NEARLY_JSON = st.lists(st.sampled_from(TOKENS), max_size=12)


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(cast("list[object]", value)):
            yield from leaves(inner, (*path, number))
    else:
        yield path, value


def check(values: list[JsonValue], source: str, expected: object) -> None:
    assert [value.path for value in values] == [path for path, _ in leaves(expected)]
    for value, (_, leaf) in zip(values, leaves(expected), strict=True):
        written = source[value.start : value.end]
        if isinstance(leaf, str):
            assert value.text == leaf
            assert json.loads(f'"{written}"') == leaf
        else:
            assert value.text == written
            assert json.dumps(json.loads(written)) == json.dumps(leaf)


@given(TREES, st.sampled_from([None, 0, 2, "\t"]), st.booleans(), st.text(max_size=5), st.text(max_size=5))
def test_values_are_those_of_the_standard_library(tree: object, indent: int | str | None, ascii_only: bool, before: str, after: str) -> None:
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    source = before + text + after
    check(list(json_places(source, len(before), len(before) + len(text))), source, tree)


@given(NEARLY_JSON.map("".join))
def test_what_is_json_is_what_the_standard_library_takes(source: str) -> None:
    try:
        expected: object = json.loads(source, object_pairs_hook=tuple)
    except ValueError:
        with pytest.raises(ValueError, match=r"line \d+ column \d+"):
            list(json_places(source))
        return
    assert len(list(json_places(source))) == count(expected)


def count(value: object) -> int:
    if isinstance(value, tuple):  # the pairs of an object, repeated keys included
        return sum(count(inner) for _, inner in cast("tuple[tuple[str, object], ...]", value))
    return sum(count(inner) for inner in cast("list[object]", value)) if isinstance(value, list) else 1


def test_places_and_keys() -> None:
    source = 'x {"a": [{"b": "c\\n"}, 12], "a": null} y'
    values = list(json_places(source, 2, len(source) - 2))
    assert [(value.key, value.text, source[value.start : value.end]) for value in values] == [("a.b", "c\n", "c\\n"), ("a", "12", "12"), ("a", "null", "null")]


@pytest.mark.parametrize(("source", "position"), [('{"a": }', 6), ("[1 2]", 3), ("{'a': 1}", 1), ('"a', 0), ("", 0), ("[1]]", 3), ("[" * 300, 101)])
def test_faults_have_a_position(source: str, position: int) -> None:
    with pytest.raises(json.JSONDecodeError) as fault:
        list(json_places(source))
    assert fault.value.pos == position


def test_a_text_ends_where_it_is_said_to_end() -> None:
    with pytest.raises(json.JSONDecodeError):
        list(json_places('"abc"', 0, 3))


def test_line_breaks_in_strings_are_for_the_lenient() -> None:
    assert [value.text for value in json_places('"a\nb"', strict=False)] == ["a\nb"]
    with pytest.raises(json.JSONDecodeError):
        list(json_places('"a\nb"'))
