"""TITLE304: a headline that has another year than its own text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from dateline.comparing.words.words import is_function
from dateline.model import Document, Edit, Finding, Place, Span, Suggestion
from dateline.noticing.names.vocabulary import is_known
from dateline.noticing.pages.addresses import is_page
from dateline.noticing.pages.path_words import Word, words_of
from dateline.noticing.pages.titles import Title, titles, within
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_YEAR = compile_late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUMMARIES = ("description", "summary", "excerpt", "deck", "subtitle", "teaser")
_LOOKS_BACK = compile_late(
    r"\b(?:(?:last|previous|past|prior) (?:year|edition|time)|year ago|look(?:ing|s|ed)? back|recap\w*|in review"
    r"|(?:letzte|vorige|vergangene)[nsmr]? (?:Jahr|Ausgabe)|Vorjahr\w*|Rückblick"
    r"|(?:année|édition) (?:dernière|précédente)|an dernier|año pasado|edición anterior|прошл\w+ год\w*|минул\w+ рок\w*)\b",
    re.IGNORECASE,
)
"""A text with one of these speaks of an earlier year, and its headline may."""
_PHRASE = 2
"""Words that, with a year, name something: "Rope Festival 2026"."""


class HeadlineYear(DocumentRule):
    """A headline has another year than the text below it, for the same thing.

    "Rope Festival 2025" above a text about the Rope Festival 2026: the headline was copied, or
    typed from habit. Only a year that the text never has, beside words that it has with another.
    """

    code = "TITLE304"
    name = "headline-year"
    severity = "warning"
    follows = ("TITLE308", "DATE107", "DATE101")
    examples = (
        Bad(
            "# Tickets for the Rope Festival ⟦2025⟧\n\nThe ⟦1|Rope Festival 2026⟧ begins in May. Come all.\n",
            message="the first heading says 2025, but the text “Rope Festival 2026”",
        ),
        Bad("---\ntitle: The ⟦2025⟧ harbour budget\n---\n\nThe council has passed the ⟦1|2026 harbour budget⟧ at last.\n"),
        Bad("---\ntitle: Das Seilfest Ostrel ⟦2025⟧\nlang: de\n---\n\nKarten für das ⟦1|Seilfest Ostrel 2026⟧ gibt es am Kai.\n"),
        Bad("---\ntitle: Fête des cordes ⟦2025⟧\nsummary: La ⟦1|fête des cordes 2026⟧ a lieu en mai.\nlang: fr\n---\n\nVenez.\n"),
        Bad("---\ntitle: RopeCon ⟦2025⟧ is coming\n---\n\nTickets for ⟦1|RopeCon 2026⟧ are sold at the quay.\n"),
        Good("# Rope Festival 2025\n\nIn 2025 the Rope Festival had rain. The Rope Festival 2026 is in May.\n"),
        Good("---\ntitle: The best ropes of 2025\ndate: 2026-01-04\n---\n\nMany were sold.\n"),  # never by the year of the post alone
        Good("# Rope Festival 2025\n\nThe festival is in May. The Tarp Festival 2026 is in June.\n"),
        Good("# Rope Festival 2025/26\n\nThe Rope Festival 2026 begins.\n"),
        Good("# Rope Festival 2025\n\nAfter the Rope Festival 2023 and the Rope Festival 2024 we rest.\n"),
        Good("# Rope Festival 2025\n\nLast time, at the Rope Festival 2024, there was rain.\n"),
        Good("# What we learned at the Rope Festival 2025\n\nThe Rope Festival 2026 begins in May; these are last year’s lessons.\n"),
        Good("# Festival 2025\n\nThe festival 2026 comes.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The main title of a page, and its first heading."""
        for title in titles(doc):
            if title.kind not in ("front matter", "heading") or len(_YEAR.findall(title.text)) != 1 or not is_page(doc):
                continue
            words = words_of(title.text, doc.language)
            at = next((index for index, word in enumerate(words) if word.sort == "year"), None)
            found = _otherwise(doc, title.text, words, at) if at is not None and not _spans_years(words, at) else None
            if at is not None and found:
                yield self._finding(doc, title, words[at], *found)

    def _finding(self, doc: Document, title: Title, said: Word, place: Place, year: str) -> Finding:
        here = within(doc, title, said.span)
        message = f"{title.name} says {said.norm}, but the text “{' '.join(place.text.split())}”"
        repair = [Suggestion(f"Write {year}", (Edit(here, year),))] if here.text == said.norm else []
        return self.finding(here, message, [(place, f"says {year}")], repair)


def _otherwise(doc: Document, title: str, words: tuple[Word, ...], at: int) -> tuple[Place, str] | None:
    """Where text or summary first name the title's thing with another year, always the same later one, and never with the title's own."""
    own = words[at].norm
    told = {title.text for title in titles(doc)}
    blocks = [block for block in doc.blocks if " ".join(block.text.split()) not in told]
    values = [value for key in _SUMMARIES for value in doc.meta.get(key, ())]
    if _LOOKS_BACK.search(doc.text) or any(own in text for text in chain((block.text for block in blocks), (value.text for value in values))):
        return None
    found: list[tuple[Place, str]] = []
    for pattern in _patterns(title, words, at, doc.language):
        for block in blocks:
            found += ((doc.place(block.start + match.start(), block.start + match.end()), match["year"]) for match in pattern.finditer(block.text))
        for value in values:
            found += ((within(doc, value, Span(*match.span())), match["year"]) for match in pattern.finditer(value.text))
    return min(found) if len({year for _, year in found}) == 1 and found[0][1] > own else None


def _patterns(title: str, words: tuple[Word, ...], at: int, language: str) -> Iterator[re.Pattern[str]]:
    """The words before and behind the year, with any year: two of them, or one that is no common word."""
    before, behind = words[max(at - _PHRASE - 1, 0) : at], words[at + 1 : at + _PHRASE + 1]
    while before and is_function(before[0].norm, language or "en"):
        before = before[1:]
    year = r"(?P<year>(?<!\d)(?:19|20)\d\d(?![\d/–-]))"
    if _names(before, language):
        yield re.compile(rf"\b{_spelled(title, before)}\W{{1,2}}{year}", re.IGNORECASE)
    if _names(behind, language):
        yield re.compile(rf"{year}\W{_spelled(title, behind)}\b", re.IGNORECASE)


def _names(phrase: tuple[Word, ...], language: str) -> bool:
    content = [word for word in phrase if word.sort == "word" and not is_function(word.norm, language or "en")]
    return len(content) >= _PHRASE or (len(content) == len(phrase) == 1 and not is_known(content[0].norm))


def _spelled(title: str, phrase: tuple[Word, ...]) -> str:
    return r"\W{1,2}".join(re.escape(title[word.span.start : word.span.end]) for word in phrase)


def _spans_years(words: tuple[Word, ...], at: int) -> bool:
    """Whether the year is the first of two: "2025/26"."""
    return at + 1 < len(words) and words[at + 1].sort == "number" and words[at + 1].number == (words[at].number + 1) % 100
