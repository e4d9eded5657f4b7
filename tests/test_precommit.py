"""The hooks, run by the real pre-commit in repositories that hold no Python project."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from guides import PROJECT
from repositories import environment

QUAY = "---\ntitle: Quay\n---\n\n# Quay\n\nThe crane was set up by Marta Velandria, the harbour's engineer. Ms. Velandria came back in May.\n"
MILL = "---\ntitle: Mill\n---\n\n# Mill\n\nThe wheel was mended by {}, the harbour's engineer, in a week.\n"
SLIP = "Marta Velandira"

Run = subprocess.CompletedProcess[str]


def run(folder: Path, *command: str, home: Path | None = None) -> Run:
    variables = environment(PRE_COMMIT_HOME=str(home)) if home else environment()
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)


def commit(folder: Path, message: str, home: Path) -> Run:
    return run(folder, "git", "commit", "-m", message, home=home)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that all these tests share."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The project as it stands, committed to a repository of its own, and the commit."""
    copy = tmp_path_factory.mktemp("dateline")
    run(copy, "git", "init", "-q")
    listed = run(PROJECT, "git", "ls-files", "-co", "--exclude-standard", "-z").stdout.split("\0")
    for name in filter(None, listed):
        if (PROJECT / name).is_file() and not name.startswith(("tests/", "seeds/", "docs/")):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PROJECT / name, copy / name)
    run(copy, "git", "add", "-A")
    assert run(copy, "git", "commit", "-qm", "as it stands").returncode == 0
    return copy, run(copy, "git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def site(tmp_path: Path, hooks: tuple[Path, str], home: Path) -> Path:
    """A repository of two pages, which uses the hook."""
    copy, revision = hooks
    config = f"repos:\n- repo: {copy}\n  rev: {revision}\n  hooks:\n  - id: dateline\n    args: [--select, 'NAME201,DATE104']\n"
    run(tmp_path, "git", "init", "-q")
    (tmp_path / ".pre-commit-config.yaml").write_text(config)
    (tmp_path / "quay.md").write_text(QUAY)
    (tmp_path / "mill.md").write_text(MILL.format("Marta Velandria"))
    run(tmp_path, "git", "add", "-A")
    assert commit(tmp_path, "two pages", home).returncode == 0
    assert run(tmp_path, sys.executable, "-m", "pre_commit", "install", home=home).returncode == 0
    return tmp_path


def test_a_contradiction_with_a_page_that_is_not_touched_stops_the_commit(site: Path, home: Path) -> None:
    (site / "mill.md").write_text(MILL.format(SLIP))
    run(site, "git", "add", "-A")
    done = commit(site, "a slip", home)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "mill.md" in said
    assert "quay.md" in said
    assert "NAME201" in said


def test_a_clean_commit_passes(site: Path, home: Path) -> None:
    (site / "mill.md").write_text(MILL.format("Marta Velandria").replace("a week", "two weeks"))
    run(site, "git", "add", "-A")
    done = commit(site, "clean", home)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_old_finding_does_not_stop_a_commit_to_the_other_page(site: Path, home: Path) -> None:
    (site / "mill.md").write_text(MILL.format(SLIP))
    run(site, "git", "add", "-A")
    assert run(site, "git", "commit", "--no-verify", "-m", "the slip is in").returncode == 0
    (site / "quay.md").write_text(QUAY + "\nIt lifts ten tons.\n")
    run(site, "git", "add", "-A")
    done = commit(site, "the other page", home)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_staged_in_part_is_judged_as_staged(site: Path, home: Path) -> None:
    (site / "mill.md").write_text(MILL.format("Marta Velandria").replace("a week", "two weeks"))
    run(site, "git", "add", "-A")
    (site / "mill.md").write_text(MILL.format(SLIP))
    done = commit(site, "the good half", home)
    assert done.returncode == 0, done.stdout + done.stderr
    run(site, "git", "add", "-A")
    (site / "mill.md").write_text(MILL.format("Marta Velandria"))
    assert commit(site, "the bad half", home).returncode == 1


def test_the_whole_corpus_is_checked_when_asked(site: Path, home: Path, hooks: tuple[Path, str]) -> None:
    (site / "mill.md").write_text(MILL.format(SLIP))
    run(site, "git", "add", "-A")
    assert run(site, "git", "commit", "--no-verify", "-m", "the slip is in").returncode == 0
    config = site / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace("id: dateline\n", "id: dateline-all\n"))
    run(site, "git", "add", "-A")
    done = run(site, sys.executable, "-m", "pre_commit", "run", "dateline-all", "--hook-stage", "manual", home=home)
    assert done.returncode == 1, done.stdout
    assert "NAME201" in done.stdout
