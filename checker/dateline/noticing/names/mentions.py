"""Finds the names in a document's prose: people, told by a given name or a title, and other runs of capitalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.names.given_names import is_given_name
from dateline.noticing.names.grammar import CALENDAR, COMPASS, COURTESY, FUNCTION_WORDS, INITIAL, NOT_PERSON_LAST, PARTICLES, PEOPLE_KEYS, ROLES, RUN, SUFFIXES
from dateline.noticing.text.lowered import small_words
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_WORD = compile_late(r"[^ \u00a0\u202f]+")
_INITIAL = compile_late(INITIAL)
_SPEAKS = compile_late(r",? (?:who|said|says|told|tells|added|wrote|writes|asked|explained|argued|noted|joined|announced|warned|replied)\b")
_BYLINE = compile_late(r"(?:^|[\n|•·–—] ?)[Bb]y[:]? $")
_LAST_WORD = compile_late(r"[^\W\d_][\w\-’']*\Z")
_APPOSITION = compile_late(r",\s+|\s[–—-]\s|\s\(")
_APPOSED = frozenset("–—-(")
_STARTERS = frozenset(word.capitalize() for word in FUNCTION_WORDS)
_CLAUSE_END = compile_late(r"[,;.!?)(](?:\s|$)|\)|(?:^|\s)(?:who|said|says|told|and)\s")
_GAPS = " \u00a0"
_AFTER = frozenset((*" ,;)\n!?", ""))
"""What shows at once that a run is no part of an identifier, address or file name."""
_OPENERS = " \u00a0\"'“”‘’«»„(*_"
_SENTENCE_ENDS = ".!?…:;—–-|•·>)]"
_LONGEST = 5
_TAG = compile_late(r"<[^>]*>")
_ONE_AUTHOR = compile_late(r"(?<![^\W\d_])(?!and |und |et |y )[^\W\d_](?:(?! and | und | et | y | with )[^<>,;&|/()\n\[\]@])*[^\W\d_.]\.?")


class NameParts(NamedTuple):
    """The words of a name, titles and suffixes left off."""

    given: tuple[str, ...]
    """Given names and initials, as written; () for a bare surname."""
    particles: tuple[str, ...]
    surname: str


class NameMention(NamedTuple):
    """A name as it stands in the text, without title, suffix and possessive ending."""

    span: Span
    text: str
    parts: NameParts
    surname_span: Span
    kind: Literal["person", "other"]
    """`person`: begins with a known given name or initials, has a title or an office, speaks, or shares its first name or surname with such a person."""
    given: bool
    """Whether its first word is a known given name."""
    role: str
    """The office or trade before the name, or after it behind a comma ("director"), in lower case; "" for none."""
    titled: bool
    """Whether a title or office stands before it."""
    headline: bool
    """Whether it stands among title-case words, where the edges of a name cannot be told."""
    common: bool
    """Whether the document also has its last word in lower case."""
    block: int

    @property
    def tokens(self) -> tuple[str, ...]:
        """Given names, particles, surname."""
        return (*self.parts.given, *self.parts.particles, self.parts.surname)


class Author(NamedTuple):
    """A person whom a document's metadata names as its author."""

    text: str
    parts: NameParts
    key: str
    at: int
    span: Span
    """The name is `doc.meta[key][at].text[span.start:span.end]`."""


class _Word(NamedTuple):
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def plain(self) -> str:
        return self.text.lower().rstrip(".")


@noticer
def names(doc: Document) -> tuple[NameMention, ...]:
    """All names of a document's prose, in order. Words in capitals throughout are no names."""
    found = [*_mentions(doc, small_words(doc))]
    people = [mention for mention in found if mention.kind == "person" and not mention.headline]
    if not people:
        return tuple(found)
    surnames = {mention.parts.surname for mention in people}
    first_names = {mention.parts.given[0] for mention in people if mention.parts.given}
    return tuple(
        mention if mention.kind == "person" or not (mention.parts.given or mention.parts.surname in surnames) else _recognised(mention, surnames, first_names)
        for mention in found
    )


