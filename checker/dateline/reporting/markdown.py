"""The report as Markdown, in tables: for comments on pull requests, and for the summary of a job."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from dateline.model import Finding, Place
from dateline.reporting.escaping import in_markdown
from dateline.reporting.results import Results
from dateline.reporting.text import total

LONGEST_COMMENT = 65_536
"""Bytes: GitHub takes no longer comment."""
LONGEST_SUMMARY = 1024 * 1024
"""Bytes: GitHub drops a longer summary of a step."""
RESERVE = 200
"""Bytes for telling what is left out."""

Linked = Callable[[Place], str]


def render_markdown(results: Results) -> Iterator[str]:
    """What fits into a comment."""
    yield from within(LONGEST_COMMENT, results, lambda place: f"{in_markdown(place.path)}:{place.line}")


def render_job_summary(results: Results, room: int = LONGEST_SUMMARY) -> Iterator[str]:
    """What fits into `room` bytes of a job summary, with links to the files where GitHub says which repository it is."""
    server, repository, revision = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))

    def linked(place: Place) -> str:
        path = results.from_repository(place.path)
        if not (server and repository and revision) or path.startswith("../"):
            return f"{in_markdown(path)}:{place.line}"
        return f"[{in_markdown(path)}:{place.line}]({server}/{repository}/blob/{revision}/{quote(os.fsencode(path))}#L{place.line})"

    yield from within(room, results, linked)


def within(room: int, results: Results, linked: Linked) -> Iterator[str]:
    """The report in at most `room` bytes, the gravest findings first, those left out counted; nothing where there is no room to say so."""
    head = [f"### dateline: {in_markdown(total(results))}", "", *(["| where | rule | what |", "|---|---|---|"] if results.findings else [])]
    room -= sum(map(_size, head)) + RESERVE
    if room < 0:
        return
    tail = [*_fitting([*_troubles(results)], room // 2, "notes")]
    rows = [_row(each.finding, linked) for each in results.gravest_first]
    yield from head
    yield from _fitting(rows, room - sum(map(_size, tail)), "findings")
    yield from ["", *tail] if tail else []


def _fitting(lines: Sequence[str], room: int, rest: str) -> Iterator[str]:
    for at, line in enumerate(lines):
        room -= _size(line)
        if room < 0:
            yield ""
            yield f"… and {len(lines) - at} more {rest}, left out for length."
            return
        yield line


def _size(line: str) -> int:
    return len(line.encode("utf-8", "replace")) + 1


def _row(found: Finding, linked: Linked) -> str:
    notes = "".join(f"<br>{linked(each.place)}: {in_markdown(each.note)}" for each in found.related)
    return f"| {linked(found.place)} | **{found.severity}** {in_markdown(found.code)} {in_markdown(found.name)} | {in_markdown(found.message)}{notes} |"


def _troubles(results: Results) -> Iterator[str]:
    if results.failure:
        yield f"- could not begin: {in_markdown(results.failure)}"
    yield from (f"- {in_markdown(each.path)} skipped: {in_markdown(each.reason)}" for each in results.skipped)
    for each in results.crashed:
        where = f" at {in_markdown(each.path)}" if each.path else ""
        yield f"- {in_markdown(each.rule)} crashed{where}: {in_markdown(each.error)}"
    yield from (f"- note: {in_markdown(note)}" for note in results.notes)
