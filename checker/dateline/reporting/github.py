"""Prints findings as GitHub workflow commands, which annotate the changed lines of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from dateline.model import SEVERITIES, Severity
from dateline.reporting.results import Results
from dateline.reporting.text import counted, headline
from dateline.selecting import Fingerprinted

SHOWN = 10
"""GitHub shows so many annotations of each level a step, and drops the rest without a word."""

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(results: Results) -> Iterator[str]:
    """A command for each finding that GitHub will show; below them the others, a line each, folded in the log."""
    ranked = rank(results)
    shown: Counter[Severity] = Counter()
    left: list[Fingerprinted] = []
    for found in ranked:
        severity = found.finding.severity
        shown[severity] += 1
        if shown[severity] > SHOWN:
            left.append(found)
        else:
            yield _command(found, results)
    if left:
        yield f"::group::{counted(len(left), 'more finding')}: GitHub shows {SHOWN} annotations of a level"
        yield from (click.unstyle(headline(found.finding)) for found in left)
        yield "::endgroup::"


def rank(results: Results) -> list[Fingerprinted]:
    """The findings so that the first ten of a level tell most.

    Those in the files asked for come before those elsewhere, then each rule's first before any rule's second;
    within a rule, what concerns more files comes first.
    """
    ranks: Counter[str] = Counter()
    rows: list[tuple[tuple[int, bool, int, int], Fingerprinted]] = []
    for found in sorted(results.findings, key=lambda found: (found.fingerprint in results.unowned, -_reach(found), found.finding.order)):
        finding = found.finding
        ranks[finding.code] += 1
        rows.append(((SEVERITIES.index(finding.severity), found.fingerprint in results.unowned, ranks[finding.code], -_reach(found)), found))
    return [found for _, found in sorted(rows, key=lambda row: row[0])]


def _reach(found: Fingerprinted) -> int:
    return len({place.path for place in found.finding.places()})


def _command(found: Fingerprinted, results: Results) -> str:
    finding = found.finding
    place = finding.place
    notes = [f"\n{results.address(each.place)}: {each.note}" for each in finding.related]
    fields: dict[str, str | int] = {"file": results.from_repository(place.path), "line": place.line}
    if place.line == place.end_line:  # GitHub takes columns of one line only
        fields |= {"col": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    else:
        fields |= {"endLine": place.end_line}
    fields |= {"title": f"{finding.code} {finding.name}"}
    listed = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data([finding.message, *notes])}"


def _data(lines: Sequence[str]) -> str:
    return "".join(lines).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str | int) -> str:
    return _data([str(value)]).replace(":", "%3A").replace(",", "%2C")
