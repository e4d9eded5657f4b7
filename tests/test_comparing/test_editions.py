"""Which two pages are editions of one."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.editions import Page, are_editions, are_variants, is_kept, is_of_a_year, month_of


@pytest.mark.parametrize(
    ("one", "other", "editions"),
    [
        ("camp/2025/arriving.md", "camp/2026/arriving.md", True),
        ("camp/oslo/2025/welcome-oslo-2025.md", "camp/bergen/2026/welcome-bergen-2026.md", True),
        ("en/about.md", "de/about.md", True),
        ("letters/letter-june-2021.rst", "letters/letter-april-2022.md", True),
        ("v1.2/guide/start.md", "v1.3/guide/start.md", True),
        ("camp/2025/index.md", "camp/2026/index.md", True),
        ("camp/oslo/2025/guide.md", "camp/bergen/2026/welcome.md", True),  # other pages of other years
        ("camp/oslo/2025/news/tickets.md", "camp/bergen/2025/helpers.md", True),  # sister events of one year
        ("static/html/camp/2019/guide.html", "pages/camp/2020/welcome.md", True),  # a mirror
        ("camp2024/ideas.md", "camp2025/mentors.md", True),
        ("camp/2025/guide.md", "_includes/welcome.md", True),  # what editions include
        ("chess-club/index.md", "choir-club/index.md", True),
        ("camp/2025/guide.md", "camp/2025/welcome.md", False),  # one edition
        ("posts/2024/ropes.md", "posts/2025/knots.md", False),  # when, not which
        ("2024/05/ropes.md", "2025/07/knots.md", False),
        ("chess-rules/index.md", "chess-openings/index.md", False),
        ("boats/index.md", "houses/index.md", False),
        ("posts/2026-03-01-fire.md", "posts/2026-03-09-library.md", False),
        ("guide/arriving.md", "news/2026-summer.md", False),
        ("camp/2025/guide.md", "minutes/2024/budget.md", False),
    ],
)
def test_editions(one: str, other: str, editions: bool) -> None:
    assert are_editions(Page(one), Page(other)) is editions
    assert are_editions(Page(other), Page(one)) is editions


@pytest.mark.parametrize(
    ("one", "other", "editions"),
    [
        (("posts/regatta-call.md", "Regatta 2024: who will steer?", "2024-03-01"), ("posts/steer.md", "Regatta 2025 looks for crews", "2025-03-04"), True),
        (("posts/a.md", "Regatta 2024", "2024-03-01"), ("posts/b.md", "Regatta 2024 in pictures", "2024-12-04"), False),  # one year
        (("posts/a.md", "Regatta 2024", "2024-03-01"), ("posts/b.md", "The regatta", "2024-06-04"), False),  # too near
        (("posts/a.md", "Regatta 2024", "2024-03-01"), ("posts/b.md", "Library 2025", "2025-03-04"), False),
        (("posts/a.md", "Regatta 2024", ""), ("posts/b.md", "Regatta 2025", ""), True),
        (("posts/a.md", "Regatta 2024", ""), ("posts/b.md", "The regatta", ""), False),  # no dates
        (("posts/a.md", "Knots, part 1: the bowline", "2024-03-01"), ("posts/b.md", "Knots, part 2: the hitch", "2024-04-01"), True),
        (("posts/a.md", "Tiller 2.4 is out", "2024-03-01"), ("posts/b.md", "Notes on Tiller 2.4.0-RC1", "2024-02-01"), True),
        (("posts/a.md", "Tiller 2.4 is out", "2024-03-01"), ("posts/b.md", "Tiller for beginners", "2024-02-01"), False),
        (("posts/a.md", "Knots, part 1", "2024-03-01"), ("posts/b.md", "Sails, part 2", "2024-04-01"), False),
    ],
)
def test_yearly_posts(one: tuple[str, str, str], other: tuple[str, str, str], editions: bool) -> None:
    first, second = (Page(path, title, month_of(date)) for path, title, date in (one, other))
    assert are_editions(first, second) is editions
    assert are_editions(second, first) is editions


@pytest.mark.parametrize(("text", "month"), [("2024-05-01", 2024 * 12 + 4), ("posts/2023/12/a.md", 2023 * 12 + 11), ("2024-13-01", 0), ("v2.1", 0), ("", 0)])
def test_month(text: str, month: int) -> None:
    assert month_of(text) == month


@pytest.mark.parametrize(
    ("one", "other", "variants"),
    [
        ("talks/tips.md", "talks/virtual/tips.md", True),
        ("talks/tips.md", "talks/oslo/2025/tips-2025.md", True),
        ("talks/tips.md", "talks/virtual/hints.md", False),
        ("talks/hall/tips.md", "talks/virtual/tips.md", False),  # neither lies below the other
        ("talks/index.md", "talks/virtual/index.md", False),
    ],
)
def test_a_page_and_its_form_for_one_case(one: str, other: str, variants: bool) -> None:
    assert are_variants(Page(one), Page(other)) is variants
    assert are_variants(Page(other), Page(one)) is variants


def test_what_a_path_says_of_its_time() -> None:
    assert [is_of_a_year(path) for path in ("camp2024/ideas.md", "camp/2025/guide.md", "room-20251/guide.md", "guide.md")] == [True, True, False, False]
    assert [is_kept(path) for path in ("_archived/guide.md", "old/guide.md", "archive.md", "the-old-town/guide.md")] == [True, True, True, False]
