"""Offices are found before, behind and beside a name, with their noun, rank and field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document
from dateline.noticing.names.roles import RoleMention, roles
from dateline.reading import read


def _read(text: str) -> Document:
    return read(text.encode(), "a.txt")


def _only(text: str) -> tuple[Document, RoleMention]:
    doc = _read(text)
    (found,) = roles(doc)
    return doc, found


@pytest.mark.parametrize(
    ("text", "name", "role", "head"),
    [
        ("Jane Miller, the head of the Harbour department, spoke.", "Jane Miller", "head of the Harbour department", "head"),
        ("Jane Miller (director, Harbour Trust) spoke.", "Jane Miller", "director", "director"),
        ("Yesterday Foreign Minister Peter Lang left.", "Peter Lang", "Foreign Minister", "minister"),
        ("It was Acting Assistant Commissioner of Lights Laura Stone.", "Laura Stone", "Assistant Commissioner of Lights", "commissioner"),
        ("Tom Baker is the president of Norwich College.", "Tom Baker", "president of Norwich College", "president"),
        ("The mayor of Ulm, Karl Weber, said no.", "Karl Weber", "mayor of Ulm", "mayor"),
        ("Mary White, chairwoman of Acme, left.", "Mary White", "chairwoman of Acme", "chair"),
        ("“We won,” said Peter Gray, a spokesman for the Ministry of Ports.", "Peter Gray", "spokesman for the Ministry of Ports", "spokesperson"),
        ("Curator of the Fossil Hall (once a stable) David Stone spoke.", "David Stone", "Curator of the Fossil Hall", "curator"),
        ("Laura Stone, U.K. commissioner for Tides and Weather who sang, left.", "Laura Stone", "U.K. commissioner for Tides and Weather", "commissioner"),
        ("Anna Weber ist die Leiterin des Hafenamts.", "Anna Weber", "Leiterin des Hafenamts", "head"),
        ("Gestern kam Außenminister Karl Braun.", "Karl Braun", "Außenminister", "minister"),
        ("Marie Dupont, directrice de la bibliothèque, a parlé.", "Marie Dupont", "directrice de la bibliothèque", "director"),
        ("Carlos Ruiz, ministro de Pesca, dijo que no.", "Carlos Ruiz", "ministro de Pesca", "minister"),
    ],
)
def test_an_office_is_found(text: str, name: str, role: str, head: str) -> None:
    doc, found = _only(text)
    assert (found.name, doc.text[slice(*found.role)], found.head) == (name, role, head)


@pytest.mark.parametrize(
    ("text", "rank", "field"),
    [
        ("Laura Stone, deputy assistant editor for Crosswords, spoke.", "deputy assistant", "Crosswords"),
        ("Jane Miller, the head of the Harbour department of the Ports Ministry, spoke.", "", "Harbour department of the Ports Ministry"),
        ("It was Foreign Minister Peter Lang.", "foreign", ""),
        ("It was Acme Night Train Director Mary White.", "", "Acme Night Train"),
    ],
)
def test_rank_and_field(text: str, rank: str, field: str) -> None:
    doc, found = _only(text)
    assert (found.rank, doc.text[slice(*found.field)] if found.field else "") == (rank, field)


@pytest.mark.parametrize(
    ("text", "former", "acting"),
    [
        ("Former President Anna Novak spoke.", True, False),
        ("Then-Governor Susan Hill spoke.", True, False),
        ("Susan Hill, the outgoing governor of Erewhon, spoke.", True, False),
        ("Susan Hill was the governor of Erewhon.", True, False),
        ("Susan Hill was appointed governor of Erewhon.", False, False),
        ("Acting Director Maria Costa left.", False, True),
        ("President-elect Anna Novak spoke.", False, True),
        ("President Anna Novak spoke.", False, False),
    ],
)
def test_former_and_acting(text: str, former: bool, acting: bool) -> None:
    assert _only(text)[1][-3:-1] == (former, acting)


@pytest.mark.parametrize(
    "text",
    [
        "The General Services Administration met. An Executive Order followed.",
        "Jane Miller, a friend of the house, spoke.",
        "In a letter to the president, Jane Miller wrote that she was well.",
        "Jane Miller met the director and left.",
        "A writer in the Bay Area spoke.",
    ],
)
def test_what_is_no_office(text: str) -> None:
    assert roles(_read(text)) == ()


def test_an_office_before_the_next_name_is_the_next_ones() -> None:
    doc = _read("Chief Scientist Ellen Moor, Director for Ports Tom Baker, and others came.")
    assert {(found.name, doc.text[slice(*found.role)]) for found in roles(doc)} == {("Ellen Moor", "Chief Scientist"), ("Tom Baker", "Director for Ports")}


_WORDS = ["Jane", "Miller", "the", "director", "of", "Ports", ",", ".", "(", ")", "is", "former", "U.S.", "and", "Then-Governor", "—"]


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_any_order_of_words_is_read_and_spans_lie_within_one_block(words: list[str]) -> None:
    doc = _read(" ".join(words) or "x")
    for found in roles(doc):
        for span in (found.person, found.role, *([found.field] if found.field else [])):
            assert doc.blocks[found.block].start <= span.start < span.end <= doc.blocks[found.block].end
