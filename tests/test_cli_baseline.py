"""`dateline baseline`, and `check` with one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

OPEN = "Doors open Monday, March 4, 2026."
ENDS = "The fair ends on February 30, 2026."


@pytest.fixture
def site(here: Path) -> Path:
    (here / "dateline.toml").write_text('baseline = "dateline-baseline.json"\n')
    (here / "a.md").write_text(f"{OPEN}\n")
    return here


def _run(command: str, *arguments: str) -> Result:
    jobs = ("--jobs", "1") if command == "check" else ()
    return CliRunner().invoke(main, [command, "--today", "2026-03-10", *jobs, *arguments])


def _json(*arguments: str) -> Any:
    return json.loads(_run("check", "--output-format", "json", *arguments).stdout)


def _entries(site: Path) -> list[str]:
    return [entry["message"] for entry in json.loads((site / "dateline-baseline.json").read_text())["findings"]]


def test_what_the_baseline_knows_is_not_shown_and_what_is_new_is(site: Path) -> None:
    assert _run("baseline").stdout == "dateline-baseline.json: 1 entry, 1 added, 0 taken out\n"
    assert (_json()["findings"], _json()["summary"]["suppressed"], _run("check").exit_code) == ([], 1, 0)
    (site / "b.md").write_text(f"{ENDS}\n")
    assert [found["rule"] for found in _json()["findings"]] == ["DATE106"]


def test_it_survives_moved_lines_and_a_renamed_file(site: Path) -> None:
    _run("baseline")
    (site / "a.md").unlink()
    (site / "posts").mkdir()
    (site / "posts" / "b.md").write_text(f"# News\n\nSome more text.\n\n{OPEN}\n")
    assert (_json()["findings"], _json()["summary"]["suppressed"], _json()["summary"]["notes"]) == ([], 1, [])


def test_what_is_mended_is_one_note_and_can_be_pruned(site: Path) -> None:
    (site / "b.md").write_text(f"{ENDS}\n")
    _run("baseline")
    (site / "a.md").write_text("Doors open on March 4, 2026.\n")
    (site / "b.md").unlink()
    assert _json()["summary"]["notes"] == ["2 entries of the baseline match nothing any more: `dateline baseline --prune` takes them out"]
    (site / "c.md").write_text(f"{ENDS}\n")
    (site / "d.md").write_text(f"{OPEN}\n")
    assert _run("baseline", "--prune").stdout == "dateline-baseline.json: 2 entries, 0 added, 0 taken out\n"
    (site / "d.md").unlink()
    assert _run("baseline", "--prune").stdout == "dateline-baseline.json: 1 entry, 0 added, 1 taken out\n"
    assert _json()["summary"]["notes"] == []


def test_what_did_not_run_is_not_called_mended(site: Path) -> None:
    _run("baseline")
    assert _json("--ignore", "DATE104")["summary"]["notes"] == []
    assert _run("baseline", "--update", "--ignore", "DATE104").stdout == "dateline-baseline.json: 1 entry, 0 added, 0 taken out\n"
    assert _json()["findings"] == []


def test_update_adds_takes_out_and_keeps_reasons(site: Path) -> None:
    (site / "b.md").write_text(f"{ENDS}\n")
    _run("baseline")
    file = site / "dateline-baseline.json"
    rows = json.loads(file.read_text())
    rows["findings"][1]["reason"] = "a leap of faith"
    file.write_text(json.dumps(rows))
    (site / "a.md").unlink()
    (site / "c.md").write_text("Tea is served Monday, May 12, 2026.\n")
    assert _run("baseline", "--update").stdout == "dateline-baseline.json: 2 entries, 1 added, 1 taken out\n"
    assert [entry.get("reason") for entry in json.loads(file.read_text())["findings"]] == ["a leap of faith", None]


def test_with_paths_only_what_stands_there_is_added(site: Path) -> None:
    (site / "b.md").write_text(f"{ENDS}\n")
    assert _run("baseline", "b.md").stdout == "dateline-baseline.json: 1 entry, 1 added, 0 taken out\n"
    assert _run("baseline", "--update", "a.md").stdout == "dateline-baseline.json: 2 entries, 1 added, 0 taken out\n"


def test_what_a_mark_silences_is_not_written(site: Path) -> None:
    (site / "a.md").write_text(f"<!-- dateline: stet DATE104 -->\n{OPEN}\n")
    _run("baseline")
    assert _entries(site) == []


def test_a_file_is_not_overwritten_unasked(site: Path) -> None:
    _run("baseline")
    again = _run("baseline")
    assert (again.exit_code, again.stderr) == (2, "dateline: dateline-baseline.json exists: --update renews it, --prune takes out what is gone\n")


def test_without_a_setting_it_is_said_how_to_use_it(site: Path) -> None:
    (site / "dateline.toml").write_text("")
    assert _run("baseline", "--output", "known.json").stdout.endswith(
        'to use it: `dateline check --baseline known.json`, or baseline = "known.json" in dateline.toml\n'
    )
    assert _run("check").exit_code == 1
    assert _run("check", "--baseline", "known.json").exit_code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "dateline-baseline.json: no such file; `dateline baseline` writes it"), ("{}]", "dateline-baseline.json: no baseline: Invalid JSON")],
)
def test_a_baseline_that_cannot_be_read_is_one_line_and_exit_code_2(site: Path, text: str | None, said: str) -> None:
    if text:
        (site / "dateline-baseline.json").write_text(text)
    done = _run("check")
    assert done.exit_code == 2
    assert f"{site / 'dateline.toml'}:1: baseline: {said}" in done.stderr
    assert done.stderr.count("\n") == 1
