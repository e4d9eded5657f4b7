"""The gate lets every date through: what is found with it is what is found without."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import PROSE
from dateline.noticing.dates.calendars import LANGUAGES, Calendar, calendar_of, foreign
from dateline.noticing.dates.gate import windows
from dateline.noticing.dates.grammar import read_dates, read_without_gate
from dateline.reading import read
from tools.demo import SEEDS
from tools.expressions import rows

NUMBERS = st.one_of(
    st.integers(1, 31).map(str), st.integers(1600, 2100).map(str),
    st.sampled_from(["4th", "1er", "2.", "04", "1990s", "2026-03-04", "3/4/2026", "4.3.2026", "4.3.26", "’26"]),
)
SIGNS = st.sampled_from([" ", ", ", ". ", "-", "–", " – ", "/", " (", ") ", "? ", "’"])
FILLERS = st.sampled_from(["x", "lamp", "Ferry", "of", "the", "Q3", "IV", "§", "2.0", "#7"])


def calendar(language: str) -> Calendar:
    return calendar_of(language) or foreign()


def words_of(language: str) -> list[str]:
    known = calendar(language)
    return sorted({*known.names, *known.roles, *known.periods, *known.seasons, *known.ordinals})


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60)
@given(st.data())
def test_the_gate_loses_nothing(language: str, data: st.DataObject) -> None:
    words = st.sampled_from(words_of(language)).flatmap(lambda word: st.sampled_from([word, word.capitalize()]))
    pieces = data.draw(st.lists(st.tuples(st.one_of(NUMBERS, words, FILLERS), SIGNS), min_size=1, max_size=7))
    text = "".join(piece + sign for piece, sign in pieces)
    assert list(read_dates(text, language)) == list(read_without_gate(text, calendar(language)))


def test_the_gate_loses_nothing_of_the_table_of_expressions() -> None:
    assert all(list(read_dates(row.text, row.language)) == list(read_without_gate(row.text, calendar(row.language))) for row in rows())


def test_the_gate_loses_nothing_of_the_stories() -> None:
    seen = 0
    for path in sorted(SEEDS.rglob("*.md")):
        doc = read(path.read_bytes(), path.name)
        for block in doc.blocks:
            language = block.language or doc.language
            if block.kind in PROSE and (not language or language in LANGUAGES):
                found = list(read_without_gate(block.text, calendar(language)))
                assert list(read_dates(block.text, language)) == found
                seen += len(found)
    assert seen > 100


@pytest.mark.parametrize("text", ["It has 2000 lamps and 12 doors.", "v2.0, 10 % of $2026, 3 of 12", "no number at all", "x86 and 192.168.20.26"])
def test_numbers_that_stand_beside_no_word_of_a_date_cost_nothing(text: str) -> None:
    assert list(windows(text, calendar("en"), 0, len(text))) == []


def test_a_window_reaches_the_words_around_a_date_and_no_other_block() -> None:
    text = "a lamp. " * 20 + "Monday, Tuesday and Wednesday, the 4th of March 2026 (Friday) " + "a lamp. " * 20
    (window,) = windows(text, calendar("en"), 0, len(text))
    assert "Monday, Tuesday" in text[slice(*window)]
    assert "(Friday)" in text[slice(*window)]
    assert len(text[slice(*window)]) < 180
    assert list(windows(text, calendar("en"), 175, 200)) == [(175, 200)]
