"""Relative times: what is found, what it means on a day, and the date that a text gives for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Document, Span
from dateline.noticing.dates.relative_words import WORDS
from dateline.noticing.dates.relatives import Relative, relatives, resolved
from dateline.reading import read

ANCHOR = date(2026, 3, 4)  # a Wednesday


def document(text: str, language: str = "en") -> Document:
    return read(f"---\nlang: {language}\n---\n\n{text}\n".encode(), "a.md")


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("yesterday", "en", "2026-03-03", "2026-03-03"), ("Tomorrow", "en", "2026-03-05", "2026-03-05"), ("today", "en", "2026-03-04", "2026-03-04"),
        ("earlier this month", "en", "2026-03-01", "2026-03-04"), ("later this year", "en", "2026-03-04", "2026-12-31"),
        ("last month", "en", "2026-02-01", "2026-02-28"), ("next month", "en", "2026-04-01", "2026-04-30"), ("this week", "en", "2026-03-02", "2026-03-08"),
        ("last week", "en", "2026-02-23", "2026-03-01"), ("last year", "en", "2025-01-01", "2025-12-31"), ("three weeks ago", "en", "2026-02-09", "2026-02-15"),
        ("2 days ago", "en", "2026-03-02", "2026-03-02"), ("a year ago", "en", "2025-01-01", "2025-12-31"), ("next Friday", "en", "2026-03-06", "2026-03-13"),
        ("last Friday", "en", "2026-02-27", "2026-02-27"), ("gestern", "de", "2026-03-03", "2026-03-03"), ("letzten Monat", "de", "2026-02-01", "2026-02-28"),
        ("vor drei Tagen", "de", "2026-03-01", "2026-03-01"), ("nächste Woche", "de", "2026-03-09", "2026-03-15"),
        ("kommenden Freitag", "de", "2026-03-06", "2026-03-13"), ("hier", "fr", "2026-03-03", "2026-03-03"),
        ("le mois dernier", "fr", "2026-02-01", "2026-02-28"),
        ("il y a deux ans", "fr", "2024-01-01", "2024-12-31"), ("la semaine prochaine", "fr", "2026-03-09", "2026-03-15"),
        ("ayer", "es", "2026-03-03", "2026-03-03"), ("el mes pasado", "es", "2026-02-01", "2026-02-28"), ("hace dos semanas", "es", "2026-02-16", "2026-02-22"),
    ],
)  # fmt: skip
def test_each_is_found_and_resolved(text: str, language: str, first: str, last: str) -> None:
    doc = document(f"Xyz {text} xyz.", language)
    (said,) = relatives(doc)
    assert doc.text[said.span.start : said.span.end] == text
    assert resolved(said, ANCHOR) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "language"),
    [("in the last week of May", "en"), ("the next month of work", "en"), ("por la mañana", "es"), ("a yesterday's-child", "en"), ("the weekend", "en")],
)
def test_other_uses_of_the_words_are_left_alone(text: str, language: str) -> None:
    found = [said for said in relatives(document(f"Xyz {text} xyz.", language)) if said.unit != "day" or language == "es"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("The pond froze earlier this month (February).", "XXXX-02"), ("It rained yesterday (June 3).", "XXXX-06-03"),
        ("It closed last month, in January 2026, for good.", "2026-01"), ("Come tomorrow, March 5, at noon.", "XXXX-03-05"),
        ("Come today, 4 March 2026.", "2026-03-04"), ("A vote is due next Friday, March 6.", "XXXX-03-06"), ("Built last year (2025).", "2025"),
    ],
)  # fmt: skip
def test_a_date_given_beside_it_is_its_gloss(text: str, gloss: str) -> None:
    doc = document(text)
    (said,) = (said for said in relatives(doc) if said.unit != "weekday" or said.offset)
    assert said.gloss is not None
    assert said.gloss.edtf == gloss
    assert doc.text[said.gloss.span.start : said.gloss.span.end] in text


@pytest.mark.parametrize(
    "text",
    ["It rained yesterday (a lot).", "It rained yesterday. June 3 was dry.", "Yesterday, she said, March 3 was over.", "last month (see 2025-01-03 below)"],
)
def test_a_date_further_off_is_no_gloss(text: str) -> None:
    assert [said.gloss for said in relatives(document(text))] == [None]


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("The mayor spoke and was heard on Monday.", "past", date(2026, 3, 2)),
        ("The pool will open on Monday.", "future", date(2026, 3, 9)),
        ("Monday menu", "", None),
    ],
)
def test_a_lone_weekday_takes_its_direction_from_its_sentence(text: str, tense: str, day: date | None) -> None:
    (said,) = relatives(document(text))
    assert (said.unit, said.tense, said.weekday) == ("weekday", tense, 0)
    assert resolved(said, ANCHOR) == ((day, day) if day else None)


@given(st.sampled_from(["day", "week", "month", "year"]), st.integers(-500, 500), st.dates(date(1600, 1, 1), date(2600, 1, 1)))
def test_neighbouring_units_touch(unit: str, offset: int, anchor: date) -> None:
    one = resolved(Relative(Span(0, 1), unit, offset), anchor)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # drawn from the literal's values
    other = resolved(Relative(Span(0, 1), unit, offset + 1), anchor)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # likewise
    assert one is not None
    assert other is not None
    assert one[1] + timedelta(1) == other[0]


@given(st.integers(0, 6), st.sampled_from([-1, 1]), st.dates(date(1600, 1, 1), date(2600, 1, 1)))
def test_a_named_weekday_lies_on_its_side_of_the_anchor(weekday: int, offset: int, anchor: date) -> None:
    meant = resolved(Relative(Span(0, 1), "weekday", offset, weekday=weekday), anchor)
    assert meant is not None
    assert all(day.weekday() == weekday and 0 < (day - anchor).days * offset < 15 for day in meant)


def test_far_ends_of_time_have_no_answer() -> None:
    assert resolved(Relative(Span(0, 1), "year", -3000), ANCHOR) is None
    assert resolved(Relative(Span(0, 1), "day", 10**8), ANCHOR) is None


def test_every_word_for_a_day_holds_an_anchor_of_its_language() -> None:
    assert all(any(anchor in word for anchor in words.anchors) for words in WORDS.values() for word in words.days)
