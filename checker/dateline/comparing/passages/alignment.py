"""Matches the passages of one text with those of another: first who could be alike, then how alike, then who belongs to whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from rapidfuzz.distance import Indel

_GAP = 0.34
"""What an unmatched word costs within the run of words that two texts share (measured on news quotations, research/duplicates.md 5)."""


class Match(NamedTuple):
    """Two passages that say alike things."""

    left: int
    right: int
    score: float


class Core(NamedTuple):
    """The stretch that two word sequences share, give or take: half-open ranges, and how many words in them are equal."""

    left: range
    right: range
    equal: int

    @property
    def share(self) -> float:
        """The part of the longer range that is equal, 0 to 1."""
        return self.equal / max(len(self.left), len(self.right), 1)


def candidates(keys: Sequence[Collection[Hashable]], *, cap: int = 8, share: int = 2) -> Iterator[tuple[int, int]]:
    """Pairs of passages (first < second, sorted) that share at least `share` keys which no more than `cap` passages have.

    The work is bounded by the number of keys times the square of `cap`, whatever the length of the document.
    """
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    shared = Counter(chain.from_iterable(combinations(group, 2) for group in holders.values() if 1 < len(group) <= cap))
    yield from sorted(pair for pair, count in shared.items() if count >= share)


def best(matches: Iterable[Match], threshold: float) -> tuple[Match, ...]:
    """The likest matches that share no passage, from a threshold on; in the order of the left side."""
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept: list[Match] = []
    for match in sorted((m for m in matches if m.score >= threshold), key=lambda m: (-m.score, m.left, m.right)):
        if match.left in used_left or match.right in used_right:
            continue
        used_left.add(match.left)
        used_right.add(match.right)
        kept.append(match)
    return tuple(sorted(kept))


def core(left: Sequence[str], right: Sequence[str]) -> Core:
    """The run of common words with the best balance of words matched and words skipped."""
    top = Core(range(0), range(0), 0)
    top_value = value = 0.0
    start: tuple[int, int] | None = None
    equal = 0
    last = (0, 0)
    for block in _common(left, right):
        gap = _GAP * (block.left - last[0] + block.right - last[1])
        if start is None or value - gap <= 0:
            start, value, equal = (block.left, block.right), 0.0, 0
        else:
            value -= gap
        value += block.size
        equal += block.size
        last = (block.left + block.size, block.right + block.size)
        if value > top_value:
            top_value, top = value, Core(range(start[0], last[0]), range(start[1], last[1]), equal)
    return top


class _Block(NamedTuple):
    left: int
    right: int
    size: int


def _common(left: Sequence[str], right: Sequence[str]) -> Iterator[_Block]:
    for code in Indel.opcodes(left, right):
        if code.tag == "equal":
            yield _Block(code.src_start, code.dest_start, code.src_end - code.src_start)
