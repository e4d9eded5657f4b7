"""Finds datelines: the words that open a report and say where, when and by whom it was filed."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from dateline.model import Block, Document, Span
from dateline.noticing.dates.explicit import by_block, dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dating.announcements import announces
from dateline.noticing.names.cities import CITIES
from dateline.noticing.names.given_names import given_names
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Dateline(NamedTuple):
    """The line that opens a report: where it was filed, and perhaps when and by whom ("LISBON, March 4, 2026 (AP) —")."""

    span: Span
    """From the place to the date or the agency, without the dash that ends the line."""
    place: str
    said: DateMention | None
    agency: str = ""
    sure: bool = True
    """Whether more than the shape speaks for it: a place in capitals, a well-known one or one the text names elsewhere, or an agency."""
    full: bool = False
    """Whether nothing is missing but a known place: "Place, day month YEAR —" over a report, and nothing looks like a signature."""


_REACH = 90
"""A dateline longer than this is a sentence."""

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_]))*\.?"
_NAME = rf"{_WORD}(?:[ ]{_WORD}){{0,4}}"
_PLACE = rf"(?P<place>{_NAME}(?:/{_NAME})?)(?:,[ ]*(?P<region>{_NAME}(?:,[ ]*{_NAME})?))?"
_AGENCY = r"(?:\((?P<bracketed>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,30})/)"
_DASH = r"(?:\s*(?:[—–―]|-{2,3})\s*|\s+-\s+)"

_BEFORE_DATE = compile_late(rf"{_PLACE}(?:\s*[,|]\s*|{_DASH}|\s+\(|\s+)(?:(?:le|el|am|den|il|dia|on)\s+)?")
_AFTER_DATE = compile_late(rf"\)?(?:(?:[.,]?\s*|{_DASH}){_AGENCY})?(?P<separator>{_DASH}|\s*[:|]\s+|\.?\s+|\.?$)")
_BARE_PLACE = _PLACE.replace("<place>", "<bare>").replace("<region>", "<land>")
_AFTER_FIRST_DATE = compile_late(rf",?\s*\({_PLACE}\)(?P<separator>{_DASH}|[.:]\s+|\s+)")
_UNDATED = compile_late(rf"{_PLACE}(?:{_DASH}|[.,]?\s*){_AGENCY}(?P<separator>{_DASH}|\s*[:.]\s+|\s+)|{_BARE_PLACE}(?P<dash>{_DASH}|:\s+)")

_SEPARATED = compile_late(r"[^\W\d_](?:[^\d_(/—–―:;!?\"“”„\[\]\s-]++|[ -](?![\s-]))*+(?:[(/—–―:]|-[\s-]|\s(?=[\s(/—–―-]))")
"""So every dateline without a date begins: words, and behind them a dash, a colon, a slash or a bracket. Most texts are refused by it in one go."""

_AGENCY_WORDS = """
ACN ADN ADNKronos AA AFP Agerpres ANI ANSA AP APA Bloomberg BBC Belga Belta Bernama BTA BusinessWire CNA CNS ČTK CTK dpa EFE Europapress GlobeNewswire
HINA IANS INPS Interfax IPS IRIN IRNA ITAR-TASS KCNA KNA KUNA Kyodo Lusa MENA MTI Notimex Newsfile NTB PA PANA PAP PL PRNewswire PTI Reuters Ritzau
SANA SAPA SDA SID SPA STT Tanjug TAP TASS TT Ukrinform UNI UPI VNA WAM Xinhua Yonhap YLE Zuma ТАСС Интерфакс БелТА Укринформ
"""
_AGENCIES = frozenset(_AGENCY_WORDS.casefold().split()) | {
    "associated press", "business wire", "canadian press", "ein presswire", "europa press", "globe newswire", "pr newswire", "prensa latina", "ria novosti",
    "риа новости",
}  # fmt: skip

_SMALL_WORDS = """
a aan al am an and auf d da das de dei del den der des di do dos e el en es et im in la las le les los o of on os sur the und upon van von y
"""
_PARTICLES = frozenset(_SMALL_WORDS.split())
_OPENING_PARTICLES = frozenset(("la", "las", "los", "le", "el", "den", "the", "al"))

# First words that label a paragraph, an event or a version where a place would stand.
_LABEL_WORDS = """
about abstract achtung actualización actualizado added advisory agenda aggiornamento aktualisiert alert all analysis and anmerkung announcement answer
archived article as at atención attention attenzione author avertissement aviso avviso background before bonus breaking brief briefing bug by case
category caution changed changelog chapter closed closing comment completed conclusion conference contact context copyright correction created credit
current danger day deadline demo deprecated description details disclaimer draft due edit edited editor editor's editors editor’s effective end
episode error event events example exclusive explainer fact faq figure filed final first fixed for from goal guest hackathon hint hinweis how if image
important in info information interview issue issued join keynote last launch lecture lesson link listen live location location: meeting meetup method
minutes more name nb new news newsletter next nota note notes notice number observation on open opening opinion option or our overview panel part
patch photo photos picture plan podcast posted presentation press preview project publicado published purpose question read reading recording register
registration release released remarque remember reminder removed report reported required resource result retrieved review revised room rule schedule
seminar series session since speaker special spotlight stand start started starting status step story subject submitted summary summit table talk task
technical termin theme this time timeline tip title tl;dr tldr today topic training transcript trending tutorial type until update updated usage use
version video view volume warning watch webinar week what when where who why workshop written year évènement événement важно внимание обновлено
примечание
"""
_LABELS = frozenset(_LABEL_WORDS.split())

_INVITING = frozenset(("attend", "book", "come", "don't", "hear", "join", "learn", "meet", "register", "save", "see", "sign", "visit", "watch"))
_FIRST_PERSONS = "i i'm i’m i've i’ve we my our ich wir je j'ai j’ai nous yo nosotros io noi ik wij я мы"
_FIRST_PERSON = frozenset(_FIRST_PERSONS.split())
"""So begin letters and reviews, signed with a name and a date."""
_TWO_PLACES = compile_late(r"/| (?:and|und|et|y|e|и) ")
_LOCATIVE = r"\b(?:in|from|to|at|near|outside|leaving|[àa]|en|em|nach|aus|bei|da|в|из|во|у)[ ]"

_PLACED = (
    r"\b(?:in|from|at|near|outside|à|de|vers|en|em|desde|hacia|aus|bei|nach|von|zu|a|di|da|te|uit|naar|bij|в|во|из|под)[ ]|\bd['’]"  # en fr es pt de it nl ru
)


@noticer
def datelines(doc: Document) -> tuple[Dateline, ...]:
    """The datelines of a document's paragraphs, in order; quoted paragraphs open somebody else's report and are left out."""
    days = _days(doc)
    found = [line for block in doc.blocks if _may_open(block, days) and (line := dateline_at(doc, block, block.start))]
    known = {line.place.casefold() for line in found if line.sure}
    return tuple(line._replace(sure=line.sure or (line.full and line.place.casefold() in known)) for line in found)


def _may_open(block: Block, days: Container[int]) -> bool:
    """Whether a block may begin with a dateline: it holds a day, or begins like one without."""
    if block.kind not in ("paragraph", "item", "dateline", "cell") or block.quoted:
        return False
    return block.index in days or _may_be_undated(block.text[:_REACH])


def _may_be_undated(opening: str) -> bool:
    """Whether an opening has the shape of a dateline without a date; without an agency its place is in capitals, which two letters refuse to most."""
    if opening[1:2].islower() and "(" not in opening and "/" not in opening:
        return False
    return _SEPARATED.match(opening) is not None


def dateline_at(doc: Document, block: Block, start: int) -> Dateline | None:
    """The dateline that begins at `start`, an offset of the document's text within `block`."""
    first = doc.text[start : start + 1]
    if not first.isalnum() or first.islower():
        return None
    said = next((day for day in _days(doc).get(block.index, ()) if start <= day.span.start < start + _REACH), None)
    if said and said.span.start == start:
        return _date_first(doc, block, said)
    return (said and _dated(doc, block, start, said)) or _undated(doc, block, start)


