"""`dateline config`, `dateline schema`, settings for single files, and what is said of codes that there are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.api.settings import config_schema
from dateline.cli import main

SCHEMA = Path(__file__).parent.parent / "docs" / "schema" / "config.schema.json"


@pytest.fixture
def site(here: Path) -> Path:
    for name in ("a.md", "archive/b.md"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text("Doors open Monday, March 4, 2026.\n")
    return here


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def _levels(site: Path, config: str) -> dict[str, str]:
    (site / "dateline.toml").write_text(config)
    found: Any = json.loads(_run("check", "--jobs", "1", "--output-format", "json").stdout)
    return {each["path"]: each["severity"] for each in found["findings"]}


def test_settings_for_single_files(site: Path) -> None:
    assert _levels(site, "") == {"a.md": "error", "archive/b.md": "error"}
    assert _levels(site, '[[per-file]]\npaths = ["archive/"]\nignore = ["DATE"]\n') == {"a.md": "error"}
    assert _levels(site, '[[per-file]]\npaths = ["archive/"]\nseverity = { DATE104 = "info" }\n') == {"a.md": "error", "archive/b.md": "info"}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ('ignore = ["DAET1"]\n', ":1: ignore: no rule's code begins with 'DAET1'; did you mean 'DATE'?"),
        ('\n[severity]\nDATE140 = "info"\n', ":3: severity: there is no rule 'DATE140'; did you mean 'DATE104'?"),
        ('[rules.DATE110]\ngrase = 3\n', ":2: rules.DATE110: unknown setting 'grase'; did you mean 'grace'?"),
        ('[rules.DATE110]\ngrace = "long"\n', ":2: rules.DATE110: grace: Input should be a valid integer"),
        ('[[per-file]]\npaths = ["a"]\nignore = ["NAEM"]\n', ":3: per-file.ignore: no rule's code begins with 'NAEM'; did you mean 'NAME'?"),
        ('[[per-file]]\npaths = ["a"]\n[per-file.severity]\nDATE999 = "info"\n', ":4: per-file.severity: there is no rule 'DATE999'"),
    ],
)
def test_a_code_that_no_rule_has_is_told_with_its_line_and_the_nearest_one(site: Path, config: str, said: str) -> None:
    (site / "dateline.toml").write_text(config)
    done = _run("check", "--jobs", "1")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"dateline: {site / 'dateline.toml'}{said}")
    assert done.stderr.count("\n") == 1


def test_what_is_in_force_is_told_with_where_it_is_said(site: Path) -> None:
    (site / "dateline.toml").write_text(
        'ignore = ["DUP"]\nfail-on = "warning"\n[profile]\ngenerator = "hugo"\nzone = "UTC"\n[severity]\nDATE104 = "info"\nDATE105 = "off"\n'
    )
    told: Any = json.loads(_run("config", "archive", "--output-format", "json").stdout)
    settings = {each["name"]: (each["value"], each["origin"]) for each in told["settings"]}
    rules = {each["code"]: (each["severity"], each["why"]) for each in told["rules"]}
    assert (told["config"], told["generator"], told["documents"]) == ("dateline.toml", "hugo", 2)
    assert settings["fail-on"] == ("warning", "dateline.toml:2")
    assert settings["roots"] == (["."], "default")
    assert settings["severity.DATE104"] == ("info", "dateline.toml:7")
    assert settings["profile.zone"] == ("UTC", "dateline.toml:5")
    assert settings["profile.hides-future"] == (True, "hugo")
    assert rules["DATE104"] == ("info", "severity (dateline.toml:7)")
    assert rules["DATE105"] == ("off", "severity (dateline.toml:8)")
    assert rules["DUP404"] == ("off", "ignore (dateline.toml:1)")
    assert rules["DATE106"] == ("error", "default")
    assert rules["META702"] == ("off", "default")


def test_for_a_file_its_own_settings_are_told(site: Path) -> None:
    (site / "dateline.toml").write_text('[[per-file]]\npaths = ["archive/"]\nignore = ["DUP"]\n[per-file.severity]\nDATE104 = "info"\n')
    told: Any = json.loads(_run("config", "archive/b.md", "--output-format", "json").stdout)
    rules = {each["code"]: (each["severity"], each["why"]) for each in told["rules"]}
    assert rules["DATE104"] == ("info", "per-file.severity (dateline.toml:5)")
    assert rules["DUP404"] == ("off", "per-file.ignore (dateline.toml:3)")
    elsewhere: Any = json.loads(_run("config", "a.md", "--output-format", "json").stdout)
    assert {"code": "DATE104", "name": "wrong-weekday", "severity": "error", "why": "default"} in elsewhere["rules"]


def test_the_text_of_config_begins_with_what_is_set(site: Path) -> None:
    (site / "dateline.toml").write_text('language = "en"\n')
    lines = _run("config").stdout.splitlines()
    assert lines[:4] == ["config: dateline.toml", "corpus: 2 files; generator: unknown", "", 'language = "en"  # dateline.toml:1']
    assert "DATE104  error   wrong-weekday" in lines
    assert _run("config", "gone").stderr == "dateline: gone: no such file or directory\n"


def test_the_published_schema_is_the_one_of_the_settings() -> None:
    assert json.loads(SCHEMA.read_text()) == config_schema()


def test_the_schema_knows_the_codes_and_options_of_installed_rules() -> None:
    schema: Any = json.loads(_run("schema").stdout)
    assert "grace" in schema["properties"]["rules"]["properties"]["DATE110"]["properties"]
    assert "DATE104" in schema["properties"]["severity"]["propertyNames"]["enum"]
    assert schema["additionalProperties"] is False
