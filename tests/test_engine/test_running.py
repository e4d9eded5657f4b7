"""A run goes on whatever a file or a rule does, and facts are collected only where two documents can meet."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import Document, DocumentRule, Finding
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.reading import read, read_parts
from dateline.testing import sources_of


class FirstWord(DocumentRule):
    """Reports the first word of each document; raises where it reads boom."""

    code = "TEST201"
    name = "first-word"

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.startswith("boom"):
            raise RuntimeError("boom")
        word = doc.text.split()[0]
        yield self.finding(doc.place(0, len(word)), word)


def _read(source: Source) -> tuple[Document, ...]:
    return read_parts(source.load(), source.path)


def test_a_file_that_cannot_be_read_is_skipped_with_its_reason() -> None:
    gone = Source("gone.txt", Path("/nowhere/gone.txt"))
    done = run([gone, *sources_of({"a.txt": "hello there"})], [FirstWord()], _read)
    assert [(skip.path, skip.reason) for skip in done.skipped] == [("gone.txt", "No such file or directory")]
    assert [found.message for found in done.findings] == ["hello"]
    assert done.documents == 1


def test_a_crash_is_named_and_leaves_the_other_findings() -> None:
    done = run(sources_of({"a.txt": "boom", "b.txt": "fine"}), [FirstWord()], _read)
    assert [(crash.rule, crash.path, crash.error) for crash in done.crashed] == [("TEST201", "a.txt", "RuntimeError: boom")]
    assert [found.message for found in done.findings] == ["fine"]


def test_a_document_survives_pickling_without_its_memo() -> None:
    doc = read(b"# Title\n\nSome *text* here.\n", "a.md")
    assert doc.remember(lambda each: each.path) == "a.md"
    twin = pickle.loads(pickle.dumps(doc))  # noqa: S301  (made in this line)
    assert twin._memo == {}
    assert twin.text == doc.text
    assert twin.place(0, 5) == doc.place(0, 5)


@given(st.lists(st.text("ab .\n", min_size=1).filter(str.strip), min_size=1, max_size=4), st.randoms())
def test_a_run_says_the_same_in_any_order(texts: list[str], shuffle: object) -> None:
    sources = sources_of({f"{number}.txt": text for number, text in enumerate(texts)})
    shuffled = list(sources)
    getattr(shuffle, "shuffle")(shuffled)  # noqa: B009  (Hypothesis' own Random)
    one, other = (sorted(found.order for found in run(each, [FirstWord()], _read).findings) for each in (sources, shuffled))
    assert one == other


@pytest.mark.parametrize("text", ["", "   \n\n", "\ufeff"])
def test_a_document_without_text_is_no_crash(text: str) -> None:
    done = run(sources_of({"a.txt": text}), [], _read)
    assert (done.documents, done.skipped) == (1, [])
