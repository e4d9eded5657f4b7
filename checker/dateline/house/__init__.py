"""Loads house lists: names.toml, CSV, OpenSanctions (FollowTheMoney) entities and Wikidata results, as they come."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from dateline.house.entities import is_entities, read_entities
from dateline.house.failures import HouseError, at_line
from dateline.house.lists import read_list
from dateline.house.results import read_results
from dateline.house.tables import read_table
from dateline.house_list import HouseList

__all__ = ["HouseError", "load_house", "merged", "read_house"]


def load_house(base: Path, files: Iterable[str]) -> HouseList:
    """All house lists as one, from files given relative to a directory. Raises `HouseError`, whose message is one line that names file and line."""
    return merged(read_house(_text(base / file, file), file) for file in files)


def read_house(source: str, file: str) -> HouseList:
    """The house list in a text; the file's suffix tells how it is written. Raises `HouseError`."""
    suffix = Path(file).suffix.lower()
    if suffix == ".toml":
        return read_list(source, file)
    if suffix in (".csv", ".tsv"):
        return read_table(source, file, "\t" if suffix == ".tsv" else ",")
    if suffix in (".jsonl", ".ndjson", ".ijson") or (suffix == ".json" and is_entities(source)):
        return read_entities(source, file)
    if suffix == ".json":
        return read_results(source, file)
    raise HouseError(f"{file}: a house list is a .toml, .csv, .tsv, .json or .jsonl file")


def merged(lists: Iterable[HouseList]) -> HouseList:
    """Several lists as one, in their order."""
    each = tuple(lists)
    return HouseList(
        tuple(chain.from_iterable(one.names for one in each)),
        tuple(chain.from_iterable(one.terms for one in each)),
        tuple(chain.from_iterable(one.accepted for one in each)),
    )


def _text(file: Path, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise HouseError(f"{name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise HouseError(f"{at_line(name, error.object, error.start)}: not UTF-8") from error
