"""Runs rules over a corpus as `running` does, but maps only files that have changed; what the others contribute comes from the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.engine.comparing import compare_remembering
from dateline.engine.encoding import from_json, to_json
from dateline.engine.index import STAMPS, Index, Row
from dateline.engine.mapping import Job, Reader, topics_of
from dateline.engine.outcome import Mapped, Run, Told
from dateline.engine.running import map_all
from dateline.engine.sources import Source
from dateline.engine.stamps import digest_of, rule_stamp
from dateline.engine.watching import UNWATCHED, Watch
from dateline.rule import AnyRule

_BATCH = 500
"""Files whose contributions are written at once."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a run may remember, and what its findings depend on besides rules and files."""

    index: Index
    setting: str
    """A digest of the program and of how files are read."""
    witnesses: Mapping[str, str]
    """By path: a digest of all that a document is made of."""


def run_remembering(
    sources: Sequence[Source], rules: Sequence[AnyRule], read: Reader, memory: Memory, jobs: int = 1, watch: Watch = UNWATCHED
) -> Run:
    """What `running.run` gives. Rules that are told the day are asked anew each day; the other ones only of files that have changed."""
    job = Job(rules, read, topics_of(rules))
    timely = Job([rule for rule in rules if rule.today], read, {})
    stamp = digest_of(memory.setting, *map(rule_stamp, rules))
    today = digest_of(stamp, *(rule.today for rule in timely.rules)) if timely.rules else ""
    done = Run()
    recalled = _recall(sources, memory, stamp, today, tuple(job.topics), done)
    writing = _Writing(memory, stamp, today, frozenset(rule.code for rule in timely.rules))
    for source, mapped in map_all(recalled.changed, job, jobs, lone=False, watch=watch):
        done.take(mapped.told)
        writing.note(source, mapped)
        for topic, facts in mapped.facts.items():
            recalled.packed[topic].append(facts)
    for source, mapped in map_all(recalled.older, timely, jobs, lone=False, watch=watch, phase="judging by today"):
        told = Told(mapped.told.digest, findings=mapped.told.findings, skipped=mapped.told.skipped, crashed=mapped.told.crashed)
        done.take(told)
        writing.note_today(source, told)
    if recalled.changed or recalled.older:
        writing.finish(source.path for source in sources)
    compare_remembering(job, recalled.packed, sources, done, memory.index, stamp, memory.witnesses, watch)
    return done


class _Recalled(NamedTuple):
    """What need not be mapped, and what must be."""

    packed: defaultdict[str, list[bytes]]
    """By topic."""
    changed: list[Source]
    older: list[Source]
    """Unchanged ones about which the rules that are told the day were last asked on another day."""


def _recall(sources: Iterable[Source], memory: Memory, stamp: str, today: str, topics: Sequence[str], done: Run) -> _Recalled:
    kept = memory.index.contributions(stamp, topics)
    kept_today: Mapping[str, tuple[str, bytes]] = memory.index.contributions(today).told if today else {}
    recalled = _Recalled(defaultdict(list), [], [])
    for source in sources:
        path, witness = source.path, memory.witnesses[source.path]
        known, said = kept.told.get(path, ("", b""))
        if known != witness:
            recalled.changed.append(source)
            continue
        done.take(from_json(Told, said))
        for topic in topics:
            if path in kept.facts[topic]:
                recalled.packed[topic].append(kept.facts[topic][path])
        known, said = kept_today.get(path, ("", b""))
        if today and known != witness:
            recalled.older.append(source)
        elif today:
            done.take(from_json(Told, said))
    return recalled


class _Writing:
    """What is yet to be written, in batches: what is interrupted has not been in vain."""

    def __init__(self, memory: Memory, stamp: str, today: str, timely: frozenset[str]) -> None:
        self._memory, self._stamp, self._today, self._timely = memory, stamp, today, timely
        self._rows: dict[str, list[Row]] = {stamp: [], today: []}
        for kind, name in zip(STAMPS, (stamp, today), strict=True):
            memory.index.keep(kind, name, b"", STAMPS[kind])

    def note(self, source: Source, mapped: Mapped) -> None:
        """Take what a file contributes, apart what rules said that were told the day."""
        told = mapped.told
        lasting = tuple(found for found in told.findings if found.code not in self._timely)
        self._add(self._stamp, source, told._replace(findings=lasting), told, mapped.facts)
        if self._today:
            self.note_today(source, told._replace(findings=tuple(found for found in told.findings if found.code in self._timely)))

    def note_today(self, source: Source, told: Told) -> None:
        """Take what the rules said that were told the day."""
        self._add(self._today, source, Told(told.digest, findings=told.findings), told, {})

    def finish(self, paths: Iterable[str]) -> None:
        """Write what is left, and drop what is no longer of use."""
        for stamp in self._rows:
            self._write(stamp)
        self._memory.index.forget(paths)

    def _add(self, stamp: str, source: Source, kept: Told, told: Told, facts: Mapping[str, bytes]) -> None:
        """Keep nothing of a file that is not on disk, could not be read, or was changed meanwhile, and nothing of a crash, which may be the machine's fault."""
        witness = self._memory.witnesses[source.path]
        if source.data is not None or told.crashed or not told.digest or not witness.startswith(told.digest):
            return
        self._rows[stamp].append(Row(source.path, witness, to_json(kept), facts))
        if len(self._rows[stamp]) >= _BATCH:
            self._write(stamp)

    def _write(self, stamp: str) -> None:
        self._memory.index.store(stamp, self._rows[stamp])
        self._rows[stamp] = []
