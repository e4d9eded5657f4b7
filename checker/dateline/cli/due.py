"""`dateline due`: what has passed, and what falls due."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from dateline.cli.common import EXIT_CODES, catch_faults, today_option
from dateline.cli.outputs import Output, output_option, print_report, tell_failure
from dateline.cli.watching import Watching


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--within", type=click.IntRange(min=0), default=0, show_default=True, metavar="DAYS", help="Also tell what falls due within so many days.")
@output_option
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter the report.")
@today_option
def due(paths: tuple[str, ...], within: int, outputs: tuple[Output, ...], root: Path | None, today: date | None, *, exit_zero: bool) -> None:
    """Tell what has passed, and what falls due: reviews, expiries, announcements of what is over. Made for a weekly job."""
    from dateline import api

    with catch_faults(), tell_failure(outputs), Watching() as watching:
        report = api.check(paths, root=root, today=today, due_within=within, watch=watching)
    print_report(report, outputs, "warning")
    if not exit_zero:
        sys.exit(report.exit_code("warning"))
