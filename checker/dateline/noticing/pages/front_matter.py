"""Finds what a file states outside its text: the values of its front matter, or of the data file that it is."""

from __future__ import annotations

import re

from dateline.model import DATA, Document, Meta
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_FENCE = compile_late(r"(?:[ \t]*\r?\n)*(---|\+\+\+)[ \t]*\r?\n|\{(?![{%])")
_CLOSING = compile_late(r"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.MULTILINE)
MARKUP = ("meta:", "json-ld:", "microdata:", "html:", "link:")
"""Beginnings of keys that a page's markup gave, not its front matter."""
_HIDDEN = {"draft": ("true", "yes", "on"), "published": ("false", "no", "off"), "status": ("draft", "hidden", "private", "trash"), "unlisted": ("true",)}

_REDIRECTS = frozenset({"redirect", "redirect_to", "redirectto", "redirect_url", "redirecturl", "redirect_link"})


@noticer
def stated(doc: Document) -> tuple[Meta, ...]:
    """The values of a document's front matter, or of the data file that it is, in the order of the file."""
    end = front_matter_end(doc)
    if doc.part or not end:
        return ()
    values = (meta for key, metas in doc.meta.items() if not key.startswith(MARKUP) for meta in metas if doc.offset(meta.place) < end)
    return tuple(sorted(values, key=lambda meta: (meta.place[1:3], meta.key)))


def front_matter_format(doc: Document) -> str:
    """In what a document's front matter is written, or the data file that it is: "yaml", "toml", "json", ...; "" for neither."""
    if doc.format in DATA:
        return doc.format
    fence = _FENCE.match(doc.source)
    return "" if not fence or not (stated(doc) or fence[1]) else {"---": "yaml", "+++": "toml"}.get(fence[1] or "", "json")


def front_matter_end(doc: Document) -> int:
    """Where front matter ends, the whole of a data file; 0 where there is none."""
    fence = _FENCE.match(doc.source)
    if doc.format in DATA or (fence and not fence[1]):
        return len(doc.source)
    closing = _CLOSING.search(doc.source, fence.end()) if fence else None
    return closing.start() if closing else 0


def is_hidden(doc: Document) -> bool:
    """Whether the front matter says that the page is not shown: a draft, or not published."""
    return any(meta.text.strip().lower() in words for key, words in _HIDDEN.items() for meta in doc.meta.get(key, ()))


def leads_on(doc: Document) -> bool:
    """Whether the page only leads its reader to another."""
    return any(key.lower().replace("-", "_") in _REDIRECTS for key in doc.meta)


def is_passing(doc: Document) -> bool:
    """Whether hardly anybody sees the page's text: it is hidden, leads elsewhere, or is taken down by the generator on a day that it states."""
    return is_hidden(doc) or leads_on(doc) or (doc.profile.hides_expired and any(key.lower() in doc.profile.expires for key in doc.meta))
