"""SARIF: valid, and all that its readers make use of."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from jsonschema.protocols import Validator

from dateline.engine.outcome import Crash, Skipped
from dateline.model import Edit, Finding, Place, Related, Suggestion
from dateline.reporting import cards
from dateline.reporting.results import Results
from dateline.reporting.sarif import render_code_scanning, render_sarif
from dateline.selecting import Suppressed, fingerprint

VALIDATOR: Validator = Draft4Validator(json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))
ROOT = Path("/nowhere/site")
PLACE = Place("posts/a b.md", 3, 12, 3, 18, "Monday")
OTHER = Place("posts/c.md", 9, 1, 9, 9, "4 March")
FINDING = Finding("TEST101", "[no] Monday", PLACE, (Related(OTHER, "stamped [so]"),), (Suggestion("day", (Edit(PLACE, "Friday"),)),), name="wrong-word")
pytestmark = pytest.mark.usefixtures("simple_rules")


def _run(lines: Iterable[str]) -> Any:
    log = json.loads("\n".join(lines))
    VALIDATOR.validate(log)
    return log["runs"][0]


def _results(*findings: Finding, **others: Any) -> Results:
    return Results(tuple(fingerprint(findings)), 2, directory=ROOT, **others)


def test_a_result_has_its_place_the_other_place_and_what_could_be_written() -> None:
    (result,) = _run(render_sarif(_results(FINDING)))["results"]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "posts/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert where["region"] == {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 18}
    assert result["message"]["text"] == "\\[no\\] Monday\n[posts/c.md:9](1): stamped \\[so\\]"
    assert [each["id"] for each in result["relatedLocations"]] == [1]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "Friday"}
    assert replacement["deletedRegion"] == where["region"]


def test_a_rule_is_described_by_its_class() -> None:
    (rule,) = _run(render_sarif(_results(FINDING)))["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "A word stands in the text that should not."
    assert rule["help"]["markdown"].startswith("# TEST101 wrong-word\n")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "helpUri" not in rule


def test_the_address_of_its_page_comes_from_the_distribution_of_the_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "_documentation_by_pack", lambda: {"conftest": "https://example.org/docs"})
    (rule,) = _run(render_sarif(_results(FINDING)))["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://example.org/docs/rules/TEST101/"


def test_a_fingerprint_survives_moved_lines_and_the_second_one_a_new_name() -> None:
    moved = Finding("TEST101", "[no] Monday", PLACE._replace(line=7, end_line=7), FINDING.related, name="wrong-word")
    renamed = Finding("TEST101", "[no] Monday", PLACE._replace(path="new.md"), FINDING.related, name="wrong-word")
    prints = [_run(render_sarif(_results(each)))["results"][0]["partialFingerprints"] for each in (FINDING, moved, renamed)]
    assert prints[0] == prints[1]
    assert prints[0]["dateline/v1"] != prints[2]["dateline/v1"]
    assert prints[0]["datelineContent/v1"] == prints[2]["datelineContent/v1"]


def test_what_is_suppressed_is_told_as_such_and_not_to_code_scanning() -> None:
    silent = tuple(fingerprint([FINDING, Finding("TEST101", "old", OTHER, name="wrong-word")]))
    results = _results(
        Finding("TEST101", "new", PLACE), suppressed=(Suppressed(silent[0], "mark", "a quotation"), Suppressed(silent[1], "baseline", ""))
    )
    new, marked, old = _run(render_sarif(results))["results"]
    assert (new["baselineState"], old["baselineState"]) == ("new", "unchanged")
    assert "suppressions" not in new
    assert marked["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "a quotation"}]
    assert old["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "baseline"}]
    assert [each["message"]["text"] for each in _run(render_code_scanning(results))["results"]] == ["new"]


def test_without_a_baseline_no_state_is_claimed() -> None:
    assert "baselineState" not in _run(render_sarif(_results(FINDING)))["results"][0]


def test_what_was_skipped_or_crashed_is_a_notification_at_its_file() -> None:
    run = _run(render_sarif(_results(skipped=(Skipped("b.md", "binary file"),), crashed=(Crash("TEST102", "c.md", "ValueError: boom"),))))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    skipped, crashed = invocation["toolExecutionNotifications"]
    assert (skipped["level"], skipped["message"]["text"]) == ("warning", "skipped: binary file")
    assert skipped["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.md"
    assert (crashed["level"], crashed["associatedRule"]) == ("error", {"id": "TEST102"})


def test_a_run_that_could_not_begin_is_told() -> None:
    (invocation,) = _run(render_sarif(Results(failure="gone.md: no such file")))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolConfigurationNotifications"][0]["message"]["text"] == "gone.md: no such file"


def test_code_scanning_takes_so_many_results_and_is_told_of_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.reporting.sarif.MOST_RESULTS", 1)
    results = _results(Finding("TEST101", "small", PLACE, severity="info"), Finding("TEST101", "grave", OTHER))
    run = _run(render_code_scanning(results))
    assert [each["message"]["text"] for each in run["results"]] == ["grave"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("1 more findings are left out")
    assert len(_run(render_sarif(results))["results"]) == 2


def test_paths_are_from_the_repository_and_outside_of_it_whole(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    found = tuple(fingerprint([Finding("TEST101", "x", PLACE), Finding("TEST101", "y", PLACE._replace(path="../../b.md"))]))
    (tmp_path / "site").mkdir()
    outside, inside = _run(render_sarif(Results(found, directory=tmp_path / "site")))["results"]
    assert inside["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "site/posts/a%20b.md"
    assert outside["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": f"file://{tmp_path.parent}/b.md"}


def test_what_stands_in_a_file_name_has_a_line_and_no_columns() -> None:
    (result,) = _run(render_sarif(_results(Finding("TEST101", "x", Place("2026-03-04-a.md", 1, 1, 1, 1)))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
