"""Finds where a text says that a name is old: "X (formerly Y)", "X, formerly known as Y,", "Y was renamed X", "Y (now X)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.names.grammar import word_set
from dateline.noticing.names.institutions import body_noun, is_office, strong_noun, words
from dateline.noticing.names.proper import TOKEN, is_person, name_after, name_before
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans
from dateline.rule import noticer

Form = Literal["former", "renamed", "now"]


class Rename(NamedTuple):
    """A declaration that a name has been replaced. All spans are offsets into `Document.text`."""

    old: str
    new: str
    """What replaced it, a German head in the nominative, or "" where the text does not say."""
    old_span: Span
    new_span: Span | None
    span: Span
    """The declaration, from its first name to its last, or to the bracket that closes it."""
    form: Form
    """`former`: the text goes on with the new name ("X (formerly Y)"); `renamed`: it tells the story; `now`: it goes on with the old one ("Y (now X)")."""
    year: int | None = None
    """When the name changed, where the sentence says so."""
    today: bool = False
    """Whether the sentence says that it changes on the day on which it is written: "from today", "ab heute"."""


class _Pair(NamedTuple):
    """Two names within a block's text, and the words between them."""

    old: Span
    new: Span | None
    form: Form
    sure: bool
    """Whether the words can only be about a name ("formerly known as"), not about an employer or a place ("formerly")."""


