"""Only what meets otherwise than before is compared again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from dateline import Claim, CorpusRule, Document, Fact, Finding, InPairs, Pairing, Span, Together
from dateline.engine.index import FOLDER, Index
from dateline.engine.outcome import Run
from dateline.engine.recalling import Memory, run_remembering
from dateline.engine.running import run
from dateline.engine.sources import Source, content_digest
from dateline.model import stable_hash
from dateline.reading import read_parts

SHOWN: list[str] = []
"""What the rules below were shown since a test began."""


def _words(doc: Document) -> Iterator[Fact[str]]:
    for line in doc.text.split("\n\n"):
        start = doc.text.index(line)
        hashes = tuple(map(stable_hash, line.split()))
        yield Fact(hashes, line, Span(start, start + len(line)), hashes)


class Lines(Together[str]):
    """Every paragraph, filed under each of its words."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        return _words(doc)


class LinePairs(InPairs[str]):
    """Every paragraph; two meet that share two words."""

    value: ClassVar[type] = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        return _words(doc)


class SharedWord(CorpusRule[Sequence[Claim[str]]]):
    """Says which paragraphs share a word."""

    code = "TEST001"
    name = "shared-word"
    topic = Lines()

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        SHOWN.append(" / ".join(claim.value for claim in met))
        yield self.finding(met[0].place, SHOWN[-1])


class AlikePair(CorpusRule[Pairing[str]]):
    """Says which paragraphs are alike, and how rare their words are."""

    code = "TEST002"
    name = "alike-pair"
    topic = LinePairs()

    def compare(self, met: Pairing[str]) -> Iterator[Finding]:
        for left, right in met.pairs:
            SHOWN.append(f"{met.left[left].value} / {met.right[right].value}")
            yield self.finding(met.left[left].place, f"{SHOWN[-1]} {met.total} {sorted(met.rarity.values())}")


def _read(source: Source) -> Sequence[Document]:
    return read_parts(source.load(), source.path)


def _said(done: Run) -> list[tuple[str, str]]:
    return sorted((found.place.path, found.message) for found in done.findings)


def _run(site: Path, rule: CorpusRule[Any, Any], texts: dict[str, str]) -> list[str]:
    """What a rule is shown, having checked that it says what it says without an index."""
    for file in site.glob("*.txt"):
        file.unlink()
    for name, text in texts.items():
        (site / name).write_text(text)
    sources = [Source(name, site / name) for name in sorted(texts)]
    fresh = _said(run(sources, [rule], _read))
    SHOWN.clear()
    with Index(site) as index:
        witnesses = {source.path: content_digest(source.load()) for source in sources}
        assert _said(run_remembering(sources, [rule], _read, Memory(index, "as always", witnesses))) == fresh
    return sorted(SHOWN)


BEFORE = {"a.txt": "red boat", "b.txt": "red boat sails", "c.txt": "old mill", "d.txt": "old mill turns"}


@pytest.mark.parametrize(
    ("texts", "anew"),
    [
        (BEFORE, []),
        ({**BEFORE, "a.txt": "red boat yawns"}, ["red boat yawns / red boat sails"]),
        ({**BEFORE, "e.txt": "new quay"}, []),
        ({**BEFORE, "a.txt": "grey\n\nred boat"}, ["red boat / red boat sails"]),  # it stands elsewhere
        ({name: text for name, text in BEFORE.items() if name != "a.txt"}, []),
        ({"z.txt" if name == "a.txt" else name: text for name, text in BEFORE.items()}, ["red boat sails / red boat"]),
    ],
)
def test_only_what_meets_otherwise_is_compared_again(tmp_path: Path, texts: dict[str, str], anew: list[str]) -> None:
    (tmp_path / FOLDER).mkdir()
    assert _run(tmp_path, SharedWord(), BEFORE) == ["old mill / old mill turns", "red boat / red boat sails"]
    assert _run(tmp_path, SharedWord(), texts) == anew
    assert _run(tmp_path, SharedWord(), texts) == []


def test_pairs_are_compared_again_where_a_word_of_theirs_is_less_rare_than_it_was(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    others = {f"{number:03}.txt": f"w{number} v{number} u{number} t{number}" for number in range(200)}
    texts = {**BEFORE, **others}
    both = ["old mill / old mill turns", "red boat / red boat sails"]
    assert _run(tmp_path, AlikePair(), texts) == both
    assert _run(tmp_path, AlikePair(), {**texts, "e.txt": "new quay"}) == []
    assert _run(tmp_path, AlikePair(), {**texts, "e.txt": "red quay"}) == ["red boat / red boat sails"]
    assert _run(tmp_path, AlikePair(), {**texts, **{f"n{name}": f"x{name} y{name}" for name in others}}) == both
