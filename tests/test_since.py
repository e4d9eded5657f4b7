"""`--since`: what is found in older documents is counted in a note and in the report for editors, and shown nowhere else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.api import check
from dateline.api.editorial import gather_edition
from dateline.cli import main

pytestmark = pytest.mark.usefixtures("simple_rules")
NOTE = "2 findings in 2 older documents, dated before 2026-01-01, not shown: TEST101 2"


@pytest.fixture
def site(here: Path) -> Path:
    for name, day in (("old", "date: 2024-05-01\n"), ("older", "date: 2019-05-01\n"), ("new", "date: 2026-01-01\n"), ("undated", "")):
        (here / f"{name}.md").write_text(f"---\ntitle: Pier\n{day}---\nAll is wrong here.\n", encoding="utf-8")
    return here


def test_older_documents_are_counted_only(site: Path) -> None:
    report = check([site], since=date(2026, 1, 1))
    assert [each.finding.place.path for each in report.findings] == ["new.md", "undated.md"]
    assert [each.finding.place.path for each in report.older] == ["old.md", "older.md"]
    assert NOTE in report.notes
    (row,) = gather_edition(report).older
    assert (row.code, row.findings, row.documents) == ("TEST101", 2, 2)


def test_they_do_not_fail_the_run(site: Path) -> None:
    (site / "new.md").unlink()
    (site / "undated.md").unlink()
    done = CliRunner().invoke(main, ["check", "--since", "2026-01-01"])
    assert (done.exit_code, done.stdout) == (0, f"note: {NOTE}\nnothing found in 2 documents\n")
    assert CliRunner().invoke(main, ["check"]).exit_code == 1


def test_the_page_tells_of_them(site: Path) -> None:
    assert CliRunner().invoke(main, ["check", "--since", "2026-01-01", "--output-format", "html=report.html"]).exit_code == 1
    page = (site / "report.html").read_text(encoding="utf-8")
    assert "TEST101</code> wrong word: 2 in 2 files" in page
    assert "older.md" not in page.replace(NOTE, "")
