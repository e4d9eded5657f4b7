"""Adds to the documentation that mkdocs builds (mkdocs.yml) a page for every installed rule, made from its class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from dateline.registry import rule_classes
from dateline.reporting.explaining import default_of, render_rule, summary_of
from dateline.rule import AnyRule

INDEX = "rules/index.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the rules their place in the navigation, behind the guides to using them."""
    families = [{name: [{f"{rule.code} {rule.name}": _path(rule)} for rule in rules]} for name, rules in _families()]
    guides = cast("list[object]", config.nav)  # mkdocs does not say what is in it
    config.nav = [*guides[:3], {"Rules": [{"All rules": INDEX}, *families]}, *guides[3:]]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages of the rules, and the list of them."""
    files.append(File.generated(config, INDEX, content=_page(_index())))
    for rule in rule_classes():
        files.append(File.generated(config, _path(rule), content=_page(render_rule(rule))))
    return files


def _index() -> Iterator[str]:
    yield "# Rules"
    for name, rules in _families():
        yield from ("", f"## {name}", "", "| code | name | severity | flags |", "|---|---|---|---|")
        for rule in rules:
            yield f"| [{rule.code}]({rule.code}.md) | {rule.name} | {default_of(rule)} | {summary_of(rule)} |"


def _families() -> Iterator[tuple[str, Sequence[type[AnyRule]]]]:
    """The rules by the letters that their codes begin with, under the name of the family's folder."""
    for _, group in groupby(rule_classes(), key=lambda rule: rule.code.rstrip("0123456789")):
        rules = list(group)
        yield rules[0].__module__.split(".")[1].capitalize(), rules


def _path(rule: type[AnyRule]) -> str:
    return f"rules/{rule.code}.md"


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"
