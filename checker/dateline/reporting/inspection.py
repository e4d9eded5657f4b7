"""Prints all that was noticed in one document, with places: the way to see why something was or was not found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

import click
from pydantic import BaseModel, Field

from dateline.model import Document, Finding, Place, Span
from dateline.noticing.dates.explicit import dates
from dateline.noticing.dates.relatives import relatives
from dateline.noticing.dating.anchors import page_anchors
from dateline.noticing.names.mentions import authors, names
from dateline.noticing.names.renames import renames
from dateline.noticing.names.roles import roles
from dateline.noticing.pages.entries import entries
from dateline.noticing.text.passages import passages
from dateline.noticing.text.quotes import quotes

SHOWN_TEXT = 80
"""How many characters of a thing the text form shows."""


class Noticed(BaseModel):
    """Something that stands in the text. Lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class NoticedBlock(Noticed):
    kind: str
    language: str


class NoticedMeta(Noticed):
    key: str


class NoticedDate(Noticed):
    edtf: str = Field(description="Extended Date/Time Format (ISO 8601-2); empty for weekdays and impossible dates.")
    granularity: str
    weekday: int | None = Field(description="0 = Monday.")
    role: str = Field(description="stamp, dateline, or text.")
    impossible: str = Field(description="Why no calendar has this date.")
    ambiguous: bool = Field(description="Whether day and month could be read the other way round.")


class NoticedRelative(Noticed):
    unit: str
    offset: int
    gloss: str = Field(description="The explicit date given for it, in EDTF.")


class NoticedEntry(Noticed):
    kind: str
    headline: str
    byline: str
    dateline: str
    stamp: str


class NoticedAnchor(Noticed):
    day: str = Field(description="ISO 8601.")
    kind: str
    sure: bool


class NoticedName(Noticed):
    kind: str
    role: str
    headline: bool


class NoticedAuthor(Noticed):
    key: str


class NoticedRole(Noticed):
    person: str
    head: str = Field(description="The noun of the office.")
    field: str = Field(description="What the office is over.")
    former: bool
    acting: bool


class NoticedRename(Noticed):
    old: str
    new: str


class NoticedQuotation(Noticed):
    speaker: str
    words: int


class NoticedPassage(Noticed):
    kind: str
    words: int
    language: str


class NoticedFinding(Noticed):
    rule: str
    message: str
    gave_way: bool = Field(description="Whether a better finding of the same defect was reported in its place.")


class Inspection(BaseModel):
    """What `dateline inspect --output-format json` prints."""

    path: str
    format: str
    language: str
    blocks: list[NoticedBlock]
    meta: list[NoticedMeta]
    problems: list[NoticedMeta]
    anchors: list[NoticedAnchor] = Field(description="What says when the page appeared, strongest first.")
    entries: list[NoticedEntry]
    dates: list[NoticedDate]
    relatives: list[NoticedRelative]
    names: list[NoticedName]
    authors: list[NoticedAuthor]
    roles: list[NoticedRole]
    renames: list[NoticedRename]
    quotations: list[NoticedQuotation]
    passages: list[NoticedPassage]
    findings: list[NoticedFinding]


N = TypeVar("N", bound=Noticed)


def inspect_document(doc: Document, findings: Iterable[Finding], yielded: Iterable[Finding]) -> Inspection:
    """All that was noticed in a document, with what was found there and what gave way."""
    return Inspection(
        path=doc.path,
        format=doc.format,
        language=doc.language,
        blocks=[_at(NoticedBlock, doc.place(block.start, block.end), kind=block.kind, language=block.language) for block in doc.blocks],
        meta=[_at(NoticedMeta, value.place, key=key) for key, values in doc.meta.items() for value in values],
        problems=[_at(NoticedMeta, problem.place, key=problem.message) for problem in doc.problems],
        anchors=[_at(NoticedAnchor, each.place, day=each.day.isoformat(), kind=each.kind, sure=each.sure) for each in page_anchors(doc)],
        entries=list(_entries(doc)),
        dates=list(_dates(doc)),
        relatives=list(_relatives(doc)),
        names=[_in(NoticedName, doc, each.span, kind=each.kind, role=each.role, headline=each.headline) for each in names(doc)],
        authors=[_at(NoticedAuthor, doc.meta[each.key][each.at].place, key=each.key) for each in authors(doc)],
        roles=list(_roles(doc)),
        renames=[_in(NoticedRename, doc, each.span, old=each.old, new=each.new) for each in renames(doc)],
        quotations=[_in(NoticedQuotation, doc, each.span, speaker=each.speaker, words=each.words) for each in quotes(doc)],
        passages=[_in(NoticedPassage, doc, each.span, kind=each.kind, words=each.words, language=each.language) for each in passages(doc)],
        findings=[*_findings(findings, gave_way=False), *_findings(yielded, gave_way=True)],
    )


