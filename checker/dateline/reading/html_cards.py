"""Tells the cards of a listing from the boxes of a layout: cards come in rows of their like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dateline.noticing.text.patterns import compile_late

_CARD_WORD = compile_late(r"(?:^|[-_])(card|teaser|post|entry|item|story)(?:--[\w-]*)?$", re.IGNORECASE)
_MANY = 2
"""Boxes that call themselves cards, side by side, before they are a listing."""
_MANY_ALIKE = 3
"""Boxes with a headline and a stamp, whatever they call themselves, before they are one."""


@dataclass(slots=True, eq=False)
class Family:
    """Containers of one kind that stand beside each other, or each alone in boxes that do."""

    count: int = 0
    complete: int = 0
    """How many have a headline and a stamp."""


@dataclass(slots=True, eq=False)
class Container:
    """An element that may be a card: an article, a list item, a table row, a box that calls itself one, or any box with a class."""

    sort: Literal["card", "item", "row", "box"]
    outer: Container | None
    families: tuple[Family, ...] = ()
    is_headed: bool = False
    is_dated: bool = False
    is_layout: bool = False
    """For a row: it holds a heading or a table, so that it arranges the page."""
    is_card: bool = False
    depth: int = 0
    inside: int = 0
    """How many cards with a headline it holds."""

    @property
    def is_complete(self) -> bool:
        """Whether it has all that a card should have, once."""
        return self.is_headed and self.is_dated and self.inside < _MANY

    def mark_headed(self) -> None:
        """Take note of a heading inside."""
        for container in self.chain():
            if container.is_headed:  # then all around it are
                return
            container.is_headed = container.is_layout = True

    def mark_dated(self) -> None:
        """Take note of a stamp inside."""
        for container in self.chain():
            if container.is_dated:
                return
            container.is_dated = True

    def settle(self) -> None:
        """Decide whether its blocks belong together and to nothing beside it."""
        self.is_card = self.inside < _MANY and self._is_like_a_card()
        if self.outer:
            self.outer.inside += 1 if self.is_card and self.is_headed else self.inside

    def chain(self) -> Iterator[Container]:
        """The container and those around it, innermost first."""
        container: Container | None = self
        while container:
            yield container
            container = container.outer

    def _is_like_a_card(self) -> bool:
        if self.sort == "item":
            return True
        if self.sort == "row":
            return not self.is_layout
        if self.sort == "card" and any(family.count >= _MANY for family in self.families):
            return True
        return self.is_complete and any(family.complete >= _MANY_ALIKE for family in self.families)


@dataclass(slots=True, eq=False)
class Siblings:
    """What has been seen among the children of one element, and among the children of its children."""

    name: tuple[str, ...]
    """Its tag and classes, by which its own siblings are known."""
    outer: Siblings | None
    families: dict[tuple[str, ...], Family] = field(default_factory=dict[tuple[str, ...], Family])

    def join(self, key: tuple[str, ...]) -> tuple[Family, ...]:
        """The families that a child called `key` belongs to: its siblings, and its cousins in boxes like this one."""
        found = [self.families.setdefault(key, Family())]
        if self.outer:
            found.append(self.outer.families.setdefault((*self.name, ">", *key), Family()))
        for family in found:
            family.count += 1
        return tuple(found)


@lru_cache(maxsize=4096)
def card_words(classes: str) -> tuple[str, ...]:
    """The words among an element's classes that say it is a card ("news-item", "card--wide"), without variants."""
    return tuple(sorted({word.partition("--")[0].lower() for word in classes.split() if _CARD_WORD.search(word)}))


def numbered(containers: Sequence[Container], held: Iterable[Container | None]) -> Iterator[int]:
    """For what stands in each of `held` the number of the outermost card around it, from 1 in order of appearance; 0 if there is none.

    `containers` are all of the page in the order in which they began.
    """
    _settle(containers)
    outermost: dict[int, Container | None] = {}
    for container in containers:
        around = outermost[id(container.outer)] if container.outer else None
        outermost[id(container)] = around or (container if container.is_card else None)
    numbers: dict[int, int] = {}
    for holder in held:
        card = outermost[id(holder)] if holder else None
        yield numbers.setdefault(id(card), len(numbers) + 1) if card else 0


def _settle(containers: Sequence[Container]) -> None:
    """Decide which containers are cards, the innermost first: what holds cards is none."""
    levels: dict[int, list[Container]] = {}
    for container in containers:
        container.depth = container.outer.depth + 1 if container.outer else 0
        levels.setdefault(container.depth, []).append(container)
    for depth in sorted(levels, reverse=True):
        for container in levels[depth]:
            for family in container.families if container.is_complete else ():
                family.complete += 1
        for container in levels[depth]:
            container.settle()
