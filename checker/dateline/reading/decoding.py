"""Turns bytes into text: byte order marks, UTF-8, declared encodings, and a detector for what is left."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftProblem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "zip archive",
    b"\x89PNG": "PNG image",
    b"\xff\xd8\xff": "JPEG image",
    b"GIF8": "GIF image",
    b"\x1f\x8b": "gzip archive",
}
_DECLARED = compile_late(rb"(?:charset|encoding|coding)\s*[:=]\s*[\"']?\s*([A-Za-z][\w.-]+)", re.IGNORECASE)
_SURROGATE = compile_late("[\ud800-\udfff]")
_SAMPLE = 65_536
"""How much a detector is shown: it is slow, and its answer does not change with more."""


class Unreadable(ValueError):  # noqa: N818  (a state of the file, named in the brief of the engine)
    """A file that is no text; the message says in one line why."""


class Decoded(NamedTuple):
    """Text without a byte order mark, and what was lost on the way."""

    text: str
    encoding: str
    problems: tuple[DraftProblem, ...] = ()


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """The text in `data`. Raises `Unreadable`."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        return _surrogates(data) or _mostly_utf8(data) or _declared(data) or _detected(data, error, html=html)


def without_surrogates(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD; parsers in other languages refuse them."""
    try:
        text.encode()  # ten times as quick as looking for one
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _refuse_binary(data: bytes) -> None:
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(f"binary file ({name})")
    if (nul := data.find(b"\0")) >= 0:
        raise Unreadable(f"binary file (NUL byte at offset {nul})")


def _surrogates(data: bytes) -> Decoded | None:
    """Text whose lone surrogates were encoded as if they were characters."""
    try:
        return Decoded(without_surrogates(data.decode("utf-8", "surrogatepass")), "utf-8")
    except UnicodeDecodeError:
        return None


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes broken: far more sequences are whole than are not, which no other encoding brings about by chance."""
    whole = len(data.decode("utf-8", "ignore").encode("ascii", "ignore"))
    kept = len(data.decode("utf-8", "ignore"))
    lost = data.decode("utf-8", "replace").count("\ufffd")
    return _replacing(data, "utf-8") if kept - whole > 4 * lost else None


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data, 0, 1024)
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        return Decoded(without_surrogates(data.decode(name)), name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _detected(data: bytes, error: UnicodeDecodeError, *, html: bool) -> Decoded:
    encoding = _html_encoding(data) if html else _likely_encoding(data)
    if not encoding:
        raise Unreadable(f"neither UTF-8 nor any other encoding known (byte 0x{data[error.start]:02x} at offset {error.start})")
    return _replacing(data, encoding)


def _html_encoding(data: bytes) -> str | None:
    from turbohtml.detect import detect  # 0.1 s, needed only for HTML that is not UTF-8

    return detect(data).codec


def _likely_encoding(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # slow to import, needed only for text that is not UTF-8

    first = next(place for place, byte in enumerate(data) if byte > 127)
    best = from_bytes(data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]).best()
    return best.encoding if best else None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = without_surrogates(data.decode(encoding, "replace"))
    if "\0" in text:
        raise Unreadable(f"binary file (NUL character at offset {text.index(chr(0))})")
    place = text.find("\ufffd")
    if place < 0:
        return Decoded(text, encoding)
    problem = DraftProblem(f"bytes that are no {encoding} text ({text.count(chr(0xFFFD))} in all)", place, place + 1, "bytes")
    return Decoded(text, encoding, (problem,))
