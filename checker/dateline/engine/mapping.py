"""Maps one file: reads it, lets every rule look at its documents, and keeps what they claim about each topic, encoded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dateline.engine.alone import groups_alone, meets_alone
from dateline.engine.outcome import Crash, Mapped, Skipped, Told
from dateline.engine.sources import Source, content_digest
from dateline.model import Document, Finding, Withdrawn
from dateline.noticing.dating.withdrawal import withdrawn_on
from dateline.noticing.pages.marks import marks
from dateline.rule import AnyRule, CorpusRule, Together, Topic

if TYPE_CHECKING:
    from dateline.engine.store import DocumentFacts

T = TypeVar("T")

Reader = Callable[[Source], Sequence[Document]]
"""Reads a source: one document, or every post of an export; raises `Unreadable`, or any other exception for what it did not foresee."""


class Job(NamedTuple):
    """What to do with every file."""

    rules: Sequence[AnyRule]
    read: Reader
    topics: Mapping[str, Topic[Any, Any]]
    """By name: those about which facts are collected."""


def topic_name(topic: Topic[Any, Any]) -> str:
    """The name under which a topic's facts are kept; two topics of one class are one topic."""
    return f"{type(topic).__module__}.{type(topic).__qualname__}"


def topics_of(rules: Iterable[AnyRule]) -> dict[str, Topic[Any, Any]]:
    """The topics of some rules by name."""
    return {topic_name(rule.topic): rule.topic for rule in rules if isinstance(rule, CorpusRule)}


def lone_topics(topics: Mapping[str, Topic[Any, Any]]) -> dict[str, Topic[Any, Any]]:
    """Those about which even a single document is judged."""
    return {name: topic for name, topic in topics.items() if isinstance(topic, Together) and topic.least == 1}


def rules_about(name: str, rules: Iterable[AnyRule]) -> list[CorpusRule[Any, Any]]:
    """The rules that share a topic."""
    return [rule for rule in rules if isinstance(rule, CorpusRule) and topic_name(rule.topic) == name]


def map_source(source: Source, job: Job, alone: Mapping[str, Topic[Any, Any]] | None = None) -> Mapped:
    """What a file contributes. The bytes are read once. `alone` are the topics that count when it turns out to hold one document, and that is the corpus."""
    skipped: list[Skipped] = []
    crashed: list[Crash] = []
    source = _loaded(source)
    documents = read_guarded(source, job.read, skipped)
    lone = alone is not None and len(documents) == 1
    topics = job.topics if alone is None or not lone else alone
    findings: list[Finding] = []
    facts: defaultdict[str, list[DocumentFacts]] = defaultdict(list)
    for doc in documents:
        findings += (found for rule in job.rules for found in guarded(rule.code, doc.path, partial(rule.check, doc), crashed))
        for name, topic in topics.items():
            if lone and meets_alone(topic):
                findings += _judged_alone(name, topic, job.rules, doc, crashed)
                continue
            for encoded in guarded(name, doc.path, partial(_encoded, topic, doc), crashed):
                facts[name].append(encoded)
    marked = dict.fromkeys(mark for doc in documents for mark in guarded("marks", doc.path, partial(marks, doc), crashed))
    told = Told(
        digest="" if source.data is None else content_digest(source.data),
        documents=len(documents),
        findings=tuple(findings),
        skipped=tuple(skipped),
        crashed=tuple(crashed),
        problems=tuple(problem for doc in documents for problem in doc.problems),
        marks=tuple(marked),
        withdrawn=tuple(guarded("withdrawal", source.path, partial(_withdrawn, source.path, documents), crashed)),
    )
    return Mapped(told, _packed(facts) if facts else {})


def read_guarded(source: Source, read: Reader, skipped: list[Skipped]) -> Sequence[Document]:
    """The documents of a source; none, and the reason among those skipped, for one that cannot be read."""
    try:
        return read(source)
    except Exception as error:  # whatever a file holds, the run goes on, and says why the file was skipped
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__
        skipped.append(Skipped(source.path, " ".join(reason.split())))
        return ()


def guarded(name: str, path: str, call: Callable[[], Iterable[T]], crashed: list[Crash]) -> list[T]:
    """All that `call` gives, or nothing and a note of the crash."""
    try:
        return list(call())
    except Exception as error:  # a rule is anybody's code
        crashed.append(Crash(name, path, " ".join(f"{type(error).__name__}: {error}".split())))
        return []


def _judged_alone(name: str, topic: Together[Any], rules: Iterable[AnyRule], doc: Document, crashed: list[Crash]) -> list[Finding]:
    groups = guarded(name, doc.path, partial(groups_alone, topic, doc), crashed)
    return [found for met in groups for rule in rules_about(name, rules) for found in guarded(rule.code, "", partial(rule.compare, met), crashed)]


def _withdrawn(path: str, documents: Sequence[Document]) -> Iterator[Withdrawn]:
    """The file, where a day is known from which none of its pages is published."""
    days = [day for doc in documents if (day := withdrawn_on(doc))]
    if days and len(days) == len(documents):
        yield Withdrawn(path, max(days))


def _loaded(source: Source) -> Source:
    """The source with its bytes, where they can be read; its reader says why not."""
    try:
        return source._replace(data=source.load())
    except OSError:
        return source


def _encoded(topic: Topic[Any, Any], doc: Document) -> Iterable[DocumentFacts]:
    claimed = list(topic.facts(doc))
    if not claimed:
        return ()
    from dateline.engine.store import encode_facts  # numpy: only where something is claimed

    return (encode_facts(topic, doc, claimed),)


def _packed(facts: Mapping[str, Sequence[DocumentFacts]]) -> dict[str, bytes]:
    from dateline.engine.store import pack

    return {name: pack(column) for name, column in facts.items()}
