"""Compares what met as `running` does, and remembers what was found in it for as long as the very same meets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from dateline.engine.declared import Seen, Sought, concerned, look, uses
from dateline.engine.encoding import from_json, to_json
from dateline.engine.index import Index
from dateline.engine.mapping import Job, Reader, rules_about
from dateline.engine.outcome import Run
from dateline.engine.running import ask, compared
from dateline.engine.sources import Source
from dateline.engine.stamps import digest_of
from dateline.engine.watching import UNWATCHED, Watch
from dateline.rule import CorpusRule, Declared, InPairs, Together, Topic

if TYPE_CHECKING:
    from dateline.engine.meeting import DocumentPair, Group

_STATES = 3
"""Of how many states of a corpus it is kept what was found about a topic."""
_KEPT = 64
"""Of how many topics it is kept what was found in what met."""


def compare_remembering(
    job: Job,
    packed: Mapping[str, Sequence[bytes]],
    sources: Sequence[Source],
    done: Run,
    index: Index,
    stamp: str,
    witnesses: Mapping[str, str],
    watch: Watch = UNWATCHED,
) -> None:
    """What `running.compare_all` finds. A topic is compared anew only when what is claimed about it has changed; declarations only where they are used."""
    topics = compared(job, done.documents)
    watch.phase("comparing", len(topics))
    for name, topic in topics.items():
        watch.step(name)
        claimed, rules = packed.get(name, ()), rules_about(name, job.rules)
        setting = digest_of(stamp, name, *(rule.today for rule in rules))
        if isinstance(topic, Declared):
            _compare_declared(topic, claimed, rules, sources, job.read, done, index, setting, witnesses)
            continue
        key = digest_of(setting, *sorted(claimed))
        kept = index.recall(f"met {name}", key)
        found = Run() if kept is None else from_json(Run, kept)
        if kept is None:
            if claimed:
                _compare_met(topic, claimed, rules, found, _Remembered(index, "met in", setting), watch)
            if not found.crashed:
                index.keep(f"met {name}", key, to_json(found), _STATES)
        done.join(found)


def _compare_met(
    topic: Topic[Any, Any], claimed: Sequence[bytes], rules: Sequence[CorpusRule[Any, Any]], done: Run, remembered: _Remembered, watch: Watch
) -> None:
    from dateline.engine.meeting import document_pairs, fact_groups
    from dateline.engine.store import FactStore, unpack

    store: FactStore[Any] = FactStore(topic, (facts for column in claimed for facts in unpack(column)))
    meetings: Iterable[Group[Any] | DocumentPair[Any]] = ()
    if isinstance(topic, Together):
        meetings = fact_groups(store, topic, done.notes)
    elif isinstance(topic, InPairs):
        meetings = document_pairs(store, topic, done.notes)
    for met in meetings:
        done.join(remembered.found(met.digest(), partial(_asked_about, rules, met, watch)))
    remembered.keep()


def _compare_declared(
    topic: Declared[Any],
    claimed: Sequence[bytes],
    rules: Sequence[CorpusRule[Any, Any]],
    sources: Sequence[Source],
    read: Reader,
    done: Run,
    index: Index,
    setting: str,
    witnesses: Mapping[str, str],
) -> None:
    from dateline.engine.store import FactStore, unpack

    store: FactStore[Any] = FactStore(topic, (facts for column in claimed for facts in unpack(column)))
    remembered = _Remembered(index, "uses", setting)
    eyes = _Eyes(index, setting, witnesses)
    for concern in concerned(topic, store.all_claims(), sources, eyes.see):
        path = concern.source.path
        key = digest_of(path, witnesses[path], *map(repr, concern.declared), concern.counts) if concern.source.data is None else ""
        done.join(remembered.found(key, partial(_asked, rules, uses(concern, read))))
    remembered.keep()
    eyes.keep()


def _asked_about(rules: Sequence[CorpusRule[Any, Any]], met: Group[Any] | DocumentPair[Any], watch: Watch) -> Run:
    return _asked(rules, [met.shown()], watch)


def _asked(rules: Sequence[CorpusRule[Any, Any]], meetings: Iterable[Any], watch: Watch = UNWATCHED) -> Run:
    found = Run()
    ask(rules, meetings, found, watch)
    return found


class _Eyes:
    """What stands in files, remembered for as long as the same is looked for and a file is what it was."""

    def __init__(self, index: Index, name: str, witnesses: Mapping[str, str]) -> None:
        self._index, self._name, self._witnesses = index, name, witnesses
        kept = index.recall("seen", name)
        self._wanted: str
        self._before: dict[str, Any]
        self._wanted, self._before = json.loads(kept) if kept else ("", {})
        self._now: dict[str, Any] = {}

    def see(self, source: Source, wanted: Sought) -> Seen | None:
        """What stands in a file."""
        if not self._now and (digest := digest_of(wanted)) != self._wanted:
            self._wanted, self._before = digest, {}
        witness = self._witnesses[source.path]
        known = self._before.get(source.path)
        if known and known[0] == witness and source.data is None:
            self._now[source.path] = known
            return Seen(tuple(known[1]), tuple((index, number) for index, number in known[2]))
        found = look(source, wanted)
        if found and source.data is None:
            self._now[source.path] = [witness, *found]
        return found

    def keep(self) -> None:
        """Write down what belongs to the corpus as it is now."""
        if self._now != self._before:
            self._index.keep("seen", self._name, json.dumps((self._wanted, self._now), separators=(",", ":")).encode(), _KEPT)


class _Remembered:
    """What was found in what met, by a digest of all that was shown; "" where nothing was."""

    def __init__(self, index: Index, kind: str, name: str) -> None:
        self._index, self._kind, self._name = index, kind, name
        kept = index.recall(kind, name)
        self._before: Mapping[str, str] = json.loads(kept) if kept else {}
        self._now: dict[str, str] = {}

    def found(self, key: str, find: Callable[[], Run]) -> Run:
        """What was found when the very same was shown, or else is found now; noted under its key, if it has one, unless something crashed."""
        if key in self._before:
            said = self._now[key] = self._before[key]
            return from_json(Run, said.encode()) if said else Run()
        found = find()
        if key and not found.crashed:
            self._now[key] = to_json(found).decode() if found.findings or found.notes else ""
        return found

    def keep(self) -> None:
        """Write down what belongs to the corpus as it is now."""
        if self._now != self._before:
            self._index.keep(self._kind, self._name, json.dumps(self._now).encode(), _KEPT)
