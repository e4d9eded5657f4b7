"""The JSON report in lines, for streams: first one of type "report" with the summary, then one of type "finding" for each finding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field, RootModel

from dateline.reporting.json import JsonFinding, JsonSummary, JsonTool, build_finding, build_summary, to_json
from dateline.reporting.results import Results


class JsonReportLine(BaseModel):
    """The first line."""

    type: Literal["report"] = "report"
    version: Literal[1] = 1
    tool: JsonTool = Field(default_factory=JsonTool)
    today: date | None = None
    complete: bool
    summary: JsonSummary


class JsonFindingLine(JsonFinding):
    """Every other line."""

    type: Literal["finding"] = "finding"


class JsonLine(RootModel[Annotated[JsonReportLine | JsonFindingLine, Field(discriminator="type")]]):
    """A line of `dateline check --output-format jsonl`."""


def render_jsonl(results: Results) -> Iterator[str]:
    """The lines; `today` is left out when no rule used it."""
    first = JsonReportLine(today=results.today, complete=results.complete, summary=build_summary(results))
    yield to_json(first.model_dump(mode="json", exclude={"today"} if results.today is None else None))
    for found in results.findings:
        yield to_json({"type": "finding", **build_finding(found).model_dump(mode="json")})
