"""Renamings are found with both names; roles, employers and plain history are not taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document
from dateline.noticing.names.renames import Rename, renames
from dateline.reading import read


def _read(text: str, path: str = "a.md") -> Document:
    return read(text.encode(), path)


def _names(text: str) -> list[tuple[str, str, str]]:
    return [(found.old, found.new, found.form) for found in renames(_read(text))]


@pytest.mark.parametrize(
    ("text", "old", "new", "form"),
    [
        ("We met Marenta (formerly Tolvik) today.", "Tolvik", "Marenta", "former"),
        ("We met Marenta (former Tolvik) today.", "Tolvik", "Marenta", "former"),
        ("We met Marenta [previously the Tolvik Rope Works] today.", "Tolvik Rope Works", "Marenta", "former"),
        ("Marenta, formerly Tolvik, makes ropes.", "Tolvik", "Marenta", "former"),
        ("Marenta, formerly known as Tolvik, makes ropes.", "Tolvik", "Marenta", "former"),
        ("Marenta (the firm formerly known as Tolvik) makes ropes.", "Tolvik", "Marenta", "former"),
        ("Marenta was formerly called “Tolvik”.", "Tolvik", "Marenta", "former"),
        ("Marenta, known as Tolvik until 2019, makes ropes. It was Marenta, until 2019 known as Tolvik.", "Tolvik", "Marenta", "former"),
        ("Tolvik was renamed Marenta in 2024.", "Tolvik", "Marenta", "renamed"),
        ("Tolvik has since been renamed to Marenta.", "Tolvik", "Marenta", "renamed"),
        ("Tolvik changed its name to Marenta.", "Tolvik", "Marenta", "renamed"),
        ("Tolvik is now known as Marenta.", "Tolvik", "Marenta", "renamed"),
        ("The council renamed Tolvik Lane to Marenta Lane.", "Tolvik Lane", "Marenta Lane", "renamed"),
        ("When Tolvik (now Marenta) began, ropes were dear.", "Tolvik", "Marenta", "now"),
        ("Tolvik, now called Marenta, makes ropes.", "Tolvik", "Marenta", "now"),
        ("Die Firma kaufte Marenta (ehemals Tolvik).", "Tolvik", "Marenta", "former"),
        ("Marenta, früher bekannt als Tolvik, wächst.", "Tolvik", "Marenta", "former"),
        ("Die Seilerstraße wurde 2011 in Lindenallee umbenannt.", "Seilerstraße", "Lindenallee", "renamed"),
        ("Il dirige Marenta (ex-Tolvik) depuis mai.", "Tolvik", "Marenta", "former"),
        ("Marenta, anciennement Tolvik, recrute.", "Tolvik", "Marenta", "former"),
        ("Tolvik a été rebaptisée Marenta.", "Tolvik", "Marenta", "renamed"),
        ("Marenta (antes Tolvik) crece.", "Tolvik", "Marenta", "former"),
        ("Tolvik pasó a llamarse Marenta.", "Tolvik", "Marenta", "renamed"),
        ("Die Leiterin des Amtes für Häfen (vormals Amt für Wege) kam.", "Amt für Wege", "Amt für Häfen", "former"),
        ("Das Amt für den nassen Verkehr (ehemaliges Amt für Stege) zog um.", "Amt für Stege", "Amt für den nassen Verkehr", "former"),
        ("Il voit l’Office des quais partagés (anciennement Bureau des quais fleuris).", "Bureau des quais fleuris", "Office des quais partagés", "former"),
        ("Le Bureau des quais a été rebaptisé Office des ports en 2019.", "Bureau des quais", "Office des ports", "renamed"),
        ("Открылся Музей канатов (бывший Музей речного порта).", "Музей речного порта", "Музей канатов", "former"),
        ("В Академии портов (ранее Институт связи) учатся.", "Институт связи", "Академии портов", "former"),
        ("Институт связи переименован в Академию портов.", "Институт связи", "Академию портов", "renamed"),
        ("Відділ портів (колишній Відділ каналів) працює.", "Відділ каналів", "Відділ портів", "former"),
    ],
)
def test_a_renaming_is_found(text: str, old: str, new: str, form: str) -> None:
    assert (old, new, form) in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mila Borg (formerly Tolvik) spoke.",
        "Mila Borg, formerly of Tolvik, spoke.",
        "Mila Borg, formerly a teacher in Tolvik, spoke.",
        "Jan Moor (former President of Tolvik) spoke.",
        "Mila Borg, now Director of Ropes, spoke.",
        "Mila Moor (née Borg) spoke. Mila Moor (formerly Mila Borg) sang.",
        "She is at Marenta (formerly Tolvik).",
        "The sale is on Tuesday (formerly Monday).",
        "The flag `rope` (formerly `cord`) is on.",
        "It takes a Rope (formerly memory).",
        "The council may rename Tolvik Lane to Marenta Lane.",
        "SIC (formerly Society for Inland Canals) meets.",
        "Marenta Rope Works (formerly Marenta) meets.",
        "Terminal 3 (formerly Terminal 2) is closed.",
        "The former Tolvik is a ruin.",
        "Иван Краус (бывший директор Института связи) ушёл.",
        "Mila Borg (ancienne Directrice du Bureau des quais) parle.",
        "Mila Borg (ehemalige Leiterin des Amtes für Häfen) sprach.",
        "There used to be Tolvik.",
        "> Marenta (formerly Tolvik) makes ropes.",
        "```\nMarenta (formerly Tolvik)\n```",
    ],
)
def test_what_is_no_renaming(text: str) -> None:
    assert _names(text) == []


def test_the_new_name_begins_where_the_old_one_does() -> None:
    text = "Warden of the Forest Trust Office of Paths (former Office of Tracks) Mila Borg came."
    assert _names(text) == [("Office of Tracks", "Office of Paths", "former")]


def test_spans_and_year() -> None:
    doc = _read("# Ropes\n\nIn May 2024 Tolvik was renamed *Marenta*.")
    (found,) = renames(doc)
    assert [doc.text[slice(*span)] for span in (found.old_span, found.new_span or (0, 0), found.span)] == ["Tolvik", "Marenta", "Tolvik was renamed Marenta"]
    assert found.year == 2024


def test_the_year_of_another_sentence_is_not_the_year_of_the_renaming() -> None:
    assert renames(_read("Ropes sold well in 2011. Marenta (formerly Tolvik) grows."))[0].year is None


@pytest.mark.parametrize(
    ("text", "year", "today"),
    [
        ("From today we are Marenta (formerly Tolvik).", None, True),
        ("Wir sind ab heute Marenta (ehemals Tolvik).", None, True),
        ("On Monday, 3 June 2024 Tolvik was renamed Marenta.", 2024, False),
        ("Le Bureau des quais a été rebaptisé Office des ports le 3 mai 2019.", 2019, False),
        ("С 3 июня 2024 года открыт Музей канатов (бывший Музей речного порта).", 2024, False),
        ("We met Marenta (formerly Tolvik).", None, False),
    ],
)
def test_since_when_the_new_name_holds(text: str, year: int | None, today: bool) -> None:
    assert [(found.year, found.today) for found in renames(_read(text))] == [(year, today)]


@given(st.text(alphabet="AaBb ,.()[]“”'’—123 \n", max_size=60), st.sampled_from(["formerly", "now", "was renamed", "formerly known as", "ex-", "wurde in"]))
def test_any_text_is_read_and_spans_hold_the_names(noise: str, words: str) -> None:
    doc = _read(f"{noise} Tolvik {words} Marenta {noise} ({words} Tolvik) {noise}", "a.txt")
    for found in renames(doc):
        assert _stands(doc, found)


def _stands(doc: Document, found: Rename) -> bool:
    within = found.span.start <= found.old_span.start < found.old_span.end <= found.span.end
    return within and doc.text[slice(*found.old_span)] == found.old and (found.new_span is None or doc.text[slice(*found.new_span)] == found.new)
