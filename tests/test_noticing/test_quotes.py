"""Which stretches are quotations, what belongs together, and who said it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.noticing.text.quotes import Quotation, quotes
from dateline.reading import read


def found(text: str, path: str = "a.txt", language: str = "") -> tuple[Quotation, ...]:
    return quotes(read(text.encode(), path, language))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He called it “very good” and left.", ["very good"]),
        ('He called it "very good" and "cheap".', ["very good", "cheap"]),
        ("Er nannte es „sehr gut“ und ging.", ["sehr gut"]),
        ("Określił to „bardzo dobre” i wyszedł.", ["bardzo dobre"]),
        ("C’était « très bien » dit-il.", ["très bien"]),
        ("Er nannte es »sehr gut« und ging.", ["sehr gut"]),
        ("Han sa ”mycket bra” och gick.", ["mycket bra"]),
        ("He called it ‘very good’ and left.", ["very good"]),
        ("He called it 'very good' and left.", ["very good"]),
        ("She said ‘the boys’ room is closed’ and left.", ["the boys’ room is closed"]),
        ("彼は「とても良い」と言った。", ["とても良い"]),
        ("The diplomats’ operations and the ministers’ homes.", []),
        ("It’s the dog's bone, and the dogs' food.", []),
        ("A board of 5' by 7' was used.", []),
        ('A stray " mark and nothing else.', []),
        ("An open “mark that nobody closed.", []),
        ("“One,” “two” and ”.", ["One,", "two"]),
    ],
)
def test_marks(text: str, wanted: list[str]) -> None:
    assert [quotation.text for quotation in found(text)] == wanted


def test_spans_are_the_inside_of_the_marks() -> None:
    doc = read("It was “very good”, she said.".encode(), "a.txt")
    assert [doc.text[slice(*quotation.span)] for quotation in quotes(doc)] == ["very good"]


def test_a_nested_quotation_is_deeper() -> None:
    assert [(quotation.text, quotation.depth) for quotation in found("“She told me ‘go home’ and left,” Ann Lund said.")] == [
        ("go home", 1),
        ("She told me ‘go home’ and left,", 0),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We will rebuild it,” he said, “stone by stone.”", 2),
        ("“We will rebuild it,” Ann Lund said. “Stone by stone.”", 2),
        ("„Das ist gut“, sagte Lund. „Wir gehen.“", 2),
        ("“We will rebuild it”, the mayor of Norvik told the paper, “stone by stone”.", 2),
        ("“We will rebuild it,” said Dr. Ann M. Lund, “stone by stone.”", 2),
    ],
)
def test_an_attribution_joins_two_stretches(text: str, parts: int) -> None:
    (quotation,) = found(text)
    assert len(quotation.parts) == parts
    assert " … " in quotation.text


@pytest.mark.parametrize(
    "text",
    [
        "They hailed the talks as “good and brisk” and noted that “steps were agreed upon”.",
        "“We will rebuild it,” he said. Nobody believed him. The council met and said nothing. “Stone by stone” was the motto.",
        "He likes “bread” and “butter”.",
        "Der Rat nannte die Probe „laut und fröhlich“. In seinem Brief hieß es, man habe „drei neue Hörner gekauft“.",
        "The council called it “loud and cheerful”. The letter said “three new horns were bought”.",
        "“We will rebuild it,” he said. The town called it “a ruin”.",
    ],
)
def test_quotations_of_their_own_stay_apart(text: str) -> None:
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It works,” Ann Lund said.", "Ann Lund"),
        ("“It works,” said Ann Lund.", "Ann Lund"),
        ("Ann Lund, the mayor of Norvik, said: “It works.”", "Ann Lund"),
        ("Lund on Thursday hailed the “good result” of the vote.", "Lund"),
        ("“It works,” the Foreign Ministry said.", "the Foreign Ministry"),
        ("„Es geht“, sagte Ann Lund.", "Ann Lund"),
        ("« Ça marche », a déclaré Ann Lund.", "Ann Lund"),
        ("“It works,” he said.", ""),
        ("The “good result” of the vote.", ""),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert [quotation.speaker for quotation in found(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "wanted", "speaker"),
    [
        ("— Печь остыла, — сказал Пётр Ильин.", ["Печь остыла"], "Пётр Ильин"),
        ("— Печь — дело тонкое, — ответила она. — Дров нет.", ["Печь — дело тонкое", "Дров нет."], ""),
        ("—El horno está frío —dijo Ana Ruiz—, y no hay leña.", ["El horno está frío", "y no hay leña."], "Ana Ruiz"),
        ("— Le four est froid, a déclaré Ann Lund.", [], ""),
        ("— Печь остыла, дрова сырые, — и все ушли.", [], ""),
        ("— bread\n— butter", [], ""),
    ],
)
def test_a_dash_opens_speech_where_another_and_a_verb_of_saying_follow(text: str, wanted: list[str], speaker: str) -> None:
    doc = read(text.encode(), "a.txt")
    assert [doc.text[slice(*part)] for quotation in quotes(doc) for part in quotation.parts] == wanted
    assert [quotation.speaker for quotation in quotes(doc)] == [speaker] * bool(wanted)


def test_marks_within_speech_after_a_dash_are_deeper() -> None:
    assert [(quotation.text, quotation.depth) for quotation in found("— Вот наша «Ива», катер, — сказал он.")] == [("Вот наша «Ива», катер", 0), ("Ива", 1)]


def test_a_verb_of_saying_attributes() -> None:
    assert [quotation.attributed for quotation in found("“It works,” he said.\n\nThe “good result” of the vote.")] == [True, False]


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    text = "“The first part of it.\n\n“The second part of it,” she said."
    assert [quotation.text for quotation in found(text)] == ["The first part of it.", "The second part of it,"]


def test_a_block_quotation_without_marks_is_one_quotation() -> None:
    (quotation,) = found("> We will rebuild the library. — Ann Lund\n", "a.md")
    assert (quotation.text, quotation.whole, quotation.attributed) == ("We will rebuild the library.", True, True)
    (quotation,) = found("> We will rebuild the library.\n", "a.md")
    assert (quotation.whole, quotation.attributed) == (True, False)


def test_code_holds_no_quotations() -> None:
    assert found('```\nprint("very good")\n```\n', "a.md") == ()


@given(st.lists(st.sampled_from([*"ab ,.s“”„«»‘’'\"", "— ", "said "]), max_size=50).map("".join))
def test_any_marks_give_sound_spans(text: str) -> None:
    doc = read(text.encode(), "a.txt")
    for quotation in quotes(doc):
        assert quotation.span.start < quotation.span.end
        assert quotation.parts[0].start == quotation.span.start
        assert quotation.parts[-1].end == quotation.span.end
        assert " … ".join(doc.text[slice(*part)].strip() for part in quotation.parts) == quotation.text
