"""Finds two statements of a document that should give one day and do not: dates for machines and for readers, a text's own and its metadata's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from dateline.comparing.dates.filed import LISTED
from dateline.comparing.dates.slips import Written, part_spans, parts_of, parts_stated, slip_between, within, written_in
from dateline.model import Document, Meta, Place
from dateline.noticing.dates.explicit import dates, read_dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.dates.moments import Moment
from dateline.noticing.dating.evidence import Evidence, evidence
from dateline.noticing.dating.headers import headline_index, shown_dates
from dateline.noticing.pages.front_matter import MARKUP
from dateline.noticing.pages.stamps import PUBLISHED
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer


class Stated(NamedTuple):
    """One statement of a day."""

    name: str
    """For messages: "`date`", "the line above the headline"."""
    moment: Moment
    place: Place
    parts: tuple[Written, ...]

    @property
    def day(self) -> date | None:
        """The whole day."""
        return self.moment.date


class Rivals(NamedTuple):
    """Two statements that differ; the first is the one for machines, or the metadata's."""

    one: Stated
    other: Stated
    kind: Literal["markup", "shown", "time", "clock", "said"]
    """Two pieces of markup; the page's stamp; a time element's own text; local time and that of Greenwich; a sentence of the text."""
    besides: tuple[Stated, ...] = ()
    """What else in the metadata gives a day of publication."""

    def side(self, stated: Stated) -> Iterator[Stated]:
        """A statement and those that agree with it."""
        yield stated
        yield from (each for each in self.besides if _apart(stated.moment, each.moment) <= 1)


_ARTICLE = compile_late(r"json-ld:(?:\w*(?:Article|Posting|WebPage|Report|CreativeWork))\.datePublished", re.IGNORECASE)
_TAG = compile_late(
    r"meta:(?:article:published(?:_time)?|og:published_time|date_?published|dc(?:terms)?\.(?:date\.)?(?:issued|published)|parsely-pub-date)", re.IGNORECASE
)
_HALF_DAY_ZONES = 14 * 3600
"""Seconds: no clock on Earth is further from Greenwich's."""
_DAY = 86_400
_LABEL = compile_late(rf"(?:{PUBLISHED})\W*(?:on|le|am|el|den|il|em|op)?\W*$", re.IGNORECASE)
_MARKED = ("byline", "stamp")
_OWN = compile_late(
    r"(?:this|the (?:present|following)|diese[rs]?|ce(?:tte|t)?|est[ea]|quest[oa]|dit|deze) (?:\w+ )?"
    r"(?:page|release|version|document|post|article|edition|issue|report|note|bulletin|update|story|guide|paper|announcement|statement|"
    r"seite|fassung|dokument|beitrag|artikel|ausgabe|bericht|document|numéro|rapport|versión|documento|artículo|edición|informe|versie|pagina|articolo)\b",
    re.IGNORECASE,
)
_APPEARED = compile_late(
    r"\b(?:released|published|issued|posted|appeared|erschienen|veröffentlicht|publiée?|parue?|publicad[oa]|pubblicat[oa]|rilasciat[oa]|gepubliceerd)"
    r"\s+(?:on\s+|am\s+|le\s+|el\s+|em\s+|il\s+|op\s+|den\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_ANOTHER = compile_late(
    r"\b(?:original(?:ly)?|previous(?:ly)?|earlier|last|first|former|prior|old|ursprünglich|zuletzt|updat\w*|revis\w*|not|before|after|since|until|than)\b",
    re.IGNORECASE,
)
"""Words with which a sentence speaks of another text, or of another day of this one."""
_SENTENCE = compile_late(r"(?<=[.!?])\s+(?=[A-Z])")
_OPENED = compile_late(r">\s*")
_OPENING = 400
"""Characters at the beginning of a text in which it may say of itself when it appeared."""


def rival_dates(doc: Document) -> Iterator[Rivals]:
    """Every pair of a document that time zones do not explain, nor the day of a change."""
    changed = {found.moment.date for found in evidence(doc) if found.role == "modified"}
    for pair in (*_in_markup(doc), *_clocks(doc), *_shown(doc), *_time_elements(doc), *_said(doc)):
        if pair.kind not in ("markup", "shown") or not {pair.one.day, pair.other.day} & changed:
            sides = (pair.one.place, pair.other.place)
            yield pair._replace(besides=tuple(_of_evidence(doc, each) for each in _published(doc) if each.place not in sides))


def _apart(one: Moment, other: Moment) -> int:
    return abs(one.days_apart(other) or 0)


def _of_evidence(doc: Document, found: Evidence) -> Stated:
    return Stated(found.name, found.moment, found.place, parts_stated(doc, found))


def _of_mention(doc: Document, name: str, said: DateMention) -> Stated:
    parts = tuple(Written(part, doc.place(*span)) for part, span in part_spans(said))
    return Stated(name, Moment(said), doc.place(*said.span), parts)


@noticer
def _published(doc: Document) -> tuple[Evidence, ...]:
    """What metadata state of the day of publication; a key with several days is that of a list."""
    found = [each for each in evidence(doc) if each.role == "published" and each.moment.date and not each.said.ambiguous]
    found = [each for each in found if each.source == "front matter" or _ARTICLE.fullmatch(each.key) or _TAG.fullmatch(each.key)]
    days: dict[str, set[date | None]] = {}
    for each in found:
        days.setdefault(each.key, set()).add(each.moment.date)
    return tuple(each for each in found if len(days[each.key]) == 1 and not LISTED.search(each.key))


