"""Maps files in several processes: paths go out, encoded contributions come back; a process that dies costs the file it was reading, not the run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from pickle import PicklingError
from typing import Any, NamedTuple, cast

from dateline.engine.encoding import from_json, to_json
from dateline.engine.mapping import Job, map_source
from dateline.engine.outcome import KILLED, Mapped, Skipped, Told
from dateline.engine.sizes import size_of
from dateline.engine.sources import Source
from dateline.engine.watching import UNWATCHED, Watch

LEAST_BYTES = 100_000
"""Below so many bytes two processes take longer than one: to begin and end them takes 0.02 s, to read this much 0.06 s at 1.7 MB/s."""
LEAST_BYTES_SPAWNED = 4_000_000
"""The same where each process has to import all rules, which takes more than a second."""
_LARGEST_CHUNK = 500_000
_GLANCE = 0.25
"""Seconds after which whoever watches is told that the run goes on."""
_PATIENCE = 2.0
"""Seconds that a process is given to end."""

Task = list[tuple[int, Source]]
End = Any
"""A `Connection` of the system at hand."""


class _Worker(NamedTuple):
    process: Any
    """A `Process` of the context in force."""
    end: End


def pays(sources: Sequence[Source]) -> bool:
    """Whether there is enough to read for more than one process."""
    return len(sources) > 1 and sum(map(size_of, sources)) >= (LEAST_BYTES if _can_fork() else LEAST_BYTES_SPAWNED)


def map_in_pool(sources: Sequence[Source], job: Job, jobs: int, watch: Watch = UNWATCHED) -> Iterator[tuple[int, Mapped]]:
    """What each source contributes, with its number, in any order. No process outlives the iteration."""
    chunks = list(_chunks(sources, jobs))
    pool = _Pool(job, chunks)
    try:
        for _ in range(min(jobs, len(chunks))):
            pool.start()
        while pool.busy:
            yield from pool.next_answers()
            watch.advance(0)
        for task in pool.todo:  # no process could be started
            yield from ((number, map_source(source, job)) for number, source in task)
    finally:
        pool.end()


def _chunks(sources: Sequence[Source], jobs: int) -> Iterator[Task]:
    """The files in parts of about equal size, the largest files first."""
    sizes = [(size_of(source), number) for number, source in enumerate(sources)]
    most = min(_LARGEST_CHUNK, sum(size for size, _ in sizes) // (jobs * 32) + 1)
    chunk: Task = []
    filled = 0
    for size, number in sorted(sizes, reverse=True):
        chunk.append((number, sources[number]))
        filled += size
        if filled >= most:
            yield chunk
            chunk, filled = [], 0
    if chunk:
        yield chunk


class _Pool:
    """The processes at work, what each is at, and what is left to do."""

    def __init__(self, job: Job, tasks: Iterable[Task]) -> None:
        self.todo = deque(tasks)
        self.busy: dict[End, tuple[_Worker, Task]] = {}
        self._job = job
        self._context = multiprocessing.get_context("fork" if _can_fork() else "spawn")

    def start(self) -> None:
        """One process more, if the system allows it. It is at an empty task until it says that it is ready."""
        mine, theirs = self._context.Pipe()
        others = [mine, *self.busy] if self._context.get_start_method() == "fork" else []
        process = cast("Any", self._context).Process(target=_work, args=(self._job, theirs, others), daemon=True)
        try:
            process.start()
        except (OSError, PicklingError, AttributeError, TypeError):  # no more processes, or a rule that cannot be sent
            mine.close()
        else:
            self.busy[mine] = _Worker(process, mine), []
        finally:
            theirs.close()

    def next_answers(self) -> Iterator[tuple[int, Mapped]]:
        """Wait for the processes that are done or dead, if not for long, and give each something new to do."""
        for ready in wait(list(self.busy), _GLANCE):
            worker, task = self.busy[ready]
            try:
                answers = worker.end.recv()
            except (EOFError, OSError):
                self._end(worker)
                yield from self._lost(task)
                continue
            self._give(worker)
            yield from ((number, _revived(*answer)) for number, answer in answers)

    def end(self) -> None:
        """End all processes at once."""
        for worker, _ in list(self.busy.values()):
            self._end(worker)

    def _end(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join(_PATIENCE)
        worker.end.close()
        del self.busy[worker.end]

    def _give(self, worker: _Worker) -> None:
        if not self.todo:
            self._end(worker)
            return
        task = self.todo.popleft()
        self.busy[worker.end] = worker, task
        try:
            worker.end.send(task)
        except OSError:  # it has died: receiving will say so
            return

    def _lost(self, task: Task) -> Iterator[tuple[int, Mapped]]:
        """The files of a dead process are tried one by one; the one that kills its process alone is given up. A process that never began is not replaced."""
        if len(task) > 1:
            self.todo.extend([one] for one in task)
        elif task:
            number, source = task[0]
            yield number, Mapped(Told(skipped=(Skipped(source.path, KILLED),)))
        if task and self.todo:
            self.start()


def _can_fork() -> bool:
    """Whether a fork is safe: on Linux, in a process of one thread."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  (no paths wanted)
    except OSError:
        return False


def _work(job: Job, end: End, others: Iterable[End]) -> None:
    """What a process does until there is nothing more to do, or nobody to do it for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, too, and ends its children
    for other in others:
        other.close()
    try:
        end.send([])
        while True:
            task: Task = end.recv()
            end.send([(number, _plain(map_source(source, job))) for number, source in task])
    except (EOFError, OSError):
        return


def _plain(mapped: Mapped) -> tuple[bytes, dict[str, bytes]]:
    return to_json(mapped.told), dict(mapped.facts)


def _revived(told: bytes, facts: dict[str, bytes]) -> Mapped:
    return Mapped(from_json(Told, told), facts)
