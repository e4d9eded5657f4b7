"""Says which settings there are, and which are in force for a corpus, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, cast

from pathspec import GitIgnoreSpec

from dateline.api.choosing import choose_rules
from dateline.api.corpus import find_corpus, reader
from dateline.config import Config
from dateline.engine.sources import relative
from dateline.model import Profile
from dateline.registry import matching, rule_classes
from dateline.rule import AnyRule
from dateline.tables import Table, schema_of, settings_of

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


class Setting(NamedTuple):
    """One setting in force."""

    name: str
    value: object
    """Plain JSON."""
    origin: str
    """"default", or the line of the config: "dateline.toml:3"."""


class RuleSetting(NamedTuple):
    """One installed rule, and what becomes of it."""

    code: str
    name: str
    severity: str
    """"off" where it does not run."""
    why: str
    """"default", or the setting that decides and its line: "severity (dateline.toml:3)"."""


class InForce(NamedTuple):
    """All that a run would go by."""

    config: str
    """The file, from the working directory; "" where there is none."""
    documents: int
    generator: str
    settings: tuple[Setting, ...]
    rules: tuple[RuleSetting, ...]


def settings_in_force(path: str | Path | None = None, *, root: Path | None = None, cwd: Path | None = None) -> InForce:
    """The settings for the corpus of a path, or of the working directory; for a file the severities in it. Raises `UsageError`, `RegistryError`."""
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus([path] if path else [], root=root, cwd=here)
    config = corpus.config
    ran = {rule.code for rule in choose_rules(config, (), (), datetime.now(UTC).date())}
    asked = relative((here / path).resolve(), corpus.base) if path and (here / path).is_file() else ""
    given = reader(config).profile_in(corpus.base)
    return InForce(
        relative(config.origin.file, here) if config.origin.file else "",
        len(corpus.sources),
        given.name or "unknown",
        (*_settings(config, here), *_profile(config, given, here)),
        tuple(RuleSetting(rule.code, rule.name, *_severity(rule, config, ran, here, asked)) for rule in rule_classes()),
    )


def config_schema(rules: Iterable[type[AnyRule]] = ()) -> dict[str, Any]:
    """The JSON Schema of the config; with rules their codes and options are spelled out."""
    made = schema_of(Config)
    schema: dict[str, Any] = {"$schema": SCHEMA, **made, "title": "Settings of dateline"}
    chosen = sorted(rules, key=lambda rule: rule.code)
    if not chosen:
        return schema
    options = {rule.code: _options_schema(rule) for rule in chosen}
    schema["properties"]["rules"] |= {"properties": options, "additionalProperties": False}
    codes = {"propertyNames": {"enum": [rule.code for rule in chosen]}}
    schema["properties"]["severity"] |= codes
    schema["$defs"]["PerFile"]["properties"]["severity"] |= codes
    return schema


def _options_schema(rule: type[AnyRule]) -> dict[str, Any]:
    schema = schema_of(rule.Options)
    return {**schema, "title": f"{rule.code} {rule.name}"}


def _settings(config: Config, here: Path) -> Iterator[Setting]:
    """Every setting but the profile; tables of several values, one by one where they are given."""
    for name, key, *_ in settings_of(type(config)):
        if name == "profile":
            continue
        value: object = getattr(config, name)
        if table := _table(value):
            yield from (Setting(f"{key}.{inner}", _plain(each), _origin(config, here, key, inner)) for inner, each in table.items())
            continue
        yield Setting(key, _plain(value), _origin(config, here, key) if name in config.given else "default")


def _profile(config: Config, given: Profile, here: Path) -> Iterator[Setting]:
    """How the site writes down dates and the rest: the config's word, the generator's custom, or anybody's."""
    for name, key, *_ in settings_of(type(config.profile)):
        if name == "generator":
            if config.profile.generator:
                yield Setting("profile.generator", config.profile.generator, _origin(config, here, "profile", key))
            continue
        custom = given.name or "default"
        own = name in config.profile.given
        yield Setting(f"profile.{key}", _plain(getattr(given, name)), _origin(config, here, "profile", key) if own else custom)


def _severity(rule: type[AnyRule], config: Config, ran: set[str], here: Path, path: str) -> tuple[str, str]:
    """The severity of a rule, in a file if one was asked for, and what decides it."""
    code = rule.code
    level, why = (rule.severity if code in ran else "off"), "default"
    if code in config.severity:
        level, why = config.severity[code], f"severity ({_origin(config, here, 'severity', code)})"
    if level == "off" or code not in ran:
        for name, prefixes in (("ignore", config.ignore), ("select", config.select)):
            if bool(matching([code], prefixes)) == (name == "ignore"):
                level, why = "off", f"{name} ({_origin(config, here, name)})"
                break
        return level, why
    for at, each in enumerate(config.per_file if path else ()):
        if not GitIgnoreSpec.from_lines(each.paths).match_file(path):
            continue
        if matching([code], each.ignore):
            level, why = "off", f"per-file.ignore ({_origin(config, here, 'per-file', str(at), 'ignore')})"
        elif code in each.severity:
            level, why = each.severity[code], f"per-file.severity ({_origin(config, here, 'per-file', str(at), 'severity', code)})"
    return level, why


def _origin(config: Config, here: Path, *keys: str) -> str:
    file, line = config.origin.file, config.origin.line(*keys)
    return "default" if file is None else relative(file, here) + (f":{line}" if line else "")


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _plain(value: object) -> object:
    if isinstance(value, Table):
        return {each.key: _plain(getattr(value, each.name)) for each in settings_of(type(value)) if getattr(value, each.name) != each.default}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in cast("Iterable[object]", value)]
    return value

