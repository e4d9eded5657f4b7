"""`dateline init`: what it sees, and that it overwrites nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sites import write

from dateline.cli import main

TEXT = "# Page {0}\n\nThis is the page that we have for the number {0}, and it is not long. There is no other page of its kind in this house, or so they say.\n"
OPEN = "Doors open Monday, March 4, 2026, and nobody has to wait for it in the rain that we had last year.\n"


@pytest.fixture
def site(here: Path) -> Path:
    for number in range(12):
        write(here, f"content/{number}.md", TEXT.format(number))
    write(here, "content/a.md", OPEN)
    write(here, "hugo.toml", "")
    write(here, "README.md", "# How to build this\n")
    write(here, "tests/b.md", OPEN)
    return here


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", "--today", "2026-03-10", *arguments])


def _checked() -> Result:
    return CliRunner().invoke(main, ["check", "--today", "2026-03-10", "--jobs", "1"])


def test_it_looks_before_it_writes(site: Path) -> None:
    done = _run()
    text = (site / "dateline.toml").read_text()
    assert tomllib.loads(text) == {"roots": ["content"], "exclude": ["/tests/"], "language": "en"}
    assert "13 files of a hugo site" in text
    assert "1 document lies elsewhere" in text
    assert "DATE       1 error " in text
    assert done.stdout.splitlines()[0] == "13 files, generator: hugo, language: en"
    assert "wrote dateline.toml" in done.stdout
    assert "1 error in 13 documents" in _checked().stdout


def test_with_a_baseline_only_what_is_new_is_shown(site: Path) -> None:
    assert "wrote dateline.toml and dateline-baseline.json" in _run("--baseline").stdout
    assert tomllib.loads((site / "dateline.toml").read_text())["baseline"] == "dateline-baseline.json"
    assert _checked().exit_code == 0
    write(site, "content/new.md", OPEN.replace("Doors", "Gates"))
    assert "new.md:1:12: DATE104" in _checked().stdout
    assert "a.md:1:12: DATE104" not in _checked().stdout


def test_what_was_read_then_is_not_read_again(site: Path) -> None:
    write(site, "content/long.md", TEXT.format("one thousand") * 1000)
    _run("--baseline")
    done = CliRunner().invoke(main, ["check", "--today", "2026-03-10", "--jobs", "1", "--verbose"])
    assert "asking the index: 14 files, 14 as before" in done.stderr
    assert done.exit_code == 0


def test_print_writes_nothing_and_works_where_there_is_a_config(site: Path) -> None:
    write(site, "content/long.md", TEXT.format("one thousand") * 1000)
    printed = _run("--print").stdout
    assert not (site / "dateline.toml").exists()
    assert not (site / ".dateline-cache").exists()
    _run()
    assert printed == (site / "dateline.toml").read_text()
    assert _run("--print").stdout == printed


@pytest.mark.parametrize(
    ("name", "text"), [("dateline.toml", ""), (".dateline.toml", ""), ("pyproject.toml", "[tool.dateline]\n"), ("dateline-baseline.json", "{}")]
)
def test_nothing_is_overwritten(site: Path, name: str, text: str) -> None:
    write(site, name, text)
    done = _run("--baseline")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"dateline: {name} ")
    assert (site / name).read_text() == text


def test_a_pyproject_of_other_tools_is_no_config(site: Path) -> None:
    write(site, "pyproject.toml", "[tool.other]\n")
    assert _run().exit_code == 0


def test_a_folder_without_documents_is_exit_code_2(site: Path) -> None:
    (site / "empty").mkdir()
    assert _run("empty").exit_code == 2
    assert _run("gone").stderr == "dateline: gone: no such directory\n"
