"""GitHub's annotations: the ten that it shows of a level tell most, and the rest is said to be left out."""

from __future__ import annotations

from dateline.model import Finding, Place, Related
from dateline.reporting.github import SHOWN, rank, render_github
from dateline.reporting.results import Results
from dateline.selecting import fingerprint


def _place(path: str, line: int) -> Place:
    return Place(path, line, 1, line, 4, f"text {line}")


def _noise(count: int) -> list[Finding]:
    return [Finding("NAME201", f"noise {line}", _place("a.md", line), name="noise") for line in range(1, count + 1)]


def test_each_rule_has_its_first_before_any_has_its_second() -> None:
    alone = Finding("DATE104", "alone", _place("z.md", 1))
    ranked = rank(Results(tuple(fingerprint([*_noise(12), alone]))))
    assert alone in [found.finding for found in ranked[:2]]


def test_within_a_rule_what_concerns_more_files_comes_first() -> None:
    wide = Finding("NAME201", "wide", _place("z.md", 1), (Related(_place("y.md", 1), "too"),))
    assert rank(Results(tuple(fingerprint([*_noise(12), wide]))))[0].finding is wide


def test_findings_elsewhere_come_after_those_asked_for() -> None:
    elsewhere, asked = fingerprint([Finding("DATE104", "elsewhere", _place("a.md", 1)), Finding("NAME201", "asked", _place("z.md", 1))])
    results = Results((elsewhere, asked), unowned=frozenset([elsewhere.fingerprint]))
    assert [found.finding.message for found in rank(results)] == ["asked", "elsewhere"]


def test_ten_of_a_level_are_annotations_and_the_rest_is_folded_and_counted() -> None:
    warning = Finding("DATE105", "of another level", _place("b.md", 1), severity="warning")
    lines = list(render_github(Results(tuple(fingerprint([*_noise(SHOWN + 2), warning])))))
    assert sum(line.startswith("::error ") for line in lines) == SHOWN
    assert sum(line.startswith("::warning ") for line in lines) == 1
    assert lines[-4] == "::group::2 more findings: GitHub shows 10 annotations of a level"
    assert lines[-3] == "a.md:11:1: NAME201 noise 11 [noise]"
    assert lines[-1] == "::endgroup::"


def test_columns_are_told_of_one_line_only() -> None:
    (line,) = render_github(Results(tuple(fingerprint([Finding("DATE104", "x", Place("a.md", 1, 2, 3, 4))]))))
    assert line == "::error file=a.md,line=1,endLine=3,title=DATE104 ::x"
