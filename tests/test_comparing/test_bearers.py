"""Which words only say who: names, German nouns that are none, and offices."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.bearers import bare, german_nouns, name_stems, office_spans, office_stems
from dateline.comparing.words.words import words
from dateline.reading import read


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Yesterday the mayor of Lund met Ida Brandt.", {"lund", "ida", "brandt"}),
        ("en", "It rained on Thursday in Lund.", {"thursday", "lund"}),
        ("fr", "La réunion de jeudi a plu au conseiller d’État et à l’Office.", {"jeud", "d'état", "l'office"}),
        ("de", "Am Abend rief Ida Brandt in Ransdorf an, und die Mühle stand still.", {"ida", "brandt", "ransdorf"}),
        ("de", "In Ransdorf steht am Weiher Ransdorf eine Mühle, ohne Rad und ohne Verwaltung.", {"ransdorf", "rad", "weih"}),
    ],
)
def test_names(language: str, text: str, names: set[str]) -> None:
    assert name_stems(words(text, language), language, german_nouns([text])) == names


def test_a_german_noun_is_known_in_its_other_cases() -> None:
    nouns = german_nouns(["Der alte Turm steht schief, die beiden Glocken läuten."])
    assert name_stems(words("Wegen Turms und Glocke kam Ransdorf.", "de"), "de", nouns) == {"ransdorf"}


@pytest.mark.parametrize(("written", "plain"), [("d’État", "État"), ("dell'Ufficio", "Ufficio"), ("l'eau", "eau"), ("O'Brien", "O'Brien"), ("Lund", "Lund")])
def test_elided_articles(written: str, plain: str) -> None:
    assert bare(written) == plain


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Then Ida Brandt, the director of the orchard school who leads the jury, spoke.", ["the director of the orchard school who leads the jury"]),
        ("Hier Ida Brandt, directrice du verger des moines, a ouvert la foire.", ["directrice du verger des moines"]),
        ("On Monday Ida Brandt, tired and wet, opened the fair.", []),
        ("On Monday Ida Brandt, who as director opened the fair, left.", []),
    ],
)
def test_offices(text: str, offices: list[str]) -> None:
    doc = read(text.encode(), "a.md")
    found = [doc.text[span.start : span.end] for span in office_spans(doc)]
    assert [office for office in offices if office not in found] == []
    assert bool(found) == bool(offices)
    assert bool(office_stems(doc, 0, words(doc.text), "en")) == bool(offices)
