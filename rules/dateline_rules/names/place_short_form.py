"""NAME209: a place's short form stands before its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.comparing.names.forms import written
from dateline.model import Document, Edit, Finding, Span, Suggestion
from dateline.noticing.names.proper_words import ProperWord, proper_words
from dateline.noticing.names.vocabulary import is_known
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_AT_A_PLACE = compile_late(
    r"\b(?:in|at|from|near|to|of|outside|towards?|between|leaves|reach(?:ed|es)?|aus|nach|bei|à|en|desde|från|naar|uit)(?: the (?:town|city|village) of)? $"
)
_ARTICLE = compile_late(r"\b(?:an?|the|der|die|das|la|le|el|los|las|les|de[nrt]) $", re.IGNORECASE)
_SHORTEST = 4
_REACH = 30


class PlaceShortForm(DocumentRule):
    """A place's short form stands before its full name.

    A reader who does not know the place cannot tell that the two are one. Give the full name
    first; later the short form will do. Nothing is wrong where the short form is another place.
    """

    code = "NAME209"
    name = "place-short-form"
    severity = "info"
    examples = (
        Bad(
            "The bus from ⟦Tolvang⟧ was late.\n\nA day later it left ⟦1|Sundre-Tolvang⟧, the second town of the province, at noon.\n",
            message="“Tolvang” stands before the full name, “Sundre-Tolvang”",
        ),
        Good("The bus from Sundre-Tolvang was late.\n\nA day later it left Tolvang at noon.\n"),
        Good("# The late bus from Tolvang\n\nThe bus from Sundre-Tolvang was late.\n"),  # a headline is short
        Good("In Tolvang one asked Ana Sundre-Tolvang. In Salem one asked nobody; Winston-Salem is another town.\n"),
        Good("The road from Tolvang to Sundre is old. The Sundre-Tolvang road is new.\n"),  # between two places
        Good("We met in Tolvang. Sundre-Tolvang and Tolvang are two villages.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for every place whose first mention is short."""
        if "-" not in doc.text:
            return
        words = {word.text: word for word in proper_words(doc)}
        for full in words.values():
            before, _, last = full.text.rpartition("-")
            short = words.get(last)
            if not before[:1].isupper() or short is None or before in words or not _is_of_a_place(doc, short, full):
                continue
            at, first = (next(_spans(word), None) for word in (short, full))
            if at is None or first is None or at >= first or doc.block_at(at.start).kind == "heading" or _stand_together(doc, short, full):
                continue
            place = doc.located(at)
            yield self.finding(
                place, f"“{short.text}” stands before the full name, “{full.text}”", [(doc.located(first), f"“{full.text}”")],
                [Suggestion(f"write “{full.text}”", (Edit(place, full.text),))], topic=f"place: {full.text}",
            )  # fmt: skip


def _spans(word: ProperWord) -> Iterator[Span]:
    """Where a word stands in the text."""
    yield from (place for place in word.places if isinstance(place, Span))


def _is_of_a_place(doc: Document, short: ProperWord, full: ProperWord) -> bool:
    """Whether the short form stands where places stand, and is no surname, and no word or name of its own."""
    if len(short.text) < _SHORTEST or is_known(short.text) or short.small or short.personal or full.personal:
        return False
    if any(entry.form.surname in (short.text, full.text) for entry in written(doc)):
        return False
    if full.text.isupper() or short.text.isupper() or is_known(full.text.rpartition("-")[0]):
        return False  # US-ASCII, Pre-Launch
    before = [doc.text[max(0, at.start - _REACH) : at.start] for at in _spans(short)]
    return any(map(_AT_A_PLACE.search, before)) and not any(map(_ARTICLE.search, before))


def _stand_together(doc: Document, short: ProperWord, full: ProperWord) -> bool:
    """Whether one sentence has both."""
    both = sorted([*((span, False) for span in _spans(short)), *((span, True) for span in _spans(full))])
    return any(one[1] != other[1] and not set(".!?\n") & set(doc.text[one[0].end : other[0].start]) for one, other in pairwise(both))
