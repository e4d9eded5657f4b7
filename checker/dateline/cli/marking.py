"""`dateline check --add-stet`: writes marks for what was found, and says what it did."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from dateline.cli.common import catch_faults, catch_file_faults, fail

if TYPE_CHECKING:
    from dateline.api.examining import Asked
    from dateline.cli.watching import Watching


def add_stet(paths: Sequence[str], *, reason: str, root: Path | None, asked: Asked, baseline: Path | None, watching: Watching) -> NoReturn:
    """Write the marks; exit code 1 where some could not be written."""
    from dateline.api.marking import add_marks

    if "-" in paths:
        fail("--add-stet: marks are written into files, not into standard input")
    with catch_faults(), catch_file_faults(), watching:
        marking = add_marks(paths, reason=reason, root=root, asked=asked, baseline=baseline, watch=watching)
    for each in marking.unmarked:
        place = each.finding.place
        click.echo(f"{place.path}:{place.line}:{place.column}: {each.finding.code} has no mark: {each.reason}")
    for file in marking.files:
        click.echo(f"marked {file}")
    click.echo(f"{marking.marks} mark{'' if marking.marks == 1 else 's'} in {len(marking.files)} file{'' if len(marking.files) == 1 else 's'}")
    sys.exit(int(bool(marking.unmarked)))
