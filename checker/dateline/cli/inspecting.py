"""`dateline inspect`: all that is noticed in one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import click

from dateline.cli.common import as_day, echo, fail


@click.command("inspect")
@click.argument("path", type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=as_day, help="The day to judge by; default: the day it is.")
def inspect_file(path: str, form: Literal["text", "json"], root: Path | None, today: date | None) -> None:
    """Show all that is noticed in one file: dates, entries, names, roles, quotations, passages, and what gave way."""
    from dateline.api import UsageError
    from dateline.api.inspecting import inspect
    from dateline.registry import RegistryError
    from dateline.reporting.inspection import render_inspection

    try:
        inspection = inspect(path, root=root, today=today)
    except (UsageError, RegistryError) as error:
        fail(str(error))
    if form == "json":
        click.echo(inspection.model_dump_json(indent=2))
        return
    echo(render_inspection(inspection))
