"""The laws can fail: for each there is a rule that breaks it, and is caught."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import count, pairwise
from typing import ClassVar, NamedTuple

import pytest

from dateline import Claim, CorpusRule, Declared, Document, Fact, Finding, InPairs, Pairing, Span, Together, Uses
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.model import stable_hash
from dateline.reading import read_parts
from dateline.rule import AnyRule
from dateline.testing import (
    LAWS,
    RuleError,
    require_any_order,
    require_cross_document_finding,
    require_distinct_facts,
    require_encodable,
    require_same_again,
    require_same_elsewhere,
    require_splittable,
    sources_of,
)

FILES = {
    "a.txt": "Mira Holt came early. The ferry left the quay at noon with nine crates aboard.",
    "b.txt": "Then Mira Holt left. The ferry left the quay at noon with ten crates aboard.",
    "c.txt": "Oleg Brandt stayed at home with a cold, and nobody asked for him. Mira Holt did.",
}
SOURCES: Sequence[Source] = sources_of(FILES)


class Words(Together[str]):
    """Every word of every document, filed under itself."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        offset = 0
        for word in doc.text.split(" "):
            if word:
                yield Fact((stable_hash(word),), word, Span(offset, offset + len(word)))
            offset += len(word) + 1


class Sound(CorpusRule[Sequence[Claim[str]]]):
    """A word stands in two documents."""

    code = "TEST001"
    name = "sound-rule"
    topic = Words()

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        yield self.finding(met[0].place, f"{met[0].value} {len(met)} times", [(claim.place, "here") for claim in met[1:]])


def test_a_sound_rule_keeps_every_law() -> None:
    rules = [Sound()]
    for law in LAWS:
        law(rules, SOURCES)
    require_cross_document_finding(rules[0], SOURCES)


def test_a_rule_may_keep_no_state() -> None:
    with pytest.raises(AttributeError, match="a rule keeps no state"):
        setattr(Sound(), "code", "TEST002")  # noqa: B010  (an assignment that no type checker sees)


class FirstCome(Sound):
    """Believes the document it happens to be shown first."""

    seen: ClassVar[list[str]] = []

    def check(self, doc: Document) -> Iterator[Finding]:
        if len(self.seen) % len(FILES) == 0:
            yield self.finding(doc.place(0, 1), "first")
        self.seen.append(doc.path)


class Counting(Sound):
    """Counts how often it was asked."""

    calls = count()

    def check(self, doc: Document) -> Iterator[Finding]:
        yield self.finding(doc.place(0, 1), str(next(self.calls)))


class Placeless(Sound):
    """Says in which process it is."""

    def check(self, doc: Document) -> Iterator[Finding]:
        yield self.finding(doc.place(0, 1), str(os.getpid()))


class Seen(NamedTuple):
    word: str
    serial: int


class Serials(Together[Seen]):
    """Numbers its facts, so that a fact delivered twice is two."""

    value: ClassVar[type] = Seen
    serial = count()

    def facts(self, doc: Document) -> Iterator[Fact[Seen]]:
        for fact in Words().facts(doc):
            yield Fact(fact.keys, Seen(fact.value, next(self.serial)), fact.where)


class CountsFacts(CorpusRule[Sequence[Claim[Seen]]]):
    """Says how many facts met, numbered ones."""

    code = "TEST003"
    name = "counts-facts"
    topic = Serials()

    def compare(self, met: Sequence[Claim[Seen]]) -> Iterator[Finding]:
        yield self.finding(met[0].place, f"{len(met)}")


class Scattered(Together[str]):
    """Files a word under keys that lie in different parts of the store, so that the whole group never shows in one part."""

    value: ClassVar[type] = str
    parts: ClassVar[list[int]] = []

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        yield Fact((1, 2, 3), doc.path, Span(0, 4))


class SplitSensitive(CorpusRule[Sequence[Claim[str]]]):
    """Says which of its calls this is: the number of groups depends on how the store was split."""

    code = "TEST004"
    name = "split-sensitive"
    topic = Scattered()
    asked: ClassVar[list[int]] = []

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        self.asked.append(len(met))
        yield self.finding(met[0].place, f"call {len(self.asked)}")


class Loose(NamedTuple):
    word: str
    at: float


class LooseTopic(Together[Loose]):
    """Declares a type that its values do not have."""

    value: ClassVar[type] = tuple[str, str]

    def facts(self, doc: Document) -> Iterator[Fact[Loose]]:
        yield Fact((1,), Loose(doc.path, 0.5), Span(0, 4))


