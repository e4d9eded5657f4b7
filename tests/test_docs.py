"""Every command shown in the README and the guides is run, and prints what is shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parent.parent
PAGES = [*PROJECT.glob("*.md"), *sorted((PROJECT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"(?:<!-- in (?P<folder>\S+) -->\n)?```console\n(?P<body>.*?)```", re.DOTALL)
_OUTSIDE = re.compile(r"make |git |pip |pipx |uvx |python3? -m venv|pre-commit ")
"""Commands that set up machines; what they do is tested by CI itself."""


class Shown(NamedTuple):
    folder: str
    command: str
    output: str


def _shown(page: Path) -> Iterator[Shown]:
    """The commands of a page's console blocks, each with the output below it; a line `...` stands for any lines."""
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block["body"], flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if not _OUTSIDE.match(command):
                yield Shown(block["folder"] or ".", command, output)


COMMANDS = [pytest.param(shown, id=f"{page.stem}: {shown.command}") for page in PAGES for shown in _shown(page)]


@pytest.mark.parametrize("shown", COMMANDS)
def test_command(shown: Shown, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    shutil.copytree(PROJECT / shown.folder, folder, ignore=shutil.ignore_patterns(".venv", ".git", "site", ".*_cache", ".hypothesis"))
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1", "COLUMNS": "110"}
    done = subprocess.run(shown.command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S602  (the documentation's own commands)
    wanted = ".*".join(re.escape(part) for part in re.split(r"^\.\.\.\n", shown.output, flags=re.MULTILINE))
    assert re.fullmatch(wanted, done.stdout + done.stderr, re.DOTALL), done.stdout + done.stderr


def test_the_readme_shows_commands() -> None:
    assert COMMANDS
