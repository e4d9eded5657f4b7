"""Brings pages of one title together, and tells a title that was copied from another page: it names what that page's path says, and not its own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.comparing.dates.filed import series_of
from dateline.comparing.words.words import is_function
from dateline.model import Claim, Document, Fact, Span, stable_hash
from dateline.noticing.dates.mention import MONTH_NAMES
from dateline.noticing.dating.evidence import evidence, is_event
from dateline.noticing.dating.paths import path_dates
from dateline.noticing.names.vocabulary import is_english
from dateline.noticing.pages.addresses import is_page
from dateline.noticing.pages.path_words import INDEXES, Word, name_of, parts_of, words_of
from dateline.noticing.pages.records import normal_key
from dateline.noticing.pages.titles import Title, titles
from dateline.noticing.text.lowered import lowered
from dateline.rule import Together


class Titled(NamedTuple):
    """A page and its title."""

    title: str
    path: str
    language: str
    spoken: tuple[str, ...]
    """Those words of its path that its text has somewhere else than in its titles."""
    day: str
    """When it was published, in ISO 8601, or ""."""
    event: bool
    """Whether it announces something that begins on a day: such things come again under their name."""


class SameTitles(Together[Titled]):
    """Pages by their title and language."""

    value = Titled
    cap = 50  # a title of more pages is a kind of page

    def facts(self, doc: Document) -> Iterator[Fact[Titled]]:
        """The page's main title; none for a page that the site does not show."""
        main = next(iter(titles(doc)), None)
        if main is None or not is_page(doc) or any(meta.text in _FRAMELESS for meta in doc.meta.get("layout", ())):
            return
        key = title_key(main.text)
        if key:
            day = next((one.moment.date.isoformat() for one in evidence(doc) if one.role == "published" and one.moment.date), "")
            event = is_event(doc) or any(normal_key(key) in _OF_EVENTS for key in doc.meta)
            titled = Titled(main.text, doc.path, doc.language, _spoken(doc), day, event)
            yield Fact((stable_hash(f"{doc.language}|{key}"),), titled, main.place)


_OF_EVENTS = frozenset({"location", "venue", "when", "where", "registration_url", "organizer", "event_organizer", "trainer", "trainers", "speaker", "host"})
_FRAMELESS = frozenset({"blank", "none", "null", "empty", "redirect", "embed", "raw"})
"""Layouts of pages that stand in other pages, or lead on."""


def title_key(title: str) -> str:
    """A title without case, marks and punctuation."""
    return " ".join(word.norm for word in words_of(title))


def _spoken(doc: Document) -> tuple[str, ...]:
    told = {title.text.lower() for title in titles(doc)}
    text = lowered(doc)
    for title in told:
        text = text.replace(title, " ")
    return tuple(sorted({word.norm for part in parts_of(doc.path) for word in words_of(part) if word.sort in ("word", "year") and word.norm in text}))


def doubled(met: Sequence[Claim[Titled]]) -> tuple[Claim[Titled], Claim[Titled]] | None:
    """The two pages of one folder, no more, that have one title of their own, published in one season where they are dated; the later one last."""
    if len({claim.value.path for claim in met}) != 2 or any(claim.value.event for claim in met):
        return None
    first, second = sorted(met, key=lambda claim: (claim.value.day, claim.place))[:: len(met) - 1]
    telling = [word for word in words_of(first.value.title) if word.sort == "word" and not is_function(word.norm)]
    paths = first.value.path, second.value.path
    days = [dt.date.fromisoformat(day) for day in (first.value.day, second.value.day) if day]
    folders = [series_of(path) if days else path.rpartition("/")[0] for path in paths]
    if len(telling) < _TELLING or folders[0] != folders[1] or _is_numbered(*paths) or any(_stands_for_folder(path) for path in paths):
        return None
    return (first, second) if not days or (len(days) == 2 and (days[1] - days[0]).days <= _SEASON) else None


