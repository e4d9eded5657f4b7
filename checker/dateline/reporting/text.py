"""Prints a report for people: errors first, related places below their finding, a summary last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from dateline.model import SEVERITIES, Finding, Place, Severity
from dateline.reporting.escaping import visible, visible_path
from dateline.reporting.results import Results
from dateline.selecting import Silencer

ROWS = 20
"""How many findings of one rule are printed; the rest is counted."""

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}
_SILENCERS: dict[Silencer, str] = {
    "mark": "by marks", "baseline": "by the baseline", "accepted": "accepted", "house-list": "by house lists", "withdrawn": "on withdrawn pages",
}  # fmt: skip


def render_text(results: Results) -> Iterator[str]:
    """The findings, styled, and the summary; a terminal that wants no colour strips it."""
    shown: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for found in (each.finding for each in results.gravest_first):
        if shown[found.code] == ROWS:
            left[found.code] += 1
            continue
        shown[found.code] += 1
        yield headline(found)
        for related in found.related:
            yield f"    {at(related.place)}: {visible(related.note)}"
    for code, count in left.items():
        yield f"{click.style(code, bold=True)}: and {count} more: --select {code} --output-format concise shows all"
    yield from render_summary(results)


def headline(found: Finding) -> str:
    """A finding in one line."""
    return f"{at(found.place)}: {said(found)}"


def said(found: Finding) -> str:
    """What a finding says, without its place."""
    label = found.name if found.severity == "error" else f"{found.name}, {found.severity}"
    code = click.style(visible(found.code), fg=_COLOURS[found.severity], bold=True)
    return f"{code} {visible(found.message)} {click.style(f'[{visible(label)}]', dim=True)}"


def at(place: Place) -> str:
    """A place as editors and terminals take it to jump there."""
    return f"{click.style(visible_path(place.path), bold=True)}:{place.line}:{place.column}"


def render_summary(results: Results) -> Iterator[str]:
    """What could not be done, and what was counted, last."""
    for skip in results.skipped:
        yield f"{visible_path(skip.path)}: skipped: {visible(skip.reason)}"
    for crash in results.crashed:
        where = f"{visible_path(crash.path)}: " if crash.path else ""
        yield click.style(f"{where}{visible(crash.rule)} crashed: {visible(crash.error)}", fg="red")
    for note in results.notes:
        yield f"note: {visible(note)}"
    yield total(results)


def total(results: Results) -> str:
    """All counts in one line: "1 error, 2 warnings in 5 documents"."""
    counts = results.counts()
    listed = ", ".join(counted(counts[severity], severity) for severity in SEVERITIES if counts[severity])
    silenced = Counter(each.by for each in results.suppressed)
    by = ", ".join(f"{silenced[silencer]} {how}" for silencer, how in _SILENCERS.items() if silenced[silencer])
    return f"{listed or 'nothing found'} in {counted(results.documents, 'document')}{f'; suppressed: {by}' if by else ''}"


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
