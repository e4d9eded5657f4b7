"""What two documents may have in common, and what they should not."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.common_ground import RepetitionOptions, common_ground
from dateline.comparing.passages.paragraphs import Paragraphs, Prose
from dateline.model import Claim, Document
from dateline.reading import read
from dateline.rule import Pairing

PASSAGE = (
    "Boats that stay overnight pay at the hut beside the crane, where a list hangs of all berths and of the boats that have one for the season, "
    "written by the harbour master in green ink."
)
EDITED = PASSAGE.replace("overnight", "until morning").replace("the hut beside", "a hut behind").replace("green", "blue")


def claims(doc: Document) -> list[Claim[Prose]]:
    return [Claim(fact.value, doc.located(fact.where)) for fact in Paragraphs().facts(doc)]


def shared(one: tuple[str, str], other: tuple[str, str], **options: tuple[str, ...]) -> list[str]:
    left, right = (claims(read(text.encode(), path)) for path, text in (one, other))
    met = Pairing(left, right, [(i, j) for i in range(len(left)) for j in range(len(right))], {})
    return [each.likeness for each in common_ground(met, RepetitionOptions(**options)).common]


def test_a_copy_and_an_edited_copy_are_told_apart() -> None:
    assert shared(("harbour/a.md", PASSAGE), ("sailing/b.md", PASSAGE)) == ["copied"]
    assert shared(("harbour/a.md", PASSAGE), ("sailing/b.md", EDITED)) == ["edited"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en/berths.md", "fi/berths.md"),
        ("v1/berths.md", "v2/berths.md"),
        ("guide/berths.md", "guide/berths.fi.md"),
        ("en/index.md", "fi/index.md"),
        ("archive/berths.md", "harbour/visitors.md"),
        ("harbour/2025/berths.md", "harbour/2026/berths.md"),
    ],
)
def test_editions_may_repeat_each_other(one: str, other: str) -> None:
    assert shared((one, PASSAGE), (other, EDITED)) == []


def test_the_config_may_say_so() -> None:
    places = ("harbour/a.md", PASSAGE), ("sailing/b.md", PASSAGE)
    assert shared(*places, families=("*/?.md",)) == []
    assert shared(*places, families=("harbour/*",)) == ["copied"]
    assert shared(*places, boilerplate=("green ink",)) == []


def test_a_page_of_a_day_or_a_year_may_say_what_pages_that_last_say() -> None:
    page = ("harbour/visiting-boats.md", PASSAGE)
    assert shared(page, ("news/2026-05-01-a.md", EDITED)) == []
    assert shared(page, ("regatta/2026/a.md", EDITED)) == []
    assert shared(page, ("regatta/a.md", EDITED)) == ["edited"]


@pytest.mark.parametrize(
    "text",
    [
        "Contact: ask for the key at the hut beside the crane, where a list hangs of all berths and boats.",
        "The boats that stay overnight at the hut beside the crane, and a list of all berths",
        f"Ida Brandt is a sailor. {PASSAGE}",
    ],
)
def test_labels_titles_and_lives_stand_in_many_places(text: str) -> None:
    assert shared(("harbour/a.md", text), ("sailing/b.md", text)) == []
