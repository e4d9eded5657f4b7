"""Quarters, seasons, weeks, decades, and what words around a date say of it: about, perhaps, since, until."""

import datetime as dt

import pytest

from dateline.noticing.dates.explicit import DateMention, dates, read_dates
from dateline.noticing.dates.moments import read_moment
from dateline.reading import read
from tools.expressions import judged, rows


def only(text: str, language: str = "") -> DateMention:
    (said,) = read_dates(text, language)
    return said


@pytest.mark.parametrize(
    ("text", "language", "edtf", "granularity"),
    [
        ("sold in Q2 2031", "", "2031-34", "quarter"), ("Q2/2031", "", "2031-34", "quarter"), ("2031-Q2", "", "2031-34", "quarter"),
        ("the second quarter of 2031", "", "2031-34", "quarter"), ("im 2. Quartal 2031", "de", "2031-34", "quarter"),
        ("w II kwartale 2031 r.", "pl", "2031-34", "quarter"), ("2-й квартал 2031 года", "ru", "2031-34", "quarter"),
        ("2031’in ikinci çeyreği", "tr", "2031-34", "quarter"), ("the fall of 2031", "", "2031-23", "season"),
        ("Winter 2030/31", "de", "2030-24", "season"), ("automne 2031", "fr", "2031-23", "season"),
        ("week 7 of 2031", "", "2031-02-10/2031-02-16", "week"), ("KW 7/2031", "de", "2031-02-10/2031-02-16", "week"),
        ("2031-W07", "", "2031-02-10/2031-02-16", "week"), ("the 1930s", "", "193X", "decade"), ("the ’30s", "", "193X", "decade"),
        ("die 30er Jahre", "de", "193X", "decade"), ("gli anni Trenta, gli anni '30", "it", "193X", "decade"),
        ("ve 30. letech 20. století", "cs", "193X", "decade"), ("w latach 30. XIX wieku", "pl", "183X", "decade"),
        ("på 1930-talet", "sv", "193X", "decade"),
    ],
)  # fmt: skip
def test_parts_of_years_and_decades_are_said_as_such(text: str, language: str, edtf: str, granularity: str) -> None:
    said = only(text, language)
    assert (said.edtf, said.granularity, said.month, said.date) == (edtf, granularity, None, None)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("c. 1712, oil", "", "1712~"), ("um 1712 in Gent", "de", "1712~"), ("около 1712 г.", "ru", "1712~"), ("1712 civarı", "tr", "1712~"),
        ("(1712?)", "", "1712?"), ("¿1712?", "es", "1712?"), ("probably 1712, signed", "", "1712?"), ("Landkarte, um 1712 (?)", "de", "1712%"),
        ("c. March 1912", "", "1912-03~"), ("open since 2031 only", "", "2031/.."), ("2031 – present", "", "2031/.."),
        ("desde marzo de 2031", "es", "2031-03/.."), ("until 2031", "", "../2031"), ("since the 1930s", "", "193X/.."),
        ("2031’den beri", "tr", "2031/.."), ("4.3.–6.3.2031", "de", "2031-03-04/2031-03-06"), ("4.–6.3.2031", "de", "2031-03-04/2031-03-06"),
        ("od 30 grudnia 2030 r. do 2 stycznia 2031 r.", "pl", "2030-12-30/2031-01-02"), ("shipped 20310304.", "", "2031-03-04"),
        ("2031-W10-3", "", "2031-03-05"), ("am 4.3.31", "de", "[2031-03-04,2031-04-03]"), ("4/3 2031", "sv", "2031-03-04"),
        ("4 III 2031", "pl", "2031-03-04"), ("w marcu 2031", "pl", "2031-03"), ("у березні 2031 року", "uk", "2031-03"),
        ("maaliskuun 2031", "fi", "2031-03"),
    ],
)  # fmt: skip
def test_doubt_open_ends_and_rarer_forms_are_read(text: str, language: str, edtf: str) -> None:
    assert only(text, language).edtf == edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("About 1840 people came; c. 1500 copies were sold.", ""), ("Der Bau kostete um 1840 Taler.", "de"),
        ("Vitamin C. 2019 others were tried.", ""), ("Herr März 7 Stimmen", "de"), ("Abschnitt 4.3.26 und Tabelle 12", "de"),
        ("No. 20260304 and id: 20260304", ""), ("file-20260304-a.txt", ""), ("20269999", ""), ("1200 г муки", "ru"),
        ("Why was it lost in a fire of 1790 boxes?", ""), ("the 1700s", ""), ("Q7 2019", ""), ("Henry V 2 times", ""),
        ("Spring 5.2 and Spring 2.0", ""), ("in his 90s", ""), ("Quartal 2025", "de"), ("mar 3 a 4 metros", "pt"),
    ],
)  # fmt: skip
def test_what_looks_like_a_period_and_is_none(text: str, language: str) -> None:
    assert list(read_dates(text, language)) == []


def test_a_weekday_with_the_day_of_the_month_keeps_both() -> None:
    said = only("on Saturday the 27th, at noon")
    assert (said.granularity, said.weekday, said.day, said.date, said.edtf) == ("weekday", 5, 27, None, "")
    doc = read(b"Am Samstag, den 27. geschlossen. On dit samedi.", "a.de.md")
    assert [(said.weekday, said.day) for said in dates(doc)] == [(5, 27)]
    assert only("Saturday 27th September 2031").date == dt.date(2031, 9, 27)


def test_a_period_is_no_moment() -> None:
    assert read_moment("Q2 2031") is None
    assert read_moment("1930s") is None


def test_the_expressions_of_a_stranger_stay_right() -> None:
    wrong = [verdict.row.text for verdict in map(judged, rows()) if not verdict.right or verdict.extra]
    assert len(wrong) <= 6, wrong
