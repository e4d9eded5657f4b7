"""`dateline baseline`: writes down what is known, so that only what is new is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dateline.cli.common import catch_faults, catch_file_faults, fail, split_codes, today_option
from dateline.cli.watching import Watching


@click.command("baseline")
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--update", "updates", is_flag=True, help="Renew the file: add what is found now, take out what is gone.")
@click.option("--prune", "prunes", is_flag=True, help="Only take out what is gone.")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Instead of the config's, or dateline-baseline.json beside the config.")
@click.option("--select", "select", multiple=True, callback=split_codes, metavar="CODE", help="Only rules whose code begins so (several: commas).")
@click.option("--ignore", "ignore", multiple=True, callback=split_codes, metavar="CODE", help="No rules whose code begins so.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config.")
@today_option
def keep_baseline(
    paths: tuple[str, ...],
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    root: Path | None,
    today: date | None,
    *,
    updates: bool,
    prunes: bool,
) -> None:
    """Write all findings into a file that is committed: `check` does not show them any more.

    They are told by rule, path and text, not by line; a renamed file keeps its entries. With PATHS only what stands there is added.
    """
    from dateline.api.examining import Asked
    from dateline.api.keeping import How, keep_findings
    from dateline.engine.sizes import default_jobs

    if updates and prunes:
        fail("--update and --prune: give one of them")
    how: How = "update" if updates else "prune" if prunes else "write"
    with catch_faults(), catch_file_faults(), Watching() as watching:
        kept = keep_findings(paths, how=how, output=output, root=root, asked=Asked(select, ignore, today, jobs=default_jobs(), cache=True), watch=watching)
    click.echo(f"{kept.file}: {kept.entries} entr{'y' if kept.entries == 1 else 'ies'}, {kept.added} added, {kept.removed} taken out")
    if kept.hint:
        click.echo(f"to use it: `dateline check --baseline {kept.file}`, or {kept.hint} in dateline.toml")
