"""Finds every date that a document states, in what a reader sees and in its front matter, each with the way to its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import DATA, Document, Place, Span
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.mention import DateMention
from dateline.noticing.pages.records import Field, records
from dateline.rule import noticer


class Stated(NamedTuple):
    """A date, and the text in which it stands: that of the document, or one value of its metadata."""

    said: DateMention
    text: str
    """In which the mention's spans count."""
    doc: Document
    field: Field | None = None
    """The value of front matter; None for what stands in `Document.text`."""

    def place(self, span: Span) -> Place:
        """Where a part of the text stands in the file."""
        return self.field.located(self.doc, span) if self.field else self.doc.place(*span)


@noticer
def stated_dates(doc: Document) -> tuple[Stated, ...]:
    """The dates of the text, then those of front matter; what data files show a reader is text."""
    return (*(Stated(said, doc.text, doc) for said in dates(doc)), *_of_front_matter(doc))


def _of_front_matter(doc: Document) -> Iterator[Stated]:
    if doc.format in DATA:
        return
    for record in records(doc):
        for field in record.fields:
            if field.meta:
                yield from (Stated(said, field.text, doc, field) for said in field.dates)
