"""Gathers the people of a document under the ways their names are written, and brings together the ways that could be one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from dateline.comparing.names.evidence import Form
from dateline.comparing.names.romanisation import deletions, joined, romanised, skeleton
from dateline.model import DATA, Claim, Document, Place, Span
from dateline.noticing.names.given_names import is_given_name, resembles_given_name
from dateline.noticing.names.grammar import COMPASS, NOT_PERSON_LAST, folded
from dateline.noticing.names.mentions import Author, NameMention, authors, names
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_ALTERNATES = compile_late(
    r"[(/\[=]|\b(?:or|also|n[ée]e|born|formerly|previously|now|aka|a\.k\.a|alias|called|spell(?:ed|t|ing)|written|transliterated|known|not|instead|rather|versus|vs"
    r"|oder|auch|geb|geborene|früher|statt|ou|aussi|dit|ex|también|conocido|ook|także|или|также|не)\b",
    re.IGNORECASE,
)
_LISTED = compile_late(r"\s*(?:[,;&+]|and|with|und|mit|et|avec|y|con|e|en|met|og|och|i|и|,\s*and)\s*")
_KIN = compile_late(
    r"\b(?:son|daughter|brother|sister|twins?|father|mother|uncle|aunt|cousin|nephew|niece|grand(?:son|daughter|father|mother)|namesakes?|no relation"
    r"|wife|husband|widow|heir|the (?:elder|younger)|sohn|tochter|bruder|schwester|vater|mutter|enkelin|enkel|neffe|nichte|namensvetter(?:in)?|fils|fille"
    r"|frère|sœur|père|mère|neveu|nièce|homonyme|hijo|hija|hermano|hermana|padre|madre|primo|prima|tocayo|figlio|figlia|fratello|sorella|filho|filha"
    r"|irmão|irmã|bror|syster|söner|dotter|zoon|dochter|broer|zus|vader|moeder)\b",
    re.IGNORECASE,
)
_KIN_APART, _KIN_REACH = 400, 30
_ALTERNATES_APART = 60
_MANY = 400
_SEVERAL = 3
_SHORT = 3
_QUOTES = {"”": "“", '"': '"', "»": "«", "’": "‘", "“": "„"}


@dataclass(slots=True)
class Written:
    """One way in which a document writes one person's name, and all places where it does."""

    name: str
    """Given names and surname as first written."""
    form: Form
    mentions: list[NameMention] = field(default_factory=list[NameMention])
    """In full, and by the bare surname where the document gives it to this person."""
    authors: list[Author] = field(default_factory=list[Author])


class Person(NamedTuple):
    """One way of writing a person's name, as one document has it: what documents' facts say about people."""

    name: str
    given: tuple[str, ...]
    surname: str
    times: int
    role: str
    language: str
    common: bool

    @property
    def form(self) -> Form:
        return Form(self.given, self.surname, self.times, self.role, self.language, self.common)


@noticer
def people(doc: Document) -> tuple[tuple[Person, Place], ...]:
    """The people named by a given name, known or nearly so, and a surname of four letters or more, where each is first named in full: in the text first."""
    return tuple((person, doc.located(where)) for entry in written(doc) if len(joined(entry.form.surname)) > _SHORT for person, where in _in_full(doc, entry))


def _in_full(doc: Document, entry: Written) -> Iterator[tuple[Person, Span | Place]]:
    full = [mention for mention in entry.mentions if mention.parts.given and (mention.given or _is_bearer(mention))]
    if 1 < len(full) == entry.form.times <= _SEVERAL:
        yield from ((Person(mention.text, *entry.form._replace(times=1)), mention.span) for mention in full)  # each may be a slip
    elif full:
        yield Person(full[0].text, *entry.form), full[0].span
    elif author := next((author for author in entry.authors if _is_or_resembles(author.parts.given[0])), None):
        yield Person(author.text, *entry.form), doc.within(doc.meta[author.key][author.at], author.span)


def _is_or_resembles(name: str) -> bool:
    return is_given_name(name) or resembles_given_name(name)


def _is_bearer(mention: NameMention) -> bool:
    """Whether the first name may be a slip for a known one."""
    return len(mention.tokens) == 2 and resembles_given_name(mention.parts.given[0]) and not is_english(mention.parts.given[0])


def merged(claims: Sequence[Claim[Person]]) -> Form:
    """All documents' claims of one spelling as one form."""
    values = [claim.value for claim in claims]
    given = max((value.given for value in values), key=len)
    role = next((value.role for value in values if value.role), "")
    common = any(value.common for value in values)
    return Form(given, values[0].surname, sum(value.times for value in values), role, values[0].language, common)


@noticer
def written(doc: Document) -> tuple[Written, ...]:
    """The people of a document by given name and surname as written, first mentions first. A name that closes the title of a work is not counted."""
    found: dict[tuple[str, str], Written] = {}
    bare: list[NameMention] = []
    for mention in names(doc):
        if (mention.kind != "person" and not (mention.parts.given and _may_count(mention))) or _closes_title(doc.text, mention):
            continue
        if not mention.parts.given and not mention.titled:
            bare.append(mention)
            continue
        entry = found.setdefault(_key(mention.parts.given, mention.parts.surname), Written(mention.text, Form(mention.parts.given, mention.parts.surname)))
        entry.mentions.append(mention)
    for author in authors(doc) if doc.format not in DATA else ():  # there every value is a block, too
        entry = found.setdefault(_key(author.parts.given, author.parts.surname), Written(author.text, Form(author.parts.given, author.parts.surname)))
        entry.authors.append(author)
    by_surname: defaultdict[str, list[Written]] = defaultdict(list)
    for entry in found.values():
        by_surname[entry.form.surname].append(entry)
    for mention in bare:
        for entry in by_surname[mention.parts.surname]:
            entry.mentions.append(mention)
    return tuple(_counted(doc, entry) for entry in found.values())


