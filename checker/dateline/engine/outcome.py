"""What comes of a run, and of one file in it; imported by all that prints results, and therefore light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from dateline.model import Finding, Mark, Problem, Withdrawn

_NO_FACTS: Mapping[str, bytes] = MappingProxyType({})
KILLED = "the process reading it was killed"


class Skipped(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    reason: str
    """One line. What was `KILLED` once may be read the next time."""


class Crash(NamedTuple):
    """A rule that raised; `path` is empty when it was comparing documents."""

    rule: str
    path: str
    error: str


class Told(NamedTuple):
    """What one file contributes to a run, its facts aside."""

    digest: str = ""
    """Of the bytes that were read; empty where none were."""
    documents: int = 0
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    crashed: tuple[Crash, ...] = ()
    problems: tuple[Problem, ...] = ()
    marks: tuple[Mark, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    """The file itself, when all its pages are, or will be."""


class Mapped(NamedTuple):
    """One file's whole contribution to a run."""

    told: Told
    facts: Mapping[str, bytes] = _NO_FACTS
    """By the name of the topic, as `store.pack` writes them."""


@dataclass
class Run:
    """All that came of one run, in no particular order."""

    documents: int = 0
    findings: list[Finding] = field(default_factory=list[Finding])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    crashed: list[Crash] = field(default_factory=list[Crash])
    problems: list[Problem] = field(default_factory=list[Problem])
    """What could not be read in files that were read all the same."""
    marks: list[Mark] = field(default_factory=list[Mark])
    """The comments that say "let it stand"."""
    withdrawn: list[Withdrawn] = field(default_factory=list[Withdrawn])
    """The files that are no longer published, or will not be one day."""
    notes: list[str] = field(default_factory=list[str])

    def take(self, told: Told) -> None:
        """Add what one file contributes."""
        self.documents += told.documents
        self.findings += told.findings
        self.skipped += told.skipped
        self.crashed += told.crashed
        self.problems += told.problems
        self.marks += told.marks
        self.withdrawn += told.withdrawn

    def join(self, found: Run) -> None:
        """Add what was found in what met."""
        self.findings += found.findings
        self.crashed += found.crashed
        self.notes += found.notes

    def unreported(self) -> list[Problem]:
        """What could not be read and no rule has reported."""
        reported = {found.place[:5] for found in self.findings}
        return [problem for problem in self.problems if problem.place[:5] not in reported]
