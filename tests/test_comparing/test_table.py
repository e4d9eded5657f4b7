"""The words of a whole document: each where it stands, in the same terms as those of a text alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.words.table import bigrams, repeated_bigrams, word_table
from dateline.comparing.words.words import file_terms, term
from dateline.model import Span
from dateline.reading import read


@given(st.text(alphabet="abc 'é\xad.5-", max_size=60))
def test_the_words_of_a_block_are_those_of_its_text(text: str) -> None:
    doc = read(f"Oak\n\nelm {text} ash".encode(), "a.txt", "en")
    for block in doc.blocks:
        assert tuple(word_table(doc).terms_of(Span(block.start, block.end))) == file_terms(block.text, doc.language)


def test_words_have_their_places_behind_a_soft_hyphen() -> None:
    doc = read("The dread\xadnought left the harbour.".encode(), "a.txt", "en")
    harbour = doc.text.index("harbour")
    assert list(word_table(doc).terms_of(Span(harbour, harbour + 7))) == list(file_terms("harbour"))
    assert list(word_table(doc).terms_of(Span(4, 16))) == list(file_terms("dreadnought"))


def test_neighbours_are_told_by_their_order() -> None:
    oak, elm = term("oak"), term("elm")
    assert list(bigrams([oak, elm, oak, elm])) == [oak - elm, elm - oak, oak - elm]
    assert list(bigrams([oak])) == []


def test_what_stands_twice_is_repeated_whatever_the_block() -> None:
    doc = read(b"An oak by the quay.\n\nNobody felled the elm.\n\nBy the quay stands nobody.", "a.txt", "en")
    by, the, quay = file_terms("by the quay")
    assert repeated_bigrams(doc) == {by - the, the - quay}
