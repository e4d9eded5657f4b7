"""`dateline date`: when documents were published, and by what evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from dateline.cli.common import catch_faults, echo, form_option
from dateline.cli.watching import Watching


@click.command("date")
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@form_option
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter what is shown.")
@click.option("--git", is_flag=True, help="Ask git, too, when each file was first committed.")
def date_files(paths: tuple[str, ...], form: Literal["text", "json"], root: Path | None, *, git: bool) -> None:
    """Say when documents were published: every piece of evidence with its place, the verdict, and what disagrees."""
    from dateline.api.dating import date_documents
    from dateline.reporting.dating import build_dating, render_dating

    with catch_faults(), Watching() as watching:
        dated, skipped = date_documents(paths, root=root, git=git, watch=watching)
    if form == "json":
        click.echo(build_dating(dated, skipped).model_dump_json(indent=2))
        return
    echo(render_dating(dated, skipped))