@noticer
def authors(doc: Document) -> tuple[Author, ...]:
    """The people whom the metadata names as authors, speakers, mentors and the like, by first name and surname, one after another where a value has several."""
    keys = {*doc.profile.author, *PEOPLE_KEYS}
    return tuple(
        Author(found[0], parts, key, at, Span(*found.span()))
        for key, values in doc.meta.items()
        if _plain_key(key) in keys
        for at, value in enumerate(values)
        for found in _ONE_AUTHOR.finditer(_TAG.sub(lambda tag: "<" * len(tag[0]), value.text))
        if (parts := name_parts(found[0])).given and parts.surname[:1].isupper()
    )


def _plain_key(key: str) -> str:
    """The last word of a key that tells something: "authors.0.name" and "meta:author" give "authors" and "author"."""
    words = [word for word in re.split(r"[.:]", key.lower().replace("-", "_")) if not word.isdecimal()]
    while len(words) > 1 and words[-1] in ("name", "display_name", "title"):
        words.pop()
    return words[-1] if words else ""


def name_parts(name: str) -> NameParts:
    """A name written alone ("Dr. Ana de la Torre, Jr.") taken apart."""
    return _parts(_person_words([_Word(word.strip(","), 0) for word in name.split() if word.strip(",")])[0])


class _Core(NamedTuple):
    """What some words are as a name by themselves, wherever they stand; offsets are those within their run."""

    start: int
    last: int
    """Where the last word begins."""
    end: int
    parts: NameParts
    given: bool
    role: str
    titled: bool
    office: bool
    """Whether the last word is an office: what stands around is not looked at."""
    last_plain: str
    several: bool
    person: bool
    person_titled: bool
    """Whether it is a person if a title or office stands before it."""
    person_acting: bool
    """Whether it is a person if it has an office or does what people do."""
    may_act: bool
    long: bool
    """Whether it has three words or more and no initials."""


class _Piece(NamedTuple):
    """A name that a run may hold, and what is left of it if its first word only begins a sentence."""

    core: _Core
    opening: str
    """The first word in small letters, if it may be no part of the name; "" otherwise."""
    rest: _Core | None


@lru_cache(maxsize=16384)
def _read(run: str) -> tuple[_Piece, ...]:
    """The names that a run may hold. Most runs come again and again: they are taken apart once."""
    pieces = _pieces([_Word(word[0], word.start()) for word in _WORD.finditer(run)])
    return tuple(read for piece in pieces if (read := _read_piece(piece)))


def _read_piece(piece: Sequence[_Word]) -> _Piece | None:
    words, role, titled = _person_words(piece)
    if all(_INITIAL.fullmatch(word.text) for word in words) or words[-1].text.count("-") > 1:
        return None  # "U.S."; a file name
    core = _core(words, role, titled)
    may_go = piece[0].start == 0 and not titled and not (len(words) > 1 and core.given)
    return _Piece(core, words[0].plain if may_go else "", _core(words[1:], "", False) if may_go and len(words) > 1 else None)


def _core(words: Sequence[_Word], role: str, titled: bool) -> _Core:
    first, last = words[0], words[-1]
    given, parts, office = is_given_name(first.text), _parts(words), last.plain in ROLES
    return _Core(
        first.start, last.start, last.end, parts, given, "" if office else role, titled and not office, office, last.plain, len(words) > 1,
        person=_is_person(words, given, False, parts),
        person_titled=_is_person(words, given, True, parts),
        person_acting=_is_person(words, True, False, parts),
        may_act=1 < len(words) <= 3 and first.plain not in COMPASS,
        long=len(words) > 2 and not any(_INITIAL.fullmatch(word.text) for word in words),
    )  # fmt: skip


