"""Builds blocks out of the text between two block boundaries, and parts a stamp or a byline from the words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dateline.model import Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftBlock, Piece
from dateline.reading.html_elements import Mark, Scene
from dateline.reading.html_source import FILLER

_NOTHING = f" \t\n\xa0{FILLER}"
_WORD = compile_late(r"[^\W\d_]+")
_PERMALINK = frozenset({"¶", "#", "§", "🔗", "\uf0c1"})
_UNPARTED: frozenset[Kind] = frozenset({"code", "navigation", "cell"})
_LONGEST_LABEL = 2
"""Words that may stand before a stamp and belong to it: "Posted on"."""
_LONGEST_REST = 6
"""Words beside the stamps and bylines of a paragraph that is nothing but those; with more it is a sentence that mentions a date."""
_LONGEST_MARKED = 120
"""Characters of a stamp, byline or dateline; what is longer is text, whatever its element calls itself."""


@dataclass(slots=True)
class Run:
    """Neighbouring text under one mark."""

    mark: Mark | None
    is_linked: bool
    language: str
    pieces: list[Piece] = field(default_factory=list[Piece])

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


Section = tuple[Mark | None, list[Run]]
Part = tuple[Kind, Mark | None, Sequence[Run]]


class Line:
    """The text since the last block boundary."""

    def __init__(self) -> None:
        self.scene = Scene()
        self.tag = ""
        self.runs: list[Run] = []
        """What was shown so far; none: the line is empty."""
        self._last = ""

    @property
    def is_broken(self) -> bool:
        """Whether it ends in a forced line break."""
        return self._last == "\n"

    def open(self, scene: Scene, tag: str) -> None:
        """Begin in the scene of the block element `tag`."""
        self.scene, self.tag = scene, tag

    def add(self, pieces: Iterable[Piece], scene: Scene) -> None:
        """Text in a scene; white space next to white space is dropped, as a browser does."""
        for piece in pieces:
            if piece.text[0] in " \n" and not scene.is_code and (not self._last or self._last in " \n"):
                if len(piece.text) == 1:
                    continue
                piece = Piece(piece.text[1:], piece.start + 1, piece.end)
            self._append(piece, scene)

    def break_off(self, start: int, end: int, scene: Scene) -> None:
        """A `<br>`: the spaces before it do not show."""
        if self._last == " ":
            self._drop_space()
        if self._last:
            self._append(Piece("\n", start, end), scene)

    def blocks(self) -> Iterator[DraftBlock]:
        """The blocks that the text makes; the line is empty then."""
        runs, self.runs, self._last = self.runs, [], ""
        if not any(piece.text.strip(_NOTHING) for run in runs for piece in run.pieces):
            return
        if self.scene.kind == "heading":
            _drop_permalink(runs)
        for kind, mark, part in _parts(runs, self.scene.kind, self.tag):
            yield _block(kind, mark, part, self.scene)

    def _append(self, piece: Piece, scene: Scene) -> None:
        run = self.runs[-1] if self.runs else None
        if run is None or run.mark is not scene.mark or run.is_linked != scene.is_linked or run.language != scene.language:
            run = Run(scene.mark, scene.is_linked, scene.language)
            self.runs.append(run)
        run.pieces.append(piece)
        self._last = piece.text[-1]

    def _drop_space(self) -> None:
        piece = self.runs[-1].pieces[-1]
        if len(piece.text) > 1:
            self.runs[-1].pieces[-1] = piece._replace(text=piece.text[:-1], end=piece.end - 1)
            self._last = piece.text[-2]
            return
        self.runs[-1].pieces.pop()
        if not self.runs[-1].pieces:
            self.runs.pop()
        self._last = self.runs[-1].pieces[-1].text[-1] if self.runs else ""


def _block(kind: Kind, mark: Mark | None, runs: Sequence[Run], scene: Scene) -> DraftBlock:
    languages = {run.language for run in runs}
    if len(languages) > 1:
        languages = {run.language for run in runs if run.text.strip()}
    language = languages.pop() if len(languages) == 1 else scene.language
    level = scene.level if kind in {"heading", "item"} else 0
    block = DraftBlock(kind, [piece for run in runs for piece in run.pieces], language, level, 0, scene.is_quoted)
    if mark and kind == mark.kind:
        mark.blocks.append((block, scene.kind))
    return block


def _parts(runs: Sequence[Run], kind: Kind, tag: str) -> Iterator[Part]:
    """The block as it is, or its stamps and bylines and what is left between them as blocks of their own."""
    marks = _telling_marks(runs) if kind not in _UNPARTED and any(run.mark for run in runs) else ()
    if not marks:
        yield kind, None, runs
        return
    sections = [(mark, list(part)) for mark, part in groupby(runs, lambda run: run.mark if run.mark in marks else None)]
    words = sum(len(_WORD.findall(run.text)) for mark, part in sections if not mark for run in part)
    if words and (kind == "heading" or not _is_about(sections, words, tag)):
        yield kind, None, runs
        return
    yield from _separated(sections, kind)


def _telling_marks(runs: Sequence[Run]) -> frozenset[Mark]:
    texts: dict[Mark, list[str]] = {}
    for run in runs:
        if run.mark:
            texts.setdefault(run.mark, []).append(run.text)
    return frozenset(mark for mark, parts in texts.items() if _tells(mark.kind, "".join(parts).strip()))


def _tells(kind: Kind, text: str) -> bool:
    if not text or len(text) > _LONGEST_MARKED:
        return False
    if FILLER in text:
        return True
    return any(letter.isnumeric() for letter in text) if kind == "stamp" else bool(_WORD.search(text))


def _is_about(sections: Sequence[Section], words: int, tag: str) -> bool:
    """Whether the block is about its article (a stamp, a byline, a few labels) rather than a sentence with a date in it."""
    first = next(number for number, (mark, _) in enumerate(sections) if mark)
    last = next(number for number in reversed(range(len(sections))) if sections[number][0])
    before, after = sections[:first], sections[last + 1 :]
    if any(mark and mark.is_certain for mark, _ in sections):
        return words <= _LONGEST_REST or (tag != "p" and not (_has_words(before) and _has_words(after)))
    if tag == "p":
        return False
    return not _has_words(before) or (not _has_words(after) and all(run.is_linked or not _WORD.search(run.text) for _, part in before for run in part))


def _has_words(sections: Sequence[Section]) -> bool:
    return any(_WORD.search(run.text) for _, part in sections for run in part)


def _separated(sections: Sequence[Section], kind: Kind) -> Iterator[Part]:
    label: list[Run] = []
    for number, (mark, part) in enumerate(sections):
        if mark:
            yield mark.kind, mark, [*label, *part]
            label = []
        elif number + 1 < len(sections) and _is_label(part):
            label = part
        elif any(letter.isalnum() or letter == FILLER for run in part for letter in run.text):  # not only a bar or a dot between two
            yield kind, None, part


def _is_label(runs: Sequence[Run]) -> bool:
    words = len(_WORD.findall("".join(run.text for run in runs)))
    return 0 < words <= _LONGEST_LABEL and not any(run.is_linked for run in runs)


def _drop_permalink(runs: list[Run]) -> None:
    """Take the sign that links to a heading off its end; it shows only under the mouse."""
    while runs and (runs[-1].text.strip() in _PERMALINK or not runs[-1].text.strip()):
        if len(runs) == 1 or (runs[-1].text.strip() and not runs[-1].is_linked):
            return
        runs.pop()
