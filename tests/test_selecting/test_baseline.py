"""The baseline: what it knows is not shown, wherever it has moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Finding, Place
from dateline.selecting import fingerprint
from dateline.selecting.baseline import BaselineError, Entry, entry_of, heed_baseline, read_baseline, write_baseline


def _finding(text: str = "words", path: str = "a.md", line: int = 1, code: str = "TEST901") -> Finding:
    return Finding(code, f"{text} on line {line}", Place(path, line, 1, line, 6, text, context=hash_of(text)))


def hash_of(text: str) -> int:
    return sum(map(ord, text))


def _entries(*findings: Finding) -> list[Entry]:
    return [entry_of(each) for each in fingerprint(findings)]


def _left(entries: list[Entry], *findings: Finding) -> tuple[list[str], int, int]:
    heeded = heed_baseline(list(fingerprint(findings)), entries)
    return [each.finding.place.text for each in heeded.shown], len(heeded.suppressed), len(heeded.unmatched)


def test_what_is_known_is_silent_and_what_is_new_is_shown() -> None:
    assert _left(_entries(_finding()), _finding(), _finding("other")) == (["other"], 1, 0)


def test_a_finding_is_known_on_another_line() -> None:
    assert _left(_entries(_finding(line=3)), _finding(line=40)) == ([], 1, 0)


def test_a_finding_is_known_in_a_renamed_file() -> None:
    assert _left(_entries(_finding()), _finding(path="b.md")) == ([], 1, 0)


def test_a_copy_of_a_file_is_new() -> None:
    shown, silent, gone = _left(_entries(_finding()), _finding(), _finding(path="b.md"))
    assert (shown, silent, gone) == (["words"], 1, 0)


def test_one_more_of_the_same_is_new() -> None:
    assert _left(_entries(_finding(), _finding(line=2)), _finding(), _finding(line=2), _finding(line=3)) == (["words"], 2, 0)


def test_what_is_mended_is_told() -> None:
    assert _left(_entries(_finding(), _finding("other")), _finding()) == ([], 1, 1)


def test_another_rule_is_another_matter() -> None:
    assert _left(_entries(_finding()), _finding(code="TEST902")) == (["words"], 0, 1)


def test_the_reason_that_somebody_wrote_down_is_kept() -> None:
    (entry,) = _entries(_finding())
    heeded = heed_baseline(list(fingerprint([_finding()])), [replace(entry, reason="an old quotation")])
    assert [(each.by, each.reason) for each in heeded.suppressed] == [("baseline", "an old quotation")]


@given(st.lists(st.tuples(st.text(max_size=8), st.sampled_from(["a.md", "b/ü.md"]), st.integers(1, 9)), max_size=8))
def test_what_is_written_is_read_and_silences_all_of_it(rows: list[tuple[str, str, int]]) -> None:
    findings = [_finding(*row) for row in rows]
    text = write_baseline(_entries(*findings))
    assert text == write_baseline(_entries(*findings)[::-1])
    entries = list(read_baseline(text.encode("utf-8", "surrogatepass")))
    assert _left(entries, *findings) == ([], len(findings), 0)


def test_an_entry_is_a_line() -> None:
    text = write_baseline(_entries(_finding(), replace(_finding("other"), message="two\nlines")))
    assert len(text.splitlines()) == len(["{", "version", "findings", "one", "two", "]", "}"])


@pytest.mark.parametrize("data", [b"", b"[]", b'{"version": 2}', b'{"findings": [{"code": "X1"}]}', b"\xff"])
def test_another_file_is_no_baseline(data: bytes) -> None:
    with pytest.raises(BaselineError, match=r"^no baseline: ") as caught:
        read_baseline(data)
    assert "\n" not in str(caught.value)
