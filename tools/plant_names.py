"""Plants slips of the keyboard into names of the corpora and counts how many the name rules find: make planted-names."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dateline.comparing.names.forms import written
from dateline.comparing.names.romanisation import romanised
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.model import Document, Finding, Span
from dateline.noticing.names.grammar import folded
from dateline.noticing.names.proper_words import proper_words
from dateline.noticing.names.vocabulary import is_english
from dateline.registry import rule_classes
from dateline.rule import AnyRule
from dateline.selecting import select
from tools.corpora import corpora
from tools.planting import Tally, documents, options, pages, slipped

_KINDS = ("swap", "drop", "double", "replace", "diacritic", "transliteration")
_SHORTEST, _LEAST, _TOGETHER = 5, 2, 8
"""Letters of a name; how often it stands in a site; how many of the documents that have it are read again in a trial."""
_SOUNDS = (
    ("kh", "h"), ("zh", "j"), ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
    ("j", "y"), ("w", "v"), ("ff", "v"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("tz", "ts"), ("gh", "g"), ("dj", "j"), ("x", "ks"), ("ie", "e"), ("ei", "e"),
)  # fmt: skip


class Mention(NamedTuple):
    """A place where a word of a name stands."""

    path: str
    name: str
    """The whole name."""
    word: str
    start: int
    end: int
    """The span of the word in the source."""
    person: bool


class Slip(NamedTuple):
    """A word of a name to mistype, and as what."""

    kind: str
    mention: Mention
    text: str


def main() -> None:
    """Plant, check, count."""
    wanted = options(__doc__)
    wanted.add_argument("--count", type=int, default=200)
    chosen = wanted.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311  (a sample, no secret)
    rules: list[AnyRule] = [rule(today=date.max) for rule in rule_classes() if rule.code.startswith("NAME") and rule.enabled]
    tally = Tally()
    for site, slip, holders in _drawn(chance, chosen.count):
        hit = _is_found(site, slip, holders, rules)
        tally.count(slip.kind, "person" if slip.mention.person else "other name", "all", hit=hit)
        if chosen.show and not hit:
            print(f"missed: {slip.kind}: {site.name}/{slip.mention.path}: {slip.mention.name}: {slip.text} ({len(holders)} documents)")  # noqa: T201  (a tool)
    print("\n".join(tally.rows((*_KINDS, "person", "other name", "all"))))  # noqa: T201


def _drawn(chance: random.Random, count: int) -> Iterator[tuple[Path, Slip, Sequence[str]]]:
    """An equal share of each kind, the scarce ones first; each name once."""
    every: dict[str, list[tuple[Path, Slip, Sequence[str]]]] = {kind: [] for kind in _KINDS}
    for site in corpora():
        for _, mentions in sorted(_names(site).items()):
            holders = sorted({mention.path for mention in mentions})
            mention = chance.choice(mentions)
            for kind in _KINDS:
                if (text := _mistyped(mention.word, kind, chance)) and text not in (mention.word, mention.word.lower()):
                    every[kind].append((site, Slip(kind, mention, text), holders))
    taken: set[tuple[Path, str]] = set()
    left = count
    for done, kind in enumerate(sorted(_KINDS, key=lambda kind: len(every[kind]))):
        share = left // (len(_KINDS) - done)
        fresh = [each for each in every[kind] if (each[0], each[1].mention.name) not in taken]
        for each in chance.sample(fresh, min(share, len(fresh))):
            taken.add((each[0], each[1].mention.name))
            left -= 1
            yield each


def _names(site: Path) -> Mapping[str, Sequence[Mention]]:
    """The names that a site writes in full twice or more: people by first name and surname, and words that no dictionary has."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for doc in pages(site):
        if doc.language == "en":
            for mention in _mentions(doc):
                found[mention.name].append(mention)
    return {name: mentions for name, mentions in found.items() if len({(mention.path, mention.start) for mention in mentions}) >= _LEAST * len(name.split())}


def _mentions(doc: Document) -> Iterator[Mention]:
    people: set[str] = set()
    for entry in written(doc):
        full = [mention for mention in entry.mentions if mention.given and mention.parts.given]
        for mention in full:
            people.update((mention.parts.given[0], mention.parts.surname))
            given, surname = mention.parts.given[0], mention.parts.surname
            spans = ((given, Span(mention.span.start, mention.span.start + len(given))), (surname, mention.surname_span))
            yield from (_mention(doc, f"{given} {surname}", word, span, person=True) for word, span in spans if _fits(word))
    for word in proper_words(doc):
        if len(word.places) >= _LEAST and word.text not in people and _fits(word.text) and not is_english(word.text) and not word.small and not word.personal:
            yield from (_mention(doc, word.text, word.text, place, person=False) for place in word.places if isinstance(place, Span))


def _mention(doc: Document, name: str, word: str, span: Span, *, person: bool) -> Mention:
    start, end = doc.source_span(*span)
    return Mention(doc.path, name, word, start, end, person)


def _fits(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word[1:].islower()


def _mistyped(word: str, kind: str, chance: random.Random) -> str:
    """The word with one slip behind its first letter; "" where the kind has no place in it."""
    at = chance.randrange(1, len(word) - 1)
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    if kind == "replace":
        return word[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
    if kind == "diacritic":
        return "" if word.isascii() else word[0] + folded(word)[1:] if folded(word[0]) == word[0].lower() else folded(word).capitalize()
    forms = [word[:1] + word[1:].replace(*pair, 1) for pair in _SOUNDS] + [word[:1] + word[1:].replace(new, old, 1) for old, new in _SOUNDS]
    alike = sorted({form for form in forms if form != word and romanised(form) == romanised(word)})
    return chance.choice(alike) if alike else ""


def _is_found(site: Path, slip: Slip, holders: Sequence[str], rules: Sequence[AnyRule]) -> bool:
    """Whether a name rule finds the slip, as a warning or worse, in the documents that have the name, and finds nothing there without it."""
    path = slip.mention.path
    files = [path, *[other for other in holders if other != path][:_TOGETHER]]
    sources = [Source(each, site / each, (site / each).read_bytes()) for each in files]
    broken, line = slipped(documents(sources[0].load(), path)[0].source, slip.mention.start, slip.mention.end, slip.text)
    before = {(found.code, found.message) for found in _findings(sources, rules)}
    after = _findings([sources[0]._replace(data=broken.encode()), *sources[1:]], rules)
    return any(_is_at(found, path, line) and (found.code, found.message) not in before for found in after)


def _is_at(found: Finding, path: str, line: int) -> bool:
    return found.severity != "info" and any(place.path == path and place.line == line for place in found.places())


def _findings(sources: Sequence[Source], rules: Sequence[AnyRule]) -> Sequence[Finding]:
    done = run(sources, rules, lambda source: documents(source.load(), source.path))
    return select(done.findings, {rule.code: rule.yields_to for rule in rules}, {rule.code: rule.follows for rule in rules}).kept


if __name__ == "__main__":
    main()
