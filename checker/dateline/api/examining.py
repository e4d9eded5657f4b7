"""Runs the rules over a corpus and settles what is shown of what they found: severities, what gives way, marks, house lists, the baseline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from dateline.api.choosing import choose_rules, find_house
from dateline.api.corpus import Corpus, UsageError, reader
from dateline.api.remembering import Examined, Recollection, remembers
from dateline.engine.index import Index
from dateline.engine.outcome import Run
from dateline.engine.sources import relative
from dateline.engine.watching import UNWATCHED, Watch
from dateline.house_list import HouseList
from dateline.model import Severity
from dateline.registry import rule_classes
from dateline.rule import AnyRule, CorpusRule
from dateline.selecting import Fingerprinted, Suppressed, fingerprint, heed_marks, judge_marks, select
from dateline.selecting.accepted import answered
from dateline.selecting.baseline import BaselineError, Entry, heed_baseline, read_baseline
from dateline.selecting.weighing import weigh
from dateline.selecting.withdrawn import heed_withdrawals


class Asked(NamedTuple):
    """What was asked of a run besides its files and its config."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    today: date | None = None
    due_within: int | None = None
    jobs: int = 1
    cache: bool = False
    """Whether to remember on disk what was read and found, and to answer from it."""


def examine(corpus: Corpus, asked: Asked, entries: Sequence[Entry] = (), watch: Watch = UNWATCHED) -> Examined:
    """Run the rules; `entries` are the known findings. Raises `UsageError`, `RegistryError`."""
    if asked.cache and remembers(corpus):
        watch.phase("asking the index", len(corpus.sources))
        with Index(corpus.base) as index:
            examined = _recalled(Recollection(corpus, index), corpus, asked, entries, watch)
            examined.done.notes.extend([index.fault] if index.fault else [])
            return examined
    from dateline.engine.running import run  # not for what the index answers

    def run_rules(rules: Sequence[AnyRule]) -> Run:
        return run(corpus.sources, *watch.instrument(rules, reader(corpus.config)), jobs=asked.jobs, watch=watch)

    return _examined(corpus, asked, entries, find_house(corpus), run_rules, watch)


def _recalled(recollection: Recollection, corpus: Corpus, asked: Asked, entries: Sequence[Entry], watch: Watch) -> Examined:
    """What was found when all was the same; else what is found now."""
    house = find_house(corpus)
    gone = [entry.path for entry in entries if not (corpus.base / entry.path).exists()]
    key = recollection.key(asked._replace(today=None, jobs=1), house, entries, gone)
    if kept := recollection.outcome(key, _today(asked)):
        return kept
    found = _examined(corpus, asked, entries, house, lambda rules: recollection.run(rules, asked.jobs, watch), watch)
    watch.phase("writing the index")
    recollection.keep(key, found)
    return found


def _today(asked: Asked) -> date:
    return asked.today or datetime.now(UTC).astimezone().date()


def _examined(
    corpus: Corpus, asked: Asked, entries: Sequence[Entry], house: HouseList, run_rules: Callable[[Sequence[AnyRule]], Run], watch: Watch
) -> Examined:
    watch.phase("loading rules")
    settings = corpus.config
    rules = choose_rules(settings, asked.select, asked.ignore, _today(asked), asked.due_within, house)
    done = run_rules(rules)
    watch.phase("sorting findings")
    severities: dict[str, Severity] = {rule.code: "warning" for rule in rules} if asked.due_within is not None else {}
    severities |= {code: severity for code, severity in settings.severity.items() if severity != "off"}
    selection = select(
        weigh(done.findings, severities, settings.per_file), {rule.code: rule.yields_to for rule in rules}, {rule.code: rule.follows for rule in rules}
    )
    ran = _ran(rules, done, corpus)
    lasting = ran - {rule.code for rule in rules if rule.uses_today}  # what such a rule has to say of a text comes and goes with the day
    marked = heed_marks(fingerprint(selection.kept), done.marks)
    judged = weigh(judge_marks(rules, done.marks, marked.used, lasting, _installed()), severities, settings.per_file)
    shown = sorted([*marked.shown, *fingerprint(select(judged).kept)], key=lambda found: found.finding.order)
    shown, gone_pages = heed_withdrawals(shown, [] if settings.withdrawn else done.withdrawn, _today(asked))
    shown, known = _answered(shown, house)
    heeded = heed_baseline(shown, entries)
    suppressed = sorted((*marked.suppressed, *gone_pages, *known, *heeded.suppressed), key=lambda each: each.found.finding.order)
    gone = tuple(entry for entry in heeded.unmatched if _is_gone(entry, corpus, ran))
    today = next((rule.today for rule in rules if rule.today), None)
    return Examined(done, heeded.shown, suppressed, selection.yielded, gone, today)


def known_findings(corpus: Corpus, given: Path | None) -> tuple[Entry, ...]:
    """The entries of the baseline that was given, or else of the config's; none without either. Raises `UsageError`."""
    file = given or baseline_of(corpus)
    if file is None:
        return ()
    where = "--baseline " if given else f"{corpus.config.origin.at('baseline')}baseline: "
    try:
        return read_baseline(file.read_bytes())
    except FileNotFoundError as error:
        raise UsageError(f"{where}{relative(file, corpus.base)}: no such file; `dateline baseline` writes it") from error
    except OSError as error:
        raise UsageError(f"{where}{relative(file, corpus.base)}: {error.strerror}") from error
    except BaselineError as error:
        raise UsageError(f"{where}{relative(file, corpus.base)}: {error}") from error


def baseline_of(corpus: Corpus) -> Path | None:
    """The file that the config names as baseline."""
    return corpus.base / corpus.config.baseline if corpus.config.baseline else None


def _answered(found: Sequence[Fingerprinted], house: HouseList) -> tuple[list[Fingerprinted], list[Suppressed]]:
    """What the house lists leave open, and what they have answered."""
    shown: list[Fingerprinted] = []
    known: list[Suppressed] = []
    for each in found:
        answer = answered(each, house)
        if answer:
            known.append(answer)
        else:
            shown.append(each)
    return shown, known


def _ran(rules: Sequence[AnyRule], done: Run, corpus: Corpus) -> frozenset[str]:
    """The codes of rules whose silence says something: they ran, and over a whole corpus if they compare documents."""
    crashed = {crash.rule for crash in done.crashed}
    return frozenset(rule.code for rule in rules if rule.code not in crashed and (corpus.is_whole or not isinstance(rule, CorpusRule)))


def _is_gone(entry: Entry, corpus: Corpus, ran: frozenset[str]) -> bool:
    """Whether a known finding would have been found if it were still there."""
    read = {source.path for source in corpus.sources}
    return entry.code in ran if entry.path in read else not (corpus.base / entry.path).exists()


def _installed() -> dict[str, type[AnyRule]]:
    return {rule.code: rule for rule in rule_classes()}
