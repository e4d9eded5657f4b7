"""Tenses: what the clause of a date says about it."""

import pytest

from dateline.noticing.dating.tenses import Told, told_dates
from dateline.reading import read


def only(text: str, language: str = "en") -> Told:
    doc = read(f"---\nlang: {language}\n---\n\n{text}\n".encode(), "a.md")
    (told,) = told_dates(doc)
    return told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry terminal was opened on March 5, 2026, by the mayor.", "en"),
        ("The harbour fair took place in the old yard on March 5, 2026.", "en"),
        ("The council met on March 5, 2026.", "en"),
        ("On March 5, 2026, the council voted for the new pier.", "en"),
        ("She died in Hafsund on 5 March 2026.", "en"),
        ("We held a reading on March 5, 2026.", "en"),
        ("We launched the new timetable on Thursday, March 5, 2026, and nobody noticed.", "en"),
        ("The first boat has been repaired, and it was sold on March 5, 2026.", "en"),
        ("The pier was officially opened March 5, 2026.", "en"),
        ("Das Hafenfest fand am 5. März 2026 in der alten Werft statt.", "de"),
        ("Am 5. März 2026 wurde die neue Brücke eröffnet.", "de"),
        ("La fête du port a eu lieu le 5 mars 2026 dans le vieux chantier.", "fr"),
        ("Le pont a été inauguré le 5 mars 2026.", "fr"),
        ("La fiesta del puerto se celebró el 5 de marzo de 2026.", "es"),
        ("El puente fue inaugurado el 5 de marzo de 2026.", "es"),
    ],
)
def test_what_has_happened_is_past(text: str, language: str) -> None:
    assert only(text, language).tense == "past"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour fair will take place on March 5, 2026.", "en"),
        ("The hearing is scheduled for March 5, 2026.", "en"),
        ("Register by March 5, 2026.", "en"),
        ("The council met last week and will vote on March 5, 2026.", "en"),
        ("Join us on March 5, 2026, in the old yard.", "en"),
        ("Das Hafenfest findet am 5. März 2026 statt.", "de"),
        ("La fête du port aura lieu le 5 mars 2026.", "fr"),
        ("La fiesta del puerto se celebrará el 5 de marzo de 2026.", "es"),
    ],
)
def test_what_is_announced_is_future(text: str, language: str) -> None:
    assert only(text, language).tense == "future"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The fair was scheduled for March 5, 2026.", "en"),
        ("The opening was planned for March 5, 2026, but nothing came of it.", "en"),
        ("The council announced a fair on March 5, 2026.", "en"),
        ("The council approved the March 5, 2026 hearing.", "en"),
        ("The proposed March 5, 2026 meeting was long.", "en"),
        ("Letters received by March 5, 2026 are read first.", "en"),
        ("The workshop held on March 5, 2026 is free.", "en"),
        ("Workshops held on March 5, 2026", "en"),
        ("The licence was valid until March 5, 2026.", "en"),
        ("The law we passed takes effect on March 5, 2026.", "en"),
        ("She was invited to speak in Oslo on March 5, 2026.", "en"),
        ("The term was extended and begins on March 5, 2026.", "en"),
        ("If the council met on March 5, 2026, nobody would come.", "en"),
        ("We were told about the fair on March 5, 2026.", "en"),
        ("Tickets were sold for the concert on March 5, 2026.", "en"),
        ("The lock was built in preparation of the opening on March 5, 2026.", "en"),
        ("## The council met on March 5, 2026", "en"),
        ("Das Fest wurde für den 5. März 2026 geplant.", "de"),
        ("Die Sitzung sollte am 5. März 2026 beginnen.", "de"),
        ("La séance était prévue pour le 5 mars 2026.", "fr"),
        ("La réunion a été reportée au 5 mars 2026.", "fr"),
        ("La reunión fue aplazada al 5 de marzo de 2026.", "es"),
        ("De vergadering was op 5 maart 2026.", "nl"),
    ],
)
def test_plans_attributes_and_deadlines_have_none(text: str, language: str) -> None:
    assert only(text, language).tense == ""


def test_the_deciding_word_is_named() -> None:
    doc = read(b"The old pier was opened in Hafsund on March 5, 2026.\n", "a.md")
    (told,) = told_dates(doc)
    assert doc.text[slice(*told.verb)] == "opened"
