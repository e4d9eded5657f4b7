"""`dateline config`: which settings are in force, and where they come from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from dateline.cli.common import catch_faults, echo, form_option

if TYPE_CHECKING:
    from dateline.api.settings import InForce, Setting


@click.command("config")
@click.argument("path", required=False, type=click.Path(path_type=str))
@form_option
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config.")
def show_config(path: str | None, form: Literal["text", "json"], root: Path | None) -> None:
    """Show the settings in force for PATH (default: the working directory), and the rules with their severities; each with where that is said."""
    from dateline.api.settings import settings_in_force

    with catch_faults():
        told = settings_in_force(path, root=root)
    echo([_json(told)] if form == "json" else _text(told))


def _json(told: InForce) -> str:
    rows = {**told._asdict(), "settings": [each._asdict() for each in told.settings], "rules": [each._asdict() for each in told.rules]}
    return json.dumps({"version": 1, **rows}, indent=2, ensure_ascii=False)


def _text(told: InForce) -> Iterator[str]:
    yield f"config: {told.config or 'none; all settings are defaults'}"
    yield f"corpus: {told.documents} file{'' if told.documents == 1 else 's'}; generator: {told.generator}"
    yield ""
    given = [each for each in told.settings if each.origin != "default"]
    for each in (*given, *(each for each in told.settings if each.origin == "default" and each.value not in ("", [], {}, False))):
        yield _row(each)
    empty = [each.name for each in told.settings if each.origin == "default" and each.value in ("", [], {}, False)]
    yield f"not set: {', '.join(empty)}"
    yield ""
    for rule in told.rules:
        yield f"{rule.code:<8} {rule.severity:<7} {rule.name}" + (f"  # {rule.why}" if rule.why != "default" else "")


def _row(setting: Setting) -> str:
    return f"{setting.name} = {json.dumps(setting.value, ensure_ascii=False)}  # {setting.origin}"
