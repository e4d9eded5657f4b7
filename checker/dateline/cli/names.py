"""`dateline names`: who and what a corpus names, in which forms."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from dateline.cli.common import catch_faults, echo, fail, form_option
from dateline.cli.watching import Watching


@click.command("names")
@click.argument("paths", nargs=-1, type=click.Path(path_type=str))
@form_option
@click.option("--write", "target", type=click.Path(path_type=Path), metavar="FILE", help="Begin a house list in this file.")
@click.option("--force", is_flag=True, help="Let --write overwrite the file.")
@click.option("--root", type=click.Path(path_type=Path), help="The corpus, when there is no config; arguments then filter what is shown.")
def name_files(paths: tuple[str, ...], form: Literal["text", "json"], target: Path | None, root: Path | None, *, force: bool) -> None:
    """List the names of a corpus with their forms, counts and places; "?" marks spellings that may be slips."""
    from dateline.api.naming import name_corpus
    from dateline.reporting.escaping import visible, visible_path
    from dateline.reporting.naming import build_names, render_names, write_list

    if target and target.exists() and not force:
        fail(f"{target}: exists; --force overwrites it")
    with catch_faults(), Watching() as watching:
        found, skipped = name_corpus(paths, root=root, watch=watching)
    if target:
        from dateline.api.writing import replace_file

        try:
            replace_file(target, write_list(found).encode())
        except OSError as error:
            fail(f"{target}: {error.strerror}")
        click.echo(f'{target}: {len(found)} names read; add house-lists = ["{target.as_posix()}"] to dateline.toml once you have gone over them')
    elif form == "json":
        click.echo(build_names(found, skipped).model_dump_json(indent=2))
    else:
        echo(render_names(found))
        echo((f"{visible_path(skip.path)}: skipped: {visible(skip.reason)}" for skip in skipped), err=True)
