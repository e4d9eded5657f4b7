"""The command line: corpus and arguments, output formats, exit codes, and one clear line for everything that goes wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

pytestmark = pytest.mark.usefixtures("simple_rules")


@pytest.fixture
def site(here: Path) -> Path:
    """A directory, the working one, with a wrong file and a right one."""
    (here / "posts").mkdir()
    (here / "posts" / "a.md").write_text("All is *wrong* here.\n", encoding="utf-8")
    (here / "b.md").write_text("All is right.\n", encoding="utf-8")
    return here


def _run(*arguments: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=data)


def _json(*arguments: str) -> Any:
    return json.loads(_run(*arguments, "--output-format", "json").stdout)


def test_a_finding_is_one_line_and_the_exit_code_is_1(site: Path) -> None:
    done = _run()
    assert done.stdout == "posts/a.md:1:9: TEST101 “wrong” is wrong [wrong-word]\n1 error in 2 documents\n"
    assert done.exit_code == 1


def test_a_clean_corpus_exits_0(site: Path) -> None:
    done = _run("b.md")
    assert (done.stdout, done.exit_code) == ("nothing found in 1 document\n", 0)


def test_paths_are_printed_from_the_working_directory(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "dateline.toml").write_text("")
    monkeypatch.chdir(site / "posts")
    assert _run().stdout.startswith("a.md:1:9: ")
    monkeypatch.chdir(site.parent)
    assert _run(site.name).stdout.startswith(f"{site.name}/posts/a.md:1:9: ")


def test_with_a_config_arguments_filter_the_report(site: Path) -> None:
    (site / "dateline.toml").write_text("")
    assert _json("b.md")["summary"]["documents"] == 2
    assert _json("b.md")["findings"] == []
    assert len(_json("posts")["findings"]) == 1


def test_without_a_config_files_alone_are_the_corpus_unless_root_names_it(site: Path) -> None:
    assert _json("b.md")["summary"]["documents"] == 1
    assert _json("b.md", "--root", ".")["summary"]["documents"] == 2


def test_a_finding_that_touches_the_arguments_by_a_related_place_only_does_not_fail(site: Path) -> None:
    (site / "posts" / "c.md").write_text("Also wrong, see first.\n", encoding="utf-8")
    (site / "dateline.toml").write_text("")
    assert _run("b.md", "--select", "TEST103").exit_code == 0
    (site / "b.md").write_text("The first of all.\n", encoding="utf-8")
    done = _run("b.md", "--select", "TEST103")
    assert "posts/c.md:1:17: TEST103 refers to b.md" in done.stdout
    assert done.exit_code == 0
    assert _run("b.md", "--select", "TEST103", "--fail-on-related").exit_code == 1
    assert _run("posts", "--select", "TEST103").exit_code == 1


def test_roots_of_the_config_bound_the_corpus(site: Path) -> None:
    (site / "dateline.toml").write_text('roots = ["posts"]')
    assert _json()["summary"]["documents"] == 1
    done = _run("b.md")
    assert (done.stderr, done.exit_code) == ("dateline: b.md: outside the corpus, whose roots are posts\n", 2)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["gone.md"], "dateline: gone.md: no such file or directory\n"),
        (["--root", "gone"], "dateline: --root gone: no such directory\n"),
        (["--select", "DAET"], "dateline: select: no rule's code begins with 'DAET'\n"),
        (["-"], "dateline: -: give the name of the file with --stdin-filename\n"),
        (["--stdin-filename", "a.md"], "dateline: --stdin-filename: give - as an argument to read standard input\n"),
    ],
)
def test_what_cannot_begin_is_one_line_and_exit_code_2(site: Path, arguments: list[str], line: str) -> None:
    done = _run(*arguments)
    assert (done.stderr, done.stdout, done.exit_code) == (line, "", 2)


def test_an_empty_corpus_is_exit_code_2(site: Path) -> None:
    (site / "empty").mkdir()
    done = _run("empty")
    assert done.stderr.startswith("dateline: no documents under empty; looked for .adoc ")
    assert done.exit_code == 2


@pytest.mark.parametrize("text", ["select = 5", "roots = [", '[rules.TEST101]\nwodr = "x"', '[severity]\nTEST999 = "info"', 'roots = ["nowhere"]'])
def test_a_broken_config_is_one_line_and_exit_code_2(site: Path, text: str) -> None:
    (site / "dateline.toml").write_text(text)
    done = _run()
    assert done.exit_code == 2
    assert done.stderr.startswith("dateline: ")
    assert done.stderr.count("\n") == 1


def test_a_binary_file_is_skipped_with_its_reason_and_the_run_goes_on(site: Path) -> None:
    (site / "c.md").write_bytes(b"\x00\x01\x02\x00binary")
    done = _run()
    assert "c.md: skipped: binary file" in done.stdout
    assert "posts/a.md:1:9: TEST101" in done.stdout
    assert done.exit_code == 1
    assert _run("--exit-zero").exit_code == 0


def test_unreadable_front_matter_is_noted_with_its_place_and_the_body_is_read(site: Path) -> None:
    (site / "posts" / "a.md").write_text("---\ntitle: [never closed\ndate: 2026-01-01\n---\n\nAll is wrong here.\n")
    done = _run()
    assert "\nnote: posts/a.md:" in done.stdout
    assert "posts/a.md:6:8: TEST101" in done.stdout
    assert done.exit_code == 1


def test_a_file_in_another_encoding_is_read(site: Path) -> None:
    (site / "posts" / "a.md").write_bytes("Ça va très mal, c'est «wrong» à la fin de l'été, voilà tout.\n".encode("cp1252"))
    done = _run()
    assert "posts/a.md:1:24: TEST101 “wrong” is wrong" in done.stdout


def test_a_skipped_file_counts_only_when_strict(site: Path) -> None:
    (site / "posts" / "a.md").write_bytes(b"\x00")
    assert _run().exit_code == 0
    assert _run("--strict").exit_code == 1


def test_an_unreadable_file_is_skipped(site: Path) -> None:
    (site / "c.md").symlink_to(site / "nowhere.md")
    done = _run()
    assert "c.md: skipped: No such file or directory" in done.stdout
    assert "posts/a.md:1:9" in done.stdout


def test_crashes_are_told_in_the_order_of_the_files(site: Path) -> None:
    for name in ("e", "c", "d"):
        (site / f"{name}.md").write_text("boom" + " and a long text" * (name == "e"))
    assert re.findall(r"^(\w)\.md: TEST102 crashed", _run("--jobs", "2").stdout, re.MULTILINE) == ["c", "d", "e"]


def test_a_rule_that_raises_is_named_and_the_exit_code_is_3(site: Path) -> None:
    (site / "c.md").write_text("boom")
    done = _run()
    assert "c.md: TEST102 crashed: ValueError: went boom" in done.stdout
    assert "posts/a.md:1:9: TEST101" in done.stdout
    assert done.exit_code == 3
    assert _json()["complete"] is False


def test_fail_on_sets_the_level(site: Path) -> None:
    (site / "posts" / "a.md").write_text("This is perhaps wrong.")
    assert _run().exit_code == 0
    assert _run("--fail-on", "warning").exit_code == 1
    assert _run("--fail-on", "never").exit_code == 0
    (site / "dateline.toml").write_text('fail-on = "warning"')
    assert _run().exit_code == 1


def test_select_and_ignore_go_by_prefix(site: Path) -> None:
    assert _json("--select", "TEST1")["summary"]["errors"] == 1
    assert _json("--ignore", "TEST101")["summary"]["errors"] == 0
    assert _json("--select", "TEST101,TEST102")["summary"]["errors"] == 1


def test_severity_and_options_of_a_rule_come_from_the_config(site: Path) -> None:
    (site / "dateline.toml").write_text('[severity]\nTEST101 = "info"\n[rules.TEST101]\nword = "right"\n')
    (found,) = _json()["findings"]
    assert (found["path"], found["severity"]) == ("b.md", "info")
    (site / "dateline.toml").write_text('[severity]\nTEST101 = "off"\n')
    assert _json()["findings"] == []


def test_standard_input_stands_for_a_file(site: Path) -> None:
    done = _run("-", "--stdin-filename", "posts/new.md", data=b"So wrong.")
    assert done.stdout == "posts/new.md:1:4: TEST101 “wrong” is wrong [wrong-word]\n1 error in 1 document\n"
    (site / "dateline.toml").write_text("")
    replaced = _run("-", "--stdin-filename", "posts/a.md", data=b"All is right.")
    assert replaced.stdout == "nothing found in 2 documents\n"


def test_json_is_printed_whatever_happens(site: Path) -> None:
    done = _run("gone.md", "--output-format", "json")
    printed = json.loads(done.stdout)
    assert printed["complete"] is False
    assert printed["summary"]["notes"] == ["gone.md: no such file or directory"]
    assert done.exit_code == 2


def test_github_commands_escape_what_they_must(site: Path) -> None:
    done = _run("--output-format", "github")
    assert done.stdout == "::error file=posts/a.md,line=1,col=9,endLine=1,endColumn=14,title=TEST101 wrong-word::“wrong” is wrong\n"
    assert done.stderr == "1 error in 2 documents\n"


@pytest.mark.parametrize(("variables", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)])
def test_colour_follows_the_environment(site: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, coloured: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in _run().stdout) is coloured


def test_rules_are_listed_and_explained() -> None:
    listed = CliRunner().invoke(main, ["rules"])
    assert "TEST101  error    wrong-word                    A word stands in the text that should not." in listed.stdout
    explained = CliRunner().invoke(main, ["rule", "wrong-word"])
    assert "# TEST101 wrong-word" in explained.stdout
    assert "→ “wrong” is wrong" in explained.stdout
    assert "- `word` = 'wrong'" in explained.stdout
    unknown = CliRunner().invoke(main, ["rule", "TEST999"])
    assert (unknown.stderr, unknown.exit_code) == ("dateline: there is no rule 'TEST999'; `dateline rules` lists them\n", 2)
