"""`dateline cache`: what is kept on disk between runs."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.common import catch_faults, fail

_root_option = click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; default: the working directory.")


@click.group("cache")
def cache() -> None:
    """Show or remove what is kept in .dateline-cache: what files contributed, so that only changed ones are read again."""


@cache.command("info")
@_root_option
def show_cache(root: Path | None) -> None:
    """Say where the index is, how large it is, and what it holds."""
    from dateline.api.caching import cache_info

    with catch_faults():
        info = cache_info(root)
    click.echo(f"{info.file}: no index" if not info.bytes else f"{info.file}: {info.bytes / 1e6:.1f} MB, {info.files} files, {info.outcomes} answers")
    if info.fault:
        click.echo(info.fault)


@cache.command("clear")
@_root_option
def clear(root: Path | None) -> None:
    """Remove the index; the next run reads all files again."""
    from dateline.api.caching import clear_cache

    try:
        with catch_faults():
            removed = clear_cache(root)
    except OSError as error:
        fail(str(error))
    click.echo("no index" if removed is None else f"{removed}: removed")
