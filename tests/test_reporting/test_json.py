"""The JSON reports: their schemas are a promise, kept as files."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.model import Edit, Finding, Place, Related, Suggestion
from dateline.reporting.json import JsonReport, render_json
from dateline.reporting.jsonl import JsonFindingLine, JsonLine, JsonReportLine, render_jsonl
from dateline.reporting.results import Results
from dateline.selecting import fingerprint

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
PLACE = Place("a.md", 3, 12, 3, 18, "Monday")
FINDING = Finding(
    "DATE104", "not a Monday", PLACE, (Related(PLACE._replace(line=9, end_line=9), "stamped so"),), (Suggestion("fix it", (Edit(PLACE, "Friday"),)),)
)
RESULTS = Results(tuple(fingerprint([FINDING])), 4)


def test_the_schemas_are_the_published_ones() -> None:
    """After a wanted change: .venv/bin/python tools/make_schemas.py."""
    assert json.loads((SCHEMAS / "report.schema.json").read_text()) == JsonReport.model_json_schema()
    assert json.loads((SCHEMAS / "report-line.schema.json").read_text()) == JsonLine.model_json_schema()


def test_a_finding_is_written_whole() -> None:
    printed = json.loads("\n".join(render_json(RESULTS)))
    (found,) = printed["findings"]
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 12, 3, 18)
    assert found["related"][0]["line"] == 9
    assert found["suggestions"][0]["edits"][0]["text"] == "Friday"
    assert len(found["fingerprint"]) == 16
    assert printed["version"] == 1
    assert "today" not in printed
    assert printed["summary"] == {
        "documents": 4, "skipped": [], "crashed": [], "suppressed": 0, "notes": [], "errors": 1, "warnings": 0, "infos": 0,
    }  # fmt: skip


def test_lines_hold_what_the_whole_report_holds() -> None:
    whole = json.loads("\n".join(render_json(RESULTS)))
    first, *others = (JsonLine.model_validate_json(line).root for line in render_jsonl(RESULTS))
    assert isinstance(first, JsonReportLine)
    assert first.summary.model_dump() == whole["summary"]
    assert [other.model_dump(exclude={"type"}) for other in others if isinstance(other, JsonFindingLine)] == whole["findings"]
