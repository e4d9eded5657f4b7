"""Finds where a text uses a name that has been replaced, whatever the order of its words, as the name of today."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.model import PROSE, Block, Document, Span
from dateline.noticing.names.cases import declined, is_declined, spelled
from dateline.noticing.names.grammar import CALENDAR, FUNCTION_WORDS, word_set
from dateline.noticing.names.institutions import ABBREVIATED, SPELLED, body_noun, is_office, strong_noun, words
from dateline.noticing.pages.sections import headings
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentence_spans


class Use(NamedTuple):
    """A use of an old name: offsets into `Document.text`."""

    span: Span
    exact: bool
    """Whether it is written as in the declaration, so that the new name can simply take its place."""


class Body(NamedTuple):
    """The name of a part of an administration: "Department of North America"."""

    head: str
    """The noun for what it is, normalised ("department")."""
    field: tuple[str, ...]
    """What it is for, as written, particles included ("North", "America")."""


_ADMINISTRATIVE = word_set(
    """department ministry office division directorate bureau section branch unit agency service secretariat committee commission authority
    amt bundesamt ministerium bundesministerium behörde abteilung referat dienst"""
)
"""Heads whose name is the same body in either order; "University of Washington" and "Washington University" are two."""
_ABBREVIATIONS = {full: short for short, full in ABBREVIATED.items()}
_AMERICAN = {british: american for american, british in SPELLED.items()}
_OF = ("of", "for", "on", "für")
_AND = ("and", "&", "und")
_EITHER_AND = r"(?:and|&|und)"
_TWO_FIELDS = compile_late(
    r"(?P<head>\w+) (?P<first>(?:des?|du|del|d['’]|l['’])(?:\b| ?)[^,]+?) (?P<and>et|y) (?P<second>(?:des?|du|del|d['’])(?:\b| ?)[^,]+)"
)
_BEFORE = r"(?<![\w@#/\\.&-])"
_AFTER = r"(?![\w@/\\]|[.-]\w)"

_RETOLD = compile_late(
    r"""\b(?:renam\w+|rebrand\w*|re-?christen\w*|(?:formerly|previously|originally|once)\s(?:known|called|named)|known\sas|used\sto\sbe|at\sthe\stime|in\sthose\sdays
    |(?:old|new|former|original|previous)\snames?|name\schange\w*|changed\s(?:its|the|their)\sname|predecessors?|successors?|succeeded|replac(?:ed|ing|es)|became|becom(?:es|ing)
    |merg(?:ed?|er|ing)|founded|established|abolished|dissolved|disbanded|umbenannt|hieß|damals|seinerzeit|rebaptis\w+|renomm\w+|à\sl['’]époque|pasó\sa\sllamarse|entonces
    |переимен\w+|перейменов\w+|тогда|основан\w*|преемни\w+|упраздн\w+|(?:стар|прежн|нов)\w+\s(?:имя|названи\w+))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence with one of these tells a history."""
_PAST = compile_late(
    r"""\b(?:formerly|former|previously|then|originally|once|until|till|old|ex|now|defunct|legacy|historic|early|what\swas|no\slonger|not|so-called|since
    |join(?:ed|ing|s)?|work(?:ed|ing|s)?\s(?:at|for|with)|hired\sby|founded|left|(?:employed|intern\w*|career|time|stint|years)\s(?:at|with|by)
    |ehemals?|ehemalige\w*|vormals|früher\w*|damalige\w*|einstige\w*|anciennement|ancien(?:ne)?|l['’]ex|antes|anteriormente|antigu[oa]|antiguamente|entonces
    |бывш\w+|прежн\w+|ранее|прежде|тогдашн\w+|колишн\w+)[\s-][^.;!?]{0,25}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""One of these shortly before the name says that it is old."""
_TURNED = compile_late(
    r"[\"”“'’]?\s?[(,—–-]?\s?(?:now|today|since|later|renamed|aka|a\.k\.a\.|as (?:he|she|it|they) (?:was|were)|heute|jetzt|aujourd|ahora"
    r"|теперь|ныне|нині|сейчас)\b",
    re.IGNORECASE,
)
_YEARS = compile_late(r"\b(1[5-9]\d\d|20\d\d)(?:s\b|\b)")
_HISTORY = compile_late(
    r"\b(?:history|background|timeline|chronology|archives?|origins?|name change|renam\w+|references|bibliography|works cited|changelog|past"
    r"|geschichte|histoire|historia|история|історія|хроника)\b",
    re.IGNORECASE,
)
_FIELD = r"(?P<field>(?:de|del|des|du|d['’])\s?(?:(?:la|las|los|el|l['’])\s?)?[^\W\d_][\w’'-]+)"
_ADJECTIVE_LAST = compile_late(rf"(?P<head>\S+) {_FIELD} (?P<adjective>[^\W\d_]{{4,}})")
_ADJECTIVE_FIRST = compile_late(rf"(?P<head>\S+) (?P<adjective>[^\W\d_]{{4,}}) {_FIELD}")
_ORDERS = (
    (_TWO_FIELDS, ("head", "second", "and", "first")),
    (_ADJECTIVE_LAST, ("head", "adjective", "field")),
    (_ADJECTIVE_FIRST, ("head", "field", "adjective")),
)
_REACH = 1000
_CHRONICLE = compile_late(r"(?:^|[/_-])(?:changelog|changes|history|release[-_]?notes|news)[^/]*\.\w+$", re.IGNORECASE)
"""Files whose every entry speaks of its own day."""
_NEXT = compile_late(r"(?:\s|\s?[-/]\s?)(?:(?P<of>en|for|de|du|des|del|für|of)\s)?(?P<word>[^\W\d_][\w’'-]*)")
_ALSO = compile_late(r"\s(?:(?:and|&|und)\s(?=[A-ZÀ-Þ])|(?:et|y)\s(?:des?\b|du\b|del\b|d['’])|(?:и|та)\s(?=[а-ӿ]))")
"""What makes an institution's field a wider one: "Department of Ports" and "Department of Ports and Roads"."""
_CAPITAL_BEFORE = compile_late(r"([\w&.’'-]*[^\W\d_][\w&.’'-]*)[ \u00a0-]$")


def body(name: str) -> Body | None:
    """The administrative body that a name names, or None: "North America department", "the Department of North America"."""
    said = words(name)
    for index in range(len(said) - 2, -1, -1):
        if body_noun(said[index]) in _ADMINISTRATIVE and said[index + 1].lower() in _OF:
            field = said[index + 2 :]
            return Body(body_noun(said[index]), tuple(field[1:] if field[:1] == ["the"] else field)) if len(field) > (field[:1] == ["the"]) else None
    if len(said) > 1 and body_noun(said[-1]) in _ADMINISTRATIVE and "of" not in said:
        return Body(body_noun(said[-1]), tuple(said[:-1]))
    return None


def uses(doc: Document, old: str) -> Iterator[Use]:
    """Where a document's prose holds an old name by itself, neither quoted nor within a longer name, a link or a handle."""
    exact, loose = pattern_of(old)
    for block in doc.blocks:
        if block.kind not in PROSE or block.quoted:
            continue
        for found in loose.finditer(block.text):
            near = _near(block, *found.span())
            if _inside_longer(*near, old) or _in_quotation(*near):
                continue
            yield Use(Span(block.start + found.start(), block.start + found.end()), bool(exact.fullmatch(found[0])))


def is_ordinary(doc: Document, old: str) -> bool:
    """Whether an old name of one word is also a common word of the document ("Views, formerly Profiles", and "profiles")."""
    small = old.lower()
    return " " not in old and small != old and re.search(rf"{_BEFORE}{re.escape(small)}{_AFTER}", doc.text) is not None


def is_current(doc: Document, use: Span, news: Collection[str], year: int | None) -> bool:
    """Whether a use speaks of today: nothing near it says former, then, until; no past year, no history section, and no new name beside the old one.

    `year` is that of the renaming, or of the document; where it is unknown, any year in the sentence makes the use historical.
    """
    block = doc.block_at(use.start)
    text, start, end = _near(block, use.start - block.start, use.end - block.start)
    around = next((span for span in sentence_spans(text, block.language) if span.start <= start and end <= span.end), Span(0, len(text)))
    sentence = text[around.start : around.end]
    if _RETOLD.search(sentence) or _PAST.search(text[max(around.start, start - 60) : start]) or _TURNED.match(text, end):
        return False
    if any(year is None or int(said[1]) < year for said in _YEARS.finditer(sentence)):
        return False
    if any(pattern_of(new)[1].search(sentence) for new in news if new):
        return False
    return not _HISTORY.search(_heading_above(doc, block)) and not _CHRONICLE.search(doc.path)


def _near(block: Block, start: int, end: int) -> tuple[str, int, int]:
    """The text around a stretch of a block, and where the stretch stands in it; all of it but in blocks that no reader would call one."""
    begins = max(0, start - _REACH)
    return block.text[begins : end + _REACH], start - begins, end - begins


@lru_cache(maxsize=4096)
def pattern_of(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches a name as it is written there, and what matches it with its words in another order or case."""
    said = name.split()
    literal = r"\s+".join(spelled(word) for word in said)
    others = [*_declined(said), *_swapped(name)]
    named = body(name)
    if named:
        heads = {named.head, _ABBREVIATIONS.get(named.head, named.head), _AMERICAN.get(named.head, named.head)}
        head = "(?i:" + "|".join(rf"{re.escape(word)}\.?" if word in ABBREVIATED else re.escape(word) + _genitive(word) for word in sorted(heads)) + ")"
        field = _field(named.field)
        others += [rf"{head}\s+(?:{'|'.join(_OF)})\s+(?:the\s+)?{field}", rf"{field}{_demonym(named.field[-1])}\s+{head}"]
    return re.compile(literal), re.compile(f"{_BEFORE}(?:{'|'.join([literal, *others])}){_AFTER}")


def _declined(said: list[str]) -> Iterator[str]:
    """The name with every word in any of its cases, where the words are Cyrillic; with a German head in the genitive."""
    if is_declined(" ".join(said)):
        yield r"\s+".join(declined(word) for word in said)
    if any(strong_noun(word) for word in said):
        yield r"\s+".join((spelled(_nominative(word)) + _genitive(word)) if strong_noun(word) else spelled(word) for word in said)


def _nominative(word: str) -> str:
    return word[: len(strong_noun(word))]


def _genitive(head: str) -> str:
    return "(?:e?s)?" if strong_noun(head) else ""


def _field(field: tuple[str, ...]) -> str:
    """What an institution is for; two things joined by "and" in either order."""
    joint = next((index for index, word in enumerate(field) if word in _AND), 0)
    first, second = (r"\s+".join(spelled(word) for word in part) for part in (field[:joint], field[joint + 1 :]))
    if not first or not second or any(word in _AND for word in field[joint + 1 :]):
        return r"\s+".join(spelled(word) for word in field)
    return rf"(?:{first}\s+{_EITHER_AND}\s+{second}|{second}\s+{_EITHER_AND}\s+{first})"


def _swapped(name: str) -> Iterator[str]:
    """A French or Spanish name in another order: "Bureau du port et des quais", "Oficina Comarcal de Aguas" for "Oficina de Aguas Comarcal"."""
    for pattern, order in _ORDERS:
        found = pattern.fullmatch(name)
        if found and body_noun(found["head"]):
            yield r"\s+".join(spelled(word) for part in order for word in found[part].split())


def _demonym(word: str) -> str:
    """What turns the end of a region's name into an adjective: America(n), Europe(an), Canad(a)ian is left alone."""
    return "(?:n|ns)?" if word.endswith(("a", "ia")) else "(?:an)?" if word.endswith("pe") else ""


def _inside_longer(text: str, start: int, end: int, old: str) -> bool:
    if _ALSO.match(text, end) and any(body_noun(word) for word in words(old)):
        return True
    following = _NEXT.match(text, end)
    if following and following["word"][0].isupper() and not _begins_anew(following["word"]) and not (body(old) and following["of"] in ("of", "for")):
        return True
    if text[end : end + 1] in (")", "）", "]") and re.search(r"[(（[][^()]{0,25}$", text[max(0, start - 26) : start]):
        return True  # "X (ранее Y)": what stands in brackets by itself explains the name before them
    before = _CAPITAL_BEFORE.search(text, max(0, start - 40), start)
    if not before or not before[1][0].isupper() or before[1].lower() in CALENDAR:
        return False
    if body_noun(before[1]) if body(old) else before[1].endswith(("'s", "’s")):
        return False  # "Transport Ministry Docks department"; but "Kenya’s Ministry of X" may be another Ministry of X
    return before[1].lower() not in FUNCTION_WORDS


def _begins_anew(word: str) -> bool:
    """Whether a capitalised word behind a name does not lengthen it: "Tolvik CEO", "Tolvik Tuesday"."""
    return is_office(word) or word.lower() in CALENDAR


def _in_quotation(text: str, start: int, end: int) -> bool:
    for opening, closing in (("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’ ")):
        if text.rfind(opening, 0, start) > text.rfind(closing, 0, start) and closing in text[end:]:
            return True
    return text.count('"', 0, start) % 2 == 1 and '"' in text[end:]


def _heading_above(doc: Document, block: Block) -> str:
    found = headings(doc)
    above = bisect_right(found, block.index, key=lambda heading: heading.index)
    return found[above - 1].text if above else ""
