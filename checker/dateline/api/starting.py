"""Looks at a repository that has no config yet, and writes it one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.api.corpus import Corpus, UsageError, find_corpus, reader
from dateline.api.examining import Asked, examine
from dateline.api.writing import replace_file
from dateline.config import NAMES, Config, ConfigError, load_config
from dateline.engine.mapping import read_guarded
from dateline.engine.outcome import Skipped
from dateline.engine.sources import Source, relative
from dateline.engine.watching import UNWATCHED, Watch
from dateline.profiles import profile_at
from dateline.registry import rule_classes
from dateline.reporting.starter import Family, Look, render_starter
from dateline.selecting import Fingerprinted
from dateline.selecting.baseline import BASELINE, entry_of, write_baseline

_MADE = frozenset({
    "_site", "_build", "build", "dist", "out", "public", "coverage", "htmlcov", "test", "tests", "fixtures", "testdata", "__tests__", "spec", "examples",
})  # fmt: skip
"""Directories whose documents are made by programs or for them."""
_SAMPLE = 400
"""How many documents are asked for their language."""
_NEARLY_ALL, _SHARE = 0.8, 0.05
_PREVAILS = 0.6


class Started(NamedTuple):
    """A starter config, and what it was made of."""

    text: str
    look: Look
    files: tuple[str, ...] = ()
    """What was written, from the working directory."""


def start(
    directory: str | Path = ".",
    *,
    writes: bool = True,
    baseline: bool = False,
    asked: Asked | None = None,
    cwd: Path | None = None,
    watch: Watch = UNWATCHED,
) -> Started:
    """Look at a directory and write its dateline.toml, with `baseline` also the file of what is found. Raises `UsageError`, `RegistryError`, `OSError`."""
    here = (cwd or Path.cwd()).resolve()
    base = (here / directory).resolve()
    if not base.is_dir():
        raise UsageError(f"{directory}: no such directory")
    if writes:
        _require_none(base, here)
    everything = find_corpus(config=Config(), cwd=base)
    exclude = _made(everything.sources)
    written = find_corpus(config=Config(exclude=exclude), cwd=base) if exclude else everything
    roots = _roots(written.sources)
    corpus = written._replace(sources=tuple(source for source in written.sources if _lies_in(source.path, roots)))
    language, languages = _languages(corpus)
    corpus = corpus._replace(config=replace(corpus.config, language=language))  # what is found, and remembered, is what the written config will find
    found = examine(corpus, asked or Asked(), watch=watch).shown
    look = Look(
        len(corpus.sources), roots, len(written.sources) - len(corpus.sources), exclude, profile_at(base).name, language, languages,
        _families(found), BASELINE if baseline else "",
    )  # fmt: skip
    text = render_starter(look)
    if not writes:
        return Started(text, look)
    return Started(text, look, tuple(_write(base, here, text, found if baseline else None)))


def _write(base: Path, here: Path, text: str, found: Sequence[Fingerprinted] | None) -> list[str]:
    files = {base / NAMES[0]: text} | ({} if found is None else {base / BASELINE: write_baseline(map(entry_of, found))})
    for file, content in files.items():
        replace_file(file, content.encode())
    return [relative(file, here) for file in files]


def _require_none(base: Path, here: Path) -> None:
    """Raise `UsageError` where there are settings, or a baseline, that would be overwritten."""
    for name in NAMES:
        try:
            if (base / name).is_file() and load_config(base / name):
                raise UsageError(f"{relative(base / name, here)} has settings already: nothing was written; --print shows what would be")
        except ConfigError as error:
            raise UsageError(str(error)) from error
    if (base / BASELINE).exists():
        raise UsageError(f"{relative(base / BASELINE, here)} exists: nothing was written")


def _made(sources: Sequence[Source]) -> list[str]:
    """Directories at the top that look made, where they hold documents and not nearly all of them."""
    tops = Counter(_top(source.path) for source in sources)
    return sorted(f"/{top}/" for top, count in tops.items() if top in _MADE and count < len(sources) * _NEARLY_ALL)


def _roots(sources: Sequence[Source]) -> list[str]:
    """The directories at the top that hold nearly all documents; "." where some lie beside them or everywhere."""
    tops = Counter(_top(source.path) for source in sources)
    chosen = sorted(top for top, count in tops.items() if top and count >= max(len(sources) * _SHARE, 2))
    held = sum(tops[top] for top in chosen)
    return chosen if chosen and len(chosen) <= 4 and held >= len(sources) * _NEARLY_ALL else ["."]


def _top(path: str) -> str:
    top, _, rest = path.partition("/")
    return top if rest else ""


def _lies_in(path: str, roots: Sequence[str]) -> bool:
    return roots == ["."] or _top(path) in roots


def _languages(corpus: Corpus) -> tuple[str, Mapping[str, int]]:
    """The prevailing language, and how many of the documents looked into have which; folders named like a language need no setting."""
    skipped: list[Skipped] = []
    step = max(len(corpus.sources) // _SAMPLE, 1)
    read = reader(corpus.config)
    languages = Counter(doc.language for source in corpus.sources[::step] for doc in read_guarded(source, read, skipped)[:1])
    known = Counter({language: count for language, count in languages.items() if language})
    first, count = known.most_common(1)[0] if known else ("", 0)
    return first if count >= known.total() * _PREVAILS else "", dict(languages)


def _families(found: Sequence[Fingerprinted]) -> list[Family]:
    counts = Counter((each.finding.code.rstrip("0123456789"), each.finding.severity) for each in found)
    names = sorted({rule.code.rstrip("0123456789") for rule in rule_classes()})
    return [Family(name, counts[name, "error"], counts[name, "warning"], counts[name, "info"]) for name in names]
