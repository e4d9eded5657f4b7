"""What several tests use: an empty working directory, and rules simple enough to be no matter, installed instead of the real ones."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

from dateline import Bad, Claim, CorpusRule, Document, DocumentRule, Fact, Finding, Good, RuleOptions, Span, Together
from dateline.rule import AnyRule

# No test is timed, and a run of the suite is the same on every machine; HYPOTHESIS_PROFILE=explore looks for new cases.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


class Word(RuleOptions):
    word: str = "wrong"


class WrongWord(DocumentRule[Word]):
    """A word stands in the text that should not.

    It is there to be found, and nothing else in these tests matters less.
    """

    code = "TEST101"
    name = "wrong-word"
    Options = Word
    examples = (Bad("⟦wrong⟧", message="“wrong” is wrong"), Good("right"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.blocks:
            at = block.text.find(self.options.word)
            if at >= 0:
                place = doc.place(block.start + at, block.start + at + len(self.options.word))
                yield self.finding(place, f"“{place.text}” is wrong", severity="warning" if "perhaps" in block.text else None)


class Raises(DocumentRule):
    """A rule that raises wherever it reads the word boom.

    Third parties' rules may do so, and the run has to go on.
    """

    code = "TEST102"
    name = "raises-error"
    examples = (Bad("x", message="x"), Good("y"))

    def check(self, doc: Document) -> Iterator[Finding]:
        if "boom" in doc.text:
            raise ValueError("went\nboom")
        yield from ()


class FirstWords(Together[str]):
    """Where a document says "first"."""

    value = str

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        at = doc.text.find("first")
        if at >= 0:
            yield Fact((1,), doc.text.split()[0], Span(at, at + 5))


class RefersTo(CorpusRule[Sequence[Claim[str]]]):
    """Two documents both say first, and the one that does so later refers to the other.

    It is there to have a finding with a related place in another document.
    """

    code = "TEST103"
    name = "refers-to"
    topic = FirstWords()
    examples = (Bad("x", message="x"), Good("y"))

    def compare(self, met: Sequence[Claim[str]]) -> Iterator[Finding]:
        for claim in met[1:]:
            yield self.finding(claim.place, f"refers to {met[0].place.path}", [(met[0].place, "here")])


@pytest.fixture
def simple_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the rules above in place of the built-in pack."""
    for task in ("accepting", "examining", "marking", "settings", "starting"):
        import_module(f"dateline.api.{task}")  # a module that is imported meanwhile would keep them
    installed: tuple[type[AnyRule], ...] = (WrongWord, Raises, RefersTo)
    for module in ("dateline.api.choosing", "dateline.registry"):
        monkeypatch.setattr(f"{module}.rule_classes", lambda: installed)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory, the working one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
