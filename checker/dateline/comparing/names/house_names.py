"""Finds where a document writes a name otherwise than its house does: in a form that is over, with other capitals or accents, or a slip away."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from dateline.comparing.names.evidence import WARNING, Form, weigh, weigh_given
from dateline.comparing.names.former import is_current, uses
from dateline.comparing.names.forms import Written, written
from dateline.comparing.names.romanisation import joined, romanised
from dateline.house_list import HouseList, HouseName
from dateline.model import PROSE, Document, Span
from dateline.noticing.names.mentions import name_parts
from dateline.noticing.text.lowered import lowered
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_WORD = compile_late(r"[^\W_]+")
_HUMP = compile_late(r"(?<=[a-z])(?=[A-Z])")
_JOINT = r"[\s\-‐‑’'.·]{0,2}"
_FURTHEST = 4
_SHORTEST = 4
"""Letters below which other capitals make another word."""


class Deviation(NamedTuple):
    """A place where a document departs from its house."""

    span: Span
    entry: HouseName
    right: str
    """What the house writes there."""
    since: date | None
    """The day from which on the old form is wrong; None for one that is always wrong."""


class _Form(NamedTuple):
    entry: HouseName
    text: str
    since: date | None
    old: bool


def old_forms(doc: Document, house: HouseList) -> Iterator[Deviation]:
    """Where a form that is over is used as the name of today, whatever the document's day."""
    for form in _concerning(doc, house):
        if not form.old:
            continue
        news = (form.entry.name, *form.entry.aliases)
        for use in uses(doc, form.text):
            if is_current(doc, use.span, news, form.since.year if form.since else None) and not _in_longer(doc, use.span, news):
                yield Deviation(use.span, form.entry, form.entry.name, form.since)


def restyled(doc: Document, house: HouseList) -> Iterator[Deviation]:
    """Where a listed form stands with other capitals, accents, hyphens or spaces, against all forms that are listed as right."""
    right = _right_forms(house)
    for form in _concerning(doc, house):
        if form.old or len(joined(form.text)) < _SHORTEST:
            continue
        for found in _pattern(form.text).finditer(_level(doc)):
            said = doc.text[found.start() : found.end()]
            if said not in right and doc.block_at(found.start()).kind in PROSE and _is_restyled(doc, said, form.text, found.start()):
                yield Deviation(Span(*found.span()), form.entry, form.text, None)


def mistyped(doc: Document, house: HouseList) -> Iterator[tuple[Written, HouseName]]:
    """The people of a document whose name, not listed itself, is so near to that of a listed person that it is hardly another's."""
    people = _people(house)
    right = {form.casefold() for form in _right_forms(house)} if people else set[str]()
    two = {frozenset(accepted.pair) for accepted in house.accepted}
    for entry in written(doc) if people else ():
        if not entry.form.given or not entry.mentions or f"{entry.form.given[0]} {entry.form.surname}".casefold() in right or entry.name.casefold() in right:
            continue
        near = {listed.name: listed for key in _keys(entry.form) for listed in people.get(key, ())}
        meant = [listed for listed in near.values() if _is_meant(entry.form, listed)]
        if len(meant) == 1 and not _borne(entry.form, meant[0]) and frozenset((entry.name, meant[0].name)) not in two:
            yield entry, meant[0]


def _is_meant(form: Form, listed: HouseName) -> bool:
    parts = name_parts(listed.name)
    if OSA.distance(form.surname, parts.surname, score_cutoff=_FURTHEST) > _FURTHEST:
        return False
    right = Form(parts.given, parts.surname, 3, language=form.language)
    evidence = weigh(form, right, same_document=False) or weigh_given(form, right, same_document=False)
    return evidence is not None and evidence.points >= WARNING


def _borne(form: Form, listed: HouseName) -> bool:
    """Whether the listed name has a form with this very surname and first name."""
    forms = (name_parts(alias) for alias in (listed.name, *listed.aliases, *(old.text for old in listed.former)))
    return any(parts.surname == form.surname and parts.given[:1] == form.given[:1] for parts in forms)


