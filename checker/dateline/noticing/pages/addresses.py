"""Finds under which addresses of its site a page stands: by permalink, slug, alias, or its own file's path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Literal, NamedTuple

from dateline.model import DATA, Document, Place
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.front_matter import front_matter_format, is_hidden, leads_on, stated
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

Way = Literal["permalink", "slug", "alias", "path"]


class Address(NamedTuple):
    """One address of a page."""

    way: Way
    """How it is said: an absolute address, a name within its section, an address that leads here, the path of the file."""
    key: str
    """The key of the front matter; "" for a path."""
    text: str
    """As written."""
    scope: str
    """Addresses of two scopes differ: language, version, for a slug also its section and, where addresses hold it, the day."""
    normal: str
    """The address without host, trailing slash and "index.html"."""
    place: Place


_PERMALINKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"jekyll": ("permalink",), "hugo": ("url",), "eleventy": ("permalink",), "zola": ("path",), "pelican": ("save_as", "url"), "hexo": ("permalink",),
     "ghost": (), "docusaurus": (), "": ("permalink",)}
)  # fmt: skip
"""By generator, the keys of an address from the root of the site; elsewhere `url` and `path` may lead anywhere."""
_ALIASES = ("aliases", "redirect_from")
_DRIVEN = compile_late(r"[:{}<>$*]|^(?:date|pretty|ordinal|weekdate|none|false|true)$")
"""A template of addresses, the name of one, or none at all."""
_NUMBER = compile_late(r"\.\d+$")
"""Of a member of a list, at the end of its key."""
_HOST = compile_late(r"^https?://[^/]+")
_INDEX = compile_late(r"(?:^|/)index\.html?$")
_LANGUAGE = compile_late(r"[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?", re.IGNORECASE)
_VERSION = compile_late(r"(?:v|version-?)?\d+(?:\.(?:\d+|x))*|latest|stable|next|current|main|master|_?archive[ds]?|legacy", re.IGNORECASE)
_NO_PAGES = compile_late(r"(?:^|/)(?:_?includes|_?layouts|_?templates?|archetypes|themes|partials|node_modules|examples?|fixtures|tests?)/", re.IGNORECASE)
_PAGES = frozenset({".md", ".markdown", ".html", ".htm", ".rst", ".adoc", ".mdx"})
_SLUGS_ALONE = frozenset({"docusaurus", "ghost", "wordpress"})
"""Where a slug makes the address without the day."""


@noticer
def addresses(doc: Document) -> tuple[Address, ...]:
    """The addresses of a page that its site shows, at most one of them said by the path; none for drafts, redirects, data files and templates."""
    if not is_page(doc):
        return ()
    said = tuple(_said(doc))
    own = any(address.way in ("permalink", "slug") for address in said)
    return said if own else (*said, *_of_path(doc))


def is_page(doc: Document) -> bool:
    """Whether a document is a page of its own that its site shows: no draft, redirect, data file, template or post of a feed."""
    return not (doc.part or doc.format in DATA or _NO_PAGES.search(doc.path) or is_hidden(doc) or leads_on(doc))


def _said(doc: Document) -> Iterator[Address]:
    permalinks = _PERMALINKS.get(doc.profile.name, _PERMALINKS[""])
    for meta in stated(doc):
        key, text = _NUMBER.sub("", meta.key.lower()), meta.text.strip()
        if key not in permalinks and key != "slug" and key not in _ALIASES:
            continue
        if not text or _DRIVEN.search(text):
            continue
        if key in permalinks:
            yield Address("permalink", meta.key, text, _edition(doc), _normal(text), meta.place)
        elif key == "slug" and "/" not in text.strip("/"):
            yield Address("slug", meta.key, text, f"{_section(doc)}|{_day(doc)}|{_edition(doc)}", _normal(text), meta.place)
        elif key == "slug":
            yield Address("permalink", meta.key, text, _edition(doc), _normal(text), meta.place)
        elif key in _ALIASES and text.startswith("/"):
            yield Address("alias", meta.key, text, _edition(doc), _normal(text), meta.place)


def _of_path(doc: Document) -> Iterator[Address]:
    """The address that follows from the file's path, where the generator makes that certain."""
    path = PurePosixPath(doc.path)
    output = _output(doc.profile.name, path) if path.suffix.lower() in _PAGES else ""
    if output and (front_matter_format(doc) or doc.profile.name != "jekyll"):  # which copies files without front matter as they are
        yield Address("path", "", doc.path, "path", output, doc.path_place())


def _output(generator: str, path: PurePosixPath) -> str:
    """What two files of one site may not have in common."""
    folder, page, (name, language) = str(path.parent), str(path.with_suffix("")), _named(path.stem)
    if generator in ("hugo", "zola"):
        if "content" not in path.parts[:-1]:
            return ""
        bare = name in ("index", "_index")
        return f"{folder if bare else path.parent / name.lower()}@{language}"
    if generator == "eleventy":
        return folder if path.stem == "index" else page
    if generator == "mkdocs":
        return "" if "docs" not in path.parts[:-1] else folder if path.stem in ("index", "README") else page
    if generator == "sphinx":
        return page if path.suffix in (".rst", ".md") else ""
    return page if generator == "jekyll" else ""


def _named(stem: str) -> tuple[str, str]:
    """The name of a page and its language ("about", "fr" of about.fr.md)."""
    name, dot, language = stem.rpartition(".")
    return (name, language.lower()) if dot and _LANGUAGE.fullmatch(language) else (stem, "")


def _normal(text: str) -> str:
    return _INDEX.sub("", _HOST.sub("", text)).strip("/")


def _section(doc: Document) -> str:
    """The folder of a page; for a folder that is a page ("post/mill/index.md") the one above."""
    path = PurePosixPath(doc.path)
    return str(path.parent.parent if _named(path.stem)[0] in ("index", "_index") else path.parent)


def _day(doc: Document) -> str:
    """The day of publication, which is a part of the address on many sites."""
    if doc.profile.name in _SLUGS_ALONE:
        return ""
    days = [found.said for found in evidence(doc) if found.role == "published" and found.source in ("front matter", "path")]
    return next((f"{said.year}-{said.month}-{said.day}" for said in days), "")


@noticer
def _edition(doc: Document) -> str:
    """Language and version, by front matter, folders and file name: their pages share addresses."""
    folders = [part.lower() for part in PurePosixPath(doc.path).parts[:-1] if _LANGUAGE.fullmatch(part) or _VERSION.fullmatch(part)]
    said = [meta.text.lower() for key in ("lang", "language", "locale", "version") for meta in doc.meta.get(key, ())]
    return "/".join([*folders, *said, _named(PurePosixPath(doc.path).stem)[1]])
