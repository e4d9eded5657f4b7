"""Turns the bytes of a file into its documents: they are decoded, a reader is chosen by suffix, the language is settled."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from types import MappingProxyType

from dateline.model import Document, Profile, line_starts
from dateline.noticing.pages.marks import text_marks
from dateline.profiles import GENERIC, PROFILES
from dateline.reading.decoding import decode, without_surrogates
from dateline.reading.draft import Draft, DraftBlock, DraftProblem, finished
from dateline.reading.feed_kind import JSON_SUFFIXES, feed_kind, read_feed
from dateline.reading.frontmatter import read_front_matter
from dateline.reading.language import settle
from dateline.reading.markdown import read_markdown
from dateline.reading.suffixes import DATA_SUFFIXES, FEED_SUFFIXES, SUFFIXES
from dateline.reading.templating import captions, mask, unmask
from dateline.reading.text import read_text

_PROFILES = {"wxr": "wordpress", "rdf": "rss"}
_NO_LANGUAGES: Mapping[str, str] = MappingProxyType({})
_OWN_REPORT = b'<meta name="generator" content="dateline report">'
"""Stands near the beginning of an HTML report: lying beside what it tells of, it would be compared with it the next time."""


def read_parts(data: bytes, path: str, language: str = "", languages: Mapping[str, str] = _NO_LANGUAGES, profile: Profile = GENERIC) -> tuple[Document, ...]:
    """The documents in a file: one, every post of a feed or export, or none for XML that is no feed, and for a report of ours.

    Raises `Unreadable`; the arguments are those of `read`.
    """
    suffix = posixpath.splitext(path)[1].lower()
    if suffix not in FEED_SUFFIXES and suffix not in JSON_SUFFIXES:
        return () if _OWN_REPORT in data[:1000] else (read(data, path, language, languages, profile),)
    decoded = decode(data, html=False)
    source = without_surrogates(decoded.text.removeprefix("\ufeff"))
    kind = feed_kind(source, path)
    if not kind:
        return () if suffix in FEED_SUFFIXES else (read_source(source, path, language, languages, decoded.problems, profile),)
    lines = line_starts(source)
    drafts = read_feed(source, kind)
    for draft in drafts:
        settle(draft, path, language, languages)
    return tuple(finished(draft, path, kind, source, PROFILES[_PROFILES.get(kind, kind)], lines) for draft in drafts)


def read(data: bytes, path: str, language: str = "", languages: Mapping[str, str] = _NO_LANGUAGES, profile: Profile = GENERIC) -> Document:
    """The document in `data`. Raises `Unreadable`.

    `path` (posix, from the root) chooses the reader; `language` is the configured default, `languages` gives
    the language of paths (a folder or a glob, the longest that fits decides).
    """
    decoded = decode(data, html=format_of(path) == "html")
    return read_source(decoded.text, path, language, languages, decoded.problems, profile)


def read_source(
    source: str,
    path: str,
    language: str = "",
    languages: Mapping[str, str] = _NO_LANGUAGES,
    problems: tuple[DraftProblem, ...] = (),
    profile: Profile = GENERIC,
) -> Document:
    """The document in decoded text; `problems` are those of decoding it."""
    source = without_surrogates(source.removeprefix("\ufeff"))
    kind = format_of(path)
    if kind in DATA_SUFFIXES.values():
        from dateline.reading.data import read_data

        draft = read_data(source, kind)
        draft.problems[:0] = problems
        settle(draft, path, language, languages)
        return finished(draft, path, kind, source, profile)
    front = read_front_matter(source)
    masked = mask(source, front.body, text_marks(source) if kind == "text" else ())
    draft = unmask(_draft(masked.source, kind, front.body), source, masked.filler)
    if masked.filler:
        draft.blocks = sorted([*draft.blocks, *captions(source, front.body)], key=_start)
    draft.meta[:0] = front.meta
    draft.problems[:0] = (*problems, *front.problems)
    settle(draft, path, language, languages)
    return finished(draft, path, kind, source, profile)


def format_of(path: str) -> str:
    """The format in which a file is read."""
    return SUFFIXES.get(posixpath.splitext(path)[1].lower(), "text")


def _start(block: DraftBlock) -> int:
    return block.pieces[0].start if block.pieces else 0


def _draft(source: str, kind: str, start: int) -> Draft:
    """What the reader of a format makes of a text; readers that many corpora do not need are imported when they are, some take 0.1 s."""
    if kind == "markdown":
        return read_markdown(source, start)
    if kind == "html":
        from dateline.reading.html import read_html

        return read_html(source, start)
    if kind == "asciidoc":
        from dateline.reading.asciidoc import read_asciidoc

        return read_asciidoc(source, start)
    if kind == "mdx":
        from dateline.reading.mdx import read_mdx

        return read_mdx(source, start)
    from dateline.reading.rst import is_rst, read_rst

    if kind == "rst" or is_rst(source, start):
        return read_rst(source, start)
    return read_text(source, start)
