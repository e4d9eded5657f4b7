"""Write a set of invented web pages whose publication days are known, with their truth.json."""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

from tools.dated_pages import layouts_more as more
from tools.dated_pages import layouts_news as news
from tools.dated_pages import layouts_pages as pages
from tools.dated_pages import layouts_plain as plain
from tools.dated_pages.context import NEWEST, Context, Library, Page, read_library
from tools.dated_pages.furniture import furnish
from tools.dated_pages.wording import LANGUAGES

HERE = Path(__file__).resolve().parent
LAST_PUBLICATION = date(2026, 6, 30)
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])

LAYOUTS: dict[int, tuple[str, Callable[[Context], Page], int, int]] = {
    1: ("wordpress", news.wordpress, 2018, 2026),
    2: ("old_static", news.old_static, 2009, 2013),
    3: ("agency", news.agency, 2011, 2025),
    4: ("blog_sidebar", news.blog_sidebar, 2010, 2019),
    5: ("press_release", news.press_release, 2009, 2024),
    6: ("utc_meta", news.utc_meta, 2015, 2025),
    7: ("updated_first", news.updated_first, 2019, 2026),
    8: ("microdata", pages.microdata, 2013, 2018),
    9: ("scholarly", pages.scholarly, 2010, 2025),
    10: ("event", pages.event, 2014, 2025),
    11: ("forum", pages.forum, 2009, 2016),
    12: ("documentation", pages.documentation, 2016, 2025),
    13: ("cards", pages.cards, 2017, 2026),
    14: ("address_only", pages.address_only, 2010, 2022),
    15: ("expiring", pages.expiring, 2012, 2023),
    16: ("history", more.history, 2011, 2025),
    17: ("newsletter", more.newsletter, 2016, 2026),
    18: ("tables", more.tables, 2009, 2011),
    19: ("divs", more.divs, 2010, 2020),
    20: ("classic_blog", more.classic_blog, 2009, 2013),
    21: ("agency_signoff", more.agency_signoff, 2010, 2024),
    22: ("magazine_meta", more.magazine_meta, 2016, 2026),
    23: ("modern_forum", plain.modern_forum, 2014, 2024),
    24: ("numeric", plain.numeric, 2010, 2024),
    25: ("old_portal", plain.old_portal, 2009, 2011),
    26: ("updated_divs", plain.updated_divs, 2013, 2025),
    27: ("ticker_first", plain.ticker_first, 2011, 2023),
    28: ("podcast", plain.podcast, 2017, 2026),
    29: ("app_state", plain.app_state, 2019, 2026),
    30: ("notice", plain.notice, 2009, 2025),
}

AMERICAN = frozenset({6, 8, 12, 16, 17, 29})
EARLY_DAYS = frozenset({16, 24})


class BalanceChecker(HTMLParser):
    """Follow a page's elements and record every end that has no matching start."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser calls it so
        """Remember an element that must be closed."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over an element that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element or record a fault."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def tag_for(slot: int, lang: str) -> str:
    """Return the language tag of a layout's page."""
    if lang == "en":
        return "en-US" if slot in AMERICAN else "en-GB"
    if slot == 6:
        return {"es": "es-CL", "pt": "pt-BR"}.get(lang, lang)
    return "pt-PT" if lang == "pt" else lang


def choose_days(slot: int, position: int, rng: random.Random) -> tuple[date, date, date]:
    """Return the days of publication, last change and crawl of a page."""
    _, _, first, last = LAYOUTS[slot]
    month = rng.choice((1, 11, 12)) if slot == 6 else rng.randint(1, 12)
    year = rng.randint(first, last)
    if slot in EARLY_DAYS or (slot + 2 * position) % 10 < 3:
        day = rng.choice([d for d in range(2 if slot == 6 else 1, 13) if d != month])
    else:
        day = rng.randint(13, 28)
    published = date(year, month, day)
    if published > LAST_PUBLICATION:
        published = published.replace(month=1 + month % 6)
        if published.day == published.month:
            published += timedelta(days=1)
    crawled = min(published + timedelta(days=rng.randint(40, 900)), NEWEST)
    modified = min(published + timedelta(days=rng.randint(1, 35) if slot in (7, 26) else rng.randint(3, 300)), crawled)
    return published, modified, crawled


def check(name: str, page: Page, published: date, modified: date | None) -> None:
    """Raise an error if a page is malformed, of unusual size or lacks its evidence."""
    parser = BalanceChecker()
    parser.feed(page.html)
    parser.close()
    problems = [f"unbalanced: {parser.faults or parser.open}"] if parser.faults or parser.open else []
    problems += [f"evidence missing: {piece}" for piece in page.evidence if piece not in page.html]
    size = len(page.html.encode())
    if not 2000 <= size <= 12 * 1024:
        problems.append(f"size {size}")
    if not date(2009, 1, 1) <= published <= LAST_PUBLICATION:
        problems.append(f"published {published}")
    if modified is not None and not published <= modified <= NEWEST:
        problems.append(f"modified {modified}")
    if problems:
        raise ValueError(f"{name}: {'; '.join(problems)}")


def make(slot: int, lang: str, position: int, library: Library) -> tuple[str, Page, date, date | None]:
    """Return a page's file name, the page and its true days."""
    rng = random.Random(f"{slot}-{lang}")  # noqa: S311 - a fixed seed, so that the pages never change
    published, modified, crawled = choose_days(slot, position, rng)
    context = Context(library.stories[slot], library, tag_for(slot, lang), published, modified, crawled, rng)
    label, layout, _, _ = LAYOUTS[slot]
    page = layout(context)
    page = replace(page, html=furnish(page.html, context))
    return f"{slot:02d}_{label}_{lang}.html", page, published, modified if page.shows_modified else None


def write_pages(target: Path) -> dict[str, dict[str, str | None]]:
    """Write all pages and truth.json into a directory and return the truth."""
    target.mkdir(parents=True, exist_ok=True)
    libraries = {lang: read_library(HERE / "stories" / f"{lang}.txt") for lang in LANGUAGES}
    truth: dict[str, dict[str, str | None]] = {}
    for slot in LAYOUTS:
        present = [lang for lang in LANGUAGES if slot in libraries[lang].stories]
        for position, lang in enumerate(present):
            name, page, published, modified = make(slot, lang, position, libraries[lang])
            check(name, page, published, modified)
            (target / name).write_text(page.html, encoding="utf-8", newline="\n")
            truth[name] = {"published": published.isoformat(), "modified": modified.isoformat() if modified else None, "note": page.note}
    (target / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return truth


def main() -> None:
    """Write the pages into the directory named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path, help="where the pages and truth.json go")
    truth = write_pages(parser.parse_args().directory)
    early = sum(int(str(entry["published"])[8:]) <= 12 for entry in truth.values())
    sys.stdout.write(f"{len(truth)} pages, {early} of them on a day up to the 12th\n")


if __name__ == "__main__":
    main()
