"""`dateline check`: what is wrong in a corpus."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.common import EXIT_CODES, as_day, catch_faults, split_codes, today_option
from dateline.cli.fixing import apply_fixes, show_fixes
from dateline.cli.marking import add_stet
from dateline.cli.outputs import Output, output_option, print_report, tell_failure
from dateline.cli.watching import Watching

if TYPE_CHECKING:
    from dateline.config import FailOn


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@output_option
@click.option("--select", "select", multiple=True, callback=split_codes, metavar="CODE", help="Run only rules whose code begins so (several: commas).")
@click.option("--ignore", "ignore", multiple=True, callback=split_codes, metavar="CODE", help="Do not run rules whose code begins so.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="The lowest severity that makes the exit code 1.")
@click.option("--fail-on-related", is_flag=True, help="Let findings count that touch the given files by a related place only.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a file was skipped.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter the report.")
@today_option
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), callback=as_day, help="Count what is found in documents dated before, but do not show it.")
@click.option("--new-since", metavar="REF", help="Show only what was not found yet at this commit; what was is one line.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="How many processes read files; default: the processors at hand.")
@click.option("--no-cache", is_flag=True, help="Read every file anew, and keep nothing in .dateline-cache.")
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Known findings, which are not shown; instead of the config's.")
@click.option("--add-stet", "adds_stet", is_flag=True, help="Write a mark into the files for every finding that would be shown, instead of showing it.")
@click.option("--reason", default="", metavar="TEXT", help="With --add-stet: why the text is to stand.")
@click.option("--fix", "fixes", is_flag=True, help="Apply the suggestions that are certain, and show what is left.")
@click.option("--diff", "differs", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--verbose", "-v", is_flag=True, help="After the report say on standard error where the time went, by phase.")
@click.option("--profile-rules", "profiles", is_flag=True, help="The same, and by rule: in one process, without the index. With --verbose all of them.")
@click.option("--stdin-filename", metavar="FILE", help="With - as an argument: the file that standard input stands for.")
def check(
    paths: tuple[str, ...],
    outputs: tuple[Output, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn | None,
    root: Path | None,
    today: date | None,
    since: date | None,
    new_since: str | None,
    jobs: int | None,
    baseline: Path | None,
    reason: str,
    stdin_filename: str | None,
    *,
    adds_stet: bool,
    differs: bool,
    fixes: bool,
    fail_on_related: bool,
    exit_zero: bool,
    strict: bool,
    no_cache: bool,
    verbose: bool,
    profiles: bool,
) -> None:
    """Check content files.

    With a config file its roots are the corpus, and PATHS filter what is reported. Without one PATHS are the corpus
    (default: the working directory), unless --root names it.
    """
    watching = Watching(verbose=verbose, profiles=profiles)
    from dateline import api
    from dateline.api.examining import Asked
    from dateline.engine.sizes import default_jobs

    if adds_stet:
        asked = Asked(select, ignore, today, jobs=jobs or default_jobs(), cache=not no_cache)
        add_stet(paths, reason=reason, root=root, asked=asked, baseline=baseline, watching=watching)
    with catch_faults(), tell_failure(outputs), watching:
        stdin = _standard_input(paths, stdin_filename)
        files = [path for path in paths if path != "-"]
        again = partial(
            api.check, files, root=root, select_codes=select, ignore_codes=ignore, today=today, stdin=stdin, baseline=baseline, since=since,
            new_since=new_since, jobs=1 if profiles else jobs or default_jobs(), cache=not (no_cache or profiles), watch=watching,
        )
        report = again()
    if differs:
        watching.tell()
        show_fixes(report, stdin)
    if fixes and apply_fixes(report, stdin):
        with watching:
            report = again()
    watching.phase("reporting")
    print_report(report, outputs, fail_on, fail_on_related=fail_on_related, stdin=stdin)
    watching.tell()
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
