"""Pairs of names, written down before any weight was set: those that are both right must pass, slips must be found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.comparing.names.evidence import ERROR, WARNING, Form, weigh
from dateline.model import Document, Finding
from dateline.reading import read
from dateline_rules.names.given_name_variant import GivenNameVariant
from dateline_rules.names.name_variant import NameVariant

# Both right: namesakes, families, genders, cases, people of other countries, deliberate pairs. "lang: A | B".
BOTH_RIGHT = """
David Davis | David Davies
John Reid | John Reed
Anna Schmidt | Anna Schmitt
Peter Hansen | Peter Hanson
Michael Clark | Michael Clarke
Mark Thomson | Mark Thompson
James Stephens | James Stevens
Laura Peterson | Laura Petersen
Robert Allen | Robert Allan
Thomas Meyer | Thomas Maier
Josef Brunner | Josef Grunner
Katrina Falkner | Claire Faulkner
Paul Johnson | Paul Johnston
Mary Brown | Mary Browne
William Rogers | William Rodgers
Anders Andersson | Anders Andersen
Stuart Macdonald | Helen McDonald
Jan Novotny | Jana Novotna
Pavel Dvorak | Pavla Dvorakova
Irina Nazarova | Ivan Nazarov
Anna Kowalska | Adam Kowalski
Oleg Zelinsky | Olga Zelinskaya
Nikos Papadopoulos | Maria Papadopoulou
Jonas Petrauskas | Ona Petrauskiene
Alan Fischer | Bobby Fisher
Mark Romano | Mary Romano
Mario Lopes | Maria Lopez
Francesca Rinaldi | Francesco Rinaldo
Martin Kellner | Martina Keller
Erik Lindqvist | Erika Lindkvist
Edward Thornbury | George Thornburg
Samuel A. Whitcombe | Samuel B. Whitcomb
Wei Chen | Wei Cheng
Li Zhao | Li Zhou
Kim Song-hui | Kim Sung-hui
Zhang Weiming | Zhang Weining
Wang Fang | Wang Feng
Kim Jong-un | Kim Jong-il
Nguyen Van Thanh | Nguyen Van Thang
Li Xiaoming | Li Xiaomeng
Park Ji-sung | Park Ji-song
Tran Minh Hoang | Tran Minh Huang
Yang Zhang | Yang Zheng
Choi Min-jung | Choi Min-jeong
New Zealander | New Zealanders
Sri Lankan | Sri Lankans
Georgia Bulldog | Georgia Bulldogs
Virginia Beach | Virginia Beaches
Christian Democrat | Christian Democrats
Jordan Valley | Jordan Valleys
Israel Defence | Israel Defense
Sydney Harbour | Sydney Harbor
Victoria Australia | Victoria Austria
Alexander Keller | Alexander Kellers
Rosa Kennedy | Rosa Kennedys
Leonid Marchuk | Leonid Marchuk’s
pl: Donald Zawadzki | Donalda Zawadzkiego
pl: Marek Tusknik | Marka Tusknika
cs: Petr Havlena | Petra Havleny
hr: Andrej Plenkić | Andreja Plenkića
fi: Sanna Marinen | Sanna Marisen
fi: Matti Rautala | Matti Rautalan
ru: Николай Верховцев | Николая Верховцева
ru: Игорь Залесский | Игоря Залесского
uk: Тарас Дзюбенко | Тараса Дзюбенка
John Q. Smithson | John Smithson
J. Halvorsen | John Halvorsen
Robert Halloran | Bob Halloran
Elizabeth Warrington | Liz Warrington
Giorgos Papadakis | George Papadakis
José Velásquez | Jose Velasquez
Aoife O’Brien | Aoife O'Brien
Maria da Silva | Maria Silva
Viktor Orbant | Orbant Viktor
Lucia Diaz-Cabrera | Lucia Diaz
"""

# Both right because the sentence itself sets them side by side.
ON_PURPOSE = [
    "The jury praised Ahmet Yildizhan (Ahmet Yildishan in some lists) for his early work.",
    "Papers by Mikhail Bogolyubskoy or Mikhail Bogoliubskoi fill the shelf.",
    "Anna Steinhardt, formerly Anna Steinhart, will chair the meeting.",
    "The book is by Clara Marchetti, née Clara Marcheti, of Turin.",
    "Boris Namyotkin, also Boris Namyodkin, was a chemist.",
    "They met Yusuf Karadagli/Yusuf Qaradagli in the hall.",
    "Erik Halvorsund and Erik Halversund are cousins.",
    "His name is Peter Vanderholt, not Peter Vanderhold.",
    "We wrote to Ivan Petrushenko. He owns “Letters of Ivan Petrushenco”, printed long ago.",
]

SLIPS = """
Anatoly Verkhovtsev | Anatoly Verhovtsev
Alexei Darchiyenko | Alexei Darchienko
Sergei Yastrubinsky | Sergei Yastrebinsky
Mikhail Khodarenko | Mikhail Hodarenko
Muammar al-Tarhouni | Muammar al-Tarhuni
Hassan Al-Mutawwa | Hassan Al-Mutawa
Jürgen Moellenberg | Jürgen Möllenberg
Dmitri Gorbatschuk | Dmitri Gorbachuk
Emma Whitfield | Emma Whitfeild
Grace Wilkinson | Grace Wilkisnon
Peter Hathersage | Peter Hatehrsage
Ingrid Sorbakken | Ingrid Sobrakken
Laura Castellanos | Laura Castelanos
Tomas Berggruen | Tomas Bergruen
Rebecca Hollister | Rebecca Holister
Miriam Abbassi | Miriam Abassi
Daniel Ciorbescu | Daniel Ciobescu
Simon Achterberg | Simon Achteberg
Maria Marreto | Maria Maretto
Helen Woodbridge | Helen Woodbrige
Kelly Fitzsimmons | Kelly Fitzsimons
Andrew Rackhausen | Andrew Rackhausan
Eugene Yokohara | Eugene Yakohara
Sebastian Pfitzinger | Sebastian Pfiztinger
Rafael Fourcade | Rafael Forcade
Hadley Wickenden | Hadley Wikenden
Claire Geraghton | Claire Geragthon
Andy Wolfender | Andy Wolfendar
Sara Williamson | Sara Wiliamson
Nadia Okonkwo | Nadia Okonkow
Kwame Asantewaa | Kwame Asantewa
Oluwaseun Adebayor | Oluwaseun Adebyaor
Priya Ramanathan | Priya Ramanthan
Arjun Venkatesan | Arjun Venkatasen
Yuki Matsumara | Yuki Matsumarra
Isabel Montenegro | Isabel Montengro
Jared Bhattacharya | Jared Bhatacharya
Ellen Jovinski | Ellen Jovniski
Russell Dickenson | Russell Dickenso
Hillary Frayling | Hillary Fralying
Tim Condonberg | Tim Codonberg
Bob Hallorane | Robert Halorane
Minister Paul Zuckerbrot | Paul Zukerbrot
Mr Lavrentiev | Mr Lavrentyev
"""


def pairs(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


def document(line: str) -> Document:
    language, _, names = line.rpartition(": ")
    one, other = names.split(" | ")
    text = f"The harbour plan was shown by {one} in spring.\n\nIn autumn the council heard {other} on the same plan.\n"
    return read(text.encode(), "a.txt", language or "en")


def said(doc: Document) -> list[Finding]:
    return list(NameVariant().check(doc))


@pytest.mark.parametrize("line", pairs(BOTH_RIGHT))
def test_two_right_names_are_no_error(line: str) -> None:
    assert [found.message for found in said(document(line)) if found.severity == "error"] == []


def test_hardly_any_two_right_names_are_a_warning() -> None:
    warned = [line for line in pairs(BOTH_RIGHT) if said(document(line))]
    assert len(warned) <= 0.03 * len(pairs(BOTH_RIGHT)), warned


@pytest.mark.parametrize("sentence", ON_PURPOSE)
def test_alternates_given_on_purpose_are_silent(sentence: str) -> None:
    assert said(read(sentence.encode(), "a.txt", "en")) == []


@pytest.mark.parametrize("line", pairs(SLIPS))
def test_slips_are_found(line: str) -> None:
    assert len(said(document(line))) == 1


def test_every_piece_of_evidence_is_added() -> None:
    one, other = Form(("Anna",), "Verkhovtseva", 1, "director"), Form(("Anna",), "Verhovtseva", 4, "director")
    evidence = weigh(one, other, same_document=True)
    assert evidence == (3.0 + 2.5 + 1.0 + 0.7 + 0.7, ("alike in sound", "same given name", "same document", "same role", "once against 4 times"))


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        (Form(("Anna",), "Ramanthan"), Form(("Paul",), "Ramanathan"), 2.0 - 3.0 + 1.0),
        (Form(("A.",), "Ramanthan"), Form(("Anna",), "Ramanathan"), 2.0 + 1.0 + 1.0),
        (Form((), "Ramanthan"), Form(("Anna",), "Ramanathan"), 2.0 + 1.0),
        (Form(("Anna",), "Ramanthan", 3), Form(("Anna",), "Ramanathan", 3), 2.0 + 2.5 + 1.0 - 1.0),
        (Form(("Anna",), "Ramanthan", common=True), Form(("Anna",), "Ramanathan"), 2.0 + 2.5 + 1.0 - 1.0),
        (Form(("Anna", "B."), "Ramanthan"), Form(("Anna", "C."), "Ramanathan"), 2.0 + 2.5 + 1.0 - 3.0),
        (Form(("Georgia",), "Ramanthan"), Form(("Georgia",), "Ramanathan"), 2.0 + 1.0 + 1.0),
        (Form(("Anna",), "Bramanthan"), Form(("Anna",), "Ramanthan"), 1.7 + 2.5 + 1.0 - 1.5),
    ],
)
def test_what_surrounds_two_spellings_counts(one: Form, other: Form, points: float) -> None:
    evidence = weigh(one, other, same_document=True)
    assert evidence is not None
    assert evidence.points == pytest.approx(points)


def test_documents_apart_say_less_where_a_given_name_is_missing() -> None:
    evidence = weigh(Form((), "Ramanthan"), Form(("Anna",), "Ramanathan"), same_document=False)
    assert evidence is not None
    assert evidence.points == pytest.approx(2.0 - 1.0)


def test_names_alone_weigh_less_between_documents_than_a_role_or_a_single_slip() -> None:
    alone = weigh(Form(("Anna",), "Ramanthan"), Form(("Anna",), "Ramanathan"), same_document=False)
    once = weigh(Form(("Anna",), "Ramanthan"), Form(("Anna",), "Ramanathan", 3), same_document=False)
    assert alone is not None
    assert once is not None
    assert alone.points == pytest.approx(2.0 + 2.5 - 0.7)
    assert once.points == pytest.approx(2.0 + 2.5 + 0.7)


def test_two_surnames_that_exist_are_never_an_error() -> None:
    evidence = weigh(Form(("Peter",), "Meyer", 9, "mayor"), Form(("Peter",), "Meier", 1, "mayor"), same_document=True)
    assert evidence is not None
    assert WARNING <= evidence.points < ERROR


GIVEN_BOTH_RIGHT = """
Thomas Wikstrand | Tom Wikstrand
Mario Sabarin | Maria Sabarin
Daniel Sabarin | Daniela Sabarin
Gabriel Sabarin | Gabrielle Sabarin
Alexander Sabarin | Alexandra Sabarin
Michael Sabarin | Michaela Sabarin
Christian Sabarin | Christina Sabarin
Eric Sabarin | Erica Sabarin
Emil Sabarin | Emily Sabarin
Julian Sabarin | Juliana Sabarin
Stefan Sabarin | Stefanie Sabarin
Jan Sabarin | Jana Sabarin
Jean Sabarin | Joan Sabarin
Mark Sabarin | Mary Sabarin
Anne Sabarin | Anna Sabarin
Juan Sabarin | Ivan Sabarin
Dmytro Verkhin | Dmitry Verkhin
Andrés Sabarin | Andres Sabarin
Kim Song-hui | Kim Sung-hui
Xiaoming Li | Xiaomeng Li
Robert Smith | Roberto Smith
"""

GIVEN_SLIPS = """
Pernilla Wikstrand | Pernila Wikstrand
Elliott Sabarin | Elliot Sabarin
Rachael Quennell | Rachel Quennell
Bogumił Zawistnik | Bogomił Zawistnik
Matthew Pattingale | Mathew Pattingale
Isolde Brandmark | Islode Brandmark
Philipp Hallerstein | Philip Hallerstein
Alexander Schultheim | Alexnader Schultheim
Jeremiah Kimmelbach | Jeremia Kimmelbach
Katarzyna Wolniewska | Katarzyan Wolniewska
"""


@pytest.mark.parametrize("line", pairs(GIVEN_BOTH_RIGHT))
def test_given_names_of_two_people_or_of_one_with_a_short_form_are_silent(line: str) -> None:
    assert [found.message for found in GivenNameVariant().check(document(line))] == []


@pytest.mark.parametrize("line", pairs(GIVEN_SLIPS))
def test_slips_in_given_names_are_found(line: str) -> None:
    assert len(list(GivenNameVariant().check(document(line)))) == 1


names = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12).map(str.capitalize)


@given(names, names, st.booleans())
def test_evidence_does_not_depend_on_the_order_of_the_names(one: str, other: str, together: bool) -> None:
    left, right = Form(("Anna",), one), Form(("Ann",), other)
    assert weigh(left, right, together) == weigh(right, left, together)


@given(names)
def test_a_name_is_no_variant_of_itself(name: str) -> None:
    assert weigh(Form(("Anna",), name), Form(("Anna",), name), same_document=True) is None
