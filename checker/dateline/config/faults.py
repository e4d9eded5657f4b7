"""Says in one line what is wrong with a setting, and which is the nearest right one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from dateline.noticing.text.patterns import compile_late
from dateline.tables import Table, settings_of

if TYPE_CHECKING:
    from pydantic import ValidationError

_CHOICE = compile_late(r"'([^']+)'")


class ConfigError(Exception):
    """A setting is wrong; the message is one line that begins with the place."""


def explain(error: ValidationError, model: type[Table] | None = None) -> str:
    """The first thing wrong, in one line: "fail-on: Input should be ..."; with the model it may say what was meant."""
    first = error.errors(include_url=False)[0]
    where = ".".join(keys_of(error))
    if first["type"] == "unexpected_keyword_argument":
        return f"unknown setting '{where}'{nearest(str(first['loc'][-1]), _names(model, first['loc'][:-1]))}"
    meant = nearest(str(first["input"]), _CHOICE.findall(str(first.get("ctx", {}).get("expected", "")))) if first["type"] == "literal_error" else ""
    said = first["msg"].removeprefix("Value error, ") + meant
    return f"{where}: {said}" if where else said


def keys_of(error: ValidationError) -> list[str]:
    """The keys that lead to the first thing wrong."""
    return [str(part) for part in error.errors(include_url=False)[0]["loc"]]


def nearest(word: str, right: Iterable[str]) -> str:
    """"; did you mean 'error'?" where one of some words is like the given one; otherwise ""."""
    meant = closest(word, right)
    return f"; did you mean '{meant}'?" if meant else ""


def closest(word: str, right: Iterable[str]) -> str:
    """The word that few slips make of the given one, letters changing places first, or of which it is the beginning; "" if there is none."""
    from rapidfuzz.distance import DamerauLevenshtein  # only when something is wrong

    given = word.lower()
    ranked = sorted((DamerauLevenshtein.distance(given, each.lower()), sorted(given) != sorted(each.lower()), each) for each in right)
    if ranked and ranked[0][0] <= max(len(given) * 2 // 5, 1):
        return ranked[0][2]
    return next((each for _, _, each in ranked if len(given) > 2 and each.lower().startswith(given)), "")


def _names(model: type[Table] | None, path: Iterable[Any]) -> list[str]:
    """The settings that a table knows."""
    for part in path:
        found = None if model is None else next((each for each in settings_of(model) if part in (each.name, each.key)), None)
        if found is not None:
            kinds = (found.annotation, *get_args(found.annotation))
            model = next((each for each in kinds if isinstance(each, type) and issubclass(each, Table)), None)
        elif not isinstance(part, int):
            return []
    return [] if model is None else [each.key for each in settings_of(model)]
