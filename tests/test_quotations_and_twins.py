"""Pairs of documents by somebody who knew no rule: quotations that drift and honest ones, twins that conflict in a fact and such that do not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.engine.running import run
from dateline.model import Document, Finding
from dateline.reading import read
from dateline.registry import rule_classes
from dateline.testing import TODAY, sources_of

HERE = Path(__file__).parent
Case = Mapping[str, Any]


def _read(source: Any) -> list[Document]:
    return [read(source.load(), source.path)]


@cache
def _judged(name: str, codes: tuple[str, ...]) -> list[tuple[Case, list[Finding]]]:
    cases = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    rules = [rule(today=TODAY) for rule in rule_classes() if rule.code in codes]
    judged = [(case, run(sources_of(case["documents"]), rules, _read)) for case in cases]
    assert [done.crashed for _, done in judged if done.crashed] == []
    return [(case, done.findings) for case, done in judged]


def _stands_in(finding: Finding, *texts: str) -> bool:
    """Whether the places of a finding hold words of both texts."""
    places = {word for place in finding.places() for word in place.text.lower().split()}
    return all(len(places & set(text.lower().split())) * 2 >= min(len(text.split()), len(finding.place.text.split())) for text in texts)


def _shares(cases: Iterable[tuple[Case, list[Finding]]], wanted: Iterable[str], *sides: str) -> tuple[float, float]:
    """How many of the cases of the wanted classes are found, at their place; how many of the cases with findings are of those classes."""
    counts: Counter[str] = Counter()
    for case, findings in cases:
        found = any(_stands_in(finding, *(case[side] for side in sides)) for finding in findings)
        counts["wanted"] += case["class"] in wanted
        counts["right"] += case["class"] in wanted and found
        counts["said"] += bool(findings)
    return counts["right"] / counts["wanted"], counts["right"] / counts["said"]


def test_quotations_that_drift_are_found_and_hardly_others() -> None:
    found, right = _shares(_judged("quotations", ("QUOTE501", "QUOTE502")), ["drift"], "quote_a", "quote_b")
    assert found >= 0.85
    assert right >= 0.90


@pytest.mark.parametrize(
    ("kinds", "least"), [(("date", "weekday", "number"), 0.90), (("name", "negation"), 0.75)], ids=["dates and numbers", "names and negation"]
)
def test_twins_that_conflict_are_told_from_those_that_do_not(kinds: tuple[str, ...], least: float) -> None:
    judged = _judged("twins", ("FACT601", "FACT604"))
    concerned = [(case, findings) for case, findings in judged if case["class"] in (*kinds, "none")]
    found, right = _shares(concerned, kinds, "fact_a", "fact_b")
    assert found >= 0.85
    assert right >= least
