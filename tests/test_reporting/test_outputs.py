"""The option --output-format: one format or several, printed or in files, and one clear line for what cannot be."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.reporting.formats import FORMATS

pytestmark = pytest.mark.usefixtures("simple_rules")
NAMES = [form.name for form in FORMATS if not form.needs_file]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a wrong file in it."""
    (tmp_path / "a.md").write_text("All is *wrong* here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def _run(*formats: str, command: str = "check", paths: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(main, [command, *paths, *(argument for form in formats for argument in ("--output-format", form))])


@pytest.mark.parametrize("name", NAMES)
def test_every_format_can_be_printed_and_written(site: Path, name: str) -> None:
    printed = _run(name)
    written = _run(f"{name}=report")
    assert (printed.exit_code, written.exit_code) == (1, 1)
    assert (site / "report").read_bytes() == printed.stdout_bytes
    assert (written.stdout, written.stderr) == ("", "1 error in 1 document\nwrote report\n")
    assert "wrong" in printed.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_clean_run_is_written_too(site: Path, name: str) -> None:
    (site / "a.md").write_text("All is right.\n")
    done = _run(name)
    assert (done.exit_code, done.exception) == (0, None)


def test_several_at_once(site: Path) -> None:
    done = _run("sarif=report.sarif", "text", "junit=report.xml")
    assert done.stdout == "a.md:1:9: TEST101 “wrong” is wrong [wrong-word]\n1 error in 1 document\n"
    assert done.stderr == ""
    assert json.loads((site / "report.sarif").read_text())["version"] == "2.1.0"
    assert (site / "report.xml").read_text().startswith("<?xml")


@pytest.mark.parametrize(
    ("formats", "line"),
    [
        (["sarfi"], "there is no format 'sarfi'; did you mean sarif?"),
        (["JSON"], "there is no format 'JSON'; did you mean json?"),
        (["nonsense=x"], f"there is no format 'nonsense'; there are {', '.join(form.name for form in FORMATS)}"),
        (["text", "json"], "text and json would both be printed; give all but one a file: text=FILE"),
        (["text=a", "json=a"], "a is named twice"),
        (["json="], "json=: no file is named: json=FILE"),
        (["json=gone/a"], "json=gone/a: there is no directory gone"),
    ],
)
def test_what_cannot_be_is_one_line_and_exit_code_2(site: Path, formats: list[str], line: str) -> None:
    done = _run(*formats)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.removeprefix("dateline: --output-format").lstrip(": ") == f"{line}\n"


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("name", ["json", "sarif", "html"])
def test_a_copy_that_is_not_installed_has_no_version_and_reports_all_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(wanted: str) -> str:
        raise PackageNotFoundError(wanted)

    monkeypatch.setattr("dateline.reporting.cards.version", none)
    written = _run(f"{name}=report")
    assert (written.exit_code, written.stderr) == (1, "1 error in 1 document\nwrote report\n")
    assert "wrong" in Path("report").read_text()


def test_findings_alone_on_standard_output_have_the_summary_on_standard_error(site: Path) -> None:
    (site / "b.md").write_bytes(b"\x00")
    assert _run("gitlab").stderr == "b.md: skipped: binary file (NUL byte at offset 0)\n1 error in 1 document\n"
    assert _run("json").stderr == ""


def test_a_run_that_cannot_begin_is_written_where_the_format_can_say_so(site: Path) -> None:
    done = _run("json", "sarif=a.sarif", "gitlab=a.json", paths=("gone.md",))
    assert done.exit_code == 2
    assert json.loads(done.stdout)["summary"]["notes"] == ["gone.md: no such file or directory"]
    assert json.loads((site / "a.sarif").read_text())["runs"][0]["invocations"][0]["executionSuccessful"] is False
    assert not (site / "a.json").exists()


def test_what_falls_due_is_told_in_the_same_formats(site: Path) -> None:
    done = _run("json=report.json", "concise", command="due")
    assert done.exit_code == 0
    assert json.loads((site / "report.json").read_text())["summary"]["documents"] == 1
    assert done.stdout == "nothing found in 1 document\n"


def test_a_file_is_replaced_as_a_whole_and_keeps_its_mode(site: Path) -> None:
    (site / "real.json").write_text("old")
    (site / "real.json").chmod(0o640)
    (site / "link.json").symlink_to("real.json")
    _run("json=link.json")
    assert json.loads((site / "real.json").read_text())["version"] == 1
    assert stat.S_IMODE((site / "real.json").stat().st_mode) == 0o640
    assert (site / "link.json").is_symlink()
    assert sorted(each.name for each in site.glob("*.json*")) == ["link.json", "real.json"]
    assert not list(site.glob(".real*"))


def test_a_new_file_has_the_usual_mode(site: Path) -> None:
    usual = site / "usual"
    usual.touch()
    _run("json=new.json")
    assert (site / "new.json").stat().st_mode == usual.stat().st_mode


def test_a_device_is_written_to_and_not_replaced(site: Path) -> None:
    os.mkfifo(site / "pipe")
    reader = os.open(site / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert _run("concise=pipe").exit_code == 1
        assert os.read(reader, 1000).startswith(b"a.md:1:9: TEST101")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO((site / "pipe").stat().st_mode)


def test_a_file_that_cannot_be_written_is_one_line(site: Path) -> None:
    (site / "folder").mkdir()
    done = _run("json=folder")
    assert (done.stderr, done.exit_code) == ("dateline: --output-format json=folder: Is a directory\n", 2)


def test_the_summary_of_a_job_is_added_to_what_other_steps_wrote(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "summary").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "summary"))
    _run("github")
    assert (site / "summary").read_text().startswith("before\n### dateline: 1 error in 1 document\n")
    _run("text")
    assert (site / "summary").read_text().count("###") == 1


def test_what_a_terminal_would_obey_is_shown_instead(site: Path) -> None:
    (site / "\x1b[31m::error::x.md").write_text("wrong")
    assert "\\x1b[31m::error::x.md:1:1: TEST101" in _run("concise").stdout


def test_a_name_that_is_no_text_is_no_crash(site: Path) -> None:
    Path(os.fsdecode(b"\xff.md")).write_text("wrong")
    for name in NAMES:
        done = _run(f"{name}=out")
        assert (done.exit_code, done.exception.__class__) == (1, SystemExit), name
        (site / "out").read_text(encoding="utf-8")
    assert json.loads(_run("json").stdout)["findings"][1]["path"] == "\ufffd.md"
    assert "%FF.md" in _run("sarif").stdout


def test_a_terminal_that_lacks_a_character_is_shown_an_escape(site: Path) -> None:
    (site / "a.md").write_text("Doors open Monday, March 4, 2026, at “Zoë’s”. The Łódź line is closed on Łódź Monday, March 4, 2026.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "dateline", "check", "--select", "DATE104", "--no-cache", "--output-format", "full"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.stderr == b""
    assert "at \\u201cZoë\\u2019s\\u201d" in done.stdout.decode("latin-1")
