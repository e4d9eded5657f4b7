"""`dateline check --fix` and `--diff`: applies what is certain, or shows what would be applied."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from dateline.cli.common import catch_faults, catch_file_faults, echo, fail

if TYPE_CHECKING:
    from dateline.api import Report
    from dateline.api.fixing import Fixed


def apply_fixes(report: Report, stdin: tuple[str, bytes] | None) -> bool:
    """Write the files; whether any was."""
    from dateline.reporting.escaping import visible_path

    fixed = _fixed(report, stdin, "--fix")
    for each in fixed:
        try:
            with catch_faults():
                each.save()
        except OSError as error:
            fail(f"{each.path}: {error.strerror}")
        click.echo(f"fixed {visible_path(each.path)}: {each.applied} {'place' if each.applied == 1 else 'places'}", err=True)
    return bool(fixed)


def show_fixes(report: Report, stdin: tuple[str, bytes] | None) -> NoReturn:
    """Print the changes as a unified diff; exit code 1 where there are some."""
    from difflib import unified_diff

    fixed = _fixed(report, stdin, "--diff")
    for each in fixed:
        before, after = (text.splitlines(keepends=True) for text in (each.before, each.after))
        lines = unified_diff(before, after, f"a/{each.path}", f"b/{each.path}")
        echo(line.rstrip("\r\n") if line.endswith("\n") else f"{line}\n\\ No newline at end of file" for line in lines)
    sys.exit(int(bool(fixed)))


def _fixed(report: Report, stdin: tuple[str, bytes] | None, option: str) -> list[Fixed]:
    from dateline.api.fixing import fixed_files

    if stdin:
        fail(f"{option}: files are changed, not standard input")
    with catch_file_faults():
        return list(fixed_files(report, Path.cwd()))