def _in_markup(doc: Document) -> Iterator[Rivals]:
    """The first statement that another source contradicts; two keys of front matter may mean two things."""
    for one, other in combinations(_published(doc), 2):
        if one.source != other.source and _apart(one.moment, other.moment) > 1:
            yield Rivals(_of_evidence(doc, one), _of_evidence(doc, other), "markup")
            return


def _clocks(doc: Document) -> Iterator[Rivals]:
    """The local time of a post and the same in Greenwich, as exports have them."""
    by_key = {found.key.lower(): found for found in evidence(doc)}
    for key, found in by_key.items():
        other = by_key.get(f"{key}_gmt")
        if not other or found.moment.seconds is None or other.moment.seconds is None or not found.moment.date or not other.moment.date:
            continue
        seconds = (other.moment.date - found.moment.date).days * _DAY + other.moment.seconds - found.moment.seconds
        if abs(seconds) > _HALF_DAY_ZONES:
            yield Rivals(_of_evidence(doc, found), _of_evidence(doc, other), "clock")


def _shown(doc: Document) -> Iterator[Rivals]:
    """The page's one stamp: where a word or the markup says that it is one, or a slip of the hand explains the difference."""
    own = [each.said for each in shown_dates(doc) if each.where in ("header", "label") and not each.updated and each.said.date and not each.said.ambiguous]
    published = _published(doc)
    if not published or len({said.date for said in own}) != 1:
        return
    block = doc.block_at(own[0].span.start)
    labelled = block.kind in _MARKED or _LABEL.search(doc.text[block.start : own[0].span.start]) is not None
    slip = slip_between(parts_of(own[0]), parts_of(published[0].said))
    if _apart(Moment(own[0]), published[0].moment) > 1 and (labelled or slip) and not any(_apart(Moment(own[0]), each.moment) <= 1 for each in published):
        yield Rivals(_of_evidence(doc, published[0]), _of_mention(doc, "the page's stamp", own[0]), "shown")


def _time_elements(doc: Document) -> Iterator[Rivals]:
    """Time elements whose text is another day than their attribute."""
    elements = [found for found in evidence(doc) if found.source == "time element" and found.moment.date]
    whole_days = [said for said in dates(doc) if said.month and said.day and not said.until and not said.ambiguous] if elements else []
    mentions = {doc.source_span(*said.span).start: said for said in whole_days}
    for found in elements:
        opened = _OPENED.search(doc.source, doc.offset(found.place))
        said = mentions.get(opened.end()) if opened else None
        if said is None:
            continue
        whole = said if said.year else said._replace(year=found.said.year)
        if whole.date and _apart(found.moment, Moment(whole)) > 1 and not _round_the_year(whole, said, found.moment):
            yield Rivals(_of_evidence(doc, found), _of_mention(doc, "its text", said), "time")


def _round_the_year(whole: DateMention, said: DateMention, moment: Moment) -> bool:
    """Whether a text without a year is a day of the year before or after."""
    return said.year is None and any(_apart(moment, Moment(whole._replace(year=(whole.year or 0) + step))) <= 1 for step in (-1, 1))


def _said(doc: Document) -> Iterator[Rivals]:
    """A sentence at the beginning of the text, or of a text in the front matter, that says when this page, release or article appeared."""
    published = [each for each in _published(doc) if each.source == "front matter"]
    if not published:
        return
    for stated in (*_said_in_body(doc), *_said_in_values(doc)):
        if all(_apart(stated.moment, each.moment) > 1 for each in published):
            yield Rivals(_of_evidence(doc, published[0]), stated, "said")


def _said_in_body(doc: Document) -> Iterator[Stated]:
    first = next((block for block in doc.blocks[max(headline_index(doc), 0) :] if block.kind == "paragraph"), None)
    if first is None:
        return
    inside: list[DateMention] = [said for said in dates(doc) if first.start <= said.span.start < first.end]
    for said in inside[:1]:
        if _says_so(first.text[: said.span.start - first.start]) and said.date and not said.until and not said.ambiguous:
            yield _of_mention(doc, "the text", said)


def _said_in_values(doc: Document) -> Iterator[Stated]:
    for key, values in doc.meta.items():
        for value in values if not key.startswith(MARKUP) else ():
            yield from _said_in_value(doc, value)


def _said_in_value(doc: Document, value: Meta) -> Iterator[Stated]:
    opening = value.text[:_OPENING]
    if not any(map(str.isdigit, opening)) or (_APPEARED.search(opening) is None and not re.search(r"[^\W\d_]{6,}\s+\S+\s", opening)):
        return
    said = next(iter(read_dates(opening, doc.language)), None)
    if said and said.date and not said.until and not said.ambiguous and _says_so(opening[: said.span.start]):
        yield Stated(f"`{value.key}`", Moment(said), within(doc, value, said.span) or value.place, written_in(doc, value, said))


def _says_so(before: str) -> bool:
    """Whether the words before a date say that this very page, or what it is about, appeared then."""
    sentence = _SENTENCE.split(before)[-1]
    verb = _APPEARED.search(sentence)
    if verb is None or _ANOTHER.search(sentence):
        return False
    return _OWN.match(sentence.lstrip()) is not None or not sentence[: verb.start()].strip()
