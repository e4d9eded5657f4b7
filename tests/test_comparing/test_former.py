"""Old names are recognised in either order of their words, and only where they speak of today."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.names.former import body, is_current, uses
from dateline.model import Document
from dateline.reading import read


def _read(text: str) -> Document:
    return read(text.encode(), "a.md")


def _said(text: str, old: str) -> list[str]:
    doc = _read(text)
    return [doc.text[slice(*use.span)] for use in uses(doc, old)]


def _is_current(text: str, old: str = "Tolvik", year: int | None = None) -> bool:
    doc = _read(text)
    return any(is_current(doc, use.span, {"Marenta"}, year) for use in uses(doc, old))


@pytest.mark.parametrize(
    ("name", "head", "field"),
    [
        ("Department of North Docks", "department", ("North", "Docks")),
        ("North Docks department", "department", ("North", "Docks")),
        ("Office for the Quays", "office", ("Quays",)),
        ("Ports Ministry Dept. of Docks", "department", ("Docks",)),
    ],
)
def test_the_name_of_a_body_is_taken_apart(name: str, head: str, field: tuple[str, ...]) -> None:
    named = body(name)
    assert named is not None
    assert (named.head, named.field) == (head, field)


@pytest.mark.parametrize("name", ["Tolvik", "University of Tolvik", "Council of Ropes", "Department", "Department of"])
def test_other_names_are_no_bodies(name: str) -> None:
    assert body(name) is None


@pytest.mark.parametrize(
    "written", ["Department of North Docks", "department of the North Docks", "North Docks Department", "North Docks department", "North Docks dept."]
)
def test_a_body_is_recognised_in_either_order(written: str) -> None:
    assert [said.rstrip(".") for said in _said(f"She heads the {written} here.", "Department of North Docks")] == [written.rstrip(".")]


@pytest.mark.parametrize(
    ("old", "written"),
    [
        ("Amt für Wege und Stege", "Amtes für Stege und Wege"),
        ("Amt für Wege und Stege", "Amts für Wege und Stege"),
        ("Wasserverband Nord", "Wasserverbandes Nord"),
        ("Department of Ports and Roads", "Roads & Ports department"),
        ("Bureau des quais et du port", "Bureau du port et des quais"),
        ("Institut de l’eau", "Institut de l'eau"),
        ("Музей речного порта", "Музеем речного порта"),
    ],
)
def test_a_name_in_another_case_or_order(old: str, written: str) -> None:
    assert _said(f"sie sah {written}.", old) == [written]


@pytest.mark.parametrize(
    ("old", "text"),
    [
        ("Amt für Wege", "Das Amt für Wege und Stege bleibt."),
        ("Department of Ports", "The Department of Ports and Roads stays."),
        ("Bureau des quais", "Le Bureau des quais et du port reste."),
        ("Музей речного порта", "Музей морского порта и Музей речного песка закрыты."),
        ("Amt für Wege", "Die Amtsleiter für Wege kamen."),
    ],
)
def test_another_institution(old: str, text: str) -> None:
    assert _said(text, old) == []


def test_a_region_may_become_an_adjective() -> None:
    assert _said("He leads the South Zamundan Department.", "Department of South Zamunda") == ["South Zamundan Department"]


@pytest.mark.parametrize(
    "text",
    [
        "The Tolvik Foundation gives a prize.",
        "We sat in Old Tolvik.",
        "See @Tolvik and #Tolvik and www.Tolvik.org and Tolvik/Marenta.",
        "She wrote “A Summer at Tolvik” there.",
        'He said "we love Tolvik" again.',
        "> Tolvik is fine.",
        "Head of sales at Marenta (dříve Tolvik).",
        "Tolvik of Marenta is a song.",
    ],
)
def test_what_is_not_the_name_by_itself(text: str) -> None:
    assert _said(text, "Tolvik") == []


@pytest.mark.parametrize("text", ["Tolvik’s boss left.", "On Monday Tolvik Director Mila Borg left.", "Germany’s Tolvik left.", "The boss of Tolvik left."])
def test_the_name_by_itself(text: str) -> None:
    assert _said(text, "Tolvik") == ["Tolvik"]


@pytest.mark.parametrize(
    "text",
    [
        "The former Tolvik site is for sale.",
        "What was then Tolvik made ropes.",
        "Until recently Tolvik made ropes.",
        "She joined Tolvik as a girl.",
        "Tolvik merged with a rival.",
        "From Tolvik to Marenta is a long way.",
        "Tolvik, now Marenta, makes ropes.",
        "In 2016 Tolvik made ropes.",
        "## History of ropes\n\nTolvik makes ropes.",
    ],
)
def test_a_use_that_speaks_of_the_past(text: str) -> None:
    assert not _is_current(text, year=2025)


def test_a_year_counts_against_the_year_of_the_renaming() -> None:
    assert _is_current("In 2026 Tolvik makes ropes.", year=2025)
    assert not _is_current("In 2026 Tolvik makes ropes.", year=None)


@given(st.text(alphabet="AaZz ().,“”\"'’-\n", max_size=40), st.sampled_from(["Tolvik", "Department of Docks", "USA.gov (beta", "A+B"]))
def test_every_use_stands_in_the_text(noise: str, old: str) -> None:
    doc = _read(f"{noise} {old} {noise}")
    for use in uses(doc, old):
        assert not use.exact or " ".join(doc.text[slice(*use.span)].split()) == old
        assert isinstance(is_current(doc, use.span, {"X"}, None), bool)


@pytest.mark.parametrize(
    ("old", "written"),
    [
        ("Oficina de Aguas Comarcal", "Oficina Comarcal de Aguas"),
        ("Oficina Comarcal de Aguas", "Oficina de Aguas Comarcal"),
        ("Servicio Municipal de las Fuentes", "Servicio de las Fuentes Municipal"),
    ],
)
def test_a_spanish_adjective_stands_before_or_after_the_field(old: str, written: str) -> None:
    assert _said(f"La {written} abre hoy.", old) == [written]
