"""Settings: where they are found, and what is said when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.config import ConfigError, find_config


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
