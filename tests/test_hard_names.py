"""Names that look alike and are both right: nothing may be called an error, and hardly anything a warning."""

from __future__ import annotations

import csv
from pathlib import Path

from dateline.engine.running import run
from dateline.model import Finding
from dateline.reading import read_parts
from dateline.registry import rule_classes
from dateline.rule import AnyRule
from dateline.selecting import select
from dateline.testing import TODAY, sources_of

PAIRS = Path(__file__).with_name("hard_names.tsv")
"""Texts with two names that are both right, written down before the rules were tried on them."""
RULES: list[AnyRule] = [rule(today=TODAY) for rule in rule_classes() if rule.code.startswith("NAME") and rule.enabled]
WARNINGS = 0.03


def _found(text: str, language: str) -> tuple[Finding, ...]:
    done = run(sources_of({"a.md": text + "\n"}), RULES, lambda source: read_parts(source.load(), source.path, language))
    assert not done.crashed
    return select(done.findings, {rule.code: rule.yields_to for rule in RULES}, {rule.code: rule.follows for rule in RULES}).kept


def test_names_that_are_both_right_are_left_alone() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    told = {(row["first"], row["second"]): _found(row["text"], row["language"]) for row in rows}
    assert [pair for pair, found in told.items() if any(each.severity == "error" for each in found)] == []
    warned = [pair for pair, found in told.items() if any(each.severity == "warning" for each in found)]
    assert len(warned) <= WARNINGS * len(rows), warned
