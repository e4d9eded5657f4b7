"""Finds who holds which office, as a text says it: "X, the head of Y", "Director of Y X", "Foreign Minister X", "X is the president of Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import Document, Span
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS, word_set
from dateline.noticing.names.institutions import office_head
from dateline.noticing.names.mentions import NameMention, names
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class RoleMention(NamedTuple):
    """One person's office as one place of a text words it. All spans are offsets into `Document.text`."""

    person: Span
    name: str
    """The person, as written there."""
    role: Span
    """The whole wording of the office, article and "former" left off: "deputy assistant secretary for ports and lighthouses"."""
    head: str
    """The noun of the office, in English where the table knows it: "director", "chair", "minister"."""
    rank: str
    """What makes it another office than that of its noun alone, in lower case: "deputy assistant", "prime", "foreign"; or ""."""
    field: Span | None
    """What the office is over: "fisheries department of the coastal ministry"; None where it is not said."""
    former: bool
    """Whether the text says that the office is over: former, ex-, then, outgoing, late; "was"."""
    acting: bool
    """Whether it is held for a time, or not yet: acting, interim, designate, elect."""
    block: int


class _Wording(NamedTuple):
    """An office as worded in a text."""

    role: Span
    head: str
    rank: str
    field: Span | None
    former: bool
    acting: bool


