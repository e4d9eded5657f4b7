"""What two paragraphs of different documents are to each other."""

from __future__ import annotations

import pytest

from dateline.comparing.passage_pairs import keys_of, passage_pairs, unquoted

FERRY = (
    "The ferry to the island needs calm water, so in heavy weather it stays in the harbour and passengers are taken across the bridge by bus instead. "
    "The bus leaves from the fish market every hour and takes bicycles on a trailer."
)


@pytest.mark.parametrize(
    ("sameness", "other"),
    [
        ("copy", FERRY),
        ("copy", FERRY.replace(" every hour and takes bicycles on a trailer", "")),
        ("copy", f"Visitors often ask. {FERRY} Nobody has complained so far."),
        ("form", FERRY.replace("harbour", "dock").replace("bicycles", "prams")),
        ("facts", FERRY.replace("every hour and takes bicycles", "every 2 hours, and it also takes bicycles and prams, which cost 3 crowns,")),
        (
            "reworded",
            "In heavy weather the ferry to the island stays in the harbour, because it needs calm water; passengers then cross the bridge by bus. "
            "Every hour a bus leaves from the fish market, with a trailer that takes bicycles.",
        ),
        (
            "other",
            "The lighthouse was built of granite blocks that were brought across the sound on flat barges, and its keeper climbs the tower twice a night "
            "to clean the lamp.",
        ),
    ],
)
def test_sameness(sameness: str, other: str) -> None:
    assert [pair.sameness for pair in passage_pairs([FERRY], [other], [(0, 0)], "en")] == [sameness]


def test_shared_quotations_make_no_likeness() -> None:
    said = "“we will rebuild the library stone by stone and never sell the ground it stands on”"
    one = f"Asked about the fire, the mayor told a full town hall on Monday evening: {said}."
    other = f"A banner over the door of the old school, washed out by nine winters, still reads {said}."
    assert [pair.sameness for pair in passage_pairs([one], [other], [(0, 0)], "en")] == ["other"]
    assert "library" not in unquoted(one)
    assert not set(keys_of(one, "en")) & set(keys_of(other, "en"))


@pytest.mark.parametrize(
    ("one", "other", "editions"),
    [
        ("camp/2025/arriving.md", "camp/2026/arriving.md", True),
        ("camp/oslo/2025/welcome-oslo-2025.md", "camp/bergen/2026/welcome-bergen-2026.md", True),
        ("en/about.md", "de/about.md", True),
        ("letters/letter-june-2021.rst", "letters/letter-april-2022.md", True),
        ("v1.2/guide/start.md", "v1.3/guide/start.md", True),
        ("camp/2025/index.md", "camp/2026/index.md", True),
        ("boats/index.md", "houses/index.md", False),
        ("posts/2026-03-01-fire.md", "posts/2026-03-09-library.md", False),
        ("guide/arriving.md", "news/2026-summer.md", False),
    ],
)
def test_editions(one: str, other: str, editions: bool) -> None:
    assert are_editions(one, other) is editions
    assert are_editions(other, one) is editions
