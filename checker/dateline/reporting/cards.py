"""What the formats tell of a rule: from its class, and from the distribution that brought it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution, entry_points, version
from typing import NamedTuple

from dateline import registry
from dateline.model import Finding, Severity
from dateline.reporting.explaining import render_rule, summary_of
from dateline.rule import AnyRule


class Card(NamedTuple):
    """One rule, for those who read its findings elsewhere."""

    code: str
    name: str
    summary: str
    """The defect in one sentence."""
    reasons: str
    """The whole docstring, plain."""
    help: str
    """The page of the rule, in Markdown."""
    severity: Severity
    address: str
    """Of the page on the web; empty where the pack names no documentation."""


def cards_of(findings: Iterable[Finding]) -> dict[str, Card]:
    """The cards of the rules that found these, by code, in order; what a finding itself tells where its rule is not installed."""
    first = {found.code: found for found in findings}
    try:
        installed = {rule.code: rule for rule in registry.rule_classes()}
    except registry.RegistryError:
        installed = {}
    return {code: _card(installed[code]) if code in installed else _bare_card(first[code]) for code in sorted(first)}


def homepage() -> str:
    """The address of dateline's documentation; empty where its distribution names none."""
    try:
        return _documentation(distribution("dateline"))
    except PackageNotFoundError:
        return ""


def own_version() -> str:
    """The version of dateline; empty where its distribution lacks metadata, as in a source tree that is not installed."""
    try:
        return version("dateline")
    except PackageNotFoundError:
        return ""


def _bare_card(found: Finding) -> Card:
    return Card(found.code, found.name, "", "", "", found.severity, "")


def _card(rule: type[AnyRule]) -> Card:
    address = _documentation_by_pack().get(rule.__module__.partition(".")[0], "")
    reasons = " ".join((rule.__doc__ or "").split())
    page = f"{address}/rules/{rule.code}/" if address else ""
    return Card(rule.code, rule.name, summary_of(rule), reasons, "\n".join(render_rule(rule)), rule.severity, page)


@cache
def _documentation_by_pack() -> Mapping[str, str]:
    return {point.value.partition(".")[0]: _documentation(point.dist) for point in entry_points(group=registry.GROUP) if point.dist}


def _documentation(pack: Distribution) -> str:
    """The project URL labelled "Documentation", without a slash at its end."""
    urls = (url.partition(",") for url in pack.metadata.get_all("Project-URL") or ())
    return next((address.strip().rstrip("/") for label, _, address in urls if label.strip().lower() == "documentation"), "")