_WORD = compile_late(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[\w&’'-]*\w)?(?:\.\w+)*")
_OVER = word_set("former ex then outgoing late onetime erstwhile previous past ancien ancienne ehemaliger ehemalige früherer frühere damaliger damalige")
_FOR_A_TIME = word_set("acting interim caretaker designate elect incoming kommissarischer kommissarische amtierender amtierende interino interina")
_ARTICLES = word_set("the a an our its their his her my le la les der die das dem den ein eine el los las un una")
_OF = word_set("of for at in to on de du des del der für bei am im von para en")
_STOPS = word_set(
    """who whom which that said says told was is are were has had have will would can could may and but as with by from after before when while where
    during since because works working serves serving leads manages talks writes shares discusses presents joins oversees led headed spoke met wrote
    joined explained shared also dit sagte ist war que dijo es fue whose then if so or not i we you he she they it"""
)
_RANKS = word_set(
    """deputy vice assistant associate senior junior chief executive prime first second general managing regional national principal under permanent
    foreign interior home defence defense finance health education culture justice trade energy transport environment labour labor agriculture
    attorney state lieutenant co lead press stellvertretender stellvertretende adjoint"""
)
_AFTER_HEAD = word_set("emeritus emerita general elect designate officer secretary général générale general")
_TITLES = word_set("president premier chancellor minister secretary governor senator mayor ambassador professor chair judge justice commissioner")
"""Offices that stand before a bare surname."""
_OPENERS = FUNCTION_WORDS | CALENDAR
_JOINED = frozenset(["and", "&", "et", "y", "und"])
_STOP = r"(?<![A-Z])(?<!\bSt)(?<!\bDr)(?<!\bMr)\.(?=\s|$)|(?<=[A-Z]{2})\.(?=\s|$)"
_PAUSE = compile_late(rf"[,;:!?()\[\]“”\"—–|•]|{_STOP}|\s[-/]\s|\n")
_PAUSE_BEFORE = compile_late(rf"[,;:!?“”\"—–|•\n(]|{_STOP}|\s[-/]\s")
_BRACKETS = compile_late(r"\([^()]*\)")
_LONGEST = 20
_REACH = 300
_IS = compile_late(
    r"(?:,? (?:who|qui|que|der|die))? (?P<verb>is|was|became|becomes|serves as|served as|works as|worked as|has served as|ist|war|wurde|est|était|es|era|fue)"
    r"(?: (?:currently|now|then|also|once))? (?P<made>(?:appointed|named|elected|nommée?|zum|zur) )?(?:as )?"
)
_APPOSITION = compile_late(r", (?:who is |now |currently |formerly )?| \(| [–—] ")


@noticer
def roles(doc: Document) -> tuple[RoleMention, ...]:
    """The offices that a document's prose gives to persons, in order of the persons."""
    people = [mention for mention in names(doc) if mention.kind == "person" and (mention.given or not mention.parts.given)]
    found = {role for mention, free in zip(people, _between(doc, people), strict=True) for role in _of_person(doc, mention, free)}
    return tuple(sorted(found, key=lambda role: (role.person, role.role)))


def _between(doc: Document, people: Sequence[NameMention]) -> Iterator[Span]:
    """For each person the stretch of its block, in the block's offsets, in which no other person is named."""
    for before, mention, after in zip([None, *people], people, [*people[1:], None], strict=False):
        block = doc.blocks[mention.block]
        first = before.span.end - block.start if before and before.block == mention.block else 0
        last = after.span.start - block.start if after and after.block == mention.block else len(block.text)
        yield Span(first, last)


def _of_person(doc: Document, mention: NameMention, free: Span) -> Iterator[RoleMention]:
    block = doc.blocks[mention.block]
    base = max(block.start, mention.span.start - _REACH)
    text = doc.text[base : min(block.end, mention.span.end + _REACH)]
    start, end, last = mention.span.start - base, mention.span.end - base, min(free.end + block.start - base, len(text))
    before = _before(text, min(max(free.start + block.start - base, 0), start), start)
    if before and before.head not in _TITLES and not (mention.given and len(mention.tokens) > 1):
        before = None  # "General Services", "Executive Order"
    for wording in (before, _introduced(text, start, end), _after(text, end, last), _predicated(text, end, last)):
        if wording is None:
            continue
        role, field = wording.role.moved(base), wording.field.moved(base) if wording.field else None
        yield RoleMention(mention.span, mention.text, role, wording.head, wording.rank, field, wording.former, wording.acting, mention.block)


def _after(text: str, end: int, last: int) -> _Wording | None:
    """The office behind a name: "X, the head of Y", "X (director, Y)"."""
    opening = _APPOSITION.match(text, end)
    if not opening:
        return None
    wording = _worded(text, opening.end(), min(last, _clause_end(text, opening.end())))
    if wording is None or (last < len(text) and not text[wording.role.end : last].strip()):
        return None  # "A, Director of Y B": the office is B's
    return wording._replace(former=wording.former or "formerly" in opening[0])


def _predicated(text: str, end: int, last: int) -> _Wording | None:
    """The office that a verb gives: "X is the head of Y", "X was appointed director of Y"."""
    verb = _IS.match(text, end)
    if not verb:
        return None
    wording = _worded(text, verb.end(), min(last, _clause_end(text, verb.end())))
    past = verb["verb"] in ("was", "served as", "worked as", "war", "était", "era", "fue") and not verb["made"]
    return wording and wording._replace(former=wording.former or past)


def _before(text: str, begins: int, start: int) -> _Wording | None:
    """The office that stands before a name without a comma: "Foreign Minister X", "Director of the Department of Y (former Z) X"."""
    last = text[max(0, start - _REACH // 5) : start].rstrip().rpartition(" ")[2]
    if last.isalpha() and last.islower() and not office_head(last) and not _qualifies(last):
        return None
    plain = _BRACKETS.sub(lambda found: " " * len(found[0]), text[:start])
    begins = max((pause.end() for pause in _PAUSE_BEFORE.finditer(plain, begins)), default=begins)
    words = list(_WORD.finditer(plain, begins))[-_LONGEST:]
    if not words or plain[words[-1].end() :].strip() or _joins(words[-1][0]):
        return None
    first = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0]
        if not (_capital(word) or _joins(word) or office_head(word) or _qualifies(word)):
            break
        first = index
    while first < len(words) and (_joins(words[first][0]) or words[first][0].lower() in _OPENERS):
        first += 1
    return _split([*words[first:]]) if first < len(words) else None


def _introduced(text: str, start: int, end: int) -> _Wording | None:
    """The office before a name between commas: "the head of Y, X, said"."""
    if text[max(0, start - 2) : start] != ", " or text[end : end + 1] not in (",", "."):
        return None
    begins = max((pause.end() for pause in _PAUSE.finditer(text, 0, start - 2)), default=0)
    words = list(_WORD.finditer(text, begins, start - 2))
    articles = [index for index, word in enumerate(words) if word[0].lower() in _ARTICLES and (index == 0 or words[index - 1][0] not in _OF)]
    return _split(words[articles[-1] + 1 :]) if articles else None


def _worded(text: str, start: int, end: int) -> _Wording | None:
    """The office that `text[start:end]` begins with."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if (word[0] in _STOPS and not (word[0] in _JOINED and words)) or len(words) == _LONGEST:
            break
        words.append(word)
    while words and words[0][0].lower() in _ARTICLES:
        words.pop(0)
    return _split(words)


def _split(words: list[re.Match[str]]) -> _Wording | None:
    """The parts of an office whose wording is exactly these words; None when they are none."""
    former = acting = False
    while words and (words[0][0].lower() in _OVER | _FOR_A_TIME):
        former, acting = former or words[0][0].lower() in _OVER, acting or words[0][0].lower() in _FOR_A_TIME
        words = words[1:]
    of = next((index for index, word in enumerate(words) if index and word[0] in _OF), len(words))
    head = next((index for index in range(of - 1, -1, -1) if office_head(words[index][0])), None)
    if head is None or head > 7 or any(word[0].lower() not in _AFTER_HEAD for word in words[head + 1 : of]):
        return None
    while _joins(words[-1][0]):
        words = words[:-1]
    modifiers = words[:head]
    former = former or any(word[0].lower() in _OVER for word in modifiers) or re.match(r"(?:ex|then)-", words[head][0], re.IGNORECASE) is not None
    acting = acting or any(word[0].lower() in _FOR_A_TIME for word in words[:of]) or words[head][0].lower().endswith(("-elect", "-designate"))
    rank = [word for word in modifiers if _qualifies(word[0])]
    rank = [word for word in rank if word[0].lower() not in _OVER | _FOR_A_TIME]
    own = [word for word in modifiers if not _qualifies(word[0])]
    over = words[of + 1 :]
    while over and over[0][0].lower() in _ARTICLES:
        over = over[1:]
    field = Span(over[0].start(), over[-1].end()) if over else Span(own[0].start(), own[-1].end()) if own else None
    role = Span(words[0].start(), max(words[-1].end(), words[head].end()))
    return _Wording(role, office_head(words[head][0]), " ".join(word[0].lower() for word in rank), field, former, acting)


def _joins(word: str) -> bool:
    return word in _OF or word in _JOINED or word.lower() in _ARTICLES


def _qualifies(word: str) -> bool:
    return word.lower() in _RANKS or word.lower() in _OVER or word.lower() in _FOR_A_TIME


def _capital(word: str) -> bool:
    return any(letter.isupper() for letter in word)


def _clause_end(text: str, start: int) -> int:
    found = _PAUSE.search(text, start)
    return found.start() if found else len(text)
