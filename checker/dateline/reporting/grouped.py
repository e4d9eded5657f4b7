"""Prints a report file by file: the path once, below it what was found there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

from dateline.reporting.escaping import visible, visible_path
from dateline.reporting.results import Results
from dateline.reporting.text import at, render_summary, said


def render_grouped(results: Results) -> Iterator[str]:
    """The files with their findings, in order, and the summary."""
    for path, group in groupby(results.by_place, key=lambda found: found.place.path):
        findings = list(group)
        yield click.style(visible_path(path), bold=True)
        places = [f"{found.place.line}:{found.place.column}" for found in findings]
        width = max(map(len, places))
        for place, found in zip(places, findings, strict=True):
            yield f"  {place:>{width}}  {said(found)}"
            for related in found.related:
                where = f"{related.place.line}:{related.place.column}" if related.place.path == path else at(related.place)
                yield f"  {'':{width}}    {where}: {visible(related.note)}"
        yield ""
    yield from render_summary(results)
