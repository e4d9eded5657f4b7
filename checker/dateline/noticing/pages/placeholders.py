"""Finds what was meant to be replaced before a text appeared: TK, lorem ipsum, "[insert a link here]", names of picture files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from dateline.model import DATA, PROSE, Block, Document, Place
from dateline.noticing.pages.front_matter import stated
from dateline.noticing.pages.sections import headings_above
from dateline.noticing.text.lowered import lowered
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Placeholder(NamedTuple):
    """Something that stands for a text that is still missing."""

    text: str
    what: str
    """What it is, for messages: "filler text", "a mark for a missing text"."""
    place: Place


MARK, _FILLER, _BLANK, _TITLE, _FILE = "a mark for a missing text", "filler text", "a blank to be filled in", "a template's value", "the name of a file"
SLUG = "the name of its file, hyphens and all"
"""The least of them: it can be read."""

_ALONE = compile_late(
    r"[\[(<*]*(?:TK(?:[ -]?TK)*|TB[DA]|to be (?:determined|announced|written|added)|XXX+|FIXME|TO ?DO|T\.B\.[DA]\.)[\])>*]*[.!:…]*", re.IGNORECASE
)
_UPPER = compile_late(r"[A-Z. -]*")
_WITHIN = compile_late(
    r"\bTKTK(?:TK)*\b|(?<![\w/])[\[(](?:TK(?: [^\])]{1,40})?|XXX+|FIXME|TO ?DO(?:[: ][^\])]{1,80})?)[\])](?!\()"
    r"|^(?:XXX|TK)\s?[:–—-] ?\S.*|\b(?:TO-?DO|FIXME):\s+\S.*|\bTK TK\b"
)
_LOREM = compile_late(r"\blorem ipsum dolor\b", re.IGNORECASE)
_INSERT = compile_late(
    r"[\[<](?:please )?(?:insert|enter|put|type|fill in)\b(?![^\]>]{0,60}[=/{}])[^\]>\n]{2,60}[\]>](?!\()"
    r"|\[[^\]\n]{2,40}\b(?:goes )?here\](?!\()",
    re.IGNORECASE,
)
_WANTED = compile_late(
    r"\[(?:[A-Z]+ )*(?:INTRO|INTRODUCTION|TEXT|TITLE|HEADLINE|IMAGE|PHOTO|PICTURE|CAPTION|LINK|URL|QUOTE|NAME|DATE|DESCRIPTION|SUMMARY|BIO)S?\]"
)
"""Alone, for "your name" in brackets is the reader's."""
_HERE = compile_late(
    r"(?:your|a|the|add|insert|put|type|some|enter)? ?(?:your |a |the )?(?:page |post |article |section |short |brief )?"
    r"(?:title|sub-?title|headline|description|summary|text|content|caption|name|quote|abstract|bio|intro(?:duction)?) (?:goes )?here[.!…]*",
    re.IGNORECASE,
)
_TEMPLATE = compile_late(
    r"(?:my |your )?(?:new|untitled|sample|example|first) (?:blog )?(?:post|page|article|document|title)|untitled|page title|post title|article title|"
    r"(?:your|my) (?:title|name|description|post title|page title|blog)|author name|first ?name last ?name|enter (?:a )?title|"
    r"title of (?:the |your )?(?:post|page|article)|"
    r"(?:a )?(?:short|brief) description(?: of (?:the|your|this) (?:post|page|article))?|"
    r"(?:a |your )?(?:summary|description) of (?:the|your|this) (?:post|page|article)",
    re.IGNORECASE,
)
_TITLES = frozenset({"title", "subtitle", "headline", "description", "summary", "excerpt", "author", "authors", "abstract", "deck", "linktitle", "teaser"})
_MARKED = frozenset({"title", "subtitle", "headline", "description", "summary", "excerpt", "abstract", "deck", "teaser", "author", "caption", "alt"})
_CAPTIONS = frozenset({"alt", "alt_text", "alttext", "image_alt", "caption", "image_caption", "imagealt", "figcaption"})
_PICTURE = compile_late(
    r"(?:IMG|DSC|DSCN|DSCF|PXL|P)[-_ ]?\d{3,}[\w-]*(?:\.\w{3,4})?|(?:[^\s,;!?]+ ){0,5}[\w()%~./:-]+\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)"
    r"|(?:Screen ?shot|Bildschirmfoto|Capture d[’']écran)[ _-](?:from |at |vom |de )?\d{4}[-.]\d\d[-.]\d\d.*|image\d{2,}",
    re.IGNORECASE,
)
_DRAFTING = compile_late(
    r"template|archetype|boilerplate|sample|placeholder|example|_drafts?/|skeleton|style-?guide|lorem|todo|storybook|fixture|mock|demo\b", re.IGNORECASE
)
"""Paths of what is there to be filled in, or to show how."""
_PLANNED = compile_late(
    r"\b(?:when|where|who|venue|dates?|times?|location|place|address|speakers?|schedule|agenda|programme?|price|pricing|cost|tickets?|registration|deadline|"
    r"hotels?|sponsors?|sessions?|talks?|release|team|coordinators?|wann|wo|ort|termin|programm|preis|où|quand|lieu|cuándo|dónde|lugar)\b",
    re.IGNORECASE,
)
"""Headings under which TBD says that something is not settled yet."""
_EVENT_KEYS = ("start", "start_date", "starts", "venue", "location", "event", "event_date", "speaker", "speakers")
_NUMBERS = compile_late(r"(?:\.\d+)+$")
"""Of a member of a list, at the end of its key."""
_SLUG = compile_late(r"[\w%]+(?:[-_]+[\w%]+)+")
_HYPHENATED = compile_late(r"(?=.*[^\W\d_]{3})[^\W_]+(?:[-_]+[^\W_]+){3,}")
"""Four words joined by hyphens, and nothing else: a name that a file was given."""
_SOURCE = compile_late(r"\]\(\s*<?([^)\s>]+)")
_SRC = compile_late(r"\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_FORM = 2
"""A page with more different blanks than these is a form for its readers to fill in."""
_FOR_READERS = compile_late(r"[\[<](?:your|my)\b[^\]>\n]{2,40}[\]>](?!\()", re.IGNORECASE)
_LONGEST = 200
"""Characters above which a block is more than a placeholder."""
_MARKS = ("TK", "TODO", "TO DO", "TO-DO", "FIXME", "XXX")
_OPENED = ("insert", "enter", "put", "type", "fill in", "please ")
_BLANKS = ("here]", *(bracket + word for bracket in "[<" for word in _OPENED))
_BLANKS_OF_READERS = ("[your", "[my", "<your", "<my")
"""One of these a text must hold to have a placeholder within a sentence, the latter in small letters: they are looked for in no time."""
_TICKS = compile_late(r"`+")
_QUOTES = "\"'“”‘’«»`"


@noticer
def placeholders(doc: Document) -> tuple[Placeholder, ...]:
    """All placeholders of a page, in the order of the file; none in templates, in schedules of what is still to come, and in code."""
    if _DRAFTING.search(doc.path):
        return ()
    wanted = tuple(_wanted(doc))
    found = [*_in_front_matter(doc), *(each for block in doc.blocks for each in _in_block(doc, block, wanted))]
    return tuple(sorted(found, key=lambda each: each.place[:3]))


def _wanted(doc: Document) -> Iterator[tuple[re.Pattern[str], str]]:
    """What to look for within the sentences of a page."""
    small = lowered(doc)
    if "lorem ipsum" in small:
        yield _LOREM, _FILLER
    if _holds_any(doc.text, _MARKS):
        yield _WITHIN, MARK
    if ("[" in small or "<" in small) and _holds_any(small, _BLANKS) and not (_holds_any(small, _BLANKS_OF_READERS) and _FOR_READERS.search(doc.text)):
        blanks = {found[0].lower() for block in doc.blocks if block.kind in PROSE for found in _INSERT.finditer(block.text)}
        if len(blanks) <= _FORM:
            yield _INSERT, _BLANK


def _holds_any(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _in_front_matter(doc: Document) -> Iterator[Placeholder]:
    for meta in stated(doc):
        key, text = _bare(meta.key), meta.text.strip()
        if key in _CAPTIONS and _PICTURE.fullmatch(text):
            yield Placeholder(text, _FILE, meta.place)
        if doc.format in DATA or "." in meta.key.lower().removesuffix(".0"):
            continue  # entries of schedules and lists
        if key in _TITLES and (_TEMPLATE.fullmatch(text) or _HERE.fullmatch(text)):
            yield Placeholder(text, _TITLE, meta.place)
        elif key in _MARKED and _is_mark(text) and not any(other in doc.meta for other in _EVENT_KEYS):
            yield Placeholder(text, MARK, meta.place)


@lru_cache(maxsize=4096)
def _bare(key: str) -> str:
    """The last part of a key, members of a list without their numbers."""
    return _NUMBERS.sub("", key.lower()).rpartition(".")[2].replace("-", "_")


def _in_block(doc: Document, block: Block, wanted: Sequence[tuple[re.Pattern[str], str]]) -> Iterator[Placeholder]:
    if block.kind == "alt" or block.kind == "caption":
        found = _as_caption(doc, block)
    elif block.kind not in PROSE or block.kind == "cell" or block.quoted:
        return
    else:
        found = _as_text(doc, block)
        if not found:
            yield from _within(doc, block, wanted)
    if found:
        yield Placeholder(block.text.strip(), found, doc.place(block.start, block.end))


def _as_caption(doc: Document, block: Block) -> str:
    """What the text of a picture is a placeholder of; "" where it is none."""
    text = block.text.strip()
    if "://" in text:
        return ""  # what a generator writes where nobody wrote anything
    if _PICTURE.fullmatch(text):
        return _FILE
    return SLUG if _is_file_of(doc, block) or _HYPHENATED.fullmatch(text) else ""


def _as_text(doc: Document, block: Block) -> str:
    """What a whole block is a placeholder of; "" where it is none."""
    if len(block.text) > _LONGEST:
        return ""
    text = block.text.strip()
    if block.kind == "paragraph" and ((_is_mark(text) and not _is_announced(doc, block)) or _WANTED.fullmatch(text)):
        return MARK
    if block.kind == "paragraph" and doc.format in ("text", "html") and _HYPHENATED.fullmatch(text):
        return SLUG
    return _TITLE if block.kind != "item" and text.rstrip(".!…").lower().endswith("here") and _HERE.fullmatch(text) else ""


def _within(doc: Document, block: Block, wanted: Sequence[tuple[re.Pattern[str], str]]) -> Iterator[Placeholder]:
    """The first of each kind inside a block, neither quoted nor code."""
    for pattern, what in wanted:
        for found in pattern.finditer(block.text):
            before, after = block.text[: found.start()].rstrip(" ")[-1:], block.text[found.end() : found.end() + 1]
            quoted = bool(before and after) and before in _QUOTES and after in _QUOTES
            if not quoted and not _is_code(doc, block, *found.span()):
                yield Placeholder(found[0], what, doc.place(block.start + found.start(), block.start + found.end()))
                break


def _is_mark(text: str) -> bool:
    text = text.strip()
    return _ALONE.fullmatch(text) is not None and (_UPPER.fullmatch(re.sub(r"[^\w. -]", "", text)) is not None or " be " in text.lower())


def _is_announced(doc: Document, block: Block) -> bool:
    """Whether a lone TBD says that something is not settled yet: on the page of an event, or under the heading of what is to come."""
    if not re.search(r"TB|announced|determined", block.text, re.IGNORECASE):
        return False
    heading = next((heading.text for heading in headings_above(doc, block)), "")
    return bool(_PLANNED.search(heading)) or any(key in doc.meta for key in _EVENT_KEYS)


def _is_file_of(doc: Document, block: Block) -> bool:
    """Whether a text is the name of the very file that it describes, without its suffix: "mill-at-dusk" of mill-at-dusk.png."""
    if not _SLUG.fullmatch(block.text):
        return False
    start, end = doc.source_span(block.start, block.end)
    tag = doc.source[doc.source.rfind("<", 0, start) + 1 : doc.source.find(">", end)]
    found = _SOURCE.match(doc.source, end) or _SRC.search(tag)
    return found is not None and PurePosixPath(found[1]).stem.lower() == block.text.lower()


def _is_code(doc: Document, block: Block, start: int, end: int) -> bool:
    """Whether it is set as code, where blanks and remarks are part of a command."""
    begins = doc.source_span(block.start + start, block.start + end).start
    line = doc.source[doc.source.rfind("\n", 0, begins) + 1 : begins]
    return len(_TICKS.findall(line)) % 2 == 1 or line.endswith(("<code>", "<kbd>", "<tt>"))
