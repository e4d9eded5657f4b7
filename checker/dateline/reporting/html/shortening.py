"""Cuts texts that are too long to be shown whole: after a word, and with an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.reporting.html.differences import Stretch

_NEAR = 40
"""How many characters of a long shared stretch are shown next to a difference."""
_UNMARKED = 200
"""How many characters of a passage are shown in which nothing is marked."""


def head(text: str, most: int) -> str:
    """The beginning of a text, where it is longer than `most` characters."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + "…"


def abridged(side: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """A side of a long passage with what both have cut down to what stands around the differences."""
    if not any(each.own for each in side):
        return tuple(Stretch(head(each.text, _UNMARKED), own=False) for each in side)
    return tuple(each if each.own else Stretch(_around(each.text, at, len(side)), own=False) for at, each in enumerate(side))


def shortened(side: Sequence[Stretch], most: int) -> tuple[Stretch, ...]:
    """The beginning of a side, about `most` characters."""
    kept: list[Stretch] = []
    for each in side:
        room = most - sum(len(other.text) for other in kept)
        if room <= 0:
            return (*kept[:-1], kept[-1]._replace(text=kept[-1].text.rstrip(" …") + "…"))
        kept.append(each._replace(text=head(each.text, max(room, _NEAR))))
    return tuple(kept)


def _around(text: str, at: int, count: int) -> str:
    """The words of a shared stretch that are next to a difference."""
    if len(text) <= 3 * _NEAR:
        return text
    begins = head(text, _NEAR) if at else "…"
    return begins + (" " + text[-_NEAR:].partition(" ")[2] if at < count - 1 else "")
