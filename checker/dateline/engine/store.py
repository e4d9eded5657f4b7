"""Keeps facts in columns: keys as 64-bit integers, places as integers, values encoded; objects are built for facts that met."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from struct import Struct
from types import GenericAlias
from typing import Any, Generic, NamedTuple, TypeVar, cast

import numpy as np
import numpy.typing as npt
from pydantic import TypeAdapter

from dateline.model import Claim, Document, Fact, Place, Span
from dateline.rule import Topic

V = TypeVar("V")
Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]


class DocumentFacts(NamedTuple):
    """What one document claims about one topic, encoded: what a worker sends and an index keeps."""

    path: str
    part: str
    values: bytes
    """A JSON list, a value for each fact."""
    texts: tuple[str, ...]
    places: Numbers
    """Shape (facts, 4): line, column, end line, end column."""
    contexts: Hashes
    keys: Hashes
    key_owners: Numbers
    """The fact, from 0, to which each key belongs."""
    terms: Hashes
    term_owners: Numbers


def encode_facts(topic: Topic[V, Any], doc: Document, claimed: Iterable[Fact[V]]) -> DocumentFacts:
    """The given facts of a document in document order, equal ones once; at least one."""
    ordered = sorted(((fact, doc.located(fact.where)) for fact in _distinct(claimed)), key=lambda pair: pair[1])
    facts, places = [fact for fact, _ in ordered], [place for _, place in ordered]
    texts = [place.text for place in places]
    keys, key_owners = _column([list(dict.fromkeys(fact.keys)) for fact in facts])
    term_hashes, term_owners = _column([sorted(set(fact.terms)) for fact in facts])
    return DocumentFacts(
        doc.path, doc.part, adapter(topic).dump_json([fact.value for fact in facts], warnings="error"), tuple(texts),
        np.array([place[1:5] for place in places], np.int64), np.array([place.context for place in places], np.uint64),
        keys, key_owners, term_hashes, term_owners,
    )  # fmt: skip


_LENGTH = Struct("<Q")
_COLUMNS = (("places", "<u4"), ("contexts", "<u8"), ("keys", "<u8"), ("key_owners", "<u4"), ("terms", "<u8"), ("term_owners", "<u4"))
"""How the columns of facts are written down; owners, which ascend, as a count for each fact."""


def pack(column: Sequence[DocumentFacts]) -> bytes:
    """The facts of some documents as bytes: a JSON head (paths, texts, lengths), then values and columns as they are."""
    heads: list[object] = []
    parts: list[bytes] = []
    for facts in column:
        counted = facts._replace(key_owners=_counts(facts.key_owners, facts), term_owners=_counts(facts.term_owners, facts))
        columns = [getattr(counted, name).astype(kind).tobytes() for name, kind in _COLUMNS]
        heads.append((facts.path, facts.part, facts.texts, [len(part) for part in (facts.values, *columns)]))
        parts += (facts.values, *columns)
    head = json.dumps(heads, separators=(",", ":")).encode()
    return b"".join((_LENGTH.pack(len(head)), head, *parts))


def unpack(data: bytes) -> Iterator[DocumentFacts]:
    """What `pack` wrote. Raises `ValueError` or `struct.error` for anything else."""
    at = _LENGTH.size + _LENGTH.unpack_from(data)[0]
    for path, part, texts, lengths in json.loads(data[_LENGTH.size : at]):
        values = data[at : at + lengths[0]]
        columns: dict[str, Any] = {}
        at += lengths[0]
        for (name, kind), length in zip(_COLUMNS, lengths[1:], strict=True):
            columns[name] = np.frombuffer(data, kind, length // np.dtype(kind).itemsize, at)
            at += length
        yield DocumentFacts(
            path, part, values, tuple(texts), columns["places"].reshape(-1, 4), columns["contexts"],
            columns["keys"], _owners(columns["key_owners"]), columns["terms"], _owners(columns["term_owners"]) if len(columns["terms"]) else _NOBODY,
        )  # fmt: skip


_NOBODY: Numbers = np.empty(0, np.int64)


def _counts(owners: Numbers, facts: DocumentFacts) -> Numbers:
    return np.bincount(owners, minlength=len(facts.texts))


def _owners(counts: Numbers) -> Numbers:
    return np.repeat(np.arange(len(counts), dtype=np.int64), counts)


def adapter(topic: Topic[V, Any]) -> TypeAdapter[list[V]]:
    """Encodes and decodes the values of a topic."""
    if topic.value not in _ADAPTERS:
        _ADAPTERS[topic.value] = TypeAdapter(cast("Any", GenericAlias(list, (topic.value,))))
    return _ADAPTERS[topic.value]


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def _distinct(facts: Iterable[Fact[V]]) -> Iterator[Fact[V]]:
    seen: set[tuple[Span | Place, str, tuple[int, ...]]] = set()
    for fact in facts:
        identity = (fact.where, repr(fact.value), tuple(fact.keys))
        if identity not in seen:
            seen.add(identity)
            yield fact


def _column(rows: Sequence[Sequence[int]]) -> tuple[Hashes, Numbers]:
    lengths = [len(row) for row in rows]
    flat = np.fromiter(chain.from_iterable(rows), np.uint64, sum(lengths))
    return flat, np.repeat(np.arange(len(rows), dtype=np.int64), lengths)


class FactStore(Generic[V]):
    """All documents' facts about one topic. Facts are numbered through, documents in the order of their paths."""

    def __init__(self, topic: Topic[V, Any], documents: Iterable[DocumentFacts]) -> None:
        self.topic = topic
        self.documents = sorted({(facts.path, facts.part): facts for facts in documents}.values(), key=lambda facts: (facts.path, facts.part))
        self.first = np.cumsum([0, *(len(facts.texts) for facts in self.documents)])
        """The number of each document's first fact, and the number of facts at the end."""
        self._first: list[int] = self.first.tolist()
        self._decoded: dict[int, tuple[Claim[V], ...]] = {}
        self._digests: dict[int, bytes] = {}

    def __len__(self) -> int:
        return int(self.first[-1])

    @cached_property
    def keys(self) -> tuple[Hashes, Numbers]:
        """All keys, and the number of the fact each belongs to."""
        return self._joined([(facts.keys, facts.key_owners) for facts in self.documents])

    @cached_property
    def terms(self) -> tuple[Hashes, Numbers]:
        """All weight terms, and the number of the fact each belongs to."""
        return self._joined([(facts.terms, facts.term_owners) for facts in self.documents])

    @cached_property
    def document_of(self) -> Numbers:
        """The document, from 0, of each fact."""
        return np.repeat(np.arange(len(self.documents), dtype=np.int64), np.diff(self.first))

    def digest(self, document: int) -> bytes:
        """What tells whether a document claims the very same, at the same places."""
        if document not in self._digests:
            facts = self.documents[document]
            made = blake2b(repr((facts.path, facts.part, facts.texts, len(facts.values))).encode("utf-8", "surrogatepass"), digest_size=16)
            for part in (facts.values, facts.places.tobytes(), facts.contexts.tobytes()):
                made.update(part)
            self._digests[document] = made.digest()
        return self._digests[document]

    def claims(self, document: int) -> tuple[Claim[V], ...]:
        """All facts of one document as claims, in order; decoded once."""
        if document not in self._decoded:
            facts = self.documents[document]
            values = adapter(self.topic).validate_json(facts.values)
            places = zip(*facts.places.T.tolist(), facts.texts, facts.contexts.tolist(), strict=True)
            decoded = (Place(facts.path, *place) for place in places)
            self._decoded[document] = tuple(Claim(value, place) for value, place in zip(values, decoded, strict=True))
        return self._decoded[document]

    def all_claims(self) -> list[Claim[V]]:
        """All facts as claims, documents in the order of their paths."""
        return [claim for document in range(len(self.documents)) for claim in self.claims(document)]

    def owner(self, fact: int) -> int:
        """The document, from 0, of one fact."""
        return bisect_right(self._first, fact) - 1

    def claim(self, fact: int) -> Claim[V]:
        """One fact as a claim."""
        document = self.owner(fact)
        return self.claims(document)[fact - int(self.first[document])]

    def _joined(self, columns: Sequence[tuple[Hashes, Numbers]]) -> tuple[Hashes, Numbers]:
        if not columns:
            return np.empty(0, np.uint64), np.empty(0, np.int64)
        owners = [owner.astype(np.int64) + first for (_, owner), first in zip(columns, self.first[:-1], strict=True)]
        return np.concatenate([hashes for hashes, _ in columns]), np.concatenate(owners)
