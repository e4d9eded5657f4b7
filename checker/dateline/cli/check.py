"""`dateline check`: what is wrong in a corpus."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.common import EXIT_CODES, Format, as_day, fail, print_report, split_codes

if TYPE_CHECKING:
    from dateline.config import FailOn


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--select", "select", multiple=True, callback=split_codes, metavar="CODE", help="Run only rules whose code begins so (several: commas).")
@click.option("--ignore", "ignore", multiple=True, callback=split_codes, metavar="CODE", help="Do not run rules whose code begins so.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="The lowest severity that makes the exit code 1.")
@click.option("--fail-on-related", is_flag=True, help="Let findings count that touch the given files by a related place only.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a file was skipped.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter the report.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=as_day, help="The day to judge by; default: the day it is.")
@click.option("--stdin-filename", metavar="FILE", help="With - as an argument: the file that standard input stands for.")
def check(
    paths: tuple[str, ...],
    form: Format,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn | None,
    root: Path | None,
    today: date | None,
    stdin_filename: str | None,
    *,
    fail_on_related: bool,
    exit_zero: bool,
    strict: bool,
) -> None:
    """Check content files.

    With a config file its roots are the corpus, and PATHS filter what is reported. Without one PATHS are the corpus
    (default: the working directory), unless --root names it.
    """
    from dateline import api
    from dateline.registry import RegistryError

    try:
        stdin = _standard_input(paths, stdin_filename)
        files = [path for path in paths if path != "-"]
        report = api.check(files, root=root, select_codes=select, ignore_codes=ignore, today=today, stdin=stdin)
    except (api.UsageError, RegistryError) as error:
        if form == "json":
            from dateline.reporting.json import build_report, render_json

            click.echo(render_json(build_report([], 0, notes=[str(error)], complete=False)))
        fail(str(error))
    print_report(report, form)
    if exit_zero:
        return
    sys.exit(report.exit_code(fail_on, strict=strict, fail_on_related=fail_on_related))


def _standard_input(paths: Sequence[str], name: str | None) -> tuple[str, bytes] | None:
    from dateline.api import UsageError

    if "-" not in paths:
        if name:
            raise UsageError("--stdin-filename: give - as an argument to read standard input")
        return None
    if not name:
        raise UsageError("-: give the name of the file with --stdin-filename")
    return name, sys.stdin.buffer.read()
