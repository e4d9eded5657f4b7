"""The lines of one block as a single text in which inline markup is looked for, and the pieces taken from it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.reading.draft import Piece
from dateline.reading.pieces import Pieces


class Flow:
    """Lines joined by one character each; what is taken from them comes in order and keeps its places in the source.

    Each line corresponds to its source one to one; what joins two stands for all that is between them. `joints` is one character for
    all of them, or one for each.
    """

    __slots__ = ("_at", "_found", "_joints", "_lines", "_starts", "_taken", "text")

    def __init__(self, lines: Sequence[Piece], joints: str = " ") -> None:
        self._joints = joints * max(len(lines) - 1, 1) if len(joints) == 1 else joints
        self.text = "".join(_joined(lines, self._joints))
        self._lines = lines
        self._starts = _starts(lines)
        self._at = 0
        self._taken = Pieces()
        self._found: dict[re.Pattern[str], list[int]] = {}

    def keep(self, start: int, end: int) -> None:
        """Take `text[start:end]` as it stands."""
        while start < end:
            line, begins = self._line(start)
            stop = min(end, begins + len(line.text))
            if start == begins + len(line.text):
                self._taken.add(self._joints[self._at], line.end, self._lines[self._at + 1].start)
                start += 1
                continue
            self._taken.add(line.text[start - begins : stop - begins], line.start + start - begins, line.start + stop - begins)
            start = stop

    def put(self, text: str, start: int, end: int) -> None:
        """Take `text`, which is shorter, for what stands at `start:end` in one line (a character reference)."""
        line, begins = self._line(start)
        self._taken.add(text, line.start + start - begins, line.start + min(end - begins, len(line.text)))

    def next(self, pattern: re.Pattern[str], start: int) -> int:
        """Where the first match at `start` or later begins; -1 if there is none. However often it is asked, the text is looked through once."""
        if pattern not in self._found:
            self._found[pattern] = [found.start() for found in pattern.finditer(self.text)]
        places = self._found[pattern]
        at = bisect_left(places, start)
        return places[at] if at < len(places) else -1

    def take(self) -> list[Piece]:
        """What was taken since this was last asked for."""
        return self._taken.take()

    def _line(self, offset: int) -> tuple[Piece, int]:
        while self._at + 1 < len(self._lines) and self._starts[self._at + 1] <= offset:
            self._at += 1
        return self._lines[self._at], self._starts[self._at]


def _joined(lines: Sequence[Piece], joints: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            yield joints[number - 1]
        yield line.text


def _starts(lines: Sequence[Piece]) -> list[int]:
    starts: list[int] = []
    offset = 0
    for line in lines:
        starts.append(offset)
        offset += len(line.text) + 1
    return starts