def _mentions(doc: Document, lower: frozenset[str]) -> Iterator[NameMention]:
    blocks = iter(doc.blocks)
    block: Block | None = None
    title_case: bool | None = None
    ends, prose, everything, german = 0, False, True, doc.language.startswith("de")
    for run in RUN.finditer(doc.text):  # one search for all blocks: no run goes on in the next line
        said, (start, end) = run[0], run.span()
        while start >= ends:
            block = next(blocks)
            ends, title_case = block.start + len(block.text), None
            prose = block.kind in PROSE
            everything = not (block.language.startswith("de") if block.language else german)  # there every noun has a capital: persons only
        if not prose or block is None:
            continue
        text, start, end = block.text, start - block.start, end - block.start
        pieces = _read(said)
        if not pieces or (text[end : end + 1] not in _AFTER and _continues(text, end)):
            continue
        starter = said in _STARTERS
        begins = (starter or pieces[0].opening in lower) and _begins_sentence(text, start)
        if begins and starter:
            continue
        if title_case is None:
            title_case = _is_title_case(text)
        for piece in pieces:
            core = piece.rest if begins and piece.opening in lower else piece.core
            if core is None:
                continue
            told = core.several or core.titled or core.office
            mention = (_mention if told else _bare_mention)(block, core, start, lower, title_case)
            if everything or mention.kind == "person":
                yield mention


def _bare_mention(block: Block, core: _Core, at: int, lower: frozenset[str], title_case: bool) -> NameMention:
    """A single word: most are nobody's name, and there are many."""
    text, start, end = block.text, at + core.start, at + core.end
    if start and text[start - 1] in _GAPS and _role_before(text, start):
        return _mention(block, core, at, lower, title_case)
    span = Span(block.start + start, block.start + end)
    return NameMention(span, text[start:end], core.parts, span, "other", core.given, "", False, title_case, core.last_plain in lower, block.index)


def _mention(block: Block, core: _Core, at: int, lower: frozenset[str], title_case: bool) -> NameMention:
    text, role, titled = block.text, core.role, core.titled
    start, end = at + core.start, at + core.end
    if start and not titled and not core.office and text[start - 1] in _GAPS:
        role = _role_before(text, start)
        titled = bool(role)
    if not role and core.several:
        role = _role_after(text, end)
    person = core.person_titled if titled else core.person
    if not person and core.may_act:
        person = core.person or (core.person_acting and (bool(role) or _acts(text, start, end)))
    headline = title_case and not (person and start == 0 and end >= len(text) - 1)
    if headline and not titled and core.long:
        person = False  # among title-case words nobody knows where a name ends
    first = block.start
    return NameMention(
        Span(first + start, first + end), text[start:end], core.parts, Span(first + at + core.last, first + end), "person" if person else "other",
        core.given, role, titled, headline, core.last_plain in lower, block.index,
    )  # fmt: skip


def _is_person(words: Sequence[_Word], given: bool, titled: bool, parts: NameParts) -> bool:
    if len(words) > _LONGEST or words[-1].plain in NOT_PERSON_LAST or words[-1].plain in ROLES or len(parts.surname) < 2:
        return False
    if titled:
        return len(words) <= 4 and (given or len(words) < 3 or bool(parts.particles))
    return len(words) > 1 and (given or bool(_INITIAL.fullmatch(words[0].text))) and not parts.surname.endswith(".")


def _person_words(piece: Sequence[_Word]) -> tuple[Sequence[_Word], str, bool]:
    """The words of a name without title and suffix; the office before it, in lower case; whether a title or office stands there."""
    words = list(piece)
    while len(words) > 1 and words[-1].plain in SUFFIXES:
        words.pop()
    cut = max((at + 1 for at, word in enumerate(words[:-1]) if word.plain in ROLES or word.plain in COURTESY), default=0)
    while cut and words[cut].plain in PARTICLES and words[cut].text.islower():
        cut = 0  # "Director of ..." and the like name an office, not its holder
    role = words[cut - 1].plain if cut and words[cut - 1].plain in ROLES else ""
    words = words[cut:]
    while len(words) > 1 and words[0].text[:1].islower():
        words.pop(0)
    while len(words) > 2 and not is_given_name(words[0].text) and not _INITIAL.fullmatch(words[0].text) and is_given_name(words[1].text):
        words.pop(0)  # "Acme Jane Doe"
    if len(words) > 2 and _INITIAL.fullmatch(words[0].text) and words[0].text.count(".") > 1 and is_given_name(words[1].text):
        words.pop(0)  # "U.S. Jane Doe"
    return words, role, bool(cut)


