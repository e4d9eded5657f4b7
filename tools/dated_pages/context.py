"""The story, dates and small helpers that every layout works with."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from html import escape
from pathlib import Path
from typing import Any

from tools.dated_pages import wording

NEWEST = date(2026, 11, 20)


@dataclass(frozen=True)
class Story:
    """One invented story: its headline, place, organisation, person and text."""

    slot: int
    title: str
    place: str
    org: str
    person: str
    text: tuple[str, ...]


@dataclass(frozen=True)
class Library:
    """All stories of one language and the sentences they share."""

    stories: dict[int, Story]
    shared: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Page:
    """A finished page with the literal pieces of evidence it must contain."""

    html: str
    evidence: tuple[str, ...]
    note: str
    shows_modified: bool = False


def read_library(path: Path) -> Library:
    """Read a language's stories file, one block per story or list."""
    stories: dict[int, Story] = {}
    shared: dict[str, tuple[str, ...]] = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        parts = [part.strip() for part in head.removeprefix("# ").split(" | ")]
        if len(parts) == 1:
            shared[parts[0]] = tuple(lines)
        else:
            number, title, place, org, person = parts
            stories[int(number)] = Story(int(number), title, place, org, person, tuple(lines))
    return Library(stories, shared)


def slugify(text: str, words: int = 6) -> str:
    """Return the first words of a text as a lower-case address part."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:words])


@dataclass
class Context:
    """Everything a layout needs to write one page."""

    story: Story
    library: Library
    tag: str
    published: date
    modified: date
    crawled: date
    rng: random.Random
    lang: str = field(init=False)

    def __post_init__(self) -> None:
        """Take the language from the tag."""
        self.lang = self.tag[:2]

    @property
    def title(self) -> str:
        """The headline, escaped."""
        return escape(self.story.title, quote=True)

    @property
    def org(self) -> str:
        """The organisation, escaped."""
        return escape(self.story.org, quote=True)

    @property
    def person(self) -> str:
        """The author or spokesperson, escaped."""
        return escape(self.story.person, quote=True)

    @property
    def place(self) -> str:
        """The place, escaped."""
        return escape(self.story.place, quote=True)

    @property
    def lead(self) -> str:
        """The first paragraph, escaped."""
        return escape(self.story.text[0], quote=False)

    @property
    def host(self) -> str:
        """An invented host name under a reserved top-level domain."""
        return f"www.{slugify(self.story.org, 3)}.example"

    @property
    def slug(self) -> str:
        """The headline as an address part."""
        return slugify(self.story.title)

    def word(self, key: str) -> str:
        """Return a word of the page furniture, escaped."""
        return escape(wording.WORDS[key][self.lang], quote=True)

    def long(self, day: date) -> str:
        """Return a long date in the page's language."""
        return wording.long_date(day, self.tag)

    def month(self, day: date) -> str:
        """Return a month's name and year."""
        return wording.month_year(day, self.tag)

    def weekday(self, day: date) -> str:
        """Return a long date with its weekday."""
        return wording.weekday_date(day, self.tag)

    def short(self, day: date) -> str:
        """Return an abbreviated date."""
        return wording.short_date(day, self.tag)

    @property
    def day_and_month(self) -> str:
        """The publication's day and month without a year."""
        return wording.day_month(self.published, self.tag)

    def figures(self, day: date) -> str:
        """Return a date in figures."""
        return wording.numeric_date(day, self.tag)

    def clock(self, hour: int, minute: int) -> str:
        """Return a time of day as written locally."""
        return wording.clock(time(hour, minute), self.tag)

    def stamp(self, day: date, zone: str = "+00:00", hour: int = 11) -> str:
        """Return an ISO timestamp around noon of a day."""
        return f"{day.isoformat()}T{hour:02d}:{self.rng.randrange(60):02d}:{self.rng.randrange(60):02d}{zone}"

    def earlier(self, least: int, most: int) -> date:
        """Return a day before the publication."""
        return self.published - timedelta(days=self.rng.randint(least, most))

    def later(self, least: int, most: int) -> date:
        """Return a day after the publication."""
        return self.published + timedelta(days=self.rng.randint(least, most))

    def seen(self, least: int, most: int) -> date:
        """Return a day after the publication that is not after the crawl."""
        return min(self.later(least, most), self.crawled)

    def paragraphs(self, count: int, start: int = 0) -> list[str]:
        """Return the story's own text and some shared sentences, escaped."""
        shared = list(self.library.shared["filler"])
        self.rng.shuffle(shared)
        places = {
            "person": self.story.person,
            "place": self.story.place,
            "org": self.story.org,
            "old": self.long(self.earlier(400, 2500)),
            "fut": self.long(self.later(20, 200)),
        }
        texts = [*self.story.text[start:], *(line.format(**places) for line in shared[:count])]
        return [escape(text, quote=False) for text in texts]

    def body(self, count: int, start: int = 0, tag: str = "p", attrs: str = "") -> str:
        """Return the paragraphs, each in an element."""
        space = f" {attrs}" if attrs else ""
        return "\n".join(f"<{tag}{space}>{text}</{tag}>" for text in self.paragraphs(count, start))

    def others(self, count: int) -> list[tuple[str, str, date]]:
        """Return other headlines of the language, their addresses and days around this one's."""
        stories = [story for slot, story in sorted(self.library.stories.items()) if slot not in (self.story.slot, 11, 12, 23, 28)]
        picked = self.rng.sample(stories, count)
        days = [self.earlier(3, 300) if self.rng.random() < 0.5 else self.seen(1, 120) for _ in picked]
        return [(escape(s.title, quote=True), slugify(s.title), day) for s, day in zip(picked, days, strict=True)]

    def links(self, *keys: str, sep: str = "\n", item: str = "li") -> str:
        """Return navigation links for some words."""
        words = ((key, self.word(key)) for key in keys)
        return sep.join(f'<{item}><a href="/{key}/">{word}</a></{item}>' if item else f'<a href="/{key}/">{word}</a>' for key, word in words)

    def remarks(self, key: str, count: int) -> list[tuple[str, str, date]]:
        """Return remarks of readers with their names and later days in order."""
        names = [escape(s.person, quote=True) for _, s in sorted(self.library.stories.items()) if s is not self.story]
        texts = [escape(text, quote=False) for text in self.library.shared[key][:count]]
        days = sorted(self.seen(1, 90) for _ in texts)
        return list(zip(self.rng.sample(names, len(texts)), texts, days, strict=True))

    def data(self, value: Any, kind: str = "application/ld+json", extra: str = "") -> str:
        """Return a script element that holds a value as JSON."""
        text = json.dumps(value, ensure_ascii=False, indent=1).replace("</", "<\\/")
        return f'<script type="{kind}"{extra}>{text}</script>'

    def tracker(self) -> str:
        """Return a small script as sites carry for counting visits."""
        return (
            "<script>window.visitLayer=window.visitLayer||[];function tally(){visitLayer.push(arguments);}"
            f"tally('start',new Date());tally('site','VL-{self.rng.randrange(10000, 99999)}-1',{{'sample':20}});</script>"
        )
