"""The settings, checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any, ClassVar, Literal

from dateline.config.origins import Origin
from dateline.model import Severity
from dateline.profiles import PROFILES
from dateline.tables import Table, needed, setting

FailOn = Literal["error", "warning", "info", "never"]


def _spelled(name: str) -> str:
    return name.replace("_", "-")


def _on_earth(zone: str) -> bool:
    from zoneinfo import available_timezones  # only for a zone that a config names

    return zone in available_timezones()


class ProfileSettings(Table):
    """What a site does otherwise than its generator; keys in lower case, "_" for "-", the strongest first."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid", "alias_generator": _spelled, "validate_by_name": True}

    generator: str = setting(default="", description="The generator, when its config file does not tell.")
    published: tuple[str, ...] = setting(default=(), description="Keys of the day of publication.")
    modified: tuple[str, ...] = setting(default=(), description="Keys of the day of the last change.")
    expires: tuple[str, ...] = setting(default=(), description="Keys of the day until which a page is valid.")
    author: tuple[str, ...] = setting(default=(), description="Keys of the author.")
    title: tuple[str, ...] = setting(default=(), description="Keys of the title.")
    slug: tuple[str, ...] = setting(default=(), description="Keys of the address.")
    path: str = setting(default="", description="A regular expression for paths that carry the day of publication: groups year, month, day.")
    permalink: str = setting(default="", description="The address of a page, with {year}, {month}, {day} and {slug}.")
    zone: str = setting(default="", description='The zone of moments without an offset: "UTC", or a name like "Europe/Paris".')
    hides_future: bool = setting(default=False, description="Whether pages dated later than today are held back until their day.")
    hides_expired: bool = setting(default=False, description="Whether pages are taken down on the day on which they expire.")

    def faults(self) -> Iterator[tuple[str, str]]:
        """What nobody could go by: the setting, and what is wrong with it."""
        if self.generator and self.generator not in PROFILES:
            yield "generator", f"there is no profile {self.generator!r}; there are {', '.join(sorted(PROFILES))}"
        try:
            groups = re.compile(self.path).groupindex
        except re.error as error:
            yield "path", f"no regular expression: {error}"
        else:
            if self.path and "year" not in groups:
                yield "path", "the expression has no group year: (?P<year>...)"
        if self.zone and not _on_earth(self.zone):
            yield "zone", f"there is no time zone {self.zone!r}"


class PerFile(Table):
    """What is otherwise for some files."""

    paths: list[str] = needed(description="Patterns, as in .gitignore, of the files it is about.", min_length=1)
    ignore: list[str] = setting(default=[], description="Codes, or beginnings of codes, of rules whose findings there are left out.")
    severity: dict[str, Severity | Literal["off"]] = setting(default={}, description="The severity there of single rules, by code.")


class Config(Table):
    """All settings, under the names used in the file."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid", "alias_generator": _spelled}
    origin: ClassVar[Origin] = Origin()
    """Where the settings stand."""

    roots: list[str] = setting(default=["."], description="Directories (or files) whose content is the corpus, from the directory of the config file.")
    include: list[str] = setting(
        default=[], description="Patterns, as in .gitignore, of files that are content whatever their suffix: data files outside data folders, for example."
    )
    exclude: list[str] = setting(default=[], description="Patterns, as in .gitignore, of what is no content.")
    select: list[str] = setting(
        default=["ALL"], description="Codes, or beginnings of codes, of the rules to run; ALL are those that are not off by themselves."
    )
    ignore: list[str] = setting(default=[], description="Codes, or beginnings of codes, of the rules not to run.")
    fail_on: FailOn = setting(default="error", description="The lowest severity that makes the exit code 1.")
    severity: dict[str, Severity | Literal["off"]] = setting(default={}, description="The severity of single rules, by code.")
    rules: dict[str, dict[str, Any]] = setting(default={}, description="Options of single rules, by code.")
    per_file: list[PerFile] = setting(default=[], description="What is otherwise for some files; where several speak of one file, the last decides.")
    baseline: str = setting(default="", description="The file of known findings, from the directory of the config file; `dateline baseline` writes it.")
    require_reason: bool = setting(default=False, description="Whether a mark in a text must say why the text is to stand.")
    withdrawn: bool = setting(default=False, description="Whether to report what stands on pages that have expired or only lead to another.")
    language: str = setting(default="", description="The language (ISO 639-1) of documents that say nothing of theirs.")
    languages: dict[str, str] = setting(default={}, description="Languages by path pattern, as in .gitignore.")
    house_lists: list[str] = setting(
        default=[], description="House lists (.toml, .csv, .tsv, .json, .jsonl), from the directory of the config file; the first is what `accept` writes to."
    )
    profile: ProfileSettings = setting(default=ProfileSettings(), description="How the site writes down dates, authors and addresses.")

    def read_from(self, origin: Origin) -> Config:
        """The same settings, known to stand in a file."""
        known = copy(self)
        object.__setattr__(known, "origin", origin)
        return known
