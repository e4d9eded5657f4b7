"""Which names are found in prose, where exactly, and what is known of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document
from dateline.noticing.names.given_names import is_given_name, is_surname
from dateline.noticing.names.mentions import NameMention, authors, name_parts, names
from dateline.reading import read


def document(text: str, path: str = "a.txt", language: str = "en") -> Document:
    return read(text.encode(), path, language)


def people(text: str, language: str = "en") -> list[str]:
    return [found.text for found in names(document(text, language=language)) if found.kind == "person"]


def found(text: str, name: str) -> NameMention:
    return next(mention for mention in names(document(text)) if mention.text == name)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Later Anna Kellerman spoke to us.", ["Anna Kellerman"]),
        ("We met Ana de la Torre and Ludwig van der Berg.", ["Ana de la Torre", "Ludwig van der Berg"]),
        ("It was Aoife O’Brien’s turn, then Kelly O'Hara's.", ["Aoife O’Brien", "Kelly O'Hara"]),
        ("She thanked Jean-Luc Díaz-Canel warmly.", ["Jean-Luc Díaz-Canel"]),
        ("It cites George W. Thornbury and J. R. Halloran.", ["George W. Thornbury", "J. R. Halloran"]),
        ("It began when Dr. Paul Weissman, Jr. arrived.", ["Paul Weissman"]),
        ("Foreign Minister Sergei Yastrubin left.", ["Sergei Yastrubin"]),
        ("The talks of President Okonkwo ended.", ["Okonkwo"]),
        ("Muammar al-Tarhouni said so.", ["Muammar al-Tarhouni"]),
        ("By Kwanele Dlaminizulu", ["Kwanele Dlaminizulu"]),
        ("However Anna Kellerman left.", ["Anna Kellerman"]),
        ("On Monday Anna Kellerman left for March Street.", ["Anna Kellerman"]),
        ("When April Kellerman met Theresa May it rained.", ["April Kellerman", "Theresa May"]),
        ("Anna Kellerman sat down. Kellerman rose again.", ["Anna Kellerman", "Kellerman"]),
        ("The U.S. Anna Kellerman knew.", ["Anna Kellerman"]),
        ("The Jose\u0301 Marti\u0301nez papers.", ["Jose\u0301 Marti\u0301nez"]),
        ("В среду Николай Верховцев приехал.", ["Николай Верховцев"]),
    ],
)
def test_people_are_found_without_titles_and_endings(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The ANNA KELLERMAN show.",
        "See https://example.org/Anna/Kellerman or Anna.Kellerman@example.org.",
        "The Anna Freud University and the John Snow Institute.",
        "In West Berlin and New York.",
        "Use Anna_Kellerman or Anna2 Kellerman3 there.",
    ],
)
def test_what_only_looks_like_a_person_is_none(text: str) -> None:
    assert people(text) == []


def test_in_german_nouns_are_no_names() -> None:
    assert [mention.text for mention in names(document("Gestern sprach Anna Kellermann über das Wetter und den Hafen.", language="de"))] == ["Anna Kellermann"]


def test_a_word_that_opens_a_sentence_and_occurs_in_lower_case_is_no_name() -> None:
    assert [mention.text for mention in names(document("The harbour froze. Harbour masters met. Istanbul slept."))] == ["Istanbul"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We asked Director Anna Kellerman.", "director"),
        ("We asked director Anna Kellerman.", "director"),
        ("We asked Anna Kellerman, the new director of the port.", "director"),
        ("We asked Anna Kellerman (director).", "director"),
        ("We asked Anna Kellerman, who met a director.", ""),
        ("We asked Anna Kellerman. Director Smith left.", ""),
        ("We asked Mr. Anna Kellerman.", ""),
    ],
)
def test_the_role_stands_before_or_behind_a_comma(text: str, role: str) -> None:
    assert found(text, "Anna Kellerman").role == role


def test_title_case_hides_where_names_end_but_a_lone_name_is_whole() -> None:
    title = names(document("Anna Kellerman Opens The New Harbour\n\nAnna Kellerman opened it."))
    assert [(mention.text, mention.headline) for mention in title if mention.kind == "person"] == [("Anna Kellerman", False)]
    assert not found("Anna B. Kellerman", "Anna B. Kellerman").headline


def test_parts_and_spans_of_a_name() -> None:
    text = "Then Dr. Ana María de la Torre’s letter came."
    mention = found(text, "Ana María de la Torre")
    assert mention.parts == (("Ana", "María"), ("de", "la"), "Torre")
    assert text[slice(*mention.surname_span)] == "Torre"
    assert (mention.given, mention.titled) == (True, True)


def test_a_surname_that_is_also_a_word_of_the_text_is_marked() -> None:
    assert found("They saw Anna Baker, who is a baker.", "Anna Baker").common
    assert not found("They saw Anna Baker, who is a smith.", "Anna Baker").common


def test_authors_come_from_metadata_and_slugs_are_none() -> None:
    doc = document("---\nauthor: Anna Kellerman\nauthors:\n  - name: Dr. Paul Weissman\n  - jane-doe\ntitle: Kate Winter\n---\nText.\n", "a.md")
    assert [author.parts.surname for author in authors(doc)] == ["Kellerman", "Weissman"]
    assert [doc.meta[author.key][author.at].text for author in authors(doc)] == ["Anna Kellerman", "Dr. Paul Weissman"]


def test_names_written_alone_are_taken_apart() -> None:
    assert name_parts("Prof. Ludwig van der Berg, Jr.") == (("Ludwig",), ("van", "der"), "Berg")
    assert name_parts("") == ((), (), "")


@pytest.mark.parametrize(
    ("word", "given_name", "surname"),
    [("Anatoly", True, False), ("JOSÉ", True, False), ("Jean-Luc", True, False), ("Davies", False, True), ("Xqzw", False, False)],
)
def test_known_names(word: str, given_name: bool, surname: bool) -> None:
    assert is_given_name(word) == given_name
    assert is_surname(word) or not surname


pieces = st.lists(
    st.sampled_from(
        [
            "Anna",
            "Kellerman",
            "Dr.",
            "de",
            "la",
            "J.",
            "said",
            "the",
            "O’Brien’s",
            "March",
            "U.S.",
            ".",
            ",",
            "(",
            "“",
            "\n\n",
            "Al-Sisi",
            "МОСКВА",
            "Путин",
            "’",
            "-",
            "/",
        ]
    )
)


@given(pieces)
def test_whatever_the_text_every_mention_stands_where_it_says(words: list[str]) -> None:
    doc = document(" ".join(words))
    mentions = names(doc)
    for mention in mentions:
        assert doc.text[slice(*mention.span)] == mention.text
        assert doc.text[slice(*mention.surname_span)] == mention.parts.surname
        assert mention.span.end == mention.surname_span.end
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
