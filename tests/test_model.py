"""Places: lines and columns as editors count them, contexts that survive moved lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Place, line_starts, place_in, stable_hash
from dateline.reading import read


def test_lines_end_where_editors_end_them() -> None:
    assert line_starts("a\nb\r\nc\rd\x0be\u2028f") == (0, 2, 5, 7)


@given(st.text("ab\r\n", max_size=30), st.data())
def test_a_place_leads_back_to_its_span(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    lines = line_starts(source)
    place = place_in("a", lines, start, end)
    assert lines[place.line - 1] + place.column - 1 == start
    assert lines[place.end_line - 1] + place.end_column - 1 == end


def test_a_place_covers_what_lies_in_it() -> None:
    wide, narrow = Place("a", 1, 3, 2, 5), Place("a", 1, 3, 1, 9)
    assert wide.covers(narrow)
    assert not narrow.covers(wide)
    assert not wide.covers(narrow._replace(path="b"))


def test_a_context_is_the_sentence() -> None:
    text = "First one here. The second is longer. And a third."
    doc, moved = read(text.encode(), "a.txt"), read(f"Something new.\n\n{text}".encode(), "a.txt")
    changed = read(text.replace("is longer", "was longer").encode(), "a.txt")
    at = text.index("second")
    place = doc.place(at, at + 6)
    assert place.context == moved.place(at + 16, at + 22).context
    assert place.context != changed.place(at, at + 6).context
    assert doc.place(0, 5).context == changed.place(0, 5).context


def test_hashes_are_the_same_on_every_machine() -> None:
    assert stable_hash("dateline") == 0x9A4317791300E1BB
