"""Runs rules over a corpus: maps every document, brings facts together, lets the rules compare; one bad file or rule never stops it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dateline.engine.sources import Source
from dateline.model import Claim, Document, Finding, Problem
from dateline.rule import AnyRule, CorpusRule, Declared, InPairs, Together, Topic, Uses

if TYPE_CHECKING:
    from dateline.engine.store import DocumentFacts

T = TypeVar("T")

Reader = Callable[[Source], Sequence[Document]]
"""Reads a source: one document, or every post of an export; raises `Unreadable`, or any other exception for what it did not foresee."""


class Skipped(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    reason: str


class Crash(NamedTuple):
    """A rule that raised; `path` is empty when it was comparing documents."""

    rule: str
    path: str
    error: str


@dataclass
class Run:
    """All that came of one run, in no particular order."""

    documents: int = 0
    findings: list[Finding] = field(default_factory=list[Finding])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    crashed: list[Crash] = field(default_factory=list[Crash])
    problems: list[Problem] = field(default_factory=list[Problem])
    """What could not be read in files that were read all the same."""
    notes: list[str] = field(default_factory=list[str])


class Mapped(NamedTuple):
    """One document's whole contribution to a run."""

    findings: Sequence[Finding]
    facts: Mapping[str, DocumentFacts]
    """By the name of the topic."""
    crashed: Sequence[Crash]


def run(sources: Sequence[Source], rules: Sequence[AnyRule], read: Reader, shards: int = 1) -> Run:
    """Map, meet, compare. Facts are collected only where two documents can meet."""
    done = Run()
    topics = _topics(rules)
    lone = {name: topic for name, topic in topics.items() if isinstance(topic, Together) and topic.least == 1}
    columns: defaultdict[str, list[DocumentFacts]] = defaultdict(list)
    for source in sources:
        documents = read_guarded(source, read, done.skipped)
        for doc in documents:
            done.documents += 1
            done.problems += doc.problems
            mapped = map_document(doc, rules, topics if len(sources) + len(documents) > 2 else lone)
            done.findings += mapped.findings
            done.crashed += mapped.crashed
            for name, facts in mapped.facts.items():
                columns[name].append(facts)
    for name, topic in (topics if done.documents > 1 else lone).items():
        concerned = [rule for rule in rules if isinstance(rule, CorpusRule) and topic_name(rule.topic) == name]
        for path, met in _meetings(topic, columns[name], sources, read, done, shards):
            for rule in concerned:
                done.findings += _guarded(rule.code, path, partial(rule.compare, met), done.crashed)
    return done


def map_document(doc: Document, rules: Iterable[AnyRule], topics: Mapping[str, Topic[Any, Any]]) -> Mapped:
    """What the rules find in one document, and the facts it claims about each topic."""
    crashed: list[Crash] = []
    findings = [found for rule in rules for found in _guarded(rule.code, doc.path, partial(rule.check, doc), crashed)]
    facts: dict[str, DocumentFacts] = {}
    for name, topic in topics.items():
        from dateline.engine.store import encode  # numpy: only where documents can meet

        for encoded in _guarded(name, doc.path, partial(encode, topic, doc), crashed):
            facts[name] = encoded
    return Mapped(findings, facts, crashed)


def topic_name(topic: Topic[Any, Any]) -> str:
    """The name under which a topic's facts are kept; two topics of one class are one topic."""
    return f"{type(topic).__module__}.{type(topic).__qualname__}"


def _topics(rules: Iterable[AnyRule]) -> dict[str, Topic[Any, Any]]:
    return {topic_name(rule.topic): rule.topic for rule in rules if isinstance(rule, CorpusRule)}


def read_guarded(source: Source, read: Reader, skipped: list[Skipped]) -> Sequence[Document]:
    """The documents of a source; none, and the reason among those skipped, for one that cannot be read."""
    try:
        return read(source)
    except Exception as error:  # whatever a file holds, the run goes on, and says why the file was skipped
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
        skipped.append(Skipped(source.path, " ".join(reason.split())))
        return ()


def _guarded(name: str, path: str, call: Callable[[], Iterable[T]], crashed: list[Crash]) -> list[T]:
    """All that `call` gives, or nothing and a note of the crash."""
    try:
        return list(call())
    except Exception as error:  # a rule is anybody's code
        crashed.append(Crash(name, path, " ".join(f"{type(error).__name__}: {error}".split())))
        return []


def _meetings(
    topic: Topic[Any, Any], columns: Sequence[DocumentFacts], sources: Sequence[Source], read: Reader, done: Run, shards: int
) -> Iterator[tuple[str, Any]]:
    """What met, and the path of the document where it is one document's affair."""
    from dateline.engine import meeting  # numpy: only where documents can meet
    from dateline.engine.store import FactStore

    store: FactStore[Any] = FactStore(topic, columns)
    if isinstance(topic, Together):
        yield from (("", group) for group in meeting.groups(store, topic, done.notes, shards))
    elif isinstance(topic, InPairs):
        yield from (("", pairing) for pairing in meeting.pairings(store, topic, done.notes, shards))
    elif isinstance(topic, Declared):
        declared = [claim for document in range(len(columns)) for claim in store.claims(document)]
        yield from ((uses.doc.path, uses) for uses in _uses(topic, declared, sources, read))


def _uses(topic: Declared[Any], declared: Sequence[Claim[Any]], sources: Sequence[Source], read: Reader) -> Iterator[Uses[Any]]:
    """Every document in whose bytes a word of a declaration occurs, read anew, with the declarations that concern it."""
    needles = [[_ascii_run(word) for word in topic.words(claim.value)] for claim in declared]
    groups = [[[word.encode() for word in words] for words in topic.counted(claim.value)] for claim in declared]
    concerned: list[tuple[Source, list[int]]] = []
    counts = [[0] * len(counted) for counted in groups]
    for source in sources if declared else ():
        try:
            data = source.load()
        except Exception:  # noqa: S112  (counted as skipped when it was mapped)
            continue
        concerned.append((source, [index for index, runs in enumerate(needles) if any(run in data for run in runs)]))
        for count, counted in zip(counts, groups, strict=True):
            count[:] = [before + all(word in data for word in words) for before, words in zip(count, counted, strict=True)]
    for source, claims in concerned:
        if not claims:
            continue
        try:
            documents = read(source)
        except Exception:  # noqa: S112  (counted as skipped when it was mapped)
            continue
        for doc in documents:
            yield Uses(doc, tuple(declared[index] for index in claims), tuple(counts[index] for index in claims))


def _ascii_run(word: str) -> bytes:
    """The longest part of a word that every encoding writes alike; empty (in every file) when there is none."""
    return max(re.findall(rb"[ -~]+", word.encode("ascii", "replace").replace(b"?", b"\n")), key=len, default=b"")
