"""Puts two spellings of a name in the order in which a finding tells of them, and says where they stand and how to rewrite one as the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from dateline.comparing.names.forms import Person, Written
from dateline.model import Claim, Document, Edit, Place, Span, Suggestion
from dateline.noticing.names.given_names import is_surname

T = TypeVar("T")


def first_place(doc: Document, entry: Written) -> Place:
    """Where a spelling is first used: in the text, otherwise in the metadata."""
    if entry.mentions:
        return doc.place(*entry.mentions[0].span)
    author = entry.authors[0]
    return doc.within(doc.meta[author.key][author.at], author.span)


def by_rarity(doc: Document, one: Written, other: Written) -> tuple[Written, Written]:
    """The rarer spelling first; of two that are as frequent, the one that is no listed name, else the one that begins later."""
    later, earlier = sorted((one, other), key=lambda entry: first_place(doc, entry), reverse=True)
    slip = _likelier_slip(((later.form.times,), later.form.surname), ((earlier.form.times,), earlier.form.surname))
    return (later, earlier) if slip == 0 else (earlier, later)


def claims_by_rarity(left: Sequence[Claim[Person]], right: Sequence[Claim[Person]]) -> tuple[Sequence[Claim[Person]], Sequence[Claim[Person]]]:
    """The claims of the spelling in fewer documents first; of two in as many, as in `by_rarity`."""
    later, earlier = sorted((left, right), key=lambda claims: claims[0].place, reverse=True)
    counted = [(len({claim.place.path for claim in claims}), total(claims)) for claims in (later, earlier)]
    slip = _likelier_slip((counted[0], later[0].value.surname), (counted[1], earlier[0].value.surname))
    return (later, earlier) if slip == 0 else (earlier, later)


def _likelier_slip(later: tuple[tuple[int, ...], str], earlier: tuple[tuple[int, ...], str]) -> int:
    """0 for the later spelling, 1 for the earlier one: counts decide, then whether it is a name that people are known to bear."""
    if later[0] != earlier[0]:
        return int(later[0] > earlier[0])
    known = [is_surname(surname) for _, surname in (later, earlier)]
    return int(known[0] and not known[1])


def spellings_met(met: Sequence[Claim[Person]], spelling: Callable[[Person], str]) -> Iterator[tuple[Sequence[Claim[Person]], Sequence[Claim[Person]]]]:
    """The claims of every two spellings that met and may be held against each other; `spelling` says in which word they may differ."""
    claims: defaultdict[str, list[Claim[Person]]] = defaultdict(list)
    for claim in met:
        claims[spelling(claim.value)].append(claim)
    for one, other in combinations(sorted(claims), 2):
        left, right = to_compare(claims[one], claims[other])
        if left and right:
            yield left, right


def to_compare(left: Sequence[Claim[Person]], right: Sequence[Claim[Person]]) -> tuple[Sequence[Claim[Person]], Sequence[Claim[Person]]]:
    """The claims of two spellings that may be held against each other, sorted: those of documents in one language that do not have both spellings.

    Of several languages the one in which both spellings are best attested; documents of unknown language go with any.
    """
    both = {claim.place.path for claim in left} & {claim.place.path for claim in right}
    languages = sorted({claim.value.language[:2] for claim in (*left, *right)})
    found = (tuple(_spoken(claims, language, both) for claims in (left, right)) for language in languages)
    one, other = max(found, key=lambda pair: min(len(claims) for claims in pair))
    return one, other


def _spoken(claims: Sequence[Claim[Person]], language: str, left_out: Collection[str]) -> list[Claim[Person]]:
    return [claim for claim in claims if claim.value.language[:2] in (language, "") and claim.place.path not in left_out]


def total(claims: Sequence[Claim[Person]]) -> int:
    """How often documents write a name so."""
    return sum(claim.value.times for claim in claims)


def compared(one: str, times: int, other: str, other_times: int) -> str:
    """Both spellings of one document with their counts: "“A” here, “B” 3 times elsewhere in this document"."""
    again = "" if times == 1 else f" ({_told(times)})"
    return f"“{one}” here{again}, “{other}” {_told(other_times)} elsewhere in this document"


def compared_between(one: str, other: str, others: Sequence[Claim[T]]) -> str:
    """Two spellings of different documents, and the claims of the other one: "“A” here, “B” in 2 other documents"."""
    documents = len({claim.place.path for claim in others})
    where = "another document" if documents == 1 else f"{documents} other documents"
    return f"“{one}” here, “{other}” in {where}"


def rewritten(doc: Document, wrong: Written, right: Written, where: str) -> Suggestion:
    """All places of one spelling with the word in which it differs, surname or first name, written as in the other."""
    surname = wrong.form.surname != right.form.surname
    old, new = (wrong.form.surname, right.form.surname) if surname else (wrong.form.given[0], right.form.given[0])
    return Suggestion(f"write “{new}” {where}", tuple(_edits(doc, wrong, old, new, surname)))


def _edits(doc: Document, wrong: Written, old: str, new: str, surname: bool) -> Iterator[Edit]:
    for mention in wrong.mentions:
        start = mention.surname_span.start if surname else mention.span.start
        if doc.text[start : start + len(old)] == old:
            yield Edit(doc.place(start, start + len(old)), new)
    for author in wrong.authors:
        start = author.span.start + (author.text.rindex(old) if surname else 0)
        yield Edit(doc.within(doc.meta[author.key][author.at], Span(start, start + len(old))), new)


def _told(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")
