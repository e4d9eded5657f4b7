"""What a file states outside its text is told from what its markup says, in every format of front matter."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.noticing.pages.front_matter import front_matter_format, is_hidden, stated
from dateline.reading import read


def _read(source: str, path: str = "a.md") -> Document:
    return read(source.encode(), path)


@pytest.mark.parametrize(
    ("source", "path", "kind"),
    [
        ("---\ntitle: A\n---\n\nB.", "a.md", "yaml"),
        ("+++\ntitle = 'A'\n+++\n\nB.", "a.md", "toml"),
        ('{"title": "A"}\n\nB.', "a.md", "json"),
        ("title: A\n", "_data/a.yml", "yaml"),
        ("B.", "a.md", ""),
    ],
)
def test_the_format_of_front_matter(source: str, path: str, kind: str) -> None:
    doc = _read(source, path)
    assert front_matter_format(doc) == kind
    assert [(meta.key, meta.text) for meta in stated(doc)] == ([("title", "A")] if kind else [])


def test_markup_states_nothing_in_front_matter() -> None:
    doc = _read('---\ntime: 12:30\n---\n<meta name="author" content="Mira Holt"><time datetime="2026-03-04">today</time>', "a.html")
    assert [(meta.key, meta.text) for meta in stated(doc)] == [("time", "12:30")]


@pytest.mark.parametrize(
    ("line", "hidden"), [("draft: true", True), ("draft: false", False), ("published: no", True), ("status: draft", True), ("status: new", False)]
)
def test_what_is_hidden(line: str, hidden: bool) -> None:
    assert is_hidden(_read(f"---\n{line}\n---\n\nB.")) is hidden
