"""What the commands share: shared option types, printing lines, failing in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from dateline.rule import AnyRule

# Commands import what they need when they run: `dateline --help` answers at once.

EXIT_CODES = """\b
Exit codes: 0 nothing at the fail level, 1 findings at or above it, 2 the run could not begin,
3 a rule crashed (the run went on)."""


def split_codes(_context: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def as_day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


today_option = click.option("--today", type=click.DateTime(["%Y-%m-%d"]), callback=as_day, help="The day to judge by; default: the day it is.")
form_option = click.option("--output-format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


def echo(lines: Iterable[str], *, err: bool = False) -> None:
    """Print lines, styled where that is wanted; a character that the terminal's encoding lacks is shown as an escape."""
    reconfigure: Callable[..., None] | None = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.errors == "strict":
        reconfigure(errors="backslashreplace")
    for line in lines:
        click.echo(line, err=err, color=_colour())


def _colour() -> bool | None:
    """Whether to colour: NO_COLOR and FORCE_COLOR decide when set, otherwise whether it goes to a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def installed() -> tuple[type[AnyRule], ...]:
    from dateline.registry import RegistryError, rule_classes

    try:
        return rule_classes()
    except RegistryError as error:
        fail(str(error))


@contextmanager
def catch_faults() -> Generator[None]:
    """Fail in one line where what was asked for cannot be done, or a rule pack cannot be loaded."""
    from dateline.api import UsageError
    from dateline.registry import RegistryError

    try:
        yield
    except (UsageError, RegistryError) as error:
        fail(str(error))


@contextmanager
def catch_file_faults() -> Generator[None]:
    """Fail in one line where a file cannot be read or written."""
    try:
        yield
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}")


def fail(message: str) -> NoReturn:
    """One line on standard error, exit code 2."""
    click.echo(f"dateline: {message}", err=True)
    sys.exit(2)
