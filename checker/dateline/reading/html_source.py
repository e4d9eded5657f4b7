"""Gives the tokens of an HTML source their offsets, and the attributes of a start tag theirs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from turbohtml import Token, tokenize

from dateline.model import Span, line_starts
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Piece
from dateline.reading.templating import templates

FILLER = "\ufffc"
"""Stands for what a template will print (`{{ page.title }}`), one for each character of it."""
_ICON = "\ufff9"
"""Stands for a private-use character: the glyph of an icon font, or the filler of another format's reader."""

_PRIVATE_USE = compile_late("[\ue000-\uf8ff]")
_SERVER_TAG = compile_late(r"<%|<\?(?:php\b|=)", re.IGNORECASE)
_PRINTS = ("{{", "<%=", "<?=")
_TAG_NAME = compile_late(r"<[A-Za-z][^ \t\n\f/>]*")
_ATTRIBUTE = compile_late(
    r"""[ \t\n\f/]*(=?[^ \t\n\f/>=]+|=)  # the name may begin with an equals sign
    (?:[ \t\n\f]*=[ \t\n\f]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f>"'][^ \t\n\f>]*))?)?""",
    re.VERBOSE,
)
_REFERENCE = compile_late(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,9}|#[xX][0-9A-Fa-f]{1,8});?")
_PLAIN = compile_late(r"(?:[^ \t\n\f\r\u00ad\ufff9\ufffc]| (?![ \t\n\f\r]))+|[ \t\n\f\r]+|[\u00ad\ufff9]+|\ufffc+")
_ODD = compile_late(r"[\t\n\f\r\u00ad\ufff9\ufffc]|  ")


class Placed(NamedTuple):
    """A token and the offset in the source at which it begins."""

    token: Token
    start: int


class Attribute(NamedTuple):
    """The value of an attribute, decoded, and the span of the value without its quotes."""

    text: str
    span: Span


class Source:
    """A stretch of HTML, its template tags masked so that they cannot break the markup around them; every offset is one of the whole file."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.masked = _masked(text[start:end])
        self._lines = line_starts(self.masked)

    def tokens(self) -> Iterator[tuple[Token, int]]:
        """Every token with its offset; text of the length of its source, character references one by one."""
        lines, start = self._lines, self.start
        for token in tokenize(self.masked, resolve_references=False):
            yield token, start + lines[token.line - 1] + token.col

    def attributes(self, tag: Placed) -> dict[str, Attribute]:
        """The attributes of a start tag with their places; of two with one name the first counts."""
        decoded = dict(tag.token.attrs or ())
        found: dict[str, Attribute] = {}
        for name, span in self._attribute_spans(tag.start - self.start):
            if name in decoded and name not in found:
                found[name] = Attribute(decoded[name], span)
        return found

    def tag_end(self, tag: Placed) -> int:
        """The offset after the `>` of a start tag."""
        name = _TAG_NAME.match(self.masked, tag.start - self.start)
        at = name.end() if name else tag.start - self.start
        while attribute := _ATTRIBUTE.match(self.masked, at):
            at = attribute.end()
        return self.start + self.masked.find(">", at) + 1

    def is_template(self, start: int, end: int) -> bool:
        """Whether a template fills in something within a span."""
        return is_filled(self.masked[start - self.start : end - self.start])

    def _attribute_spans(self, at: int) -> Iterator[tuple[str, Span]]:
        name = _TAG_NAME.match(self.masked, at)
        at = name.end() if name else at
        while found := _ATTRIBUTE.match(self.masked, at):
            at = found.end()
            group = next((group for group in (2, 3, 4) if found.start(group) >= 0), 0)
            start, end = found.span(group) if group else (at, at)
            yield _lower(found[1]), Span(self.start + start, self.start + end)


def is_filled(value: str) -> bool:
    """Whether a template fills in some of a value, so that nobody can say what it will be."""
    return FILLER in value or _ICON in value


def text_pieces(text: str, start: int) -> Iterator[Piece]:
    """Text as a browser shows it: white space is one space, soft hyphens and icons are not there, what a template prints is one unknown character."""
    if not _ODD.search(text):
        if text:
            yield Piece(text, start, start + len(text))
        return
    for found in _PLAIN.finditer(text):
        first = found[0][0]
        shown = found[0]
        if first in {"\u00ad", _ICON}:
            continue
        if first == FILLER:
            shown = FILLER
        elif not found[0].strip(" \t\n\f\r"):
            shown = " "
        yield Piece(shown, start + found.start(), start + found.end())


def code_pieces(text: str, start: int) -> Iterator[Piece]:
    """Preformatted text, line by line."""
    for found in re.finditer(r"[^\r\n]+|\r\n|\r|\n", text):
        yield Piece("\n" if found[0][0] in "\r\n" else found[0], start + found.start(), start + found.end())


def value_pieces(source: str, value: Attribute) -> Iterator[Piece]:
    """The text of an attribute; one piece for the whole of it where its references cannot be told apart."""
    raw = source[value.span.start : value.span.end]
    pieces = list(_decoded_pieces(raw, value.span.start))
    if "".join(piece.text for piece in pieces).split() != value.text.split():
        pieces = [Piece(" ".join(value.text.split()), *value.span)]
    yield from pieces


def _decoded_pieces(raw: str, start: int) -> Iterator[Piece]:
    at = 0
    for found in _REFERENCE.finditer(raw):
        yield from text_pieces(raw[at : found.start()], start + at)
        yield Piece(html.unescape(found[0]), start + found.start(), start + found.end())
        at = found.end()
    yield from text_pieces(raw[at:], start + at)


def _masked(text: str) -> str:
    """As long as `text`: line ends become one character each that ends a line, what a parser drops or a template prints becomes filler."""
    for written, same_length in (("\r\n", " \n"), ("\r", "\n"), ("</>", "<?>"), ("\0", "\ufffd"), (FILLER, "\ufffd"), (_ICON, "\ufffd")):
        if written in text:
            text = text.replace(written, same_length)
    if not text.isascii():
        text = _PRIVATE_USE.sub(_ICON, text)
    for spans in (_server_tags, templates):
        text = "".join(_filled(text, spans(text)))
    return text


def _filled(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield text[at:start]
        yield (FILLER if text.startswith(_PRINTS, start) else " ") * (end - start)
        at = end
    yield text[at:]


def _server_tags(text: str) -> Iterator[tuple[int, int]]:
    found = _SERVER_TAG.search(text)
    while found:
        closer = "%>" if found[0] == "<%" else "?>"
        end = text.find(closer, found.end())
        if end < 0:  # of the other sort there may be more, but a file mixes them no more than it leaves them open
            return
        yield found.start(), end + 2
        found = _SERVER_TAG.search(text, end + 2)


def _lower(name: str) -> str:
    """ASCII letters only, as HTML does."""
    return name.lower() if name.isascii() else "".join(letter.lower() if letter.isascii() else letter for letter in name)
