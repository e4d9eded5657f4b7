"""An HTML report that lies beside the articles is not read as one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.api import check
from dateline.cli import main


def test_a_report_is_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "quay.md").write_text("# Quay\n\nThe quay opens on Monday, March 4, 2026.\n")
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["check", "--output-format", "html=report.html"])
    assert "March 4, 2026" in (tmp_path / "report.html").read_text()
    assert check().documents == 1
