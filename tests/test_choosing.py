"""Which rules run: those that are off by themselves only when asked for, and what no rule reports is a note."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.api import check, choose_rules
from dateline.config import Config
from dateline.registry import rule_classes
from dateline.reporting.explaining import default_of, render_rule

OFF = "META702"


@pytest.mark.parametrize(
    ("config", "select", "runs"),
    [
        (Config(), (), False),
        (Config(), ("ALL",), False),
        (Config(), (OFF,), True),
        (Config(), ("META",), False),
        (Config(), ("DATE",), False),
        (Config(severity={OFF: "warning"}), (), True),
        (Config(severity={OFF: "off"}), (OFF,), False),
        (Config(rules={OFF: {"keys": ["title"]}}), (), True),
        (Config(rules={OFF: {"keys": ["title"]}}, ignore=["META"]), (), False),
    ],
)
def test_a_rule_that_is_off_runs_when_asked_for(config: Config, select: tuple[str, ...], runs: bool) -> None:
    chosen = choose_rules(config, select, (), date(2026, 3, 10))
    assert (OFF in [rule.code for rule in chosen]) is runs


def test_what_is_off_is_shown_so() -> None:
    rule = next(rule for rule in rule_classes() if rule.code == OFF)
    assert default_of(rule) == "off"
    assert any(line.startswith("Off unless `META702` is selected") for line in render_rule(rule))


def test_what_a_rule_reports_is_no_note(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: The mill: a history\n---\n\nIt burned.\n", encoding="utf-8")
    reported, ignored = (check(cwd=tmp_path, config=Config(), select_codes=[code]) for code in ("META701", "DATE104"))
    assert [found.finding.code for found in reported.findings] == ["META701"]
    assert reported.notes == ()
    assert not ignored.findings
    assert len(ignored.notes) == 1


def test_bytes_that_are_no_text_stay_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("Der Müller kam, und die Mühle brannte. ".encode() * 9 + b"\xff\n")
    report = check(cwd=tmp_path, config=Config(), select_codes=["META701"])
    assert not report.findings
    assert len(report.notes) == 1
