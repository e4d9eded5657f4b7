"""`dateline inspect`: all that is noticed in one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import click

from dateline.cli.common import catch_faults, echo, form_option, today_option


@click.command("inspect")
@click.argument("path", type=click.Path(path_type=str))
@form_option
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config.")
@today_option
def inspect_file(path: str, form: Literal["text", "json"], root: Path | None, today: date | None) -> None:
    """Show all that is noticed in one file: dates, entries, names, roles, quotations, passages, and what gave way."""
    from dateline.api.inspecting import inspect
    from dateline.reporting.inspection import render_inspection

    with catch_faults():
        inspection = inspect(path, root=root, today=today)
    if form == "json":
        click.echo(inspection.model_dump_json(indent=2))
        return
    echo(render_inspection(inspection))
