"""Finds the sentences of one page, or of two documents, that are twins and state a fact differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dateline.comparing.passages.alignment import Match, best, candidates
from dateline.comparing.passages.bearers import german_nouns
from dateline.comparing.passages.conflicts import Conflict, conflicts, gist, held, left_over, likeness, slots
from dateline.comparing.passages.editions import are_editions, is_of_a_year
from dateline.comparing.passages.pairs import REWORDED, unquoted
from dateline.comparing.passages.paragraphs import Prose, are_comparable, page_of
from dateline.comparing.passages.retellings import Retelling, retellings
from dateline.comparing.passages.statements import Statement, statement
from dateline.comparing.words.table import word_table
from dateline.comparing.words.weights import Weigh, cosine, grammar_terms, weigher
from dateline.model import DATA, Claim, Document, Span
from dateline.noticing.pages.branches import exclude_each_other
from dateline.noticing.pages.sections import are_parted
from dateline.noticing.text.passages import SHORTEST, passages
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans
from dateline.rule import Pairing


class Twins(NamedTuple):
    """Two sentences of one page and what they contradict each other in; spans count in `Document.text`."""

    earlier: Span
    later: Span
    conflicts: tuple[Conflict, ...]


class ParagraphTwins(NamedTuple):
    """Two paragraphs of different documents, the first document's first, and what sentences of theirs contradict each other in."""

    left: Claim[Prose]
    right: Claim[Prose]
    conflicts: tuple[Conflict, ...]


_LONG, _SHARED = 12, 5
"""Words in the shortest paragraphs of one page that are compared, and stems of content that they share."""
_ONE, _WORDS, _HELD = 0.82, 12, 0.85
"""The likeness of two paragraphs of one page that say one thing, the stems of content they share, and what part of the shorter one's those are."""
_SURE, _YEAR = 0.85, 366
"""How alike paragraphs published more than a year apart are that are of one event: what comes back every year is told in like words."""
_CORRECTION = compile_late(
    r"(?i)\b(?:correction|corrected|erratum|clarification|(?:an )?earlier version of (?:this|the)|korrektur|berichtigung|rectificatif|corrección)\b"
)
MOVED = compile_late(
    r"(?i)\b(?:postpon\w+|delay(?:ed|s)?|extended|extension|reschedul\w+|new (?:date|deadline|time)|(?:moved|pushed) (?:to|back|forward)|put (?:back|off)"
    r"|brought forward|cancel\w+|verschoben|reporté\w*|aplazad\w+)\b"
)


_PAIR, _IN_COMMON, _MANY = 2, 0.6, 12
"""Paragraphs of which one can be the other's twin, what part of the shorter one's stems two have in common, and how many may have one of these."""
_SLACK = 1
"""Stems that either of two sentences of one report may have for itself: a form that the stemmer does not know."""
_RETOLD = 0.5
"""The likeness of two sentences, numbers included, below which they are not looked at."""


def twins_of_page(doc: Document) -> Iterator[Twins]:
    """The twins of one page, in the order of the later sentence."""
    if doc.format not in DATA and (found := tuple(_twins_of_page(doc))) and not _CORRECTION.search(doc.text):
        yield from found


def _twins_of_page(doc: Document) -> Iterator[Twins]:
    weigh = weigher(language=doc.language)
    told: set[Span] = set()
    for one, other in _alike(doc):
        if not _is_one(one[1], other[1], weigh) or exclude_each_other(doc, one[0], other[0]):
            continue
        found = conflicts(one[1], other[1], weigh)
        if found and _is_slip(doc, found[0]) and not (found[0].kind == "date" and any(MOVED.search(side.text) for side in (one[1], other[1]))):
            told |= {one[0], other[0]}
            yield Twins(one[0], other[0], found)
    for pair in sorted(retellings(doc), key=lambda pair: (pair.later.span, pair.earlier.span)):
        if (
            pair.score < _RETOLD
            or (not pair.apart and (_says_more(pair) or are_parted(doc, doc.blocks[pair.earlier.block], doc.blocks[pair.later.block])))
            or any(span.start <= pair.later.span.start < span.end for span in told)
        ):
            continue
        found = conflicts(_statement(doc, pair.earlier.span), _statement(doc, pair.later.span), weigh, parallel=not pair.apart)
        if found and not exclude_each_other(doc, pair.earlier.span, pair.later.span):
            yield Twins(pair.earlier.span, pair.later.span, found)


_Told = tuple[Span, Statement]


def _alike(doc: Document) -> Iterator[tuple[_Told, _Told]]:
    """The pairs of paragraphs of a page that share many words."""
    found = [passage for passage in passages(doc) if passage.kind == "paragraph" and not passage.quoted and passage.words >= _LONG]
    if len(found) < _PAIR:
        return
    table, grammar = word_table(doc), grammar_terms(doc.language)
    contents = [frozenset(table.terms_of(passage.span)) - grammar for passage in found]
    for i, j in candidates(contents, cap=_MANY, share=_SHARED):
        if doc.blocks[found[i].block].kind == doc.blocks[found[j].block].kind == "item":
            continue
        if len(contents[i] & contents[j]) < _IN_COMMON * min(len(contents[i]), len(contents[j])):
            continue  # making statements takes its time
        one, other = found[i].span, found[j].span
        yield (one, _statement(doc, one)), (other, _statement(doc, other))


def _is_one(one: Statement, other: Statement, weigh: Weigh) -> bool:
    """Whether one of two paragraphs says what the other says, and not only something like it."""
    if len(one.wording & other.wording) < _WORDS or held(one, other) < _HELD or likeness(one, other, weigh) < _ONE:
        return False
    return not any(slots(one, other, left_over(one, other)))  # told of two things in like words


