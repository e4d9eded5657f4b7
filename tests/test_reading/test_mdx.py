"""MDX is Markdown without its code."""

from __future__ import annotations

import pytest

from dateline.model import Document
from dateline.reading import read_source


def read(source: str) -> Document:
    return read_source(source, "a.mdx", "en")


def shown(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("On {props.day} at {format({a: '}'})}noon", "On  at noon"),
        ("See <Link to='/x' onClick={() => a > b}>the *quay*</Link>.", "See the quay."),
        ("<Note>Wet.</Note>", "Wet."),
        ("<Ui.Note label='x'>Wet.</Ui.Note> <>Dry</>", "Wet. Dry"),
        ('A <a href={url("x")} className={b}>link</a> and <b>bold</b>', "A link and bold"),
        ("a {/* no\n\n*text* } */} b", "a  b"),
        ("`{x}` and ``<Note>`` and \\{y}", "{x} and <Note> and {y}"),
        ("an open { brace and 5 < 6", "an open { brace and 5 < 6"),
        ("a Promise<string> and <Quay", "a Promise and <Quay"),
    ],
)
def test_code_is_gone(source: str, text: str) -> None:
    assert read(source).blocks[0].text == text


def test_imports_and_exports_are_gone() -> None:
    source = """---
date: 2026-03-04
---
import A from './a'
import {
  B,
} from "b"

export const c = {
  d: 1,

  e: `}`,
}

# Quay

important things
export of goods
"""
    doc = read(source)
    assert [(block.kind, block.text) for block in doc.blocks] == [("heading", "Quay"), ("paragraph", "important things export of goods")]
    assert doc.meta["date"][0].text == "2026-03-04"


def test_what_is_in_components_is_read_wherever_it_stands() -> None:
    source = """<Tabs>
  <TabItem value="a">

    It *sails*
    daily.

    - Ann

    ```js
    <Note>{a}</Note>
    ```

  </TabItem>
</Tabs>

1. Step

   <Note>
     In the list.
   </Note>

   Still.

<div className="wide">
  Out.
</div>
"""
    assert shown(source) == [
        ("paragraph", "It sails daily."),
        ("item", "Ann"),
        ("code", "<Note>{a}</Note>"),
        ("item", "Step"),
        ("item", "In the list."),
        ("item", "Still."),
        ("paragraph", "Out."),
    ]


def test_places_are_those_of_the_file() -> None:
    doc = read("<A\n  b={1}\n/>\n\n<B>\n    It <C>sails</C> *daily*.\n</B>\n")
    for word in ("It", "sails", "daily"):
        place = doc.place(doc.text.index(word), doc.text.index(word) + len(word))
        assert doc.source.splitlines()[place.line - 1][place.column - 1 : place.end_column - 1] == word