def near_surnames(entries: Sequence[Written]) -> Iterator[tuple[Written, Written]]:
    """The pairs of people whose surnames could be spellings of one; of families with many members, those of one first name."""
    bearers: defaultdict[str, list[Written]] = defaultdict(list)
    for entry in entries:
        bearers[entry.form.surname].append(entry)
    for one, other in near_words(bearers):
        few = len(bearers[one]) * len(bearers[other]) <= _MANY
        for left, right in product(bearers[one], bearers[other]):
            if few or _first_name(left) == _first_name(right):
                yield left, right


def near_words(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Which of some distinct words could be spellings of one, each pair once, in a fixed order."""
    yield from near_texts(words, surname_keys)


def near_texts(words: Iterable[str], keys: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Which of some distinct words share a key, each pair once, in a fixed order."""
    first: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        for key in keys(word):
            other = first.setdefault(key, word)
            if other is not word:
                shared.setdefault(key, [other]).append(word)
    yield from sorted({pair for block in shared.values() for pair in combinations(sorted({*block}), 2)})


def _first_name(entry: Written) -> str:
    return romanised(entry.form.given[0]) if entry.form.given else ""


@lru_cache(maxsize=16384)
def surname_keys(surname: str) -> tuple[str, ...]:
    """Keys one of which two spellings of a surname share: the name with up to one letter left out, its romanised form, and its consonants."""
    return (*sorted(deletions(joined(surname))), f"~{romanised(surname)}", f"={skeleton(surname)}")


def are_told_apart(doc: Document, left: Written, right: Written) -> bool:
    """Whether the document sets the two side by side on purpose ("Çetin (Chetin)", "Reed or Reid", "Reed and Reid"), or as of one family ("his son Reid")."""
    close = list(_close(left.mentions, right.mentions))
    return any(stand_side_by_side(doc, one.span, other.span) or _are_kin(doc, *sorted((one.span, other.span))) for one, other in close)


def _close(left: Iterable[NameMention], right: Sequence[NameMention]) -> Iterator[tuple[NameMention, NameMention]]:
    blocks: defaultdict[int, list[NameMention]] = defaultdict(list)
    for mention in right:
        blocks[mention.block].append(mention)
    for mention in left:
        for other in blocks[mention.block]:
            yield mention, other


def stand_side_by_side(doc: Document, one: Span, other: Span) -> bool:
    """Whether two names stand in one sentence as two forms that are both meant, or in a list."""
    first, second = sorted((one, other))
    between = doc.text[first.end : second.start]
    if len(between) > _ALTERNATES_APART or re.search(r"[.!?]\s", between):
        return False
    return bool(_ALTERNATES.search(between) or _LISTED.fullmatch(between))


def _are_kin(doc: Document, first: Span, second: Span) -> bool:
    """Whether a word of kinship or likeness of name stands beside the second name, or right behind the first one."""
    return second.start - first.end <= _KIN_APART and any(
        _KIN.search(doc.text, max(first.start, start - _KIN_REACH), end + _KIN_REACH) for start, end in ((first.end, first.end), second)
    )


def _may_count(mention: NameMention) -> bool:
    """Whether what is not known to be a person could be one, of a given name that no list has."""
    if mention.common or len(mention.tokens) > 3 or (mention.headline and not _is_bearer(mention)):
        return False
    return mention.parts.given[0].lower() not in COMPASS and mention.parts.surname.lower() not in NOT_PERSON_LAST


def _key(given: Sequence[str], surname: str) -> tuple[str, str]:
    return (folded(given[0]).rstrip(".") if given else "", surname)


def _counted(doc: Document, entry: Written) -> Written:
    entry.mentions.sort()
    fullest = max((mention.parts.given for mention in entry.mentions), key=len, default=entry.form.given)
    role = next((mention.role for mention in entry.mentions if mention.role), "")
    language = doc.block_at(entry.mentions[0].span.start).language or doc.language if entry.mentions else doc.language
    common = any(mention.common for mention in entry.mentions)
    count = len(entry.mentions) + len(entry.authors)
    entry.form = Form(max(fullest, entry.form.given, key=len), entry.form.surname, count, role, language, common)
    return entry


def _closes_title(text: str, mention: NameMention) -> bool:
    """Whether the name is the last thing in a quoted title ("The Life of John Smyth"): titles keep the spelling of their day."""
    opening = _QUOTES.get(text[mention.span.end : mention.span.end + 1])
    if not opening:
        return False
    quoted = text[max(0, mention.span.start - 100) : mention.span.start].rpartition(opening)
    words = quoted[2].split()
    return bool(quoted[1]) and 0 < len(words) <= 8 and "." not in quoted[2] and words[0][0].isupper()
