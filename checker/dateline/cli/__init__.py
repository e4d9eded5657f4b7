"""The command line, a file a command: parses arguments, calls the api, prints, and sets the exit code."""

from __future__ import annotations

import click

from dateline.cli.check import check
from dateline.cli.dating import date_files
from dateline.cli.due import due
from dateline.cli.inspecting import inspect_file
from dateline.cli.rules import explain_rule, list_rules


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dateline")
def main() -> None:
    """Find dates that contradict each other, names spelled two ways, stale titles, reworded passages and drifting quotations."""


for command in (check, due, inspect_file, date_files, list_rules, explain_rule):
    main.add_command(command)
