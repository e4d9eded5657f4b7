"""NAME207: a bare surname that nobody on the page bears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.comparing.names.evidence import Form, differ_rightly
from dateline.comparing.names.forms import near_texts, stand_side_by_side
from dateline.comparing.names.romanisation import joined
from dateline.comparing.names.slips import DIRECT, kind_of, word_keys
from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.names.grammar import EAST_ASIAN_FAMILY
from dateline.noticing.names.mentions import NameMention, names
from dateline.noticing.names.vocabulary import is_english, is_known
from dateline.rule import Bad, DocumentRule, Good

_RARE = 2
_LONG = 6
_LIST_OF_NAMES = 3


class SurnameDrift(DocumentRule):
    """Nobody on the page bears a bare surname, but somebody bears one a slip away.

    A person is introduced in full and then called by the surname; there a slip makes a new
    person of whom the reader knows nothing. Compare it with the introduction, and look up
    which of the two is right.
    """

    code = "NAME207"
    name = "surname-drift"
    severity = "warning"
    yields_to = ("NAME201", "NAME205")
    examples = (
        Bad(
            "The bell was cast by Ilse ⟦1|Brandvold⟧ in May.\n\nIt is her third, ⟦Brandvlod⟧ said.\n",
            message="nobody here is called “Brandvlod”, but one is called “Ilse Brandvold”",
        ),
        Bad("Ruth ⟦1|Castellane⟧ rang twice. Castellane is deaf.\n\nNobody asked ⟦Castelane⟧ why.\n"),
        Bad("The vote went against Peter ⟦1|Hollanden⟧. Hollanden told us so.\n\nThen ⟦Hollenden⟧ left.\n"),
        Good("The grain was sold by Mehmet Tarveçin (Tarvechin in the papers). Tarveçin was rich.\n"),
        Good("Ilse Brandvold met Jon Brandvlod. Brandvlod left.\n"),
        Good("Ilse Brandvold has a sister. The Brandvolds sing, and Brandvolds’s dog barks.\n"),
        Good("Ilse Keller met a man. Kellner was his name.\n"),
        Good("Marta Zelinsky is here. Zelinska is her aunt.\n"),
        Good("Anna Marsen, Bo Tarvel.\n\nMarson, Marsan and Marsin are villages.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for every surname without a bearer."""
        bearers = _bearers(doc)
        bare = _bare(doc) if bearers else {}
        if not bare:
            return
        called = {mention.parts.surname for mention in names(doc) if not mention.parts.given and mention.parts.surname in bearers}
        near: defaultdict[str, list[str]] = defaultdict(list)
        for pair in near_texts({*bearers, *bare}, word_keys):
            for one, other in (pair, pair[::-1]):
                if one in bare and other in bearers and _is_slip(one, other, doc.language, called=other in called):
                    near[one].append(other)
        drifted = [(word, found[0]) for word, found in near.items() if len(found) == 1]
        if len(drifted) > _LIST_OF_NAMES or len({meant for _, meant in drifted}) < len(drifted):
            return  # a list of like names
        for word, meant in sorted(drifted):
            if not any(stand_side_by_side(doc, mention.span, bearers[meant].span) for mention in bare[word]):
                yield self._found(doc, bare[word], bearers[meant])

    def _found(self, doc: Document, bare: list[NameMention], bearer: NameMention) -> Finding:
        places = [doc.place(*mention.surname_span) for mention in bare]
        surname = bearer.parts.surname
        related = [(doc.place(*bearer.surname_span), f"“{bearer.text}”"), *((place, f"“{place.text}”") for place in places[1:])]
        repair = Suggestion(f"write “{surname}”", tuple(Edit(place, surname) for place in places))
        said = f"nobody here is called “{bare[0].parts.surname}”, but one is called “{bearer.text}”"
        return self.finding(places[0], said, related, [repair], topic=f"surname: {surname}")


def _bearers(doc: Document) -> dict[str, NameMention]:
    """The first mention in full of everybody whom the document names so, by surname."""
    found: dict[str, NameMention] = {}
    for mention in names(doc):
        if mention.parts.given and mention.kind == "person":
            found.setdefault(mention.parts.surname, mention)
    return found


def _bare(doc: Document) -> dict[str, list[NameMention]]:
    """Single capitalised words that no list of words or names has, that stand once or twice, and not in a title."""
    found: defaultdict[str, list[NameMention]] = defaultdict(list)
    part_of_others = {word for mention in names(doc) if len(mention.tokens) > 1 for word in mention.tokens}
    for mention in names(doc):
        if not mention.parts.given and not mention.headline and not mention.common:
            found[mention.parts.surname].append(mention)
    return {
        word: mentions
        for word, mentions in found.items()
        if len(word) >= _LONG and len(mentions) <= _RARE and word not in part_of_others and not is_english(word) and word[1:].islower()
    }


def _is_slip(word: str, surname: str, language: str, *, called: bool) -> bool:
    """Whether a bare word is a slip for a surname. Where the page calls that person by the surname, other letters, and words that are names, will do."""
    if joined(surname) in EAST_ASIAN_FAMILY or differ_rightly(Form((), word, language=language), Form((), surname, language=language)):
        return False
    kind = kind_of(word, surname)
    if "-" in word + surname or kind is None:
        return False
    return called or (kind in DIRECT and not is_known(word))
