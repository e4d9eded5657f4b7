"""The command line, a file a command: parses arguments, calls the api, prints, and sets the exit code."""

from __future__ import annotations

import gc

import click

from dateline.cli.accept import accept_pair
from dateline.cli.baseline import keep_baseline
from dateline.cli.cache import cache
from dateline.cli.check import check
from dateline.cli.config import show_config
from dateline.cli.dating import date_files
from dateline.cli.due import due
from dateline.cli.inspecting import inspect_file
from dateline.cli.names import name_files
from dateline.cli.rules import explain_rule, list_rules
from dateline.cli.schema import print_schema
from dateline.cli.starting import start_config
from dateline.cli.twins import show_twins

_OBJECTS = 50_000
"""A run makes millions of small objects and hardly a cycle among them: the collector need not look every 700."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dateline")
def main() -> None:
    """Find dates that contradict each other, names spelled two ways, stale titles, reworded passages and drifting quotations."""
    gc.set_threshold(_OBJECTS)


for command in (
    cache, check, due, inspect_file, date_files, list_rules, explain_rule, keep_baseline, show_config,
    print_schema, start_config, show_twins, name_files, accept_pair,
):  # fmt: skip
    main.add_command(command)
