"""Brings facts together: all under one key, pairs that share rare keys. Nothing here is quadratic, and what a cap leaves out is noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeVar

import numpy as np

from dateline.engine.store import FactStore, Hashes, Numbers
from dateline.model import Claim
from dateline.rule import InPairs, Pairing, Together

V = TypeVar("V")


def groups(store: FactStore[V], topic: Together[V], notes: list[str], shards: int = 1) -> Iterator[Sequence[Claim[V]]]:
    """The claims of `topic.least` or more documents under each key, every such set once. Keys are worked in `shards` passes."""
    seen: set[tuple[int, ...]] = set()
    left_out = 0
    for shard in range(shards):
        for owners in _runs(*_shard(store.keys, shard, shards), topic.least):
            members = np.unique(owners)
            if len(np.unique(store.document_of[members])) < topic.least:
                continue
            if topic.cap is not None and len(members) > topic.cap:
                left_out += 1
                continue
            facts = tuple(members.tolist())
            if facts in seen:
                continue
            seen.add(facts)
            yield sorted({store.claim(fact) for fact in facts}, key=lambda claim: (claim.place, repr(claim.value)))
    if left_out:
        notes.append(f"{type(topic).__name__.lower()}: {left_out} groups of more than {topic.cap} were not compared")


def pairings(store: FactStore[V], topic: InPairs[V], notes: list[str], shards: int = 1) -> Iterator[Pairing[V]]:
    """Every pair of documents whose claims share rare keys, with all claims of both."""
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
        yield Pairing(store.claims(left), store.claims(right), met, frequencies.rarity(left, right), len(distinct))
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


def _runs(hashes: Hashes, owners: Numbers, least: int) -> Iterator[Numbers]:
    """The owners of each key that has `least` or more."""
    owners, starts, lengths = _by_key(hashes, owners)
    enough = lengths >= least
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
    """How many distinct texts hold each weight term."""

    def __init__(self, store: FactStore[Any], distinct: Numbers) -> None:
        self._store = store
        terms, owners = store.terms
        counted = np.isin(owners, distinct)
        self._terms, self._counts = np.unique(terms[counted], return_counts=True)
        self._total = len(distinct)

    def rarity(self, *documents: int) -> Mapping[int, float]:
        """The inverse document frequency of every term in the given documents."""
        held = np.unique(np.concatenate([self._store.documents[number].terms for number in documents]))
        if not len(held):
            return {}
        counts = self._counts[np.searchsorted(self._terms, held)]
        return dict(zip(held.tolist(), np.log((self._total + 1) / counts).tolist(), strict=True))
