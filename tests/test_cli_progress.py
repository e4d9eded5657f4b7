"""Long work shows itself on a terminal and nowhere else, and --verbose and --profile-rules say where the time went."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from io import StringIO
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.cli.progress import Bar, wants_bar
from tools.demo import SEEDS

_RUN = """
from dateline.cli import main, progress
from dateline.engine import pool
progress.DELAY = pool.LEAST_BYTES = pool.LEAST_BYTES_SPAWNED = 0
main()
"""
"""The command line, with a bar for however short a run, and processes for however small a corpus."""


class Terminal(StringIO):
    """Keeps what is shown on it."""

    def isatty(self) -> bool:
        return True


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bar_appears_when_a_run_is_long_and_leaves_no_trace() -> None:
    terminal, clock = Terminal(), Clock()
    with Bar(terminal, clock) as bar:
        bar.phase("reading", 2000, 400)
        clock.now = 0.4
        bar.advance(1, 100)
        assert not terminal.getvalue(), "too early"
        clock.now = 0.6
        bar.advance(1, 100)
        assert "reading 2 of 2,000 files" in terminal.getvalue()
        bar.advance(1, 100)
        assert "reading 3" not in terminal.getvalue(), "too soon after"
        clock.now = 0.9
        bar.advance(0)
        assert "reading 3 of 2,000 files" in terminal.getvalue()
        bar.phase("comparing", 2)
        bar.step("pack.rules.FormerNames")
        assert "comparing former names" in terminal.getvalue()
        assert threading.active_count() == 1, "a process of several threads is not forked"
    shown = terminal.getvalue()
    assert shown.endswith("\x1b[1A\x1b[2K"), "the line is not taken away"
    clock.now = 9
    bar.phase("reporting")
    assert terminal.getvalue() == shown


def test_a_bar_may_be_seen_again() -> None:
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, clock)
    for _ in range(2):
        with bar:
            clock.now += 1
            bar.phase("loading rules")
    assert terminal.getvalue().count("\x1b[?25l") == terminal.getvalue().count("\x1b[?25h") == 2


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, True), ({"CI": "false"}, True), ({"CI": ""}, True), ({"CI": "true"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_bar_is_for_who_looks_on(variables: dict[str, str], wanted: bool) -> None:
    assert wants_bar(Terminal(), variables) is wanted
    assert not wants_bar(StringIO(), variables)


@pytest.mark.usefixtures("simple_rules")
@pytest.mark.parametrize("command", ["check", "check --add-stet", "due", "baseline", "init --print", "names", "date"])
def test_every_command_that_reads_a_corpus_shows_it(here: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    terminal, seconds = Terminal(), count()
    monkeypatch.setattr("dateline.cli.watching.wants_bar", lambda: True)
    monkeypatch.setattr("dateline.cli.watching.Bar", lambda: Bar(terminal, lambda: next(seconds)))
    for name in ("a.md", "b.md"):
        (here / name).write_text("All is well.\n")
    assert CliRunner().invoke(main, command.split()).exit_code == 0
    assert "reading 1 of 2 files" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[1A\x1b[2K")


def _played(site: Path, *options: str, **variables: str) -> tuple[bytes, str]:
    """What goes to a pipe as standard output, and to a terminal as standard error."""
    import pty  # not on Windows

    mine, theirs = pty.openpty()
    command = [sys.executable, "-c", _RUN, "check", ".", "--output-format", "json", "--exit-zero", "--no-cache", *options]
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR")}
    with subprocess.Popen(command, cwd=site, env={**kept, "TERM": "xterm", "COLUMNS": "100", **variables}, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        try:
            while read := os.read(mine, 65536):
                shown += read
        except OSError:  # that is how a terminal says that nobody writes any more
            pass
        os.close(mine)
        return process.communicate()[0], shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_shows_a_bar_and_a_pipe_the_report_only(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(SEEDS / "observatory-guild", site)
    plain, nothing = _played(site, CI="true")
    assert plain.startswith(b"{\n")
    assert not nothing
    for jobs in ("1", "2"):
        said, shown = _played(site, "--jobs", jobs)
        assert said == plain
        assert "reading 0 of " in shown
        assert "comparing paragraphs" in shown
        assert shown.endswith("\x1b[1A\x1b[2K")
    _, uncoloured = _played(site, NO_COLOR="1")
    assert "comparing paragraphs" in uncoloured
    assert "\x1b[38" not in uncoloured


def test_where_the_time_went_is_told_after_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SEEDS / "observatory-guild", tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setattr("dateline.api.remembering.LEAST_BYTES", 0)
    command = ["check", "--exit-zero", "--jobs", "1"]
    plain, first, second, profiled = (CliRunner().invoke(main, [*command, *options]) for options in (["--no-cache"], ["-v"], ["-v"], ["--profile-rules"]))
    assert first.stdout == second.stdout == profiled.stdout == plain.stdout
    assert not plain.stderr
    assert [line[18:].partition(":")[0] for line in first.stderr.splitlines()] == [
        "phase", "starting", "finding files", "asking the index", "loading rules", "reading", "comparing", "sorting findings", "writing the index",
        "reporting", "in all",
    ]  # fmt: skip
    assert "reading: 27 files of 0.0 MB, 1 process\n" in first.stderr
    assert "asking the index: 27 files, 27 as before\n" in second.stderr
    assert "loading rules" not in second.stderr
    assert "asking the index" not in profiled.stderr
    phases, _, costs = profiled.stderr.partition("\n\n")
    assert "comparing: " in phases
    assert len(costs.splitlines()) == 22
    assert " others: --verbose shows them" in costs


@pytest.mark.usefixtures("simple_rules")
def test_with_verbose_every_rule_has_its_line(here: Path) -> None:
    (here / "a.md").write_text("All is wrong.\n")
    (here / "b.md").write_text("All is well.\n")
    told = CliRunner().invoke(main, ["check", "--profile-rules", "--verbose"]).stderr
    for rule in ("TEST101 wrong-word", "TEST102 raises-error", "TEST103 refers-to"):
        assert f"  rule     {rule}\n" in told
    assert "others" not in told
