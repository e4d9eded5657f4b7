"""Shows the names of a corpus: the output of `dateline names`, as text, as JSON, and as the beginning of a house list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import click
from pydantic import BaseModel, Field

from dateline.engine.outcome import Skipped
from dateline.house_list import NameKind
from dateline.model import Place
from dateline.reporting.escaping import visible, visible_path
from dateline.reporting.text import counted

_WORTH_LISTING = 2
"""A name that is no person's is listed from this many documents on."""


class Spelled(NamedTuple):
    """One form of a name."""

    text: str
    times: int
    documents: int
    places: tuple[Place, ...]
    """The first few."""


class Named(NamedTuple):
    """Somebody or something that the corpus names."""

    kind: NameKind
    forms: tuple[Spelled, ...]
    """The name, then what is short for it, or it with initials."""
    variants: tuple[Spelled, ...] = ()
    """Spellings that may be slips for it."""

    @property
    def times(self) -> int:
        return sum(form.times for form in (*self.forms, *self.variants))


class JsonPlace(BaseModel):
    """Lines and columns count from 1."""

    path: str
    line: int
    column: int


class JsonForm(BaseModel):
    text: str
    times: int
    documents: int
    places: list[JsonPlace] = Field(description="The first few.")


class JsonNamed(BaseModel):
    name: str
    kind: Literal["person", "organisation", "place", "brand", ""]
    times: int
    forms: list[JsonForm]
    variants: list[JsonForm] = Field(description="Spellings that may be slips.")


class JsonNames(BaseModel):
    """The output of `dateline names --output-format json`."""

    version: Literal[1] = 1
    names: list[JsonNamed]
    skipped: list[dict[str, str]]


def build_names(found: Iterable[Named], skipped: Iterable[Skipped]) -> JsonNames:
    """The rows of the JSON output."""
    return JsonNames(names=[_row(named) for named in found], skipped=[{"path": each.path, "reason": each.reason} for each in skipped])


def render_names(found: Iterable[Named]) -> Iterator[str]:
    """A line a name, and below it a line for each other form; those that may be slips are marked with "?"."""
    for named in found:
        yield f"{click.style(visible(named.forms[0].text), bold=True)}  {_counted(named.forms[0])}"
        yield from (f"    {visible(form.text)}  {_counted(form)}" for form in named.forms[1:])
        yield from (f"  ? {click.style(visible(form.text), fg='yellow')}  {_counted(form)}" for form in named.variants)


def write_list(found: Sequence[Named]) -> str:
    """A house list to begin with: persons with their short forms, what else is named often, and in comments what has to be decided."""
    people = sorted((named for named in found if named.kind == "person"), key=lambda named: named.forms[0].text)
    others = sorted((named for named in found if not named.kind and named.forms[0].documents >= _WORTH_LISTING), key=lambda named: named.forms[0].text)
    lines = [
        "# A house list, begun by `dateline names --write`. Strike out what is wrong, and decide where two spellings stand.",
        "# A [[name]] may become an [[organisation]], [[place]] or [[brand]]; old forms go into former = [{ name = ..., since = 2024-03-01 }].",
    ]
    return "\n".join([*lines, *(line for table, group in (("person", people), ("name", others)) for named in group for line in _entry(table, named)), ""])


def _entry(table: str, named: Named) -> Iterator[str]:
    yield from ("", f"[[{table}]]", f"name = {_quoted(named.forms[0].text)}")
    if aliases := [form.text for form in named.forms[1:]]:
        yield f"aliases = [{', '.join(map(_quoted, aliases))}]"
    yield from (f"# also: {visible(form.text)}  {_counted(form)}" for form in named.variants)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _counted(form: Spelled) -> str:
    first = form.places[0]
    return f"{form.times} in {counted(form.documents, 'document')}, first {visible_path(first.path)}:{first.line}:{first.column}"


def _row(named: Named) -> JsonNamed:
    forms, variants = ([_form(form) for form in forms] for forms in (named.forms, named.variants))
    return JsonNamed(name=named.forms[0].text, kind=named.kind, times=named.times, forms=forms, variants=variants)


def _form(form: Spelled) -> JsonForm:
    places = [JsonPlace(path=place.path, line=place.line, column=place.column) for place in form.places]
    return JsonForm(text=form.text, times=form.times, documents=form.documents, places=places)
