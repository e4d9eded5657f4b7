"""Measures megabytes a second: reading Markdown, finding dates, the whole family of date rules, and two other date finders on a small sample."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import datefinder  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]  (it ships no types)
from dateparser.search import search_dates

from dateline.model import Document
from dateline.noticing.dates.explicit import dates
from dateline.reading import Unreadable, read
from dateline.registry import rule_classes
from dateline.rule import AnyRule, CorpusRule

_ENOUGH = 12_000_000
_SMALL = 100_000


def rows(sites: Iterable[Path]) -> Iterator[str]:
    """A line for each measurement, one core, in one run."""
    sources = list(_markdown(sites))
    size = sum(len(data) for _, data in sources) / 1e6
    documents: list[Document] = []
    reading = _seconds(lambda: documents.extend(_read(sources)))
    yield f"reading Markdown: {size / reading:.1f} MB/s of {size:.1f} MB"
    scanning = _seconds(lambda: [dates(doc) for doc in documents])
    yield f"finding dates: {size / scanning:.1f} MB/s"
    rules = [rule() for rule in rule_classes() if rule.code.startswith("DATE")]
    judging = _seconds(lambda: _judge(documents, rules)) + scanning
    yield f"all {len(rules)} date rules, dates included: {size / judging:.1f} MB/s"
    text = "\n\n".join(doc.text for doc in documents)[:_SMALL]
    ours = scanning / size * len(text) / 1e6
    for name, find in (("datefinder", lambda: list(datefinder.find_dates(text))), ("dateparser.search", lambda: search_dates(text, languages=["en"]))):
        yield f"{name}: {_seconds(find) / ours:.1f} times as long as dateline's date finder on {len(text) / 1000:.0f} kB"


def _markdown(sites: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    total = 0
    for site in sites:
        share = 0
        for file in sorted(site.rglob("*.md")):
            data = file.read_bytes()
            share += len(data)
            total += len(data)
            yield file.relative_to(site).as_posix(), data
            if total > _ENOUGH or share > _ENOUGH // 4:
                break


def _read(sources: Iterable[tuple[str, bytes]]) -> Iterator[Document]:
    for path, data in sources:
        try:
            yield read(data, path)
        except Unreadable:
            continue


def _judge(documents: Iterable[Document], rules: Sequence[AnyRule]) -> None:
    for doc in documents:
        for rule in rules:
            list(rule.check(doc))
            if isinstance(rule, CorpusRule):
                list(rule.topic.facts(doc))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
