"""What two paragraphs of different documents are to each other."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.pairs import filing_keys, passage_pairs, terms_of, unquoted
from dateline.comparing.words.weights import ENOUGH, weigher
from dateline.comparing.words.words import stem, term
from dateline.model import Document, Span
from dateline.reading import read


def paragraph(text: str) -> Document:
    return read(text.encode(), "a.txt", "en")


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
    assert [pair.sameness for pair in passage_pairs([FERRY], [other], [(0, 0)], "en", weigher())] == [sameness]


def test_shared_quotations_make_no_likeness() -> None:
    said = "“we will rebuild the library stone by stone and never sell the ground it stands on”"
    one = f"Asked about the fire, the mayor told a full town hall on Monday evening: {said}."
    other = f"A banner over the door of the old school, washed out by nine winters, still reads {said}."
    assert [pair.sameness for pair in passage_pairs([one], [other], [(0, 0)], "en", weigher())] == ["other"]
    assert "library" not in unquoted(one)
    first, second = ([*filing_keys(terms_of(doc, Span(0, len(doc.text))))] for doc in (paragraph(one), paragraph(other)))
    assert not set(first) & set(second)


def test_a_small_number_in_words_may_be_left_out() -> None:
    one = "Between the two towers the path has no rail. Hold on to the chain at the northern tower, and never walk there when the stones are wet from spray."
    other = "The path has no rail between the towers: hold on to the chain of the northern tower and never walk there while spray makes the stones wet."
    for towers, sameness in (("the towers", "reworded"), ("the three towers", "facts"), ("10 towers", "facts")):
        right = other.replace("the towers", towers)
        assert [pair.sameness for pair in passage_pairs([one], [right], [(0, 0)], "en", weigher())] == [sameness]


def test_what_is_common_on_a_site_makes_no_likeness() -> None:
    one = "The almshouse pottery opens its kiln room to apprentice potters, who bring their own clay and stay until the almshouse bell has rung for supper."
    other = "Apprentice potters of the almshouse pottery may sleep above the kiln room, provided the clay dust is swept from the stairs before the bell."
    common_here = ["almshous", "potteri", "kiln", "room", "apprentic", "potter", "clay", "bell"]
    alike, common = (next(passage_pairs([one], [other], [(0, 0)], "en", weigh)).score for weigh in (weigher(), weigher(rarity(common_here), ENOUGH)))
    assert alike > 0.5 > common


def rarity(common: list[str]) -> dict[int, float]:
    return {term(root): 0.05 for root in common}


def test_terms_are_stems() -> None:
    doc = paragraph("The ferry meets other ferries.")
    assert list(terms_of(doc, Span(0, len(doc.text)))) == [term(stem(word)) for word in ("the", "ferry", "meets", "other", "ferry")]


def test_german_nouns_carry_a_likeness() -> None:
    one = "Wegen der Sanierung des Kirchturms bleibt die Wendeltreppe bis zum Advent gesperrt, und die Glocken werden an den Sonntagen von Hand geläutet."
    other = "Bis zum Advent werden die Glocken an Sonntagen von Hand geläutet, denn die Wendeltreppe des Kirchturms ist wegen der Sanierung gesperrt."
    assert [pair.sameness for pair in passage_pairs([one], [other], [(0, 0)], "de", weigher(language="de"))] == ["reworded"]