def _is_slip(doc: Document, found: Conflict) -> bool:
    """Whether a name may be a slip for another: not where the page has both several times."""
    return found.kind != "name" or min(doc.text.count(found.one), doc.text.count(found.other)) == 1


def _statement(doc: Document, span: Span) -> Statement:
    return statement(unquoted(doc.text[span.start : span.end]), doc.block_at(span.start).language or doc.language or "en")


def _says_more(pair: Retelling) -> bool:
    """Whether both sentences of one report have words of their own: then they are not one, and need not be looked at closely."""
    ours, theirs = pair.earlier.content, pair.later.content
    return min(sum(not root[0].isdigit() for root in only) for only in (ours - theirs, theirs - ours)) > _SLACK


def twins_of_documents(met: Pairing[Prose]) -> Iterator[ParagraphTwins]:
    """The twins of two documents; none where they are editions of one page, one belongs to its year and the other does not, or one corrects the other."""
    pairs = [(i, j) for i, j in met.pairs if are_comparable(met.left[i], met.right[j])]
    pages = page_of(met.left), page_of(met.right)
    if not pairs or are_editions(*pages) or len({is_of_a_year(page.path) for page in pages}) > 1:
        return
    found = tuple(_twins_among(met, pairs))
    if not found:
        return
    told = [text for side in (met.left, met.right) for text in (side[0].place.path, side[0].value.title, *(claim.place.text for claim in side))]
    if any(map(_CORRECTION.search, told)):
        return
    moved = any(map(MOVED.search, told))
    yield from (twins for twins in found if not (moved and any(conflict.kind == "date" for conflict in twins.conflicts)))


def _twins_among(met: Pairing[Prose], pairs: Iterable[tuple[int, int]]) -> Iterator[ParagraphTwins]:
    for i, j in pairs:
        left, right = met.left[i], met.right[j]
        if left.place.text == right.place.text:
            continue
        language = left.value.language or right.value.language or "en"
        weigh = weigher(met.rarity, met.total, language)
        found = tuple(_conflicts(left, right, language, weigh))
        if found and not any(conflict.kind == "name" and _both_named(conflict, met) for conflict in found):
            yield ParagraphTwins(left, right, found)


def _both_named(conflict: Conflict, met: Pairing[Prose]) -> bool:
    """Whether one document knows the other's name as well, or has its own in its title: then the names are of two."""
    texts = [" ".join([side[0].value.title, *(claim.place.text for claim in side)]) for side in (met.left, met.right)]
    return conflict.other in texts[0] or conflict.one in texts[1] or conflict.one in met.left[0].value.title or conflict.other in met.right[0].value.title


def _conflicts(left: Claim[Prose], right: Claim[Prose], language: str, weigh: Weigh) -> Iterator[Conflict]:
    """What two paragraphs contradict each other in: as a whole where they say the same, otherwise sentence by sentence."""
    days = left.value.day, right.value.day
    nouns = german_nouns((left.place.text, right.place.text)) if language == "de" else frozenset[str]()
    texts = [unquoted(claim.place.text) for claim in (left, right)]
    one, other = (statement(text, language, nouns) for text in texts)
    alike = likeness(one, other, weigh)
    if alike < _SURE and all(days) and abs(days[0] - days[1]) > _YEAR:
        return  # what comes back after years in like words is another year's
    if alike >= REWORDED:
        if not of_other_days(one, other, days):
            yield from (found for found in conflicts(one, other, weigh) if not has_grown(found, one, other, days))
        return
    ours, theirs = (_sentences(text, language) for text in texts)
    gists = [[gist(said, weigh) for said in side] for side in (ours, theirs)]
    matches = (Match(i, j, cosine(mine, yours)) for i, mine in enumerate(gists[0]) for j, yours in enumerate(gists[1]))
    for match in best(matches, REWORDED):
        mine, yours = ours[match.left], theirs[match.right]
        if not of_other_days(mine, yours, days):
            yield from (found for found in conflicts(mine, yours, weigh) if not has_grown(found, mine, yours, days))


def _sentences(text: str, language: str) -> list[Statement]:
    return [statement(text[start:end], language) for start, end in sentence_spans(text, language) if text.count(" ", start, end) >= SHORTEST - 2]


def has_grown(found: Conflict, one: Statement, other: Statement, days: tuple[int, int]) -> bool:
    """Whether two numbers are counts of what grows, taken on different days."""
    return found.kind == "number" and (one.counts_on or other.counts_on) and not days[0] == days[1] != 0


def of_other_days(one: Statement, other: Statement, days: tuple[int, int]) -> bool:
    """Whether two dated documents speak of two states of things: counts that grow, or events of which one was over when the other was announced."""
    if days[0] == days[1] != 0:
        return False
    if not all(days):
        return False
    said = _days_said(one, days[0]), _days_said(other, days[1])
    if not all(said):
        return False
    (mine, yours) = said if days[0] < days[1] else said[::-1]
    first, second = min(days), max(days)
    # What the first document reports as past is not what the second one reports of a later day; what it announced is over when the second one announces.
    return any(day < first for day in mine) != any(day < first for day in yours) or (all(day < second for day in mine) and all(day >= second for day in yours))


def _days_said(side: Statement, published: int) -> list[int]:
    """The days a sentence names, as ordinals, the year of publication filled in."""
    year = date.fromordinal(published).year
    days: list[int] = []
    for said in side.dates:
        if said.month and said.day and not said.impossible:
            try:
                days.append(date(said.year or year, said.month, said.day).toordinal())
            except ValueError:
                continue
    return days
