"""Builds the draft of a post out of what feeds and exports give of it: a title, an excerpt, a body, each escaped in its own way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Draft, DraftBlock, DraftMeta, Piece
from dateline.reading.html import read_html
from dateline.reading.html_source import text_pieces
from dateline.reading.source_map import Unescaped
from dateline.reading.text import read_text

_MARKED = compile_late(r"&(?:#\d+|#x[0-9a-f]+|[a-z]\w+);|</?(?:a|abbr|b|br|cite|code|em|i|mark|q|small|span|strong|sub|sup|wbr)\b[^<>]*>", re.IGNORECASE)
"""Markup in a title; "<video>" there is what the title is about."""
_BLOCK_TAG = compile_late(r"</?(?:p|div|br|li|ul|ol|h[1-6]|table|blockquote|pre|section|article|figure)\b", re.IGNORECASE)
_BLANK_LINE = compile_late(r"\n[ \t\r]*\n\s*")
_WORD = compile_late(r"\w+")
_RUN = 4
"""Words in a row that show, where they recur, that a text was copied."""
_COPIED = 0.6
"""The part of an excerpt's runs that the body repeats; the rest are "read more" and the like."""
_LONGEST_NAME = 200

LONGEST_VALUE = 500
"""Characters of a value of metadata; what is longer is prose that the body says, too."""


def with_title(draft: Draft, title: Unescaped, *, key: str = "title", is_markup: bool = False) -> None:
    """Add a title to a draft: its metadata, under a key, and its heading."""
    heading = _heading(title) if is_markup else _plain_heading(title)
    if heading is None or not (text := " ".join("".join(piece.text for piece in heading.pieces).split())):
        return
    whole = title.stripped()
    if whole:
        draft.meta.append(DraftMeta(key, text, whole.start, whole.end))
    draft.blocks.append(heading)


def html_draft(text: Unescaped) -> Draft:
    """What the HTML in a post says. Where it holds no block element, blank lines part its paragraphs."""
    if not _BLOCK_TAG.search(text.text) and _BLANK_LINE.search(text.text):
        text = text.replaced((found.start(), found.start(), "<p>") for found in _BLANK_LINE.finditer(text.text))
    return text.traced(read_html(text.text, fragment=True))


def plain_draft(text: Unescaped) -> Draft:
    """What a post in plain text says."""
    return text.traced(read_text(text.text))


def with_texts(draft: Draft, body: Draft, excerpts: Iterable[Draft]) -> None:
    """Add the excerpts that say what the body does not, and the body."""
    known = body
    for excerpt in excerpts:
        if not repeats(excerpt, known):
            draft.join(excerpt, _last_group(draft))
            known = Draft([*known.blocks, *excerpt.blocks])
    draft.join(body, _last_group(draft))


def repeats(excerpt: Draft, body: Draft) -> bool:
    """Whether a body says again what an excerpt says."""
    said, again = _words(excerpt), _words(body)
    if len(said) < _RUN:
        return f" {' '.join(said)} " in f" {' '.join(again)} "
    runs = _runs(said)
    return len(runs & _runs(again)) >= _COPIED * len(runs)


def named(parts: Iterable[tuple[str, Draft]]) -> Iterator[Draft]:
    """The drafts of posts under names that are unique in their file: their own, with a number where two have one, or their number where they have none."""
    given: set[str] = set()
    uses: Counter[str] = Counter()
    for number, (own, draft) in enumerate(parts, 1):
        plain = name = " ".join(own.split())[:_LONGEST_NAME] or str(number)
        while name in given:
            uses[plain] += 1
            name = f"{plain} ({uses[plain] + 1})"
        given.add(name)
        draft.part = name
        yield draft


def is_marked(title: str) -> bool:
    """Whether a title of a feed that does not say so is HTML, judged by the markup that is common in titles."""
    return _MARKED.search(title) is not None


def _heading(title: Unescaped) -> DraftBlock | None:
    block = next((block for block in read_html(title.text, fragment=True).blocks if block.kind != "alt"), None)
    return _titled(title, block.pieces) if block else None


def _plain_heading(title: Unescaped) -> DraftBlock | None:
    return _titled(title, list(text_pieces(title.text, 0)))


def _titled(title: Unescaped, pieces: list[Piece]) -> DraftBlock | None:
    return DraftBlock("heading", list(title.places(pieces)), level=1) if pieces else None


def _last_group(draft: Draft) -> int:
    return max((block.group for block in draft.blocks), default=0)


def _words(draft: Draft) -> Sequence[str]:
    return _WORD.findall(" ".join("".join(piece.text for piece in block.pieces) for block in draft.blocks).casefold())


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))
