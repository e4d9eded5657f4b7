"""The nouns of dateline: what is read from a file, and what is said about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import accumulate
from typing import Any, Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")
V = TypeVar("V")

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

Kind = Literal[
    "heading", "paragraph", "item", "quote", "caption", "alt", "cell", "stamp", "byline", "dateline", "code", "data", "definition", "navigation"
]
PROSE: frozenset[Kind] = frozenset({"heading", "paragraph", "item", "quote", "caption", "cell", "stamp", "byline", "dateline"})
"""The kinds that a reader reads as text; rules leave the others alone unless they ask for them by name."""
DATA: frozenset[str] = frozenset({"yaml", "json", "toml", "csv", "tsv"})
"""The formats of data files: blocks are values of records, shown on pages that are made elsewhere."""

LONGEST_CONTEXT = 300
"""How many characters of its sentence, on either side, belong to the context of a place."""

_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=[^\sa-z])|\n")


class Span(NamedTuple):
    """A stretch of `Document.text`: offsets in code points, the end not included."""

    start: int
    end: int

    def moved(self, by: int) -> Span:
        """The stretch so many characters further on."""
        return Span(self.start + by, self.end + by)


class Place(NamedTuple):
    """Where something stands in a file. Lines and columns count from 1, columns in code points; the end column is the one after the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""
    """What a reader sees there."""
    context: int = 0
    """A hash of the sentence around it, for fingerprints that survive moved lines."""

    @property
    def is_of_path(self) -> bool:
        """Whether it stands for the file's own path (`Document.path_place`)."""
        return self[1:5] == (1, 1, 1, 1)

    def covers(self, other: Place) -> bool:
        """Whether `other` lies within this place."""
        begins = (self.line, self.column) <= (other.line, other.column)
        return self.path == other.path and begins and (other.end_line, other.end_column) <= (self.end_line, self.end_column)


class Segment(NamedTuple):
    """`length` characters of `Document.text` from `text` on, and the source span they were read from.

    Where both are equally long they correspond one to one; otherwise every character stands for the whole span (an entity, a joined line).
    """

    text: int
    length: int
    source: int
    source_end: int


class Block(NamedTuple):
    """A paragraph, heading, list item ... as a reader sees it: markup gone, entities decoded. Its text is `Document.text[start:end]`."""

    kind: Kind
    text: str
    start: int
    index: int  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]  (nobody looks for a value in a block)
    language: str = ""
    level: int = 0
    """1 to 6 for a heading, the nesting depth for a list item, otherwise 0."""
    group: int = 0
    """The number of the card, list item or table row that holds the block, unique in its document; 0 for none."""
    quoted: bool = False
    """Whether it stands in a block quotation."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Meta(NamedTuple):
    """One value of a document's metadata, with its place: what stands between the quotes or tags, entities decoded."""

    key: str
    text: str
    place: Place


Subject = Literal["bytes", "values", "body"]
"""What of a file could not be read: its characters; its front matter, or the values of a data file; anything else."""


class Withdrawn(NamedTuple):
    """A file whose pages are no longer published from a day on."""

    path: str
    day: date


class Problem(NamedTuple):
    """Something in a file that its reader could not make sense of; the rest was read."""

    message: str
    place: Place
    subject: Subject = "body"


