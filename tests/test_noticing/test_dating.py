"""The day of a page: witnesses are weighed, zones and changes excused, furniture ignored."""

from __future__ import annotations

import pytest

from dateline.noticing.dating.headers import number_order, shown_dates
from dateline.noticing.dating.verdict import Dating, dating
from dateline.reading import read

TEXT = "The ferry across the bay runs again after two years, its office said, and the first boat left at dawn."
HEADLINE = "Ferry line reopens after two years"


def _dated(source: str, path: str = "a.html") -> Dating:
    return dating(read(source.encode(), path))


def test_two_witnesses_make_it_certain() -> None:
    found = _dated(f"---\ndate: 2026-03-04\n---\n\n# {HEADLINE}\n\n{TEXT}\n", "posts/2026-03-04-ferry.md")
    assert (str(found.day), found.confidence, found.disagreements) == ("2026-03-04", "certain", ())


def test_a_contradiction_is_named() -> None:
    found = _dated(f"---\ndate: 2026-03-04\n---\n\n# {HEADLINE}\n\n{TEXT}\n", "posts/2025-03-04-ferry.md")
    assert (str(found.day), found.confidence) == ("2026-03-04", "likely")
    assert [(each.clue.source, each.days, each.excuse) for each in found.disagreements] == [("path", -365, "")]


def test_the_day_that_readers_see_is_meant_where_a_zone_explains_the_other() -> None:
    page = f'<meta property="article:published_time" content="2026-03-05T02:10:00Z"><h1>{HEADLINE}</h1><p class="date">March 4, 2026</p><p>{TEXT}</p>'
    found = _dated(page)
    assert (str(found.day), [each.excuse for each in found.disagreements]) == ("2026-03-04", ["time zone"])


def test_a_change_is_no_publication() -> None:
    page = f"<h1>{HEADLINE}</h1><p>Updated: 6 May 2026</p><p>Published: 4 March 2026</p><p>{TEXT}</p>"
    assert str(_dated(page).day) == "2026-03-04"


@pytest.mark.parametrize(
    "page",
    [
        f"<p>Sunday, 9 May 2027</p><ul><li>07:12 Other news of the day</li></ul><h2>Latest</h2><p>Bridges</p><h1>{HEADLINE}</h1>"
        f"<p>LISBON, 4 March 2026 (AP) - {TEXT}</p>",
        f"<p>FOR IMMEDIATE RELEASE: 4 March 2026</p><h1>{HEADLINE}</h1><p>{TEXT}</p><p>By a decree of 7 June 2001 the office is in charge of it.</p>",
        f"<h1>{HEADLINE}</h1><p>Received: 1 January 2026</p><p>{TEXT}</p><p>{TEXT}</p><p>Hafsund, 4 March 2026</p>",
        f"<h1>{HEADLINE}</h1><p>{TEXT}</p><p class='byline'>Ada Brandvik | 4 March 2026</p><p>{TEXT}</p><h3>More</h3><p>5 March 2026</p>",
        f"<title>{HEADLINE}</title><div>Latest</div><div>9 May 2027</div><div>Bridges close</div><div>Boats</div><div>Trains</div><div>{HEADLINE}</div>"
        f"<div>4 March 2026 | News</div><div>{TEXT}</div>",
    ],
)
def test_furniture_is_ignored(page: str) -> None:
    assert str(_dated(f"<html lang='en'><body>{page}</body></html>").day) == "2026-03-04"


def test_nothing_dates_a_page_without_dates() -> None:
    assert _dated(f"<h1>{HEADLINE}</h1><p>{TEXT}</p>").confidence == "none"


def test_dates_in_figures_follow_those_that_leave_no_choice() -> None:
    doc = read(f"<html lang='en'><h1>{HEADLINE}</h1><p>04/03/2026</p><p>{TEXT}</p><p>Earlier: 28/02/2026</p></html>".encode(), "a.html")
    assert number_order(doc) == "DMY"
    assert [str(shown.said.date) for shown in shown_dates(doc)][:1] == ["2026-03-04"]
