"""`dateline twins`: two texts side by side, with what differs."""

from __future__ import annotations

import shutil
from typing import Literal

import click

from dateline.cli.common import catch_faults, echo, form_option


@click.command("twins")
@click.argument("left", type=click.Path(path_type=str))
@click.argument("right", required=False, type=click.Path(path_type=str))
@form_option
@click.option("--width", type=click.IntRange(20, 400), help="Columns of the output; those of the terminal by default.")
def show_twins(left: str, right: str | None, form: Literal["text", "json"], width: int | None) -> None:
    """Lay two texts side by side and mark what differs; with one file, what it says twice."""
    from dateline.api.twins import compare_documents
    from dateline.reporting.twins import build_twins, render_twins

    with catch_faults():
        compared = compare_documents(left, right)
    if form == "json":
        click.echo(build_twins(compared).model_dump_json(indent=2))
        return
    echo(render_twins(compared, width or shutil.get_terminal_size().columns))
