"""Writes down that a pair of names is right as it stands, so that a rule says no more of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from dateline.api.corpus import UsageError
from dateline.api.writing import replace_file
from dateline.config import ConfigError, find_config
from dateline.engine.sources import relative
from dateline.house import HouseError, read_house
from dateline.registry import matching, rule_classes

_LIST = "names.toml"


class Acceptance(NamedTuple):
    """Where a pair was written down."""

    file: str
    """From the working directory."""
    new: bool
    """Whether it was not there before."""
    hint: str
    """What to add to the config; "" where the config already names the file."""


def accept(code: str, one: str, other: str, reason: str = "", cwd: Path | None = None) -> Acceptance:
    """Append a pair to the first house list (TOML) of the config, or to names.toml beside it. Raises `UsageError`, `RegistryError`, `OSError`."""
    if not matching((rule.code for rule in rule_classes()), [code]) or code == "ALL":
        raise UsageError(f"there is no rule {code!r}")
    if not one.strip() or not other.strip() or one == other:
        raise UsageError("give two different names")
    here = (cwd or Path.cwd()).resolve()
    base, named = _house_list(here)
    file = base / (named or _LIST)
    data = file.read_bytes() if file.exists() else b""
    shown = relative(file, here)
    try:
        known = read_house(data.decode("utf-8-sig"), shown).accepted
    except HouseError as error:
        raise UsageError(str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{shown}: not UTF-8") from error
    hint = "" if named else f'house-lists = ["{_LIST}"]'
    if any(pair.rule == code and {*pair.pair} == {one, other} for pair in known):
        return Acceptance(shown, new=False, hint=hint)
    replace_file(file, data + _entry(data, code, one, other, reason))
    return Acceptance(shown, new=True, hint=hint)


def _house_list(here: Path) -> tuple[Path, str]:
    """The directory of the config, or this one, and the first house list in TOML that the config names, or ""."""
    try:
        found = find_config(here)
    except ConfigError as error:
        raise UsageError(str(error)) from error
    if found is None:
        return here, ""
    return found.file.parent, next((name for name in found.config.house_lists if name.endswith(".toml")), "")


def _entry(data: bytes, code: str, one: str, other: str, reason: str) -> bytes:
    """The lines to append, ended as the file's are."""
    lines = ["", "[[accepted]]", f"rule = {_quoted(code)}", f"pair = [{_quoted(one)}, {_quoted(other)}]"]
    lines += [f"reason = {_quoted(reason)}"] if reason else []
    newline = "\r\n" if b"\r\n" in data else "\n"
    begun = "" if not data or data.endswith(b"\n") else newline
    return (begun + newline.join(lines if data else lines[1:]) + newline).encode()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
