"""Brings facts together: all under one key, pairs that share rare keys. Nothing here is quadratic, and what a cap leaves out is noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations, groupby
from math import exp, log
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

from dateline.engine.store import FactStore, Hashes, Numbers
from dateline.model import Claim
from dateline.rule import InPairs, Pairing, Together

V = TypeVar("V")
_TOTAL_STEPS, _COUNT_STEPS = 16, 4
"""A step in the number of texts is 6 %, one in the number of those that hold a term 28 %: weights are logarithms, and right to an eighth."""


class Group(Generic[V]):
    """Facts, by number, that are filed under one key; the claims are decoded when asked for."""

    def __init__(self, store: FactStore[V], facts: tuple[int, ...]) -> None:
        self._store, self._facts = store, facts

    def shown(self) -> Sequence[Claim[V]]:
        """All that a comparison is shown."""
        return sorted({self._store.claim(fact) for fact in self._facts}, key=lambda claim: (claim.place, repr(claim.value)))

    def digest(self) -> str:
        """What tells whether a comparison would be shown the very same."""
        made = blake2b(digest_size=16)
        for document, facts in groupby(self._facts, self._store.owner):
            made.update(self._store.digest(document) + repr([fact - int(self._store.first[document]) for fact in facts]).encode())
        return made.hexdigest()


def groups(store: FactStore[V], topic: Together[V], notes: list[str], shards: int = 1) -> Iterator[Sequence[Claim[V]]]:
    """The claims of `topic.least` or more documents under each key, every such set once."""
    return (group.shown() for group in fact_groups(store, topic, notes, shards))


def fact_groups(store: FactStore[V], topic: Together[V], notes: list[str], shards: int = 1) -> Iterator[Group[V]]:
    """The facts of `topic.least` or more documents under each key, every such set once. Keys are worked in `shards` passes."""
    seen: set[tuple[int, ...]] = set()
    left_out = 0
    for shard in range(shards):
        for owners in _runs(store, *_shard(store.keys, shard, shards), topic.least):
            facts = tuple(dict.fromkeys(owners.tolist()))
            if topic.cap is not None and len(facts) > topic.cap:
                left_out += 1
                continue
            if facts not in seen:
                seen.add(facts)
                yield Group(store, facts)
    if left_out:
        notes.append(f"{type(topic).__name__.lower()}: {left_out} groups of more than {topic.cap} were not compared")


class DocumentPair(Generic[V]):
    """Two documents, by number, whose claims met; what a comparison of them is shown is worked out when asked for."""

    def __init__(self, store: FactStore[V], documents: tuple[int, int], pairs: Sequence[tuple[int, int]], frequencies: _Frequencies) -> None:
        self._store, self._documents, self._pairs, self._frequencies = store, documents, pairs, frequencies

    def shown(self) -> Pairing[V]:
        """All that a comparison is shown."""
        left, right = self._documents
        return Pairing(self._store.claims(left), self._store.claims(right), self._pairs, self._frequencies.rarity(left, right), self._frequencies.total)

    def digest(self) -> str:
        """What tells whether a comparison would be shown the very same."""
        said = [self._frequencies.digest(document) for document in self._documents]
        return blake2b(b"".join((*said, repr((self._pairs, self._frequencies.total)).encode())), digest_size=16).hexdigest()


def pairings(store: FactStore[V], topic: InPairs[V], notes: list[str], shards: int = 1) -> Iterator[Pairing[V]]:
    """Every pair of documents whose claims share rare keys, with all claims of both."""
    return (pair.shown() for pair in document_pairs(store, topic, notes, shards))


def document_pairs(store: FactStore[V], topic: InPairs[V], notes: list[str], shards: int = 1) -> Iterator[DocumentPair[V]]:
    """Every pair of documents whose claims share rare keys."""
    distinct, standing, copies = _collapsed(store, topic.boilerplate)
    hashes, owners = store.keys
    rare = np.isin(owners, distinct[standing < topic.boilerplate])
    pairs = np.concatenate([_sharing(hashes[rare], owners[rare], topic, shards), copies])
    documents = store.document_of[pairs]
    pairs = pairs[documents[:, 0] != documents[:, 1]]
    documents = store.document_of[pairs]
    order = np.lexsort((pairs[:, 1], pairs[:, 0], documents[:, 1], documents[:, 0]))
    frequencies = _Frequencies(store, distinct)
    pairs, documents = pairs[order], documents[order]
    breaks = np.flatnonzero(np.any(np.diff(documents, axis=0), axis=1)) + 1
    for rows in np.split(pairs, breaks) if len(pairs) else []:
        left, right = (int(number) for number in store.document_of[rows[0]])
        first = np.array([store.first[left], store.first[right]])
        met = [(int(a), int(b)) for a, b in (rows - first).tolist()]
        yield DocumentPair(store, (left, right), met, frequencies)
    common = int(np.count_nonzero(standing >= topic.boilerplate))
    if common:
        stand = f"{common} of {len(distinct)} stand in {topic.boilerplate} or more documents"
        notes.append(f"{type(topic).__name__.lower()}: {stand} and were taken for boilerplate")


def _shard(column: tuple[Hashes, Numbers], shard: int, shards: int) -> tuple[Hashes, Numbers]:
    if shards == 1:
        return column
    mine = column[0] % np.uint64(shards) == shard
    return column[0][mine], column[1][mine]


def _by_key(hashes: Hashes, owners: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """All owners, those of one key together in ascending order; where each key's begin; and how many each has."""
    order = np.lexsort((owners, hashes))
    hashes = hashes[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))) if len(hashes) else np.empty(0, np.int64)
    return owners[order], starts, np.diff(np.append(starts, len(hashes)))


