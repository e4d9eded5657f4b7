"""What several tests use: a rule simple enough to be no matter, installed instead of the real ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline import Bad, Document, DocumentRule, Finding, Good, RuleOptions
from dateline.rule import AnyRule


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


@pytest.fixture
def simple_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the rules above in place of the built-in pack."""
    installed: tuple[type[AnyRule], ...] = (WrongWord, Raises)
    for module in ("dateline.api", "dateline.registry"):
        monkeypatch.setattr(f"{module}.rule_classes", lambda: installed)
