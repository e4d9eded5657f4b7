"""The JSON report: stable, versioned, its schema generated from these models."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from json import dumps
from typing import Literal

import pydantic_core
from pydantic import BaseModel, Field

from dateline.model import Place, Severity
from dateline.reporting.cards import own_version
from dateline.reporting.results import Results
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
    version: str = Field(default_factory=own_version)


class JsonReport(BaseModel):
    """What `dateline check --output-format json` prints, whatever happens."""

    version: Literal[1] = 1
    tool: JsonTool = Field(default_factory=JsonTool)
    today: date | None = Field(default=None, description="The day the rules were told; absent when none of them asked.")
    complete: bool = Field(description="False when the run could not begin or a rule crashed.")
    summary: JsonSummary
    findings: list[JsonFinding]


def render_json(results: Results) -> Iterator[str]:
    """The whole report as indented JSON; `today` is left out when no rule used it."""
    yield to_json(build_report(results).model_dump(mode="json", exclude={"today"} if results.today is None else None), indent=2)


def build_report(results: Results) -> JsonReport:
    """The report as models."""
    return JsonReport(
        today=results.today,
        complete=results.complete,
        summary=build_summary(results),
        findings=[build_finding(found) for found in results.findings],
    )


def build_summary(results: Results) -> JsonSummary:
    """What was counted, and what could not be done."""
    counts = results.counts()
    return JsonSummary(
        documents=results.documents,
        skipped=[JsonSkipped(path=each.path, reason=each.reason) for each in results.skipped],
        crashed=[JsonCrash(rule=each.rule, path=each.path, error=each.error) for each in results.crashed],
        suppressed=len(results.suppressed),
        notes=[*results.notes, *([results.failure] if results.failure else [])],
        errors=counts["error"],
        warnings=counts["warning"],
        infos=counts["info"],
    )


def to_json(value: object, indent: int | None = None) -> str:
    """A value as JSON, its keys in the order given, its texts readable."""
    try:
        return pydantic_core.to_json(value, indent=indent).decode()
    except pydantic_core.PydanticSerializationError:  # half a character, in the name of a file: much slower
        return dumps(value, indent=indent, ensure_ascii=False)


def build_finding(found: Fingerprinted) -> JsonFinding:
    """One finding as a model."""
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
