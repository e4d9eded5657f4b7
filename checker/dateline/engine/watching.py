"""What a run tells whoever watches it: which phase has begun, and how far it is; the engine knows neither terminals nor clocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from dateline.engine.sizes import size_of

if TYPE_CHECKING:
    from dateline.engine.mapping import Reader
    from dateline.engine.sources import Source
    from dateline.rule import AnyRule

Phase = Literal[
    "starting", "finding files", "asking the index", "loading rules", "reading", "judging by today", "comparing", "sorting findings",
    "writing the index", "reporting",
]
"""What a run does, in this order. Rules look at what is read while it is read; only what is remembered from another day is judged by itself."""


class Watch:
    """Somebody who watches; this one does not care. All is told in the process that was started, often, and must be answered quickly."""

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:
        """A phase begins, and the one before it has ended. `total` is how many files or topics it is about, `size` their bytes; 0 where nobody knows."""

    def step(self, topic: str) -> None:
        """Within a phase the next topic's turn has come; the name is that of `mapping.topic_name`."""

    def advance(self, count: int = 1, size: int = 0) -> None:
        """So many files are done, of so many bytes; 0 says that the run goes on."""

    def instrument(self, rules: Sequence[AnyRule], read: Reader) -> tuple[Sequence[AnyRule], Reader]:
        """Rules and reader as they are to be used: for who wants to measure them. What they say must stay the same."""
        return rules, read


UNWATCHED = Watch()


class Several(Watch):
    """All who watch one run."""

    def __init__(self, watches: Sequence[Watch]) -> None:
        self._watches = watches

    def phase(self, name: Phase, total: int = 0, size: int = 0, processes: int = 1) -> None:
        """Tell all of them."""
        for watch in self._watches:
            watch.phase(name, total, size, processes)

    def step(self, topic: str) -> None:
        """Tell all of them."""
        for watch in self._watches:
            watch.step(topic)

    def advance(self, count: int = 1, size: int = 0) -> None:
        """Tell all of them."""
        for watch in self._watches:
            watch.advance(count, size)

    def instrument(self, rules: Sequence[AnyRule], read: Reader) -> tuple[Sequence[AnyRule], Reader]:
        """Each may wrap what the one before gives."""
        for watch in self._watches:
            rules, read = watch.instrument(rules, read)
        return rules, read


def watched(sources: Sequence[Source], watch: Watch) -> Iterator[Source]:
    """Files that are read one after the other, here and now."""
    watch.phase("reading", len(sources), sum(map(size_of, sources)))
    for source in sources:
        yield source
        watch.advance(1, size_of(source))
