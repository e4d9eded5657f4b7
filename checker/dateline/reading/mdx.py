"""Reads MDX: imports, exports, JSX tags and expressions are taken out, their content dedented, and the rest read as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, Piece
from dateline.reading.markdown import read_markdown
from dateline.reading.mdx_code import Code, Cut
from dateline.reading.source_map import Unescaped

_LINE_END = compile_late(r"\r\n|\r|\n|\Z")


def read_mdx(source: str, start: int = 0) -> Draft:
    """The blocks of `source[start:]`, offsets into `source`; linear in its length."""
    cuts = list(Code(source).cuts(start))
    if not cuts:
        return read_markdown(source, start)
    margin = _Margin()
    kept = Unescaped(piece for line, steps in _lines(source, start, cuts) for piece in margin.dedented(line, steps))
    return kept.traced(read_markdown(kept.text))


def _lines(source: str, start: int, cuts: Sequence[Cut]) -> Iterator[tuple[list[Piece], list[int]]]:
    """What is left of each line, and the steps of the tags that stood in it; a cut that goes over lines makes them one."""
    number, at = 0, start
    while at < len(source):
        pieces: list[Piece] = []
        steps: list[int] = []
        end = _line_end(source, at)
        while number < len(cuts) and cuts[number].start < end:
            cut = cuts[number]
            pieces.append(Piece(source[at : cut.start], at, cut.start))
            steps += [cut.step] if cut.step else []
            at, number = cut.end, number + 1
            end = _line_end(source, at) if at > end else end
        pieces.append(Piece(source[at:end], at, end))
        yield pieces, steps
        at = end


def _line_end(source: str, at: int) -> int:
    found = _LINE_END.search(source, at)
    return found.end() if found else len(source)


class _Margin:
    """Moves the lines in an element as far to the left as its tag: nothing indented is code in MDX."""

    def __init__(self) -> None:
        self._left = 0
        self._outer: list[int] = []
        self._under = -1

    def dedented(self, line: Sequence[Piece], steps: Sequence[int]) -> Iterator[Piece]:
        """The pieces of the next line, moved to the left."""
        text = "".join(piece.text for piece in line)
        indent = len(text) - len(text.lstrip(" \t"))
        is_blank = not text.strip()
        if self._under >= 0 and not is_blank:
            self._left, self._under = max(indent - self._under, 0), -1
        before = self._left
        self._step(steps)
        if is_blank and steps and steps[-1] > 0:
            self._under = max(indent - before, 0)
        yield from _cut(line, 0 if is_blank else min(before, indent))

    def _step(self, steps: Sequence[int]) -> None:
        for step in steps:
            if step > 0:
                self._outer.append(self._left)
            elif self._outer:
                self._left, self._under = self._outer.pop(), -1


def _cut(line: Sequence[Piece], by: int) -> Iterator[Piece]:
    for piece in line:
        cut = min(by, len(piece.text))
        by -= cut
        if cut < len(piece.text):
            yield piece.cut(cut)
