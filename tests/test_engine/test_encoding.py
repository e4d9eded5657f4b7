"""What is written down is read back, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.api.remembering import Examined
from dateline.engine.encoding import from_json, to_json
from dateline.engine.outcome import Crash, Run, Skipped, Told
from dateline.model import Finding, Mark, Place, Problem
from dateline.selecting.baseline import Entry

_COUNT = st.integers(0, 2**64 - 1)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_PLACES = st.builds(Place, _TEXT, _COUNT, _COUNT, _COUNT, _COUNT, _TEXT, _COUNT)
_MARKS = st.builds(Mark, codes=st.lists(_TEXT, max_size=2).map(tuple), reason=_TEXT, place=_PLACES, scope=st.none() | _PLACES, line=_PLACES, fault=_TEXT)
_TOLD = st.builds(
    Told,
    findings=st.lists(st.builds(Finding, code=_TEXT, message=_TEXT, place=_PLACES), max_size=2).map(tuple),
    problems=st.lists(st.builds(Problem, _TEXT, _PLACES), max_size=2).map(tuple),
    marks=st.lists(_MARKS, max_size=2).map(tuple),
)


@given(st.from_type(Finding) | st.builds(Finding, code=_TEXT, message=_TEXT, place=_PLACES))
def test_findings_survive(found: Finding) -> None:
    assert from_json(Finding, to_json(found)) == found


@given(_TOLD)
def test_what_a_file_contributes_survives(told: Told) -> None:
    assert from_json(Told, to_json(told)) == told


def test_a_run_survives() -> None:
    done = Run(2, skipped=[Skipped("a.md", "gone")], crashed=[Crash("TEST001", "", "boom")], notes=["a note"])
    assert from_json(Run, to_json(done)) == done


def test_an_examination_survives() -> None:
    entry = Entry(path="a.md", code="TEST001", fingerprint="1", content="2", reason="as printed")
    examined = Examined(Run(1), (), (), (), (entry,), date(2026, 1, 15))
    assert from_json(Examined, to_json(examined)) == examined


def test_what_has_no_place_in_an_index_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no place in an index"):
        to_json({1})


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"7", b'["a"]'])
def test_what_was_never_written_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        from_json(Place, data)
