"""What `dateline inspect` shows: everything noticed, with its place, and what gave way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.reporting.inspection import Inspection

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "inspection.schema.json"
PAGE = """---
title: Lock reopens
date: 2026-03-04
author: Ines Halvorsen
---

# Lock reopens

BERGEN, March 3, 2026 (NTB) — The canal lock (formerly Lock Seven) opened yesterday, said Oda Brekke, head of the Canal Office.

“We have waited nine long years for this morning,” Oda Brekke said.
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with something of each kind, in the working directory."""
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "a.md"


def _inspected(*arguments: str) -> Inspection:
    done = CliRunner().invoke(main, ["inspect", *arguments, "--output-format", "json", "--today", "2026-03-10"])
    return Inspection.model_validate_json(done.stdout)


def test_the_schema_is_the_published_one() -> None:
    """After a wanted change: .venv/bin/python tools/make_schemas.py."""
    assert json.loads(SCHEMA.read_text()) == Inspection.model_json_schema()


@pytest.mark.usefixtures("page")
def test_everything_noticed_is_shown_with_its_place() -> None:
    shown = _inspected("a.md")
    assert [(each.line, each.edtf, each.role) for each in shown.dates] == [(9, "2026-03-03", "dateline")]
    assert [(each.text, each.unit, each.offset) for each in shown.relatives] == [("yesterday", "day", -1)]
    assert [(each.line, each.day, each.kind) for each in shown.anchors] == [(3, "2026-03-04", "metadata")]
    assert [each.text for each in shown.authors] == ["Ines Halvorsen"]
    assert {each.text for each in shown.names if each.kind == "person"} == {"Oda Brekke"}
    assert [(each.person, each.head, each.field) for each in shown.roles] == [("Oda Brekke", "head", "Canal Office")]
    assert [(each.line, each.speaker) for each in shown.quotations] == [(11, "Oda Brekke")]
    assert shown.entries[0].headline == "Lock reopens"
    assert [value.key for value in shown.meta] == ["title", "date", "author"]
    assert shown.passages
    assert shown.language == "en"


@pytest.mark.usefixtures("page")
def test_the_text_form_has_a_section_for_each_kind_and_a_line_for_each_thing() -> None:
    done = CliRunner().invoke(main, ["inspect", "a.md"])
    assert "a.md: markdown, language en" in done.stdout
    assert "\ndates (1)\n  9:9  'March 3, 2026'  edtf=2026-03-03  granularity=day  role=dateline\n" in done.stdout
    for section in ("blocks", "meta", "entries", "names", "roles", "renames", "quotations", "passages", "findings"):
        assert f"\n{section} (" in done.stdout


def test_what_gave_way_is_shown() -> None:
    story = Path(__file__).parents[2] / "seeds" / "election-desk" / "millgate-count.html"
    shown = _inspected(str(story))
    assert {each.rule for each in shown.findings} >= {"DUP405", "NAME201"}
    assert all(each.rule.startswith("DUP404") for each in shown.findings if each.gave_way)


@pytest.mark.usefixtures("page")
def test_a_file_that_is_not_there_is_one_line_and_exit_code_2() -> None:
    done = CliRunner().invoke(main, ["inspect", "gone.md"])
    assert (done.stderr, done.exit_code) == ("dateline: gone.md: no such file\n", 2)
    Path("binary.md").write_bytes(b"\x00\x01")
    binary = CliRunner().invoke(main, ["inspect", "binary.md"])
    assert binary.stderr.startswith("dateline: binary.md: binary file")
    assert binary.exit_code == 2
