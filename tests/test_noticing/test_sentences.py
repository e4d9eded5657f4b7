"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.text.sentences import sentence_spans, sentences
from dateline.reading import read


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "The ferry left.|It was late."),
        ("en", "Mr. Holm and Dr. A. B. Lund came on Feb. 24, 2022.|They stayed."),
        ("en", "He lives in the U.S. and works.|The U.S. Embassy knows."),
        ("en", "He moved to the U.S.|The ferry left."),
        ("en", "She said no.|He agreed."),
        ("en", "See No. 5 and Fig. 3 for the rest."),
        ("en", "The harbour cost 3.5 million.|Nobody paid."),
        ("en", "It goes on... and on.|It goes on...|And stops."),
        ("en", "“It works.”|He left."),
        ("en", "“Does it work?” she asked.|“Yes!”|“No.”"),
        ("en", "(It rained.)|Then it snowed."),
        ("en", "Wait!|Why?|Because."),
        ("en", "Doors open at 8 p.m. and close at 10 p.m.|Bring a lamp."),
        ("en", "1. First open the box."),
        ("en", "Version 2.0 is out.|Version 3 is not."),
        ("en", "John F. Kirk met J. K. Lund."),
        ("en", "One line\n|another line"),
        ("de", "Am 3. März kam er, d.h. zu spät.|Dr. Lund schlief."),
        ("de", "Das kostet z. B. nichts.|Gut so."),
        ("fr", "M. Dupont est parti.|Mme Lund reste."),
        ("es", "La Sra. Lund salió.|¿Por qué?|¡Nadie sabe!"),
        ("it", "Il sig. Lund è qui.|Perché no?"),
        ("ru", "В 2020 г. Лунд уехал.|Он вернулся."),
        ("ja", "今日は雨です。|明日は晴れです。"),
    ],
)
def test_sentences(language: str, marked: str) -> None:
    text = marked.replace("|", " ").replace("\n ", "\n") if language != "ja" else marked.replace("|", "")
    assert [text[start:end] for start, end in sentence_spans(text, language)] == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet="aB .!?…“”\n1。'", max_size=60))
def test_sentences_are_in_order_disjoint_trimmed_and_leave_nothing_out(text: str) -> None:
    spans = list(sentence_spans(text))
    assert all(start < end for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


def test_offsets_of_a_block_count_from_the_document() -> None:
    doc = read(b"First.\n\nOne thing. Another thing.\n", "a.txt")
    assert [doc.text[start:end] for start, end in sentences(doc.blocks[1])] == ["One thing.", "Another thing."]
