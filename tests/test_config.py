"""Settings: where they are found, and what is said when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.config import ConfigError, find_config
from dateline.config.origins import find_lines


def _write(directory: Path, text: str, name: str = "dateline.toml") -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    (directory / name).write_text(text, encoding="utf-8")
    return directory / name


def test_the_nearest_config_above_is_found(tmp_path: Path) -> None:
    _write(tmp_path, 'ignore = ["DATE"]')
    file = _write(tmp_path / "site", 'ignore = ["NAME"]')
    (tmp_path / "site" / "posts").mkdir()
    found = find_config(tmp_path / "site" / "posts")
    assert found is not None
    assert (found.file, found.config.ignore) == (file, ["NAME"])


def test_a_pyproject_counts_only_with_its_own_table(tmp_path: Path) -> None:
    file = _write(tmp_path, '[tool.dateline]\nfail-on = "warning"\n', "pyproject.toml")
    _write(tmp_path / "inner", "[tool.other]\n", "pyproject.toml")
    found = find_config(tmp_path / "inner")
    assert found is not None
    assert (found.file, found.config.fail_on) == (file, "warning")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('roots = ["a"]\nselekt = ["DATE"]\n', ":2: unknown setting 'selekt'"),
        ('\n[severity]\nDATE104 = "fatal"\n', ":3: severity.DATE104"),
        ('fail-on = "sometimes"\n', ":1: fail-on: Input should be 'error', 'warning', 'info' or 'never'"),
        ("roots = \n", ": Invalid value (at line 1, column 9)"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    file = _write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        find_config(tmp_path)
    assert str(caught.value).startswith(f"{file}{message}")
    assert "\n" not in str(caught.value)


def test_a_config_that_is_not_utf8_is_an_error_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_bytes(b"language = '\xff'")
    with pytest.raises(ConfigError, match="can't decode byte 0xff"):
        find_config(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selekt = ["DATE"]\n', "unknown setting 'selekt'; did you mean 'select'?"),
        ('fail_on = "error"\n', "unknown setting 'fail_on'; did you mean 'fail-on'?"),
        ('fail-on = "warn"\n', "fail-on: Input should be 'error', 'warning', 'info' or 'never'; did you mean 'warning'?"),
        ('[profile]\npublishd = ["date"]\n', ":2: unknown setting 'profile.publishd'; did you mean 'published'?"),
        ('[[per-file]]\npaths = ["a"]\n\n[[per-file]]\npath = ["b"]\n', ":4: per-file.1.paths: Field required"),
        ('[[per-file]]\npaths = ["a"]\nignor = ["b"]\n', ":3: unknown setting 'per-file.0.ignor'; did you mean 'ignore'?"),
        ('[[per-file]]\npaths = ["a"]\n[per-file.severity]\nDATE104 = "eror"\n', "did you mean 'error'?"),
        ("zzzz = 1\n", ":1: unknown setting 'zzzz'"),
    ],
)
def test_the_nearest_right_setting_is_suggested(tmp_path: Path, text: str, message: str) -> None:
    _write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        find_config(tmp_path)
    assert message in str(caught.value)


def test_the_lines_of_settings_are_known() -> None:
    lines = find_lines('a = """\nb = 1\n"""\n[t]\n"c d" = 2\ne.f = 3\n[[u]]\ng = [\n  "x",\n]\n[[u]]\ng = 1\n[u.h]\ni = 1\n')
    assert {".".join(keys): line for keys, line in lines.items()} == {
        "a": 1, "t": 4, "t.c d": 5, "t.e.f": 6, "u.0": 7, "u.0.g": 8, "u.1": 11, "u.1.g": 12, "u.1.h": 13, "u.1.h.i": 14,
    }  # fmt: skip


def test_a_setting_is_placed_in_its_file_or_in_the_table_that_holds_it(tmp_path: Path) -> None:
    file = _write(tmp_path, '[tool.other]\nselect = 1\n[tool.dateline]\nignore = ["A"]\nseverity = { DATE104 = "info" }\n', "pyproject.toml")
    found = find_config(tmp_path)
    assert found is not None
    assert found.config.origin.at("ignore") == f"{file}:4: "
    assert found.config.origin.at("severity", "DATE104") == f"{file}:5: "
    assert found.config.origin.at("select") == f"{file}: "
