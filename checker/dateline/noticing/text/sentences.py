"""Finds where sentences begin and end inside a block, in the languages that newsrooms write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.model import Block, Span
from dateline.noticing.text.patterns import compile_late

LONGEST_SENTENCE = 2_000
"""Characters above which what has no end is data, not a sentence."""
_END = compile_late(r"""[.!?…]+["'”’»“)\]]*(?=\s)|[。！？]+[」』”’)）]*|\n""")
_NEXT = compile_late(r"""\s*([("'“”„«»‘\[¿¡*_—–-]*)\s*([\w.]*)""")
_LAST = compile_late(r"([^\s(\[“„«\"'‘]*?)\.+[\"'”’»“)\]]*$")

# Never the last word of a sentence: a name or a number follows.
_TITLES = """mr mrs ms mx dr prof rev fr hon gen col maj capt cmdr lt sgt cpl pvt adm gov sen rep pres supt insp ald messrs
    mme mlle mm m me pr hr frl dipl ing sig sr sra srta dª d dña avv dott ssa prof.ssa dhr mw mevr drs ir
    г гр проф акад ул им тов св cf vs v e.g i.e eg ie viz z.b d.h u.a bzw sog ca approx ft mt st ste vgl p.ex т.е напр см"""
# The last word of a sentence unless a number or a small letter follows.
_SHORTENED = """no nos nr num núm art arts fig figs eq sec vol vols p pp ch abs т.д стр
    jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc dez mai okt ene abr ago dic gen mag giu lug set ott
    mon tue tues wed thu thurs fri sat sun a.m p.m est ala ariz ark calif colo conn del fla ga ill ind kan ky la
    mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
    wyo"""
# Words that open a sentence and hardly ever follow an initialism or an initial within one.
_OPENERS = """the a an it he she they we i you this that these those there in on at for from with by as but and so if when while after before since
    however meanwhile our his her their its what who how why no not all some many most both one two
    der die das ein eine er sie es wir ich in im am auf aber und le la les un une il elle ils nous je dans mais et el los las una en pero y
    o os as ele ela em mas het een hij zij wij maar en lo gli è ma в на он она они это но и мы"""
TITLES, SHORTENED, OPENERS = frozenset(_TITLES.split()), frozenset(_SHORTENED.split()), frozenset(_OPENERS.split())
_LONGEST = 40
"""Characters within which the last word of a sentence is looked for."""
_COUNTED = frozenset({"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sl", "lv", "et", "is"})
"""Languages that write an ordinal as a number and a point ("3. März")."""


def sentence_spans(text: str, language: str = "") -> Iterator[Span]:
    """The sentences of a text in order: disjoint, without white space at either end, together holding everything else."""
    start = 0
    for found in _END.finditer(text):
        if found[0] != "\n" and not _breaks(text, start, found, language):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


@lru_cache(512)
def sentences(block: Block) -> tuple[Span, ...]:
    """The sentences of a block; offsets into `Document.text`. Remembered, for several noticers ask for the same ones."""
    return tuple(Span(block.start + start, block.start + end) for start, end in sentence_spans(block.text, block.language))


def sentence_at(block: Block, offset: int) -> Span:
    """The sentence of a block that holds an offset of `Document.text`; the whole block where none does."""
    return next((span for span in sentences(block) if span.start <= offset < span.end), Span(block.start, block.end))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    stripped = text[start:end].strip()
    if stripped:
        begins = text.index(stripped[0], start)
        yield Span(begins, begins + len(stripped))


def _breaks(text: str, start: int, found: re.Match[str], language: str) -> bool:
    """Whether a sentence that began at `start` ends at `found`."""
    mark = found[0]
    if mark[0] in "。！？":
        return True
    after = _NEXT.match(text, found.end())
    opening, following = (after[1], after[2]) if after else ("", "")
    if following[:1].islower() and not opening.strip("—–-"):
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    before = _LAST.search(text, max(start, found.end() - _LONGEST), found.end())
    return before is None or _ends(before[1], following, language, alone=before.start() == start)


def _ends(word: str, following: str, language: str, *, alone: bool) -> bool:
    """Whether the point after `word` closes the sentence rather than the word; `alone`: it is all there is of the sentence."""
    lowered = word.lower()
    opens = following.lower() in OPENERS
    if lowered in TITLES:
        return False
    if lowered in SHORTENED:
        return not following[:1].isdigit()
    if "." in word or (len(word) == 1 and word.isalpha()):
        return opens
    if word.isdigit() and (language in _COUNTED and len(word) <= 2 and not opens):
        return False
    # "1. First" opens a list item.
    return not (alone and len(word) <= 3)
