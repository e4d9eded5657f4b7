"""Plants copied and edited passages into the corpora, in memory, and counts how many are found: make planted-passages."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.api.corpus import find_corpus, reader
from dateline.engine.mapping import Reader
from dateline.engine.running import run
from dateline.engine.sources import Source
from dateline.model import Document, Finding
from dateline.noticing.pages.entries import entry_at
from dateline.noticing.text.passages import passages
from dateline.registry import rule_classes
from tools.corpora import corpora
from tools.planting import Tally, options

_LONG = 25
_CLASSES: Mapping[str, tuple[range, float]] = {
    "25 words and more, 15 % changed": (range(_LONG, 400), 0.15),
    "25 words and more, 30 % changed": (range(_LONG, 400), 0.30),
    "10 to 24 words, 15 % changed": (range(10, _LONG), 0.15),
    "25 words and more, copied": (range(_LONG, 400), 0.0),
}
_EACH = 20
"""Passages of each class in each site."""
_SMALLEST = 400
"""Characters of the smallest page that a passage is planted into."""


class Plant(NamedTuple):
    """A passage, and where a copy of it was put."""

    kind: str
    path: str
    lines: range
    target: str
    line: int
    text: str


def main() -> None:
    """Plant, check, count."""
    wanted = options(__doc__)
    wanted.add_argument("--each", type=int, default=_EACH, help="Passages of each class in each site.")
    wanted.add_argument("--sites", nargs="*", default=(), help="Names of sites; all of them by default.")
    chosen = wanted.parse_args()
    tally = Tally()
    for site in corpora():
        if chosen.sites and site.name not in chosen.sites:
            continue
        for plant, hit in _judged(site, random.Random(chosen.seed), chosen.each):  # noqa: S311  (a sample, no secret)
            tally.count(plant.kind, hit=hit)
            if chosen.show and not hit:
                print(f"missed: {plant.kind}: {site.name}/{plant.path}:{plant.lines.start} in {plant.target}:{plant.line}: {plant.text}")  # noqa: T201
        print(f"after {site.name}: " + ", ".join(f"{kind}: {tally.shown(kind)}" for kind in _CLASSES), flush=True)  # noqa: T201
    print("\n".join(tally.rows(_CLASSES)))  # noqa: T201


def _judged(site: Path, chance: random.Random, each: int) -> Iterator[tuple[Plant, bool]]:
    """Each planted passage, and whether some rule names both places."""
    corpus = find_corpus([], root=None, config=None, stdin=None, cwd=site)
    read = reader(corpus.config)
    documents = [doc for source in corpus.sources for doc in _read(read, source)]
    sources = {source.path: source for source in corpus.sources}
    plants = list(_drawn(documents, chance, each))
    for target in {plant.target for plant in plants}:
        added = "".join(f"\n\n{plant.text}\n" for plant in plants if plant.target == target)
        sources[target] = sources[target]._replace(data=sources[target].load().rstrip() + added.encode())
    rules = [rule() for rule in rule_classes() if rule.code.startswith(("DUP", "FACT"))]
    findings = run([sources[path] for path in sorted(sources)], rules, read).findings
    yield from ((plant, any(_names(found, plant) for found in findings)) for plant in plants)


def _read(read: Reader, source: Source) -> Sequence[Document]:
    try:
        return read(source)
    except Exception:  # what cannot be read is no place for a passage
        return ()


def _drawn(documents: Sequence[Document], chance: random.Random, each: int) -> Iterator[Plant]:
    """Passages that stand once in the corpus, each edited and put at the end of another page; one passage a page, on either side."""
    standing = Counter(block.text for doc in documents for block in doc.blocks)
    vocabulary = [word for doc in chance.sample(documents, min(400, len(documents))) for word in doc.text.split() if word.isalpha() and word.islower()]
    pages = [doc for doc in documents if doc.path.endswith(".md") and not doc.part and len(doc.text) >= _SMALLEST]
    chance.shuffle(pages)
    targets = iter(pages[::-1])
    used: set[str] = set()
    left = dict.fromkeys(_CLASSES, each)
    for doc in pages:
        kind = max(left, key=lambda kind: left[kind])
        if not left[kind]:
            return
        span = next(_fit(doc, _CLASSES[kind][0], standing, chance), None)
        target = next((page for page in targets if page.path not in used and page.path != doc.path and page.language == doc.language), None)
        if span is None or doc.path in used or target is None:
            continue
        used |= {doc.path, target.path}
        left[kind] -= 1
        text = _edited(doc.text[slice(*span)].split(), _CLASSES[kind][1], vocabulary, chance)
        lines = range(doc.line(span[0]), doc.line(span[1] - 1) + 1)
        yield Plant(kind, doc.path, lines, target.path, target.source.rstrip().count("\n") + 3, text)


def _fit(doc: Document, lengths: range, standing: Counter[str], chance: random.Random) -> Iterator[tuple[int, int]]:
    """The spans of a page's own paragraphs that have so many words and stand nowhere else."""
    own = [
        passage
        for passage in passages(doc)
        if passage.kind == "paragraph" and passage.words in lengths and not passage.quoted and doc.blocks[passage.block].kind == "paragraph"
        and standing[doc.blocks[passage.block].text] == 1 and entry_at(doc, passage.span.start).kind != "card"
    ]  # fmt: skip
    chance.shuffle(own)
    yield from (passage.span for passage in own)


def _edited(words: list[str], part: float, vocabulary: Sequence[str], chance: random.Random) -> str:
    """A text with a part of its words changed: six in ten put in another word's place, two left out, two put in."""
    for at in sorted(chance.sample(range(len(words)), round(part * len(words))), reverse=True):
        kind = chance.choices(("other", "out", "in"), (6, 2, 2))[0]
        words[at : at + 1] = {"other": [chance.choice(vocabulary)], "out": [], "in": [words[at], chance.choice(vocabulary)]}[kind]
    return " ".join(words).replace("\n", " ")


def _names(found: Finding, plant: Plant) -> bool:
    """Whether a finding has one place at the passage and another at its copy."""
    places = found.places()
    return any(place.path == plant.target and abs(place.line - plant.line) <= 1 for place in places) and any(
        place.path == plant.path and place.line in plant.lines for place in places
    )


if __name__ == "__main__":
    main()