@dataclass(frozen=True, slots=True)
class Profile:
    """How a site generator writes down when a page appeared, by whom, and under which address.

    Keys are those of `Document.meta` in lower case with "_" for "-", the strongest first.
    """

    name: str = ""
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    expires: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    title: tuple[str, ...] = ("title",)
    slug: tuple[str, ...] = ("slug",)
    path: str = ""
    """A regular expression for paths that carry the day of publication, with the groups year, month and day; "" where any will do."""
    permalink: str = ""
    """The address of a page, with {year}, {month}, {day} and {slug}; "" when the path decides."""
    zone: str = ""
    """In which zone a moment without an offset is meant: "UTC", a name such as "Europe/Paris", "" for that of the site's machine."""
    hides_future: bool = False
    """Whether pages dated later than today are held back until their day: then such a date is a plan, not a slip."""
    hides_expired: bool = False
    """Whether pages are taken down on the day on which they expire: then a day that has passed does no harm."""

    def __hash__(self) -> int:
        """Few profiles share a name, and what keys mean by a profile is remembered: its hash is asked for at every key of every file."""
        return hash(self.name)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file, or one post of an export, as a reader of it sees it, every character of it traceable to the source."""

    path: str
    """Posix, relative to the root of the corpus."""
    format: str
    source: str
    """The decoded file, without a byte order mark; lone surrogates are replaced one for one."""
    text: str
    """The texts of all blocks, two newlines between them."""
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...]
    meta: Mapping[str, tuple[Meta, ...]]
    """Front matter under its own keys, nested ones joined by dots ("last_update.date"); HTML under "meta:NAME", "json-ld:TYPE.KEY",
    "html:time", "microdata:KEY", "html:title", "link:canonical"."""
    language: str = ""
    """ISO 639-1, "" when unknown."""
    problems: tuple[Problem, ...] = ()
    profile: Profile = Profile()
    part: str = ""
    """Which post of a feed or export this is (its permalink, or its number); "" for a file that is one document."""
    _lines: Sequence[int] = ()
    _memo: dict[object, Any] = field(default_factory=dict[object, Any])

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[object, ...]]:
        kept = (self.path, self.format, self.source, self.text, self.blocks, self.segments, self.meta)
        return Document, (*kept, self.language, self.problems, self.profile, self.part, self._lines)

    @property
    def name(self) -> str:
        """What tells it from every other document of the corpus."""
        return f"{self.path}#{self.part}" if self.part else self.path

    def remember(self, notice: Callable[[Document], T]) -> T:
        """What `notice` finds in this document, worked out once."""
        memo = self._memo
        if notice not in memo:
            memo[notice] = notice(self)
        found: T = memo[notice]
        return found

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset of `text`."""
        return self.blocks[bisect_right(self.remember(_block_starts), offset) - 1]

    def source_span(self, start: int, end: int) -> Span:
        """The stretch of `source` from which `text[start:end]` was read; `end` must be greater than `start`."""
        first = self._segment(start)
        last = self._segment(end - 1)
        begins = first.source + (max(start - first.text, 0) if first.source_end - first.source == first.length else 0)
        if last.source_end - last.source == last.length:
            return Span(begins, last.source + min(end - last.text, last.length))
        return Span(begins, last.source_end)

    def place(self, start: int, end: int) -> Place:
        """Where `text[start:end]` stands in the file."""
        return self.source_place(*self.source_span(start, end), text=self.text[start:end], context=self._context(start, end))

    def source_place(self, start: int, end: int, text: str = "", context: int = 0) -> Place:
        """The place of `source[start:end]`; front matter and attributes have no other."""
        return place_in(self.path, self._lines, start, end, text or self.source[start:end], context)

    def located(self, where: Span | Place) -> Place:
        """The place of a fact of this document."""
        return where if isinstance(where, Place) else self.place(*where)

    def path_place(self, text: str = "") -> Place:
        """Where a finding about the file's own path stands: before its first character."""
        return Place(self.path, 1, 1, 1, 1, text)

    def within(self, value: Meta, span: Span) -> Place:
        """The place of `value.text[span.start:span.end]`; the place of the whole value where it is not written as it is meant."""
        start = self.offset(value.place)
        end = self._lines[value.place.end_line - 1] + value.place.end_column - 1
        if self.source[start:end] != value.text:
            return value.place
        return self.source_place(start + span.start, start + span.end)

    def offset(self, place: Place) -> int:
        """Where a place of this file begins in `source`."""
        return self._lines[place.line - 1] + place.column - 1

    def line(self, offset: int) -> int:
        """The line, from 1, on which an offset of `text` stands."""
        return bisect_right(self._lines, self.source_span(offset, offset + 1).start)

    def _segment(self, offset: int) -> Segment:
        return self.segments[max(bisect_right(self.remember(_segment_starts), offset) - 1, 0)]

    def _context(self, start: int, end: int) -> int:
        block = self.block_at(start)
        begins, ends = max(block.start, start - LONGEST_CONTEXT), min(max(block.end, end), end + LONGEST_CONTEXT)
        before = [found.end() for found in _SENTENCE_END.finditer(self.text, begins, start)]
        after = _SENTENCE_END.search(self.text, end, ends)
        return stable_hash(" ".join(self.text[before[-1] if before else begins : after.start() if after else ends].split()))


