"""Tells where the time of a run went: by phase, and by rule, noticer and topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.reporting.escaping import visible
from dateline.reporting.text import counted

if TYPE_CHECKING:
    from dateline.engine.profiling import Cost
    from dateline.engine.timing import Spent
    from dateline.engine.watching import Phase

ROWS = 20
"""How many costs are told unless all are wanted."""


def render_times(spent: Sequence[Spent]) -> Iterator[str]:
    """A line a phase, in the order in which they began: seconds by the clock, seconds of all processors, and what they went into."""
    totals: dict[Phase, int] = {each.phase: each.total for each in spent}
    yield "seconds      CPU  phase"
    for each in spent:
        detail = ", ".join(_details(each, totals))
        yield f"{each.wall:7.2f}  {each.cpu:7.2f}  {each.phase}{f': {detail}' if detail else ''}"
    yield f"{sum(each.wall for each in spent):7.2f}  {sum(each.cpu for each in spent):7.2f}  in all"


def render_costs(costs: Sequence[Cost], rows: int | None = ROWS) -> Iterator[str]:
    """A line for everything that spends time by itself, the dearest first; beyond so many rows only their sum. `rows` None for all."""
    whole = sum(cost.seconds for cost in costs)
    yield "    CPU   share    calls  of"
    for cost in costs[:rows]:
        yield f"{_seconds(cost.seconds, whole)}  {cost.calls:7}  {cost.payer.kind:7}  {visible(cost.payer.name)}"
    rest = costs[rows:] if rows else ()
    if rest:
        yield f"{_seconds(sum(cost.seconds for cost in rest), whole)}  {'':7}  {len(rest)} others: --verbose shows them"


def _seconds(seconds: float, whole: float) -> str:
    return f"{seconds:7.3f}  {seconds / whole if whole else 0:6.1%}"


def _details(spent: Spent, totals: dict[Phase, int]) -> Iterator[str]:
    if spent.phase == "asking the index":
        yield counted(spent.total, "file")
        yield f"{spent.total - totals.get('reading', 0)} as before"
    elif spent.phase == "comparing":
        yield counted(spent.total, "topic")
    elif spent.phase in ("reading", "judging by today"):
        yield f"{counted(spent.total, 'file')} of {spent.size / 1e6:.1f} MB"
        yield "1 process" if spent.processes == 1 else f"{spent.processes} processes"
