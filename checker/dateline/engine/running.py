"""Runs rules over a corpus: maps every document, brings facts together, lets the rules compare; one bad file or rule never stops it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from dateline.engine.mapping import Job, Reader, guarded, lone_topics, map_source, rules_about, topics_of
from dateline.engine.outcome import Mapped, Run
from dateline.engine.sizes import size_of
from dateline.engine.sources import Source
from dateline.engine.watching import UNWATCHED, Phase, Watch
from dateline.rule import AnyRule, CorpusRule, Declared, InPairs, Together, Topic, Uses


def run(sources: Sequence[Source], rules: Sequence[AnyRule], read: Reader, shards: int = 1, jobs: int = 1, watch: Watch = UNWATCHED) -> Run:
    """Map, meet, compare. Facts are collected only where two documents can meet. With more than one of `jobs` files are mapped by so many processes."""
    done = Run()
    topics = topics_of(rules)
    job = Job(rules, read, topics)
    packed: defaultdict[str, list[bytes]] = defaultdict(list)
    for _, mapped in map_all(sources, job, jobs, watch=watch):
        done.take(mapped.told)
        for name, facts in mapped.facts.items():
            packed[name].append(facts)
    compare_all(job, packed, sources, done, shards, watch)
    return done


def map_all(
    sources: Sequence[Source], job: Job, jobs: int = 1, *, lone: bool = True, watch: Watch = UNWATCHED, phase: Phase = "reading"
) -> Iterator[tuple[Source, Mapped]]:
    """What each file contributes, in any order. When `lone`, a single file is the whole corpus."""
    if not sources:
        return
    pooled = jobs > 1 and len(sources) > 1 and _pays(sources)
    watch.phase(phase, len(sources), sum(map(size_of, sources)), jobs if pooled else 1)
    alone = lone_topics(job.topics) if lone and len(sources) == 1 else None
    contributed = _in_pool(sources, job, jobs, watch) if pooled else enumerate(map_source(source, job, alone) for source in sources)
    for number, mapped in contributed:
        watch.advance(1, size_of(sources[number]))
        yield sources[number], mapped


def _pays(sources: Sequence[Source]) -> bool:
    from dateline.engine.pool import pays  # a page by itself needs no processes

    return pays(sources)


def _in_pool(sources: Sequence[Source], job: Job, jobs: int, watch: Watch) -> Iterator[tuple[int, Mapped]]:
    from dateline.engine.pool import map_in_pool

    return map_in_pool(sources, job, jobs, watch)


def compare_all(job: Job, packed: Mapping[str, Sequence[bytes]], sources: Sequence[Source], done: Run, shards: int = 1, watch: Watch = UNWATCHED) -> None:
    """What the rules of all topics find in what met."""
    topics = compared(job, done.documents)
    watch.phase("comparing", len(topics))
    for name, topic in topics.items():
        watch.step(name)
        compare(topic, packed.get(name, ()), rules_about(name, job.rules), sources, job.read, done, shards, watch)


def compared(job: Job, documents: int) -> Mapping[str, Topic[Any, Any]]:
    """The topics about which so many documents can meet."""
    return job.topics if documents > 1 else lone_topics(job.topics)


def compare(
    topic: Topic[Any, Any],
    packed: Sequence[bytes],
    rules: Sequence[CorpusRule[Any, Any]],
    sources: Sequence[Source],
    read: Reader,
    done: Run,
    shards: int = 1,
    watch: Watch = UNWATCHED,
) -> None:
    """What the rules of a topic find in what met."""
    if not packed:
        return
    from dateline.engine import meeting  # numpy: only where documents can meet
    from dateline.engine.declared import concerned, uses
    from dateline.engine.store import FactStore, unpack

    store: FactStore[Any] = FactStore(topic, (facts for column in packed for facts in unpack(column)))
    if isinstance(topic, Together):
        ask(rules, meeting.groups(store, topic, done.notes, shards), done, watch)
    elif isinstance(topic, InPairs):
        ask(rules, meeting.pairings(store, topic, done.notes, shards), done, watch)
    elif isinstance(topic, Declared):
        ask(rules, (use for concern in concerned(topic, store.all_claims(), sources) for use in uses(concern, read)), done, watch)


def ask(rules: Sequence[CorpusRule[Any, Any]], meetings: Iterable[Any], done: Run, watch: Watch = UNWATCHED) -> None:
    """Show what met to every rule."""
    for met in meetings:
        watch.advance(0)
        path = met.doc.path if isinstance(met, Uses) else ""
        for rule in rules:
            done.findings += guarded(rule.code, path, partial(rule.compare, met), done.crashed)
