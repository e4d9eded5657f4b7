"""Decides which stamp of a listing belongs to which card, where no markup says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.model import Block
from dateline.noticing.text.patterns import compile_late

FRAME = compile_late(
    r"""(?:(?:the|our|all|see|your|view)\s+)?(?:
        (?:last|latest|recent|related|more|other|similar|popular|trending|top|next|previous|further|most\ read|most\ popular|editor.?s)\s+(?:\w+\s+)?
            (?:posts?|stories|news|articles?|reading|reads|headlines|entries|items|updates|releases|press\ releases|announcements|content|picks
              |(?:from|in|on)\ .{1,40})
        | (?:you\ (?:may|might)\ also\ (?:like|enjoy|be\ interested\ in)|also\ read|read\ (?:more|next|also)|related
            |see\ also|don.t\ miss|in\ other\ news|news|newsroom|archives?|most\ (?:read|popular))
        | (?:voir\ aussi|siehe\ auch|auch\ interessant|véase\ también|ver\ también|veja\ também|ver\ também|vedi\ anche|zie\ ook|см\.\ также|смотрите\ также)
        | (?:derniers?|dernières|autres)\s+(?:articles|nouvelles|actualités|billets) | (?:à\ lire\ aussi|lire\ aussi|sur\ le\ même\ sujet|actualités)
        | (?:weitere|ähnliche|neueste|letzte|aktuelle)\s+(?:artikel|beiträge|nachrichten|meldungen|themen)
        | (?:das\ könnte\ (?:sie|dich)\ auch\ interessieren|mehr\ zum\ thema|lesen\ sie\ auch)
        | (?:últimas|otras|más)\s+(?:noticias|notas|entradas) | (?:noticias|notas|artículos|entradas)\s+(?:relacionad[ao]s|recientes)
        | (?:te\ puede\ interesar|lea\ también|leia\ também|mais\ notícias)
        | (?:articoli|notizie)\s+(?:correlat[ie]|recenti) | (?:ultime\ notizie|leggi\ anche|potrebbe\ interessarti) | (?:lees\ ook|meer\ nieuws|laatste\ nieuws)
        | (?:читайте\ также|последние\ новости|похожие\ (?:статьи|записи|новости)|другие\ новости|новости\ по\ теме|читайте\ також|останні\ новини)
    )\s*[:…»›]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""The whole of a line that stands over a listing or ends it."""

_SECTION, _SUBSECTIONS = 2, 2
"""The level from which headings may stand over a listing (the first is the page's), and how many cards it takes."""
_SENTENCE_END = compile_late(r"(?:[.…;,:。]|\[…\])[\s\"'“”’»)\]*_]*$")


class Bound(NamedTuple):
    """One card: positions in the shape, and the positions of its stamp and of the other stamp that could be its own."""

    start: int
    end: int
    stamp: int
    rival: int | None = None


def letter(block: Block, opens_report: bool) -> str:
    """F frames a listing, h may be a headline or caption, b is a byline, e is body or excerpt, x is no text."""
    if block.kind in ("code", "data", "definition", "navigation"):
        return "x"
    if block.kind == "byline":
        return "b"
    if len(block.text) < 60 and FRAME.fullmatch(block.text.strip(" *_#")):
        return "F"
    if opens_report:
        return "e"
    if block.kind in ("heading", "caption", "alt"):
        return "h"
    if block.kind in ("item", "cell", "quote"):
        return "e"
    words = block.text.count(" ") + 1
    short = words <= 22 and len(block.text) <= 160 and not _SENTENCE_END.search(block.text)
    return "h" if short and not (block.text[-1:] in "?!" and words > 14) else "e"


def marked_sections(letters: str, blocks: Sequence[Block]) -> str:
    """The letters, with F for each heading over a section of stamped subsections, whatever it says, and T for the heading that ends one."""
    marked = list(letters)
    for block in blocks:
        if block.kind != "heading" or block.level < _SECTION or letters[block.index] not in "hF":
            continue
        end = next((after.index for after in blocks[block.index + 1 :] if after.kind == "heading" and after.level <= block.level), len(blocks))
        inner = range(block.index + 1, end)
        levels = [blocks[index].level for index in inner if blocks[index].kind == "heading" and letters[index] == "h"]
        if len(levels) < _SUBSECTIONS or levels.count(min(levels)) != letters[block.index + 1 : end].count("S"):
            continue
        marked[block.index] = "F"
        if end < len(blocks) and marked[end] == "h":
            marked[end] = "T"
    return "".join(marked)


def kind_letter(block: Block) -> str:
    """A letter for what a block is in its markup, by which cards resemble each other more closely than by the letters of `letter`."""
    return {"heading": str(block.level), "alt": "a", "caption": "c", "item": "i", "cell": "t", "quote": "q", "byline": "b"}.get(block.kind, "p")


def bind(shape: str, framed: bool, kinds: str = "") -> Iterator[Bound]:
    """The cards of one region of a page, `shape` being its letters with S for a stamp; `framed` says that a heading over it makes it a listing.

    `kinds`, as long as `shape`, are the letters of `kind_letter`.
    """
    at = [index for index, kind in enumerate(shape) if kind == "S"]
    if len(at) < (2 if framed else 3):
        return
    gaps = [shape[left + 1 : right] for left, right in pairwise(at)]
    before, after = shape[: at[0]], shape[at[-1] + 1 :]
    if not all(gaps):
        return
    if all(re.fullmatch(r"e+h+", gap) for gap in gaps) and re.search(r"h$", before) and re.match(r"e", after):
        yield from _between(shape, at)
        return
    stamped_after, stamped_before = _ends_like_card(before, gaps, framed), _starts_like_card(after, gaps)
    if stamped_after and stamped_before:
        stamped_after, stamped_before = _look_closer(shape, at, framed, kinds)
    if stamped_after and not stamped_before:
        yield from _after(shape, at, framed)
    elif stamped_before and not stamped_after:
        yield from _before(shape, at)
    elif stamped_after and stamped_before:
        yield from (Bound(left + 1, right, left, right) for left, right in pairwise(at))


def _ends_like_card(before: str, gaps: Sequence[str], framed: bool) -> bool:
    """Whether what stands before the first stamp looks like the cards between stamps."""
    if all("h" in gap and "e" in gap for gap in gaps):
        return bool(re.search(r"h+e+$", before))
    return bool(before) and before[-1] == gaps[0][-1] and (framed or len(before) <= max(map(len, gaps)))


def _starts_like_card(after: str, gaps: Sequence[str]) -> bool:
    if all("h" in gap and "e" in gap for gap in gaps):
        return bool(re.match(r"h+e+", after))
    return bool(after) and after[0] == gaps[0][0]


def _look_closer(shape: str, at: Sequence[int], framed: bool, kinds: str) -> tuple[bool, bool]:
    """Whether stamps follow or precede their cards, where cards seem to stand on either side.

    What stands directly under the heading of a listing is its first card; else the side counts on which the markup of the cards between stamps goes on.
    """
    if framed and re.fullmatch(r"h+e+", shape[: at[0]]):
        return True, False
    cards = {_pattern(kinds[left + 1 : right]) for left, right in pairwise(at)}
    before, after = _pattern(kinds[: at[0]]), _pattern(kinds[at[-1] + 1 :])
    ends, starts = any(before.endswith(card) for card in cards if card), any(after.startswith(card) for card in cards if card)
    return (ends, starts) if ends != starts else (True, True)


def _pattern(kinds: str) -> str:
    """The kinds of a card however many paragraphs and pictures it has."""
    return re.sub(r"(.)\1+", r"\1", kinds.replace("b", ""))


def _between(shape: str, at: Sequence[int]) -> Iterator[Bound]:
    starts = [len(shape[:stamp].rstrip("h")) for stamp in at]
    starts[0] = max(starts[0], at[0] - max(stamp - start for start, stamp in zip(starts[1:], at[1:], strict=True)))  # the page's title is no card's
    for start, stamp, end in zip(starts, at, [*starts[1:], _end_of_body(shape, at[-1] + 1)], strict=True):
        yield Bound(start, end, stamp)


def _after(shape: str, at: Sequence[int], framed: bool) -> Iterator[Bound]:
    before = shape[: at[0]]
    heads = max(shape[left + 1 : right].count("h") for left, right in pairwise(at))
    found = re.search(rf"h{{0,{heads}}}e*$", before)
    first = 0 if framed else found.start() if found else 0
    for start, stamp in zip([first, *(stamp + 1 for stamp in at)], at, strict=False):
        yield Bound(start, stamp + 1, stamp)


def _before(shape: str, at: Sequence[int]) -> Iterator[Bound]:
    for stamp, end in zip(at, [*at[1:], _end_of_body(shape, at[-1] + 1)], strict=True):
        yield Bound(stamp, end, stamp)


def _end_of_body(shape: str, start: int) -> int:
    found = re.compile(r"h*e*").match(shape, start)
    return found.end() if found else start
