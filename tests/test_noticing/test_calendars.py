"""The calendar table: complete in every language, and wary of names that are also words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.dates.calendars import LANGUAGES, calendar_of, foreign

WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche", "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica", "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo", "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье", "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_twelve_months_and_seven_weekdays(language: str) -> None:
    calendar = calendar_of(language)
    assert calendar is not None
    assert {name.month for name in calendar.names.values()} - {None} == set(range(1, 13))
    assert {name.weekday for name in calendar.names.values()} - {None} == set(range(7))


@pytest.mark.parametrize("language", WEEKDAYS)
def test_weekdays_are_numbered_from_monday(language: str) -> None:
    calendar = calendar_of(language)
    assert calendar is not None
    names = [calendar.named(word) for word in WEEKDAYS[language].split()]
    assert [name.weekday for name in names if name] == list(range(7))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_hebrew_names(language: str) -> None:  # python-babel/babel#1234
    calendar = calendar_of(language)
    assert calendar is not None
    assert not [word for word in calendar.names if any("\u0590" <= letter <= "\u05ff" for letter in word)]


@pytest.mark.parametrize("word", ["may", "march", "sat", "sun", "mar", "wed"])
def test_english_words_in_lower_case_are_no_names(word: str) -> None:
    calendar = calendar_of("en")
    assert calendar is not None
    assert calendar.named(word) is None
    assert calendar.named(word.capitalize()) is not None


def test_no_language_is_english_and_an_unknown_one_has_a_table_of_its_own() -> None:
    assert calendar_of("") == calendar_of("en")
    assert calendar_of("ja") is None
    assert foreign().named("March") is None
    assert foreign().named("August") is None
    assert foreign().named("December") is not None


def test_short_mar_is_a_month_and_a_weekday_in_spanish() -> None:
    calendar = calendar_of("es")
    assert calendar is not None
    name = calendar.named("mar")
    assert name is not None
    assert (name.month, name.weekday) == (3, 1)


@pytest.mark.parametrize(
    ("language", "word", "weekday", "wanted"),
    [
        ("en", "Monday", 2, "Wednesday"), ("en", "MONDAY", 2, "WEDNESDAY"), ("en", "Mon", 2, "Wed"), ("en", "Thurs", 1, "Tues"), ("ru", "среду", 4, "пятницу"),
        ("cs", "středu", 5, "sobotu"), ("fi", "keskiviikkona", 0, "maanantaina"), ("de", "Mo", 6, "So"), ("fr", "mardi", 3, "jeudi"),
    ],
)  # fmt: skip
def test_another_weekday_is_written_like_the_one_it_replaces(language: str, word: str, weekday: int, wanted: str) -> None:
    calendar = calendar_of(language)
    assert calendar is not None
    assert calendar.weekday_like(word, weekday) == wanted


@given(st.sampled_from(LANGUAGES), st.data())
def test_a_replaced_weekday_reads_as_the_one_asked_for(language: str, data: st.DataObject) -> None:
    calendar = calendar_of(language)
    assert calendar is not None
    word = data.draw(st.sampled_from(sorted(word for word, name in calendar.names.items() if name.weekday is not None))).capitalize()
    weekday = data.draw(st.integers(0, 6))
    name = calendar.named(calendar.weekday_like(word, weekday))
    assert name is not None
    assert name.weekday == weekday
