"""Columns that hold earlier days than others, and cells that put day and month the other way round."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.pages.columns import column_slips, odd_orders
from dateline.reading import read

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def table(rows: list[tuple[dt.date, dt.date]]) -> str:
    return "| Begun | Done |\n|---|---|\n" + "".join(f"| {begun} | {done} |\n" for begun, done in rows)


@given(st.lists(st.tuples(DAYS, st.integers(1, 900)), min_size=9, max_size=20), st.integers(0, 19))
def test_the_one_row_in_another_order_is_found(rows: list[tuple[dt.date, int]], at: int) -> None:
    pairs = [(begun, begun + dt.timedelta(days)) for begun, days in rows]
    assert not column_slips(read(table(pairs).encode(), "a.md"))
    at %= len(pairs)
    pairs[at] = (pairs[at][1], pairs[at][0])
    slips = column_slips(read(table(pairs).encode(), "a.md"))
    assert [(slip.cell.place.line, slip.kept, slip.rows) for slip in slips] == [(at + 3, len(pairs) - 1, len(pairs))]


def test_few_rows_teach_nothing() -> None:
    rows = [(dt.date(2020, month, 1), dt.date(2021, month, 1)) for month in range(1, 8)] + [(dt.date(2022, 1, 1), dt.date(2021, 1, 1))]
    assert not column_slips(read(table(rows).encode(), "a.md"))


def test_the_cell_that_conflicts_with_most_others_is_the_odd_one() -> None:
    rows = [f"| {year}-01-01 | {year}-02-01 | {year}-03-01 |" for year in range(2000, 2010)]
    text = "\n".join(("| A | B | C |", "|---|---|---|", *rows, "| 2011-01-01 | 2011-02-01 | 2010-03-01 |"))
    (slip,) = column_slips(read(text.encode(), "a.md"))
    assert (slip.cell.key, {cell.key for cell, _ in slip.others}) == ("c", {"a", "b"})


def test_a_column_that_is_of_two_minds_has_no_order() -> None:
    cells = ["7/30/2026", "2/14/2026", "8/19/2026", "4/27/2026", "22/8/2026", "23/8/2026", "24/8/2026"]
    text = "| A | B |\n|---|---|\n" + "".join(f"| x | {cell} |\n" for cell in cells)
    assert not odd_orders(read(text.encode(), "a.md"))
    assert [odd.cell.text for odd in odd_orders(read(text.replace("23/8", "8/23").replace("24/8", "8/24").encode(), "a.md"))] == ["22/8/2026"]