def _keys(form: Form) -> Iterator[str]:
    """The first name with how the surname begins, and the surname with how the first name does: two keys a name, for lists may be long."""
    yield f"{romanised(form.given[0])} {romanised(form.surname)[:1]}"
    yield f"{romanised(form.given[0])[:1]} {joined(form.surname)}"


@lru_cache(maxsize=4)
def _people(house: HouseList) -> Mapping[str, Sequence[HouseName]]:
    found: defaultdict[str, list[HouseName]] = defaultdict(list)
    for entry in house.names:
        parts = name_parts(entry.name)
        if entry.kind == "person" and parts.given and len(joined(parts.surname)) >= _SHORTEST:
            for key in _keys(Form(parts.given, parts.surname)):
                found[key].append(entry)
    return found


def _concerning(doc: Document, house: HouseList) -> Iterator[_Form]:
    """The forms whose first word the document has."""
    by_word = _by_first_word(house)
    yield from dict.fromkeys(form for word in sorted(by_word.keys() & _words(doc)) for form in by_word[word]) if by_word else ()


@lru_cache(maxsize=4)
def _by_first_word(house: HouseList) -> Mapping[str, Sequence[_Form]]:
    found: defaultdict[str, list[_Form]] = defaultdict(list)
    for entry in house.names:
        forms = [_Form(entry, old.text, old.since, old=True) for old in entry.former]
        forms += [_Form(entry, form, None, old=False) for form in (entry.name, *entry.aliases)]
        for form in forms:
            for first in {levelled(word) for word in (*_WORD.findall(form.text)[:1], *_parts(form.text)[:1])}:
                found[first].append(form)
    return found


@lru_cache(maxsize=4)
def _right_forms(house: HouseList) -> frozenset[str]:
    return frozenset(form for entry in house.names for form in (entry.name, *entry.aliases, *(old.text for old in entry.former)))


@noticer
def _words(doc: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(_level(doc)))


@noticer
def _level(doc: Document) -> str:
    return levelled(lowered(doc))


def levelled(text: str) -> str:
    """A text in small letters without accents, every letter where it stood."""
    small = text.lower()
    return small if small.isascii() else small.translate({ord(letter): _base(letter) for letter in set(small) if not letter.isascii()})


@lru_cache(maxsize=4096)
def _base(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)
    return bare[0] if bare[:1].isalpha() else letter


@lru_cache(maxsize=4096)
def _pattern(text: str) -> re.Pattern[str]:
    words = (re.escape(levelled(word)) for word in _parts(text))
    return re.compile(rf"(?<![\w@#/\\&_-]){_JOINT.join(words)}(?![\w@/\\]|[-.]\w|['’]\w\w)")


def _parts(text: str) -> list[str]:
    """The words of a name, and those that it runs together: "TallyDesk" has two."""
    return _WORD.findall(_HUMP.sub(" ", text))


def _is_restyled(doc: Document, said: str, right: str, start: int) -> bool:
    """Whether a listed form is written otherwise on purpose or by slip, and not as a sentence, a headline or another word asks."""
    if said.isupper() or (said.islower() and right.lower() != right):
        return False  # cried out; a common word, a handle, a command
    if " ".join(said.split()) == right or (said[1:] == right[1:] and _opens(doc.text, start)):
        return False
    plain = right[:1].isupper() and right[1:].islower() and right.isascii()
    return not (plain and said[:1].islower())


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \"'“‘«(")
    return not before or before[-1] in ".!?:;\n"


def _in_longer(doc: Document, span: Span, forms: Sequence[str]) -> bool:
    """Whether an old form is only a part of a right one, which contains it: "Harbour Office" in "National Harbour Office"."""
    old = doc.text[span.start : span.end]
    for form in forms:
        at = form.find(old)
        if at >= 0 and doc.text[max(0, span.start - at) : span.start - at + len(form)] == form:
            return True
    return False