def _block_starts(doc: Document) -> list[int]:
    return [block.start for block in doc.blocks]


def _segment_starts(doc: Document) -> list[int]:
    return [segment.text for segment in doc.segments]


class Edit(NamedTuple):
    """Replace what stands at `place` by `text`."""

    place: Place
    text: str


class Suggestion(NamedTuple):
    """One way to mend a finding; the tool never picks among several."""

    message: str
    edits: tuple[Edit, ...]
    certain: bool = False
    """Whether nobody need be asked: somebody has settled what is right, and `--fix` applies it."""


class Related(NamedTuple):
    """Another place that a finding is about, and what it says there."""

    place: Place
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect: what is said, where, and against what."""

    code: str
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity = "error"
    name: str = ""
    topic: str = ""
    """What the finding is about when that is more than its place ("former name: Y"): findings of one rule with the same topic are shown as one."""

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts findings by place; total, so that a report is the same on every run."""
        return (self.place[:5], self.code, self.message, tuple(r.place[:5] for r in self.related))

    def places(self) -> tuple[Place, ...]:
        """Its own place, then the related ones."""
        return (self.place, *(related.place for related in self.related))


class Mark(NamedTuple):
    """A comment in a file that says: let it stand. `<!-- dateline: stet DATE104 quoted as printed -->`."""

    codes: tuple[str, ...]
    """As written: codes, beginnings of codes, names of rules; "ALL" for any."""
    reason: str
    place: Place
    """The comment."""
    scope: Place | None
    """What it speaks of, from the first character to the last; None for the whole file."""
    line: Place
    """The comment with the line break after it, where it has a line to itself: what to delete to be rid of it."""
    fault: str = ""
    """What is wrong with the comment itself, if it cannot be understood."""

    def governs(self, place: Place) -> bool:
        """Whether something that begins at a place is what it speaks of; what is said of a file's path is the whole file's matter."""
        if self.scope is None or place.path != self.place.path:
            return place.path == self.place.path
        begins, ends = (self.scope.line, self.scope.column), (self.scope.end_line, self.scope.end_column)
        return begins <= (place.line, place.column) < ends and not place.is_of_path


class Fact(NamedTuple, Generic[V]):
    """One thing a document claims: the keys under which it may meet other claims, what it says, and where."""

    keys: Sequence[int]
    value: V
    where: Span | Place
    """In `Document.text`; a place where it stands elsewhere (front matter, the file's own path)."""
    terms: Sequence[int] = ()
    """Hashes of the words whose frequency over the corpus the comparison needs: what is common on a site says little."""


class Claim(NamedTuple, Generic[V]):
    """A fact that met another one: its document is no longer at hand, its place is complete."""

    value: V
    place: Place


def stable_hash(text: str) -> int:
    """64 bits that are the same on every machine and run."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def line_starts(source: str) -> tuple[int, ...]:
    r"""The offset at which each line begins; lines end at \n, \r\n or \r, as editors count them."""
    if "\r" not in source:
        return tuple(accumulate(map((1).__add__, map(len, source.split("\n")[:-1])), initial=0))
    return (0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", source)))


def place_in(path: str, lines: Sequence[int], start: int, end: int, text: str = "", context: int = 0) -> Place:
    """The place of a span of a source whose line starts are `lines`."""
    line = end_line = bisect_right(lines, start)
    if line < len(lines) and end > lines[line]:
        end_line = bisect_right(lines, end - 1)
    return Place(path, line, start - lines[line - 1] + 1, end_line, end - lines[end_line - 1] + 1, text, context)
