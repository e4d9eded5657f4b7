"""`dateline rules` and `dateline rule`: what the installed rules are about."""

from __future__ import annotations

import click

from dateline.cli.common import fail, installed


@click.command("rules")
def list_rules() -> None:
    """List all installed rules."""
    from dateline.reporting.explaining import default_of, summary_of

    for rule in installed():
        click.echo(f"{rule.code}  {default_of(rule):<7}  {rule.name:<28}  {summary_of(rule)}")


@click.command("rule")
@click.argument("code")
def explain_rule(code: str) -> None:
    """Say what a rule is about, with examples. CODE may also be the rule's name."""
    from dateline.reporting.explaining import render_rule

    for rule in installed():
        if code.upper() == rule.code or code == rule.name:
            click.echo("\n".join(render_rule(rule)))
            return
    fail(f"there is no rule {code!r}; `dateline rules` lists them")
