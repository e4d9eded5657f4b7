"""Chooses the rules of a run, and gives them their options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.api.corpus import Corpus, UsageError
from dateline.config import Config, explain, keys_of, nearest
from dateline.house_list import HouseList
from dateline.registry import matching, rule_classes
from dateline.rule import AnyRule, MarkRule, RuleOptions, options_of
from dateline.tables import settings_of

_NO_HOUSE = HouseList()


def find_house(corpus: Corpus) -> HouseList:
    """What the house lists of the config say, as one list. Raises `UsageError`."""
    if not corpus.config.house_lists:
        return _NO_HOUSE
    from dateline.house import HouseError, load_house  # most corpora have none

    try:
        return load_house(corpus.base, corpus.config.house_lists)
    except HouseError as error:
        raise UsageError(str(error)) from error


def choose_rules(
    config: Config, select_codes: Sequence[str], ignore_codes: Sequence[str], today: date, due_within: int | None = None, house: HouseList = _NO_HOUSE
) -> list[AnyRule]:
    """The rules to run, in code order, with their options; with `due_within` those alone that tell what falls due. Raises `UsageError`, `RegistryError`."""
    classes = {rule.code: rule for rule in rule_classes()}
    _require_known(classes, config, select_codes, ignore_codes)
    off = {code for code, severity in config.severity.items() if severity == "off"}
    selected = select_codes or config.select
    wanted = {code for code, rule in classes.items() if issubclass(rule, MarkRule) and rule.wanted_by and _is_set(config, rule.wanted_by)}
    asked = {*selected, *config.severity, *config.rules, *wanted, *(code for each in config.per_file for code in each.severity)}
    unasked = {code for code, rule in classes.items() if not rule.enabled} - asked
    chosen = matching(classes, selected) - matching(classes, [*ignore_codes, *config.ignore]) - off - unasked
    if due_within is not None:
        chosen = frozenset(code for code in chosen if classes[code].falls_due)
    return [rule(_options_of(rule, config, due_within), today, house) for code, rule in classes.items() if code in chosen]


def _require_known(classes: Mapping[str, type[AnyRule]], config: Config, select_codes: Sequence[str], ignore_codes: Sequence[str]) -> None:
    """Raise `UsageError` where a setting names a rule that is not installed."""
    families = sorted({code.rstrip("0123456789") for code in classes})
    prefixes = [("select", "", select_codes), ("ignore", "", ignore_codes)]
    prefixes += [(name, config.origin.at(name), codes) for name, codes in (("select", config.select), ("ignore", config.ignore))]
    prefixes += [("per-file.ignore", config.origin.at("per-file", str(at), "ignore"), each.ignore) for at, each in enumerate(config.per_file)]
    for setting, where, given in prefixes:
        for prefix in given:
            if not matching(classes, [prefix]):
                raise UsageError(f"{where}{setting}: no rule's code begins with {prefix!r}{nearest(prefix, [*families, *classes])}")
    tables: list[tuple[tuple[str, ...], Iterable[str]]] = [(("severity",), config.severity), (("rules",), config.rules)]
    tables += [(("per-file", str(at), "severity"), each.severity) for at, each in enumerate(config.per_file)]
    for keys, codes in tables:
        for code in codes:
            if code not in classes:
                setting = ".".join(key for key in keys if not key.isdecimal())
                raise UsageError(f"{config.origin.at(*keys, code)}{setting}: there is no rule {code!r}{nearest(code, classes)}")


def _is_set(config: Config, setting: str) -> bool:
    return bool(getattr(config, setting.replace("-", "_"), False))


def _options_of(rule: type[AnyRule], config: Config, due_within: int | None) -> RuleOptions:
    """A rule's options. Raises `UsageError`."""
    options = _options(rule, config, due_within)
    if not options:
        return rule.Options()
    from pydantic import ValidationError  # slow, and hardly any rule is given options

    try:
        return options_of(rule, options)
    except ValidationError as error:
        raise UsageError(f"{config.origin.at('rules', rule.code, *keys_of(error))}rules.{rule.code}: {explain(error, rule.Options)}") from error


def _options(rule: type[AnyRule], config: Config, due_within: int | None) -> dict[str, object]:
    options = dict(config.rules.get(rule.code, {}))
    if due_within is not None and any(each.name == "within" for each in settings_of(rule.Options)):
        options["within"] = due_within
    return options
