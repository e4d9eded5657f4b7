"""The JSON report: stable, versioned, its schema generated from these models."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from typing import Literal

from pydantic import BaseModel, Field

from dateline.engine.running import Crash, Skipped
from dateline.model import Place, Severity
from dateline.selecting import Fingerprinted


class JsonPlace(BaseModel):
    """Lines and columns count from 1, columns in code points; the end column is the one after the last character."""

    path: str = Field(description="Posix, relative to the directory of the invocation.")
    line: int
    column: int
    end_line: int
    end_column: int


class JsonRelated(JsonPlace):
    message: str


class JsonEdit(JsonPlace):
    text: str = Field(description="What to put in place of what stands there.")


class JsonSuggestion(BaseModel):
    message: str
    edits: list[JsonEdit]


class JsonFinding(JsonPlace):
    rule: str
    name: str
    severity: Severity
    message: str
    fingerprint: str = Field(description="The same on every run until the text around the finding changes; independent of line numbers.")
    related: list[JsonRelated]
    suggestions: list[JsonSuggestion]


class JsonSkipped(BaseModel):
    path: str
    reason: str


class JsonCrash(BaseModel):
    rule: str
    path: str = Field(description="Empty when the rule was comparing documents.")
    error: str


class JsonSummary(BaseModel):
    documents: int
    skipped: list[JsonSkipped]
    crashed: list[JsonCrash]
    suppressed: int
    notes: list[str]
    errors: int
    warnings: int
    infos: int


class JsonTool(BaseModel):
    name: Literal["dateline"] = "dateline"
    version: str = Field(default_factory=lambda: version("dateline"))


class JsonReport(BaseModel):
    """What `dateline check --output-format json` prints, whatever happens."""

    version: Literal[1] = 1
    tool: JsonTool = Field(default_factory=JsonTool)
    today: date | None = Field(default=None, description="The day the rules were told; absent when none of them asked.")
    complete: bool = Field(description="False when the run could not begin or a rule crashed.")
    summary: JsonSummary
    findings: list[JsonFinding]


def build_report(
    findings: Sequence[Fingerprinted],
    documents: int,
    skipped: Iterable[Skipped] = (),
    crashed: Sequence[Crash] = (),
    notes: Iterable[str] = (),
    today: date | None = None,
    *,
    complete: bool = True,
) -> JsonReport:
    """The report as models."""
    severities = Counter(found.finding.severity for found in findings)
    summary = JsonSummary(
        documents=documents,
        skipped=[JsonSkipped(path=each.path, reason=each.reason) for each in skipped],
        crashed=[JsonCrash(rule=each.rule, path=each.path, error=each.error) for each in crashed],
        suppressed=0,
        notes=list(notes),
        errors=severities["error"],
        warnings=severities["warning"],
        infos=severities["info"],
    )
    return JsonReport(today=today, complete=complete and not crashed, summary=summary, findings=[_finding(found) for found in findings])


def render_json(report: JsonReport) -> str:
    """The report as indented JSON; `today` is left out when no rule used it."""
    return report.model_dump_json(indent=2, exclude={"today"} if report.today is None else None)


def _finding(found: Fingerprinted) -> JsonFinding:
    finding = found.finding
    suggestions = (
        {"message": each.message, "edits": [{**_place(edit.place), "text": edit.text} for edit in each.edits]} for each in finding.suggestions
    )
    return JsonFinding.model_validate(
        {
            "rule": finding.code,
            "name": finding.name,
            "severity": finding.severity,
            **_place(finding.place),
            "message": finding.message,
            "fingerprint": found.fingerprint,
            "related": [{**_place(each.place), "message": each.note} for each in finding.related],
            "suggestions": list(suggestions),
        }
    )


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "line": place.line, "column": place.column, "end_line": place.end_line, "end_column": place.end_column}
