"""Checks a corpus: reads, runs the rules, and selects what is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dateline.api.corpus import Corpus, find_corpus, lies_in
from dateline.api.examining import Asked, examine, known_findings
from dateline.api.novelty import new_since as what_is_new
from dateline.api.novelty import tell_known
from dateline.api.older import split_older, tell_older
from dateline.api.remembering import Examined
from dateline.config import Config, FailOn
from dateline.engine.outcome import Crash, Skipped
from dateline.engine.sources import relative
from dateline.engine.watching import UNWATCHED, Watch
from dateline.model import SEVERITIES, Finding, Place, Problem, Severity
from dateline.selecting import Fingerprinted, Suppressed, group


@dataclass(frozen=True)
class Report:
    """All that one run has to say."""

    corpus: Corpus
    """What was checked."""
    findings: tuple[Fingerprinted, ...] = ()
    documents: int = 0
    skipped: tuple[Skipped, ...] = ()
    crashed: tuple[Crash, ...] = ()
    notes: tuple[str, ...] = ()
    yielded: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that a mark, the baseline, an accepted pair or a house list silences."""
    unowned: frozenset[str] = field(default_factory=frozenset[str])
    """Fingerprints of findings that touch what was asked for by a related place only."""
    today: date | None = None
    """The day the rules were told, if one of them asked."""
    fail_on: FailOn = "error"
    """The fail level that the config sets."""
    asked: Asked = field(default_factory=Asked)
    """What was asked besides files and config."""
    alike: Mapping[str, Sequence[Fingerprinted]] = field(default_factory=dict[str, Sequence[Fingerprinted]])
    """By the fingerprint of each finding that is shown: it and those that are shown with it as one, paths from the base of the corpus."""
    since: date | None = None
    """Findings in documents dated before this day are not shown, but counted."""
    older: tuple[Fingerprinted, ...] = ()
    """Those findings, one by one, paths from the base of the corpus."""

    def failing(self, fail_on: FailOn | None = None) -> tuple[Severity, ...]:
        """The severities that make the exit code 1: `fail_on`, or else the config's fail level, and what is graver."""
        level = fail_on or self.fail_on
        return () if level == "never" else SEVERITIES[: SEVERITIES.index(level) + 1]

    def exit_code(self, fail_on: FailOn | None = None, *, strict: bool = False, fail_on_related: bool = False) -> int:
        """0 clean, 1 findings at or above `fail_on` (or, when strict, a skipped file), 3 a rule crashed."""
        if self.crashed:
            return 3
        failing = self.failing(fail_on)
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
    baseline: Path | None = None,
    since: date | None = None,
    new_since: str | None = None,
    cwd: Path | None = None,
    jobs: int = 1,
    cache: bool = False,
    watch: Watch = UNWATCHED,
) -> Report:
    """Check a corpus. `stdin` is a file name and the bytes that replace that file; `baseline` a file of known findings, instead of the config's.

    With `due_within` only the rules that tell what has passed or falls due within so many days, as warnings. With `since` findings in documents
    dated before are counted, not shown. With `new_since`, a commit, only findings that were not there then. `watch` is told how far the run is; one that
    measures rules wants one of `jobs`, and no `cache`.
    Raises `UsageError` (also for a broken config) and `RegistryError`; everything else is in the report.
    """
    watch.phase("finding files")
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, stdin=stdin, cwd=here)
    known = known_findings(corpus, here / baseline if baseline else None)
    asked = Asked(select_codes, ignore_codes, today, due_within, jobs, cache)
    examined = examine(corpus, asked, known, watch)
    done = examined.done
    novelty = what_is_new(new_since, corpus, examined, asked, known, watch) if new_since else None
    shown = novelty.fresh if novelty else examined.shown
    found, older = split_older(corpus, [each for each in shown if _touches(each.finding, corpus.shown)], since)
    # what is new, the files given brought about, wherever it is reported
    owned = {_subject(each) for each in found if novelty or lies_in(each.finding.place.path, corpus.shown)}
    grouped = list(group(found))
    silent = (each for each in examined.suppressed if _touches(each.found.finding, corpus.shown))
    return Report(
        corpus=corpus,
        findings=tuple(each._replace(finding=_rebased(each.finding, corpus.base, here)) for each in grouped),
        documents=done.documents,
        skipped=tuple(skipped._replace(path=relative(corpus.base / skipped.path, here)) for skipped in done.skipped),
        crashed=tuple(sorted(crash._replace(path=relative(corpus.base / crash.path, here) if crash.path else "") for crash in done.crashed)),
        notes=(
            *(_problem(problem, corpus.base, here) for problem in done.unreported()), *done.notes, *_stale(examined), *tell_older(older, since),
            *tell_known(novelty, new_since),
        ),
        yielded=tuple(_rebased(each, corpus.base, here) for each in examined.yielded),
        suppressed=tuple(each._replace(found=each.found._replace(finding=_rebased(each.found.finding, corpus.base, here))) for each in silent),
        unowned=frozenset(each.fingerprint for each in grouped if _subject(each) not in owned),
        today=examined.today,
        fail_on=corpus.config.fail_on,
        asked=asked,
        alike=_shown_as_one(found, grouped),
        since=since,
        older=tuple(older),
    )


def _shown_as_one(found: Sequence[Fingerprinted], grouped: Sequence[Fingerprinted]) -> dict[str, Sequence[Fingerprinted]]:
    by_subject: defaultdict[tuple[str, str], list[Fingerprinted]] = defaultdict(list)
    for each in found:
        by_subject[_subject(each)].append(each)
    return {each.fingerprint: by_subject[_subject(each)] for each in grouped}


def _stale(examined: Examined) -> Iterator[str]:
    """One note of what the baseline knows that is gone."""
    if examined.stale:
        entries, match = ("1 entry", "matches") if len(examined.stale) == 1 else (f"{len(examined.stale)} entries", "match")
        yield f"{entries} of the baseline {match} nothing any more: `dateline baseline --prune` takes them out"


def _subject(found: Fingerprinted) -> tuple[str, str]:
    """What a finding is about: the findings that are shown as one have one subject."""
    return found.finding.code, found.finding.topic or found.fingerprint


def _touches(found: Finding, shown: Sequence[str] | None) -> bool:
    return any(lies_in(place.path, shown) for place in found.places())


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
