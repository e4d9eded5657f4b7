"""JUnit: what fails the run fails a test, what does not is skipped, and a clean run has a test that passed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from dateline.engine.outcome import Crash, Skipped
from dateline.model import Finding, Place
from dateline.reporting.junit import render_junit
from dateline.reporting.results import Results
from dateline.selecting import fingerprint

PLACE = Place("a.md", 1, 1, 1, 4)
FOUND = tuple(fingerprint([Finding("DATE104", "wrong", PLACE), Finding("NAME201", "odd", PLACE, severity="warning")]))


def _read(results: Results) -> ET.Element:
    return ET.fromstring("\n".join(render_junit(results)))  # noqa: S314  (our own output)


def _outcomes(root: ET.Element) -> dict[str, str]:
    return {case.get("classname", ""): case[0].tag if len(case) else "passed" for case in root.iter("testcase")}


def test_findings_below_the_fail_level_are_skipped() -> None:
    root = _read(Results(FOUND))
    assert _outcomes(root) == {"DATE104": "failure", "NAME201": "skipped"}
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    assert _outcomes(_read(Results(FOUND, failing=("error", "warning")))) == {"DATE104": "failure", "NAME201": "failure"}
    assert _outcomes(_read(Results(FOUND, unowned=frozenset([FOUND[0].fingerprint])))) == {"DATE104": "skipped", "NAME201": "skipped"}


def test_a_clean_run_is_one_test() -> None:
    root = _read(Results(documents=5))
    assert [case.get("name") for case in root.iter("testcase")] == ["nothing found in 5 documents"]
    assert _outcomes(root) == {"dateline": "passed"}


def test_what_crashed_is_an_error_and_a_skipped_file_is_skipped() -> None:
    root = _read(Results(skipped=(Skipped("b.md", "binary"),), crashed=(Crash("TEST102", "c.md", "boom"),)))
    assert [(case.get("name"), case[0].tag) for case in root.iter("testcase")] == [("TEST102 c.md", "error"), ("b.md", "skipped")]
    assert root.get("errors") == "1"
    assert _read(Results(failure="no documents")).find(".//error") is not None