def _parts(words: Sequence[_Word]) -> NameParts:
    if not words:
        return NameParts((), (), "")
    before = [word.text for word in words[:-1]]
    particles = [*takewhile(lambda word: word.lower() in PARTICLES, reversed(before))][::-1]
    given = before[: len(before) - len(particles)]
    return NameParts(tuple(given), tuple(particles) if given else (), words[-1].text)


def _pieces(words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """A run cut at words that belong to no name: in capitals throughout, of the calendar, or mere function words."""
    piece: list[_Word] = []
    for at, word in enumerate(words):
        if _splits(words, at):
            if piece:
                yield piece
            piece = []
            continue
        piece.append(word)
    if piece:
        yield piece


def _splits(words: Sequence[_Word], at: int) -> bool:
    text, plain = words[at].text, words[at].plain
    if len(text) > 1 and text.isupper() and not _INITIAL.fullmatch(text):
        return plain not in SUFFIXES
    if plain in CALENDAR:
        named = is_given_name(text) and at + 1 < len(words)
        return not named and not (at and is_given_name(words[at - 1].text))
    return plain in FUNCTION_WORDS and plain not in PARTICLES and text[-1] != "." and not (is_given_name(text) and at + 1 < len(words) and text[0].isupper())


def _continues(text: str, end: int) -> bool:
    """Whether what follows makes the run a part of an identifier, address or file name."""
    after = text[end : end + 2]
    return bool(after) and (after[0].isdigit() or after[0] in "_@" or (len(after) == 2 and after[0] in "./:#&=" and (after[1].isalnum() or after[1] in "/_#")))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(_OPENERS)
    return not before or before[-1] in _SENTENCE_ENDS


def _is_title_case(text: str) -> bool:
    """Whether a short text has more than half its words in capitals and does not end like a sentence."""
    if len(text) > 160 or text.rstrip()[-1:] in ".!?":
        return False
    initials = [word[0] for word in text.split()]
    letters = sum(map(str.isalpha, initials))
    return letters > 2 and 2 * sum(map(str.isupper, initials)) > letters


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a verb that takes people follows, or a byline's "by" stands before."""
    return bool(_SPEAKS.match(text, end)) or bool(text.endswith(("y ", "y: "), max(0, start - 6), start) and _BYLINE.search(text, max(0, start - 6), start))


def _role_before(text: str, start: int) -> str:
    """The office or trade that ends the text before a gap."""
    before = text[max(0, start - 30) : start].rstrip(_GAPS)
    return _role_at_end(before.removesuffix(",").rpartition(" ")[2])


@lru_cache(maxsize=16384)
def _role_at_end(token: str) -> str:
    found = _LAST_WORD.search(token)
    return found[0].lower() if found and found[0].lower() in ROLES else ""


def _role_after(text: str, end: int) -> str:
    """The first office or trade within six words behind a comma, dash or bracket, in the same clause."""
    if text[end : end + 1] != "," and text[end + 1 : end + 2] not in _APPOSED:
        return ""
    opening = _APPOSITION.match(text[end : end + 3])
    if not opening:
        return ""
    clause = _CLAUSE_END.split(text[end + opening.end() : end + 90], maxsplit=1)[0]
    return next((word for word in re.findall(r"[\w'’-]+", clause.lower())[:6] if word in ROLES), "")


def _recognised(mention: NameMention, surnames: set[str], first_names: set[str]) -> NameMention:
    """As a person, a name that is the bare surname of one, or that shares its first name with one and is as short."""
    if mention.kind == "person":
        return mention
    if mention.parts.given:
        like = not mention.headline and mention.parts.given[0] in first_names and 2 <= len(mention.tokens) <= 3
        return mention._replace(kind="person") if like and mention.parts.surname.lower() not in NOT_PERSON_LAST else mention
    return mention._replace(kind="person") if mention.parts.surname in surnames else mention
