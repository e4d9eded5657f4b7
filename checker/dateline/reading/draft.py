"""What a format's reader hands over: blocks and metadata with source offsets, before they become a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.model import Block, Document, Kind, Meta, Problem, Profile, Segment, Subject, line_starts, place_in

_UNKNOWN = Profile()


class Piece(NamedTuple):
    """Text as a reader sees it, and the source span it was read from; equally long, they correspond one to one."""

    text: str
    start: int
    end: int

    def cut(self, start: int, end: int | None = None) -> Piece:
        """A part of the text, and where it stands: in the whole span where that cannot be told."""
        text = self.text[start:end]
        if self.end - self.start != len(self.text):
            return Piece(text, self.start, self.end)
        return Piece(text, self.start + start, self.start + start + len(text))


@dataclass(slots=True)
class DraftBlock:
    """A block in the making. Its pieces are in source order and do not overlap."""

    kind: Kind
    pieces: list[Piece] = field(default_factory=list[Piece])
    language: str = ""
    level: int = 0
    group: int = 0
    quoted: bool = False


class DraftMeta(NamedTuple):
    """One metadata value as written, and the source span it stands in."""

    key: str
    text: str
    start: int
    end: int


class DraftProblem(NamedTuple):
    """Something unreadable, and the source span it stands in."""

    message: str
    start: int
    end: int
    subject: Subject = "body"


def fault(message: str, source: str, at: int) -> DraftProblem:
    """A problem at an offset of a source, or at the end of the source that is nearest to it."""
    at = max(min(at, len(source) - 1), 0)
    return DraftProblem(message, at, min(at + 1, len(source)))


@dataclass(slots=True)
class Draft:
    """All that one reader found in a source."""

    blocks: list[DraftBlock] = field(default_factory=list[DraftBlock])
    meta: list[DraftMeta] = field(default_factory=list[DraftMeta])
    problems: list[DraftProblem] = field(default_factory=list[DraftProblem])
    language: str = ""
    """What the file itself declares (`lang` of the root element or of the front matter)."""
    part: str = ""
    """Which post of a feed or export this is; "" for a file that is one document."""

    def join(self, more: Draft, groups: int, group: int = 0) -> int:
        """Add what another draft holds; its groups come after the first `groups`, or are all one `group`. The number of the last group."""
        for block in more.blocks:
            block.group = group or (block.group + groups if block.group else 0)
        self.blocks += more.blocks
        self.meta += more.meta
        self.problems += more.problems
        return max([groups, *(block.group for block in more.blocks)])


def trimmed(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without white space at either end of the block."""
    if pieces:
        first, last = pieces[0].text[:1], pieces[-1].text[-1:]
        if first and last and not first.isspace() and not last.isspace():
            return pieces
    kept = [piece for piece in pieces if piece.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = kept[0].cut(len(kept[0].text) - len(kept[0].text.lstrip()))
        kept[-1] = kept[-1].cut(0, len(kept[-1].text.rstrip()))
    return kept


def finished(draft: Draft, path: str, kind: str, source: str, profile: Profile = _UNKNOWN, lines: Sequence[int] = ()) -> Document:
    """The document a draft describes; blocks without text are left out. `lines` are the source's line starts where they are known."""
    lines = lines or line_starts(source)
    blocks: list[Block] = []
    segments: list[Segment] = []
    offset = 0
    for raw in draft.blocks:
        pieces = trimmed(raw.pieces)
        if not pieces:
            continue
        start = offset
        for text, begins, ends in pieces:
            if text:
                length = len(text)
                segments.append(Segment(offset, length, begins, ends))
                offset += length
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        blocks.append(Block(raw.kind, text, start, len(blocks), raw.language or draft.language, raw.level, raw.group, raw.quoted))
        offset += 2
    return Document(
        path=path,
        format=kind,
        source=source,
        text="\n\n".join([block.text for block in blocks]),
        blocks=tuple(blocks),
        segments=tuple(segments),
        meta=_metadata(draft.meta, path, lines),
        language=draft.language,
        problems=tuple(_problems(draft.problems, path, lines)),
        profile=profile,
        part=draft.part,
        _lines=lines,
    )


def _metadata(values: Iterable[DraftMeta], path: str, lines: Sequence[int]) -> dict[str, tuple[Meta, ...]]:
    found: dict[str, list[Meta]] = {}
    for key, text, start, end in values:
        found.setdefault(key, []).append(Meta(key, text, place_in(path, lines, start, end, text)))
    return {key: tuple(metas) for key, metas in found.items()}


def _problems(problems: Iterable[DraftProblem], path: str, lines: Sequence[int]) -> Iterable[Problem]:
    for problem in problems:
        yield Problem(problem.message, place_in(path, lines, problem.start, problem.end), problem.subject)
