"""Checks a corpus: reads, runs the rules, and selects what is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from dateline.api.choosing import choose_rules
from dateline.api.corpus import find_corpus, lies_in, reader
from dateline.config import Config, FailOn
from dateline.engine.running import Crash, Run, Skipped, run
from dateline.engine.sources import relative
from dateline.model import SEVERITIES, Finding, Place, Problem, Severity
from dateline.selecting import Fingerprinted, fingerprint, group, select


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


def _subject(found: Fingerprinted) -> tuple[str, str]:
    """What a finding is about: the findings that are shown as one have one subject."""
    return found.finding.code, found.finding.topic or found.fingerprint


def _touches(found: Finding, shown: Sequence[str] | None) -> bool:
    return any(lies_in(place.path, shown) for place in found.places())


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
