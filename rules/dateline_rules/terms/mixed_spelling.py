"""TERM802: one word in two spellings on one page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.comparing.words.two_spellings import is_alternate, is_of_many_hands, spelling_of
from dateline.model import DATA, Document, Edit, Finding, Span, Suggestion
from dateline.noticing.dates.explicit import in_code
from dateline.noticing.dating.bounds import is_quoted_at
from dateline.noticing.text.lowered import lowered, prose_with, small_words
from dateline.rule import Bad, DocumentRule, Good

_SHOWN = 20
_HYPHENED = (("e-mail", "email"), ("e-mails", "emails"), ("web site", "website"), ("web sites", "websites"), ("on-line", "online"))
_WRITTEN_APART = ("e-mail", "web site", "on-line")
_OF_ONE_SPELLING: Mapping[str, set[str]] = {"en": set(), "de": set()}
"""Words that were looked up: most come on every page, and to leave them all out at once costs next to nothing."""
_MOST = 100_000
_Uses = tuple[list[Span], list[Span]]


class MixedSpelling(DocumentRule):
    """One page spells the same word in two ways.

    "Organise" here and "organize" there are both right, but side by side they look like an
    oversight, and a search for one misses the other. Keep to the one that your house style has.
    """

    code = "TERM802"
    name = "mixed-spelling"
    severity = "info"
    follows = ("QUOTE501",)
    examples = (
        Bad(
            "The club will ⟦1|organize⟧ a fair. It has ⟦2|organized⟧ many.\n\nTo ⟦organise⟧ one takes a year.\n",
            message="“organise” (once) and “organize” (twice) are two spellings of one word",
        ),
        Bad("The ⟦colour⟧ of the boat is that of its sail. The ⟦1|color⟧ fades. This ⟦2|color⟧ is best.\n"),
        Bad("Write an ⟦1|email⟧ or another ⟦2|email⟧ to us.\n\nYour ⟦e-mail⟧ is answered.\n"),
        Bad("He ⟦1|travelled⟧ far.\n\nWhen he was ⟦traveling⟧, it rained.\n\nHe ⟦2|travelled⟧ on.\n"),
        Bad("Er sagte, ⟦daß⟧ es regnet.\n\nSie sagte, ⟦1|dass⟧ es schneit, und ⟦2|dass⟧ er irrt.\n", path="a.de.md"),
        Bad(
            "The ⟦3|centre⟧ of the town, its ⟦4|centre⟧.\n\nA new ⟦5|center⟧, of that ⟦1|colour⟧, or another ⟦color⟧ or ⟦2|colour⟧.\n",
            message="“color” (once) and “colour” (twice) are two spellings of one word; so are “center” (once) and “centre” (twice)",
        ),
        Good("The club will organise a fair. “We organize one a year,” she said.\n"),
        Good("The club will organise a fair with the World Organization of Harbours.\n"),
        Good("We organise a fair. Set `organize = true` in the file.\n"),
        Good("We organise a fair.\n\n> We organize a fair.\n"),
        Good("The timber has a fine timbre. A prize was prised from the meter, ten metres away.\n"),
        Good("Mila likes to organize fairs.\n\nJan has organised many.\n", path="docs/speakers.md"),
        Good("Write organise, not organize.\n", path="style-guide.md"),
        Good("- name: Mila\n  bio: She likes to organize fairs.\n- name: Jan\n  bio: He has organised many.\n", path="people.yaml"),
        Good("The organ is old. They organise concerts with it.\n"),
        Good("We advertise, exercise, realize and surprise.\n"),  # no word twice
        Good("An installed boiler stalled; the dialogue box is a dialog.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """All words of a page with two spellings, in one finding."""
        if doc.format in DATA or is_of_many_hands(doc.path):
            return
        uses = [(pair, found) for pair in _pairs(doc) if all(found := _uses(doc, pair))]
        if not uses:
            return
        told: list[str] = []
        related: list[tuple[Span, str]] = []
        for _, found in uses:
            rarer, other = sorted(found, key=lambda spans: (len(spans), -spans[0].start))
            told.append(f"“{_text(doc, rarer)}” ({_times(len(rarer))}) and “{_text(doc, other)}” ({_times(len(other))})")
            related += ((span, f"“{doc.text[slice(*span)]}”") for span in (*rarer, *other))
        first = related[0][0]
        message = f"{told[0]} are two spellings of one word{''.join(f'; so are {more}' for more in told[1:])}"
        others = [(doc.place(*span), note) for span, note in related if span != first][:_SHOWN]
        repairs = list(_repairs(doc, uses[0][1])) if len(uses) == 1 else []
        yield self.finding(doc.place(*first), message, others, repairs, topic=f"spelling of {min(uses[0][0][0])}")


def _repairs(doc: Document, uses: _Uses) -> Iterator[Suggestion]:
    """Each of the two spellings throughout, where both stand in one form only."""
    texts = [{doc.text[slice(*span)] for span in spans} for spans in uses]
    if any(len(forms) != 1 for forms in texts) or not _are_one_form(*(min(forms) for forms in texts)):
        return
    for kept, changed in ((0, 1), (1, 0)):
        text = min(texts[kept])
        yield Suggestion(f"Write “{text}” throughout", tuple(Edit(doc.place(*span), text) for span in uses[changed]))


def _are_one_form(one: str, other: str) -> bool:
    """Whether two spellings are of the same form of the word: "colour" and "color", not "organise" and "organized"."""
    return one[-1] == other[-1] and abs(len(one) - len(other)) <= 2


def _text(doc: Document, spans: list[Span]) -> str:
    return doc.text[slice(*spans[0])]


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _pairs(doc: Document) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The words of the document that are spelled in two ways: all forms of either spelling."""
    language = doc.language or "en"
    if language not in ("en", "de"):
        return
    found: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    single = _OF_ONE_SPELLING[language]
    for word in _words(doc, language) - single:
        if spelling := spelling_of(word, language):
            found[spelling.key][spelling.side].add(word)
        elif len(single) < _MOST:
            single.add(word)
    for key in sorted(found):
        british, american = found[key]
        if british and american and all(is_alternate(one, other, language) for one in british for other in american):
            yield frozenset(british), frozenset(american)
    if language == "en" and any(apart in lowered(doc) for apart in _WRITTEN_APART):
        yield from ((frozenset({apart}), frozenset({joined})) for apart, joined in _HYPHENED)


def _words(doc: Document, language: str) -> frozenset[str]:
    return small_words(doc) if language == "en" else frozenset(re.findall(r"\b\w*(?:ß|ss)\w*", doc.text))


def _uses(doc: Document, pair: tuple[frozenset[str], frozenset[str]]) -> _Uses:
    """Where either spelling stands in prose, in small letters, outside quotations and names; nothing where one of them does not."""
    if not all(any(word in doc.text for word in words) for words in pair):
        return [], []
    first, second = (_spans(doc, words) for words in pair)
    return (first, second) if first and second else ([], [])


def _spans(doc: Document, words: frozenset[str]) -> list[Span]:
    """A word joined to others by a sign is no word: "colour-picker", "data-color", "center.js"."""
    pattern = re.compile(r"(?<![\w./@#$%&=-])(?:" + "|".join(map(re.escape, sorted(words))) + r")(?![\w/@=(&-]|[.:]\w)")
    found = (match.span() for block in prose_with(doc, *words) for match in pattern.finditer(doc.text, block.start, block.end))
    return [Span(*span) for span in found if not is_quoted_at(doc, span[0]) and not in_code(doc, Span(*span))]
