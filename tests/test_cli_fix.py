"""`dateline check --fix` and `--diff`: what is certain is mended, byte for byte, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

HOUSE = '[[place]]\nname = "Selvany"\nformer = [{ name = "Lower Selvia", since = 2024-03-01 }]\n'
PAGE = (
    "\ufeff---\r\ndate: 2025-05-02\r\n---\r\n\r\nThe ferry to *Lower Selvia* sails at noon.\r\n\r\n"
    "<!-- dateline: stet DATE104 -->\r\nDoors open Wednesday, March 4, 2026, and on 30 February."
)
MENDED = PAGE.replace("Lower Selvia", "Selvany").replace("<!-- dateline: stet DATE104 -->\r\n", "")


@pytest.fixture
def page(here: Path) -> Path:
    (here / "dateline.toml").write_text('house-lists = ["names.toml"]\nselect = ["NAME206", "META710", "DATE104", "DATE106"]\n')
    (here / "names.toml").write_text(HOUSE)
    file = here / "a.md"
    file.write_bytes(PAGE.encode())
    return file


def test_what_is_certain_is_mended_and_the_rest_shown(page: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--fix"])
    assert page.read_bytes() == MENDED.encode()
    assert "fixed a.md: 2 places" in done.stderr
    assert "DATE106" in done.stdout
    assert "NAME206" not in done.stdout
    assert done.exit_code == 1


def test_a_diff_changes_nothing(page: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--diff"])
    assert page.read_bytes() == PAGE.encode()
    assert "-The ferry to *Lower Selvia* sails at noon.\n+The ferry to *Selvany* sails at noon.\n" in done.stdout
    assert "30 February" not in [line for line in done.stdout.splitlines() if line.startswith("+")]
    assert done.exit_code == 1
    assert CliRunner().invoke(main, ["check", "--fix"]).exit_code == 1
    assert CliRunner().invoke(main, ["check", "--diff"]).exit_code == 0


def test_another_encoding_is_kept(page: Path) -> None:
    page.write_bytes("---\ndate: 2025-05-02\n---\n\nDas Schiff nach Lower Selvia fährt über Köln, für größere Gäste täglich.\n".encode("cp1252"))
    CliRunner().invoke(main, ["check", "--fix"])
    assert page.read_bytes() == "---\ndate: 2025-05-02\n---\n\nDas Schiff nach Selvany fährt über Köln, für größere Gäste täglich.\n".encode("cp1252")


def test_a_name_with_markup_inside_is_left_alone(page: Path) -> None:
    page.write_text("---\ndate: 2025-05-02\n---\n\nThe ferry to Lower **Selvia** sails.\n")
    CliRunner().invoke(main, ["check", "--fix"])
    assert "Lower **Selvia**" in page.read_text()


def test_standard_input_is_not_changed(page: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--fix", "-", "--stdin-filename", "a.md"], input=PAGE)
    assert done.exit_code == 2
    assert "files are changed, not standard input" in done.stderr
