"""Finds the settings in force: the nearest dateline.toml, .dateline.toml or pyproject.toml with [tool.dateline]; files are never merged."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from dateline.config.faults import ConfigError, explain, keys_of
from dateline.config.origins import Origin, find_lines
from dateline.config.settings import Config
from dateline.tables import checked

NAMES = ("dateline.toml", ".dateline.toml", "pyproject.toml")


class Found(NamedTuple):
    """A config, and the file it was read from."""

    config: Config
    file: Path


def find_config(start: Path) -> Found | None:
    """The nearest config at or above a directory. Raises `ConfigError`."""
    for directory in (start, *start.parents):
        for name in NAMES:
            if (directory / name).is_file() and (found := load_config(directory / name)):
                return found
    return None


def load_config(file: Path) -> Found | None:
    """The config in a file; None for a pyproject.toml without [tool.dateline]. Raises `ConfigError`."""
    try:
        source = file.read_text(encoding="utf-8-sig")
        table: dict[str, Any] | None = tomllib.loads(source)
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}") from error
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise ConfigError(f"{file}: {' '.join(str(error).split())}") from error
    within = ("tool", "dateline") if file.name == "pyproject.toml" else ()
    for name in within:
        table = table.get(name) if table else None
    if table is None:
        return None
    origin = Origin(file, find_lines(source, within))
    from pydantic import ValidationError  # slow, and many a corpus has no config

    try:
        config = checked(Config, table).read_from(origin)
    except ValidationError as error:
        raise ConfigError(f"{origin.at(*keys_of(error))}{explain(error, Config)}") from error
    for key, wrong in config.profile.faults():
        raise ConfigError(f"{origin.at('profile', key)}profile.{key}: {wrong}")
    return Found(config, file)
