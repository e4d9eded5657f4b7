"""What is known of site generators: their keys, file names, permalinks and time zones, and the config files by which they are told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from dateline.model import Profile

_DAY = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_BEFORE_NAME = rf"(?:^|/){_DAY}[-_.][^/]+$"
_FOLDERS_OR_NAME = r"(?:^|/)(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?:[-/_.][^/]*)+$"

GENERIC = Profile(
    published=(
        "date", "published", "published_at", "published_on", "published_date", "publication_date", "publish_date", "publishdate", "pubdate", "pub_date",
        "date_published", "datepublished", "date_posted", "posted", "post", "revdate", "dateline",
    ),
    modified=("updated", "update", "updated_at", "updated_on", "last_modified_at", "last_modified", "lastmod", "modified", "last_updated", "last_update.date",
              "last_update", "date_modified", "datemodified", "date_updated", "revised"),
    expires=("expires", "expiry", "expirydate", "expiry_date", "expires_at", "expired", "unpublishdate", "valid_until", "stale_after"),
    author=("author", "authors", "by", "byline", "creator", "dc:creator"),
    slug=("slug", "permalink", "url", "path", "aliases"),
)  # fmt: skip
"""What is looked for where no generator is known."""

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "jekyll": replace(
            GENERIC, name="jekyll", published=("date",), modified=("last_modified_at", "updated"), author=("author", "authors"), slug=("permalink", "slug"),
            path=r"(?:^|/)_posts/(?:.*/)?(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-[^/]+$", permalink="/{year}/{month}/{day}/{slug}.html",
            hides_future=True,
        ),
        "hugo": replace(
            GENERIC, name="hugo", published=("date", "publishdate", "pubdate", "published"), modified=("lastmod", "modified"),
            expires=("expirydate", "unpublishdate"), slug=("url", "slug", "aliases"), path=_BEFORE_NAME, hides_future=True, hides_expired=True,
        ),
        "eleventy": replace(GENERIC, name="eleventy", published=("date",), slug=("permalink",), path=rf"{_DAY}", zone="UTC"),
        "docusaurus": replace(
            GENERIC, name="docusaurus", published=("date",), modified=("last_update.date",), author=("authors", "author", "author_title"),
            title=("title", "title_meta", "sidebar_label"), slug=("slug",), path=_FOLDERS_OR_NAME, permalink="/blog/{year}/{month}/{day}/{slug}", zone="UTC",
        ),
        "astro": replace(
            GENERIC, name="astro", published=("pubdate", "date", "published", "publishdate"), modified=("updateddate", "lastupdated", "updated"), zone="UTC",
        ),
        "mkdocs": replace(
            GENERIC, name="mkdocs", published=("date.created", "date"), modified=("date.updated",), permalink="/{year}/{month}/{day}/{slug}", zone="UTC",
        ),
        "sphinx": replace(GENERIC, name="sphinx", published=("post", "date"), modified=("update", "revised"), author=("post.author", "author")),
        "pelican": replace(GENERIC, name="pelican", published=("date",), modified=("modified",), slug=("slug", "save_as", "url"), path=_BEFORE_NAME),
        "nikola": replace(GENERIC, name="nikola", published=("date",), modified=("updated",), hides_future=True),
        "zola": replace(GENERIC, name="zola", published=("date",), modified=("updated",), slug=("slug", "path", "aliases"), path=_BEFORE_NAME),
        "hexo": replace(GENERIC, name="hexo", published=("date",), modified=("updated",), permalink="/{year}/{month}/{day}/{slug}/"),
        "middleman": replace(GENERIC, name="middleman", published=("date",), modified=("updated",), path=_BEFORE_NAME, hides_future=True),
        "quarto": replace(GENERIC, name="quarto", published=("date",), modified=("date_modified",)),
        "ghost": replace(GENERIC, name="ghost", published=("published_at",), modified=("updated_at",), slug=("slug", "canonical_url"), zone="UTC"),
        "wordpress": replace(
            GENERIC, name="wordpress", published=("wp:post_date", "pubdate", "wp:post_date_gmt"), modified=("wp:post_modified", "wp:post_modified_gmt"),
            author=("dc:creator",), slug=("wp:post_name", "link"),
        ),
        "rss": replace(
            GENERIC, name="rss", published=("pubdate", "dc:date"), modified=("atom:updated", "dcterms:modified"), author=("dc:creator", "author"),
            slug=("link", "guid"),
        ),
        "atom": replace(GENERIC, name="atom", published=("published",), modified=("updated",), author=("author.name",), slug=("link", "id")),
        "json-feed": replace(
            GENERIC, name="json-feed", published=("date_published",), modified=("date_modified",), author=("authors",), slug=("url", "id"),
        ),
        "sitemap": replace(GENERIC, name="sitemap", published=("news:publication_date",), modified=("lastmod",), title=("news:title",), slug=("loc",)),
    }
)  # fmt: skip
"""By generator. Read from their documentation and sources; a key that a theme invents belongs into the config."""

MARKERS: Mapping[str, str] = MappingProxyType(
    {
        "_config.yml": "jekyll", "_config.yaml": "jekyll", "_config.toml": "jekyll",
        "hugo.toml": "hugo", "hugo.yaml": "hugo", "hugo.yml": "hugo", "hugo.json": "hugo",
        "config/_default/hugo.toml": "hugo", "config/_default/config.toml": "hugo",
        "archetypes": "hugo",
        ".eleventy.js": "eleventy", "eleventy.config.js": "eleventy", "eleventy.config.mjs": "eleventy", "eleventy.config.cjs": "eleventy",
        "docusaurus.config.js": "docusaurus", "docusaurus.config.ts": "docusaurus",
        "astro.config.mjs": "astro", "astro.config.ts": "astro", "astro.config.js": "astro",
        "mkdocs.yml": "mkdocs", "mkdocs.yaml": "mkdocs",
        "conf.py": "nikola", "pelicanconf.py": "pelican",
        "config.toml": "zola", "config.yml": "hugo", "config.yaml": "hugo", "config/_default/config.yaml": "hugo",
        "config.rb": "middleman", "_quarto.yml": "quarto",
    }
)  # fmt: skip
"""By the generator's own config file; where two generators share a name, `_told_apart` looks into it."""


