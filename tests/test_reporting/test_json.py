"""The JSON report: its schema is a promise, kept as a file."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.model import Edit, Finding, Place, Related, Suggestion
from dateline.reporting.json import JsonReport, build_report, render_json
from dateline.selecting import fingerprint

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "report.schema.json"


def test_the_schema_is_the_published_one() -> None:
    """After a wanted change: .venv/bin/python tools/make_schemas.py."""
    assert json.loads(SCHEMA.read_text()) == JsonReport.model_json_schema()


def test_a_finding_is_written_whole() -> None:
    place = Place("a.md", 3, 12, 3, 18, "Monday")
    finding = Finding(
        "DATE104", "not a Monday", place, (Related(place._replace(line=9, end_line=9), "stamped so"),), (Suggestion("fix it", (Edit(place, "Friday"),)),)
    )
    printed = json.loads(render_json(build_report(list(fingerprint([finding])), 4)))
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
