"""What readers that go line by line share: the lines of a source, and where in them a reader is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftMeta, Piece

_BREAK = compile_late(r"(\r\n|\r|\n)")
_FILLER = compile_late(r"[\ue000-\uf8ff]+")


def source_lines(source: str, start: int = 0) -> Iterator[tuple[str, Piece]]:
    """The white space that each line of `source[start:]` begins with, and the line without any at its ends."""
    for line, at in _cut(source, start):
        text = line.lstrip()
        lead = len(line) - len(text)
        text = text.rstrip()
        yield line[:lead], Piece(text, at + lead, at + lead + len(text))


def _cut(source: str, start: int) -> Iterator[tuple[str, int]]:
    """Each line and where it begins; an empty one stands at the end, with which a paragraph there is over."""
    if "\r" not in source:
        for line in source[start:].split("\n"):
            yield line, start
            start += len(line) + 1
    else:
        written = _BREAK.split(source[start:])
        for line, ending in zip(written[::2], [*written[1::2], ""], strict=True):
            yield line, start
            start += len(line) + len(ending)
    if not source.endswith(("\n", "\r")):
        yield "", len(source)


def is_filler(text: str) -> bool:
    """Whether a line holds templating alone."""
    return text >= "\ue000" and _FILLER.fullmatch(text) is not None


@dataclass(slots=True)
class SourceLine:
    """One line without white space at its ends, and where it begins in the source."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def piece(self) -> Piece:
        return Piece(self.text, self.start, self.start + len(self.text))


AnyLine = TypeVar("AnyLine", bound=SourceLine)


class LineScan(Generic[AnyLine]):
    """The lines of a source, read from the first to the last, and what was found so far."""

    def __init__(self, source: str, lines: Iterator[AnyLine]) -> None:
        self.source = source
        self.lines = list(lines)
        self.at: int = 0
        self.draft = Draft()
        self._groups = 0

    @property
    def line(self) -> AnyLine:
        """The line at hand."""
        return self.lines[self.at]

    def peek(self, ahead: int = 1) -> AnyLine | None:
        """A line further on; None after the last."""
        return self.lines[self.at + ahead] if self.at + ahead < len(self.lines) else None

    def numbered(self) -> int:
        """A group number of its own."""
        self._groups += 1
        return self._groups

    def written(self, start: int, end: int) -> Piece:
        """The source at `start:end` as it is."""
        return Piece(self.source[start:end], start, end)

    def tell(self, key: str, *lines: Piece) -> None:
        """A value of metadata; none if there are no lines of it."""
        if lines:
            self.draft.meta.append(DraftMeta(key, " ".join(piece.text for piece in lines), lines[0].start, lines[-1].end))
