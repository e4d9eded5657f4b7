"""`dateline date` and `dateline due`: the day of publication with its evidence, and what has passed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from repositories import git

from dateline.cli import main

POST = "---\ndate: {day}\n---\n\n# Ferry line {number}\n\nThe ferry across the bay runs again.\n"


@pytest.fixture
def site(here: Path) -> Path:
    """A directory, the working one, with six posts, one of which is a year out."""
    for number in range(1, 7):
        day = f"{2024 if number == 4 else 2025}-03-0{number}"
        (here / f"letter-{number}.md").write_text(POST.format(day=day, number=number), encoding="utf-8")
    return here


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_every_document_has_a_line_and_its_evidence(site: Path) -> None:
    lines = _run("date", "letter-4.md", "--root", ".").stdout.splitlines()
    assert lines == [
        "letter-4.md: 2024-03-04 (likely)",
        "  2024-03-04  front matter: `date` (2:7)",
        "  2025-03-03  or after: the neighbour letter-3.md",
        "  2025-03-05  or before: the neighbour letter-5.md",
    ]


def test_json_says_the_same(site: Path) -> None:
    rows = json.loads(_run("date", "--output-format", "json").stdout)["documents"]
    assert [row["day"] for row in rows] == ["2025-03-01", "2025-03-02", "2025-03-03", "2024-03-04", "2025-03-05", "2025-03-06"]
    assert rows[3]["before"] == {"path": "letter-3.md", "day": "2025-03-03"}
    assert rows[3]["evidence"][0]["line"] == 2


def test_git_tells_the_first_commit(site: Path) -> None:
    noon = "2025-03-04T12:00:00Z"
    for command in (("init", "-q"), ("add", "letter-4.md"), ("commit", "-qm", "a letter")):
        git(site, *command, GIT_AUTHOR_DATE=noon, GIT_COMMITTER_DATE=noon)
    assert "  2025-03-04  git: first commit" in _run("date", "letter-4.md", "--git").stdout
    assert "git" not in _run("date", "letter-5.md", "--git").stdout


def test_a_missing_file_is_an_error(site: Path) -> None:
    done = _run("date", "gone.md")
    assert (done.exit_code, done.stderr) == (2, "dateline: gone.md: no such file or directory\n")


def test_due_tells_what_has_passed_and_what_comes(site: Path) -> None:
    (site / "hall.md").write_text("---\nreview_by: 2025-06-01\n---\n\n# The hall\n\nHow to book it.\n", encoding="utf-8")
    past = _run("due", "--today", "2025-06-10")
    assert (past.stdout.splitlines()[0], past.exit_code) == ("hall.md:2:12: DATE116 the review was due on 2025-06-01, 9 days ago [review-overdue, warning]", 1)
    assert _run("due", "--today", "2025-05-20").exit_code == 0
    assert "is due on 2025-06-01, in 12 days" in _run("due", "--today", "2025-05-20", "--within", "14").stdout
    assert _run("due", "--today", "2025-06-10", "--exit-zero").exit_code == 0


def test_inspecting_xml_that_is_no_feed_is_an_error(site: Path) -> None:
    (site / "plan.xml").write_text("<plan/>", encoding="utf-8")
    done = _run("inspect", "plan.xml")
    assert (done.exit_code, done.stderr) == (2, "dateline: plan.xml: no feed, sitemap or export, and so no document\n")
