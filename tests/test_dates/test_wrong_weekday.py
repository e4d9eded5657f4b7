"""DATE104 over all days, weekdays and languages: it speaks when they differ, and each of its repairs silences it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Finding
from dateline.noticing.dates.calendars import LANGUAGES, calendar_of
from dateline.reading import read
from dateline.testing import apply
from dateline_rules.dates.wrong_weekday import WrongWeekday

DAYS = st.dates(date(1930, 1, 1), date(2150, 12, 31))


def findings(text: str) -> list[Finding]:
    return list(WrongWeekday().check(read(text.encode(), "a.md")))


def sentence(day: date, weekday: int, language: str) -> str:
    calendar = calendar_of(language)
    assert calendar is not None
    names = calendar.names.items()
    named = max((word for word, name in names if name.weekday == weekday), key=len)
    month = max((word for word, name in names if name.month == day.month), key=len)
    return f"---\nlang: {language}\n---\n\n{named.capitalize()}, {day.day} {month.capitalize()} {day.year}.\n"


@given(DAYS, st.sampled_from(LANGUAGES))
def test_the_right_weekday_is_left_alone(day: date, language: str) -> None:
    assert findings(sentence(day, day.weekday(), language)) == []


@given(DAYS, st.integers(1, 6), st.sampled_from(LANGUAGES))
def test_a_wrong_one_is_found_and_every_repair_mends_it(day: date, off: int, language: str) -> None:
    text = sentence(day, (day.weekday() + off) % 7, language)
    (found,) = findings(text)
    assert [suggestion.message.partition(":")[0] for suggestion in found.suggestions] == ["weekday", "day", "year"]
    assert all(findings(apply(suggestion.edits, {"a.md": text})["a.md"]) == [] for suggestion in found.suggestions)


def test_the_nearest_year_is_offered() -> None:
    (found,) = findings("On Monday, March 3, 2026, it opened.")
    assert [suggestion.message for suggestion in found.suggestions] == ["weekday: Tuesday", "day: 2", "year: 2025"]
