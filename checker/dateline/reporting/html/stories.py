"""Describes one document for an editor: its title, all its dates, what it is stamped against what it tells, the people and bodies it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import PurePosixPath

from dateline.model import DATA, Document, Place, Span
from dateline.noticing.dating.anchors import Anchor, dated_otherwise, filed
from dateline.noticing.dating.bounds import bounds
from dateline.noticing.dating.verdict import Clue, dating
from dateline.noticing.names.institutions import body_noun
from dateline.noticing.names.mentions import NameMention, names
from dateline.noticing.pages.entries import Entry, entries
from dateline.noticing.pages.titles import titles
from dateline.reporting.html.edition import Filed, Mentioned, Story, StoryDate
from dateline.reporting.html.shortening import head

DATES = 12
"""How many statements about when a story lists at most; those that disagree come first."""
PEOPLE, BODIES = 4, 2
_SLOW = 7
"""A report may appear so many days after its dateline."""
_HEADLINE = 90
_WEEK = 7


def describe(doc: Document, path: str, doubted: Collection[Place] = ()) -> Story:
    """A story; `doubted` are the places in it that findings about dates speak of, with paths of the document."""
    found = list(names(doc))
    return Story(
        path=path,
        part=doc.part,
        title=title_of(doc),
        dates=tuple(_dates(doc))[:DATES],
        filed=tuple(_filed(doc, doubted)),
        people=_counted(mention for mention in found if mention.kind == "person" and len(mention.tokens) > 1 and not mention.headline)[:PEOPLE],
        bodies=_counted(mention for mention in found if _is_body(mention))[:BODIES],
    )


def title_of(doc: Document) -> str:
    """What a page is called: its title, else its first heading, else its first line, else the name of its file."""
    title = next((each.text for each in titles(doc)), "")
    block = next((block for block in doc.blocks if block.kind == "heading"), None) or next(iter(doc.blocks), None)
    name = doc.part or PurePosixPath(doc.path).name
    title = title or (block.text if block and doc.format not in DATA else "") or name
    return _short(title)


def _short(text: str) -> str:
    return head(" ".join(text.split()), _HEADLINE)


def _dates(doc: Document) -> Iterator[StoryDate]:
    """All that says when the story was published or changed, each statement once."""
    verdict = dating(doc)
    against = {each.clue: each for each in verdict.disagreements}
    rows: dict[tuple[date, str], StoryDate] = {}
    for clue in sorted(verdict.clues, key=lambda clue: clue not in against or bool(against[clue].excuse)):
        apart = against.get(clue)
        row = StoryDate(clue.day, _label(clue), 0 if clue.source == "path" else clue.place.line, apart.days if apart else 0, apart.excuse if apart else "")
        rows.setdefault((row.day, row.label), row)
    yield from sorted(rows.values(), key=lambda row: row.odd)


def _label(clue: Clue) -> str:
    name = clue.name.replace("`", "").removeprefix("the ")
    name = f"front matter {name}" if clue.source == "front matter" else name
    return name if clue.role == "published" or clue.role in name else f"{name} ({clue.role})"


def _filed(doc: Document, doubted: Collection[Place]) -> Iterator[Filed]:
    """What the page and each of its entries is stamped with, against its dateline; else against what the text tells as past, where that is doubted."""
    for entry in entries(doc):
        told = filed(doc, entry)
        stamped = next((anchor for anchor in dated_otherwise(doc, entry) if anchor.kind != "modified"), None)
        if told and stamped:
            yield Filed(_headline(doc, entry), told.place.line, stamped.day, _stamper(stamped), told.day, "dateline", _SLOW)
    day, earliest = dating(doc).day, bounds(doc).earliest
    if day and earliest and earliest.day > day and any(place.covers(earliest.place) for place in doubted):
        yield Filed(title_of(doc), earliest.place.line, day, "date of the page", earliest.day, "told as past", _WEEK)


def _stamper(anchor: Anchor) -> str:
    """What states the day, in a word or two: "stamp", "date"."""
    name = anchor.evidence.partition(" (")[0].replace("`", "")
    return "file name" if anchor.kind == "path" else name.removeprefix("its ").removeprefix("the page's ")


def _headline(doc: Document, entry: Entry) -> str:
    if entry.headline:
        return _short(_text(doc, entry.headline))
    return title_of(doc) if entry.kind == "page" else _short(doc.blocks[entry.blocks.start].text)


def _counted(mentions: Iterator[NameMention]) -> tuple[Mentioned, ...]:
    counts = Counter(" ".join(mention.text.split()) for mention in mentions)
    return tuple(Mentioned(*pair) for pair in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _is_body(mention: NameMention) -> bool:
    """Whether a name is that of a ministry, a school, a club ..."""
    return mention.kind == "other" and not mention.headline and len(mention.tokens) > 1 and any(body_noun(word) for word in mention.tokens)


def _text(doc: Document, span: Span) -> str:
    return doc.text[span.start : span.end]