_TELLING = 3
"""Words that a title must have to be one page's own: "About us" is not."""
_SEASON = 180
"""Days after which a title may come again: letters for the new year, reports of a summer."""


def _is_numbered(path: str, other: str) -> bool:
    """Whether the names of two pages are alike but for a year, month, season or number: items of one series. A "-2" was put there by a machine."""
    mine, theirs = name_of(path), name_of(other)
    if any(re.fullmatch(rf"{re.escape(one)}[-_ ]?\d", two) for one, two in ((mine, theirs), (theirs, mine))):
        return False
    plain = [[word.norm for word in words_of(name) if word.sort == "word"] for name in (mine, theirs)]
    numbers = [[word.number for word in words_of(name) if word.sort != "word"] for name in (mine, theirs)]
    return plain[0] == plain[1] and numbers[0] != numbers[1]


def _stands_for_folder(path: str) -> bool:
    """Whether a file is its folder's front page, or a note for those who work on the site: "index.html", "AGENTS.md"."""
    stem = path.rpartition("/")[2].partition(".")[0]
    return stem.lower() in INDEXES or stem.isupper()


class Copied(NamedTuple):
    """A title that belongs to another page."""

    page: Claim[Titled]
    source: Claim[Titled]
    """The page whose title it is."""
    said: Word
    """What the title names; the span counts in the title."""
    own: Word
    """What the page's path names in its stead."""


_NUMBERING = ("year", "month", "season", "number")
_MOST = 12
"""Pages with one title from which on it is the name of a kind of page."""


def copied(met: Sequence[Claim[Titled]]) -> Iterator[Copied]:
    """The pages whose title names what stands in the path of another page of that title, while their own path has something else there."""
    if len({claim.value.path for claim in met}) > _MOST:
        return
    for page in met:
        found = (_copied(page, source) for source in met if source.value.path != page.value.path)
        if first := next((one for one in found if one), None):
            yield first


def _copied(page: Claim[Titled], source: Claim[Titled]) -> Copied | None:
    title = words_of(page.value.title, page.value.language)
    mine, theirs = _words(page.value), _words(source.value)
    lost = [word for word in theirs if not any(_same(word, other) for other in mine)]
    gained = [word for word in mine if not any(_same(word, other) for other in theirs)]
    for said in title:
        if any(_same(said, other) for other in mine) or not any(_same(said, other) for other in lost):
            continue
        own = next((word for word in gained if word.sort == said.sort and not any(_same(word, other) for other in title)), None)
        if own and _is_swapped(page, source, said, own):
            return Copied(page, source, said, own)
    return None


def _is_swapped(page: Claim[Titled], source: Claim[Titled], said: Word, own: Word) -> bool:
    """Whether the two pages are of one series, which `said` and `own` number or name."""
    names = [[word for word in words_of(name_of(claim.value.path)) if word.norm.isdigit() or not is_function(word.norm)] for claim in (page, source)]
    others = [[word.norm for word in name if not _same(word, said) and not _same(word, own) and word.sort == "word"] for name in names]
    if said.sort in _NUMBERING:
        return others[0] == others[1]
    if _akin(said.norm, own.norm):
        return False  # "thanks-recap", "thank-you-recap"
    in_name = [any(_same(word, one) for word in name) for name, one in zip(names, (own, said), strict=True)]
    if all(in_name):
        return bool(others[0]) and others[0] == others[1] and own.norm in page.value.spoken and said.norm not in page.value.spoken
    proper = not is_english(own.norm) and not is_english(said.norm)
    return proper and not any(in_name) and others[0] == others[1] and own.norm in page.value.spoken


def _words(page: Titled) -> tuple[Word, ...]:
    dated = (found.said for found in path_dates(page.path))
    months = (Word(MONTH_NAMES[said.month - 1].lower(), "month", said.month, said.span) for said in dated if said.month)
    written = (word for part in parts_of(page.path) for word in words_of(part, page.language))
    return (*written, *months)


