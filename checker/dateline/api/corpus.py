"""Finds the files that belong together, the settings in force for them, and how they are read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.config import Config, ConfigError, find_config
from dateline.engine.running import Reader
from dateline.engine.sources import Source, find_sources, relative
from dateline.model import Document
from dateline.profiles import overridden, profile_at
from dateline.reading import SUFFIXES, read_parts


class UsageError(Exception):
    """The run cannot begin; the message is one line. Exit code 2."""


class Corpus(NamedTuple):
    """Which files are compared, and which of them are reported on."""

    base: Path
    """Absolute; paths of documents are given from here."""
    sources: tuple[Source, ...]
    shown: tuple[str, ...] | None
    """Files and directories (from `base`) that findings must touch; None for all."""
    config: Config


def find_corpus(
    paths: Sequence[str | Path], *, root: Path | None, config: Config | None, stdin: tuple[str, bytes] | None, cwd: Path
) -> Corpus:
    """The files that belong together, and those asked for. Raises `UsageError`."""
    arguments = [(cwd / path).resolve() for path in paths]
    for argument, path in zip(arguments, paths, strict=True):
        if not argument.exists():
            raise UsageError(f"{path}: no such file or directory")
    named = [*arguments, *([(cwd / stdin[0]).resolve()] if stdin else [])]
    base, settings, roots = _base(named, root, config, cwd)
    bounds = (arguments or ([] if stdin else [cwd])) if roots is None else roots
    for argument in named if roots is not None else ():
        if not any(argument.is_relative_to(bound) for bound in bounds):
            raise UsageError(f"{relative(argument, cwd)}: outside the corpus, whose roots are {', '.join(relative(bound, cwd) for bound in bounds)}")
    sources = {source.path: source for source in find_sources(base, bounds, SUFFIXES, settings.exclude, settings.include)}
    if stdin:
        path = relative(named[-1], base)
        sources[path] = Source(path, named[-1], stdin[1])
    if not sources:
        under = ", ".join(relative(bound, cwd) for bound in bounds)
        raise UsageError(f"no documents under {under}; looked for {' '.join(sorted(SUFFIXES))}")
    shown = None if roots is None or not named else tuple(relative(argument, base) for argument in named)
    return Corpus(base, tuple(sources[path] for path in sorted(sources)), shown, settings)


def _base(named: Sequence[Path], root: Path | None, config: Config | None, cwd: Path) -> tuple[Path, Config, list[Path] | None]:
    """The base of all paths, the settings, and the roots; None where the arguments themselves are the corpus."""
    try:
        found = None if config else find_config(_common(named, cwd))
    except ConfigError as error:
        raise UsageError(str(error)) from error
    if found:
        base = found.file.parent
        roots = [(base / each).resolve() for each in found.config.roots]
        for each in roots:
            if not each.exists():
                raise UsageError(f"{relative(found.file, cwd)}: roots: {relative(each, base)}: no such file or directory")
        return base, found.config, roots
    settings = config or Config()
    if root is None:
        return cwd, settings, None
    base = (cwd / root).resolve()
    if not base.is_dir():
        raise UsageError(f"--root {root}: no such directory")
    return base, settings, [base]


def reader(config: Config) -> Reader:
    """Reads a source as the config says, and as the site's generator would."""
    overrides = config.profile.model_dump(exclude_unset=True)

    def read_source(source: Source) -> tuple[Document, ...]:
        profile = overridden(profile_at(source.file.parent), overrides)
        return read_parts(source.load(), source.path, config.language, config.languages, profile)

    return read_source


def lies_in(path: str, shown: Sequence[str] | None) -> bool:
    """Whether a path is, or lies in, one of those asked for; None asks for all."""
    return shown is None or any(given in (".", path) or path.startswith(given + "/") for given in shown)


def _common(named: Sequence[Path], cwd: Path) -> Path:
    """The directory that holds all that was named; the working directory when nothing was."""
    if not named:
        return cwd
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in named]))
