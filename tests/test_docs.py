"""What the README and the guides show is true: commands print what stands below them, settings are settings, links lead somewhere."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from guides import PAGES, PROJECT, Shown, blocks, commands, play, run, sessions

from dateline.cli import main
from dateline.config import load_config
from dateline.reporting.formats import FORMATS

PROGRAMS = Path(sys.executable).parent
PACK = PROJECT / "docs" / "rule-packs.md"
"""Is played by test_rule_packs, in an environment into which its pack is installed."""
SESSIONS = [pytest.param(session, id=session[0].name) for page in PAGES if page != PACK for session in sessions(page)]
BLOCKS = [block for page in PAGES for block in blocks(page)]
_START = re.compile(r"in (?P<folder>seeds/[\w-]+)(?P<bare>, without config)?(?P<git>, under git)?")
_LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
_COMMAND = re.compile(r"^(?: {4}|\t)(?:\$ |dateline |pip |git |make )", re.MULTILINE)


@pytest.mark.parametrize("session", SESSIONS)
def test_commands_print_what_is_shown(session: list[Shown], tmp_path: Path) -> None:
    folder = tmp_path / "site"
    _begin(session[0].note, folder)
    for block in session:
        play(block, folder, PROGRAMS)


def test_every_command_is_shown_in_a_block_that_is_run() -> None:
    """Nothing gets around the test above but by a comment that says why."""
    hidden = [f"{page.relative_to(PROJECT)}: {found[0]}" for page in PAGES for found in _COMMAND.finditer(_prose(page))]
    unfit = [block.name for block in BLOCKS if block.language in {"sh", "bash", "shell", "shell-session", "text", ""}]
    empty = [block.name for block in BLOCKS if block.language == "console" and not list(commands(block.body))]
    unknown = [block.name for block in BLOCKS if block.note and not re.fullmatch(r"goes on|(?:file|not run): \S.*|" + _START.pattern, block.note)]
    assert (hidden, unfit, empty, unknown) == ([], [], [], [])


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.language == "toml"], ids=lambda block: block.name)
def test_settings_are_settings(block: Shown, tmp_path: Path) -> None:
    tomllib.loads(block.body)
    if not block.file() or block.file().endswith("dateline.toml"):
        file = tmp_path / "dateline.toml"
        file.write_text(block.body, encoding="utf-8")
        assert load_config(file)


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.language == "yaml"], ids=lambda block: block.name)
def test_yaml_is_yaml(block: Shown) -> None:
    assert yaml.safe_load(block.body)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_links_lead_to_files(page: Path) -> None:
    """For those who read the pages where they lie; the pages of rules are made with the site, whose builder looks at them."""
    links = {link[1] for link in _LINK.finditer(_prose(page))}
    assert [link for link in sorted(links) if not link.startswith("rules/") and not (page.parent / link).exists()] == []


def test_no_command_format_or_input_is_left_out() -> None:
    readme, formats, ci = ((PROJECT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/formats.md", "docs/start-ci.md"))
    assert [name for name in main.commands if f"`dateline {name}" not in readme] == []
    assert [form.name for form in FORMATS if f"`{form.name}`" not in readme or f"`{form.name}`" not in formats] == []
    action = yaml.safe_load((PROJECT / "action.yml").read_text(encoding="utf-8"))
    assert re.findall(r"^\| `([a-z-]+)` \|", ci.partition("## GitLab")[0], re.MULTILINE) == list(action["inputs"])
    variables = yaml.safe_load((PROJECT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["dateline"]["variables"]
    assert dict(re.findall(r"^\| `([A-Z_]+)` \| `([^`]+)` \|", ci, re.MULTILINE)) == {key: str(value) for key, value in variables.items()}


def _begin(note: str, folder: Path) -> None:
    start = _START.fullmatch(note)
    if start is None:
        folder.mkdir()
        return
    ours = ["dateline.toml", "truth.md", "expected.txt"] if start["bare"] else []
    shutil.copytree(PROJECT / start["folder"], folder, ignore=shutil.ignore_patterns(".dateline-cache", *ours))
    if start["git"]:
        run("git init -q && git add -A && git commit -q -m 'as it was'", folder, PROGRAMS)


def _prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
