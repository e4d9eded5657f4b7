"""Reads JSON Feed: every item is a part of its own, its values and texts with their places in the file."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reading.draft import Draft, DraftProblem
from dateline.reading.html_elements import language_tag
from dateline.reading.json_records import Record, record_meta
from dateline.reading.json_text import json_text, values_until_fault
from dateline.reading.posts import html_draft, named, plain_draft, with_texts, with_title

_TEXTS = frozenset({"title", "summary", "content_html", "content_text"})
_TO_ITEM = 2
"""Keys that lead to an item: "items" and its number."""


def read_json_feed(source: str) -> list[Draft]:
    """The items of a JSON feed, the feed itself before them; an item that broken JSON cuts off is left out."""
    problems: list[DraftProblem] = []
    itself = Record()
    items = list(_items(source, itself, problems))
    language = language_tag(itself.text("language"))
    meta = list(record_meta(source, itself, frozenset()))
    first = [Draft(meta=meta, problems=problems, language=language)] if meta or problems else []
    return [*first, *named((item.text("url", "id", "external_url"), _draft(source, item, language)) for item in items)]


def _items(source: str, itself: Record, problems: list[DraftProblem]) -> Iterator[Record]:
    number, item = -1, Record()
    for value in values_until_fault(source, problems):
        path = value.path
        if len(path) <= _TO_ITEM or path[0] != "items" or not isinstance(path[1], int):
            itself.add(path, value)
            continue
        if path[1] != number and item.values:
            yield item
            item = Record()
        number = path[1]
        item.add(path[_TO_ITEM:], value)
    if item.values and not problems:
        yield item


def _draft(source: str, item: Record, language: str) -> Draft:
    draft = Draft(language=language_tag(item.text("language")) or language)
    title = item.first("title")
    if title:
        with_title(draft, json_text(source, title))
    draft.meta += record_meta(source, item, _TEXTS)
    html, plain, summary = item.first("content_html"), item.first("content_text"), item.first("summary")
    excerpts = [plain_draft(json_text(source, summary))] if summary else []
    body = html_draft(json_text(source, html)) if html else plain_draft(json_text(source, plain)) if plain else Draft()
    with_texts(draft, body, excerpts)
    return draft
