"""Gathers the pieces of a block: neighbours that correspond to the source one to one become one piece."""

from __future__ import annotations

from dateline.reading.draft import Piece


class Pieces:
    """The pieces of one block in the making, added in source order."""

    __slots__ = ("_done", "_end", "_start", "_texts")

    def __init__(self) -> None:
        self._done: list[Piece] = []
        self._texts: list[str] = []
        self._start = self._end = -1

    def add(self, text: str, start: int, end: int) -> None:
        """Text read from the source span `start:end`."""
        if end - start != len(text):
            self._close()
            if text:
                self._done.append(Piece(text, start, end))
        elif start == self._end:
            self._texts.append(text)
            self._end = end
        else:
            self._close()
            self._texts.append(text)
            self._start, self._end = start, end

    def take(self) -> list[Piece]:
        """What was gathered; the next block begins with nothing."""
        if not (self._texts or self._done):
            return []
        self._close()
        done, self._done = self._done, []
        return done

    def _close(self) -> None:
        if self._texts:
            text = self._texts[0] if len(self._texts) == 1 else "".join(self._texts)
            self._done.append(Piece(text, self._start, self._end))
            self._texts.clear()
        self._start = self._end = -1
