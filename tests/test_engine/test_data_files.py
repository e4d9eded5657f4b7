"""Which data files are content: those of a data folder or a well-known name, not those of tools."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.engine.data_files import is_content_path
from dateline.engine.sources import find_sources


@pytest.mark.parametrize(
    "path",
    [
        "_data/fairs.yml", "data/2026/fairs.csv", "docs/_data/config-velmora-2026.yaml", "content/fairs/spring.toml", "events/a.json", "src/posts/a.yaml",
        "authors.yml", ".authors.yml", "blog/authors.yaml", "CHANGELOG.json", "site/team.toml", "people.json", "speakers.csv", "Data/fairs.yml",
    ],
)  # fmt: skip
def test_data_is_content(path: str) -> None:
    assert is_content_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "fairs.yml", "package.json", "_data/package.json", "content/package-lock.json", "data/tsconfig.base.json", "data/x.lock",
        "content/composer.json", "data/pnpm-lock.yaml",
        ".github/data/a.yml", "mkdocs.yml", "content/_config.yml", "data/hugo.toml", "content/netlify.toml", "data/pyproject.toml", "data/dateline.toml",
        "data/docker-compose.dev.yml", "data/i18n/de.json", "data/locales/de.yml", "translations/team.yml", "tests/data/fairs.yml", "data/fixtures/a.json",
        "_data/schema-fairs.yaml", "data/schemas/a.json", "data/app.min.json", "data/.eslintrc.json", "configs/people/a.yml",
    ],
)  # fmt: skip
def test_settings_and_texts_of_programs_are_none(path: str) -> None:
    assert not is_content_path(path)


def _found(base: Path, *include: str) -> list[str]:
    return [source.path for source in find_sources(base, [base], {".md", ".json"}, include=include)]


def test_what_the_config_names_is_content(tmp_path: Path) -> None:
    for path in ("a.md", "data/a.json", "lists/a.json"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("{}")
    assert _found(tmp_path) == ["a.md", "data/a.json"]
    assert _found(tmp_path, "lists/") == ["a.md", "data/a.json", "lists/a.json"]


def test_generated_data_is_none(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "made.json").write_text("[" + "1," * 60_000 + "1]")
    (tmp_path / "data" / "long.json").write_text("[" + "1,\n" * 60_000 + "1]")
    assert _found(tmp_path) == ["data/long.json"]
