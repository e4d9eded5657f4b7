"""A topic may let documents without neighbours be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

import pytest

from dateline import Claim, CorpusRule, Document, Fact, Finding, Span, Together
from dateline.engine.alone import groups_alone
from dateline.engine.meeting import groups
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.engine.store import FactStore, encode_facts
from dateline.model import stable_hash
from dateline.reading import read_parts
from dateline.testing import sources_of


class First(Together[str]):
    """The first word of every document."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        word = doc.text.split()[0]
        yield Fact((stable_hash(word),), word, Span(0, len(word)))


class FirstAlone(First):
    """The same, of lone documents too."""

    least = 1


class EveryWordAlone(FirstAlone):
    """Every word of every document, however often it stands there; no columns are needed for them."""

    cap = None

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        for found in re.finditer(r"\w+", doc.text):
            yield Fact((stable_hash(found[0]), stable_hash(found[0].lower())), found[0].lower(), Span(*found.span()))


class Grouped(CorpusRule[Sequence[Claim[str]]]):
    """Says how many met."""

    code = "TEST001"
    name = "grouped"
    topic = First()

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        yield self.finding(met[0].place, f"{met[0].value} {len(met)}")


class GroupedAlone(Grouped):
    """Says how many met, one included."""

    topic = FirstAlone()


class WordsAlone(Grouped):
    """Says how often each word stands there."""

    topic = EveryWordAlone()


def _read(source: Source) -> Sequence[Document]:
    return read_parts(source.load(), source.path)


@pytest.mark.parametrize(
    ("rule", "files", "found"),
    [
        (Grouped(), {"a.txt": "Boats sail."}, []),
        (GroupedAlone(), {"a.txt": "Boats sail."}, ["Boats 1"]),
        (WordsAlone(), {"a.txt": "Boats, boats sail."}, ["boats 1", "boats 2", "sail 1"]),
        (Grouped(), {"a.txt": "Boats sail.", "b.txt": "Boats sink.", "c.txt": "Mills turn."}, ["Boats 2"]),
        (GroupedAlone(), {"a.txt": "Boats sail.", "b.txt": "Boats sink.", "c.txt": "Mills turn."}, ["Boats 2", "Mills 1"]),
    ],
)
def test_groups_of_one(rule: Grouped, files: dict[str, str], found: list[str]) -> None:
    assert sorted(each.message for each in run(sources_of(files), [rule], _read).findings) == found


def test_the_claims_of_a_lone_document_meet_as_those_of_many_do() -> None:
    (source,) = sources_of({"a.txt": "Boats, boats and Mills; mills and boats."})
    (doc,), topic = _read(source), EveryWordAlone()
    met = groups(FactStore(topic, [encode_facts(topic, doc, topic.facts(doc))]), topic, [])
    assert sorted(map(repr, groups_alone(topic, doc))) == sorted(map(repr, met))
