"""TERM801: one abbreviation with points and without them on one page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.comparing.words.two_spellings import is_of_many_hands
from dateline.model import DATA, PROSE, Block, Document, Edit, Finding, Span, Suggestion
from dateline.noticing.dates.explicit import in_code
from dateline.noticing.dating.bounds import is_quoted_at
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_POINTED = compile_late(r"(?<![\w./@&-])(?:[A-Z]\.){2,}(?![\w@/])|(?<![\w./@&-])Ph\.\s?D\.|(?<=\d)[ \u00a0]?[ap]\.[ \u00a0]?m\.")
_ANY = compile_late(r"\.[A-Z]\.|\.[ \u00a0]?[Dm]\.")
"""What every abbreviation with points holds; a look for it spares most texts the rest."""
_PLAIN = compile_late(r"(?<![\w./@#$&_-])(?:[A-Z]{2,5}|PhD)(?:s|['’]s)?(?![\w@/$_&=]|[$€£]|\.\w|-[A-Z0-9])|(?<=\d)[ \u00a0]?[ap]m\b")
_PLURAL = compile_late(r"['’]?s$")
_SIGN = compile_late(r"[\W\d]")
_NAME_BEFORE = compile_late(r"[A-ZÀ-Þ][\w’'-]*[ \u00a0]$")
_NAME_BEHIND = compile_late(r"(?:['’]s)?[ \u00a0]+[A-ZÀ-Þ]\w*")
_SENTENCE_BEFORE = compile_late(r"(?:^|[.!?:;–—(]\s*)[A-ZÀ-Þ][\w’'-]*[ \u00a0]$")
_SHOWN = 20
_Uses = tuple[list[Span], list[Span]]


class MixedAbbreviation(DocumentRule):
    """One page writes an abbreviation with points here and without them there.

    "U.S." and "US", "10 a.m." and "10 am": each is right, both together look like two hands at
    work. Keep to the form of your house style; names and quotations stay as they are.
    """

    code = "TERM801"
    name = "mixed-abbreviation"
    severity = "info"
    examples = (
        Bad(
            "The ⟦1|U.S.⟧ built the quay. Many in the ⟦2|U.S.⟧ like it.\n\nBoats come from the ⟦US⟧ and from Ostrel.\n",
            message="“US” (once) beside “U.S.” (twice)",
        ),
        Bad("The quay opens at 9⟦ a.m.⟧ and closes at 5 o’clock. The mill opens at 8⟦1| am⟧ on Monday and at 9⟦2| am⟧ on Tuesday.\n"),
        Bad("El puerto de la ⟦O.N.U.⟧ es grande.\n\nLa ⟦1|ONU⟧ lo dijo; la ⟦2|ONU⟧ calla.\n", path="a.es.md"),
        Bad("She has a ⟦Ph.D.⟧ in ropes, he has a ⟦1|PhD⟧ in knots, and a ⟦2|PhD⟧ in tarps.\n"),
        Good("The U.S. built the quay. Many in the U.S. like it.\n"),
        Good("The U.S. built the quay. The US Harbour Company sold it.\n"),  # a name
        Good("The U.S. built the quay. “The US is big,” she said.\n"),
        Good("The U.S. built the quay. It costs US$ 100, see en-US and `US`, or https://example.org/US.\n"),
        Good("# BOATS OF THE US\n\nThe U.S. built the quay.\n"),  # capitals throughout
        Good("J.R. Moor came. So did the JR party.\n"),
        Good("Take vitamin A. B. Moor did.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every abbreviation that stands on the page in both forms."""
        if not _ANY.search(doc.text) or doc.format in DATA or is_of_many_hands(doc.path):
            return
        pointed = _found(doc, _POINTED, [block for block in doc.blocks if _ANY.search(block.text)])
        asked = [key for key in pointed if key in doc.text]
        plain = _found(doc, _PLAIN, [block for block in doc.blocks if any(key in block.text for key in asked)]) if asked else {}
        for key in sorted(set(pointed) & set(plain)):
            yield self._finding(doc, key, (pointed[key], plain[key]))

    def _finding(self, doc: Document, key: str, uses: _Uses) -> Finding:
        rarer, other = sorted(uses, key=lambda spans: (len(spans), spans[0].start))
        told = [f"“{doc.text[slice(*spans[0])].strip()}” ({_times(len(spans))})" for spans in (rarer, other)]
        related = [(doc.place(*span), f"“{doc.text[slice(*span)].strip()}”") for span in (*rarer[1:], *other)]
        return self.finding(doc.place(*rarer[0]), f"{told[0]} beside {told[1]}", related[:_SHOWN], [_repair(doc, rarer, other)], topic=f"points in {key}")


def _repair(doc: Document, changed: list[Span], kept: list[Span]) -> Suggestion:
    text = doc.text[slice(*kept[0])]
    return Suggestion(f"Write “{text.strip()}”", tuple(Edit(doc.place(*span), text) for span in changed))


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _found(doc: Document, pattern: re.Pattern[str], blocks: Sequence[Block]) -> dict[str, list[Span]]:
    """The uses of abbreviations in some blocks, by their letters."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for block in blocks:
        if block.kind not in PROSE or block.quoted or block.text.isupper():
            continue
        for match in pattern.finditer(block.text):
            text = _PLURAL.sub("", match[0])
            if _in_name(block, match.start(), match.start() + len(text)):
                continue
            span = Span(block.start + match.start(), block.start + match.start() + len(text))
            if not is_quoted_at(doc, span.start) and not in_code(doc, span):
                found[_SIGN.sub("", text)].append(span)
    return found


def _in_name(block: Block, start: int, end: int) -> bool:
    """Whether a capitalised word behind it, or before it within a sentence, makes it part of a name."""
    if block.text[start].isspace() or not block.text[start].isupper():
        return False
    if _NAME_BEHIND.match(block.text, end):
        return True
    before = block.text[max(0, start - 40) : start]
    return _NAME_BEFORE.search(before) is not None and _SENTENCE_BEFORE.search(before) is None
