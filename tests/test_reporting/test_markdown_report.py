"""Markdown keeps within what a comment and a job's summary may hold, and says what it leaves out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.engine.outcome import Skipped
from dateline.model import Finding, Place, Related
from dateline.reporting.markdown import LONGEST_COMMENT, LONGEST_SUMMARY, render_job_summary, render_markdown
from dateline.reporting.results import Results
from dateline.selecting import fingerprint

HERE = Path("/nowhere/site")


def _results(count: int, skipped: int = 0) -> Results:
    findings = [Finding("NAME201", f"“Zoë {line}” again", Place("a.md", line, 1, line, 4), severity="info", name="x") for line in range(1, count + 1)]
    grave = Finding("DATE104", "grave", Place("z.md", 1, 1, 1, 4), (Related(Place("y.md", 2, 1, 2, 4), "against this"),), name="wrong-weekday")
    return Results(tuple(fingerprint([*findings, grave])), 3, tuple(Skipped(f"{n}.md", "binary") for n in range(skipped)), directory=HERE)


def _told(lines: list[str]) -> tuple[int, int]:
    """How many findings are shown, and how many are said to be left out."""
    left = re.search(r"… and (\d+) more findings, left out for length", "\n".join(lines))
    return sum(line.startswith("| ") and "|---" not in line and "| where" not in line for line in lines), int(left[1]) if left else 0


@pytest.mark.parametrize("count", [0, 1, 700, 5000])
def test_a_comment_has_room_for_it(count: int) -> None:
    lines = list(render_markdown(_results(count, skipped=count)))
    assert len("\n".join(lines).encode()) < LONGEST_COMMENT
    shown, left = _told(lines)
    assert shown + left == count + 1
    assert "grave<br>y.md:2: against this" in lines[4]


def test_a_summary_has_room_for_more_and_for_what_other_steps_wrote() -> None:
    results = _results(30_000)
    whole, rest = list(render_job_summary(results)), list(render_job_summary(results, 5_000))
    assert LONGEST_SUMMARY * 0.99 < len("\n".join(whole).encode()) < LONGEST_SUMMARY
    assert len("\n".join(rest).encode()) < 5_000
    assert sum(_told(whole)) == sum(_told(rest)) == 30_001


def test_a_full_summary_is_left_alone() -> None:
    assert len("\n".join(render_job_summary(_results(3), 10)).encode()) <= 10


def test_a_summary_links_to_the_files_of_the_revision(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("SERVER_URL", "https://github.example"), ("REPOSITORY", "me/site"), ("SHA", "abc")):
        monkeypatch.setenv(f"GITHUB_{name}", value)
    assert "[z.md:1](https://github.example/me/site/blob/abc/z.md#L1)" in "\n".join(render_job_summary(_results(0)))
    assert "blob" not in "\n".join(render_markdown(_results(0)))
