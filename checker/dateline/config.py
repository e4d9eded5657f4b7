"""Settings: found in dateline.toml, .dateline.toml or [tool.dateline] of pyproject.toml, checked, and explained in one line when wrong."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal, NamedTuple
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from dateline.model import Severity
from dateline.profiles import PROFILES

NAMES = ("dateline.toml", ".dateline.toml", "pyproject.toml")
FailOn = Literal["error", "warning", "info", "never"]


class ConfigError(Exception):
    """A setting is wrong; the message is one line that begins with the place."""


class ProfileSettings(BaseModel):
    """What a site does otherwise than its generator; keys in lower case, "_" for "-", the strongest first."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-"), validate_by_name=True)

    generator: str = Field(default="", description="The generator, when its config file does not tell.")
    published: tuple[str, ...] = Field(default=(), description="Keys of the day of publication.")
    modified: tuple[str, ...] = Field(default=(), description="Keys of the day of the last change.")
    expires: tuple[str, ...] = Field(default=(), description="Keys of the day until which a page is valid.")
    author: tuple[str, ...] = Field(default=(), description="Keys of the author.")
    title: tuple[str, ...] = Field(default=(), description="Keys of the title.")
    slug: tuple[str, ...] = Field(default=(), description="Keys of the address.")
    path: str = Field(default="", description="A regular expression for paths that carry the day of publication: groups year, month, day.")
    permalink: str = Field(default="", description="The address of a page, with {year}, {month}, {day} and {slug}.")
    zone: str = Field(default="", description='The zone of moments without an offset: "UTC", or a name like "Europe/Paris".')
    hides_future: bool = Field(default=False, description="Whether pages dated later than today are held back until their day.")
    hides_expired: bool = Field(default=False, description="Whether pages are taken down on the day on which they expire.")

    @field_validator("generator")
    @classmethod
    def _known(cls, name: str) -> str:
        if name and name not in PROFILES:
            raise ValueError(f"there is no profile {name!r}; there are {', '.join(sorted(PROFILES))}")
        return name

    @field_validator("path")
    @classmethod
    def _readable(cls, pattern: str) -> str:
        try:
            groups = re.compile(pattern).groupindex
        except re.error as error:
            raise ValueError(f"no regular expression: {error}") from error
        if pattern and "year" not in groups:
            raise ValueError("the expression has no group year: (?P<year>...)")
        return pattern

    @field_validator("zone")
    @classmethod
    def _on_earth(cls, name: str) -> str:
        if name and name not in available_timezones():
            raise ValueError(f"there is no time zone {name!r}")
        return name


class Config(BaseModel):
    """All settings, under the names used in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-"))

    roots: list[str] = Field(default=["."], description="Directories (or files) whose content is the corpus, from the directory of the config file.")
    include: list[str] = Field(
        default=[], description="Patterns, as in .gitignore, of files that are content whatever their suffix: data files outside data folders, for example."
    )
    exclude: list[str] = Field(default=[], description="Patterns, as in .gitignore, of what is no content.")
    select: list[str] = Field(default=["ALL"], description="Codes, or beginnings of codes, of the rules to run; ALL are those that are not off by themselves.")
    ignore: list[str] = Field(default=[], description="Codes, or beginnings of codes, of the rules not to run.")
    fail_on: FailOn = Field(default="error", description="The lowest severity that makes the exit code 1.")
    severity: dict[str, Severity | Literal["off"]] = Field(default={}, description="The severity of single rules, by code.")
    rules: dict[str, dict[str, Any]] = Field(default={}, description="Options of single rules, by code.")
    language: str = Field(default="", description="The language (ISO 639-1) of documents that say nothing of theirs.")
    languages: dict[str, str] = Field(default={}, description="Languages by path pattern, as in .gitignore.")
    profile: ProfileSettings = Field(default=ProfileSettings(), description="How the site writes down dates, authors and addresses.")


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
    if file.name == "pyproject.toml":
        table = table.get("tool", {}).get("dateline") if table else None
    if table is None:
        return None
    try:
        return Found(Config.model_validate(table), file)
    except ValidationError as error:
        raise ConfigError(_explained(file, source, error)) from error


def explain(error: ValidationError) -> str:
    """The first thing wrong, in one line: "fail-on: Input should be ..."."""
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown setting '{where}'"
    return f"{where}: {first['msg']}" if where else first["msg"]


def _explained(file: Path, source: str, error: ValidationError) -> str:
    keys = [str(part) for part in error.errors(include_url=False)[0]["loc"] if isinstance(part, str)]
    for key in reversed(keys):
        if found := re.search(rf"^[ \t\[.\w-]*(?<![\w-])[\"']?{re.escape(key)}[\"']?[ \t]*[=\].]", source, re.MULTILINE):
            return f"{file}:{source.count(chr(10), 0, found.start()) + 1}: {explain(error)}"
    return f"{file}: {explain(error)}"
