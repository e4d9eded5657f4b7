"""Weighs what two documents have in common: whether they are one article, share passages without need, or may well repeat each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Literal, NamedTuple

from dateline.comparing.passages.editions import Page, are_editions, are_kin, are_of_one_edition, are_variants, is_of_a_year, is_post
from dateline.comparing.passages.pairs import PassagePair, passage_pairs
from dateline.comparing.passages.paragraphs import Prose, are_comparable, are_linked, page_of
from dateline.comparing.words.weights import Weigh, cosine, vector, weigher
from dateline.comparing.words.words import stem, stems
from dateline.model import Claim
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Pairing, RuleOptions, setting

Likeness = Literal["copied", "edited", "reworded"]
"""Word for word but for a word or two; a stretch of it copied and edited; said in other words."""

_SAME_DAYS = 3
"""Days within which two posts about one thing are two reports of it, and not a report and a look back."""
_FORMULA = 20
"""Words of a copied passage that is no formula of the site."""
_SHORTEST, _KIN_SHORTEST, _SOLID = 10, 25, 0.7
"""Words of a copied passage in unrelated documents, and in related ones; how much of a short one must have been copied."""
_EDITED = 0.5
"""How much of the shorter of two passages stands in the other when it was edited."""
_CLOSED = compile_late(r"[.!?…:;。！？]['\"”’»)\]*_]*\s*$")
_LABEL = compile_late(r"[^.!?:,;]{1,40}:\s")
_LIFE = compile_late(
    r"(?:\w+\.? )?[A-ZÀ-Þ][\w'’-]+ (?:[A-ZÀ-Þ]\.? ?)?(?:(?:de|van|von|la|der) )*[A-ZÀ-Þ][\w'’-]+"
    r"(?:,| [-–—]| (?:is|was|has|serves|works|leads|joined|ist|est|es|è)\b)"
)
"""How a sentence begins that says who somebody is."""
_NUMBER = compile_late(r"\d")
_VALUE = 4
"""Words of the longest value in which two passages differ."""
_WORTH = 100
"""Words that two pages must share to be worth a line of their own: shorter passages are often said once more to those who need them."""
_SUBJECT = 0.20
"""The cosine of what two documents say beside the passages they share, from which on they are about one thing."""
_RARE = 5.0
"""The weight of a word that says what a page is about (natural logarithm: once in 150 passages)."""
_SAME_PASSAGES, _SAME_WORDS, _SAME_SHARE = 4, 150, 0.6
"""How many passages and words two documents share that are one article, and what part of the shorter."""


class RepetitionOptions(RuleOptions):
    """What a site repeats on purpose."""

    families: tuple[str, ...] = setting(default=(), description="Path patterns (`docs/v*/*`); two pages that match the same pattern may repeat each other.")
    boilerplate: tuple[str, ...] = setting(default=(), description="Regular expressions; a passage in which one is found may stand anywhere.")


class Common(NamedTuple):
    """Two passages of two documents that are alike without need."""

    first: Claim[Prose]
    """That of the document that is older, or whose path sorts first."""
    again: Claim[Prose]
    likeness: Likeness
    pair: PassagePair


class Ground(NamedTuple):
    """All that two documents have in common without need."""

    common: tuple[Common, ...]
    """The likest passages first; each passage of the later document once."""
    article: bool
    """Whether they are one article."""
    share: float
    """The part of the shorter document's words that stands in the other, 0 to 1."""
    brief: bool = False
    """Whether it is so little that a line for each such pair of documents would be too much."""

    @property
    def topic(self) -> str:
        """Under which findings are shown as one; "" for one by itself."""
        return "brief passages" if self.brief else ""


def common_ground(met: Pairing[Prose], options: RepetitionOptions) -> Ground:
    """What two documents have in common that no edition, family, link, template or announcement accounts for; remembered for the next rule that asks."""
    if _LATEST and _LATEST[0][0] is met and _LATEST[0][1] == options:
        return _LATEST[0][2]
    found = _common_ground(met, options)
    _LATEST[:] = [(met, options, found)]
    return found


