"""Severities of the config, for all files and for some."""

from __future__ import annotations

import pytest

from dateline.config import PerFile
from dateline.model import Finding, Place, Severity
from dateline.selecting.weighing import weigh


def _weighed(path: str, *settings: PerFile, severities: dict[str, Severity] | None = None) -> list[str]:
    return [found.severity for found in weigh([Finding("TEST901", "m", Place(path, 1, 1, 1, 2))], severities or {}, settings)]


def test_the_config_decides_over_the_rule() -> None:
    assert _weighed("a.md") == ["error"]
    assert _weighed("a.md", severities={"TEST901": "info"}) == ["info"]


def test_settings_for_files_decide_over_the_config_the_last_first() -> None:
    old = PerFile(paths=["archive/"], severity={"TEST901": "warning"})
    older = PerFile(paths=["archive/19*"], severity={"TEST901": "info"})
    assert _weighed("archive/1999.md", old, older, severities={"TEST901": "error"}) == ["info"]
    assert _weighed("archive/2009.md", old, older) == ["warning"]
    assert _weighed("news/1999.md", old, older) == ["error"]


@pytest.mark.parametrize("ignored", ["TEST901", "TEST", "ALL"])
def test_what_is_ignored_in_a_file_is_left_out(ignored: str) -> None:
    assert _weighed("a/b.md", PerFile(paths=["a/"], ignore=[ignored])) == []
    assert _weighed("c/b.md", PerFile(paths=["a/"], ignore=[ignored])) == ["error"]


def test_off_is_left_out_and_a_later_table_may_take_it_back() -> None:
    off, back = PerFile(paths=["*.md"], severity={"TEST901": "off"}), PerFile(paths=["/a.md"], severity={"TEST901": "error"})
    assert _weighed("a.md", off) == []
    assert _weighed("a.md", off, back) == ["error"]
    assert _weighed("b.md", off, back) == []
