"""Answers from the index where nothing has changed since a run, and otherwise runs with its help."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dateline.api.corpus import ConfiguredReader, Corpus, reader
from dateline.engine.encoding import from_json, to_json
from dateline.engine.index import FOLDER, Index
from dateline.engine.outcome import Run
from dateline.engine.sizes import KILLED, size_of
from dateline.engine.sources import Source
from dateline.engine.stamps import digest_of, program_stamp
from dateline.model import Finding
from dateline.selecting.findings import Fingerprinted, Suppressed

if TYPE_CHECKING:
    from dateline.rule import AnyRule

LEAST_BYTES = 100_000
"""A corpus smaller than this is read as quickly as an index; one that is there already is used."""


class Outcome(NamedTuple):
    """What a run says of a corpus before arguments filter it."""

    done: Run
    shown: tuple[Fingerprinted, ...]
    suppressed: tuple[Suppressed, ...]
    yielded: tuple[Finding, ...]
    stale: tuple[str, ...]
    """Entries of the baseline, as JSON."""
    today: str
    """The day that rules were told, in ISO 8601; empty if none asked."""


class Recollection:
    """An index open for one run, with all that its answers depend on."""

    def __init__(self, corpus: Corpus, index: Index) -> None:
        self.index = index
        self._corpus = corpus
        self._read = reader(corpus.config)
        self._contents = index.contents(corpus.sources)
        self._witnesses = _witnesses(corpus.sources, self._contents, self._read)
        self._program = program_stamp(lambda looks: index.recall("program", looks), lambda looks, stamp: index.keep("program", looks, stamp))

    def key(self, *asked: object) -> str:
        """Under which an outcome is kept: all that it depends on, the day aside."""
        whole = self._corpus.is_whole
        return digest_of(self._program, self._corpus.config.model_dump_json(), whole, *(repr(each) for each in asked), repr(sorted(self._witnesses.items())))

    def outcome(self, key: str, today: date) -> Outcome | None:
        """What a run said of the very same, if the day does not matter or is the same."""
        kept = self.index.recall("outcome", key)
        if kept is None:
            return None
        found = from_json(Outcome, kept)
        return found if found.today in ("", today.isoformat()) else None

    def keep(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome, unless a file was changed meanwhile, was never on disk, or something went wrong that may not happen again."""
        done = outcome.done
        passing = done.crashed or any(skipped.reason == KILLED for skipped in done.skipped) or any(source.data is not None for source in self._corpus.sources)
        if not passing and self.index.contents(self._corpus.sources) == self._contents:
            reported = {found.place[:5] for found in done.findings}
            problems = [problem for problem in done.problems if problem.place[:5] not in reported]
            self.index.keep("outcome", key, to_json(outcome._replace(done=replace(done, findings=[], marks=[], problems=problems))))

    def run(self, rules: Sequence[AnyRule], jobs: int) -> Run:
        """What the rules find; only files that have changed are mapped."""
        from dateline.engine.recalling import Memory, run_remembering

        config = self._corpus.config
        setting = digest_of(self._program, config.language, config.languages)
        return run_remembering(self._corpus.sources, rules, self._read, Memory(self.index, setting, self._witnesses), jobs)


def remembers(corpus: Corpus) -> bool:
    """Whether an index is worth while: for a whole corpus that is not small."""
    if not corpus.is_whole:
        return False
    return os.path.lexists(corpus.base / FOLDER) or sum(map(size_of, corpus.sources)) >= LEAST_BYTES


def _witnesses(sources: Sequence[Source], contents: dict[str, str], read: ConfiguredReader) -> dict[str, str]:
    """By path: a digest of the content, and one of the profile."""
    profiles: dict[str, str] = {}

    def profile(source: Source) -> str:
        folder = source.path.rpartition("/")[0]
        if folder not in profiles:
            profiles[folder] = digest_of(read.profile(source))
        return profiles[folder]

    return {source.path: f"{contents[source.path]} {profile(source)}" for source in sources}
