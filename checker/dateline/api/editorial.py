"""Gathers what the editorial report shows beyond findings: reads the documents that have findings, and those that hold a name in question, once more."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from dateline.api.checking import Report
from dateline.api.choosing import choose_rules
from dateline.api.corpus import Corpus, reader
from dateline.api.examining import Asked
from dateline.engine.mapping import read_guarded
from dateline.engine.outcome import Skipped
from dateline.engine.sources import Source, relative
from dateline.model import Document, Finding, Place
from dateline.reporting.explaining import summary_of
from dateline.reporting.html.edition import Edition, Older, Quoted, Ran, Story
from dateline.reporting.html.quoting import holds, quote
from dateline.reporting.html.spellings import Census, gather_groups, variants_of
from dateline.reporting.html.stories import describe
from dateline.selecting import Fingerprinted, Suppressed
from dateline.selecting.baseline import Entry, entry_of


def gather_edition(report: Report, cwd: Path | None = None) -> Edition:
    """All that the report shows beyond findings, paths like theirs."""
    corpus = report.corpus
    here = (cwd or Path.cwd()).resolve()
    groups = gather_groups(each.finding for each in report.findings)
    census = Census({form for group in groups for form in group.counted}, {form for group in groups if group.person for form in group.forms})
    stories: list[Story] = []
    own = {each.finding.place for each in report.findings}
    quoted: dict[Place, Quoted] = {}
    parts: dict[Place, str] = {}
    from_base = partial(_from_base, here=here, base=corpus.base)
    wanted = _by_path((each.finding for each in report.findings), from_base)
    for path, documents in _read_again(corpus, wanted, census):
        shown = relative(corpus.base / path, here)
        for doc in documents:
            census.count(doc, shown)
        for doc, places in _shared_out(documents, wanted.get(path, {})):
            if any(place in own for place in places):
                stories.append(describe(doc, shown, [place._replace(path=doc.path) for place, about_dates in places.items() if about_dates]))
            quoted |= {place: quote(doc, place) for place in places}
            parts |= {place: doc.part for place in places if doc.part}
    return Edition(
        title=_title(corpus),
        stories=tuple(stories),
        quoted=quoted,
        parts=parts,
        variants=tuple(variants_of(groups, census)),
        known={fingerprint: [*map(entry_of, alike)] for fingerprint, alike in report.alike.items()},
        baselined=[_baselined(each, from_base) for each in report.suppressed if each.by == "baseline"],
        ran=tuple(_ran(corpus, report.asked)),
        since=report.since,
        older=tuple(_older(report.older)),
    )


def _from_base(path: str, here: Path, base: Path) -> str:
    return relative(here / path, base)


Wanted = Mapping[str, Mapping[Place, bool]]
"""The places of findings by file, each with whether a finding about dates speaks of it."""


def _by_path(findings: Iterable[Finding], from_base: Callable[[str], str]) -> Wanted:
    wanted: defaultdict[str, dict[Place, bool]] = defaultdict(dict)
    for finding in findings:
        for place in finding.places():
            places = wanted[from_base(place.path)]
            places[place] = places.get(place, False) or finding.code.startswith("DATE")
    return wanted


def _read_again(corpus: Corpus, wanted: Wanted, census: Census) -> Iterator[tuple[str, Sequence[Document]]]:
    """The documents of each file that has findings or may hold a name in question."""
    read = reader(corpus.config)
    skipped: list[Skipped] = []
    for source in corpus.sources:
        loaded = _loaded(source)
        if loaded.data is not None and (source.path in wanted or census.concerns(loaded.data)):
            yield source.path, read_guarded(loaded, read, skipped)


def _loaded(source: Source) -> Source:
    try:
        return source._replace(data=source.load())
    except OSError:  # gone since it was checked
        return source


def _shared_out(documents: Sequence[Document], places: Mapping[Place, bool]) -> Iterator[tuple[Document, Mapping[Place, bool]]]:
    """The documents of one file that hold any of some places, with those; a place that no post of a feed holds goes to the first."""
    left = dict(places)
    shares: list[tuple[Document, dict[Place, bool]]] = []
    for doc in documents:
        own = {place: left[place] for place in left if len(documents) == 1 or holds(doc, place)}
        left = {place: about for place, about in left.items() if place not in own}
        shares.append((doc, own))
    if shares:
        shares[0][1].update(left)
    yield from ((doc, own) for doc, own in shares if own)


def _title(corpus: Corpus) -> str:
    """The folder of the config; without one, that which holds everything read."""
    folders = [] if corpus.config.origin.file else [Path(source.path).parent for source in corpus.sources]
    return (corpus.base / os.path.commonpath(folders or [Path()])).resolve().name


def _baselined(silenced: Suppressed, from_base: Callable[[str], str]) -> Entry:
    entry = entry_of(silenced.found, silenced.reason)
    return replace(entry, path=from_base(entry.path))


def _ran(corpus: Corpus, asked: Asked) -> Iterator[Ran]:
    """The rules of the run, in code order."""
    for rule in choose_rules(corpus.config, asked.select, asked.ignore, asked.today or date.max, asked.due_within):
        yield Ran(rule.code, rule.name, summary_of(type(rule)))


def _older(found: Sequence[Fingerprinted]) -> Iterator[Older]:
    rows: Counter[str] = Counter(each.finding.code for each in found)
    for code in sorted(rows):
        members = [each.finding for each in found if each.finding.code == code]
        yield Older(code, members[0].name, members[0].severity, len(members), len({each.place.path for each in members}))
