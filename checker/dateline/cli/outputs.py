"""The option --output-format, and printing a report in every format that was asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from dateline.cli.common import echo, fail
from dateline.reporting.formats import FORMATS, Format, find_format

if TYPE_CHECKING:
    from dateline.api import Report
    from dateline.config import FailOn
    from dateline.reporting.html.edition import Edition
    from dateline.reporting.results import Results

Command = TypeVar("Command", bound=Callable[..., Any])


class Output(NamedTuple):
    """A format, and the file that it is written to; None for standard output."""

    form: Format
    file: Path | None


def output_option(command: Command) -> Command:
    """Give a command the option --output-format; its parameter is `outputs`."""
    names = ", ".join(form.name for form in FORMATS)
    told = f"{names}. With =FILE it is written there; may be given several times.  [default: text]"
    return click.option("--output-format", "outputs", multiple=True, callback=_outputs, metavar="FORMAT[=FILE]", help=told)(command)


def print_report(
    report: Report, outputs: Sequence[Output], fail_on: FailOn | None = None, *, fail_on_related: bool = False, stdin: tuple[str, bytes] | None = None
) -> None:
    """Write the report in every format; `fail_on` and `fail_on_related` say which findings make the exit code 1."""
    _write(_results(report, fail_on, dict([stdin] if stdin else []), fail_on_related=fail_on_related), outputs)


@contextmanager
def tell_failure(outputs: Sequence[Output]) -> Generator[None]:
    """Write that the run could not begin, where it cannot, in the formats that tell it."""
    from dateline.api import UsageError
    from dateline.registry import RegistryError
    from dateline.reporting.results import Results

    try:
        yield
    except (UsageError, RegistryError) as error:
        for output in outputs:
            if output.form.tells_failure:
                _put(output, Results(failure=str(error)))
        raise


def _outputs(_context: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> tuple[Output, ...]:
    outputs = tuple(map(_output, values or ["text"]))
    printed = [output.form.name for output in outputs if not output.file]
    if len(printed) > 1:
        fail(f"--output-format: {' and '.join(printed)} would both be printed; give all but one a file: {printed[0]}=FILE")
    files = [output.file for output in outputs if output.file]
    for file in files:
        if files.count(file) > 1:
            fail(f"--output-format: {file} is named twice")
    return outputs


def _output(value: str) -> Output:
    name, named, file = value.partition("=")
    try:
        form = find_format(name)
    except ValueError as error:
        fail(f"--output-format: {error}")
    if (named and not file) or (form.needs_file and not file):
        fail(f"--output-format {value}: no file is named: {name}=FILE")
    if file and not Path(file).parent.is_dir():
        fail(f"--output-format {value}: there is no directory {Path(file).parent}")
    return Output(form, Path(file) if file not in ("", "-") else None)


def _results(report: Report, fail_on: FailOn | None, replaced: Mapping[str, bytes], *, fail_on_related: bool) -> Results:
    from dateline.engine.sources import relative
    from dateline.reporting.results import Results

    here = Path.cwd()
    return Results(
        findings=report.findings,
        documents=report.documents,
        skipped=report.skipped,
        crashed=report.crashed,
        notes=report.notes,
        suppressed=report.suppressed,
        unowned=frozenset() if fail_on_related else report.unowned,
        failing=report.failing(fail_on),
        today=report.today,
        directory=here,
        edition=lambda: _edition(report),
        replaced={relative((here / path).resolve(), here.resolve()): data for path, data in replaced.items()},
    )


def _edition(report: Report) -> Edition:
    from dateline.api.editorial import gather_edition

    return gather_edition(report)


def _write(results: Results, outputs: Sequence[Output]) -> None:
    from dateline.reporting.escaping import visible
    from dateline.reporting.text import render_summary

    for output in outputs:
        _put(output, results)
        if output.form.name == "github":
            _put_job_summary(results)
    if not any(output.form.whole for output in outputs if not output.file):
        echo(render_summary(results), err=True)
        if files := [str(output.file) for output in outputs if output.file]:
            echo([f"wrote {visible(', '.join(files))}"], err=True)


def _put(output: Output, results: Results) -> None:
    from dateline.api.writing import replace_file
    from dateline.reading.decoding import without_surrogates

    lines = output.form.render(results)
    if not output.file and output.form.styled:
        echo(lines)
    elif not output.file:
        for line in lines:  # bytes: other programs read it, in UTF-8 wherever this runs
            click.echo(without_surrogates(line).encode())
    else:
        text = "".join(f"{line}\n" for line in lines)
        try:
            replace_file(output.file, without_surrogates(click.unstyle(text) if output.form.styled else text).encode())
        except OSError as error:
            fail(f"--output-format {output.form.name}={output.file}: {error.strerror or error}")


def _put_job_summary(results: Results) -> None:
    """Add the report to the summary of the job, where GitHub names a file for it."""
    from dateline.reading.decoding import without_surrogates
    from dateline.reporting.markdown import LONGEST_SUMMARY, render_job_summary

    if not (name := os.environ.get("GITHUB_STEP_SUMMARY")):
        return
    file = Path(name)
    try:
        room = LONGEST_SUMMARY - (file.stat().st_size if file.exists() else 0)
        with file.open("ab") as opened:
            opened.writelines(without_surrogates(f"{line}\n").encode() for line in render_job_summary(results, room))
    except OSError as error:
        click.echo(f"dateline: the job summary could not be written: {error.strerror or error}", err=True)
