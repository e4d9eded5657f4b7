"""Reads the values of JSON with their places."""

from __future__ import annotations

import re
from json import JSONDecodeError

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftMeta, DraftProblem
from dateline.reading.json_places import json_places
from dateline.reading.nesting import FRONT_MATTER

_TOKEN = compile_late(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)


def json_values(source: str, start: int, end: int, part: str = FRONT_MATTER) -> tuple[list[DraftMeta], list[DraftProblem]]:
    """The scalars of `source[start:end]` under dotted keys, and what could not be read; `part` says what that is of the file."""
    meta: list[DraftMeta] = []
    try:
        meta.extend(DraftMeta(".".join(map(str, path)), text, at, ends) for path, text, at, ends in json_places(source, start, end))
    except JSONDecodeError as error:
        place = min(error.pos, end - 1)
        return meta, [DraftProblem(f"broken JSON {part}: {error.msg}", place, place + 1, "values")]
    return meta, []


def json_end(source: str, limit: int) -> int | None:
    """Where the object that begins `source` ends; None if it does not within `limit` characters."""
    depth = 0
    for token in _TOKEN.finditer(source, 0, limit):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return None
