"""`dateline init`: a config for a repository that has none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dateline.cli.common import catch_faults, catch_file_faults, echo, today_option
from dateline.cli.watching import Watching


@click.command("init")
@click.argument("directory", default=".", type=click.Path(path_type=Path))
@click.option("--baseline", is_flag=True, help="Also write what is found into dateline-baseline.json, so that only what is new is shown.")
@click.option("--print", "prints", is_flag=True, help="Print the config instead of writing it.")
@today_option
def start_config(directory: Path, today: date | None, *, baseline: bool, prints: bool) -> None:
    """Look at DIRECTORY (its generator, languages, what is found) and write a dateline.toml with comments. Nothing is overwritten."""
    from dateline.api.examining import Asked
    from dateline.api.starting import start
    from dateline.engine.sizes import default_jobs
    from dateline.reporting.starter import render_families

    with catch_faults(), catch_file_faults(), Watching() as watching:
        started = start(directory, writes=not prints, baseline=baseline, asked=Asked(today=today, jobs=default_jobs(), cache=not prints), watch=watching)
    if prints:
        click.echo(started.text, nl=False)
        return
    look = started.look
    click.echo(f"{look.files} files, generator: {look.generator or 'unknown'}, language: {look.language or 'mixed'}")
    echo(render_families(look))
    click.echo(f"wrote {' and '.join(started.files)}")
    total = sum(family.total for family in look.families)
    if total and not baseline:
        click.echo(f"{total} findings; `dateline baseline` writes them down, so that only new ones are shown")
