"""Gives findings the severities of the config, its settings for single files included, and leaves out what those ignore."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from dateline.config import PerFile
from dateline.model import Finding, Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Level = Severity | Literal["off"]


def weigh(findings: Iterable[Finding], severities: Mapping[str, Severity], per_file: Sequence[PerFile] = ()) -> Iterator[Finding]:
    """The findings at their severities; the file in which a finding stands decides, related places do not."""
    specs = [(_patterns(each.paths), each) for each in per_file]

    @cache
    def settings(path: str) -> tuple[PerFile, ...]:
        return tuple(each for spec, each in specs if spec.match_file(path))

    for found in findings:
        level: Level = severities.get(found.code, found.severity)
        for each in settings(found.place.path) if specs else ():
            level = "off" if found.code.startswith(tuple(each.ignore)) or "ALL" in each.ignore else each.severity.get(found.code, level)
        if level != "off":
            yield found if level == found.severity else replace(found, severity=level)


def _patterns(lines: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # slow to import, and few configs have settings for single files

    return GitIgnoreSpec.from_lines(lines)
