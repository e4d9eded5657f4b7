"""Two texts side by side: who belongs to whom, and that no column is left."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.api.twins import compare_documents
from dateline.cli import main
from dateline.comparing.passages.side_by_side import twins_of, twins_within
from dateline.reading import read
from dateline.reporting.twins import Compared, render_twins

LEFT = (
    "# Lock\n\nThe barge Hedvig ran into the lower gate of the lock at Tarnby with 1,750 sacks of barley.\n\n"
    "The keeper Ilya Darchiev closed the sluices and called the divers from the coast at once.\n\n"
    "Ducks of the upper pond walked about on the mud all morning.\n"
)
RIGHT = (
    "# Lock\n\nKeeper Ilya Darchiyev closed the sluices at once and called the divers from the coast.\n\n"
    "The barge Hedvig ran into the lower gate of the Tarnby lock with 1,752 sacks of barley.\n\nThe council will hear of it on the last day of the month.\n"
)


def test_sentences_find_their_partners_in_another_order() -> None:
    found = twins_of(read(LEFT.encode(), "a.md"), read(RIGHT.encode(), "b.md"))
    assert [(twin.left.text[:8], twin.right.text[:8]) for twin in found.twins] == [("The barg", "The barg"), ("The keep", "Keeper I")]
    assert ("number", "1,750", "1,752") in [(change.kind, change.was, change.now) for change in found.twins[0].changes]
    assert [side.text[:5] for side in (*found.only_left, *found.only_right)] == ["Ducks", "The c"]


def test_one_text_is_compared_with_itself_but_no_sentence_with_itself() -> None:
    doc = read((LEFT + RIGHT).encode(), "a.md")
    assert [(doc.line(twin.left.span.start), doc.line(twin.right.span.start)) for twin in twins_within(doc).twins] == [(3, 12), (5, 10)]
    assert not twins_within(read(LEFT.encode(), "a.md")).twins


@settings(deadline=None, max_examples=25)
@given(st.integers(20, 130))
def test_no_line_is_wider_than_asked_and_every_word_is_shown(width: int) -> None:
    left, right = read(LEFT.encode(), "a.md"), read(RIGHT.encode(), "b.md")
    lines = list(render_twins(Compared(left, right, ("a.md", "b.md"), twins_of(left, right)), width))
    sentences = [line for line in lines[:-1] if not line.startswith("  ")]
    assert max(len(click.unstyle(line)) for line in sentences) <= width
    shown = click.unstyle(" ".join(sentences))
    assert all(word in shown for word in ("Hedvig", "sluices", "divers", "sacks"))


def test_facts_are_told_from_other_words_without_colour() -> None:
    left, right = read(LEFT.encode(), "a.md"), read(RIGHT.encode(), "b.md")
    text = click.unstyle("\n".join(render_twins(Compared(left, right, ("a.md", "b.md"), twins_of(left, right)), 120)))
    assert all(shown in text for shown in ("[!1,750!]", "[!1,752!]", "1 fact differs: 1,750 / 1,752"))


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(LEFT, encoding="utf-8")
    (tmp_path / "b.md").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_prints_json_and_never_fails_for_what_it_finds(pair: Path) -> None:
    done = CliRunner().invoke(main, ["twins", "a.md", "b.md", "--output-format", "json"])
    assert done.exit_code == 0
    rows = json.loads(done.output)["twins"]
    assert (rows[0]["left"]["path"], rows[0]["left"]["line"], rows[0]["right"]["line"]) == ("a.md", 3, 5)
    assert compare_documents("a.md", "b.md", cwd=pair).shown == ("a.md", "b.md")


@pytest.mark.usefixtures("pair")
def test_a_missing_file_is_a_usage_error_in_one_line() -> None:
    done = CliRunner().invoke(main, ["twins", "a.md", "c.md"])
    assert done.exit_code == 2
    assert "c.md: no such file" in done.output
