"""Finds the marks in a file that say "let it stand": comments like `<!-- dateline: stet DATE104 quoted as printed -->`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.model import DATA, Document, Mark, Place
from dateline.noticing.pages.front_matter import front_matter_end
from dateline.noticing.pages.mark_scopes import is_beside, is_seen, line_start, scope_of, scope_of_line
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

MARKER = "dateline:"
_OPENER = compile_late(
    r"(?P<opener><!--|\{/\*|\{#-?|\{\{[-<%]?[ \t]*/\*|\{%-?[ \t]*comment[ \t]*-?%\}"
    r"|(?:(?<=\n)|(?<=\r)|\A)[ \t]*(?:\.\.(?=[ \t])|//|\[)|\#)\s*\Z"
)
_CLOSERS = {
    "<!--": compile_late(r"-->"),
    "{/*": compile_late(r"\*/\s*\}"),
    "{#": compile_late(r"-?#\}"),
    "{{": compile_late(r"\*/[ \t]*[->%]?\}\}"),
    "{%": compile_late(r"\{%-?[ \t]*endcomment[ \t]*-?%\}"),
    "..": compile_late(r"(?=(?:\r\n|\r|\n)(?![ \t]+\S)|\Z)"),
    "//": compile_late(r"(?=[\r\n]|\Z)"),
    "#": compile_late(r"(?=[\r\n]|\Z)"),
    "[": compile_late(r"\][ \t]*(?=[\r\n]|\Z)"),
}
"""What ends a comment, by the beginning of its opener. A comment of reStructuredText goes on in indented lines."""
_FORMATS = {"//": ("asciidoc",), "..": ("rst", "text"), "[": ("text",)}
"""Where an opener begins a comment, if not everywhere; "#" does so in front matter and data files."""
_SAID = compile_late(r"\s*(?P<verb>[A-Za-z][\w-]*)(?:[ \t]+|\Z|(?=\s))(?P<codes>[A-Za-z][\w-]*(?:[ \t]*,[ \t]*[A-Za-z][\w-]*)*)?(?P<reason>[\s\S]*)\Z")
_MEANT = frozenset({"ignore", "ignore-file", "disable", "disable-file", "disable-line", "disable-next-line", "noqa", "off", "skip", "accept"})
"""Words that other tools use; any other word makes the comment a remark of somebody's."""
_REST = compile_late(r"[ \t]*(?:\r\n|\r|\n|\Z)")
"""An empty end of a line, with its break."""
_LONGEST = 2_000
_LOOK_BACK = 60


class _Comment(NamedTuple):
    """A comment that begins with the marker: its span in the source, what kind of comment it is, and what it says."""

    start: int
    end: int
    opener: str
    said: str


@noticer
def marks(doc: Document) -> tuple[Mark, ...]:
    """The marks of a document, in order; those before a post of a feed are the post's, and those for the whole file every post's.

    A comment's form is that of its format: `<!-- -->` in Markdown, HTML and XML, `..` in reStructuredText, `//` in AsciiDoc, `#` in front matter and
    in YAML and TOML files, `{/* */}` in MDX, `{# #}`, `{% comment %}` and `{{/* */}}` in templates, a line in brackets in plain text.
    What a reader sees (a comment shown as code) is no mark.
    """
    return tuple(_marks(doc)) if MARKER in doc.source else ()


def text_marks(source: str) -> Iterator[tuple[int, int]]:
    """The spans of marks in a plain text, which has no comments: its reader leaves them out."""
    for comment in _comments(source):
        if comment.opener not in ("#", "//") and not is_beside(source, comment.start, comment.end) and _fault(_verb(comment.said)) is not None:
            yield comment.start, comment.end


def _marks(doc: Document) -> Iterator[Mark]:
    front = front_matter_end(doc)
    for comment in _comments(doc.source):
        in_values = comment.start < front
        if comment.opener == "#" and not (in_values and (doc.format in ("yaml", "toml") or doc.format not in DATA)):
            continue
        if doc.format not in _FORMATS.get(comment.opener, (doc.format,)) or is_seen(doc, comment.start, comment.end):
            continue
        said = _SAID.match(comment.said)
        fault = _fault(said["verb"]) if said else None
        if said is None or fault is None:
            continue
        scope: Place | None = None
        if said["verb"] != "stet-file":
            found = (scope_of_line if comment.opener == "#" else scope_of)(doc, comment.start, comment.end)
            if found is None:
                continue
            scope = doc.source_place(*found, text=" ")._replace(text="")
        codes = tuple(code.strip() for code in (said["codes"] or "").split(",") if code.strip())
        place = doc.source_place(comment.start, comment.end)
        fault = fault or ("" if codes else "names no rule: write the code after `stet`, or ALL")
        yield Mark(codes, " ".join(said["reason"].split()).lstrip(":–—- "), place, scope, _line(doc, comment) or place, fault)


def _line(doc: Document, comment: _Comment) -> Place | None:
    """The comment with its line, where nothing stands beside it."""
    source = doc.source
    if is_beside(source, comment.start, comment.end):
        return None
    found = _REST.match(source, comment.end)
    return doc.source_place(line_start(source, comment.start), found.end()) if found else None


def _verb(said: str) -> str:
    found = _SAID.match(said)
    return found["verb"] if found else ""


def _fault(verb: str) -> str | None:
    """What is wrong with the first word of a comment; None if the comment is no mark at all."""
    if verb in ("stet", "stet-file"):
        return ""
    return f"has no word `{verb}`: a mark is `stet` or `stet-file`" if verb.lower() in _MEANT or verb.lower().startswith("stet") else None


@lru_cache(maxsize=4)
def _comments(source: str) -> tuple[_Comment, ...]:
    """The comments that begin with the marker; the posts of an export share their source, which is searched once."""
    return tuple(_each_comment(source))


def _each_comment(source: str) -> Iterator[_Comment]:
    at = source.find(MARKER)
    while at >= 0:
        end = at + len(MARKER)
        opener = _OPENER.search(source[max(at - _LOOK_BACK, 0) : at])
        if opener and not (opener.start() == 0 and at > _LOOK_BACK and opener["opener"].lstrip() in ("..", "//", "[")):
            mark = opener["opener"].lstrip()
            key = next(key for key in _CLOSERS if mark.startswith(key))
            closes = _CLOSERS[key].search(source, end, end + _LONGEST)
            if closes:
                start = at - len(opener.string) + opener.start() + len(opener["opener"]) - len(mark)
                yield _Comment(start, closes.end(), key, source[end : closes.start()])
                end = closes.end()
        at = source.find(MARKER, end)
