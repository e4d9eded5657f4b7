"""Times the phases of a run: how long each took, and how much work of all its processes that was."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.engine.watching import Phase, Watch

Clock = Callable[[], float]
"""Gives seconds since whenever."""


def cpu_seconds() -> float:
    """What this process and those that it has started, as far as they have ended, have spent on the processors."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


@dataclass
class Spent:
    """What all times of one phase took together."""

    phase: Phase
    wall: float = 0.0
    """Seconds by the clock on the wall."""
    cpu: float = 0.0
    """Seconds of all processors."""
    total: int = 0
    """How many files or topics it was about."""
    size: int = 0
    """Bytes of these files."""
    processes: int = 1


class Stopwatch(Watch):
    """Adds up what each phase takes."""

    def __init__(self, wall: Clock = time.perf_counter, cpu: Clock = cpu_seconds) -> None:
        self._wall, self._cpu = wall, cpu
        self._spent: dict[Phase, Spent] = {}
        self._running: Spent | None = None
        self._since = (0.0, 0.0)

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:
        """Begin or go on with a phase."""
        self.stop()
        self._running = self._spent.setdefault(name, Spent(name))
        self._running.total += total
        self._running.size += size
        self._running.processes = max(self._running.processes, processes)

    def stop(self) -> Sequence[Spent]:
        """What every phase has taken until now, in the order in which they first began."""
        now = self._wall(), self._cpu()
        if self._running:
            self._running.wall += now[0] - self._since[0]
            self._running.cpu += now[1] - self._since[1]
        self._running, self._since = None, now
        return tuple(self._spent.values())
