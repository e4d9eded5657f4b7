"""Says which two pages are editions of one: of another year, version, city, language or sister group; such pages share their text on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from dateline.comparing.words.words import is_function, norms
from dateline.noticing.text.patterns import compile_late

_NUMBER = compile_late(r"\d+")
_VARIED = compile_late(r"\d+|january|february|march|april|may|june|july|august|september|october|november|december")
_INDEX = compile_late(r"_?(?:index|readme|default)\.", re.IGNORECASE)
_YEAR = compile_late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = compile_late(r"(?<!\d)((?:19|20)\d\d)[-/_](\d{1,2})(?!\d)")
_DATED = compile_late(r"^(?:19|20)\d\d[-_]\d{1,2}[-_]\d{1,2}[-_]?")
_ARCHIVES = frozenset(["blog", "blogs", "post", "posts", "_posts", "news", "article", "articles", "archive", "archives", "press", "events"])
"""Folders whose years say when something was published, not which edition it is."""
_SHARED = compile_late(r"_?(?:includes?|partials?|snippets?|shared|templates?)$")
"""Folders with text that the pages of several editions include."""
_INSTALMENT = compile_late(
    r"\b(part|teil|partie|parte|deel|часть|episode|issue|volume|week|session|lesson|round) (?:\d+|one|two|three|four|five|[IVX]+)\b", re.IGNORECASE
)
_LANGUAGE = compile_late(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
"""A folder named after a language: "de", "pt-br", "zh_Hant"."""
_TONGUE = compile_late(r"\.[a-z]{2}(?:-[A-Za-z]{2,4})?$")
"""A language behind the name of a page: "about.fr"."""
_KEPT = compile_late(r"_?(?:archived?|old|legacy|deprecated|outdated|previous)", re.IGNORECASE)
"""Folders with what used to stand elsewhere."""
_VERSION = compile_late(r"(?<![\d.])\d{1,3}\.\d{1,3}(?:\.\d+)*(?![\d%])")
_APART = 9
"""Months between two issues of something that comes every year, at least."""
_DISTINCTIVE = 4


_PAGES = 4096
"""Pages of which is remembered what their paths and titles tell: each is compared with several."""


class Page(NamedTuple):
    """What tells one edition from another."""

    path: str
    title: str = ""
    month: int = 0
    """When it was published: year times 12 plus month; 0 for unknown."""


@lru_cache(_PAGES)
def _pure(path: str) -> PurePosixPath:
    return PurePosixPath(path)


def month_of(text: str) -> int:
    """The month that a date or a path names in digits ("2024-05-01", "posts/2024/05/..."), as `Page.month`; 0 for none."""
    found = _MONTH.search(text)
    return int(found[1]) * 12 + int(found[2]) - 1 if found and 1 <= int(found[2]) <= 12 else 0


@lru_cache(_PAGES)
def is_post(path: str) -> bool:
    """Whether a page is one of a series of news by its path: it tells what was so on its day, and nobody updates it."""
    parts = _pure(path).parts
    return bool(_ARCHIVES.intersection(parts[:-1])) or any(_DATED.match(part) for part in parts) or bool(_MONTH.search(path))


def is_of_a_year(path: str) -> bool:
    """Whether a page belongs to one year by its path ("camp/oslo/2024/tickets.md", "survey2020.md"): later ones do not correct it."""
    return bool(_YEAR.search(path))


@lru_cache(_PAGES)
def is_kept(path: str) -> bool:
    """Whether a page lies in a folder of what used to stand elsewhere: nobody edits it."""
    pure = _pure(path)
    return any(_KEPT.fullmatch(part) for part in (*pure.parts[:-1], pure.stem))


def are_kin(one: Page, other: Page, is_rare: Callable[[str], bool]) -> bool:
    """Whether two pages are about one thing, by a rare word that their titles or file names share."""
    return any(is_rare(word) for word in _distinctive(_heading(one)) & _distinctive(_heading(other)))


def are_of_one_edition(one: Page, other: Page) -> bool:
    """Whether two pages lie in the folder of one edition ("camp/oslo/2024"), as its pages and their announcements do."""
    mine = _edition(_pure(one.path))
    return mine == _edition(_pure(other.path)) != ()


def are_editions(one: Page, other: Page) -> bool:
    """Whether two pages are editions of one, by their paths, titles and dates."""
    ours, theirs = _pure(one.path), _pure(other.path)
    return is_kept(one.path) != is_kept(other.path) or _are_namesakes(ours, theirs) or _are_years(ours, theirs) or _are_issues(one, other)


def are_variants(one: Page, other: Page) -> bool:
    """Whether one page stands in a folder below the other's and is named alike, as the form of a text for one case is ("tips.md", "virtual/tips.md")."""
    ours, theirs = _pure(one.path), _pure(other.path)
    below = ours.parent in theirs.parents or theirs.parent in ours.parents
    return below and not _INDEX.match(ours.name) and _page_name(ours) == _page_name(theirs) != ""


