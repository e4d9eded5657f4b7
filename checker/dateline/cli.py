"""The command line: parses arguments, calls the api, prints, and sets the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import click

if TYPE_CHECKING:
    from dateline.api import Report
    from dateline.config import FailOn
    from dateline.rule import AnyRule

# The commands import what they need when they run: `dateline --help` answers at once.

Format = Literal["text", "json", "github"]

EXIT_CODES = """\b
Exit codes: 0 nothing at the fail level, 1 findings at or above it, 2 the run could not begin,
3 a rule crashed (the run went on)."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dateline")
def main() -> None:
    """Find dates that contradict each other, names spelled two ways, stale titles, reworded passages and drifting quotations."""


def _split(_context: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


@main.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--select", "select", multiple=True, callback=_split, metavar="CODE", help="Run only rules whose code begins so (several: commas).")
@click.option("--ignore", "ignore", multiple=True, callback=_split, metavar="CODE", help="Do not run rules whose code begins so.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="The lowest severity that makes the exit code 1.")
@click.option("--fail-on-related", is_flag=True, help="Let findings count that touch the given files by a related place only.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a file was skipped.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter the report.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="The day to judge by; default: the day it is.")
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
        _fail(str(error))
    _print(report, form)
    if exit_zero:
        return
    sys.exit(report.exit_code(fail_on, strict=strict, fail_on_related=fail_on_related))


@main.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--within", type=click.IntRange(min=0), default=0, show_default=True, metavar="DAYS", help="Also tell what falls due within so many days.")
@click.option("--output-format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter the report.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="The day to judge by; default: the day it is.")
def due(paths: tuple[str, ...], within: int, form: Format, root: Path | None, today: date | None, *, exit_zero: bool) -> None:
    """Tell what has passed, and what falls due: reviews, expiries, announcements of what is over. Made for a weekly job."""
    from dateline import api
    from dateline.registry import RegistryError

    try:
        report = api.check(paths, root=root, today=today, due_within=within)
    except (api.UsageError, RegistryError) as error:
        _fail(str(error))
    _print(report, form)
    if not exit_zero:
        sys.exit(report.exit_code("warning"))


@main.command("inspect")
@click.argument("path", type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=_day, help="The day to judge by; default: the day it is.")
def inspect_file(path: str, form: Literal["text", "json"], root: Path | None, today: date | None) -> None:
    """Show all that is noticed in one file: dates, entries, names, roles, quotations, passages, and what gave way."""
    from dateline import api
    from dateline.registry import RegistryError
    from dateline.reporting.inspection import render_inspection

    try:
        inspection = api.inspect(path, root=root, today=today)
    except (api.UsageError, RegistryError) as error:
        _fail(str(error))
    if form == "json":
        click.echo(inspection.model_dump_json(indent=2))
        return
    _echo(render_inspection(inspection))


@main.command("date")
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@click.option("--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter what is shown.")
@click.option("--git", is_flag=True, help="Ask git, too, when each file was first committed.")
def date_files(paths: tuple[str, ...], form: Literal["text", "json"], root: Path | None, *, git: bool) -> None:
    """Say when documents were published: every piece of evidence with its place, the verdict, and what disagrees."""
    from dateline import api
    from dateline.reporting.dating import build_dating, render_dating

    try:
        dated, skipped = api.date_documents(paths, root=root, git=git)
    except api.UsageError as error:
        _fail(str(error))
    if form == "json":
        click.echo(build_dating(dated, skipped).model_dump_json(indent=2))
        return
    _echo(render_dating(dated, skipped))


@main.command("rules")
def list_rules() -> None:
    """List all installed rules."""
    from dateline.reporting.explaining import default_of, summary_of

    for rule in _installed():
        click.echo(f"{rule.code}  {default_of(rule):<7}  {rule.name:<28}  {summary_of(rule)}")


@main.command("rule")
@click.argument("code")
def explain_rule(code: str) -> None:
    """Say what a rule is about, with examples. CODE may also be the rule's name."""
    from dateline.reporting.explaining import render_rule

    for rule in _installed():
        if code.upper() == rule.code or code == rule.name:
            click.echo("\n".join(render_rule(rule)))
            return
    _fail(f"there is no rule {code!r}; `dateline rules` lists them")


def _print(report: Report, form: Format) -> None:
    from dateline.reporting.github import render_commands
    from dateline.reporting.text import render_findings, render_summary

    findings = [found.finding for found in report.findings]
    if form == "json":
        from dateline.reporting.json import build_report, render_json

        rows = build_report(report.findings, report.documents, report.skipped, report.crashed, report.notes, report.today)
        click.echo(render_json(rows))
        return
    summary = render_summary(findings, report.documents, report.skipped, report.crashed, report.notes)
    if form == "github":
        _echo(render_commands(findings))
        _echo(summary, err=True)
        return
    _echo(render_findings(findings))
    _echo(summary)


def _echo(lines: Iterable[str], *, err: bool = False) -> None:
    for line in lines:
        click.echo(line, err=err, color=_colour())


def _colour() -> bool | None:
    """Whether to colour: NO_COLOR and FORCE_COLOR decide when set, otherwise whether it goes to a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def _standard_input(paths: Sequence[str], name: str | None) -> tuple[str, bytes] | None:
    from dateline.api import UsageError

    if "-" not in paths:
        if name:
            raise UsageError("--stdin-filename: give - as an argument to read standard input")
        return None
    if not name:
        raise UsageError("-: give the name of the file with --stdin-filename")
    return name, sys.stdin.buffer.read()


def _installed() -> tuple[type[AnyRule], ...]:
    from dateline.registry import RegistryError, rule_classes

    try:
        return rule_classes()
    except RegistryError as error:
        _fail(str(error))


def _fail(message: str) -> NoReturn:
    """One line on standard error, exit code 2."""
    click.echo(f"dateline: {message}", err=True)
    sys.exit(2)
