"""Chooses the rules of a run, and gives them their options."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pydantic import ValidationError

from dateline.api.corpus import UsageError
from dateline.config import Config, explain
from dateline.registry import matching, rule_classes
from dateline.rule import AnyRule, options_of


def choose_rules(
    config: Config, select_codes: Sequence[str], ignore_codes: Sequence[str], today: date, due_within: int | None = None
) -> list[AnyRule]:
    """The rules to run, in code order, with their options; with `due_within` those alone that tell what falls due. Raises `UsageError`, `RegistryError`."""
    classes = {rule.code: rule for rule in rule_classes()}
    for setting, prefixes in (("select", (*select_codes, *config.select)), ("ignore", (*ignore_codes, *config.ignore))):
        for prefix in prefixes:
            if not matching(classes, [prefix]):
                raise UsageError(f"{setting}: no rule's code begins with {prefix!r}")
    for setting, codes in (("severity", config.severity), ("rules", config.rules)):
        for code in codes:
            if code not in classes:
                raise UsageError(f"{setting}: there is no rule {code!r}")
    off = {code for code, severity in config.severity.items() if severity == "off"}
    selected = select_codes or config.select
    asked = {*selected, *config.severity, *config.rules}
    unasked = {code for code, rule in classes.items() if not rule.enabled} - asked
    chosen = matching(classes, selected) - matching(classes, [*ignore_codes, *config.ignore]) - off - unasked
    if due_within is not None:
        chosen = frozenset(code for code in chosen if classes[code].falls_due)
    try:
        return [rule(options_of(rule, _options(rule, config, due_within)), today) for code, rule in classes.items() if code in chosen]
    except ValidationError as error:
        raise UsageError(f"rules: {error.title}: {explain(error)}") from error


def _options(rule: type[AnyRule], config: Config, due_within: int | None) -> dict[str, object]:
    options = dict(config.rules.get(rule.code, {}))
    if due_within is not None and "within" in rule.Options.model_fields:
        options["within"] = due_within
    return options
