"""`dateline twins`: two texts side by side, with what differs."""

from __future__ import annotations

import shutil
from typing import Literal

import click

from dateline.cli.common import echo, fail


@click.command("twins")
@click.argument("left", type=click.Path(path_type=str))
@click.argument("right", required=False, type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--width", type=click.IntRange(20, 400), help="Columns of the output; those of the terminal by default.")
def show_twins(left: str, right: str | None, form: Literal["text", "json"], width: int | None) -> None:
    """Lay two texts side by side and mark what differs; with one file, what it says twice."""
    from dateline.api import UsageError
    from dateline.api.twins import compare_documents
    from dateline.reporting.twins import build_twins, render_twins

    try:
        compared = compare_documents(left, right)
    except UsageError as error:
        fail(str(error))
    if form == "json":
        click.echo(build_twins(compared).model_dump_json(indent=2))
        return
    echo(render_twins(compared, width or shutil.get_terminal_size().columns))
