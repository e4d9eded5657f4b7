"""Which years a date without one may be of."""

from dateline.noticing.dates.explicit import dates
from dateline.noticing.dating.implied_years import possible_years, year_bases, years_beside
from dateline.reading import read


def bases(text: str, path: str = "a.md") -> list[tuple[int, str]]:
    doc = read(text.encode(), path)
    said = next(said for said in dates(doc) if said.day and not said.year)
    return [(basis.year, basis.name) for basis in year_bases(doc, said.span.start)]


def possible(text: str, path: str = "a.md", *, heads: bool = False, reports: bool = False) -> set[int]:
    doc = read(text.encode(), path)
    said = next(said for said in dates(doc) if said.day and not said.year)
    return possible_years(year_bases(doc, said.span.start)[0], said, heads=heads, reports=reports)


def test_a_heading_with_a_year_stands_before_the_page() -> None:
    assert bases("# Log\n\n## 2018\n\n### May\n\nOn May 4 we met.\n", "2020/log.md")[0] == (2018, "the heading in line 3")


def test_a_heading_of_the_same_level_ends_the_section_before() -> None:
    assert bases("# Log\n\n## 2018\n\nNothing.\n\n## Later\n\nOn May 4 we met.\n", "2020/log.md")[0] == (2020, "the folder")


def test_a_page_of_no_year_tells_none() -> None:
    assert bases("# Log\n\nOn May 4 we met.\n") == []


def test_a_record_of_a_data_file_has_its_own_date() -> None:
    text = "- date: 2019-05-01\n  note: It was.\n- date: 2022-05-01\n  note: Come on May 4.\n"
    assert bases(text, "log.yaml") == [(2022, "`date`")]


def test_a_post_speaks_of_the_days_around_it() -> None:
    post = "---\ndate: 2026-10-05\n---\n\nMay 4, that is.\n"
    assert possible(post) == {2026, 2027}
    assert possible(post, reports=True) == {2026, 2027}
    assert possible(post.replace("May 4", "October 20"), reports=True) == {2025, 2026}
    assert possible(post.replace("May 4", "October 20")) == {2026}


def test_a_page_of_a_year_looks_back_to_autumn_and_ahead_to_spring_but_its_headings_do_not_look_back() -> None:
    page, path = "# Fair\n\nOn {} then.\n", "fair/2026/a.md"
    assert possible(page.format("May 4"), path) == {2026, 2027}
    assert possible(page.format("August 4"), path) == {2026}
    assert possible(page.format("October 4"), path) == {2025, 2026}
    assert possible(page.format("October 4"), path, heads=True) == {2026}


def test_years_named_shortly_before_may_be_meant() -> None:
    doc = read(b"# Dam\n\nIt broke in 1959.\n\nOn May 4 it rained.\n\n## Again\n\nOn May 5 it did not.\n", "a.md")
    first, second = (said.span.start for said in dates(doc) if said.day)
    assert 1959 in years_beside(doc, first)
    assert 1959 not in years_beside(doc, second)
