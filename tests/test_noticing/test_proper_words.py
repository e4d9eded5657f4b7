"""Capitalised words, links and broken letters as a document has them."""

from __future__ import annotations

from dateline.noticing.names.given_names import resembles_given_name
from dateline.noticing.names.mentions import authors
from dateline.noticing.names.places import is_place
from dateline.noticing.names.proper_words import proper_words
from dateline.noticing.names.vocabulary import corrections, is_english, is_readable, mended, threes
from dateline.noticing.pages.links import links, target_words
from dateline.reading import read


def _words(text: str) -> dict[str, int]:
    return {word.text: len(word.places) for word in proper_words(read(text.encode(), "a.md"))}


def test_words_of_prose_and_of_metadata_are_found_with_their_places() -> None:
    doc = read(b'---\ntitle: "A day at Tarvenport"\nslug: tarvenport-day\n---\n\nTarvenport.org is run by Harbour Radio.\n', "a.md")
    found = {word.text: word for word in proper_words(doc)}
    assert [doc.located(place).line for place in found["Tarvenport"].places] == [2]
    assert doc.located(found["Tarvenport"].places[0]).column == 18
    assert found["Tarvenport.org"].opening
    assert found["Harbour"].beside == {">radio"}


def test_addresses_code_and_beginnings_of_sentences_are_no_names() -> None:
    assert _words("Boats came. The boats of https://example.org/Tarvenport and a@Tarvenport.example are gone.\n\n    Tarvenport()\n") == {}
    assert _words("A macOS app, Tarven_port, Tarven(x).\n") == {"macOS": 1}


def test_surnames_are_marked() -> None:
    doc = read(b"We met Maria Kellerson. Hallorane, J. wrote it.\n", "a.md")
    assert {word.text for word in proper_words(doc) if word.personal} == {"Kellerson", "Hallorane"}


def test_people_stand_in_metadata_one_or_several_a_value() -> None:
    text = '---\nauthor: <a href="https://example.org/mk">Maria Kellerson</a>\nspeakers:\n  - name: Jon Tarvel and Ann Brandvold\ntitle: The Ann Way\n---\n'
    doc = read(text.encode(), "a.md")
    found = authors(doc)
    assert [author.text for author in found] == ["Maria Kellerson", "Jon Tarvel", "Ann Brandvold"]
    assert [doc.within(doc.meta[author.key][author.at], author.span).text for author in found] == [author.text for author in found]


def test_links_are_found_in_every_markup_and_not_in_code() -> None:
    markdown = read(b"See [Tarvel](https://example.org/tarvel), `[No](https://example.org/no)` and ![Alt](https://example.org/a.png).\n", "a.md")
    assert [(link.label, link.target, link.place(markdown).column) for link in links(markdown)] == [("Tarvel", "https://example.org/tarvel", 6)]
    html = read(b'<p>See <a class="x" href="/people/tarvel">Jon Tarvel</a>.</p>', "a.html")
    assert [link.label for link in links(html)] == ["Jon Tarvel"]
    rst = read(b"See `Jon Tarvel <https://example.org/tarvel>`_ now.\n", "a.rst")
    assert [(link.label, link.target) for link in links(rst)] == [("Jon Tarvel", "https://example.org/tarvel")]
    assert list(target_words("https://www.example.org/jon_tarvel/x.html?y=1")) == ["example", "org", "jon", "tarvel"]


def test_english_words_are_known_with_their_endings() -> None:
    assert all(map(is_english, ("Harbour", "harbor", "copied", "running", "Monday")))
    assert not any(map(is_english, ("Univeristy", "Tarvenport")))
    assert corrections("univeristy") == ("university",)
    assert corrections("guatir") == ()
    assert corrections("gutiar") == ("guitar",)  # in the middle of a short word
    assert "institute" in corrections("institue")
    assert corrections("tarvenport") == ()


def test_letters_read_in_the_wrong_encoding_are_read_again() -> None:
    assert mended("ZoÃ«") == "Zoë"
    assert mended("isnâ€™t") == "isn’t"
    assert mended("Zoë") is None
    assert mended("plain") is None


def test_countries_states_and_cities_are_places() -> None:
    assert all(map(is_place, ("Colombia", "Columbia", "Slovenia", "Zürich", "Zurich", "Zealand")))
    assert not any(map(is_place, ("Tarvenport", "Colombai", "The")))


def test_small_letters_may_stand_before_the_capital() -> None:
    text = "Buy aPhone, xTallyDesk, longerwordThan(), pre-Tarven and eTarvenport. Then fooBar(x) ran."
    assert {word.text for word in proper_words(read(text.encode(), "a.md"))} == {"aPhone", "xTallyDesk", "eTarvenport"}


def test_a_first_name_may_be_one_slip_from_a_known_one() -> None:
    assert all(map(resembles_given_name, ("Vikttor", "Jasno", "Mlan", "Tehresa")))
    assert not any(map(resembles_given_name, ("Viktor", "Ann", "Quayside")))  # known; too short; a word


def test_letters_in_a_row_are_known_from_words_and_names() -> None:
    assert list(threes("quay")) == ["\nqu", "qua", "uay", "ay\n"]
    assert list(threes("quay", 1, 4)) == ["qua"]
    assert all(map(is_readable, threes("quay")))
    assert not is_readable("bqa")
    assert is_readable("ght")
    assert not is_readable("\nght")  # in the middle of words only