def profile_at(directory: Path, known: dict[Path, Profile] | None = None, top: Path | None = None) -> Profile:
    """The profile of the nearest generator's config at or above a directory, within its repository; `GENERIC` where there is none.

    `known` remembers the answers for directories, for as long as no file changes. Nothing above `top` is asked: what lies there is another site's.
    """
    known = {} if known is None else known
    if directory not in known:
        here = _profile_in(directory)
        ends = directory in (top, directory.parent) or (directory / ".git").exists()
        known[directory] = here or (GENERIC if ends else profile_at(directory.parent, known, top))
    return known[directory]


def _profile_in(directory: Path) -> Profile | None:
    """The profile of the generator whose config lies in a directory."""
    try:
        names = frozenset(os.listdir(directory))  # noqa: PTH208  (names alone: one question instead of thirty)
    except OSError:
        return None
    for marker, name in MARKERS.items():
        if marker.partition("/")[0] in names and (file := directory / marker).exists() and (told := _told_apart(file, name)):
            return PROFILES[told]
    return None


def _told_apart(file: Path, name: str) -> str:
    """The generator, where a file's name leaves two (Hexo and Jekyll, Hugo and Zola, Sphinx and Nikola); "" where it is some other program's."""
    if file.is_dir() or file.name not in ("_config.yml", "config.toml", "config.yml", "config.yaml", "conf.py"):
        return name
    text = file.read_text(errors="replace")
    if file.name == "_config.yml":
        return "hexo" if "public_dir:" in text and "new_post_name:" in text else name
    if file.name == "config.toml":
        return "hugo" if "baseurl" in text.lower() else name if "base_url" in text else ""
    if file.suffix in (".yml", ".yaml"):
        return name if "baseurl:" in text.lower() else ""
    return name if "BLOG_AUTHOR" in text or "POSTS =" in text else "sphinx"


def overridden(profile: Profile, settings: Mapping[str, object]) -> Profile:
    """A profile with some of its fields replaced by a config's; a setting "generator" names another one to begin with."""
    if not settings:
        return profile
    fields = dict(settings)
    begun = PROFILES[str(fields.pop("generator"))] if fields.get("generator") else profile
    return replace(begun, **fields)  # type: ignore[arg-type]  # the config has checked the types


ProfileOf = Callable[[str], Profile]
"""Gives the profile for a document's path."""
