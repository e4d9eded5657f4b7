"""Reads text that was written escaped (XML entities, CDATA, JSON strings) and finds for each of its characters where it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from dateline.reading.draft import Draft, DraftBlock, DraftMeta, DraftProblem, Piece


class Unescaped:
    """A text without its escapes, made of pieces of the source: one that is as long as its source is written as it is, in another all stands for all."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self._starts = [0, *accumulate(len(piece.text) for piece in self._pieces)]
        self.text = "".join([piece.text for piece in self._pieces])

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of `text[start:end]`."""
        number = bisect_right(self._starts, start) - 1
        while start < end and number < len(self._pieces):
            piece, at = self._pieces[number], self._starts[number]
            yield piece.cut(start - at, min(end - at, len(piece.text)))
            start = at + len(piece.text)
            number += 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of `text[start:end]`."""
        pieces = list(self.cut(start, max(end, start + 1)))
        if pieces:
            return pieces[0].start, pieces[-1].end
        known = self._pieces[-1].end if self._pieces else 0
        return known, known

    def stripped(self) -> Piece | None:
        """The text in one piece, its white space collapsed and none at its ends; None if there is nothing else."""
        text = " ".join(self.text.split())
        if not text:
            return None
        lead, trail = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        return Piece(text, *self.span(lead, trail))

    def replaced(self, changes: Iterable[tuple[int, int, str]]) -> Unescaped:
        """The text with some stretches of it, in order and disjoint, replaced; what replaces them stands for what they were."""
        return Unescaped(self._changed(changes))

    def traced(self, draft: Draft) -> Draft:
        """A draft that was read from `text`, its offsets made those of the source."""
        blocks = [
            DraftBlock(block.kind, list(self.places(block.pieces)), block.language, block.level, block.group, block.quoted)
            for block in draft.blocks
            if block.pieces
        ]
        meta = [DraftMeta(key, text, *self.span(start, end)) for key, text, start, end in draft.meta]
        return Draft(blocks, meta, [DraftProblem(message, *self.span(start, end), subject) for message, start, end, subject in draft.problems], draft.language)

    def places(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Pieces that were read from `text`, with the places they have in the source."""
        for text, start, end in pieces:
            if end - start == len(text):
                shown = 0
                for piece in self.cut(start, end):
                    yield piece._replace(text=text[shown : shown + len(piece.text)])  # a reader may show a character otherwise: a line break as a space
                    shown += len(piece.text)
            else:
                yield Piece(text, *self.span(start, end))

    def _changed(self, changes: Iterable[tuple[int, int, str]]) -> Iterator[Piece]:
        done = 0
        for start, end, text in changes:
            yield from self.cut(done, start)
            begins, ends = self.span(start, end) if end > start else (self.span(start, start)[0],) * 2
            yield Piece(text, begins, ends)
            done = end
        yield from self.cut(done, len(self.text))