def _runs(store: FactStore[Any], hashes: Hashes, owners: Numbers, least: int) -> Iterator[Numbers]:
    """The owners, ascending, of each key that facts of `least` or more documents have."""
    owners, starts, lengths = _by_key(hashes, owners)
    if not len(starts):
        return
    documents = store.document_of[owners]  # ascending within a key, as the owners are
    changes = np.concatenate(([True], documents[1:] != documents[:-1]))
    changes[starts] = True
    enough = np.add.reduceat(changes.astype(np.int64), starts) >= least
    for start, length in zip(starts[enough].tolist(), lengths[enough].tolist(), strict=True):
        yield owners[start : start + length]


def _collapsed(store: FactStore[Any], boilerplate: int) -> tuple[Numbers, Numbers, Numbers]:
    """The first fact of every distinct text; in how many documents that text stands; and its copies, where those are fewer than `boilerplate`.

    Copies are pairs of facts, the first one first: they meet whatever their keys.
    """
    first: dict[str, int] = {}
    texts = (text for facts in store.documents for text in facts.texts)
    representatives = np.fromiter((first.setdefault(text, number) for number, text in enumerate(texts)), np.int64, len(store))
    distinct = np.fromiter(first.values(), np.int64, len(first))
    standing = np.unique(np.stack([representatives, store.document_of], axis=1), axis=0)[:, 0]
    times = np.bincount(standing, minlength=len(store))
    copies = np.flatnonzero((representatives != np.arange(len(store))) & (times[representatives] < boilerplate))
    return distinct, times[distinct], np.stack([representatives[copies], copies], axis=1)


def _sharing(hashes: Hashes, owners: Numbers, topic: InPairs[Any], shards: int) -> Numbers:
    """Pairs of facts (shape (n, 2), lower number first) that share at least `topic.share` keys held by at most `topic.cap` facts."""
    found = [_pairs_of_runs(*_shard((hashes, owners), shard, shards), topic.cap) for shard in range(shards)]
    codes = np.concatenate(found) if found else np.empty(0, np.int64)
    pairs, counts = np.unique(codes, return_counts=True)
    pairs = pairs[counts >= topic.share]
    return np.stack([pairs >> 32, pairs & 0xFFFFFFFF], axis=1)


def _pairs_of_runs(hashes: Hashes, owners: Numbers, cap: int) -> Numbers:
    """The pairs under every key with 2 to `cap` owners, each as one number: the lower fact in the upper 32 bits."""
    owners, starts, lengths = _by_key(hashes, owners)
    found = [np.empty(0, np.int64)]
    for length in np.unique(lengths[(lengths >= 2) & (lengths <= cap)]).tolist():
        at = starts[lengths == length]
        found.extend((owners[at + left] << 32) | owners[at + right] for left, right in combinations(range(length), 2))
    return np.concatenate(found)


class _Frequencies:
    """How many distinct texts hold each weight term, and how many there are, in steps: a text more or less hardly ever changes what is compared elsewhere."""

    def __init__(self, store: FactStore[Any], distinct: Numbers) -> None:
        self._store = store
        terms, owners = store.terms
        self._terms, counts = np.unique(terms[np.isin(owners, distinct)], return_counts=True)
        texts = round(log(len(distinct) + 1) * _TOTAL_STEPS) / _TOTAL_STEPS
        self.total = round(exp(texts)) - 1
        """Of distinct texts."""
        self._rarities = np.maximum(texts - np.round(np.log(counts) * _COUNT_STEPS) / _COUNT_STEPS, 0.0)
        self._digests: dict[int, bytes] = {}
        self._known: dict[int, dict[int, float]] = {}

    def rarity(self, left: int, right: int) -> Mapping[int, float]:
        """The inverse document frequency of every term in two documents."""
        return self._rarity_in(left) | self._rarity_in(right)

    def _rarity_in(self, document: int) -> dict[int, float]:
        if document not in self._known:
            held, rarities = self._held(document)
            self._known[document] = dict(zip(held.tolist(), rarities.tolist(), strict=True))
        return self._known[document]

    def digest(self, document: int) -> bytes:
        """What tells whether a document says the same in the same words, as rare as before."""
        if document not in self._digests:
            made = blake2b(self._store.digest(document), digest_size=16)
            for column in self._held(document):
                made.update(column.tobytes())
            self._digests[document] = made.digest()
        return self._digests[document]

    def _held(self, document: int) -> tuple[Hashes, npt.NDArray[np.float64]]:
        """The terms of a document, and how rare each is."""
        held = np.unique(self._store.documents[document].terms)
        return held, self._rarities[np.searchsorted(self._terms, held)]
