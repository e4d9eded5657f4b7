"""Reads Ghost exports (JSON): every post and page is a part of its own, its authors and tags joined to it from their tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.reading.draft import Draft, DraftMeta, DraftProblem
from dateline.reading.html_elements import language_tag
from dateline.reading.json_records import Record, record_meta
from dateline.reading.json_text import json_text, values_until_fault
from dateline.reading.posts import html_draft, named, plain_draft, with_texts, with_title
from dateline.reading.rich_text import rich_text_draft

_TABLES = frozenset({"posts", "users", "posts_authors", "tags", "posts_tags", "posts_meta", "settings"})
_UNPUBLISHED = frozenset({"draft", "trash"})
_TEXTS = frozenset({"title", "html", "plaintext", "lexical", "mobiledoc", "markdown", "codeinjection_head", "codeinjection_foot"})

Tables = Mapping[str, Mapping[int, Record]]


def read_ghost(source: str) -> list[Draft]:
    """The posts and pages of a Ghost export that were published or are to be on their day. What broken JSON cuts off is left out."""
    problems: list[DraftProblem] = []
    tables = _tables(source, problems)
    joined = _Joined(source, tables)
    language = _language(tables)
    posts = [post for post in tables["posts"].values() if post.text("status") not in _UNPUBLISHED]
    first = [Draft(problems=problems)] if problems else []
    return [*first, *named((post.text("slug", "id"), _draft(source, post, joined, language)) for post in posts)]


def _tables(source: str, problems: list[DraftProblem]) -> Tables:
    tables: defaultdict[str, defaultdict[int, Record]] = defaultdict(lambda: defaultdict(Record))
    last: tuple[str, int] | None = None
    for value in values_until_fault(source, problems):
        path = value.path[2:] if value.path[:1] == ("db",) else value.path
        if len(path) < 4 or path[0] != "data":  # "data", the table, the row, the column
            continue
        table, row = path[1], path[2]
        if isinstance(table, str) and isinstance(row, int) and table in _TABLES:
            last = table, row
            tables[table][row].add(path[3:], value)
    if problems and last:
        del tables[last[0]][last[1]]
    return tables


class _Joined:
    """What other tables say of a post."""

    def __init__(self, source: str, tables: Tables) -> None:
        self._source = source
        self._users = {user.text("id"): user for user in tables["users"].values()}
        self._tags = {tag.text("id"): tag for tag in tables["tags"].values()}
        self._authors_of = _links(tables["posts_authors"], "author_id")
        self._tags_of = _links(tables["posts_tags"], "tag_id")
        self._meta_of = {row.text("post_id"): row for row in tables["posts_meta"].values()}

    def meta(self, post: Record) -> Iterator[DraftMeta]:
        """The names of a post's authors and tags, and what the table of metadata adds."""
        number = post.text("id")
        authors = self._authors_of.get(number) or [post.text("author_id")]
        yield from self._names("authors", [self._users[author] for author in authors if author in self._users])
        yield from self._names("tags", [self._tags[tag] for tag in self._tags_of.get(number, ()) if tag in self._tags])
        yield from record_meta(self._source, self._meta_of.get(number, Record()), ("id", "post_id"))

    def _names(self, key: str, rows: list[Record]) -> Iterator[DraftMeta]:
        for number, row in enumerate(rows):
            name = row.first("name")
            told = json_text(self._source, name).stripped() if name else None
            if told:
                yield DraftMeta(f"{key}.{number}.name", *told)


def _links(rows: Mapping[int, Record], column: str) -> dict[str, list[str]]:
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in rows.values():
        order = row.text("sort_order")
        found[row.text("post_id")].append((int(order) if order.isdecimal() and len(order) < 9 else 0, row.text(column)))
    return {post: [name for _, name in sorted(links, key=lambda link: link[0])] for post, links in found.items()}


def _language(tables: Tables) -> str:
    told = (row.text("value") for row in tables["settings"].values() if row.text("key") in {"locale", "lang", "default_locale"})
    return language_tag(next(told, ""))


def _draft(source: str, post: Record, joined: _Joined, language: str) -> Draft:
    draft = Draft(language=language_tag(post.text("locale")) or language)
    title = post.first("title")
    if title:
        with_title(draft, json_text(source, title))
    draft.meta += record_meta(source, post, _TEXTS)
    draft.meta += joined.meta(post)
    excerpt = post.first("custom_excerpt")
    with_texts(draft, _body(source, post), [plain_draft(json_text(source, excerpt))] if excerpt else [])
    return draft


def _body(source: str, post: Record) -> Draft:
    if html := post.first("html"):
        return html_draft(json_text(source, html))
    if rich := post.first("lexical", "mobiledoc"):
        return rich_text_draft(json_text(source, rich))
    plain = post.first("plaintext")
    return plain_draft(json_text(source, plain)) if plain else Draft()
