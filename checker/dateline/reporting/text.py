"""Prints a report for people: errors first, related places below their finding, a summary last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from dateline.engine.running import Crash, Skipped
from dateline.model import SEVERITIES, Finding, Place, Severity

ROWS = 20
"""How many findings of one rule are printed; the rest is counted."""

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


def render_findings(findings: Sequence[Finding]) -> Iterator[str]:
    """The lines that show the findings, styled; a terminal that wants no colour strips it."""
    shown: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for found in sorted(findings, key=lambda found: (SEVERITIES.index(found.severity), found.order)):
        if shown[found.code] == ROWS:
            left[found.code] += 1
            continue
        shown[found.code] += 1
        yield from _rows(found)
    for code, count in left.items():
        yield f"{click.style(code, bold=True)}: and {count} more: --select {code} --output-format github or json shows all"


def render_summary(
    findings: Sequence[Finding], documents: int, skipped: Iterable[Skipped], crashed: Iterable[Crash], notes: Iterable[str]
) -> Iterator[str]:
    """What was counted, and what could not be done."""
    for skip in skipped:
        yield f"{skip.path}: skipped: {skip.reason}"
    for crash in crashed:
        yield click.style(f"{crash.path + ': ' if crash.path else ''}{crash.rule} crashed: {crash.error}", fg="red")
    for note in notes:
        yield f"note: {note}"
    severities = Counter(found.severity for found in findings)
    counts = ", ".join(_counted(severities[severity], severity) for severity in SEVERITIES if severities[severity])
    yield f"{counts or 'nothing found'} in {_counted(documents, 'document')}"


def _rows(found: Finding) -> Iterator[str]:
    label = found.name if found.severity == "error" else f"{found.name}, {found.severity}"
    code = click.style(found.code, fg=_COLOURS[found.severity], bold=True)
    yield f"{_at(found.place)}: {code} {found.message} {click.style(f'[{label}]', dim=True)}"
    for related in found.related:
        yield f"    {_at(related.place)}: {related.note}"


def _at(place: Place) -> str:
    return f"{click.style(place.path, bold=True)}:{place.line}:{place.column}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
