"""A declaration comes with the number of documents in which the words it asks about stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from dateline import CorpusRule, Declared, Document, Fact, Finding, Span, Uses
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.reading import read_parts


class Quays(Declared[str]):
    """A text that begins with a quay's name declares it."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        if doc.text.startswith("Quay"):
            yield Fact((), "Quay", Span(0, 4))

    def words(self, value: str) -> list[str]:
        return [value]

    def counted(self, value: str) -> list[list[str]]:
        return [[value], ["канат", value], ["nowhere"]]


class Counted(CorpusRule[Uses[str]]):
    """A document mentions a quay."""

    code = "TEST011"
    name = "counted-quay"
    topic = Quays()

    def compare(self, met: Uses[str]) -> Iterator[Finding]:
        yield self.finding(met.doc.place(0, 4), " ".join(str(list(counts)) for counts in met.counts))


@pytest.mark.parametrize("backwards", [False, True])
def test_documents_are_counted_whatever_their_order(backwards: bool) -> None:
    texts = {"a.txt": "Quay of ropes.", "b.txt": "The Quay, канаты.", "c.txt": "No ropes: канаты.", "d.txt": "Old Quay."}
    sources = [Source(path, Path(path), text.encode()) for path, text in sorted(texts.items(), reverse=backwards)]
    done = run(sources, [Counted()], lambda source: read_parts(source.load(), source.path))
    assert sorted((found.place.path, found.message) for found in done.findings) == [(path, "[3, 1, 0]") for path in ("a.txt", "b.txt", "d.txt")]
