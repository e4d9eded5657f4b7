"""What the command line, tests and other programs call: check a corpus, or look at what was noticed in one document."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from dateline.comparing.neighbours import neighbours
from dateline.config import Config, ConfigError, FailOn, explain, find_config
from dateline.engine.history import first_commit
from dateline.engine.running import Crash, Reader, Run, Skipped, read_guarded, run
from dateline.engine.sources import Source, find_sources, relative
from dateline.model import SEVERITIES, Document, Finding, Place, Problem, Severity
from dateline.noticing.dating.bounds import bounds
from dateline.noticing.dating.verdict import dating
from dateline.profiles import overridden, profile_at
from dateline.reading import SUFFIXES, Unreadable, read_parts
from dateline.registry import matching, rule_classes
from dateline.rule import AnyRule, options_of
from dateline.selecting import Fingerprinted, fingerprint, group, select

if TYPE_CHECKING:
    from dateline.reporting.dating import Dated
    from dateline.reporting.inspection import Inspection


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


@dataclass(frozen=True)
class Report:
    """All that one run has to say."""

    findings: tuple[Fingerprinted, ...] = ()
    documents: int = 0
    skipped: tuple[Skipped, ...] = ()
    crashed: tuple[Crash, ...] = ()
    notes: tuple[str, ...] = ()
    yielded: tuple[Finding, ...] = ()
    unowned: frozenset[str] = field(default_factory=frozenset[str])
    """Fingerprints of findings that touch what was asked for by a related place only."""
    today: date | None = None
    """The day the rules were told, if one of them asked."""
    fail_on: FailOn = "error"
    """The fail level that the config sets."""

    def exit_code(self, fail_on: FailOn | None = None, *, strict: bool = False, fail_on_related: bool = False) -> int:
        """0 clean, 1 findings at or above `fail_on` (or, when strict, a skipped file), 3 a rule crashed."""
        if self.crashed:
            return 3
        fail_on = fail_on or self.fail_on
        failing = () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        counted = (found for found in self.findings if fail_on_related or found.fingerprint not in self.unowned)
        return int(any(found.finding.severity in failing for found in counted) or (strict and bool(self.skipped)))


def check(
    paths: Sequence[str | Path] = (),
    *,
    root: Path | None = None,
    config: Config | None = None,
    select_codes: Sequence[str] = (),
    ignore_codes: Sequence[str] = (),
    today: date | None = None,
    stdin: tuple[str, bytes] | None = None,
    due_within: int | None = None,
    cwd: Path | None = None,
) -> Report:
    """Check a corpus. `stdin` is a file name and the bytes that replace that file.

    With `due_within` only the rules that tell what has passed or falls due within so many days, as warnings.
    Raises `UsageError` (also for a broken config) and `RegistryError`; everything else is in the report.
    """
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, stdin=stdin, cwd=here)
    settings = corpus.config
    rules = choose_rules(settings, select_codes, ignore_codes, today or datetime.now(UTC).astimezone().date(), due_within)
    done = run(corpus.sources, rules, reader(settings))
    severities: dict[str, Severity] = {rule.code: "warning" for rule in rules} if due_within is not None else {}
    severities |= {code: severity for code, severity in settings.severity.items() if severity != "off"}
    selection = select(done.findings, severities, {rule.code: rule.yields_to for rule in rules}, {rule.code: rule.follows for rule in rules})
    found = [each for each in fingerprint(selection.kept) if _touches(each.finding, corpus.shown)]
    owned = {_subject(each) for each in found if _touches(replace(each.finding, related=()), corpus.shown)}
    grouped = list(group(found))
    return Report(
        findings=tuple(each._replace(finding=_rebased(each.finding, corpus.base, here)) for each in grouped),
        documents=done.documents,
        skipped=tuple(skipped._replace(path=relative(corpus.base / skipped.path, here)) for skipped in done.skipped),
        crashed=tuple(crash._replace(path=relative(corpus.base / crash.path, here) if crash.path else "") for crash in done.crashed),
        notes=(*(_problem(problem, corpus.base, here) for problem in _unreported(done)), *done.notes),
        yielded=tuple(_rebased(each, corpus.base, here) for each in selection.yielded),
        unowned=frozenset(each.fingerprint for each in grouped if _subject(each) not in owned),
        today=next((rule.today for rule in rules if rule.today), None),
        fail_on=settings.fail_on,
    )


def date_documents(
    paths: Sequence[str | Path] = (), *, root: Path | None = None, config: Config | None = None, git: bool = False, cwd: Path | None = None
) -> tuple[list[Dated], list[Skipped]]:
    """When each document was published, and what could not be read; with `git` also when each file was first committed. Raises `UsageError`."""
    from dateline.reporting.dating import Dated

    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, stdin=None, cwd=here)
    read = reader(corpus.config)
    skipped: list[Skipped] = []
    found = [(source, doc, dating(doc)) for source in corpus.sources for doc in read_guarded(source, read, skipped)]
    beside = neighbours({doc.path: verdict.day for _, doc, verdict in found if not doc.part})
    dated = [
        Dated(relative(corpus.base / doc.path, here), doc.part, verdict, beside.get(doc.path), first_commit(source.file) if git else None, bounds(doc))
        for source, doc, verdict in found
        if _lies_in(doc.path, corpus.shown)
    ]
    return dated, [skip._replace(path=relative(corpus.base / skip.path, here)) for skip in skipped]


def inspect(path: str | Path, *, root: Path | None = None, config: Config | None = None, today: date | None = None, cwd: Path | None = None) -> Inspection:
    """All that is noticed in one file of its corpus, and what is found there. Raises `UsageError`, `RegistryError`."""
    from dateline.reporting.inspection import inspect_document  # builds its models: only when asked for

    here = (cwd or Path.cwd()).resolve()
    if not (here / path).is_file():
        raise UsageError(f"{path}: no such file")
    report = check([path], root=root, config=config, today=today, cwd=here)
    corpus = find_corpus([path], root=root, config=config, stdin=None, cwd=here)
    asked = relative((here / path).resolve(), corpus.base)
    source = next((source for source in corpus.sources if source.path == asked), None)
    if source is None:
        raise UsageError(f"{path}: left out of the corpus by the config or .gitignore")
    try:
        documents = reader(corpus.config)(source)
    except (OSError, Unreadable) as error:
        raise UsageError(f"{path}: {error}") from error
    if not documents:
        raise UsageError(f"{path}: no feed, sitemap or export, and so no document")
    shown = relative(here / path, here)
    yielded = (found for found in report.yielded if any(place.path == shown for place in found.places()))
    return inspect_document(documents[0], (found.finding for found in report.findings), yielded)


def reader(config: Config) -> Reader:
    """Reads a source as the config says, and as the site's generator would."""
    overrides = config.profile.model_dump(exclude_unset=True)

    def read_source(source: Source) -> tuple[Document, ...]:
        profile = overridden(profile_at(source.file.parent), overrides)
        return read_parts(source.load(), source.path, config.language, config.languages, profile)

    return read_source


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


