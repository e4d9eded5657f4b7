"""Reads XML with expat, which says where each tag stands, and without loading or expanding any entity; what stands between two tags is read by `xml_text`."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol
from xml.parsers import expat  # no entity is loaded or expanded here: declarations are refused

from dateline.noticing.text.patterns import compile_late
from dateline.reading.decoding import without_surrogates
from dateline.reading.draft import DraftProblem, Piece, fault
from dateline.reading.source_map import Unescaped

_FORBIDDEN = compile_late("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_START_TAG = compile_late(r"""<[^"'>]*+(?:(?:"[^"]*+"|'[^']*+')[^"'>]*+)*+>""")
_ATTRIBUTE = compile_late(r"""([^\s"'<>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_MARKUP = compile_late(r"<!\[CDATA\[|<!--|<\?|<|&(?:#[0-9]{1,9}|#x[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE = compile_late(r"&[\w.:-]*\Z")
"""An ampersand up to where a parser finds that it begins no reference."""
_LONGEST_NAME = 60
_CLOSERS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>", "<": ">"}
_NAMES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'"}
_DEEPEST_NAME = 8
"""Namespaces declared further down are not looked at: no element that has a meaning stands there."""
_DECLARED = "xmlns:"


class Element(NamedTuple):
    """A start tag."""

    name: str
    """Lower case, with the usual prefix of its namespace ("dc:creator"), whatever prefix the file uses."""
    attributes: Mapping[str, str]
    start: int
    inside: int
    """The offset after the tag."""


class XmlWalk(Protocol):
    """Is told of each element as it begins and ends."""

    def begin(self, element: Element) -> None:
        """A start tag."""

    def end(self, name: str, at: int) -> None:
        """An end tag that stands at an offset; for `<a/>` the offset after it."""


def read_xml(source: str, prefixes: Mapping[str, str], walk: XmlWalk) -> list[DraftProblem]:
    """Tell `walk` of every element; `prefixes` gives the usual prefix of a namespace, "" for that of the format itself.

    The problems are what an XML parser refuses; after one that breaks the text off, `walk` hears no more.
    """
    return _Scan(without_surrogates(source), prefixes, walk).read()


def xml_text(source: str, start: int, end: int) -> Unescaped:
    """The text of `source[start:end]`: CDATA sections as they are, references decoded, tags and comments left out."""
    return Unescaped(_text_pieces(source, start, end))


def attribute_value(source: str, element: Element, name: str) -> Unescaped | None:
    """The value of an attribute of an element of `source`."""
    for found in _ATTRIBUTE.finditer(source, element.start, element.inside):
        if found[1] == name:
            return Unescaped(_text_pieces(source, *found.span(found.lastindex or 2)))
    return None


class _Refused(Exception):  # noqa: N818  (raised through expat to end its work, never seen outside)
    """A document type that declares entities."""


class _Scan:
    """An XML source and how far it was read."""

    def __init__(self, source: str, prefixes: Mapping[str, str], walk: XmlWalk) -> None:
        self._source = source
        self._prefixes = prefixes
        self._walk = walk
        self._lead = len(source) - len(source.lstrip(" \t\r\n"))
        self._bytes = _FORBIDDEN.sub(" ", source)[self._lead :].encode()
        self._is_ascii = len(self._bytes) == len(source) - self._lead
        self._known = (0, self._lead)
        self._scopes: list[Mapping[str, str]] = []
        self._names: list[str] = []
        self._unknown: set[str] = set()
        self._problems: list[DraftProblem] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = False
        self._parser.UseForeignDTD(True)  # nothing is loaded; but an HTML entity ("&nbsp;") is skipped, where it would end the reading
        self._parser.EntityDeclHandler = self._refuse
        self._parser.SkippedEntityHandler = self._skip
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end

    def read(self) -> list[DraftProblem]:
        if forbidden := _FORBIDDEN.search(self._source):
            self._problem(f"U+{ord(forbidden[0]):04X}, a character that XML does not allow", forbidden.start())
        if self._lead and self._source.startswith("<?xml", self._lead):
            self._problem("white space before the XML declaration", 0)
        try:
            self._parser.Parse(self._bytes, True)
        except expat.ExpatError as error:
            self._break_off(error.code, self._offset(max(self._parser.ErrorByteIndex, 0)))
        except _Refused:
            at = self._offset(max(self._parser.CurrentByteIndex, 0))
            self._problem("the document type declares entities of its own: not read", at)
        return self._problems

    def _break_off(self, code: int, at: int) -> None:
        bare = _BARE.search(self._source, max(at - _LONGEST_NAME, 0), at)
        if bare:
            self._problem("broken XML: a plain & is written &amp;", bare.start())
        else:
            self._problem(f"broken XML: {expat.ErrorString(code)}", at)

    def _begin(self, written: str, attributes: dict[str, str]) -> None:
        at = self._offset(self._parser.CurrentByteIndex)
        declared = {name[6:]: uri for name, uri in attributes.items() if name.startswith(_DECLARED) or name == "xmlns"}
        if len(self._names) < _DEEPEST_NAME:
            self._scopes.append(declared)
        name = self._usual(written)
        self._names.append(name)
        if attributes:
            found = _START_TAG.match(self._source, at)
            inside = found.end() if found else at
        else:
            inside = self._source.find(">", at) + 1
        self._walk.begin(Element(name, attributes, at, inside))

    def _end(self, written: str) -> None:
        del written
        self._walk.end(self._names.pop(), self._offset(self._parser.CurrentByteIndex))
        if len(self._names) < _DEEPEST_NAME:
            self._scopes.pop()

    def _usual(self, written: str) -> str:
        prefix, _, local = written.rpartition(":")
        uri = next((scope[prefix] for scope in reversed(self._scopes) if prefix in scope), None)
        usual = prefix if uri is None else self._prefixes.get(uri.rstrip("/").lower(), prefix)
        return f"{usual}:{local}".lower() if usual else local.lower()

    def _skip(self, name: str, is_parameter_entity: bool) -> None:
        if not is_parameter_entity and name not in self._unknown:
            self._unknown.add(name)
            self._problem(f"XML knows no &{name};", self._offset(self._parser.CurrentByteIndex))

    def _refuse(self, *declaration: object) -> None:
        del declaration
        raise _Refused

    def _problem(self, message: str, at: int) -> None:
        self._problems.append(fault(message, self._source, at))

    def _offset(self, byte: int) -> int:
        """The offset in the source of a byte; quick for bytes that come in order."""
        if self._is_ascii:
            return byte + self._lead
        known, chars = self._known if self._known[0] <= byte else (0, self._lead)
        chars += len(self._bytes[known:byte].decode("utf-8", "replace"))
        self._known = (byte, chars)
        return chars


def _text_pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    while found := _MARKUP.search(source, at, end):
        yield from _plain(source, at, found.start())
        mark, at = found[0], found.end()
        if mark[0] == "&":
            yield Piece(_decoded(mark), found.start(), at)
            continue
        closes = source.find(_CLOSERS[mark], at, end)
        stops = closes if closes >= 0 else end
        if mark == "<![CDATA[":
            yield from _plain(source, at, stops)
        at = min(stops + len(_CLOSERS[mark]), end)
    yield from _plain(source, at, end)


def _plain(source: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece(source[start:end], start, end)


def _decoded(reference: str) -> str:
    return _NAMES.get(reference) or without_surrogates(html.unescape(reference))
