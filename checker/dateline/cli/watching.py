"""Who watches a run for its user: a bar on a terminal, a stopwatch for --verbose, a profile for --profile-rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

from dateline.cli.common import echo
from dateline.cli.progress import Bar, wants_bar
from dateline.engine.watching import Several

if TYPE_CHECKING:
    from dateline.engine.profiling import Profiler
    from dateline.engine.timing import Stopwatch


class Watching(Several):
    """All of them. While it is entered the bar may be seen; what is told at the end goes to standard error, after the report."""

    def __init__(self, *, verbose: bool = False, profiles: bool = False) -> None:
        self._verbose = verbose
        self._stopwatch: Stopwatch | None = None
        self._profile: Profiler | None = None
        if verbose or profiles:
            from dateline.engine.timing import Stopwatch

            self._stopwatch = Stopwatch()
            self._stopwatch.phase("starting")
        if profiles:
            from dateline.engine.profiling import Profiler

            self._profile = Profiler()
        self._bar = Bar() if wants_bar() else None
        self._entered = ExitStack()
        super().__init__([watch for watch in (self._stopwatch, self._profile, self._bar) if watch])

    def __enter__(self) -> Watching:
        if self._bar:
            self._entered.enter_context(self._bar)
        return self

    def __exit__(self, *_raised: object) -> None:
        self._entered.close()

    def tell(self) -> None:
        """Print where the time went, if that was asked for."""
        echo(self._told(), err=True)

    def _told(self) -> Iterator[str]:
        if not self._stopwatch:
            return
        from dateline.reporting.times import ROWS, render_costs, render_times

        yield from render_times(self._stopwatch.stop())
        if self._profile:
            yield ""
            yield from render_costs(self._profile.costs(), None if self._verbose else ROWS)
