"""Which files are content: suffixes, customary exclusions, .gitignore, the config's patterns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.engine.sources import find_sources


def _tree(base: Path, *paths: str, **texts: str) -> None:
    for path in paths:
        (base / path).parent.mkdir(parents=True, exist_ok=True)
        (base / path).write_text("x", encoding="utf-8")
    for path, text in texts.items():
        (base / path.replace("__", "/")).write_text(text, encoding="utf-8")


def _found(base: Path, roots: Sequence[str] = (".",), exclude: Sequence[str] = (), include: Sequence[str] = ()) -> list[str]:
    return [source.path for source in find_sources(base, [base / root for root in roots], {".md", ".txt"}, exclude, include)]


def test_content_is_found_by_suffix_in_order(tmp_path: Path) -> None:
    _tree(tmp_path, "b.md", "a.MD", "c/d.txt", "c/e.py", "plain")
    assert _found(tmp_path) == ["a.MD", "b.md", "c/d.txt"]


@pytest.mark.parametrize("path", ["LICENSE.md", "node_modules/a.md", "x/vendor/a.md", "_layouts/a.md", ".cache/a.md", "robots.txt", "requirements-dev.txt"])
def test_what_is_customarily_no_content_is_left_out(tmp_path: Path, path: str) -> None:
    _tree(tmp_path, "kept.md", path)
    assert _found(tmp_path) == ["kept.md"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    _tree(tmp_path, "LICENSE.md", "data.csv")
    assert _found(tmp_path, ["LICENSE.md", "data.csv"]) == ["LICENSE.md", "data.csv"]


def test_gitignore_is_honoured_at_every_level(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md", "out/b.md", "sub/c.md", "sub/d.md")
    (tmp_path / ".gitignore").write_text("out/\n")
    (tmp_path / "sub" / ".gitignore").write_text("d.md\n")
    assert _found(tmp_path) == ["a.md", "sub/c.md"]


def test_a_deeper_gitignore_may_take_back_what_a_higher_one_leaves_out(tmp_path: Path) -> None:
    _tree(tmp_path, "sub/draft.md")
    (tmp_path / ".gitignore").write_text("draft.md\n")
    (tmp_path / "sub" / ".gitignore").write_text("!draft.md\n")
    assert _found(tmp_path) == ["sub/draft.md"]


def test_the_gitignore_of_the_repository_speaks_for_a_corpus_inside_it(tmp_path: Path) -> None:
    _tree(tmp_path, "site/a.md", "site/draft.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("draft.md\n")
    assert _found(tmp_path / "site") == ["a.md"]


def test_the_config_leaves_out_and_adds(tmp_path: Path) -> None:
    _tree(tmp_path, "a.md", "old/b.md", "news.feed")
    assert _found(tmp_path, exclude=["old/"], include=["*.feed"]) == ["a.md", "news.feed"]


def test_a_link_to_a_directory_is_not_followed(tmp_path: Path) -> None:
    _tree(tmp_path, "real/a.md")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _found(tmp_path) == ["real/a.md"]


def test_roots_that_overlap_give_each_file_once(tmp_path: Path) -> None:
    _tree(tmp_path, "real/a.md")
    assert _found(tmp_path, [".", "real", "real/a.md"]) == ["real/a.md"]


def test_a_root_beside_the_base_or_customarily_left_out_is_read_when_asked_for(tmp_path: Path) -> None:
    _tree(tmp_path, "site/a.md", "shared/seed/b.md", "site/.notes/c.md", "site/vendor/d.md")
    found = find_sources(tmp_path / "site", [tmp_path / "shared" / "seed", tmp_path / "site" / ".notes", tmp_path / "site" / "vendor"], [".md"])
    assert [source.path for source in found] == ["../shared/seed/b.md", ".notes/c.md", "vendor/d.md"]


def test_the_config_may_take_back_what_custom_leaves_out(tmp_path: Path) -> None:
    _tree(tmp_path, "vendor/a.md")
    assert _found(tmp_path) == []
    assert _found(tmp_path, exclude=["!vendor/"]) == ["vendor/a.md"]
