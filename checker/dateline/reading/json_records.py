"""Gathers the values of the objects that a JSON file lists: the posts of a feed, the rows of a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from dateline.reading.decoding import without_surrogates
from dateline.reading.draft import DraftMeta
from dateline.reading.json_places import JsonValue, Path
from dateline.reading.json_text import is_string, json_text
from dateline.reading.posts import LONGEST_VALUE


@dataclass(slots=True)
class Record:
    """An object inside a JSON text: its values, under their keys joined by dots."""

    values: list[tuple[str, JsonValue]] = field(default_factory=list[tuple[str, JsonValue]])

    def add(self, path: Path, value: JsonValue) -> None:
        """Add the value to which some keys lead."""
        self.values.append((without_surrogates(".".join(map(str, path))), value))

    def first(self, *keys: str) -> JsonValue | None:
        """The first value that is no null and not empty under one of some keys, the keys in the order of their worth."""
        return next((value for key in keys for name, value in self.values if name == key and value.text.strip() and value.text != "null"), None)

    def text(self, *keys: str) -> str:
        """The text of that value; "" if there is none."""
        value = self.first(*keys)
        return value.text if value else ""


def record_meta(source: str, record: Record, texts: Collection[str]) -> Iterator[DraftMeta]:
    """The values of a record, save null, the long ones, and those that are read as texts."""
    for key, value in record.values:
        if key in texts or (value.text == "null" and not is_string(source, value)):
            continue
        told = json_text(source, value).stripped()
        if told and len(told.text) <= LONGEST_VALUE:
            yield DraftMeta(key, *told)
