"""Offices of one person: which exclude each other, and which are one."""

from __future__ import annotations

import pytest

from dateline.comparing.names.offices import Office, contradict, is_one_office, offices
from dateline.reading import read


def _offices(text: str, lang: str = "en") -> list[Office]:
    return [office for office, _ in offices(read(f"---\nlang: {lang}\n---\n\n{text}\n".encode(), "a.md"))]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Deputy Mayor Mila Borg came.", "Mayor Mila Borg came.", True),
        ("Foreign Minister Mila Borg came.", "Defence Minister Mila Borg came.", True),
        ("Mila Borg, deputy head of the Rope Museum, came.", "Mila Borg, head of the Tarp Museum, came.", False),
        ("Former Deputy Mayor Mila Borg came.", "Mayor Mila Borg came.", False),
        ("Mayor Mila Borg came.", "Governor Mila Borg came.", False),
    ],
)
def test_contradict(one: str, other: str, apart: bool) -> None:
    (first,), (second,) = _offices(one), _offices(other)
    assert contradict(first, second, together=True) is apart
    assert contradict(second, first, together=True) is apart


def test_a_bare_surname_takes_the_one_full_name_before_it() -> None:
    assert [office.person for office in _offices("Mayor Mila Borg came.\n\nMayor Borg spoke.")] == ["Mila Borg", "Mila Borg"]


def test_left() -> None:
    assert [office.state for office in _offices("Mayor Mila Borg resigned on Monday.")] == ["left"]
    assert [office.state for office in _offices("Mayor Mila Borg will have resigned by May.")] == ["held"]


def test_one_office_over_one_thing() -> None:
    (first,), (second,), (third,) = (_offices(f"Mila Borg, director of the {what}, came.") for what in ("Rope Museum of Ostrel", "Rope Museum", "Tarp Club"))
    assert is_one_office(first, second)
    assert not is_one_office(first, third)