def render_inspection(inspection: Inspection) -> Iterator[str]:
    """The lines that show an inspection, styled: a heading for each kind of thing, a line for each thing."""
    yield f"{inspection.path}: {inspection.format}, language {inspection.language or 'unknown'}"
    for section in Inspection.model_fields:
        value: object = getattr(inspection, section)
        if not isinstance(value, str):
            noticed = cast("list[Noticed]", value)
            yield ""
            yield click.style(f"{section} ({len(noticed)})", bold=True)
            yield from map(_row, noticed)


def _row(noticed: Noticed) -> str:
    text = noticed.text if len(noticed.text) <= SHOWN_TEXT else noticed.text[: SHOWN_TEXT - 1] + "…"
    named = ((name, getattr(noticed, name)) for name in type(noticed).model_fields if name not in Noticed.model_fields)
    told = "  ".join(f"{name}={value}" for name, value in named if value not in ("", False, None))
    return f"  {noticed.line}:{noticed.column}  {' '.join(text.split())!r}  {click.style(told, dim=True)}".rstrip()


def _entries(doc: Document) -> Iterator[NoticedEntry]:
    for entry in entries(doc):
        blocks = [doc.blocks[index] for index in entry.blocks]
        if blocks:
            yield _in(
                NoticedEntry, doc, Span(blocks[0].start, blocks[-1].end), kind=entry.kind, headline=_text(doc, entry.headline), byline=_text(doc, entry.byline),
                dateline=_text(doc, entry.dateline and entry.dateline.span), stamp=entry.stamp.edtf if entry.stamp else "",
            )  # fmt: skip


def _dates(doc: Document) -> Iterator[NoticedDate]:
    filed = {entry.dateline.said.span for entry in entries(doc) if entry.dateline and entry.dateline.said}
    stamped = {entry.stamp.span for entry in entries(doc) if entry.stamp}
    for said in dates(doc):
        role = "dateline" if said.span in filed else "stamp" if said.span in stamped else "text"
        yield _in(
            NoticedDate, doc, said.span, edtf=said.edtf, granularity=said.granularity, weekday=said.weekday, role=role,
            impossible=said.impossible, ambiguous=said.ambiguous,
        )  # fmt: skip


def _relatives(doc: Document) -> Iterator[NoticedRelative]:
    for each in relatives(doc):
        yield _in(NoticedRelative, doc, each.span, unit=each.unit, offset=each.offset, gloss=each.gloss.edtf if each.gloss else "")


def _roles(doc: Document) -> Iterator[NoticedRole]:
    for each in roles(doc):
        yield _in(NoticedRole, doc, each.role, person=each.name, head=each.head, field=_text(doc, each.field), former=each.former, acting=each.acting)


def _findings(findings: Iterable[Finding], *, gave_way: bool) -> Iterator[NoticedFinding]:
    for found in findings:
        yield _at(NoticedFinding, found.place, rule=found.code, message=found.message, gave_way=gave_way)


def _text(doc: Document, span: Span | None) -> str:
    return doc.text[span.start : span.end] if span else ""


def _in(model: type[N], doc: Document, span: Span, **fields: object) -> N:
    return _at(model, doc.place(*span), **fields)


def _at(model: type[N], place: Place, **fields: object) -> N:
    where = {"line": place.line, "column": place.column, "end_line": place.end_line, "end_column": place.end_column, "text": place.text}
    return model.model_validate({**where, **fields})