_LATEST: list[tuple[Pairing[Prose], RepetitionOptions, Ground]] = []
"""The last answer: several rules are asked about the same two documents in turn."""
_NOTHING = Ground((), article=False, share=0.0)


def _common_ground(met: Pairing[Prose], options: RepetitionOptions) -> Ground:
    first, again, pairs = _in_order(met)
    pairs = [(i, j) for i, j in pairs if are_comparable(first[i], again[j]) and not _may_repeat(first[i], again[j], options)]
    if not pairs or are_editions(page_of(first), page_of(again)) or _are_family(first, again, options):
        return _NOTHING
    if _is_told_again(page_of(first), page_of(again), (first[0].value.day, again[0].value.day)):
        return _NOTHING
    language = first[pairs[0][0]].value.language or "en"
    weigh = weigher(met.rarity, met.total, language)
    found = list(passage_pairs([claim.place.text for claim in first], [claim.place.text for claim in again], pairs, language, weigh))
    alike = [Common(first[pair.left], again[pair.right], likeness, pair) for pair in found if (likeness := _likeness(pair))]
    share = _share(alike, first, again)
    if len(alike) >= _SAME_PASSAGES and share >= _SAME_SHARE:
        return Ground(_likest(alike), article=True, share=share)
    pages = page_of(first), page_of(again)
    if are_variants(*pages):
        return _NOTHING
    kin = bool(alike) and (
        are_linked(first, again)
        or are_of_one_edition(*pages)
        or are_kin(*pages, lambda word: weigh(stem(word, language)) >= _RARE)
        or _likeness_beside(alike, first, again, language, weigh) >= _SUBJECT
    )
    common = _likest([each for each in alike if _is_needless(each, first, again, kin=kin)])
    brief = sum(min(_length(each.first), _length(each.again)) for each in common) < _WORTH and not any(_has_other_numbers(each) for each in common)
    return Ground(common, article=False, share=share, brief=brief)


def _in_order(met: Pairing[Prose]) -> tuple[Sequence[Claim[Prose]], Sequence[Claim[Prose]], list[tuple[int, int]]]:
    """The older document first where both are dated, else the one whose path sorts first."""
    days = met.left[0].value.day, met.right[0].value.day
    orders = [(day if all(days) else 0, side[0].place.path) for day, side in zip(days, (met.left, met.right), strict=True)]
    if orders[0] <= orders[1]:
        return met.left, met.right, list(met.pairs)
    return met.right, met.left, sorted((j, i) for i, j in met.pairs)


def _may_repeat(one: Claim[Prose], other: Claim[Prose], options: RepetitionOptions) -> bool:
    """Whether passages stand in many places by nature: titles in lists, entries with one label, who somebody is, what the site calls boilerplate."""
    labels = [_LABEL.match(claim.place.text) for claim in (one, other)]
    if labels[0] and labels[1] and labels[0][0] == labels[1][0]:
        return True
    return any(
        _LIFE.match(claim.place.text)
        or (_length(claim) < _KIN_SHORTEST and not _CLOSED.search(claim.place.text))
        or any(re.search(pattern, claim.place.text) for pattern in options.boilerplate)
        for claim in (one, other)
    )


def _are_family(first: Sequence[Claim[Prose]], again: Sequence[Claim[Prose]], options: RepetitionOptions) -> bool:
    return any(all(fnmatchcase(side[0].place.path, pattern) for side in (first, again)) for pattern in options.families)


def _likeness(pair: PassagePair) -> Likeness | None:
    if pair.sameness == "copy":
        return "copied"
    if pair.sameness == "other" or (pair.sameness == "form" and all(change.kind in ("name", "number", "date") for change in pair.changes)):
        return None
    if pair.stretch >= _EDITED:
        return "edited"
    return "reworded" if pair.sameness == "reworded" else None