def _same(one: Word, other: Word) -> bool:
    return one.sort == other.sort and (one.number == other.number if one.sort in _NUMBERING else one.norm == other.norm)


class Misnamed(NamedTuple):
    """A title that numbers the page otherwise than the name of its file does."""

    title: Title
    said: Word
    """The span counts in the title."""
    own: Word
    witness: str
    """What else on the page says what the file's name says: "`title`", "the text", or ""."""


def misnamed(doc: Document) -> Iterator[Misnamed]:
    """The titles that are worded like the name of the file but for a year, month, season or number."""
    found = titles(doc)
    if not found or not is_page(doc):
        return
    name = words_of(name_of(doc.path), doc.language)
    for sort in _NUMBERING:
        own = [word for word in name if word.sort == sort]
        if len(own) != 1:
            continue
        named = [(title, words_of(title.text, doc.language)) for title in found]
        agreeing = [title for title, said in named if any(_same(word, own[0]) for word in said)]
        for title, said in named:
            if title.kind == "social":
                continue
            others = [word for word in said if word.sort == sort]
            if len(others) == 1 and not _same(others[0], own[0]) and _alike(name, said, own[0], others[0]):
                yield Misnamed(title, others[0], own[0], agreeing[0].name if agreeing else _in_text(doc, own[0], others[0]))


def with_year(title: str, said: Word) -> Span:
    """A month with the year behind it, or a year with the month before it; otherwise the word alone."""
    words = words_of(title)
    at = next((index for index, word in enumerate(words) if word.span == said.span), 0)
    for first, last in pairwise(words[max(at - 1, 0) : at + 2]):
        if {first.sort, last.sort} == {"month", "year"} and said.span in (first.span, last.span):
            return Span(first.span.start, last.span.end)
    return said.span


def _alike(name: Sequence[Word], title: Sequence[Word], own: Word, said: Word) -> bool:
    """Whether the other words of a file's name are the title's, and most of the title's are in it."""
    if any(_short_year(own, word) for word in title) or any(_short_year(said, word) for word in name):
        return False
    mine = [word.norm for word in name if word.sort == "word" and not is_function(word.norm)]
    theirs = [word.norm for word in title if word.sort == "word" and not is_function(word.norm)]
    if own.sort == "number" and not _neighbours(name, own) & _neighbours(title, said):
        return False
    initials = ["".join(norm[0] for norm in theirs), "".join(word.norm[0] for word in title if word.sort == "word")]
    covered = [norm for norm in theirs if any(_akin(norm, other) for other in mine)]
    for other in mine:
        if len(other) >= _INITIALS and any(other in letters for letters in initials):
            covered += theirs[: len(other)]
        elif not any(_akin(norm, other) for norm in theirs):
            return False
    return any(len(norm) >= _INITIALS for norm in covered) and 2 * len(covered) >= len(theirs)


_INITIALS = 3


def _neighbours(words: Sequence[Word], at: Word) -> set[str]:
    index = next(index for index, word in enumerate(words) if word is at)
    return {f"<{words[index - 1].norm}" if index else "", f"{words[index + 1].norm}>" if index + 1 < len(words) else ""} - {""}


def _short_year(word: Word, other: Word) -> bool:
    return word.sort == "year" and other.sort == "number" and other.number == word.number % 100


def _akin(one: str, other: str) -> bool:
    """Whether two words are one, or forms of one."""
    shorter = min(len(one), len(other))
    return one == other or (shorter > _INITIALS and one[:shorter] == other[:shorter] and abs(len(one) - len(other)) <= 2)


def _in_text(doc: Document, own: Word, said: Word) -> str:
    """What else says so: the text, where it names the one and not the other outside its main heading."""
    if own.sort == "number":
        return ""
    found = {(word.sort, word.number) for block in doc.blocks if block.level != 1 for word in words_of(block.text, doc.language) if word.sort == own.sort}
    return "the text" if (own.sort, own.number) in found and (said.sort, said.number) not in found else ""
