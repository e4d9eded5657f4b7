"""Finds the marks of yearly editions ("regatta-2026"): a page's own, those in its text, and links whose label and target differ in the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import PROSE, Document, Place, Span
from dateline.noticing.dating.years import OwnYear, own_years
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Mark(NamedTuple):
    """A name and a year written as one word."""

    stem: str
    """In lower case."""
    year: int
    place: Place
    """Of the whole mark; the first line of the file for its path."""
    year_place: Place


class Mislabelled(NamedTuple):
    """A link whose label and target are alike but for the year."""

    label: Mark
    target: Mark


_MARK = compile_late(r"(?<![\w/-])(?P<stem>[A-Za-z][A-Za-z]*(?:[-_][A-Za-z]+)*)(?P<sep>[-_]?)(?P<year>(?:19|20)\d\d)(?![\w-]|\.\d)")
_NAME = compile_late(r"(?P<stem>[A-Za-z]{3,}(?:[-_][A-Za-z]+)*)[-_]?(?P<year>(?:19|20)\d\d)")
_YEAR = compile_late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LINKS = {
    "markdown": compile_late(r"\[(?<!!\[)(?P<label>[^\[\]\n]{1,120})\]\((?P<target>[^\s()]+)\)"),
    "rst": compile_late(r"`(?P<label>[^`<>\n]{1,120}?)\s*<(?P<target>[^\s<>]+)>`"),
    "html": compile_late(r"<a\b[^<>]*?\bhref=[\"'](?P<target>[^\"'\s]+)[\"'][^<>]*>(?P<label>[^<>\n]{1,120})</a>"),
    "asciidoc": compile_late(r"(?:link:)?(?P<target>https?://[^\s\[\]]+)\[(?P<label>[^\[\]\n]{1,120})\]"),
}
_OTHER_EDITION = compile_late(r"\b(?:last|previous\w*|earlier|past|former\w*|prior|old|archived?|since|compared?|until|before)\b", re.IGNORECASE)
_AROUND = 60
_YEARS_AHEAD = 2
_SPOKEN_OF = 2
"""A page has to use its own mark at least once beside the other."""
_LETTERS = compile_late(r"[^\W\d_]+|\d+")


@noticer
def own_mark(doc: Document) -> Mark | None:
    """The mark that the file's name or the nearest folder bears: "regatta2026.md", "regatta-2026/index.md", "regatta/2026.md"."""
    parts = doc.path.split("/")
    parts[-1] = parts[-1].partition(".")[0]
    here = doc.path_place()
    for index in range(len(parts) - 1, -1, -1):
        if found := _NAME.fullmatch(parts[index]):
            return Mark(found["stem"].lower(), int(found["year"]), here._replace(text=parts[index]), here)
        if index and _YEAR.fullmatch(parts[index]) and parts[index - 1].isalpha():
            return Mark(parts[index - 1].lower(), int(parts[index]), here._replace(text="/".join(parts[index - 1 : index + 1])), here)
        if index < len(parts) - 1 or parts[index] not in ("index", "_index", "README", "readme"):
            return None
    return None


@noticer
def foreign_marks(doc: Document) -> tuple[Mark, ...]:
    """The one mark of another edition on a page that bears its own in its path and its text, unless the page speaks of that other year."""
    own = own_mark(doc)
    if own is None:
        return ()
    alike = list(_of_text(doc, own.stem))
    labels = {link.label.year_place[:5] for link in mislabelled(doc)}
    foreign = [mark for mark in alike if mark.year != own.year and mark.year_place[:5] not in labels]
    if len(foreign) != 1 or len(alike) < _SPOKEN_OF:
        return ()
    at = doc.offset(foreign[0].place)
    around = doc.source[max(at - _AROUND, 0) : at + _AROUND]
    return () if _OTHER_EDITION.search(around) or around.count(str(foreign[0].year)) > 1 else tuple(foreign)


def _of_text(doc: Document, stem: str) -> Iterator[Mark]:
    """The marks of one name in a document's prose and in the code within it, in order."""
    found = (match for block in doc.blocks if block.kind in PROSE for match in _MARK.finditer(doc.text, block.start, block.end))
    for match in found:
        if match["stem"].lower() == stem:
            yield Mark(stem, int(match["year"]), doc.place(*match.span()), doc.place(*match.span("year")))


@noticer
def mistitled(doc: Document) -> OwnYear | None:
    """The year in the title of a page whose file name bears another.

    The rest of the page has to speak of that other one alone, or to be dated in it where the title's lies years ahead.
    """
    own = own_mark(doc)
    titles = [year for year in own_years(doc) if year.kind == "title"]
    years = {year.year for year in titles}
    if own is None or len(years) != 1 or own.year in years:
        return None
    title = titles[0]
    alone = doc.source.count(str(title.year)) == len(titles) and str(own.year) in doc.source
    ahead = title.year - own.year >= _YEARS_AHEAD and any(year.year == own.year and year.kind in ("published", "start", "key") for year in own_years(doc))
    return title if alone or ahead else None


@noticer
def mislabelled(doc: Document) -> tuple[Mislabelled, ...]:
    """The links whose label and last part of the target are the same words with another year each."""
    return tuple(_mislabelled(doc))


def _mislabelled(doc: Document) -> Iterator[Mislabelled]:
    pattern = _LINKS.get("markdown" if doc.format == "text" and doc.path.endswith(".mdx") else doc.format)
    for link in pattern.finditer(doc.source) if pattern else ():
        label = link.span("label")
        if (named := _only_year(doc.source, Span(*label))) is None:
            continue
        target = _last_part(link)
        led = _only_year(doc.source, target)
        if led and doc.source[slice(*named)] != doc.source[slice(*led)]:
            stem = _words(doc.source[slice(*target)])
            if stem and stem in (_words(doc.source[slice(*label)]), _marked(doc.source[slice(*label)])):
                yield Mislabelled(_at(doc, stem, Span(*label), named), _at(doc, stem, target, led))


def _at(doc: Document, stem: str, whole: Span, year: Span) -> Mark:
    return Mark(stem, int(doc.source[slice(*year)]), doc.source_place(*whole), doc.source_place(*year))


def _last_part(link: re.Match[str]) -> Span:
    """The last part of an address that is more than a file's ending: ".../tags/regatta-2026/" gives "regatta-2026"."""
    start, end = link.span("target")
    trimmed = len(link["target"].rstrip("/"))
    return Span(start + link["target"].rfind("/", 0, trimmed) + 1, min(start + trimmed, end))


def _only_year(source: str, span: Span) -> Span | None:
    found = list(_YEAR.finditer(source, *span))
    return Span(*found[0].span()) if len(found) == 1 else None


def _marked(label: str) -> str:
    """The stem of the one mark in a label: "the regatta-2026 tag" gives "regatta"."""
    found = list(_MARK.finditer(label))
    return _words(found[0]["stem"]) if len(found) == 1 else ""


def _words(text: str) -> str:
    """What a label or an address says, without its year, signs and ending."""
    without = _YEAR.sub(" ", re.sub(r"\.(?:html?|md|php|pdf|rst)$", "", text))
    return " ".join(word.lower() for word in _LETTERS.findall(without))
