"""Finds the files that belong together, the settings in force for them, and how they are read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.config import Config, ConfigError, find_config
from dateline.engine.sources import Source, find_sources, relative
from dateline.model import Document, Profile
from dateline.profiles import overridden, profile_at
from dateline.reading.suffixes import SUFFIXES
from dateline.tables import said


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
    is_whole: bool = True
    """Whether nothing that belongs to it was left out: single files without a config are compared with each other alone."""
    bounds: tuple[Path, ...] = ()
    """The directories and files, absolute, that hold it."""


def find_corpus(
    paths: Sequence[str | Path] = (), *, root: Path | None = None, config: Config | None = None, stdin: tuple[str, bytes] | None = None, cwd: Path
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
    is_whole = roots is not None or all(argument.is_dir() for argument in named)
    return Corpus(base, tuple(sources[path] for path in sorted(sources)), shown, settings, is_whole, tuple(bounds))


def find_base(root: Path | None, cwd: Path) -> Path:
    """The base of the corpus that a check in a directory would look at, if it gave no files. Raises `UsageError`."""
    return _base([], root, None, cwd)[0]


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


class ConfiguredReader:
    """Reads a source as the config says, and as the site's generator would; can be sent to another process."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._top = config.origin.file.parent if config.origin.file else None
        self._overrides = said(config.profile)
        self._found: dict[Path, Profile] = {}
        self._profiles: dict[Path, Profile] = {}

    def __call__(self, source: Source) -> tuple[Document, ...]:
        """The documents of a source. Raises `Unreadable`, `OSError`."""
        from dateline.reading import read_parts

        return read_parts(source.load(), source.path, self._config.language, self._config.languages, self.profile(source))

    def profile(self, source: Source) -> Profile:
        """How the generator of a source's site writes down dates and authors."""
        return self.profile_in(source.file.parent)

    def profile_in(self, folder: Path) -> Profile:
        """The same of all sources in a folder."""
        if folder not in self._profiles:
            self._profiles[folder] = overridden(profile_at(folder, self._found, self._top), self._overrides)
        return self._profiles[folder]


def reader(config: Config) -> ConfiguredReader:
    """What reads sources as the config says."""
    return ConfiguredReader(config)


def lies_in(path: str, shown: Sequence[str] | None) -> bool:
    """Whether a path is, or lies in, one of those asked for; None asks for all."""
    return shown is None or any(given in (".", path) or path.startswith(given + "/") for given in shown)


def _common(named: Sequence[Path], cwd: Path) -> Path:
    """The directory that holds all that was named; the working directory when nothing was."""
    if not named:
        return cwd
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in named]))