def _likeness_beside(
    alike: Sequence[Common], first: Sequence[Claim[Prose]], again: Sequence[Claim[Prose]], language: str, weigh: Weigh
) -> float:
    """The cosine of the rare words that two documents use beside the passages they share."""
    sides = [{_side(each, side).place for each in alike} for side in (0, 1)]
    texts = [" ".join(claim.place.text for claim in side if claim.place not in held) for side, held in zip((first, again), sides, strict=True)]
    return cosine(*(vector((root for root in stems(text, language) if weigh(root) >= _RARE), weigh) for text in texts))


def _share(alike: Sequence[Common], first: Sequence[Claim[Prose]], again: Sequence[Claim[Prose]]) -> float:
    """What part of the shorter document stands in the other."""
    told = [{_side(each, side).place for each in alike if each.likeness != "reworded"} for side in (0, 1)]
    lengths = [(sum(_length(claim) for claim in side if claim.place in held), sum(map(_length, side))) for side, held in zip((first, again), told, strict=True)]
    shared, total = min(lengths, key=lambda length: length[1])
    return shared / total if shared >= _SAME_WORDS else 0.0


def _side(each: Common, side: int) -> Claim[Prose]:
    return each.again if side else each.first


def _length(claim: Claim[Prose]) -> int:
    return claim.place.text.count(" ") + 1


def _likest(alike: Sequence[Common]) -> tuple[Common, ...]:
    ranked = sorted(alike, key=lambda each: (-each.pair.stretch, -each.pair.score, each.again.place, each.first.place))
    best = {each.again.place: each for each in reversed(ranked)}
    return tuple(each for each in ranked if best[each.again.place] is each)


def _is_needless(each: Common, first: Sequence[Claim[Prose]], again: Sequence[Claim[Prose]], *, kin: bool) -> bool:
    """Whether nothing accounts for two alike passages: posts repeat what pages say and what earlier posts said, and pages about one thing share a phrase."""
    words = min(_length(each.first), _length(each.again))
    if is_post(first[0].place.path) and is_post(again[0].place.path):
        days = first[0].value.day, again[0].value.day
        return kin and all(days) and abs(days[0] - days[1]) <= _SAME_DAYS and words >= _KIN_SHORTEST
    if each.likeness == "copied" and words < _FORMULA:
        return False
    if each.likeness == "reworded" or kin:
        return words >= _KIN_SHORTEST and not _are_parallel(each)
    return _is_solid(each, words)


def _is_told_again(one: Page, other: Page, days: tuple[int, int]) -> bool:
    """Whether one page belongs to its day or year: it may keep what the other says, and nobody corrects it. Posts of those `days` may follow each other up."""
    posts = [is_post(page.path) for page in (one, other)]
    if all(posts):
        return abs(days[0] - days[1]) > _SAME_DAYS and all(days)
    if any(posts):
        return True
    return any(is_of_a_year(page.path) for page in (one, other)) and not are_of_one_edition(one, other)


def _is_solid(each: Common, words: int) -> bool:
    """Whether a passage is long enough, or so much of it the same, that it was copied for sure."""
    return words >= _KIN_SHORTEST or (words >= _SHORTEST and each.pair.stretch >= _SOLID)


def _has_other_numbers(each: Common) -> bool:
    """Whether two passages give a number or a date differently: one of them may be out of date."""
    return any(change.kind in ("number", "date") and _NUMBER.search(change.was) and _NUMBER.search(change.now) for change in each.pair.changes)


def _are_parallel(each: Common) -> bool:
    """Whether two passages run alike with other words in their slots, as those of sibling pages do."""
    slots = [change for change in each.pair.changes if change.kind not in ("function", "spelling")]
    return bool(slots) and all(change.was and change.now for change in slots)


def differing_facts(each: Common) -> Iterator[str]:
    """The numbers, dates and names in which two passages differ: "1,750 / 1,752"."""
    for change in each.pair.changes:
        if change.kind in ("number", "date", "name") and change.was and change.now and max(len(change.left), len(change.right)) <= _VALUE:
            yield f"{change.was} / {change.now}"


def opening(text: str, shown: int = 12) -> str:
    """The first words of a passage."""
    words = text.split()
    return " ".join(words[:shown]) + ("…" if len(words) > shown else "")


