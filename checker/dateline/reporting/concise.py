"""Prints a line a finding, in the order of the files: for editors that jump to places, and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reporting.results import Results
from dateline.reporting.text import headline, render_summary


def render_concise(results: Results) -> Iterator[str]:
    """A line a finding, and the summary."""
    yield from map(headline, results.by_place)
    yield from render_summary(results)
