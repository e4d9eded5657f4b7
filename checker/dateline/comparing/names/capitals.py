"""Files the capitalised words of documents where other spellings meet them, and tells of two spellings that met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from dateline.comparing.names.forms import near_texts, stand_side_by_side
from dateline.comparing.names.places import compared, compared_between
from dateline.comparing.names.slips import Word, total, word_keys
from dateline.model import Claim, Document, Edit, Fact, Place, Span, Suggestion, stable_hash
from dateline.noticing.names.proper_words import FOREIGN, RARE, ProperWord, proper_words
from dateline.noticing.names.vocabulary import is_english
from dateline.rule import Together, noticer

T = TypeVar("T")
Judge = Callable[[Word, Word, bool], T | None]
"""What is to be said of a rare word and a frequent one; whether they stand in one document, which is then all that was counted."""
_BESIDE = 8
_NEAR = 120
_RELATED = 5
_LIST_OF_NAMES = 8
"""With more near pairs than this, a document is a list of names or words."""


class ProperWords(Together[Word]):
    """The capitalised words a document writes, each under its neighbourhood."""

    value = Word
    cap = None  # only what is rare is compared with the rest: the cost is linear

    def facts(self, doc: Document) -> Iterator[Fact[Word]]:
        """One fact for each way of writing a word, at its first place; for rare ones that no dictionary has, which may be slips, a fact for every place."""
        for word in proper_words(doc):
            keys, value, first = _hashed_keys(word.text), said(word), word.places[0]
            if is_english(word.text):
                yield Fact(keys, value, _beside_findings(doc, first))
            elif 1 < len(word.places) <= RARE:
                yield from (Fact(keys, value._replace(times=1), place) for place in word.places)
            else:
                yield Fact(keys, value, first)


def _beside_findings(doc: Document, where: Span | Place) -> Place:
    """The place of a word that is never found fault with: no fingerprint needs the sentence around it."""
    return doc.source_place(*doc.source_span(*where), doc.text[slice(*where)]) if isinstance(where, Span) else where


@lru_cache(maxsize=65536)
def _hashed_keys(word: str) -> tuple[int, ...]:
    return tuple(map(stable_hash, word_keys(word)))


def said(word: ProperWord) -> Word:
    """What a document says of a word, fit to be compared."""
    beside = tuple(sorted(word.beside)) if word.beside else ()
    if len(beside) > _BESIDE:
        beside = (*beside[:_BESIDE], FOREIGN) if FOREIGN in word.beside else beside[:_BESIDE]  # it is the last of them
    return Word(word.text, len(word.places), beside, word.personal, word.opening, word.small, word.language[:2])


def pairs_within(doc: Document, judge: Judge[T]) -> Iterator[tuple[ProperWord, ProperWord, T]]:
    """The pairs of one document of which there is something to say, the rarer spelling first; nothing for lists of names."""
    words = {word.text: word for word in proper_words(doc)}
    found: list[tuple[ProperWord, ProperWord, T]] = []
    for one, other in _near(doc):
        rare, frequent = sorted((words[one], words[other]), key=lambda word: (len(word.places), word.text))
        for odd, usual in ((rare, frequent), (frequent, rare)) if len(rare.places) == len(frequent.places) else ((rare, frequent),):
            said_of = judge(said(odd), said(usual), True)
            if said_of is not None and not _told_apart(doc, odd, usual):
                found.append((odd, usual, said_of))
                break
    if len(found) <= _LIST_OF_NAMES:
        yield from found


def _told_apart(doc: Document, one: ProperWord, other: ProperWord) -> bool:
    """Whether the document gives both spellings side by side on purpose: "Soukhov (Sukhov)"."""
    spans = [[place for place in word.places if isinstance(place, Span)] for word in (one, other)]
    return any(stand_side_by_side(doc, left, right) for left in spans[0] for right in spans[1] if abs(left.start - right.start) < _NEAR)


def pairs_between(met: Sequence[Claim[Word]], judge: Judge[T]) -> Iterator[tuple[Sequence[Claim[Word]], Sequence[Claim[Word]], T]]:
    """The pairs of several documents of which there is something to say, each rare spelling against its commonest rival.

    Left out are the documents in which both stand, if one document alone would have shown it.
    """
    claims: defaultdict[str, list[Claim[Word]]] = defaultdict(list)
    for claim in met:
        claims[claim.value.text].append(claim)
    if len(claims) < 2:
        return
    counted = {text: sum(claim.value.times for claim in found) for text, found in claims.items()}
    for text in sorted(claims):
        rivals = sorted((other for other in claims if counted[other] >= counted[text] and other != text), key=lambda other: (-counted[other], other))
        for other in rivals:
            odd, usual = _apart(claims[text], claims[other], judge)
            if not odd or not usual:
                continue
            said_of = judge(total([claim.value for claim in odd]), total([claim.value for claim in usual]), False)
            if said_of is not None:
                yield odd, usual, said_of
                break


def _apart(odd: Sequence[Claim[Word]], usual: Sequence[Claim[Word]], judge: Judge[T]) -> tuple[Sequence[Claim[Word]], Sequence[Claim[Word]]]:
    languages = {claim.value.language for claim in odd} - {""}
    usual = [claim for claim in usual if not languages or claim.value.language in languages or not claim.value.language]
    here = {claim.place.path: claim.value for claim in usual}
    left = [claim for claim in odd if claim.place.path not in here or judge(claim.value, here[claim.place.path], True) is None]
    return left, usual


@noticer
def _near(doc: Document) -> tuple[tuple[str, str], ...]:
    return tuple(near_texts((word.text for word in proper_words(doc)), word_keys))


def told_within(doc: Document, odd: ProperWord, usual: ProperWord) -> tuple[str, list[tuple[Place, str]], list[Suggestion]]:
    """The beginning of a message about two spellings in one document, the other places, and the repair of the rarer one."""
    places = [doc.located(place) for place in odd.places]
    related = [*((place, f"“{odd.text}”") for place in places[1:]), (doc.located(usual.places[0]), f"“{usual.text}”")]
    repairs = [Suggestion(f"write “{usual.text}” as elsewhere", tuple(Edit(place, usual.text) for place in places))]
    mendable = all(place.text == odd.text for place in places)
    return compared(odd.text, len(places), usual.text, len(usual.places)), related, repairs if mendable else []


def told_between(odd: Sequence[Claim[Word]], usual: Sequence[Claim[Word]]) -> tuple[str, list[tuple[Place, str]]]:
    """The beginning of a message about two spellings in several documents, and the first places of the usual one."""
    message = compared_between(odd[0].value.text, usual[0].value.text, usual)
    return message, [(claim.place, f"“{claim.value.text}”") for claim in usual[:_RELATED]]