@noticer
def _days(doc: Document) -> dict[int, list[DateMention]]:
    """The dates to the day that are no ranges, by the block they stand in."""
    return by_block(doc, (said for said in dates(doc) if said.month is not None and said.day is not None and said.until is None))


def _date_first(doc: Document, block: Block, said: DateMention) -> Dateline | None:
    """The line of some press releases: "March 4, 2026 (Oslo) — ..."."""
    after = _AFTER_FIRST_DATE.match(doc.text, said.span.end, block.end)
    if after is None or not _is_name(after["place"]) or not _opens_a_report(doc.text[after.end() : block.end]):
        return None
    return Dateline(Span(block.start, after.start("separator")), after["place"], said, sure=_is_city(after["place"]) or _is_capitals(after["place"]))


def _dated(doc: Document, block: Block, start: int, said: DateMention) -> Dateline | None:
    before = _BEFORE_DATE.fullmatch(doc.text, start, said.span.start)
    after = _AFTER_DATE.match(doc.text, said.span.end, block.end)
    if before is None or after is None:
        return None
    place = before["place"]
    if not _is_name(place) or (before["region"] and not _is_name(before["region"])):
        return None
    agency = after["bracketed"] or after["slashed"] or ""
    sure = _is_capitals(place) or _is_city(place) or agency.casefold() in _AGENCIES or _is_named(doc, block, place)
    separated = bool(re.search(r"[—–―-]", after["separator"]))
    alone = after.end() == block.end and block.kind == "dateline"  # a paragraph "Berlin, 5 May 2026" is the venue of an event
    if not sure and not separated and not agency:
        return None
    if not (_opens_a_report(doc.text[after.end() : block.end]) or (alone and sure)):
        return None
    if not separated and not agency and not alone and not (_is_city(place) and after["separator"].strip() in (":", ".")):
        return None  # "Oslo, March 4, 2026: Norway's ..." but not "Agenda, March 4, 2026: ..."
    if block.kind == "item" and not separated and not agency:  # "Berlin, June 14: a talk on ferries"
        return None
    end = start + len(doc.text[start : after.start("separator")].rstrip())
    if _is_capitals(place) or agency:
        return Dateline(Span(start, end), place, said, agency, sure)
    body = doc.text[after.end() : block.end]
    if announces(body):  # "Bergen, 14 June 2026 – The annual meeting takes place in the town hall"
        return Dateline(Span(start, end), place, said, agency, sure=False) if _is_city(place) else None
    signed = _is_person(place) or body.lstrip("\"'“„«‘ ").split()[0].casefold() in _FIRST_PERSON
    return Dateline(Span(start, end), place, said, agency, sure, full=said.year is not None and not signed)


