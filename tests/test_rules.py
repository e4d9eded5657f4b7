"""Every installed rule against its own examples, the house style of rules, and the laws of the engine; no rule needs an edit here."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from dateline.registry import rule_classes
from dateline.rule import AnyRule, Bad, CorpusRule, Good
from dateline.testing import LAWS, TODAY, check_example, example_sources, house_of, require_cross_document_finding

RULES = rule_classes()
EXAMPLES = [pytest.param(rule, example, id=f"{rule.code}-{number}") for rule in RULES for number, example in enumerate(rule.examples)]
SOURCES = example_sources(RULES)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: type[AnyRule], example: Bad | Good) -> None:
    check_example(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_complete(rule: type[AnyRule]) -> None:
    summary, gap, reason = (inspect.getdoc(rule) or "").partition("\n\n")
    assert re.fullmatch(r"[A-Z].{10,}\.", summary), "the first line of the docstring is the defect as a sentence"
    assert len(summary) < 80
    assert gap, "the docstring's second paragraph says why it matters and how to decide"
    assert len(reason) > 60
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.__name__ == "".join(word.capitalize() for word in rule.name.split("-"))
    assert Path(inspect.getfile(rule)).stem == rule.name.replace("-", "_")
    assert any(isinstance(example, Bad) and example.message for example in rule.examples)
    assert any(isinstance(example, Good) for example in rule.examples)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law(law: object) -> None:
    assert callable(law)
    law([rule(today=TODAY, house=house_of(rule)) for rule in RULES], SOURCES)


@pytest.mark.parametrize("rule", [rule for rule in RULES if issubclass(rule, CorpusRule)], ids=lambda rule: rule.code)
def test_corpus_rule_compares(rule: type[CorpusRule[Any, Any]]) -> None:
    require_cross_document_finding(rule(today=TODAY, house=house_of(rule)), example_sources([rule]))
