"""NAME210: a link's label one slip away from its own target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from dateline.comparing.names.evidence import Form, differ_rightly
from dateline.comparing.names.romanisation import joined, romanised
from dateline.comparing.names.slips import DIRECT, kind_of
from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.names.grammar import folded
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.pages.links import Link, links, target_words
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_WORD = compile_late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG = 6
_VERY_LONG = 9


class _Clash(NamedTuple):
    """A word of a label, and the word of the target that it was meant to be."""

    written: str
    meant: str
    at: int


class LabelAgainstLink(DocumentRule):
    """A link's label is one slip away from what its address says.

    An address that works is spelled right, so it is a witness for the name on the label:
    a profile, a repository, a personal site. Open the link and see how the name is written
    there; now and then it is the address that was mistyped when the page was made.
    """

    code = "NAME210"
    name = "label-against-link"
    severity = "warning"
    yields_to = ("NAME201", "NAME203", "NAME205")
    examples = (
        Bad(
            "Charts are drawn with [⟦Grovepolt⟧](⟦1|https://example.org/tools/groveplot⟧).\n",
            message="the label says “Grovepolt”, its address “groveplot”",
        ),
        Bad("A talk by [Ivo ⟦Karlstan⟧](⟦1|https://ivokarlsten.example.org⟧) opens the day.\n"),
        Bad("A talk by `Mila ⟦Bergstrand⟧ <⟦1|https://example.org/people/mila-bergstrond⟧>`_ opens the day.\n", path="a.rst"),
        Good("See the [Widgets](https://example.org/widget) and the [Reports](https://example.org/reported).\n"),
        Good("Ask [Jörg Müller](https://example.org/joerg-mueller) or [Søren Åberg](https://example.org/soren-aberg).\n"),
        Good("The [Dokumentation](https://example.org/documentation) is in English.\n"),
        Good("Read [the centre's colours](https://example.org/center/colors).\n"),
        Good("`[Grovepolt](https://example.org/groveplot)` is an example of code.\n"),
        Good("By [Ann Harlow](https://example.org/annharlowe/marlow/barlow).\n"),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every label whose address has the same word with one letter changed, and nowhere the label's own."""
        for link in links(doc):
            clash = _clash(link, doc.language)
            if clash is None:
                continue
            start = doc.offset(link.place(doc)) + clash.at
            if doc.source[start : start + len(clash.written)] != clash.written:
                continue
            place = doc.source_place(start, start + len(clash.written))
            repairs = [Suggestion(f"write “{clash.meant}”", (Edit(place, clash.meant),))] if clash.meant[0].isupper() else []
            yield self.finding(
                place, f"the label says “{link.label}”, its address “{clash.meant}”", [(link.target_place(doc), "the address")], repairs,
                topic=f"label: {clash.written}",
            )  # fmt: skip


def _clash(link: Link, language: str) -> _Clash | None:
    if link.label.islower():
        return None
    words = list(_WORD.finditer(link.label))
    if len(words) > 5 or not any(word[0][0].isupper() and len(word[0]) >= _LONG - 1 for word in words):
        return None
    tokens = list(dict.fromkeys(target_words(link.target)))
    if not tokens:
        return None
    spelled, told = "".join(tokens), [word for word in words if len(word[0]) > _LONG - 4]
    sounds = ""
    for word in words:
        other = joined(word[0])
        if not word[0][0].isupper() or word[0][1:2] == "-" or len(other) < _LONG - 1 or other in spelled:
            continue
        sounds = sounds or romanised(spelled)
        if romanised(word[0]) in sounds:
            continue
        supported = len(told) == 1 or any(joined(each[0]) in spelled for each in told if each is not word)
        for token in tokens:
            if _is_meant(word[0], token, supported, language):
                return _Clash(word[0], token, word.start())
    return _of_whole_name(words, tokens)


def _is_meant(word: str, token: str, supported: bool, language: str) -> bool:
    """Whether a word of a label is a slip for a word of its address."""
    bare = folded(token)
    if romanised(word) == romanised(token) or differ_rightly(Form((), word), Form((), token)) or is_english(word):
        return False
    if is_english(token) and language not in ("en", ""):
        return False
    kind = kind_of(joined(word), bare)
    if kind in DIRECT:
        return len(bare) >= (_LONG if not supported else _LONG - 1) and not (is_english(token) and kind == "added")
    if kind == "replaced":
        return supported and len(bare) >= _LONG and not is_english(token)
    return supported and len(bare) >= _VERY_LONG and bare[0] == joined(word)[0] and bare[-1] == joined(word)[-1] and OSA.distance(joined(word), bare) == 2


def _of_whole_name(words: Sequence[re.Match[str]], tokens: Sequence[str]) -> _Clash | None:
    """Where a host or handle runs first name and surname together."""
    if len(words) != 2 or not all(word[0][0].isupper() for word in words):
        return None
    first, last = (joined(word[0]) for word in words)
    for token in tokens:
        bare = folded(token)
        if len(bare) < _VERY_LONG or first + last in bare:
            continue
        if bare.startswith(first) and kind_of(last, bare[len(first) :]) in (*DIRECT, "replaced") and len(last) >= _LONG - 1:
            return _Clash(words[1][0], token, words[1].start())
        if bare.endswith(last) and kind_of(first, bare[: -len(last)]) in (*DIRECT, "replaced") and len(first) >= _LONG - 1:
            return _Clash(words[0][0], token, words[0].start())
    return None
