"""Measures what each rule, noticer and topic costs by itself: nobody pays for what another one has asked for."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import fields
from typing import Any, Literal, NamedTuple, TypeVar

from dateline.engine.mapping import Reader, topic_name
from dateline.engine.sources import Source
from dateline.engine.timing import Clock
from dateline.engine.watching import Phase, Watch
from dateline.model import Document, Fact, Finding
from dateline.rule import AnyRule, CorpusRule, Topic

T = TypeVar("T")

_PHASES: frozenset[Phase] = frozenset({"reading", "judging by today", "comparing"})
"""Those in which rules are asked."""

Kind = Literal["rule", "noticer", "facts", "meeting", "reader", "engine"]
"""A rule's own code; what it asks of a document; what a topic files of it; how claims are brought together; reading; and the rest, by phase."""


class Payer(NamedTuple):
    """What spends time."""

    kind: Kind
    name: str


class Cost(NamedTuple):
    """What something has spent by itself."""

    payer: Payer
    seconds: float
    calls: int


class Profiler(Watch):
    """Measures a run in one process. What a noticer remembers is paid once, by the noticer, whoever asks first."""

    def __init__(self, clock: Clock = time.process_time) -> None:
        self._clock = clock
        self._stack: list[Payer] = []
        self._since = 0.0
        self._seconds: defaultdict[Payer, float] = defaultdict(float)
        self._calls: Counter[Payer] = Counter()

    def costs(self) -> list[Cost]:
        """What everything cost, the dearest first."""
        self._turn()
        rows = (Cost(payer, seconds, self._calls[payer]) for payer, seconds in self._seconds.items())
        return sorted(rows, key=lambda cost: (-cost.seconds, cost.payer))

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:  # noqa: ARG002  (only who spends matters here)
        """What nobody else spends is the engine's, by phase; a phase without rules is nobody's."""
        self._start_with(*([Payer("engine", name)] if name in _PHASES else []))

    def step(self, topic: str) -> None:
        """What nobody else spends is the meeting's."""
        self._start_with(Payer("meeting", _short(topic)))

    def instrument(self, rules: Sequence[AnyRule], read: Reader) -> tuple[Sequence[AnyRule], Reader]:
        """Rules, topics, reader and documents that do as before, and are measured."""
        measured = _measured_document(self)
        reader = Payer("reader", "reading files")

        def reading(source: Source) -> Sequence[Document]:
            documents = self.pay(reader, lambda: read(source))
            return [measured(**{each.name: getattr(doc, each.name) for each in fields(doc)}) for doc in documents]

        topics = {topic_name(rule.topic): _measured_topic(self, rule.topic) for rule in rules if isinstance(rule, CorpusRule)}
        return [_measured_rule(self, rule, topics) for rule in rules], reading

    def pay(self, payer: Payer, work: Callable[[], T]) -> T:
        """Do some work at somebody's expense."""
        self._turn()
        self._stack.append(payer)
        self._calls[payer] += 1
        try:
            return work()
        finally:
            self._turn()
            self._stack.pop()

    def _start_with(self, *payers: Payer) -> None:
        self._turn()
        self._stack[:] = payers
        self._calls.update(payers)

    def _turn(self) -> None:
        """Charge the time since the last turn to whom it belongs."""
        now = self._clock()
        if self._stack:
            self._seconds[self._stack[-1]] += now - self._since
        self._since = now


def _measured_document(profile: Profiler) -> type[Document]:
    class Measured(Document):
        __slots__ = ()

        def remember(self, notice: Callable[[Document], T]) -> T:
            memo = self._memo
            if notice not in memo:
                memo[notice] = profile.pay(Payer("noticer", _short(f"{notice.__module__}.{notice.__qualname__}")), lambda: notice(self))
            found: T = memo[notice]
            return found

    return Measured


def _measured_rule(profile: Profiler, rule: AnyRule, topics: dict[str, Topic[Any, Any]]) -> AnyRule:
    kind: type[Any] = type(rule)
    payer = Payer("rule", f"{rule.code} {rule.name}")

    def check(self: AnyRule, doc: Document) -> Iterator[Finding]:
        return iter(profile.pay(payer, lambda: list(kind.check(self, doc))))

    def compare(self: AnyRule, met: Any) -> Iterator[Finding]:
        return iter(profile.pay(payer, lambda: list(kind.compare(self, met))))

    if not isinstance(rule, CorpusRule):
        return _of_class(rule, check=check)
    return _of_class(rule, check=check, compare=compare, topic=topics[topic_name(rule.topic)])


def _measured_topic(profile: Profiler, topic: Topic[Any, Any]) -> Topic[Any, Any]:
    kind: type[Any] = type(topic)
    payer = Payer("facts", _short(topic_name(topic)))

    def facts(self: Topic[Any, Any], doc: Document) -> Iterator[Fact[Any]]:
        return iter(profile.pay(payer, lambda: list(kind.facts(self, doc))))

    return _of_class(topic, facts=facts)


def _of_class(thing: T, **members: object) -> T:
    """A copy of a rule or topic with some members of its class replaced, under the same name."""
    kind = type(thing)
    made = copy(thing)
    names = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
    object.__setattr__(made, "__class__", type(kind.__name__, (kind,), {**names, **members}))  # rules forbid the ordinary way
    return made


def _short(name: str) -> str:
    """A dotted name without what all names of dateline begin with."""
    for beginning in ("dateline.noticing.", "dateline_rules.", "dateline."):
        name = name.removeprefix(beginning)
    return name
