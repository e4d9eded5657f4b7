"""What can be compared, and what cannot."""

from __future__ import annotations

import pytest

from dateline.model import Span
from dateline.noticing.text.passages import Passage, is_emphasised, passages
from dateline.reading import read

LONG = "The ferry to the island stays in the harbour when the weather is heavy."
OTHER = "Passengers are then taken across the long bridge in the bus of the fishing school."


def found(text: str, path: str = "a.md") -> list[tuple[str, str]]:
    doc = read(text.encode(), path)
    return [(passage.kind, doc.text[slice(*passage.span)]) for passage in passages(doc)]


def test_a_paragraph_comes_before_its_sentences() -> None:
    assert found(f"{LONG} {OTHER}") == [("paragraph", f"{LONG} {OTHER}"), ("sentence", LONG), ("sentence", OTHER)]


def test_a_paragraph_of_one_sentence_is_not_given_twice() -> None:
    doc = read(LONG.encode(), "a.md")
    assert passages(doc) == (Passage("paragraph", Span(0, len(LONG)), 0, 14, doc.language, quoted=False, sole=True),)


def test_short_sentences_are_left_to_their_paragraph() -> None:
    assert found(f"It rained. {LONG}") == [("paragraph", f"It rained. {LONG}"), ("sentence", LONG)]


@pytest.mark.parametrize(
    "text",
    [
        f"# {LONG}",
        f"```\n{LONG}\n```",
        f"| a | b |\n|---|---|\n| {LONG} | {LONG} |",
        f"![{LONG}](boat.jpg)",
        f'[boat]: https://example.org "{LONG}"',
        f"---\ndescription: {LONG}\n---\n",
        "Too short to be compared.",
        "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor incididunt.",
        "x = {a: 1, b: 2}; y = f(x) => z | w; do_it(--all) || exit(1); a::b::c == d",
    ],
)
def test_no_prose_no_passage(text: str) -> None:
    assert found(text) == []


def test_a_block_quotation_is_kept_and_marked() -> None:
    doc = read(f"> {LONG}\n\n{OTHER}".encode(), "a.md")
    assert [(passage.words, passage.quoted) for passage in passages(doc)] == [(14, True), (15, False)]


def test_a_list_in_one_paragraph_is_no_prose() -> None:
    assert found(f"Bring these - {LONG} - {OTHER} - nothing else", "a.txt") == []


@pytest.mark.parametrize(
    ("source", "emphasised"),
    [
        ("*The guild of weavers meets on Mondays.*", True),
        ("_[**The guild**](https://guild.example/a_b) of weavers meets [here](https://guild.example)._", True),
        ("- *The guild of weavers meets on Mondays.*", True),
        ("*The guild* of weavers meets on *Mondays*", False),
        ("**Guild:** it meets on *Mondays*", False),
        ("The guild of weavers meets on *Mondays*", False),
        ("The guild of weavers meets.", False),
        ("The guild meets.\n*Weavers come.*", False),
    ],
)
def test_emphasis(source: str, emphasised: bool) -> None:
    doc = read(f"{source}\n".encode(), "a.md")
    block = doc.blocks[0]
    assert is_emphasised(doc, Span(block.start, block.end)) is emphasised


def test_emphasis_in_html() -> None:
    doc = read(b"<html><body><p><em>The guild of weavers meets on Mondays.</em></p><p>The <em>guild</em> meets.</p></body></html>", "a.html")
    assert [is_emphasised(doc, Span(block.start, block.end)) for block in doc.blocks] == [True, False]
