"""Reads house lists from entities of the FollowTheMoney model, one a line, as OpenSanctions exports them, flat or nested."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from dateline.house.days import read_day
from dateline.house.failures import HouseError
from dateline.house.tables import KINDS, joined
from dateline.house_list import HouseList, HouseName, NameKind, Term


class _Occupancy(NamedTuple):
    """Who held which post: captions, or the identifiers of entities of the same file."""

    place: str
    holder: str
    post: str
    begins: str
    ends: str


def is_entities(source: str) -> bool:
    """Whether the first line of a text is an entity by itself."""
    try:
        first = json.loads(source.lstrip().partition("\n")[0])
    except ValueError:
        return False
    return isinstance(first, dict) and "schema" in first


def read_entities(source: str, file: str) -> HouseList:
    """The persons, organisations and terms of office among the entities; other kinds of entities are passed over. Raises `HouseError`."""
    names: dict[tuple[str, NameKind], HouseName] = {}
    captions: dict[str, str] = {}
    held: list[_Occupancy] = []
    for number, line in enumerate(source.split("\n"), 1):
        if not line.strip():
            continue
        for entity in _entities(_parsed(line, f"{file}:{number}")):
            caption = _caption(entity)
            captions[_text(entity.get("id"))] = caption
            kind = KINDS.get(_text(entity.get("schema")).lower())
            if kind and caption:
                names[caption, kind] = joined(names.get((caption, kind)), HouseName(caption, kind, _other_names(entity)))
            held += _occupancies(entity, f"{file}:{number}")
    return HouseList(tuple(names.values()), tuple(dict.fromkeys(_terms(held, captions))))


def _parsed(line: str, place: str) -> Mapping[str, object]:
    try:
        entity: object = json.loads(line)
    except ValueError as error:
        raise HouseError(f"{place}: {error}") from error
    if not isinstance(entity, dict) or "schema" not in entity:
        raise HouseError(f"{place}: no entity: a line must be an object with a schema")
    return cast("dict[str, object]", entity)


def _entities(entity: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """An entity, and those nested in its properties."""
    yield entity
    for values in _properties(entity).values():
        for value in values:
            if isinstance(value, dict):
                yield from _entities(cast("dict[str, object]", value))


def _occupancies(entity: Mapping[str, object], place: str) -> Iterator[_Occupancy]:
    """The terms of office that an entity is, or has nested below it without saying whose they are."""
    nested = _properties(entity).get("positionOccupancies", ())
    found = [(cast("dict[str, object]", value), _text(entity.get("id"))) for value in nested if isinstance(value, dict)]
    for occupancy, owner in [*found, *([(entity, "")] if entity.get("schema") == "Occupancy" else [])]:
        properties = _properties(occupancy)
        for holder in [*map(_name_or_id, properties.get("holder", ())), *([owner] if "holder" not in properties else [])]:
            for post in map(_name_or_id, properties.get("post", ())):
                if holder and post:
                    yield _Occupancy(place, holder, post, _first(properties, "startDate"), _first(properties, "endDate"))


def _terms(held: Sequence[_Occupancy], captions: Mapping[str, str]) -> Iterator[Term]:
    for each in held:
        try:
            begins, ends = read_day(each.begins), read_day(each.ends, last=True)
        except ValueError as error:
            raise HouseError(f"{each.place}: {error}") from error
        yield Term(captions.get(each.post, each.post), captions.get(each.holder, each.holder), begins, ends)


def _properties(entity: Mapping[str, object]) -> dict[str, list[object]]:
    given = entity.get("properties")
    pairs = cast("dict[str, object]", given).items() if isinstance(given, dict) else ()
    return {key: cast("list[object]", values) if isinstance(values, list) else [values] for key, values in pairs}


def _caption(entity: Mapping[str, object]) -> str:
    return _text(entity.get("caption")) or _first(_properties(entity), "name")


def _other_names(entity: Mapping[str, object]) -> tuple[str, ...]:
    properties = _properties(entity)
    keys = ("name", "alias", "weakAlias", "previousName", "abbreviation")
    return tuple(name for key in keys for value in properties.get(key, ()) if (name := _text(value)))


def _first(properties: Mapping[str, Sequence[object]], key: str) -> str:
    return next((text for value in properties.get(key, ()) if (text := _text(value))), "")


def _name_or_id(value: object) -> str:
    return _caption(cast("dict[str, object]", value)) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
