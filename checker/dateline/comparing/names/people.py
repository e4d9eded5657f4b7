"""Files the people whom documents name where other spellings of their first names and surnames meet them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dateline.comparing.names.forms import Person, people, surname_keys
from dateline.comparing.names.romanisation import joined, romanised
from dateline.model import Document, Fact, stable_hash
from dateline.rule import Together


class People(Together[Person]):
    """The people a document names: under one given name and the neighbourhood of a surname, and under one surname and the neighbourhood of a given name."""

    value = Person
    cap = None  # one name, one neighbourhood of the other: few forms, however many documents

    def facts(self, doc: Document) -> Iterator[Fact[Person]]:
        """One fact for every way of writing a name, at its first mention in full."""
        for person, place in people(doc):
            yield Fact(_keys(person.given[0], person.surname), person, place)


@lru_cache(maxsize=16384)
def _keys(given: str, surname: str) -> tuple[int, ...]:
    first, last = romanised(given), joined(surname)
    namesakes = (f"{key} {last}>" for key in surname_keys(given))
    return tuple(map(stable_hash, (*(f"{first} {key}" for key in surname_keys(surname)), *namesakes)))
