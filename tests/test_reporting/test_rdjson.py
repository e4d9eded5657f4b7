"""reviewdog counts bytes, and takes a suggestion only as one change in the file of the finding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dateline.model import Edit, Finding, Place, Suggestion
from dateline.reporting.rdjson import render_rdjson
from dateline.reporting.results import Results
from dateline.selecting import fingerprint

PLACE = Place("a.md", 2, 5, 2, 11, "Monday")


def _diagnostic(here: Path, *suggestions: Suggestion) -> Any:
    found = Finding("DATE104", "no Monday", PLACE, (), suggestions)
    return json.loads("\n".join(render_rdjson(Results(tuple(fingerprint([found])), directory=here))))["diagnostics"][0]


def test_columns_count_bytes_of_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("ä\né 𐐀 Monday\n", encoding="utf-8")
    assert _diagnostic(tmp_path)["location"]["range"] == {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 15}}


def test_columns_of_a_file_in_another_encoding_count_as_if_it_were_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffä\r\né 𐐀 Monday\r\n".encode("utf-16-le"))
    assert _diagnostic(tmp_path)["location"]["range"]["start"] == {"line": 2, "column": 9}


def test_a_file_that_is_gone_has_lines_only(tmp_path: Path) -> None:
    assert _diagnostic(tmp_path)["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}


def test_only_single_changes_of_the_same_file_are_suggested(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a\nOn  Monday\n", encoding="utf-8")
    edit, other = Edit(PLACE, "Friday"), Edit(PLACE._replace(path="b.md"), "x")
    told = _diagnostic(tmp_path, Suggestion("one", (edit,)), Suggestion("two", (edit, other)), Suggestion("elsewhere", (other,)))
    assert [each["text"] for each in told["suggestions"]] == ["Friday"]
    assert told["suggestions"][0]["range"] == told["location"]["range"]