def _undated(doc: Document, block: Block, start: int) -> Dateline | None:
    end = min(start + _REACH, block.end)
    found = _UNDATED.match(doc.text, start, end) if _may_be_undated(doc.text[start:end]) else None
    if found is None or not _opens_a_report(doc.text[found.end() : block.end]):
        return None
    place, region = found["place"] or found["bare"], found["region"] or found["land"] or ""
    if not _is_name(place) or (region and not _is_name(region)):
        return None
    agency = found["bracketed"] or found["slashed"] or ""
    if agency:
        known = agency.casefold() in _AGENCIES and (_is_capitals(place) or _is_city(place) or (place.count(" ") < 2 and block.kind != "item"))
        end = found.start("separator")
        return Dateline(Span(start, end), place, None, agency) if known or (_is_capitals(place) and _is_known(doc, place)) else None
    if not _is_capitals(place) or not (region or _is_known(doc, place)) or (found["dash"].strip() == ":" and not _is_city(place)):
        return None
    return Dateline(Span(start, found.start("dash")), place, None)


def _opens_a_report(body: str) -> bool:
    """Whether it reads as a sentence with something to say; "JSON — a format", signatures, titles of talks and invitations to them do not."""
    words = body.lstrip("\"'“”„«‘’([ ").split()
    if len(words) < 4 or words[0][0].islower() or words[0].casefold() in _INVITING:
        return False
    return len(words) >= 12 or body.rstrip("\"'“”»’)] ").endswith((".", "!", "?", "…", "。"))


def _is_name(place: str) -> bool:
    words = [word for word in re.split(r"[ /,]+", place) if word]
    if _is_city(place):
        return True
    if not words or words[0].casefold().rstrip(".:") in _LABELS or words[0].casefold() in _PARTICLES - _OPENING_PARTICLES:
        return False
    return all(not word[0].islower() or word.casefold() in _PARTICLES for word in words) and any(len(word) > 1 for word in words)


def _is_capitals(place: str) -> bool:
    letters = [letter for letter in place if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= len(letters) - 1 and letters[1].isupper()


def _is_city(place: str) -> bool:
    return any(part.strip() in CITIES for part in _TWO_PLACES.split(place.casefold()))


def _is_known(doc: Document, place: str) -> bool:
    """Whether it is a place and no acronym or label: a well-known city, or the document elsewhere writes "in Placename"."""
    return _is_city(place) or bool(re.search(_LOCATIVE + re.escape(place.title()) + r"\b", doc.text))


def _is_named(doc: Document, block: Block, place: str) -> bool:
    """Whether the text speaks of it as a place: "in Placename", and in German "Placenamer Rathaus". Persons are spoken of in the same way."""
    if _is_person(place):
        return False
    adjective = rf"|\b{re.escape(place)}{'r' if place.endswith('e') else 'er'} [A-ZÄÖÜ]" if block.language == "de" else ""
    return re.search(rf"(?i:{_PLACED}){re.escape(place)}(?!\w){adjective}", doc.text) is not None


def _is_person(place: str) -> bool:
    """Whether it begins like the name of a person, who may sign what follows with a date."""
    return place.split()[0].casefold() in given_names() and not _is_city(place)
