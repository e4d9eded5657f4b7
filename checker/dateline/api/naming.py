"""Gathers the names of a corpus: who and what is named, in which forms, how often and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product
from pathlib import Path

from dateline.api.corpus import find_corpus, lies_in, reader
from dateline.comparing.names.evidence import WARNING, Form, weigh, weigh_given
from dateline.comparing.names.forms import near_words, written
from dateline.comparing.names.places import first_place
from dateline.comparing.names.romanisation import joined
from dateline.comparing.names.short_names import one_given_name
from dateline.config import Config
from dateline.engine.mapping import read_guarded
from dateline.engine.outcome import Skipped
from dateline.engine.sources import relative
from dateline.engine.watching import UNWATCHED, Watch, watched
from dateline.model import Document, Place
from dateline.noticing.names.grammar import folded
from dateline.noticing.names.mentions import names
from dateline.reporting.naming import Named, Spelled

_PLACES = 3
_FAMILY = 40
"""With more first names than this a surname's bearers are not compared with one another."""
_Moved = Callable[[Place], Place]


class _Tally:
    """One form of a name, and what is counted of it."""

    def __init__(self, text: str, form: Form) -> None:
        self.text, self.form, self.times, self.documents = text, form, 0, 0
        self.places: list[Place] = []

    def count(self, times: int, place: Place) -> None:
        self.times += times
        self.documents += 1
        self.places += [place] if len(self.places) < _PLACES else []

    @property
    def counted(self) -> Form:
        return self.form._replace(times=self.times)

    @property
    def spelled(self) -> Spelled:
        return Spelled(self.text, self.times, self.documents, tuple(self.places))


def name_corpus(
    paths: Sequence[str | Path] = (), *, root: Path | None = None, config: Config | None = None, cwd: Path | None = None, watch: Watch = UNWATCHED
) -> tuple[list[Named], list[Skipped]]:
    """The names of a corpus, the most frequent first, and what could not be read. Raises `UsageError`."""
    here = (cwd or Path.cwd()).resolve()
    corpus = find_corpus(paths, root=root, config=config, cwd=here)
    read, skipped = reader(corpus.config), list[Skipped]()
    people: dict[tuple[str, str], _Tally] = {}
    others: dict[str, _Tally] = {}
    for source in watched(corpus.sources, watch):
        for doc in read_guarded(source, read, skipped) if lies_in(source.path, corpus.shown) else ():
            _count(doc, people, others, lambda place: place._replace(path=relative(corpus.base / place.path, here)))
    found = [*_grouped(list(people.values())), *(Named("", (tally.spelled,)) for tally in others.values())]
    return sorted(found, key=lambda named: (-named.times, named.forms[0].text)), [
        skip._replace(path=relative(corpus.base / skip.path, here)) for skip in skipped
    ]


def _count(doc: Document, people: dict[tuple[str, str], _Tally], others: dict[str, _Tally], moved: _Moved) -> None:
    """The people of a document, and the other names of two words and more."""
    persons = {mention.text for mention in names(doc) if mention.kind == "person"}
    for entry in written(doc):
        form = entry.form
        if form.given and (entry.name in persons or entry.authors):
            tally = people.setdefault((folded(form.given[0]), form.surname), _Tally(entry.name, form))
            tally.count(form.times, moved(first_place(doc, entry)))
    seen: defaultdict[str, list[Place]] = defaultdict(list)
    for mention in names(doc):
        if mention.kind == "other" and len(mention.tokens) > 1 and not mention.headline and not mention.common:
            seen[mention.text].append(doc.place(*mention.span))
    for text, places in seen.items():
        others.setdefault(text, _Tally(text, Form((), text))).count(len(places), moved(places[0]))


def _grouped(tallies: Sequence[_Tally]) -> Iterator[Named]:
    """Each person once, under the commonest form: forms of that one are told from spellings that differ."""
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in _pairs(tallies):
        linked[one].add(other)
        linked[other].add(one)
    taken: set[int] = set()
    for at in sorted(range(len(tallies)), key=lambda at: (-tallies[at].times, -len(tallies[at].text), tallies[at].text)):
        if at in taken:
            continue
        near = sorted(linked[at] - taken, key=lambda other: (-tallies[other].times, tallies[other].text))
        taken |= {at, *near}
        main = tallies[at]
        forms = [tallies[other] for other in near if _are_one(main.form, tallies[other].form)]
        variants = [tallies[other] for other in near if not _are_one(main.form, tallies[other].form)]
        yield Named("person", (main.spelled, *(tally.spelled for tally in forms)), tuple(tally.spelled for tally in variants))


def _pairs(tallies: Sequence[_Tally]) -> Iterator[tuple[int, int]]:
    """The forms that could be one person's: of one surname, or of two that are near."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for at, tally in enumerate(tallies):
        bearers[tally.form.surname].append(at)
    same: defaultdict[str, list[int]] = defaultdict(list)
    for surname, found in bearers.items():
        same[joined(surname)] += found
    for family in same.values():
        if len(family) <= _FAMILY:
            yield from _filtered(combinations(family, 2), tallies)
    for one, other in near_words(bearers):
        if joined(one) != joined(other) and len(bearers[one]) * len(bearers[other]) <= _FAMILY * _FAMILY:
            yield from _filtered(product(bearers[one], bearers[other]), tallies)


def _filtered(pairs: Iterable[tuple[int, int]], tallies: Sequence[_Tally]) -> Iterator[tuple[int, int]]:
    for one, other in pairs:
        left, right = tallies[one].counted, tallies[other].counted
        if _are_one(left, right):
            yield one, other
            continue
        weighed = (weigh(left, right, same_document=False), weigh_given(left, right, same_document=False))
        if any(evidence and evidence.points >= WARNING for evidence in weighed):
            yield one, other


def _are_one(left: Form, right: Form) -> bool:
    """Whether two forms are one name's: the same surname, and first names that are short for one another."""
    if joined(left.surname) != joined(right.surname):
        return False
    one, other = (folded(form.given[0]).rstrip(".") for form in (left, right))
    short = min(len(one), len(other)) == 1 or "." in one + other
    return one[0] == other[0] if short else one_given_name(one, other)
