"""`dateline accept`: writes down that two names are two, so that a rule says no more of them."""

from __future__ import annotations

import click

from dateline.cli.common import catch_faults, catch_file_faults


@click.command("accept")
@click.argument("code")
@click.argument("one")
@click.argument("other")
@click.option("--reason", default="", help="Why; kept beside the pair and shown with what it silences.")
def accept_pair(code: str, one: str, other: str, reason: str) -> None:
    """Accept two names that CODE reports as one: dateline accept NAME201 "Jakob Berg" "Jakub Berg".

    The pair is appended to the first house list of the config, or to names.toml beside it. For rules about files give two paths.
    """
    from dateline.api.accepting import accept

    with catch_faults(), catch_file_faults():
        done = accept(code, one, other, reason)
    click.echo(f"{done.file}: {'added' if done.new else 'was there already'}")
    if done.hint:
        click.echo(f"to use it, add {done.hint} to dateline.toml")
