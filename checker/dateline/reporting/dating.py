"""Shows when documents were published, and by what: the output of `dateline date`, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

import click
from pydantic import BaseModel, Field

from dateline.comparing.dates.neighbours import Between
from dateline.engine.outcome import Skipped
from dateline.noticing.dating.bounds import Bound, Bounds
from dateline.noticing.dating.verdict import Clue, Dating
from dateline.reporting.escaping import visible, visible_path
from dateline.reporting.text import counted

MARKS = {"certain": "green", "likely": "yellow", "weak": "red", "none": "red"}


class Dated(NamedTuple):
    """One document and all that dates it."""

    path: str
    part: str
    dating: Dating
    between: Between | None = None
    first_commit: date | None = None
    bounds: Bounds = Bounds()


class JsonClue(BaseModel):
    """One statement about the day; lines and columns count from 1."""

    source: str
    role: str
    name: str
    day: date
    path: str
    line: int
    column: int


class JsonDisagreement(JsonClue):
    days: int = Field(description="How many days it lies after the verdict.")
    excuse: Literal["", "time zone", "modified"]


class JsonNeighbour(BaseModel):
    path: str
    day: date


class JsonBound(BaseModel):
    """A day that bounds when the text was written, and the date in the text that tells so."""

    day: date
    text: str
    line: int
    column: int


class JsonDated(BaseModel):
    path: str
    part: str = Field(description="The post of an export; empty for a file that is one document.")
    day: date | None
    confidence: Literal["certain", "likely", "weak", "none"]
    evidence: list[JsonClue]
    disagreements: list[JsonDisagreement]
    before: JsonNeighbour | None = Field(description="The dated file before it, in a folder whose files are in date order.")
    after: JsonNeighbour | None
    first_commit: date | None
    not_before: JsonBound | None = Field(description="The latest day of which the text tells in the past tense.")
    not_after: JsonBound | None = Field(description="The earliest day that the text announces.")


class JsonDating(BaseModel):
    """The output of `dateline date --output-format json`."""

    version: Literal[1] = 1
    documents: list[JsonDated]
    skipped: list[dict[str, str]]


def build_dating(dated: Iterable[Dated], skipped: Iterable[Skipped]) -> JsonDating:
    """The rows of the JSON output."""
    return JsonDating(documents=[_row(each) for each in dated], skipped=[{"path": each.path, "reason": each.reason} for each in skipped])


def render_dating(dated: Sequence[Dated], skipped: Iterable[Skipped]) -> Iterator[str]:
    """A line a document, and below it a line for each piece of evidence."""
    for each in dated:
        name = visible_path(f"{each.path}#{each.part}" if each.part else each.path)
        verdict = f"{each.dating.day} ({each.dating.confidence})" if each.dating.day else "no date"
        yield f"{click.style(name, bold=True)}: {click.style(verdict, fg=MARKS[each.dating.confidence])}"
        yield from _evidence(each)
    for skip in skipped:
        yield f"{visible_path(skip.path)}: skipped: {visible(skip.reason)}"


def _evidence(dated: Dated) -> Iterator[str]:
    against = {disagreement.clue: disagreement for disagreement in dated.dating.disagreements}
    for clue in dated.dating.clues:
        note = ""
        if found := against.get(clue):
            note = f"  {counted(abs(found.days), 'day')} {'later' if found.days > 0 else 'earlier'}"
            note += f" ({found.excuse})" if found.excuse else ""
        role = "" if clue.role == "published" else f"  {clue.role}"
        yield f"  {clue.day}  {visible(clue.source)}: {visible(clue.name)} ({clue.place.line}:{clue.place.column}){role}{note}"
    for word, neighbour in zip(("after", "before"), dated.between or (), strict=False):
        if neighbour:
            yield f"  {neighbour[1]}  or {word}: the neighbour {visible(neighbour[0])}"
    if dated.first_commit:
        yield f"  {dated.first_commit}  git: first commit"
    for word, what, bound in (("before", "told as past", dated.bounds.earliest), ("after", "announced", dated.bounds.latest)):
        if bound:
            yield f"  not {word} {bound.day} (line {bound.place.line}): {what}: {bound.place.text!r}"


def _row(dated: Dated) -> JsonDated:
    before, after = dated.between or (None, None)
    return JsonDated(
        path=dated.path,
        part=dated.part,
        day=dated.dating.day,
        confidence=dated.dating.confidence,
        evidence=[_clue(clue) for clue in dated.dating.clues],
        disagreements=[JsonDisagreement(**_clue(each.clue).model_dump(), days=each.days, excuse=each.excuse) for each in dated.dating.disagreements],
        before=JsonNeighbour(path=before[0], day=before[1]) if before else None,
        after=JsonNeighbour(path=after[0], day=after[1]) if after else None,
        first_commit=dated.first_commit,
        not_before=_bound(dated.bounds.earliest),
        not_after=_bound(dated.bounds.latest),
    )


def _bound(bound: Bound | None) -> JsonBound | None:
    return JsonBound(day=bound.day, text=bound.place.text, line=bound.place.line, column=bound.place.column) if bound else None


def _clue(clue: Clue) -> JsonClue:
    place = clue.place
    return JsonClue(source=clue.source, role=clue.role, name=clue.name, day=clue.day, path=place.path, line=place.line, column=place.column)
