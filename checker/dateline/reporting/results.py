"""What the output formats are given: all that came of a run, the lines of the files it speaks of, and where their repository begins."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.engine.outcome import Crash, Skipped
from dateline.engine.sources import relative
from dateline.model import SEVERITIES, Finding, Place, Severity
from dateline.noticing.text.patterns import compile_late
from dateline.reading.decoding import Unreadable, decode
from dateline.selecting import Fingerprinted, Suppressed

if TYPE_CHECKING:
    from dateline.reporting.html.edition import Edition

_LINE_END = compile_late(r"\r\n|\r|\n")
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY")
"""Where GitHub, GitLab and Azure say that they put the repository, for checkouts without .git."""


class Lines:
    """The lines of the files that findings name; each file is read when it is first asked for."""

    def __init__(self, directory: Path, replaced: Mapping[str, bytes]) -> None:
        """`replaced` holds the bytes of files, by path from `directory`, that are not as on disk: standard input."""
        self._directory = directory
        self._replaced = replaced
        self._read: dict[str, tuple[str, ...]] = {}

    def of(self, path: str) -> Sequence[str]:
        """All lines, without their ends; none for a file that cannot be read."""
        if path not in self._read:
            self._read[path] = self._load(path)
        return self._read[path]

    def line(self, path: str, number: int) -> str | None:
        """One line, counted from 1; None where the file has no such line."""
        lines = self.of(path)
        return lines[number - 1] if 0 < number <= len(lines) else None

    def _load(self, path: str) -> tuple[str, ...]:
        try:
            data = self._replaced[path] if path in self._replaced else (self._directory / path).read_bytes()
            return tuple(_LINE_END.split(decode(data, html=path.endswith((".html", ".htm"))).text.removeprefix("\ufeff")))
        except (OSError, ValueError, Unreadable):  # ValueError: a NUL in the path
            return ()


@dataclass(frozen=True)
class Results:
    """All that one run has to say, for the formats. Paths are posix, from `directory`."""

    findings: tuple[Fingerprinted, ...] = ()
    documents: int = 0
    skipped: tuple[Skipped, ...] = ()
    crashed: tuple[Crash, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unowned: frozenset[str] = frozenset()
    """Fingerprints of findings that touch what was asked for by a related place only: they do not fail the run."""
    failing: tuple[Severity, ...] = ("error",)
    """The severities that fail the run."""
    today: date | None = None
    failure: str = ""
    """Why the run could not begin."""
    directory: Path = field(default_factory=Path.cwd)
    """Absolute; the directory of the invocation."""
    edition: Callable[[], Edition] | None = None
    """Gathers what the editorial report shows beyond findings; it reads documents once more."""
    replaced: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """What standard input stood for, by path."""

    @cached_property
    def lines(self) -> Lines:
        """The lines of the files, by path."""
        return Lines(self.directory, self.replaced)

    @cached_property
    def repository(self) -> Path:
        """The root of the repository around `directory`, which is itself the root outside of any."""
        return repository_of(self.directory)

    @property
    def complete(self) -> bool:
        """Whether everything ran."""
        return not self.failure and not self.crashed

    @property
    def gravest_first(self) -> list[Fingerprinted]:
        """The findings by severity, then by place."""
        return sorted(self.findings, key=lambda found: (SEVERITIES.index(found.finding.severity), found.finding.order))

    @property
    def by_place(self) -> list[Finding]:
        """The findings in the order of the files."""
        return sorted((found.finding for found in self.findings), key=lambda found: found.order)

    def counts(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(found.finding.severity for found in self.findings)

    def fails(self, found: Fingerprinted) -> bool:
        """Whether this finding makes the exit code 1."""
        return found.finding.severity in self.failing and found.fingerprint not in self.unowned

    def from_repository(self, path: str) -> str:
        """A path from the root of the repository, as its host knows it; begins with `..` for a file outside."""
        if path not in self._moved:
            self._moved[path] = relative(self.directory / path, self.repository)
        return self._moved[path]

    def address(self, place: Place) -> str:
        """The path of a place from the root of the repository, and its line."""
        return f"{self.from_repository(place.path)}:{place.line}"

    @cached_property
    def _moved(self) -> dict[str, str]:
        return {}


def repository_of(directory: Path) -> Path:
    """The nearest directory with .git at or above this one; else the checkout that the CI names; else the directory itself."""
    for parent in (directory, *directory.parents):
        if (parent / ".git").exists():
            return parent
    named = (Path(os.environ[name]) for name in _CHECKOUTS if os.environ.get(name))
    return next((root for root in named if directory.is_relative_to(root)), directory)
