"""Which listings carry their page's date instead of their cards'."""

from __future__ import annotations

import pytest

from dateline.noticing.pages.listings import cloned_listings
from dateline.reading import read

EXCERPT = "The ferry across the bay runs again, as the harbour office said in a note to its neighbours…"
ARTICLE = f"Ferry line reopens\n\n3 March 2025\n\n{EXCERPT[:-1]}.\n\nIt had been laid up for two years.\n\nLatest News\n\n"


def page(*cards: tuple[str, str], article: str = ARTICLE) -> str:
    return article + "\n\n".join(f"A headline about town {index}\n\n{line}{EXCERPT}\n\n{day}" for index, (line, day) in enumerate(cards))


@pytest.mark.parametrize(
    ("line", "refuted"),
    [
        ("", False),
        ("OSLO, March 2, 2025 — ", False),
        ("OSLO, March 4, 2023 — ", False),
        ("OSLO, March 9, 2025 — ", True),
        ("Ada Lind, March 9, 2025 — ", False),
    ],
)
def test_a_listing_is_refuted_by_a_report_of_a_later_day(line: str, refuted: bool) -> None:
    text = page(("", "3 March 2025"), (line, "3 March 2025"), ("", "3 March 2025"))
    (listing,) = cloned_listings(read(text.encode(), "a.txt", "en"))
    assert (len(listing.cards), str(listing.host.day), listing.refuted) == (3, "2025-03-03", refuted)


@pytest.mark.parametrize(
    "text",
    [
        page(("", "3 March 2025"), ("", "2 March 2025"), ("", "3 March 2025")),
        page(("", "2 March 2025"), ("", "2 March 2025"), ("", "2 March 2025")),
        page(("", "3 March 2025"), ("", "3 March 2025")),
        page(("", "3 March 2025"), ("", "3 March 2025"), ("", "3 March 2025"), article="Our news\n\n3 March 2025\n\nLatest News\n\n"),
    ],
)
def test_other_listings(text: str) -> None:
    assert not cloned_listings(read(text.encode(), "a.txt", "en"))


@pytest.mark.parametrize(("lines", "reprinted"), [(("OSLO, March 2, 1953 — ",) * 3, True), (("", *("OSLO, March 2, 1953 — ",) * 2), False)])
def test_where_every_report_is_older_the_stamp_may_be_that_of_the_reprint(lines: tuple[str, ...], reprinted: bool) -> None:
    (listing,) = cloned_listings(read(page(*((line, "3 March 2025") for line in lines)).encode(), "a.txt", "en"))
    assert (listing.reprinted, listing.refuted) == (reprinted, False)
