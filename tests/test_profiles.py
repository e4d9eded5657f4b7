"""Profiles are told by the generator's own config file, the nearest one, and a config overrides them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.config import ConfigError, find_config
from dateline.profiles import GENERIC, PROFILES, overridden, profile_at
from dateline.tables import said


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("_config.yml", "title: Hafsund", "jekyll"),
        ("_config.yml", "public_dir: public\nnew_post_name: :title.md", "hexo"),
        ("hugo.toml", "", "hugo"),
        ("config.toml", 'baseURL = "https://hafsund.example"', "hugo"),
        ("config.toml", 'base_url = "https://hafsund.example"', "zola"),
        ("config.yml", "baseURL: https://hafsund.example", "hugo"),
        ("config.yml", "port: 80", ""),
        ("conf.py", "extensions = []", "sphinx"),
        ("conf.py", "BLOG_AUTHOR = 'Ada'", "nikola"),
        ("mkdocs.yml", "", "mkdocs"),
        ("docusaurus.config.js", "", "docusaurus"),
        ("eleventy.config.js", "", "eleventy"),
        ("pelicanconf.py", "", "pelican"),
        ("astro.config.mjs", "", "astro"),
    ],
)
def test_a_generator_is_told_by_its_config(tmp_path: Path, name: str, text: str, wanted: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / name).write_text(text)
    (tmp_path / "posts").mkdir()
    assert profile_at(tmp_path / "posts").name == wanted


def test_without_a_generator_any_key_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert profile_at(tmp_path) is GENERIC


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_profiles_are_usable(name: str) -> None:
    profile = PROFILES[name]
    assert profile.name == name
    assert profile.published
    assert all(key == key.lower() for key in (*profile.published, *profile.modified, *profile.author))
    assert not profile.path or "year" in re.compile(profile.path).groupindex


def test_a_config_overrides_single_keys(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_text('[profile]\ngenerator = "hugo"\npublished = ["issued"]\n')
    found = find_config(tmp_path)
    assert found is not None
    profile = overridden(GENERIC, said(found.config.profile))
    assert (profile.name, profile.published, profile.modified) == ("hugo", ("issued",), PROFILES["hugo"].modified)


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('generator = "frontpage"', "there is no profile 'frontpage'"),
        ('path = "("', "no regular expression"),
        ('zone = "Mars/Olympus"', "there is no time zone"),
    ],
)
def test_a_wrong_profile_is_explained(tmp_path: Path, setting: str, said: str) -> None:
    (tmp_path / "dateline.toml").write_text(f"[profile]\n{setting}\n")
    with pytest.raises(ConfigError, match=said):
        find_config(tmp_path)


def test_what_lies_above_the_site_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: The programme's own guide\n")
    (tmp_path / "site" / "posts").mkdir(parents=True)
    assert profile_at(tmp_path / "site" / "posts", top=tmp_path / "site") is GENERIC
    assert profile_at(tmp_path / "site" / "posts").name == "mkdocs"
