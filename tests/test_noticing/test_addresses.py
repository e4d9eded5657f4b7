"""A page's addresses depend on its generator: which files make the same page, and which keys move it."""

from __future__ import annotations

import pytest

from dateline.noticing.pages.addresses import addresses
from dateline.profiles import GENERIC, PROFILES
from dateline.reading import read


def _addresses(path: str, front: str = "", generator: str = "") -> list[tuple[str, str, str]]:
    source = f"---\n{front}\n---\n\nIt burned." if front else "It burned."
    doc = read(source.encode(), path, profile=PROFILES[generator] if generator else GENERIC)
    return [(found.way, found.scope, found.normal) for found in addresses(doc)]


@pytest.mark.parametrize(
    ("generator", "one", "other", "same"),
    [
        ("hugo", "content/about.md", "content/about/index.md", True),
        ("hugo", "content/about/_index.md", "content/about/index.md", True),
        ("hugo", "content/about.fr.md", "content/about.md", False),
        ("hugo", "content/about.fr.md", "content/about/index.fr.md", True),
        ("mkdocs", "docs/README.md", "docs/index.md", True),
        ("mkdocs", "docs/about.md", "docs/about/index.md", True),
        ("jekyll", "about.md", "about.html", True),
        ("jekyll", "about.md", "about/index.md", False),
        ("eleventy", "about.md", "about/index.md", True),
        ("sphinx", "guide.rst", "guide.md", True),
    ],
)
def test_files_that_make_one_page(generator: str, one: str, other: str, same: bool) -> None:
    ours, theirs = _addresses(one, "title: A", generator), _addresses(other, "title: B", generator)
    assert ours
    assert (ours == theirs) is same


def test_jekyll_copies_files_without_front_matter() -> None:
    assert _addresses("about.md", generator="jekyll") == []


def test_no_path_is_certain_without_a_generator() -> None:
    assert _addresses("content/about.md") == []


@pytest.mark.parametrize(
    ("generator", "front", "way"),
    [
        ("hugo", "url: /mill/", "permalink"),
        ("jekyll", "url: https://example.org/talks", "path"),  # where a talk was given
        ("jekyll", "permalink: /:year/:title/", "path"),
        ("docusaurus", "slug: /mill/fire", "permalink"),
        ("hugo", "slug: mill", "slug"),
    ],
)
def test_which_keys_are_addresses(generator: str, front: str, way: str) -> None:
    assert [found for found, _, _ in _addresses("content/a.md", front, generator)] == [way]


def test_a_slug_lives_in_its_section_and_on_its_day() -> None:
    first = _addresses("content/news/a.md", "slug: mill\ndate: 2026-03-04", "hugo")
    assert first == _addresses("content/news/b.md", "slug: mill\ndate: 2026-03-04", "hugo")
    assert first != _addresses("content/news/b.md", "slug: mill\ndate: 2026-03-05", "hugo")
    assert first != _addresses("content/events/b.md", "slug: mill\ndate: 2026-03-04", "hugo")
    assert _addresses("blog/a.md", "slug: mill\ndate: 2026-03-04", "docusaurus") == _addresses("blog/b.md", "slug: mill\ndate: 2026-03-05", "docusaurus")