def choose_rules(
    config: Config, select_codes: Sequence[str], ignore_codes: Sequence[str], today: date, due_within: int | None = None
) -> list[AnyRule]:
    """The rules to run, in code order, with their options; with `due_within` those alone that tell what falls due. Raises `UsageError`, `RegistryError`."""
    classes = {rule.code: rule for rule in rule_classes()}
    for setting, prefixes in (("select", (*select_codes, *config.select)), ("ignore", (*ignore_codes, *config.ignore))):
        for prefix in prefixes:
            if not matching(classes, [prefix]):
                raise UsageError(f"{setting}: no rule's code begins with {prefix!r}")
    for setting, codes in (("severity", config.severity), ("rules", config.rules)):
        for code in codes:
            if code not in classes:
                raise UsageError(f"{setting}: there is no rule {code!r}")
    off = {code for code, severity in config.severity.items() if severity == "off"}
    selected = select_codes or config.select
    asked = {*selected, *config.severity, *config.rules}
    unasked = {code for code, rule in classes.items() if not rule.enabled} - asked
    chosen = matching(classes, selected) - matching(classes, [*ignore_codes, *config.ignore]) - off - unasked
    if due_within is not None:
        chosen = frozenset(code for code in chosen if classes[code].falls_due)
    try:
        return [rule(options_of(rule, _options(rule, config, due_within)), today) for code, rule in classes.items() if code in chosen]
    except ValidationError as error:
        raise UsageError(f"rules: {error.title}: {explain(error)}") from error


def _options(rule: type[AnyRule], config: Config, due_within: int | None) -> dict[str, object]:
    options = dict(config.rules.get(rule.code, {}))
    if due_within is not None and "within" in rule.Options.model_fields:
        options["within"] = due_within
    return options


def _common(named: Sequence[Path], cwd: Path) -> Path:
    """The directory that holds all that was named; the working directory when nothing was."""
    if not named:
        return cwd
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in named]))


def _subject(found: Fingerprinted) -> tuple[str, str]:
    """What a finding is about: the findings that are shown as one have one subject."""
    return found.finding.code, found.finding.topic or found.fingerprint


def _touches(found: Finding, shown: Sequence[str] | None) -> bool:
    return any(_lies_in(place.path, shown) for place in found.places())


def _lies_in(path: str, shown: Sequence[str] | None) -> bool:
    return shown is None or any(given in (".", path) or path.startswith(given + "/") for given in shown)


def _unreported(done: Run) -> Iterator[Problem]:
    """What could not be read and no rule has reported."""
    reported = {found.place[:5] for found in done.findings}
    yield from (problem for problem in done.problems if problem.place[:5] not in reported)


def _problem(problem: Problem, base: Path, here: Path) -> str:
    return f"{relative(base / problem.place.path, here)}:{problem.place.line}:{problem.place.column}: {problem.message}"


def _rebased(found: Finding, base: Path, here: Path) -> Finding:
    """The finding with paths from the working directory instead of the base of the corpus."""
    if base == here:
        return found

    def moved(place: Place) -> Place:
        return place._replace(path=relative(base / place.path, here))

    related = tuple(each._replace(place=moved(each.place)) for each in found.related)
    suggestions = tuple(each._replace(edits=tuple(edit._replace(place=moved(edit.place)) for edit in each.edits)) for each in found.suggestions)
    return replace(found, place=moved(found.place), related=related, suggestions=suggestions)
