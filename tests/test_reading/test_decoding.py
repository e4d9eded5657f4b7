"""Bytes become text, or are refused with a reason."""

from __future__ import annotations

import codecs

import pytest

from dateline.reading import Unreadable, read
from dateline.reading.decoding import decode, without_surrogates

TEXT = "Žluťoučký kůň čeká na nábřeží, příští trajekt do Velmory odjíždí v pondělí třetího března. Přijďte včas, lístky jsou už téměř vyprodané."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
def test_marks_are_believed_and_cut_off(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert not decoded.problems


@pytest.mark.parametrize("declaration", ['<meta charset="windows-1250">', "-*- coding: cp1250 -*-", '<?xml version="1.0" encoding="cp1250"?>'])
def test_a_declared_encoding_is_believed(declaration: str) -> None:
    assert decode(f"{declaration}\n{TEXT}".encode("cp1250")).text == f"{declaration}\n{TEXT}"


@pytest.mark.parametrize("html", [True, False])
def test_an_encoding_is_detected(html: bool) -> None:
    text = "Паром в Вельмору отходит в понедельник, третьего марта, от южной гавани. Билеты продаются на пристани. " * 3
    assert decode(text.encode("cp1251"), html=html).text == text


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    decoded = decode(TEXT.encode() + b" \xe9 " + TEXT.encode())
    assert decoded.text == f"{TEXT} \ufffd {TEXT}"
    assert decoded.problems[0].start == len(TEXT) + 1


def test_an_unknown_declaration_is_passed_over() -> None:
    assert decode(b"charset=nonesuch caf\xe9 au lait et cr\xeape au sucre, servis tous les jours d'\xe9t\xe9").text.startswith("charset=nonesuch")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"some text\0more", "binary file (NUL byte at offset 9)"),
        (b"%PDF-1.7\n%\xe2\xe3", "binary file (PDF)"),
        (b"\x89PNG\r\n\x1a\n", "binary file (PNG image)"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "binary file (NUL character at offset 1)"),
    ],
)
def test_binary_files_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(data, "a.txt")
    assert str(refusal.value) == reason


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800b\udfffc𝒳") == "a\ufffdb\ufffdc𝒳"
    assert decode("a\ud800b".encode("utf-8", "surrogatepass")).text == "a\ufffdb"


def test_a_problem_of_decoding_reaches_the_document() -> None:
    doc = read(TEXT.encode() + b" \xe9", "a.md")
    assert [problem.message for problem in doc.problems] == ["bytes that are no utf-8 text (1 in all)"]
    assert doc.problems[0].place.column == len(TEXT) + 2
