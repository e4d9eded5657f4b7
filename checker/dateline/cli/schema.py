"""`dateline schema`: the JSON Schema of the config."""

from __future__ import annotations

import json

import click

from dateline.cli.common import installed


@click.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of dateline.toml, with the codes and options of the installed rules, for editors that complete and check it."""
    from dateline.api.settings import config_schema

    click.echo(json.dumps(config_schema(installed()), indent=2))
