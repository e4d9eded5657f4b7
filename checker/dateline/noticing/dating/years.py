"""Finds the years that a document says it belongs to: those of its path, its title, its publication, and a key named year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document, Place
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.pages.records import normal_key
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class OwnYear(NamedTuple):
    """A year that a document is of, and what says so."""

    year: int
    name: str
    """For messages: "the folder", "the file name", "the title", "`date`", "`year`"."""
    place: Place
    kind: str
    """"path", "title", "published", "start" or "key"."""


_YEAR = compile_late(r"(?<![\d./#-])(?:19|20)\d\d(?![\d/-]|\.\d)")
_KEYS = ("year", "edition", "season")


@noticer
def own_years(doc: Document) -> tuple[OwnYear, ...]:
    """The years a document belongs to, the strongest evidence first: a key `year`, the path, its own dates, its title; several where they differ."""
    return tuple(_own_years(doc))


def _own_years(doc: Document) -> Iterator[OwnYear]:
    for key, values in doc.meta.items():
        if _YEAR.fullmatch(values[0].text.strip()) and normal_key(key) in _KEYS:
            yield OwnYear(int(values[0].text), f"`{key}`", values[0].place, "key")
    for found in evidence(doc):
        if found.said.year is None or found.said.impossible:
            continue
        if found.source == "path":
            yield OwnYear(found.said.year, found.name, found.place, "path")
        elif found.role in ("published", "start"):
            yield OwnYear(found.said.year, found.name, found.place, found.role)
    yield from _of_title(doc)


def _of_title(doc: Document) -> Iterator[OwnYear]:
    titles = [(value.text, value.place) for key in ("title", "html:title") for value in doc.meta.get(key, ())]
    titles += [(block.text, doc.place(block.start, block.end)) for block in doc.blocks if block.kind == "heading" and block.level == 1][:1]
    for text, place in titles:
        for found in _YEAR.finditer(text):
            yield OwnYear(int(found[0]), "the title", place, "title")