def _are_namesakes(ours: PurePosixPath, theirs: PurePosixPath) -> bool:
    """Whether they are the same page of two folders: years, versions, cities, languages, or groups named alike ("chess-club", "choir-club")."""
    if _unvaried(ours) == _unvaried(theirs):
        return True
    if len(ours.parts) != len(theirs.parts) or _page_name(ours) != _page_name(theirs):
        return False
    differing = [(mine, yours) for mine, yours in zip(ours.parts[:-1], theirs.parts[:-1], strict=True) if mine != yours]
    if all(_LANGUAGE.fullmatch(mine) and _LANGUAGE.fullmatch(yours) for mine, yours in differing):
        return True
    return not _INDEX.match(ours.name) or any(_NUMBER.search(mine + yours) or _kind(mine) == _kind(yours) != "" for mine, yours in differing)


@lru_cache(_PAGES)
def _unvaried(path: PurePosixPath) -> str:
    return _VARIED.sub("", str(path.with_suffix("")))


@lru_cache(_PAGES)
def _page_name(path: PurePosixPath) -> str:
    """The name of a file without what its folders say: "welcome" for oslo/2025/welcome-oslo-2025.md."""
    said = {part.casefold() for part in path.parts[:-1]}
    stem = _TONGUE.sub("", path.stem)
    return "-".join(word for word in re.split(r"[-_.]", _VARIED.sub("", stem.casefold())) if word and word not in said)


def _kind(name: str) -> str:
    """The last word of a name of several: "club" of "chess-club"."""
    first, _, last = name.casefold().replace("_", "-").rpartition("-")
    return last if first else ""


def _are_years(ours: PurePosixPath, theirs: PurePosixPath) -> bool:
    """Whether they lie in folders of two editions ("camp/oslo/2024", "camp/bergen/2025"), or in one and in a folder of text that editions share."""
    mine, yours = _edition(ours), _edition(theirs)
    if mine and yours:
        return mine != yours and bool(_family(mine) & _family(yours))
    return bool(mine or yours) and any(_SHARED.match(part) for part in (*ours.parts[:-1], *theirs.parts[:-1]))


@lru_cache(_PAGES)
def _edition(path: PurePosixPath) -> tuple[str, ...]:
    """The folders down to the one that names a year; none where years only say when something was published."""
    folders = path.parts[:-1]
    for index, folder in enumerate(folders):
        following = path.parts[index + 1]
        if _YEAR.search(folder) and not _ARCHIVES.intersection(folders[:index]) and not re.fullmatch(r"\d{1,2}", following):
            return folders[: index + 1]
    return ()


def _family(edition: tuple[str, ...]) -> set[str]:
    """What the folders around an edition are called, years left out."""
    return {name for part in edition[-3:] if (name := _VARIED.sub("", part.casefold()).strip("-_. "))}


def _are_issues(one: Page, other: Page) -> bool:
    """Whether they are posts of one kind, alike in title: yearly ones, published most of a year apart, about two versions, or instalments of a series."""
    ours, theirs = _heading(one), _heading(other)
    if not _distinctive(ours) & _distinctive(theirs):
        return False
    if _VERSION.search(ours) and _VERSION.search(theirs):
        return True
    if {found[1].lower() for found in _INSTALMENT.finditer(ours)} & {found[1].lower() for found in _INSTALMENT.finditer(theirs)}:
        return True
    mine, yours = set(_YEAR.findall(ours)), set(_YEAR.findall(theirs))
    if not one.month or not other.month:
        return bool(mine and yours) and not mine & yours
    return abs(one.month - other.month) >= _APART and mine != yours


@lru_cache(_PAGES)
def _heading(page: Page) -> str:
    return f"{page.title} {re.sub(r'[-_]', ' ', _DATED.sub('', _pure(page.path).stem))}"


@lru_cache(_PAGES)
def _distinctive(heading: str) -> frozenset[str]:
    found = norms(_VARIED.sub(" ", _INSTALMENT.sub(" ", heading).casefold()))
    return frozenset(norm for norm in found if len(norm) >= _DISTINCTIVE and not is_function(norm))
