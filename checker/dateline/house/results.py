"""Reads house lists from Wikidata's query results in JSON, in either of the two forms in which its query service gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from dateline.house.failures import HouseError, at_line
from dateline.house.tables import Row, of_rows
from dateline.house_list import HouseList


def read_results(source: str, file: str) -> HouseList:
    """The house list in SPARQL results ({"head": ..., "results": {"bindings": [...]}}) or in an array of objects. Raises `HouseError`."""
    try:
        given: Any = json.loads(source)
    except ValueError as error:
        line = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise HouseError(f"{file}{line}: {error}") from error
    if isinstance(given, dict):
        given = cast("dict[str, Any]", given).get("results")
        given = cast("dict[str, Any]", given).get("bindings") if isinstance(given, dict) else None
    if not isinstance(given, list):
        raise HouseError(f'{file}:1: neither query results ("results", "bindings") nor an array of objects')
    return of_rows(_rows(cast("list[object]", given), source, file))


def _rows(given: list[object], source: str, file: str) -> Iterator[tuple[str, Row]]:
    """Each result as a row; its place is the line of the first value that only stands behind the results before."""
    at = 0
    for number, result in enumerate(given, 1):
        if not isinstance(result, dict):
            raise HouseError(f"{at_line(file, source, at)}: result {number} is no object")
        row = {key: _value(value) for key, value in cast("dict[str, Any]", result).items()}
        at = max((source.find(json.dumps(value, ensure_ascii=False), at) for value in row.values()), default=at)
        yield at_line(file, source, max(at, 0)), row
        at = max(at, 0)


def _value(value: object) -> str:
    """A value, or the value of a binding: {"type": "literal", "xml:lang": "en", "value": "..."}."""
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("value", "")
    return value if isinstance(value, str) else "" if value is None else str(value)
