"""Tells feeds, sitemaps and exports from other XML and JSON files by how they begin, and calls the reader of each kind."""

from __future__ import annotations

import posixpath
import re
from typing import Literal

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft
from dateline.reading.suffixes import FEED_SUFFIXES

FeedKind = Literal["", "rss", "atom", "rdf", "sitemap", "wxr", "json-feed", "ghost"]

JSON_SUFFIXES = frozenset({".json", ".jsonfeed"})
"""JSON files of other kinds are data, or text."""
_HEAD = 65_536
_PROLOG = compile_late(r"\s*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*+", re.DOTALL)
_ROOT = compile_late(r"""<([\w.-]+:)?([\w.-]+)((?:[^"'>]|"[^"]*+"|'[^']*+')*+)>""")
_FIRST_POST = compile_late(r"<(?:[\w.-]+:)?(?:item|entry|url|sitemap)[\s>]")
_TEMPLATE = compile_late(r"\{\{|\{%|<%|<\?(?:php\b|=)")
_JSON_FEED = compile_late(r'"version"\s*+:\s*+"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/')
_GHOST = compile_late(r'\s*+\{\s*+(?:"db"\s*+:\s*+\[|"meta"\s*+:\s*+\{[^{}]*+"exported_on")')


def feed_kind(source: str, path: str) -> FeedKind:
    """The kind of feed or export that a file is; "" for any other file, and for a template that a generator makes into a feed."""
    suffix = posixpath.splitext(path)[1].lower()
    if suffix in FEED_SUFFIXES:
        return _xml_kind(source)
    return _json_kind(source) if suffix in JSON_SUFFIXES else ""


def read_feed(source: str, kind: FeedKind) -> list[Draft]:
    """The posts of a feed or export of a kind, the feed itself before them if it says anything of itself."""
    from dateline.reading import feeds, ghost, json_feed, wxr  # 0.1 s, and many corpora hold no feed

    others = {"wxr": wxr.read_wxr, "json-feed": json_feed.read_json_feed, "ghost": ghost.read_ghost}
    if kind in others:
        return others[kind](source)
    return feeds.read_xml_feed(source, kind) if kind else []


def _xml_kind(source: str) -> FeedKind:
    head = source[:_HEAD]
    prolog = _PROLOG.match(head)
    root = _ROOT.match(head, prolog.end() if prolog else 0)
    if not root:
        return ""
    kind = _rooted(root[2], root[3], head)
    first = _FIRST_POST.search(head, root.end())
    return "" if kind and _TEMPLATE.search(head, 0, first.start() if first else len(head)) else kind


def _rooted(name: str, attributes: str, head: str) -> FeedKind:
    if name == "rss":
        return "wxr" if "//wordpress.org/export/" in attributes or "<wp:wxr_version>" in head else "rss"
    if name == "feed":
        return "atom" if "http://www.w3.org/2005/Atom" in attributes or "<entry" in head else ""
    if name == "RDF":
        return "rdf" if "//purl.org/rss/1.0/" in attributes else ""
    return "sitemap" if name in {"urlset", "sitemapindex"} else ""


def _json_kind(source: str) -> FeedKind:
    if not source[:100].lstrip().startswith("{"):
        return ""
    if _GHOST.match(source[:_HEAD]):
        return "ghost"
    return "json-feed" if any(_JSON_FEED.search(part) for part in (source[:4096], source[-4096:])) else ""  # sorted keys put the version last
