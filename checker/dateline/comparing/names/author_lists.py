"""Reads what a site's author lists and author pages say, and which authors its bylines name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from dateline.comparing.names.forms import near_texts
from dateline.comparing.names.romanisation import deletions
from dateline.model import DATA, Claim, Document, Fact, Meta, Place, stable_hash
from dateline.noticing.names.grammar import folded
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Together

_LIST = compile_late(r"(?:^|/)_?(?:authors?|bylines?|writers|contributors)\.(?:ya?ml|json|toml|csv|tsv)$", re.IGNORECASE)
_PAGE = compile_late(r"(?:^|/)_?authors?/(?P<key>[^/]+?)(?:/_?index)?\.\w+$", re.IGNORECASE)
_NAMES = frozenset(("name", "display_name", "displayname", "title", "slug", "id", "key", "handle", "username", "login", "nickname", "short_name"))
_BYLINES = frozenset(("author", "authors"))
_JOINERS = compile_late(r"\s*[,;&|/]\s*|\s+(?:and|und|et|y|e|og|och|en|dan|i|и|with|mit)\s+")
_WHO = compile_late(r"[^\W\d_][\w.'’\- ]*")
_LONGEST, _SHORTEST = 4, 5
"""Words of the longest byline that is taken for one author; letters of the shortest key that can be a slip for another."""


class AuthorClaim(NamedTuple):
    """An author whom a list has, or a byline names."""

    text: str
    listed: bool
    pieces: tuple[str, ...] = ()
    """What a byline says when it is read as a list of several."""


class Authors(Together[AuthorClaim]):
    """All authors that documents list or name: one group for the whole corpus."""

    value = AuthorClaim
    cap = None  # listed names are looked up, not compared one with another

    def facts(self, doc: Document) -> Iterator[Fact[AuthorClaim]]:
        """The entries of author lists and pages, and the bylines of other documents."""
        key = [stable_hash("authors")]
        if _LIST.search(doc.path) or (_PAGE.search(doc.path) and not doc.path.lower().endswith(("author/index.md", "authors/index.md"))):
            yield from (Fact(key, AuthorClaim(text, listed=True), place) for text, place in _listed(doc))
            return
        for value in _bylines(doc) if doc.format not in DATA else ():
            said = value.text.strip()
            if said and _WHO.fullmatch(_JOINERS.sub("", said) or "-") and "@" not in said:
                yield Fact(key, AuthorClaim(said, listed=False, pieces=tuple(_JOINERS.split(said))), value.place)


def _bylines(doc: Document) -> Iterator[Meta]:
    keys = _BYLINES | frozenset(doc.profile.author)
    for key, values in doc.meta.items():
        words = key.lower().replace("-", "_").split(".")
        if words[0] in keys and (words[-1] in ("name", words[0]) or words[-1].isdecimal()):
            yield from values


def _listed(doc: Document) -> Iterator[tuple[str, Place]]:
    """The keys, names and handles of a list or of an author's page."""
    page = _PAGE.search(doc.path)
    if page and not _LIST.search(doc.path):
        yield page["key"], doc.path_place(page["key"])
    for key, values in doc.meta.items():
        *owners, last = key.split(".")
        if last.lower() in _NAMES or (not owners and not page):
            yield from ((value.text.strip(), value.place) for value in values if value.text.strip())
        if not page:
            yield from ((owner, values[0].place) for owner in owners[-1:] or [last] if not owner.isdecimal())


def normal(author: str) -> str:
    """An author's key or name as it is looked up: without case, accents, and the difference of spaces, hyphens and underscores."""
    return re.sub(r"[\s_.-]+", "-", folded(author.strip().removeprefix("@"))).strip("-")


class Unknown(NamedTuple):
    """A byline that no list knows, or that is a slip for another author's."""

    claim: Claim[AuthorClaim]
    said: str
    """The part of it that is unknown."""
    meant: Sequence[Claim[AuthorClaim]]
    """Where the author stands who was probably meant; none when nobody is near."""
    rest: Sequence[Claim[AuthorClaim]]
    """The other bylines that say the same."""


def unknown(met: Sequence[Claim[AuthorClaim]], known: Sequence[str], share: float) -> Iterator[Unknown]:
    """The bylines that no list has, each wording once: those near a listed author, and all others if at least `share` of all bylines are listed."""
    listed = {normal(claim.value.text): claim for claim in reversed(met) if claim.value.listed}
    right = {*listed, *map(normal, known)}
    bylines = [claim for claim in met if not claim.value.listed]
    lost = [(claim, said) for claim in bylines for said in _lost(claim.value, right)]
    wordings: defaultdict[str, list[Claim[AuthorClaim]]] = defaultdict(list)
    for claim, said in lost:
        wordings[said].append(claim)
    complete = bool(listed) and len(bylines) - len(lost) >= share * len(bylines)
    near = _near([normal(said) for said in wordings], listed or _frequent(bylines))
    for said, claims in wordings.items():
        meant = near.get(normal(said), ())
        if not listed and (len(claims) > 1 or " " in said):
            continue  # without a list only keys are compared, by how often they are used; whole names are another rule's
        if meant or complete:
            yield Unknown(claims[0], said, meant, claims[1:])


def _lost(claim: AuthorClaim, right: set[str]) -> list[str]:
    """What of a byline nobody knows: nothing where the whole or all its parts are known, or where it is no name."""
    if normal(claim.text) in right or all(normal(piece) in right for piece in claim.pieces):
        return []
    known = [piece for piece in claim.pieces if normal(piece) in right]
    pieces = [piece for piece in claim.pieces if piece not in known] if known else [claim.text]
    return [piece for piece in pieces if len(piece.split()) <= _LONGEST and (not known or " " not in known[0] or " " in piece)]


_FREQUENT = 5


def _frequent(bylines: Sequence[Claim[AuthorClaim]]) -> Mapping[str, Claim[AuthorClaim]]:
    """The bylines that many documents have."""
    times = Counter(normal(claim.value.text) for claim in bylines)
    return {normal(claim.value.text): claim for claim in reversed(bylines) if times[normal(claim.value.text)] >= _FREQUENT}


def _near(said: Sequence[str], listed: Mapping[str, Claim[AuthorClaim]]) -> Mapping[str, Sequence[Claim[AuthorClaim]]]:
    """For each wording the one listed author that is a slip away; digits never differ by a slip, and first letters rarely."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    lost = set(said)
    for one, other in near_texts({*lost, *listed}, deletions):
        for wrong, right in ((one, other), (other, one)):
            if wrong in lost and right in listed and wrong not in listed and _is_slip(wrong, right):
                found[wrong].append(right)
    return {wrong: [listed[meant[0]]] for wrong, meant in found.items() if len(meant) == 1}


def _is_slip(wrong: str, right: str) -> bool:
    if min(len(wrong), len(right)) < _SHORTEST or wrong[0] != right[0] or OSA.distance(wrong, right) != 1:
        return False
    return re.sub(r"\D", "", wrong) == re.sub(r"\D", "", right)


def part_of(place: Place, whole: str, part: str) -> Place:
    """The place of a part of a byline that stands on one line."""
    at = place.text.find(part)
    if at < 0 or place.line != place.end_line or place.text != whole:
        return place
    return place._replace(column=place.column + at, end_column=place.column + at + len(part), text=part)
