"""An HTML report that lies beside the articles is not read as one of them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from dateline.api import check
from dateline.cli import main


def test_a_report_is_no_article(here: Path) -> None:
    (here / "quay.md").write_text("# Quay\n\nThe quay opens on Monday, March 4, 2026.\n")
    CliRunner().invoke(main, ["check", "--output-format", "html=report.html"])
    assert "March 4, 2026" in (here / "report.html").read_text()
    assert check().documents == 1
