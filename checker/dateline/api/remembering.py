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
from dateline.engine.outcome import KILLED, Run
from dateline.engine.sizes import size_of
from dateline.engine.sources import Source
from dateline.engine.stamps import digest_of, program_stamp
from dateline.engine.watching import Watch
from dateline.model import Finding
from dateline.selecting.baseline import Entry
from dateline.selecting.findings import Fingerprinted, Suppressed

if TYPE_CHECKING:
    from dateline.rule import AnyRule

LEAST_BYTES = 100_000
"""A corpus smaller than this is read as quickly as an index; one that is there already is used."""


class Examined(NamedTuple):
    """All that was found in a corpus, paths from its base; nothing is grouped or filtered by arguments yet."""

    done: Run
    shown: Sequence[Fingerprinted]
    suppressed: Sequence[Suppressed]
    yielded: Sequence[Finding]
    stale: Sequence[Entry] = ()
    """What the baseline knows that is not found any more."""
    today: date | None = None
    """The day the rules were told, if one of them asked."""


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
        whole, config = self._corpus.is_whole, self._corpus.config
        return digest_of(self._program, (config, config.profile.given), whole, *(repr(each) for each in asked), repr(sorted(self._witnesses.items())))

    def outcome(self, key: str, today: date) -> Examined | None:
        """What a run said of the very same, if the day does not matter or is the same."""
        kept = self.index.recall("outcome", key)
        if kept is None:
            return None
        found = from_json(Examined, kept)
        return found if found.today in (None, today) else None

    def keep(self, key: str, outcome: Examined) -> None:
        """Keep an outcome, unless a file was changed meanwhile, was never on disk, or something went wrong that may not happen again."""
        done = outcome.done
        passing = done.crashed or any(skipped.reason == KILLED for skipped in done.skipped) or any(source.data is not None for source in self._corpus.sources)
        if not passing and self.index.contents(self._corpus.sources) == self._contents:
            self.index.keep("outcome", key, to_json(outcome._replace(done=replace(done, findings=[], marks=[], problems=done.unreported()))))

    def run(self, rules: Sequence[AnyRule], jobs: int, watch: Watch) -> Run:
        """What the rules find; only files that have changed are mapped."""
        from dateline.engine.recalling import Memory, run_remembering

        config = self._corpus.config
        setting = digest_of(self._program, config.language, config.languages)
        return run_remembering(self._corpus.sources, rules, self._read, Memory(self.index, setting, self._witnesses), jobs, watch)


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
