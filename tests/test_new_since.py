"""`--new-since`: what was found at a commit is not shown, whatever was moved, renamed or deleted since."""

from __future__ import annotations

from pathlib import Path

import pytest
from repositories import git

from dateline.api import Report, UsageError, check
from dateline.engine.history import HistoryError, changes_since

WRONG = "---\ntitle: Quay\n---\n\nThe quay opens on Monday, March 4, 2026.\n"
WORSE = "\nThe mill opens on Friday, March 4, 2026.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.md").write_text(WRONG)
    (tmp_path / "b.md").write_text("---\ntitle: Mill\n---\n\nThe mill turns.\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    return tmp_path


def fresh(site: Path, *paths: str, ref: str = "HEAD") -> Report:
    return check(paths, root=Path(), select_codes=["DATE104"], new_since=ref, cwd=site)


def test_what_was_there_is_one_note(site: Path) -> None:
    report = fresh(site)
    assert report.findings == ()
    assert report.exit_code() == 0
    assert "1 finding was there at HEAD and not shown" in report.notes


def test_what_is_new_is_shown_beside_what_was_there(site: Path) -> None:
    (site / "a.md").write_text("\n\n" + WRONG.replace("---\ntitle: Quay\n---\n", "# Quay\n\nBelow the mill.\n") + WORSE)
    (found,) = fresh(site).findings
    assert found.finding.place.text == "Friday"


def test_a_renamed_file_keeps_its_findings(site: Path) -> None:
    git(site, "mv", "a.md", "quay.md")
    assert fresh(site).findings == ()


def test_a_file_never_committed_is_new(site: Path) -> None:
    (site / "c.md").write_text(WRONG)
    assert [found.finding.place.path for found in fresh(site).findings] == ["c.md"]


def test_before_the_first_commit_all_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.md").write_text(WRONG)
    assert len(fresh(tmp_path).findings) == 1


def test_an_older_commit_may_be_named(site: Path) -> None:
    (site / "b.md").write_text(WRONG)
    git(site, "commit", "-qam", "two")
    assert fresh(site).findings == ()
    assert [found.finding.place.path for found in fresh(site, ref="HEAD~1").findings] == ["b.md"]


def test_what_git_does_not_know_is_said_in_a_line(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(UsageError, match="--new-since v9: git knows no commit 'v9'"):
        fresh(site, ref="v9")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.md").write_text(WRONG)
    with pytest.raises(UsageError, match="--new-since HEAD: fatal: not a git repository"):
        fresh(elsewhere)


def test_contents_are_those_of_the_commit(site: Path) -> None:
    (site / "b.md").unlink()
    (site / "pict\türe.md").write_bytes(b"new")
    before = {change.file.name: change.before for change in changes_since(site, "HEAD")}
    assert before == {"b.md": b"---\ntitle: Mill\n---\n\nThe mill turns.\n", "pict\türe.md": None}


def test_a_folder_without_git_has_no_past(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="not a git repository"):
        changes_since(tmp_path, "HEAD")
