"""Finds the installed rules: each entry point of the group `dateline.rules` names a pack, and the pack is walked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import walk_packages
from types import ModuleType
from typing import TypeGuard

from dateline.model import SEVERITIES
from dateline.noticing.text.patterns import compile_late
from dateline.rule import AnyRule, CorpusRule, DocumentRule

GROUP = "dateline.rules"
_CODE = compile_late(r"[A-Z]{2,8}\d{3}")


class RegistryError(Exception):
    """A pack cannot be loaded, a rule of it is not whole, or two rules share a code; the message is one line."""


@cache
def rule_classes() -> tuple[type[AnyRule], ...]:
    """The rules of all installed packs, by code. Raises `RegistryError`."""
    found: dict[str, type[AnyRule]] = {}
    for point in entry_points(group=GROUP):
        for rule in rules_in(point.value):
            other = found.setdefault(rule.code, rule)
            if other is not rule:
                raise RegistryError(f"{rule.code} is the code of both {_named(other)} and {_named(rule)}")
    return tuple(found[code] for code in sorted(found))


def rules_in(package: str) -> Iterator[type[AnyRule]]:
    """The rules that the modules of a package define. Raises `RegistryError` when one cannot be imported, or a rule is not whole."""
    for module in _modules(package):
        for value in vars(module).values():
            if _is_rule(value) and value.__module__ == module.__name__:
                if fault := _fault(value):
                    raise RegistryError(f"rule pack {package}: {_named(value)}: {fault}")
                yield value


def matching(codes: Iterable[str], prefixes: Iterable[str]) -> frozenset[str]:
    """The codes that begin with one of the prefixes; "ALL" is every code's prefix."""
    wanted = tuple("" if prefix == "ALL" else prefix for prefix in prefixes)
    return frozenset(code for code in codes if code.startswith(wanted))


def _modules(package: str) -> Iterator[ModuleType]:
    try:
        root = import_module(package)
        yield root
        for found in walk_packages(getattr(root, "__path__", []), package + "."):
            yield import_module(found.name)
    except (Exception, SystemExit) as error:  # a pack is anybody's code and may fail in any way
        raise RegistryError(f"rule pack {package}: {type(error).__name__}: {' '.join(str(error).split())}") from error


def _is_rule(value: object) -> TypeGuard[type[AnyRule]]:
    return isinstance(value, type) and "code" in vars(value) and issubclass(value, (DocumentRule, CorpusRule))


def _fault(rule: type[AnyRule]) -> str:
    """What a class lacks to be a rule that can be run, selected and reported; "" where it lacks nothing."""
    told: dict[str, object] = {name: getattr(rule, name, None) for name in ("code", "name", "severity")}
    if not _CODE.fullmatch(str(told["code"])):
        return f"code {told['code']!r}: two to eight capital letters and three digits are wanted"
    if not isinstance(told["name"], str) or not told["name"]:
        return "it has no name"
    if told["severity"] not in SEVERITIES:
        return f"severity {told['severity']!r}: {', '.join(SEVERITIES)} are wanted"
    if issubclass(rule, CorpusRule) and not hasattr(rule, "topic"):
        return "it compares documents, and has no topic"
    if not hasattr(rule, "examples"):
        return "it has no examples"
    return ""


def _named(rule: type[AnyRule]) -> str:
    return f"{rule.__module__}.{rule.__qualname__}"
