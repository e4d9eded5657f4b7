"""The settings, checked."""

from __future__ import annotations

import re
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, field_validator

from dateline.config.origins import Origin
from dateline.model import Severity
from dateline.profiles import PROFILES

FailOn = Literal["error", "warning", "info", "never"]


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


class PerFile(BaseModel):
    """What is otherwise for some files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paths: list[str] = Field(min_length=1, description="Patterns, as in .gitignore, of the files it is about.")
    ignore: list[str] = Field(default=[], description="Codes, or beginnings of codes, of rules whose findings there are left out.")
    severity: dict[str, Severity | Literal["off"]] = Field(default={}, description="The severity there of single rules, by code.")


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
    per_file: list[PerFile] = Field(default=[], description="What is otherwise for some files; where several speak of one file, the last decides.")
    baseline: str = Field(default="", description="The file of known findings, from the directory of the config file; `dateline baseline` writes it.")
    require_reason: bool = Field(default=False, description="Whether a mark in a text must say why the text is to stand.")
    language: str = Field(default="", description="The language (ISO 639-1) of documents that say nothing of theirs.")
    languages: dict[str, str] = Field(default={}, description="Languages by path pattern, as in .gitignore.")
    house_lists: list[str] = Field(
        default=[], description="House lists (.toml, .csv, .tsv, .json, .jsonl), from the directory of the config file; the first is what `accept` writes to."
    )
    profile: ProfileSettings = Field(default=ProfileSettings(), description="How the site writes down dates, authors and addresses.")

    _origin: Origin = PrivateAttr(default=Origin())

    @property
    def origin(self) -> Origin:
        """Where the settings stand."""
        return self._origin

    def read_from(self, origin: Origin) -> Config:
        """The same settings, known to stand in a file."""
        known = self.model_copy()
        known._origin = origin  # noqa: SLF001  (its own)
        return known
