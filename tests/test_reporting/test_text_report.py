"""The reports for people: short, with excerpts, a line a finding, and file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from dateline.model import Edit, Finding, Place, Related, Severity, Suggestion
from dateline.reporting.concise import render_concise
from dateline.reporting.full import render_full
from dateline.reporting.grouped import render_grouped
from dateline.reporting.results import Results
from dateline.reporting.text import ROWS, render_text
from dateline.selecting import Suppressed, fingerprint


def _finding(path: str, line: int, column: int = 1, length: int = 3, severity: Severity = "error", code: str = "DATE104") -> Finding:
    return Finding(code, f"message {line}", Place(path, line, column, line, column + length), severity=severity, name="name")


def _plain(render: Callable[[Results], Iterator[str]], results: Results) -> list[str]:
    return [click.unstyle(line) for line in render(results)]


def _results(*findings: Finding, here: Path = Path("/nowhere")) -> Results:
    return Results(tuple(fingerprint(findings)), 2, directory=here)


def test_errors_come_first_and_related_places_below() -> None:
    second = Finding("DATE104", "m", Place("z.md", 2, 1, 2, 4), (Related(Place("y.md", 1, 1, 1, 3), "against"),), name="name")
    assert _plain(render_text, _results(_finding("a.md", 1, severity="warning"), second)) == [
        "z.md:2:1: DATE104 m [name]",
        "    y.md:1:1: against",
        "a.md:1:1: DATE104 message 1 [name, warning]",
        "1 error, 1 warning in 2 documents",
    ]


def test_the_short_report_counts_what_it_leaves_out_and_the_concise_one_leaves_out_nothing() -> None:
    results = _results(*(_finding("a.md", line) for line in range(1, ROWS + 6)))
    assert _plain(render_text, results)[ROWS] == "DATE104: and 5 more: --select DATE104 --output-format concise shows all"
    assert len(_plain(render_concise, results)) == ROWS + 6


def test_the_concise_report_is_in_the_order_of_the_files() -> None:
    lines = _plain(render_concise, _results(_finding("z.md", 1), _finding("a.md", 9, severity="info"), _finding("a.md", 10)))
    assert [line.split(": ")[0] for line in lines[:-1]] == ["a.md:9:1", "a.md:10:1", "z.md:1:1"]


def test_files_are_headings_of_the_grouped_report() -> None:
    related = Finding("DATE105", "m", Place("a.md", 12, 1, 12, 4), (Related(Place("a.md", 1, 2, 1, 3), "here"), Related(Place("b.md", 3, 4, 3, 5), "there")))
    assert _plain(render_grouped, _results(_finding("a.md", 3), related))[:-1] == [
        "a.md",
        "   3:1  DATE104 message 3 [name]",
        "  12:1  DATE105 m []",
        "          1:2: here",
        "          b.md:3:4: there",
        "",
    ]


def test_what_is_suppressed_is_counted() -> None:
    silent = tuple(fingerprint([_finding("a.md", 1), _finding("a.md", 2), _finding("a.md", 3)]))
    suppressed = (Suppressed(silent[0], "mark", ""), Suppressed(silent[1], "mark", ""), Suppressed(silent[2], "baseline", ""))
    assert _plain(render_text, Results(documents=1, suppressed=suppressed)) == ["nothing found in 1 document; suppressed: 2 by marks, 1 by the baseline"]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "mark"),
    [
        ("On Monday we met.", 4, 6, "On Monday we met.", "   ^^^^^^"),
        ("\tOn Monday", 5, 6, "On Monday", "   ^^^^^^"),
        ("日本 Monday", 4, 6, "日本 Monday", "     ^^^^^^"),
        ("Zoe\u0308 Monday", 6, 6, "Zoe\u0308 Monday", "    ^^^^^^"),
        ("a\x1b[2J Monday", 7, 6, r"a\x1b[2J Monday", "         ^^^^^^"),
    ],
)
def test_an_excerpt_marks_the_words(tmp_path: Path, line: str, column: int, length: int, shown: str, mark: str) -> None:
    (tmp_path / "a.md").write_text(f"first\n{line}\n", encoding="utf-8")
    lines = _plain(render_full, _results(_finding("a.md", 2, column, length), here=tmp_path))
    assert lines[1:3] == [f"     2 | {shown}", f"       | {mark}"]


def test_a_long_line_is_cut_around_the_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "a.md").write_text("x " * 500 + "Monday" + " y" * 500, encoding="utf-8")
    _, shown, mark, *_ = _plain(render_full, _results(_finding("a.md", 1, 1001, 6), here=tmp_path))
    assert len(shown) <= 82
    assert shown[mark.index("^") : mark.index("^") + 6] == "Monday"
    assert shown.endswith("…")


def test_standard_input_and_not_the_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old\n")
    results = Results(tuple(fingerprint([_finding("a.md", 1)])), directory=tmp_path, replaced={"a.md": b"new\n"})
    assert _plain(render_full, results)[1] == "     1 | new"


def test_a_file_that_is_gone_and_a_place_in_a_file_name_have_no_excerpt(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text\n")
    results = _results(_finding("gone.md", 1), _finding("a.md", 1, length=0), _finding("a.md", 9), here=tmp_path)
    assert len(_plain(render_full, results)) == 3 * 2 + 1


def test_what_could_be_written_is_offered(tmp_path: Path) -> None:
    place = Place("a.md", 1, 1, 1, 4)
    found = Finding("DATE104", "m", place, (), (Suggestion("weekday", (Edit(place, "Friday"),)),))
    assert "  perhaps: weekday (1:1 “Friday”)" in _plain(render_full, _results(found, here=tmp_path))
