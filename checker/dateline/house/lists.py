"""Reads names.toml, the house list that people write: names, what they were, who is not the same, and who holds which office."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dateline.house.days import read_day
from dateline.house.failures import HouseError, at_line
from dateline.house_list import Accepted, FormerForm, HouseList, HouseName, NameKind, Term

_KINDS: tuple[tuple[str, NameKind], ...] = (
    ("person", "person"), ("organisation", "organisation"), ("organization", "organisation"), ("place", "place"), ("brand", "brand"), ("name", "")
)  # fmt: skip


def _last_day(value: object) -> date | None:
    return read_day(value, last=True)


_Day = Annotated[date | None, BeforeValidator(read_day)]
_LastDay = Annotated[date | None, BeforeValidator(_last_day)]
_Text = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Former(_Table):
    name: _Text
    since: _Day = None


def _spelled_out(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class _Name(_Table):
    name: _Text
    aliases: list[_Text] = []
    former: list[Annotated[_Former, BeforeValidator(_spelled_out)]] = []


class _Two(_Table):
    names: Annotated[list[_Text], Field(min_length=2)]
    reason: str = ""


class _Accepted(_Table):
    rule: Annotated[str, Field(pattern=r"^[A-Z]+\d*$")]
    pair: Annotated[list[_Text], Field(min_length=2, max_length=2)]
    reason: str = ""


class _Office(_Table):
    title: _Text
    holder: _Text
    begins: _Day = Field(default=None, alias="from")
    ends: _LastDay = Field(default=None, alias="to")


class _List(_Table):
    person: list[_Name] = []
    organisation: list[_Name] = []
    organization: list[_Name] = []
    place: list[_Name] = []
    brand: list[_Name] = []
    name: list[_Name] = []
    two: list[_Two] = []
    accepted: list[_Accepted] = []
    office: list[_Office] = []


def read_list(source: str, file: str) -> HouseList:
    """The house list in a TOML text. Raises `HouseError`."""
    try:
        table: dict[str, Any] = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise HouseError(f"{file}:{line[1]}: {error}" if line else f"{file}: {error}") from error
    try:
        found = _List.model_validate(table)
    except ValidationError as error:
        raise HouseError(_explained(file, source, error)) from error
    return HouseList(
        tuple(_named(entry, kind) for table, kind in _KINDS for entry in getattr(found, table)),
        tuple(Term(office.title, office.holder, office.begins, office.ends) for office in found.office),
        (
            *(Accepted("", pair, two.reason or "the house list knows them as two") for two in found.two for pair in _pairs(two.names)),
            *(Accepted(entry.rule, (entry.pair[0], entry.pair[1]), entry.reason) for entry in found.accepted),
        ),
    )


def _named(entry: _Name, kind: NameKind) -> HouseName:
    return HouseName(entry.name, kind, tuple(entry.aliases), tuple(FormerForm(old.name, old.since) for old in entry.former))


def _pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    return [(one, other) for at, one in enumerate(names) for other in names[at + 1 :]]


def _explained(file: str, source: str, error: ValidationError) -> str:
    """The first thing wrong, with the line on which its table begins: "names.toml:7: person: unknown key 'nam'"."""
    first = error.errors(include_url=False)[0]
    table, *rest = first["loc"]
    number = next((part for part in rest if isinstance(part, int)), 0)
    headers = [found.start() for found in re.finditer(rf"^[ \t]*\[\[?[ \t]*{re.escape(str(table))}[ \t]*\]?\]", source, re.MULTILINE)]
    inline = re.search(rf"^[ \t]*{re.escape(str(table))}[ \t]*=", source, re.MULTILINE)
    offset = headers[number] if number < len(headers) else inline.start() if inline else -1
    what = [str(part) for part in rest if not isinstance(part, int)]
    if first["type"] == "extra_forbidden":
        said = f"{table}: unknown key {what[-1]!r}" if what else f"unknown table {str(table)!r}"
    else:
        said = f"{'.'.join([str(table), *what])}: {first['msg'].removeprefix('Value error, ')}"
    return f"{at_line(file, source, offset)}: {said}"
