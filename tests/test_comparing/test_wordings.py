"""Which quotations of a page meet which other wordings, and which are left alone."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.drifts import retelling
from dateline.comparing.passages.wordings import wordings, written
from dateline.reading import read

GERMAN = [
    "# Die Mühle von Wehrau",
    "Am 4. Mai 2026 sprach der Mühlenverein in Wehrau über das alte Mahlwerk.",
    "Der Verein beschloss, die Mahlsteine im Keller wöchentlich zu ölen und die Heizkosten der Backstube gemeinsam zu bezahlen, "
    "damit der Teig auch bei Winterfrost zuverlässig aufgeht.",
    "Die Nachbarn wurden gebeten, den unteren Mühlgraben zwischen beiden Gärten sorgfältig zu räumen.",
    "WEHRAU, 5. Mai (wna) – Der Mühlenverein hat seine Nachbarn um Hilfe gebeten.",
]
FRENCH = [
    "# Le moulin de Brancelle",
    "Le 4 mai 2026, les meuniers se sont réunis à Brancelle.",
    "Les meuniers ont choisi de repeindre ensemble la grande roue, de louer à frais partagés une charrette couverte "
    "et d’offrir aux boulangers voisins une visite annuelle des greniers à farine.",
    "BRANCELLE, 5 mai (ABN) — Les meuniers de Brancelle ouvrent leurs greniers.",
]
DRIFTED = "Die Nachbarn seien ersucht worden, „den oberen Mühlgraben zwischen beiden Gärten sorgfältig zu räumen“."
RETOLD = (
    "Verabredet sei, „jede Woche die Steine im Keller zu schmieren und die gesamten Kosten der Backstube zusammen zu tragen, "
    "um dem Teig auch bei strengem Frost ein verlässliches Aufgehen zu erlauben“."
)


def found(*paragraphs: str) -> list[tuple[int, int, bool]]:
    """The lines of the quotation and of the other wording, and whether they are near."""
    doc = read("\n\n".join(paragraphs).encode(), "a.md")
    return [(doc.line(wording.quotation.span.start), doc.line(wording.other.start), wording.near) for wording in wordings(doc)]


def test_reported_speech_needs_no_verb_of_saying_where_another_report_has_the_statement() -> None:
    assert found(*GERMAN, DRIFTED) == [(11, 7, True)]


def test_within_one_report_it_needs_one() -> None:
    assert found(*GERMAN[:4], DRIFTED) == []


def test_two_reports_tell_one_statement_in_other_words_after_another() -> None:
    assert found(*GERMAN, RETOLD) == [(11, 5, False)]
    french = (
        "Ils ont rapporté qu’il était convenu « de remettre en couleur la roue, de prendre chacun la moitié de la charrette couverte "
        "et de laisser les boulangers voisins voir une fois par an les greniers à farine »."
    )
    assert found(*FRENCH, french) == [(9, 5, False)]


def test_within_one_report_they_do_not() -> None:
    assert found(*GERMAN[:4], RETOLD) == []


@pytest.mark.parametrize(
    "quotation",
    [
        "Man lobte die Nachbarn: „den unteren Mühlgraben zwischen beiden Gärten sorgfältig zu räumen“ sei viel Arbeit.",
        "Der Müller sagte: „Wir haben im Keller der Backstube lange nach dem Teig gesucht und dabei nur alte Kosten gefunden.“",
        "„Der Mühlgraben gehört den Enten und nicht den Gärten, das weiß jeder“, sagte eine Nachbarin.",
    ],
    ids=["exact", "the same words in another order", "another statement"],
)
def test_other_quotations_stay_silent(quotation: str) -> None:
    assert found(*GERMAN, quotation) == []


def test_a_fragment_is_not_joined_with_the_quotation_after_it() -> None:
    lead = "Der Verein nannte das Treffen „kurz und heiter“. In seinem Brief heißt es weiter, man habe gebeten, "
    assert found(*GERMAN, lead + DRIFTED.partition(", ")[2]) == [(11, 7, True)]


def test_what_an_author_says_of_themselves() -> None:
    sentences = "We keep the attic locked for the bats.", "The attic is locked for the bats who sleep.", "“We keep it for the bats up there,” she said."
    doc = read("\n\n".join(sentences).encode(), "a.md")
    assert [doc.line(passage.span.start) for passage in written(doc)] == [1]


def test_order_counts_in_a_retelling() -> None:
    said = "bread, butter, cheese, plums, honey, walnuts, cider and mustard were carried down into the cold cellar"
    turned = "the cold cellar held mustard, cider, walnuts, honey, plums, cheese, butter and bread"
    assert retelling(said, f"They say that {said}") is not None
    assert retelling(said, turned) is None
