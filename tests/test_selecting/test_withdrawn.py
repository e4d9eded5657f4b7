"""What is found on pages that are no longer published is left out, and counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.api import Report, check
from dateline.config import Config

WRONG = "The council met on Monday, 3 March 2026, in Lower Tarn.\n"


def report(base: Path, front_matter: str, config: Config | None = None) -> Report:
    (base / "hugo.toml").write_text('baseURL = "https://tarn.example"\n')
    (base / "content").mkdir()
    (base / "content" / "council.md").write_text(f"---\ntitle: Council\ndate: 2026-03-05\n{front_matter}---\n\n{WRONG}")
    return check([], root=base, cwd=base, config=config, today=date(2026, 5, 1))


@pytest.mark.parametrize(
    ("front_matter", "reason"),
    [("expiryDate: 2026-04-30\n", "content/council.md expired on 2026-04-30"), ("redirect_to: /councils/\n", "content/council.md leads elsewhere")],
)
def test_a_page_that_is_gone_is_left_out(tmp_path: Path, front_matter: str, reason: str) -> None:
    found = report(tmp_path, front_matter)
    assert not found.findings
    assert [(each.found.finding.code, each.by, each.reason) for each in found.suppressed] == [("DATE104", "withdrawn", reason)]


@pytest.mark.parametrize("front_matter", ["", "expiryDate: 2026-05-02\n", "draft: true\n"])
def test_a_page_that_is_there_or_will_be_is_reported(tmp_path: Path, front_matter: str) -> None:
    assert "DATE104" in {each.finding.code for each in report(tmp_path, front_matter).findings}


def test_an_end_before_the_beginning_is_a_slip_and_no_end(tmp_path: Path) -> None:
    assert {each.finding.code for each in report(tmp_path, "expiryDate: 2025-04-30\n").findings} == {"DATE104", "DATE109"}


def test_who_asks_is_told_all_the_same(tmp_path: Path) -> None:
    assert report(tmp_path, "redirect_to: /councils/\n", Config(withdrawn=True)).findings


def test_what_two_pages_say_goes_with_either(tmp_path: Path) -> None:
    text = "The ferry to the outer island leaves the old quay at dawn, and whoever misses it waits for the mail boat, which takes four passengers.\n"
    (tmp_path / "hugo.toml").write_text('baseURL = "https://tarn.example"\n')
    (tmp_path / "content").mkdir()
    for name, rest in (("ferry.md", ""), ("island.md", "expiryDate: 2026-04-30\n")):
        body = "\n".join(f"{text} On day {number} the boat of {name} carried hay, and the {name} crew slept aboard.\n" for number in ("one", "two"))
        (tmp_path / "content" / name).write_text(f"---\ntitle: On {name}\ndate: 2026-03-05\n{rest}---\n\n{text}\n{body}")
    of_two = [each for each in check([], root=tmp_path, cwd=tmp_path, today=date(2026, 5, 1)).suppressed if each.found.finding.related]
    assert {each.by for each in of_two} == {"withdrawn"}