class LosesValues(CorpusRule[Sequence[Claim[Loose]]]):
    """Its facts do not come back as they were."""

    code = "TEST005"
    name = "loses-values"
    topic = LooseTopic()

    def compare(self, met: Sequence[Claim[Loose]]) -> Iterator[Finding]:  # noqa: ARG002  (it is not reached)
        yield from ()


class Silent(Sound):
    """Never says anything across documents."""

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:  # noqa: ARG002  (what is tested)
        yield from ()


@pytest.mark.parametrize(
    ("law", "rule"),
    [
        (require_any_order, FirstCome()),
        (require_same_again, Counting()),
        (require_distinct_facts, CountsFacts()),
        (require_splittable, SplitSensitive()),
        (require_encodable, LosesValues()),
        (require_same_elsewhere, Placeless()),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_a_sabotaged_rule_is_caught(law: object, rule: AnyRule) -> None:
    assert callable(law)
    with pytest.raises(RuleError):
        law([rule], SOURCES)


def test_a_rule_that_never_compares_is_caught() -> None:
    with pytest.raises(RuleError, match="across documents"):
        require_cross_document_finding(Silent(), SOURCES)


class Bigrams(InPairs[str]):
    """Sentences by their pairs of words."""

    value: ClassVar[type] = str
    share = 3

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        start = 0
        for sentence in doc.text.split(". "):
            words = sentence.split()
            keys = [stable_hash(f"{one} {two}") for one, two in pairwise(words)]
            yield Fact(keys, sentence, Span(start, start + len(sentence)), [stable_hash(word) for word in words])
            start += len(sentence) + 2


class Alike(CorpusRule[Pairing[str]]):
    """Two documents share a sentence but for a word or two."""

    code = "TEST006"
    name = "alike-sentences"
    topic = Bigrams()

    def compare(self, met: Pairing[str]) -> Iterator[Finding]:
        for left, right in met.pairs:
            rarest = max(met.rarity.values())
            yield self.finding(met.left[left].place, f"{met.right[right].value} {rarest:.2f} of {met.total}", [(met.right[right].place, "here")])


class Heroes(Declared[str]):
    """The first two words of a text that begins with a name."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        first, second, *_ = doc.text.split()
        if second.istitle():
            yield Fact((), f"{first} {second}", Span(0, len(first) + 1 + len(second)))

    def words(self, value: str) -> list[str]:
        return value.split()[-1:]


class Mentioned(CorpusRule[Uses[str]]):
    """A document mentions the hero of another."""

    code = "TEST007"
    name = "mentioned-hero"
    topic = Heroes()

    def compare(self, met: Uses[str]) -> Iterator[Finding]:
        for claim in met.declared:
            at = met.doc.text.find(claim.value)
            if at >= 0 and claim.place.path != met.doc.path:
                yield self.finding(met.doc.place(at, at + len(claim.value)), f"{claim.value} of {claim.place.path}", [(claim.place, "here")])


def _messages(rule: AnyRule, shards: int = 1) -> list[tuple[str, str]]:
    done = run(SOURCES, [rule], lambda source: read_parts(source.load(), source.path), shards)
    assert not done.crashed
    return sorted((found.place.path, found.message) for found in done.findings)


@pytest.mark.parametrize("shards", [1, 4])
def test_in_pairs_meets_what_shares_rare_keys(shards: int) -> None:
    assert [path for path, _ in _messages(Alike(), shards)] == ["a.txt"]
    assert "ten crates" in _messages(Alike(), shards)[0][1]
    assert _messages(Alike(), shards)[0][1].endswith("of 6")


def test_declared_reaches_only_documents_that_use_the_words() -> None:
    assert _messages(Mentioned()) == [("b.txt", "Mira Holt of a.txt"), ("c.txt", "Mira Holt of a.txt")]


def test_topics_of_one_class_are_stored_once() -> None:
    topics: list[Words] = []

    class Watched(Words):
        def facts(self, doc: Document) -> Iterator[Fact[str]]:
            topics.append(self)
            return super().facts(doc)

    class One(Sound):
        topic = Watched()

    class Other(Sound):
        code = "TEST008"
        topic = Watched()

    run(SOURCES, [One(), Other()], lambda source: read_parts(source.load(), source.path))
    assert len(topics) == len(FILES)
