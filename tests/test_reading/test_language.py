"""The language of a document, by everything that may tell it, and of blocks in another script."""

from __future__ import annotations

import pytest

from dateline.reading import read_source

ENGLISH = "The ferry to the old harbour of Velmora is late on most days of the week, and the council has said that it will look at the timetable. "
GERMAN = "Die Fähre nach Velmora ist an den meisten Tagen der Woche zu spät, und der Rat hat gesagt, dass er sich den Fahrplan ansehen wird. "
RUSSIAN = "Паром в старую гавань Вельморы часто опаздывает, и совет обещал посмотреть расписание. "
UKRAINIAN = "Пором до старої гавані Вельмори часто запізнюється, і рада обіцяла переглянути розклад. "
HUNGARIAN = (
    "A velmorai komp a hét legtöbb napján késik, ezért a városi tanács megígérte, hogy átnézi a menetrendet. Az utasok szerint ez már régen esedékes volt. "
)


def language(text: str, path: str = "a.md", default: str = "", languages: dict[str, str] | None = None) -> str:
    return read_source(text, path, default, languages or {}).language


@pytest.mark.parametrize("front", ["---\nlang: de\n---\n", "---\nlanguage: de-AT\n---\n", "+++\nlocale = 'de_AT.UTF-8'\n+++\n", '{"lang": "DE"}\n'])
def test_front_matter_comes_first(front: str) -> None:
    assert language(front + ENGLISH * 3, "fr/a.md", "es", {"fr/": "it"}) == "de"


@pytest.mark.parametrize("front", ["---\nlanguage: python\n---\n", "---\nlanguage: go\n---\n", "---\nlang: {{ x }}\n---\n"])
def test_what_is_no_language_is_passed_over(front: str) -> None:
    assert language(front + ENGLISH * 3, default="es") == "es"


def test_html_says_its_language() -> None:
    assert language('<html lang="pt-BR"><body><p>Velmora</p></body></html>', "a.html", "en") == "pt"


def test_the_config_of_a_path_comes_before_its_name() -> None:
    assert language("Velmora", "fr/blog/a.md", "es", {"fr/": "it", "fr/blog/": "ca", "de/": "de"}) == "ca"
    assert language("Velmora", "fr/a.md", "es", {"de/": "de"}) == "fr"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("de/a.md", "de"), ("content/pt-br/a.md", "pt"), ("posts/a.de.md", "de"), ("zh_CN/a.md", "zh"), ("en/x/de/a.md", "de")],
)
def test_a_path_names_a_language(path: str, expected: str) -> None:
    assert language("Velmora", path, "es") == expected


@pytest.mark.parametrize("path", ["it/a.md", "no/a.md", "a.1.2.md", "docs/python/a.md", "de.md", "ca/a.md"])
def test_a_word_in_a_path_names_none(path: str) -> None:
    assert language("Velmora", path, "es") == "es"


@pytest.mark.parametrize(("path", "text"), [("de/a.md", ENGLISH), ("uk/a.md", ENGLISH), ("en/a.md", RUSSIAN)])
def test_a_text_plainly_in_another_language_is_not_believed_to_be_its_folders(path: str, text: str) -> None:
    assert language(text * 2, path, "es") == "es"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (RUSSIAN, "ru"),
        (UKRAINIAN, "uk"),
        (HUNGARIAN, "hu"),
        ("Το πλοίο για τη Βελμόρα αργεί", "el"),
        ("המעבורת לולמורה מאחרת", "he"),
        ("العبارة إلى فيلمورا تتأخر", "ar"),
        ("کشتی به ولمورا دیر می‌رسد گاهی", "fa"),
        ("ベルモーラ行きのフェリーは遅れています", "ja"),
        ("前往港口的渡轮经常晚点", "zh"),
        ("벨모라행 페리가 늦습니다", "ko"),
        ("Velmora, Istvan Kral 3.", ""),
        ("2026", ""),
    ],
)
def test_the_text_tells_its_language(text: str, expected: str) -> None:
    assert language(text) == expected


def test_blocks_in_another_script_have_their_own_language() -> None:
    doc = read_source(f"{ENGLISH}\n\n{RUSSIAN}\n\n{ENGLISH}It quotes “Паром”.\n\n{UKRAINIAN}", "a.md")
    assert [block.language for block in doc.blocks] == ["en", "ru", "en", "uk"]


def test_latin_blocks_in_a_document_of_another_script_are_told_by_their_words() -> None:
    doc = read_source(f"{RUSSIAN * 3}\n\n{ENGLISH}\n\nVelmora Town Hall", "a.md")
    assert [block.language for block in doc.blocks] == ["ru", "en", "ru"]


def test_a_short_foreign_word_changes_nothing() -> None:
    doc = read_source("Гавань\n\n港\n\nText.", "a.md", "en")
    assert {block.language for block in doc.blocks} == {"en"}
