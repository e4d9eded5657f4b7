"""Prints a report with the lines on which things stand, the words marked, and what could be written instead."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator

import click

from dateline.model import Place, Suggestion
from dateline.reporting.escaping import visible
from dateline.reporting.results import Lines, Results
from dateline.reporting.text import at, headline, render_summary

NARROWEST = 60
"""How many columns an excerpt takes at least, however narrow the terminal."""
BEFORE = 3
"""Of a long line, one part in so many of the width is shown before what is marked."""


def render_full(results: Results) -> Iterator[str]:
    """Every finding, errors first, each followed by an empty line, and the summary."""
    width = max(shutil.get_terminal_size((100, 24)).columns - 10, NARROWEST)
    for found in (each.finding for each in results.gravest_first):
        yield headline(found)
        yield from _excerpt(found.place, results.lines, width)
        for related in found.related:
            yield f"  {at(related.place)}: {visible(related.note)}"
            yield from _excerpt(related.place, results.lines, width)
        for suggestion in found.suggestions:
            yield f"  {click.style('perhaps', bold=True)}: {_proposal(suggestion)}"
        yield ""
    yield from render_summary(results)


def _proposal(suggestion: Suggestion) -> str:
    edits = ", ".join(f"{edit.place.line}:{edit.place.column} “{visible(edit.text)}”" for edit in suggestion.edits)
    return f"{visible(suggestion.message)} ({edits})"


def _excerpt(place: Place, lines: Lines, width: int) -> Iterator[str]:
    """The first line of a place, and below it a mark; nothing for a place in a file's name."""
    line = (lines.line(place.path, place.line) or "").replace("\t", " ")
    start = place.column - 1
    end = min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line)
    if not 0 <= start < end:
        return
    first, last = _window(line, start, end, width)
    before, marked, after = (visible(line[a:b]) for a, b in ((first, start), (start, min(end, last)), (min(end, last), last)))
    before = ("…" if line[:first].strip() else "") + before
    gutter = click.style(f"{place.line:>6} | ", dim=True)
    more = f" to line {place.end_line}" if place.end_line > place.line else ""
    yield f"{gutter}{before}{marked}{after}{'…' if last < len(line) else ''}".rstrip()
    yield f"{click.style('       | ', dim=True)}{' ' * _columns(before)}{click.style('^' * max(_columns(marked), 1), fg='red')}{more}"


def _window(line: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Which part of a line is shown, so that `line[start:end]`, or its beginning, is in it."""
    if _columns(line) <= width:
        return min(len(line) - len(line.lstrip()), start), len(line)
    first = max(min(start - width // BEFORE, len(line) - width), 0)
    return first, min(first + width, len(line)) if end - start < width else start + width


def _columns(text: str) -> int:
    """How many columns a terminal takes for a text."""
    return sum(0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
