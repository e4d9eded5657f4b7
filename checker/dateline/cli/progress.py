"""A bar that shows on a terminal how far a run is; a quick run is over before it appears, and it leaves no trace."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Mapping
from math import inf
from typing import TYPE_CHECKING, TextIO

from dateline.engine.watching import Phase, Watch

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

DELAY = 0.5
"""Seconds after which a run is long enough for a bar."""
_PAUSE = 0.2
"""Seconds between two looks at the same phase."""


def wants_bar(stream: TextIO | None = None, variables: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody looks on: at a terminal that can go back in a line, not in a job of CI."""
    stream = stream or sys.stderr
    watched = stream is not None and stream.isatty()  # a program without a window has no standard error
    return watched and variables.get("TERM") not in ("dumb", "unknown") and variables.get("CI", "").lower() in ("", "0", "false")


class Bar(Watch):
    """Draws itself when it is told something; it has no thread, since a process of several cannot be forked. It may be seen while it is entered."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._due = inf
        self._what = ""
        self._done = self._total = self._read = self._size = 0
        self._drawn: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Bar:
        self._due = self._clock() + DELAY
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._drawn:
            self._drawn[0].stop()
        self._drawn, self._due = None, inf

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:  # noqa: ARG002  (a bar shows work, not workers)
        """Show the name of the phase."""
        self._what, self._done, self._total, self._read, self._size = name, 0, total, 0, size
        self._draw()

    def step(self, topic: str) -> None:
        """Show what is compared: the topic's class tells it, "FormerNames"."""
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", topic.rpartition(".")[2]).lower()
        self._done += self._what != "comparing"  # with the first one nothing is done yet
        self._what = f"comparing {words}"
        self._draw()

    def advance(self, count: int = 1, size: int = 0) -> None:
        """Show how many are done, but not more often than the eye sees."""
        self._done += count
        self._read += size
        if self._clock() >= self._due:
            self._draw()

    def _draw(self) -> None:
        now = self._clock()
        if not self._drawn and now < self._due:
            return
        self._due = now + _PAUSE
        self._drawn = self._drawn or self._begun()
        progress, task = self._drawn
        counted = f" {self._done:,} of {self._total:,} files" if self._total > 1 and self._what in ("reading", "judging by today") else ""
        filled, whole = (self._read, self._size) if self._size else (self._done, self._total)  # large files are read first, and take longest
        progress.update(task, description=f"{self._what}{counted}", completed=filled, total=whole or None)
        progress.start()
        progress.refresh()

    def _begun(self) -> tuple[Progress, TaskID]:
        from rich.console import Console  # a tenth of a second, which only long runs pay
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        console = Console(file=self._stream or sys.stderr, force_terminal=True)
        columns = BarColumn(24), TimeElapsedColumn(), TextColumn("{task.description}", markup=False)
        progress = Progress(
            *columns, console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False, get_time=self._clock
        )
        return progress, progress.add_task("")
