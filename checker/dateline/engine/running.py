"""Runs rules over a corpus: maps every document, brings facts together, lets the rules compare; one bad file or rule never stops it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from dateline.engine.mapping import Job, Reader, guarded, lone_topics, map_source, topic_name, topics_of
from dateline.engine.outcome import Mapped, Run
from dateline.engine.pool import map_in_pool, pays
from dateline.engine.sources import Source
from dateline.rule import AnyRule, CorpusRule, Declared, InPairs, Together, Topic, Uses


def run(sources: Sequence[Source], rules: Sequence[AnyRule], read: Reader, shards: int = 1, jobs: int = 1) -> Run:
    """Map, meet, compare. Facts are collected only where two documents can meet. With more than one of `jobs` files are mapped by so many processes."""
    done = Run()
    topics = topics_of(rules)
    job = Job(rules, read, topics)
    packed: defaultdict[str, list[bytes]] = defaultdict(list)
    for _, mapped in map_all(sources, job, jobs):
        done.take(mapped.told)
        for name, facts in mapped.facts.items():
            packed[name].append(facts)
    compare_all(job, packed, sources, done, shards)
    return done


def map_all(sources: Sequence[Source], job: Job, jobs: int = 1, *, lone: bool = True) -> Iterator[tuple[Source, Mapped]]:
    """What each file contributes, in any order. When `lone`, a single file is the whole corpus."""
    if jobs > 1 and pays(sources):
        yield from ((sources[number], mapped) for number, mapped in map_in_pool(sources, job, jobs))
        return
    alone = lone_topics(job.topics) if lone and len(sources) == 1 else None
    yield from ((source, map_source(source, job, alone)) for source in sources)


def compare_all(job: Job, packed: Mapping[str, Sequence[bytes]], sources: Sequence[Source], done: Run, shards: int = 1) -> None:
    """What the rules of all topics find in what met."""
    for name, topic in compared(job, done.documents).items():
        compare(topic, packed.get(name, ()), rules_about(name, job.rules), sources, job.read, done, shards)


def compared(job: Job, documents: int) -> Mapping[str, Topic[Any, Any]]:
    """The topics about which so many documents can meet."""
    return job.topics if documents > 1 else lone_topics(job.topics)


def rules_about(name: str, rules: Iterable[AnyRule]) -> list[CorpusRule[Any, Any]]:
    """The rules that share a topic."""
    return [rule for rule in rules if isinstance(rule, CorpusRule) and topic_name(rule.topic) == name]


def compare(
    topic: Topic[Any, Any], packed: Iterable[bytes], rules: Sequence[CorpusRule[Any, Any]], sources: Sequence[Source], read: Reader, done: Run, shards: int = 1
) -> None:
    """What the rules of a topic find in what met."""
    from dateline.engine import meeting  # numpy: only where documents can meet
    from dateline.engine.declared import concerned, uses
    from dateline.engine.store import FactStore, unpack

    store: FactStore[Any] = FactStore(topic, (facts for column in packed for facts in unpack(column)))
    if isinstance(topic, Together):
        ask(rules, meeting.groups(store, topic, done.notes, shards), done)
    elif isinstance(topic, InPairs):
        ask(rules, meeting.pairings(store, topic, done.notes, shards), done)
    elif isinstance(topic, Declared):
        ask(rules, (use for concern in concerned(topic, store.all_claims(), sources) for use in uses(concern, read)), done)


def ask(rules: Sequence[CorpusRule[Any, Any]], meetings: Iterable[Any], done: Run) -> None:
    """Show what met to every rule."""
    for met in meetings:
        path = met.doc.path if isinstance(met, Uses) else ""
        for rule in rules:
            done.findings += guarded(rule.code, path, partial(rule.compare, met), done.crashed)
