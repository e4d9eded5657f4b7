"""What a stranger wrote into names, paths and texts is seen, and does nothing, in the lists of `dateline names`, `date` and `twins`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.comparing.dates.neighbours import Between
from dateline.engine.outcome import Skipped
from dateline.model import Place
from dateline.noticing.dating.verdict import dating
from dateline.reading import read
from dateline.reporting.dating import Dated, render_dating
from dateline.reporting.naming import Named, Spelled, render_names

HOSTILE = "\x1b]0;title\x07\u202e"
SEEN = r"\x1b]0;title\x07\u202e"


def test_names() -> None:
    form = Spelled(f"Ada{HOSTILE}", 1, 1, (Place(f"{HOSTILE}.md", 1, 1, 1, 1, ""),))
    lines = [click.unstyle(line) for line in render_names([Named("person", (form, form), (form,))])]
    assert [line.count(f"Ada{SEEN}") for line in lines] == [1, 1, 1]
    assert all(line.endswith(f"first {SEEN}.md:1:1") for line in lines)


def test_dates() -> None:
    doc = read(b"---\ndate: 2026-03-05\n---\n\nThe pier.\n", "pier.md")
    dated = Dated(f"{HOSTILE}.md", HOSTILE, dating(doc), between=Between((f"{HOSTILE}.md", date(2026, 3, 4)), None))
    text = click.unstyle("".join(render_dating([dated], [Skipped(f"{HOSTILE}.md", HOSTILE)])))
    assert HOSTILE[0] not in text
    assert text.count(SEEN) == 5


def test_twins(here: Path) -> None:
    said = "The ferry leaves the lower pier at{} noon on every day of the week but Sunday, and takes an hour to the island.\n"
    (here / "a.md").write_text(said.format("\u202e"))
    (here / "b.md").write_text(said.format(""))
    done = CliRunner().invoke(main, ["twins", "a.md", "b.md", "--width", "200"])
    assert "\u202e" not in done.stdout
    assert r"at\u202e" in done.stdout


def test_names_tells_of_skipped_files_from_the_working_directory(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "dateline.toml").write_text('roots = ["site"]\n')
    (here / "site" / "news").mkdir(parents=True)
    (here / "site" / "news" / "a.md").write_text("Ada Marsh came. Ada Marsh left.\n")
    (here / "site" / "news" / "b.md").write_bytes(b"\x00")
    monkeypatch.chdir(here / "site" / "news")
    done = CliRunner().invoke(main, ["names"])
    assert done.stderr.startswith("b.md: skipped: ")
    assert "first a.md:1:1" in done.stdout
