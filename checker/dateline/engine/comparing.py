"""Compares what met as `running` does, and remembers what was found in it for as long as the very same meets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.engine.declared import Concern, concerned, uses
from dateline.engine.encoding import from_json, to_json
from dateline.engine.index import Index
from dateline.engine.mapping import Job, Reader
from dateline.engine.outcome import Run
from dateline.engine.running import ask, compare, compared, rules_about
from dateline.engine.sources import Source
from dateline.engine.stamps import digest_of
from dateline.rule import CorpusRule, Declared

_KEPT = 32
"""How many comparisons of whole topics are kept: those of the last two or three states of a corpus."""


def compare_remembering(
    job: Job, packed: Mapping[str, Sequence[bytes]], sources: Sequence[Source], done: Run, index: Index, stamp: str, witnesses: Mapping[str, str]
) -> None:
    """What `running.compare_all` finds. A topic is compared anew only when what is claimed about it has changed; declarations only where they are used."""
    for name, topic in compared(job, done.documents).items():
        claimed, rules = packed.get(name, ()), rules_about(name, job.rules)
        setting = digest_of(stamp, name, *(rule.today for rule in rules))
        if isinstance(topic, Declared):
            _compare_declared(topic, claimed, rules, sources, job.read, done, _Remembered(index, setting, witnesses))
            continue
        key = digest_of(setting, *sorted(claimed))
        kept = index.recall("met", key)
        found = Run() if kept is None else from_json(Run, kept)
        if kept is None:
            compare(topic, claimed, rules, sources, job.read, found)
            if not found.crashed:
                index.keep("met", key, to_json(found), _KEPT)
        done.join(found)


def _compare_declared(
    topic: Declared[Any],
    claimed: Sequence[bytes],
    rules: Sequence[CorpusRule[Any, Any]],
    sources: Sequence[Source],
    read: Reader,
    done: Run,
    remembered: _Remembered,
) -> None:
    from dateline.engine.store import FactStore, unpack

    store: FactStore[Any] = FactStore(topic, (facts for column in claimed for facts in unpack(column)))
    for concern in concerned(topic, store.all_claims(), sources):
        found = remembered.of(concern)
        if found is None:
            found = Run()
            ask(rules, uses(concern, read), found)
            remembered.take(concern, found)
        done.join(found)
    remembered.keep()


class _Remembered:
    """What was found in each file that declarations concern: by a digest of the file and of all that it was shown."""

    def __init__(self, index: Index, name: str, witnesses: Mapping[str, str]) -> None:
        self._index, self._name, self._witnesses = index, name, witnesses
        kept = index.recall("uses", name)
        self._before: Mapping[str, str] = json.loads(kept) if kept else {}
        self._now: dict[str, str] = {}

    def of(self, concern: Concern) -> Run | None:
        """What was found when it was shown the very same."""
        key = self._key(concern)
        if key not in self._before:
            return None
        self._now[key] = self._before[key]
        return from_json(Run, self._before[key].encode())

    def take(self, concern: Concern, found: Run) -> None:
        """Note what was found, unless something crashed or the file is not what is on disk."""
        if not found.crashed and concern.source.data is None:
            self._now[self._key(concern)] = to_json(found).decode()

    def keep(self) -> None:
        """Write down what belongs to the corpus as it is now."""
        if self._now != self._before:
            self._index.keep("uses", self._name, json.dumps(self._now).encode())

    def _key(self, concern: Concern) -> str:
        return digest_of(concern.source.path, self._witnesses[concern.source.path], *map(repr, concern.declared), concern.counts)