def _phrases(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_NAMED = _phrases("(?:also )?(?:known|called|named|titled|branded)(?: as)?", "operating as", "trading as", "doing business as", "under the name(?: of)?")
_BEFORE = _phrases("formerly", "previously", "originally", "once", "until recently", r"(?:until|before) (?:[A-Z][a-z]+ )?\d{4}")
_SURE = _phrases(
    f"{_BEFORE} {_NAMED}",
    "(?:früher|ehemals|vormals|bis vor kurzem) (?:bekannt als|genannt|unter dem Namen)",
    "(?:anciennement|autrefois|précédemment) (?:(?:connue?s?|désignée?s?) sous le nom de|appelée?s?|nommée?s?|dénommée?s?)",
    "(?:antes|anteriormente|antiguamente) (?:conocid[oa]s? como|llamad[oa]s?|denominad[oa]s?)",
    "(?:ранее|прежде|раньше) (?:известн(?:ый|ая|ое|ого|ой|ом) как|называвш(?:ийся|аяся|ееся)|носивш(?:ий|ая|ее) (?:имя|название))",
)
_BARE = _phrases(
    "formerly", "previously", "ehemals", "vormals", "früher", "anciennement", "précédemment", "antes", "anteriormente", "antiguamente", "ex-(?=[A-ZÀ-Þ])",
    "ранее", "прежде", "раніше",
)  # fmt: skip
_ADJECTIVE = _phrases(
    "(?:das |die |der )?ehemalige[srnm]?", "(?:l['’])?ancien(?:ne)?", "(?:el |la )?antigu[oa]",
    "бывш(?:ий|ая|ее|его|ей|ем|ую)", "колишн(?:ій|я|є|ього|ьої|ьому)",
)  # fmt: skip
"""Adjectives that go with anybody's office as well: only an institution is taken for renamed by them."""
_ARTICLE = r"(?:(?:[Tt]he|an?|le|la|les|der|die|das|el|los|las) |l['’])?"
_QUOTE = "[\"“”„«'‘]?"
_OPEN = r"(?: ?[(\[]|,| [–—-])"
_WAS = _phrases("was", "were", "is", "are", "(?:has|have|had)(?: since| now| recently)? been", "being")
_WHEN = "(?: (?:later|subsequently|since|officially|recently|then|now|also|eventually|formally|simply))?"
_NOW = _phrases("now", "heute", "jetzt", "aujourd['’]hui", "ahora")

_NEW_THEN_OLD = compile_late(
    f"(?:{_OPEN} ?(?:the [a-z]+ |and |which (?:was|were) |itself )?(?:(?P<sure>{_SURE})|(?P<bare>{_BARE})|(?P<former>former)|(?P<adjective>{_ADJECTIVE}))"
    f"|(?P<verb>,? (?:which )?(?:(?:was|were|is|are|had been) )?{_SURE}|(?:,? (?:which )?used to be|,? (?:which )?was renamed from))) ?{_ARTICLE}{_QUOTE}"
)
_OLD_THEN_NEW = compile_late(
    _phrases(
        f",? (?:(?:which|that) )?{_WAS}{_WHEN} (?:renamed|rebranded|rechristened|retitled)(?: to| as| into)?",
        f",?{_WHEN} (?:changed its name|renamed itself|rebranded(?: itself)?|rebrands(?: itself)?) (?:to|as)",
        ", (?:since|later|recently|subsequently) (?:renamed|rebranded)(?: to| as)?",
        " (?:is|are) now (?:known as|called|named)",
        " (?:pasó|ha pasado) a (?:llamarse|denominarse)",
        ",?(?: a été)? (?:rebaptisée?s?|renommée?s?)(?: en)?",
        r" wurde(?: \d{4})? in",
        ",? (?:был[аои]? |було |была )?(?:переименован[аоы]?|перейменован[аоо]?|переименовали|перейменували) (?:в|у|на)",
        " (?:сменил[аои]?|изменил[аои]?) (?:имя|название) на",
        f"(?P<now>{_OPEN} ?(?:(?:which|that) is )?{_NOW}(?P<called> (?:known as|called|named|renamed(?: as)?|rebranded(?: as)?))?)",
    )
    + f" {_ARTICLE}{_QUOTE}"
)
_RENAMING = compile_late(
    r"\b(?:[Rr]enam(?:ed|es)|[Rr]ebrand(?:ed|s)|[Nn]ame (?:was |has been )?changed|[Cc]hang(?:ed|ing) (?:its|the) name|[Uu]mbenannt)"
    rf"(?: from| von)? (?:its |their |our )?{_ARTICLE}{_QUOTE}"
)
_TO = compile_late(rf"[\"“”»'’]?,? (?:to|as|into|in(?= [^ ]+(?: [^ ]+){{0,6}} umbenannt)) {_ARTICLE}{_QUOTE}")
_CLOSED = compile_late(
    r"[\"”“»'’]?\s?(?:[)\],;.:!?]|$|[–—(]|(?:until|till|before|in \d{4}|since|and|or|but|at|by|on|to|for|after|following|as|when|which"
    r"|bis|und|umbenannt|jusqu|et|hasta|y|en \d{4}|le \d|в \d{4}|с \d{4}|и)\b)"
)
_TRIGGERS = (
    "former", "previously", "originally", "known as", "named", "called", "renam", "rebrand", "rechristen", "retitled", "used to be", "changed its name",
    "ame changed", "ame was changed", "ame has been changed",
    "(now ", "[now ", "( now ", ", now ", "– now ", "— now ", "- now ", "which is now ", "that is now ",
    "ehemal", "vormals", "früher", "umbenannt", "wurde", "heute ", "jetzt ", "ancien", "autrefois", "précéd", "rebapt", "renomm", "hui ",
    "antes", "anterior", "antigu", "pasó a", "pasado a", "ahora ", "ex-",
    "ранее", "раніше", "прежде", "раньше", "бывш", "переименова", "перейменува", "колишн", "сменил", "изменил",
)  # fmt: skip
"""One of these stands in every declaration; a look for them spares most blocks the rest."""
_YEAR = compile_late(
    r"\b(?:[Ii]n|since|until|[Oo]n|[Ee]n|seit|bis|desde|of|am|ab|im|le|depuis|el) (?:[A-Z][a-z]+day,? )?"
    r"(?:early |late |\d{1,2}\.? )?(?:(?:de )?[A-Z]?[a-zéäû]+ )?(?:\d{1,2},? )?(?:de )?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)(?= (?:год[уа]?|г\.|року|році)(?!\w))"
)
_TODAY = compile_late(
    r"\b(?:[Ff]rom today|[Aa]s of (?:today|now)|[Ff]rom now on|[Aa]b (?:heute|sofort)|[Ss]eit heute|[Dd]ès aujourd['’]hui|[Dd]ésormais"
    r"|[Àà] partir d['’]aujourd['’]hui|[Aa] partir de hoy|[Dd]esde hoy|[Сс] сегодняшнего дня|[Оо]тныне|[Вв]ід сьогодні)\b"
)
_IDENTIFIER = compile_late(r"\S*_\S*|[a-z]\w+[A-Z][a-z]\S*|\w+(?:\.\w+)*\.[A-Z]\w*|\d\S*")
"""A name from a program: "row_count", "isOpen", "Index.Distance"."""
_NEVER = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december spring summer autumn fall winter mr mrs ms dr he she they it i we you"""
)


@noticer
def renames(doc: Document) -> tuple[Rename, ...]:
    """The renamings that a document declares in its own voice, in order; an old name within another declaration is reported once."""
    triggers = [trigger for trigger in _TRIGGERS if trigger in doc.text]
    if not triggers:
        return ()
    prose = (block for block in doc.blocks if block.kind in PROSE and not block.quoted)
    told = (block for block in prose if any(trigger in block.text for trigger in triggers))
    found = {rename.old_span: rename for block in told for rename in _in_block(block)}
    return tuple(found[span] for span in sorted(found))


def _in_block(block: Block) -> Iterator[Rename]:
    for pair in _pairs(block.text):
        new = pair.new and _aligned(block.text, pair.old, pair.new)
        old_name = block.text[pair.old.start : pair.old.end]
        new_name = _nominative(block.text[new.start : new.end]) if new else ""
        if not _is_name(old_name, sure=pair.sure) or not _replaces(old_name, new_name, pair):
            continue
        first, last = min(pair.old.start, new.start if new else pair.old.start), max(pair.old.end, new.end if new else pair.old.end)
        if block.text[last : last + 1] in (")", "]") and re.search(r"[(\[]", block.text[first:last]):
            last += 1
        yield Rename(
            old_name, new_name, pair.old.moved(block.start), new.moved(block.start) if new else None, Span(first, last).moved(block.start),
            pair.form, *_when(block.text, first, last),
        )  # fmt: skip


def _nominative(name: str) -> str:
    """A German name with its head in the nominative: "Amtes für Häfen" -> "Amt für Häfen"."""
    head, gap, rest = name.partition(" ")
    return head[: len(strong_noun(head)) or None] + gap + rest


def _pairs(text: str) -> Iterator[_Pair]:
    for found in _NEW_THEN_OLD.finditer(text):
        old, new = name_after(text, found.end()), name_before(text, found.start())
        sure = not (found["bare"] or found["former"] or found["adjective"])
        if old and new and _CLOSED.match(text, old.end) and (sure or not _employer(text, new)) and (not found["adjective"] or _of_institutions(text, old, new)):
            yield _Pair(old, new, "former", sure)
    for found in _OLD_THEN_NEW.finditer(text):
        old, new = name_before(text, found.start()), name_after(text, found.end())
        if old and new and _CLOSED.match(text, new.end):
            yield _Pair(old, new, "now" if found["now"] else "renamed", not found["now"] or bool(found["called"]))
    for found in _RENAMING.finditer(text):
        old = name_after(text, found.end(), _TO)
        to = old and _TO.match(text, old.end)
        new = name_after(text, to.end()) if to else None
        if old and new:
            yield _Pair(old, new, "renamed", True)


def _of_institutions(text: str, *names: Span) -> bool:
    return all(any(body_noun(word) for word in words(text[name.start : name.end])) for name in names)


def _is_name(name: str, *, sure: bool) -> bool:
    """Whether a name is one that a text could go on using: not a pronoun, a month, somebody's office, a number, a program's identifier."""
    said = words(name)
    if len(name) < 3 or not said or _IDENTIFIER.fullmatch(name) or all(word.lower() in _NEVER or word.isdigit() for word in said):
        return False
    if is_office(said[-1]) or (is_office(said[0]) and said[1:2] in (["of"], ["for"], ["at"], ["de"], ["der"])):
        return False
    return sure or any(body_noun(word) for word in said) or not any(is_office(word) for word in said)


def _replaces(old: str, new: str, pair: _Pair) -> bool:
    """Whether the one can be the new name of the other, and the old one is recognisable where the new one is used."""
    before, after = [word.lower() for word in words(old)], [word.lower() for word in words(new)]
    if not after or set(before) <= set(after) or "".join(after).startswith("".join(before)) or _numberless(before) == _numberless(after):
        return False
    if _initials(before) == "".join(after) or _initials(after) == "".join(before):
        return False
    return not is_person(new) and (pair.sure or not any(is_office(word) for word in after))


def _numberless(name: list[str]) -> list[str]:
    return [word for word in name if not word.isdigit()]


def _initials(name: list[str]) -> str:
    return "".join(word[0] for word in name if len(word) > 3 or word not in ("of", "the", "and", "for", "on", "in", "de", "la", "du", "des", "y", "et", "und"))


def _aligned(text: str, old: Span, new: Span) -> Span:
    """The part of the new name that corresponds to the old one: "Foreign Ministry Department of X" beside "Department of Y" is "Department of X"."""
    first = TOKEN.match(text, old.start)
    head = body_noun(first[0]) if first else ""
    starts = [token.start() for token in TOKEN.finditer(text, new.start, new.end) if head and body_noun(token[0]) == head and token.end() < new.end]
    return Span(starts[-1], new.end) if starts else new


def _employer(text: str, new: Span) -> bool:
    """Whether "at X (formerly Y)" may tell where somebody works and worked."""
    return bool(re.search(r"(?:\b(?:at|with|chez|bei)|@)\s?$", text[max(0, new.start - 10) : new.start]))


def _when(text: str, first: int, last: int) -> tuple[int | None, bool]:
    begins = max(0, first - 500)
    near, first, last = text[begins : last + 500], first - begins, last - begins
    around = next((span for span in sentence_spans(near) if span.start <= first and last <= span.end), Span(first, last))
    found = _YEAR.search(near, *around)
    return int(found[1] or found[2]) if found else None, bool(_TODAY.search(near, *around))
