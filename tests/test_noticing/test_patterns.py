"""Patterns are compiled when they are first asked for something, and all of them can be."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from typing import cast
from unittest.mock import patch

import pytest

import dateline
import dateline_rules
from dateline.noticing.text.patterns import compile_late


def _late(value: object) -> Iterator[re.Pattern[str]]:
    if type(value) is type(compile_late("")):
        yield value
    elif isinstance(value, Mapping):
        yield from _late(tuple(cast("Mapping[object, object]", value).values()))
    elif isinstance(value, (tuple, list, frozenset)):
        for each in cast("Iterable[object]", value):
            yield from _late(each)


def test_every_pattern_at_module_level_compiles() -> None:
    names = [found.name for package in (dateline, dateline_rules) for found in walk_packages(package.__path__, f"{package.__name__}.")]
    modules = [import_module(name) for name in names if not name.endswith("__main__")]
    patterns = [pattern for module in modules for pattern in _late(tuple(vars(module).values()))]
    assert len(patterns) > 500
    assert all(pattern.groups >= 0 for pattern in patterns)


def test_a_pattern_answers_as_a_compiled_one_and_is_compiled_once() -> None:
    compiled = re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
    with patch("re.compile", side_effect=re.compile) as compiles:
        late = compile_late(r"(?P<word>[a-z]+)", re.IGNORECASE)
        assert (late.pattern, compiles.call_count) == (compiled.pattern, 0)
        assert [found.span() for found in late.finditer("Old mill")] == [found.span() for found in compiled.finditer("Old mill")]
        assert late.sub("x", "Old mill") == "x x"
        assert (late.groupindex, late.groups, late.flags) == (compiled.groupindex, compiled.groups, compiled.flags)
        assert compiles.call_count == 1


def test_a_broken_pattern_says_so_when_it_is_used_and_a_pickled_one_is_compiled() -> None:
    broken = compile_late("(")
    with pytest.raises(re.error, match="missing"):
        broken.search("")
    assert pickle.loads(pickle.dumps(compile_late("a+"))) == re.compile("a+")  # noqa: S301  (its own)
