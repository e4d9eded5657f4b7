"""Reads and plays the blocks of code in the README and the guides; the comment above a block says how.

    <!-- in seeds/harbour-news -->   the commands run, in order, in a copy of that folder
    <!-- in seeds/harbour-news, without config, under git -->   the same as it came to us, committed to a repository of its own
    <!-- goes on -->                 in the folder in which the block before left things
    <!-- file: posts/a.md -->        the block is that file, written into the same folder
    <!-- not run: why -->            nothing is run

Without a comment the commands run in an empty folder.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from repositories import environment
from sites import write

PROJECT = Path(__file__).parent.parent
PAGES = [*sorted(PROJECT.glob("*.md")), *sorted((PROJECT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"(?:^<!-- (?P<note>[^\n]+) -->\n)?^(?P<fence>`{3,})(?P<language>[\w-]*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


class Shown(NamedTuple):
    """One fenced block of a page."""

    page: Path
    line: int
    note: str
    language: str
    body: str

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(PROJECT)}:{self.line}"

    def file(self) -> str:
        """The file that it is, or ""."""
        return self.note.removeprefix("file: ") if self.note.startswith("file: ") else ""


def blocks(page: Path) -> Iterator[Shown]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        yield Shown(page, text.count("\n", 0, found.start("fence")) + 1, found["note"] or "", found["language"], found["body"])


def sessions(page: Path) -> Iterator[list[Shown]]:
    """The blocks that share a folder: one that begins anew, and those that go on from it or are files in it."""
    session: list[Shown] = []
    for block in blocks(page):
        if block.note.startswith("not run: ") or (block.language != "console" and not block.file()):
            continue
        if session and not (block.note == "goes on" or block.file()):
            yield session
            session = []
        session.append(block)
    if session:
        yield session


def play(block: Shown, folder: Path, programs: Path) -> None:
    """Write the file that a block is, or run its commands with the executables of `programs`. Raises `AssertionError` where they print something else."""
    if block.file():
        write(folder, block.file(), block.body)
        return
    for command, output in commands(block.body):
        printed = run(command, folder, programs)
        assert re.fullmatch(_expression(output), printed), f"{block.name}\n$ {command}\n{printed}"
        failed = [line for line in printed.splitlines() if line.startswith(("dateline: ", "Usage: ", "Traceback"))]
        assert all(line in output for line in failed), f"{block.name}\n$ {command}\n{printed}"  # "..." stands for no failure


def commands(body: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with the output below it; a line `...` stands for any lines, `...` in a line for any words."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def run(command: str, folder: Path, programs: Path) -> str:
    """What a shell prints for a command."""
    variables = environment(PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", NO_COLOR="1", COLUMNS="110")
    done = subprocess.run(command, shell=True, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)  # noqa: S602  (the documentation's own commands)
    return done.stdout


def _expression(output: str) -> str:
    lines = (r"(?:.*\n)*" if line == "...\n" else re.escape(line).replace(r"\.\.\.", ".*") for line in output.splitlines(keepends=True))
    return "".join(lines)
