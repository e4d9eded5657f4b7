"""Writes down what came of a run as JSON and reads it back by its annotations: tuples as lists, dataclasses as lists of their fields, days as text."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, partial
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PLAIN = (str, int, float, bool, type(None))


def to_json(value: object) -> bytes:
    """A value made of strings, numbers, days, tuples, lists, NamedTuples and dataclasses, as JSON."""
    return json.dumps(value, default=_as_plain, separators=(",", ":")).encode()


def from_json(kind: type[T], data: bytes) -> T:
    """The value that `to_json` wrote. Raises `ValueError`, `TypeError` or `LookupError` where it is not of this kind."""
    return cast("T", _reviver(cast("Any", kind))(json.loads(data)))


def _as_plain(value: object) -> object:
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an index")


@cache
def _reviver(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from what JSON made of it."""
    if kind in _PLAIN or get_origin(kind) is Literal:
        return _same
    if get_origin(kind) in (types.UnionType, getattr(types, "NoneType", None)) or type(None) in get_args(kind):
        (inner,) = (each for each in get_args(kind) if each is not type(None))
        revive = _reviver(inner)
        return lambda value: None if value is None else revive(value)
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) in (tuple, list, Sequence):
        return partial(_each, _reviver(get_args(kind)[0]), list if get_origin(kind) is list else tuple)
    hints = get_type_hints(kind)
    names: Sequence[str] = getattr(kind, "_fields", ()) or [field.name for field in fields(kind)]
    return partial(_built, kind, tuple(_reviver(hints[name]) for name in names))


def _each(revive: Callable[[Any], Any], build: Callable[[Any], Any], values: Sequence[Any]) -> Any:
    return build(values if revive is _same else [revive(value) for value in values])


def _built(kind: Callable[..., Any], revivers: Sequence[Callable[[Any], Any]], values: Sequence[Any]) -> Any:
    return kind(*[value if revive is _same else revive(value) for revive, value in zip(revivers, values, strict=True)])


def _same(value: T) -> T:
    return value

