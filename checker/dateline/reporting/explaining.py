"""Prints what a rule is about, from its class: docstring, severity, options and examples."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from dateline.noticing.text.patterns import compile_late
from dateline.rule import AnyRule, Bad, Good
from dateline.tables import settings_of

_MARK = compile_late(r"⟦(?:\d+\|)?|⟧")


def summary_of(rule: type[AnyRule]) -> str:
    """The defect in one sentence: the first line of the rule's docstring."""
    return (inspect.getdoc(rule) or "").partition("\n")[0]


def default_of(rule: type[AnyRule]) -> str:
    """The severity of what a rule finds unless a config says otherwise; "off" for one that does not run unasked."""
    return rule.severity if rule.enabled else "off"


def render_rule(rule: type[AnyRule]) -> Iterator[str]:
    """All about one rule, as Markdown."""
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield inspect.getdoc(rule) or ""
    yield ""
    yield f"Severity: {rule.severity}. Compares documents: {'yes' if hasattr(rule, 'topic') else 'no'}."
    if not rule.enabled:
        yield f"Off unless `{rule.code}` is selected, or given a severity or options in the config."
    if rule.yields_to:
        yield f"Gives way to {', '.join(rule.yields_to)} where both speak of the same places."
    if rule.follows:
        yield f"Silent where {', '.join(rule.follows)} stands at the same place."
    yield from _options(rule)
    for title, wanted in (("Found", True), ("Not found", False)):
        yield ""
        yield f"## {title}"
        for example in rule.examples:
            if isinstance(example, Bad) is wanted:
                yield ""
                yield from _setting(example)
                yield from _fenced(_MARK.sub("", example.text))
                if isinstance(example, Bad) and example.message:
                    yield ""
                    yield f"→ {example.message}"


def _setting(example: Bad | Good) -> Iterator[str]:
    """What an example takes for granted besides its text: its file, the day, options, the house list."""
    facts = [f"in `{example.path}`"] if example.path != Bad.path else []
    facts += [f"on {example.today}"] if example.today else []
    facts += [f"with {', '.join(f'`{name} = {value!r}`' for name, value in example.options.items())}"] if example.options else []
    facts += ["with a house list:"] if example.house else []
    if facts:
        text = ", ".join(facts)
        yield from (f"{text[0].upper()}{text[1:]}{'' if example.house else ':'}", "")
    if example.house:
        yield from (*_fenced(example.house.strip()), "")


def _fenced(text: str) -> Iterator[str]:
    """A text as a block of code of its own: indented ones run together in Markdown."""
    fence = "`" * max(3, *(len(found) + 1 for found in re.findall("`+", text)), 0)
    yield from (fence, *text.splitlines(), fence)


def _options(rule: type[AnyRule]) -> Iterator[str]:
    options = list(settings_of(rule.Options))
    if options:
        yield ""
        yield f"## Options, under `[rules.{rule.code}]`"
        yield ""
    for option in options:
        yield f"- `{option.name}` = {option.default!r}: {option.description}"
