"""Cuts front matter (`---` YAML, `+++` TOML, `{` JSON) off a file and reads its values with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, DraftProblem
from dateline.reading.json_values import json_end, json_values
from dateline.reading.toml_values import toml_values
from dateline.reading.yaml_values import yaml_values

_FENCE = compile_late(r"((?:[ \t]*(?:\r\n|\r|\n))*)(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_YAML_END = compile_late(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_TOML_END = compile_late(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_KEY = compile_late(r"^[ \t]*(?!-\s)[\"']?[\w.@$/-][\w.@$/ -]*[\"']?[ \t]*:(?:\s|\Z)|^\{(?![{%])", re.MULTILINE)
_ENTRY = compile_late(r"[\"']?[^\W\d][\w.@/-]*[\"']?[ \t]*[:=](?:\s|\Z)")
_EMPTY = compile_late(r"(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n|\Z))*", re.MULTILINE)
_JSON = compile_late(r"\{\s*(?:\"|\})")
_LIMIT = 1_000_000


class FrontMatter(NamedTuple):
    """What stands before the body, and where the body begins."""

    body: int = 0
    meta: tuple[DraftMeta, ...] = ()
    problems: tuple[DraftProblem, ...] = ()


def read_front_matter(source: str) -> FrontMatter:
    """The front matter of `source`, if it begins with one.

    Keys of nested values are joined by dots ("last_update.date", "authors.0.name"). Nothing is interpreted: a value is the
    text of its scalar without quotes and escapes, its span what stands between the quotes. A key given twice has two values.
    What cannot be read is a problem; everything before it is kept, and so is the body.
    """
    if _JSON.match(source):
        return _json(source)
    fence = _FENCE.match(source)
    if not fence:
        return FrontMatter()
    toml = fence[2] == "+++"
    start = fence.end()
    if fence[1] and not _ENTRY.match(source, start):
        return FrontMatter()  # behind blank lines, which some generators allow, a rule is likelier
    closing = (_TOML_END if toml else _YAML_END).search(source, start)
    if not closing:
        return FrontMatter() if fence[1] else _unclosed(source, start)
    end = closing.start()
    if not (toml or _KEY.search(source, start, end) or _EMPTY.fullmatch(source, start, end)):
        return FrontMatter()  # a horizontal rule, some text, another rule
    if end - start > _LIMIT:
        return FrontMatter(closing.end(), (), (DraftProblem("front matter of more than 1 MB was not read", start, start + 1, "values"),))
    meta, problems = (toml_values if toml else yaml_values)(source, start, end)
    return FrontMatter(closing.end(), tuple(meta), tuple(problems))


def _unclosed(source: str, start: int) -> FrontMatter:
    if not _ENTRY.match(source, start):
        return FrontMatter()
    return FrontMatter(0, (), (DraftProblem("the front matter is never closed", 0, 3, "values"),))


def _json(source: str) -> FrontMatter:
    end = json_end(source, _LIMIT)
    if end is None:
        return FrontMatter()
    meta, problems = json_values(source, 0, end)
    return FrontMatter(end, tuple(meta), tuple(problems))
