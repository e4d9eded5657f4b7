"""Which openings of a paragraph are datelines, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.pages.datelines import Dateline, datelines
from dateline.reading import read

BODY = "The harbour office has opened the ferry line again."


def found(text: str, language: str = "en", path: str = "a.txt") -> Dateline | None:
    lines = datelines(read(text.encode(), path, language))
    assert len(lines) < 2
    return lines[0] if lines else None


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("OSLO — ", "OSLO", None, ""),
        ("OSLO (AP) — ", "OSLO", None, "AP"),
        ("KANSAS CITY, Mo. (AP) — ", "KANSAS CITY", None, "AP"),
        ("BERGEN, Norway – ", "BERGEN", None, ""),
        ("BOGOTA, Colombia, June 29 — ", "BOGOTA", (None, 6, 29), ""),
        ("WASHINGTON, Feb 3 (Reuters) - ", "WASHINGTON", (None, 2, 3), "Reuters"),
        ("Lisbon, March 4, 2026 — ", "Lisbon", (2026, 3, 4), ""),
        ("Lisbon, March 4, 2026—", "Lisbon", (2026, 3, 4), ""),
        ("New Delhi, Mar 4 (PTI): ", "New Delhi", (None, 3, 4), "PTI"),
        ("BEIJING, Nov. 12 (Xinhua) -- ", "BEIJING", (None, 11, 12), "Xinhua"),
        ("MOSCOW, January 7. /TASS/. ", "MOSCOW", (None, 1, 7), "TASS"),
        ("LONDON--(BUSINESS WIRE)--", "LONDON", None, "BUSINESS WIRE"),
        ("NEW YORK, March 4, 2026 /PRNewswire/ -- ", "NEW YORK", (2026, 3, 4), "PRNewswire"),
        ("WASHINGTON, D.C. – March 4, 2026 – ", "WASHINGTON", (2026, 3, 4), ""),
        ("Tromsø, Norway (4 March 2026) – ", "Tromsø", (2026, 3, 4), ""),
        ("March 4, 2026 (Lisbon) — ", "Lisbon", (2026, 3, 4), ""),
        ("AUSTIN, Texas (AP) — ", "AUSTIN", None, "AP"),
        ("NEW YORK AND MAINZ, Germany--(BUSINESS WIRE)-- ", "NEW YORK AND MAINZ", None, "BUSINESS WIRE"),
        ("BROOKLYN, N.Y., Feb. 19, 2026 /PRNewswire/ -- ", "BROOKLYN", (2026, 2, 19), "PRNewswire"),
        ("DUBLIN, Ireland, Aug. 12, 2026 (GLOBE NEWSWIRE) -- ", "DUBLIN", (2026, 8, 12), "GLOBE NEWSWIRE"),
        ("JERUSALEM/CAIRO (Reuters) - ", "JERUSALEM/CAIRO", None, "Reuters"),
        ("ABOARD AIR FORCE ONE (AP) — ", "ABOARD AIR FORCE ONE", None, "AP"),
        ("PORT-AU-PRINCE, 4 March 2026 – ", "PORT-AU-PRINCE", (2026, 3, 4), ""),
    ],
)
def test_a_dateline(opening: str, place: str, day: tuple[int | None, int, int] | None, agency: str) -> None:
    line = found(opening + BODY)
    assert line
    said = line.said and (line.said.year, line.said.month, line.said.day)
    assert (line.place, said, line.agency) == (place, day, agency)


@pytest.mark.parametrize(
    ("text", "language", "place", "day"),
    [
        ("LA HABANA, 4 mar (ACN) – El ministerio ha dicho que no habrá cambios.", "es", "LA HABANA", (None, 3, 4)),
        ("Berlin, 3. März 2026 (dpa) - Die Regierung hat sich noch nicht entschieden.", "de", "Berlin", (2026, 3, 3)),
        ("PARIS, le 3 mars 2026 – Le ministère a dit qu'il n'y aura rien de nouveau.", "fr", "PARIS", (2026, 3, 3)),
        ("МОСКВА, 4 марта. /ТАСС/. Министерство не видит причин для перемен.", "ru", "МОСКВА", (None, 3, 4)),
    ],
)
def test_other_languages(text: str, language: str, place: str, day: tuple[int | None, int, int]) -> None:
    line = found(text, language)
    assert line
    assert line.said
    assert (line.place, line.said.year, line.said.month, line.said.day) == (place, *day)


@pytest.mark.parametrize(
    "text",
    [
        "NOTE — The harbour office is closed on all public holidays.",
        "UPDATE 2-The harbour office is closed on all public holidays.",
        "WARNING: The harbour office is closed on all public holidays.",
        "JSON — A format in which the harbour office keeps its timetable.",
        "HTTP (RFC) — The protocol that the harbour office speaks to ships.",
        "OSLO — a city of many harbours and one ferry line.",
        "Tip: The harbour office is closed on all public holidays.",
        "By Jane Doe, March 4, 2026 — The harbour office is closed today.",
        "Agenda, March 4, 2026: The harbour office shows its new ferry.",
        "Webinar, March 4, 2026 — Learn how the harbour office works today.",
        "Version 2, March 4, 2026 — Learn how the harbour office works today.",
        "Monday, March 4, 2024 — Doors open at nine and close at ten.",
        "Published March 4, 2026 — The harbour office is closed on all holidays.",
        "Bergen, May 14-17, 2026 — The harbour days take place for the third time.",
        "OSLO — 12",
        "Lisbon, 5 May 2026",
        "Lisbon, Portugal | 5 May 2026",
        "Lisbon, 5 May 2026 — The annual meeting of ferry pilots",
        "LISBON, 5 May 2026 — Join us for the annual meeting of ferry pilots.",
        "THE FERRY LINE RUNS AGAIN",
        "The ferry line, closed since March 4, 2026 — the harbour office was silent — runs again.",
        "It was in Oslo on March 4, 2026 — the ferry ran again.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) is None


def test_a_place_in_capitals_counts_when_the_text_names_it() -> None:
    text = "GRIMSTAD — The ferry line has been opened again"
    assert found(f"{text} by the mayor of a small town.") is None
    assert found(f"{text} by the mayor, people in Grimstad said.")


def test_a_name_that_may_be_anything_is_unsure() -> None:
    unknown, known = found(f"Grimstad, March 4, 2026 — {BODY}"), found(f"GRIMSTAD, March 4, 2026 — {BODY}")
    assert unknown
    assert known
    assert (unknown.sure, known.sure) == (False, True)


@pytest.mark.parametrize(
    ("opening", "body", "elsewhere", "language", "sure"),
    [
        ("Grimstad, March 4, 2026 — ", BODY, "People in Grimstad were glad of it.", "en", True),
        ("Grimstad, March 4, 2026 — ", BODY, "The people of the town were glad of it.", "en", False),
        ("Grimstad, March 4, 2026 — ", BODY, "GRIMSTAD (AP) — The ferry line has been closed for many years now.", "en", True),
        ("Ada Lind, March 4, 2026 — ", BODY, "There was a letter from Ada Lind.", "en", False),
        ("Ostrode, 4. März 2026 – ", "Das Hafenamt hat die Fähre wieder in Betrieb genommen.", "Das Ostroder Rathaus schweigt dazu.", "de", True),
        ("Ostrode, 4. März 2026 – ", "Das Hafenamt hat die Fähre wieder in Betrieb genommen.", "Bei Ostrode ruht der Verkehr.", "de", True),
        ("Ostrode, 4. März 2026 – ", "Das Hafenamt hat die Fähre wieder in Betrieb genommen.", "Das Rathaus schweigt dazu.", "de", False),
        ("Belcastre, le 4 mars 2026 — ", "Le bac du port a repris son service cette nuit.", "On en parle déjà à Belcastre.", "fr", True),
        ("Puerto Alba, 4 de marzo de 2026 – ", "La oficina del puerto ha abierto la línea.", "Lo dicen todos en Puerto Alba.", "es", True),
        ("Lisbon, March 4, 2026 — ", "The annual meeting of pilots takes place in the old yard.", "", "en", False),
        ("LISBON, March 4, 2026 — ", "The annual meeting of pilots takes place in the old yard.", "", "en", True),
    ],
)
def test_places_that_the_text_names(opening: str, body: str, elsewhere: str, language: str, sure: bool) -> None:
    first = datelines(read(f"{opening}{body}\n\n{elsewhere}".encode(), "a.txt", language))[0]
    assert (first.place, first.sure) == (opening.split(",")[0], sure)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Grimstad, June 14, 2026 – The annual meeting of pilots takes place in Grimstad for the third time.", "en"),
        ("Sommerfest, 14. Juni 2026 – Der Verein der Fährleute lädt herzlich zu Kaffee und Kuchen ein.", "de"),
        ("Belcastre, le 14 juin 2026 — La fête du port aura lieu à Belcastre, sous la halle.", "fr"),
        ("Puerto Alba, 14 de junio de 2026 – La fiesta se celebrará en Puerto Alba como todos los años.", "es"),
        ("Munich, 14 June 2025 – Conference", "en"),
    ],
)
def test_announced_events_are_no_reports(text: str, language: str) -> None:
    assert found(text, language) is None


def test_markup_around_it_and_the_span() -> None:
    doc = read(f"# Ferry\n\n**OSLO, March 4, 2026** — {BODY}\n".encode(), "a.md", "en")
    (line,) = datelines(doc)
    assert doc.text[slice(*line.span)] == "OSLO, March 4, 2026"
    assert doc.line(line.span.start) == 3


def test_initials_in_lists_are_no_agencies() -> None:
    assert found("- Amapa (AP) — The harbour office has no form in which to search.\n", path="a.md") is None


def test_lists_of_events_are_no_reports() -> None:
    assert found("- Lisbon, June 14: What your ferry can learn from a chocolate cake, and why it should.\n", path="a.md") is None


def test_quoted_reports_open_nothing() -> None:
    assert found(f"> OSLO (AP) — {BODY}\n", path="a.md") is None


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_opening_is_survived_and_spans_stay_inside(opening: str) -> None:
    doc = read(f"{opening}OSLO, March 4 — {BODY}".encode(), "a.txt", "en")
    for line in datelines(doc):
        block = doc.block_at(line.span.start)
        assert block.start == line.span.start < line.span.end <= block.end
        assert line.place in doc.text
