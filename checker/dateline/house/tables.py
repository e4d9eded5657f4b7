"""Reads house lists from tables, those of OpenSanctions and Wikidata among them; what a column holds is told by its header."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from io import StringIO
from typing import Literal

from dateline.house.days import read_day
from dateline.house.failures import HouseError
from dateline.house_list import Accepted, FormerForm, HouseList, HouseName, NameKind, Term
from dateline.noticing.text.patterns import compile_late

Column = Literal["name", "kind", "aliases", "former", "since", "office", "holder", "from", "to", "rule", "first", "second", "reason"]
Row = Mapping[str, str]
"""The values of one row under their headers."""

_HEADERS: dict[Column, str] = {
    "name": "name item entity subject canonical preferred caption person human politician organisation organization company body place brand product city",
    "kind": "kind type schema category instanceof",
    "aliases": "alias aliases alt altlabel itemalt personalt alsoknownas variants otherforms othernames",
    "former": "former old oldform oldname formername wrong previous previousname",
    "since": "since changed",
    "office": "office position post title role positionheld",
    "holder": "holder officeholder incumbent",
    "from": "from start started starttime startdate begin begins begindate",
    "to": "to until end ended endtime enddate ends",
    "rule": "rule code",
    "first": "a first one",
    "second": "b second other two",
    "reason": "reason comment note",
}
_COLUMNS: dict[str, Column] = {header: column for column, headers in _HEADERS.items() for header in headers.split()}
_KIND_WORDS: dict[NameKind, str] = {
    "person": "person people human politician",
    "organisation": "organisation organization org company body publicbody legalentity business party agency institution",
    "place": "place city town country region state village municipality",
    "brand": "brand product software project",
}
KINDS: dict[str, NameKind] = {word: kind for kind, said in _KIND_WORDS.items() for word in said.split()}
"""Whose name a word in small letters says it is."""
_NOBODY: NameKind = ""
_SEPARATOR = compile_late(r"\s*[;|]\s*")
_COMMA = compile_late(r"\s*,\s*")
_NO_NAME = compile_late(r"https?://\S+|[QPL]\d+|_:.*")
"""Wikidata's addresses, and the labels of what has no label."""


def read_table(source: str, file: str, delimiter: str) -> HouseList:
    """The house list in a CSV text with a header. Raises `HouseError`."""
    reader = csv.DictReader(StringIO(source, newline=""), delimiter=_delimiter(source, delimiter))
    headers = [header or "" for header in reader.fieldnames or ()]
    if not _tells(headers):
        raise HouseError(f"{file}:1: no column that a house list has: it needs a header with name, office and holder, or a and b")
    try:
        rows = [(f"{file}:{reader.line_num}", {key: value or "" for key, value in row.items() if isinstance(key, str)}) for row in reader]
    except csv.Error as error:
        raise HouseError(f"{file}:{reader.line_num}: {error}") from error
    return of_rows(rows)


def of_rows(rows: Iterable[tuple[str, Row]]) -> HouseList:
    """The house list in rows, each with its place, under headers that are told by their meaning. Raises `HouseError`."""
    names: dict[tuple[str, NameKind], HouseName] = {}
    terms: dict[Term, None] = {}
    accepted: dict[Accepted, None] = {}
    for place, row in rows:
        cells = _cells(row)
        try:
            for found in _said(cells, _kind_of(cells, row)):
                if isinstance(found, HouseName):
                    names[found.name, found.kind] = joined(names.get((found.name, found.kind)), found)
                elif isinstance(found, Term):
                    terms[found] = None
                else:
                    accepted[found] = None
        except ValueError as error:
            raise HouseError(f"{place}: {error}") from error
    return HouseList(tuple(names.values()), tuple(terms), tuple(accepted))


def joined(one: HouseName | None, other: HouseName) -> HouseName:
    """Two entries of one name as one: each alias and former form once, the name itself none of them."""
    if one is None:
        one = other._replace(aliases=(), former=())
    aliases = tuple(dict.fromkeys(alias for alias in (*one.aliases, *other.aliases) if alias != one.name))
    return one._replace(aliases=aliases, former=tuple(dict.fromkeys((*one.former, *other.former))))


def _said(cells: Mapping[Column, str], kind: NameKind) -> Iterator[HouseName | Term | Accepted]:
    """What one row says: a pair, a term of office, a name, or nothing. Raises `ValueError`."""
    name, holder, office = cells.get("name", ""), cells.get("holder", ""), cells.get("office", "")
    if cells.get("first") and cells.get("second"):
        yield Accepted(cells.get("rule", ""), (cells["first"], cells["second"]), cells.get("reason", ""))
    if office and (holder or name):
        yield Term(office, holder or name, read_day(cells.get("from")), read_day(cells.get("to"), last=True))
    if name:
        aliases = cells.get("aliases", "")
        old = [part for part in _SEPARATOR.split(cells.get("former", "")) if part]
        since = read_day(cells.get("since"))
        split = _SEPARATOR if _SEPARATOR.search(aliases) else _COMMA
        yield HouseName(name, kind, tuple(part for part in split.split(aliases) if part), tuple(FormerForm(each, since) for each in old))


def _cells(row: Row) -> dict[Column, str]:
    """The values by what their header means; of several for one thing ("item", "itemLabel") the first that is a name."""
    found: dict[Column, str] = {}
    for header, value in row.items():
        column = _column(header)
        if column and value.strip() and column not in found and not _NO_NAME.fullmatch(value.strip()):
            found[column] = " ".join(value.split())
    return found


def _kind_of(cells: Mapping[Column, str], row: Row) -> NameKind:
    """Whose name it is: as its column says, else as the header of the name does ("city")."""
    if "kind" in cells:
        return KINDS.get(_plain(cells["kind"]), _NOBODY)
    for header in row:
        if _column(header) == "name" and _plain(header) in KINDS:
            return KINDS[_plain(header)]
    return _NOBODY


@lru_cache(maxsize=1024)
def _column(header: str) -> Column | None:
    return _COLUMNS.get(_plain(header))


def _plain(header: str) -> str:
    """A header in small letters without marks and without Wikidata's "Label"."""
    plain = re.sub(r"[\W_]", "", header.lower())
    return plain.removesuffix("label") if len(plain) > len("label") else plain


def _tells(headers: Iterable[str]) -> bool:
    columns = {_column(header) for header in headers}
    return "name" in columns or {"office", "holder"} <= columns or {"first", "second"} <= columns


def _delimiter(source: str, usual: str) -> str:
    """A semicolon where the header has more of them, as spreadsheets of many countries write."""
    header = source.partition("\n")[0]
    return ";" if usual == "," and header.count(";") > header.count(",") else usual
