"""A lone page comes to the same groups with columns and without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from hypothesis import given
from hypothesis import strategies as st

from dateline.engine.alone import groups_alone, meets_alone
from dateline.engine.meeting import groups
from dateline.engine.store import FactStore, encode_facts
from dateline.model import Document, Fact, Span
from dateline.reading import read
from dateline.rule import Together


class Letters(Together[str]):
    """The words of a page under each of their letters."""

    value: ClassVar[type] = str
    least = 1
    cap = None

    def facts(self, doc: Document) -> Iterator[Fact[str]]:
        start = 0
        for word in doc.text.split(" "):
            yield Fact([ord(letter) for letter in word], word, Span(start, start + len(word)))
            start += len(word) + 1


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=6))
def test_with_columns_and_without(words: list[str]) -> None:
    topic, doc = Letters(), read(" ".join(words).encode(), "a.txt", "en")
    assert meets_alone(topic)
    store = FactStore(topic, [encode_facts(topic, doc, topic.facts(doc))])
    assert sorted(map(list, groups_alone(topic, doc))) == sorted(map(list, groups(store, topic, [])))
