"""What the editorial report shows beyond findings: stories with their dates and people, spellings of names, sentences around places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from dateline.model import Place, Severity
from dateline.selecting.baseline import Entry


class Quoted(NamedTuple):
    """A place with what stands around it, white space joined; cut parts end in an ellipsis."""

    before: str
    marked: str
    after: str
    kind: Literal["text", "source", "path"] = "text"
    """`source`: of the file as written (front matter, markup); `path`: the file's own path."""


class StoryDate(NamedTuple):
    """One statement of a story about when."""

    day: date
    label: str
    """What states it: "front matter `date`", "file name", "dateline"."""
    line: int
    """Counted from 1; 0 for the path."""
    days: int = 0
    """How many days it lies after the day the story goes by, where it disagrees with that."""
    excuse: str = ""
    """What explains a disagreement: "time zone", "modified"; "" for nothing."""

    @property
    def odd(self) -> bool:
        """Whether it disagrees, and nothing explains that."""
        return bool(self.days and not self.excuse)


class Filed(NamedTuple):
    """Something that is dated twice: by its stamp or metadata, and by its dateline or what its text tells."""

    headline: str
    line: int
    stamped: date
    stamped_by: str
    told: date
    told_by: str
    slack: int = 0
    """How many days the stamp may lie after what is told before that is odd."""

    @property
    def days(self) -> int:
        """How many days the stamp lies after what is told."""
        return (self.stamped - self.told).days

    @property
    def odd(self) -> bool:
        """Whether the two do not go together."""
        return not 0 <= self.days <= self.slack


class Mentioned(NamedTuple):
    """A person or body that a story names, and how often."""

    name: str
    times: int


class Story(NamedTuple):
    """A document with findings."""

    path: str
    part: str
    title: str
    dates: tuple[StoryDate, ...] = ()
    filed: tuple[Filed, ...] = ()
    people: tuple[Mentioned, ...] = ()
    bodies: tuple[Mentioned, ...] = ()


class Spelling(NamedTuple):
    """One form of a name over the whole corpus."""

    form: str
    mentions: int
    stories: tuple[str, ...]
    """The documents that have it, sorted."""
    alone: int = 0
    """How often the surname stands without the rest, where it is the surnames that differ."""
    roles: tuple[str, ...] = ()
    """Which offices it is given, the commonest first."""


class Variants(NamedTuple):
    """The forms of what may be one name, the commonest first."""

    kind: Literal["person", "name"]
    spellings: tuple[Spelling, ...]


class Older(NamedTuple):
    """What one rule found in documents dated before the day from which on the report looks."""

    code: str
    name: str
    severity: Severity
    findings: int
    documents: int


class Ran(NamedTuple):
    """A rule of the run."""

    code: str
    name: str
    summary: str


@dataclass(frozen=True)
class Edition:
    """All of it. Paths are those of the findings."""

    title: str = ""
    """What the corpus is called: its folder."""
    stories: Sequence[Story] = ()
    quoted: Mapping[Place, Quoted] = field(default_factory=dict[Place, Quoted])
    """What stands around the places of the findings, as far as their files could be read."""
    parts: Mapping[Place, str] = field(default_factory=dict[Place, str])
    """Which post of an export holds a place."""
    variants: Sequence[Variants] = ()
    known: Mapping[str, Sequence[Entry]] = field(default_factory=dict[str, Sequence[Entry]])
    """By the fingerprint of a finding that is shown: it and those that are shown with it, for a baseline; their paths are from the base of the corpus."""
    baselined: Sequence[Entry] = ()
    """What the baseline silenced in this run: a new one has to hold it, too."""
    ran: Sequence[Ran] = ()
    since: date | None = None
    older: Sequence[Older] = ()
