"""Reads data files (YAML, JSON, TOML, CSV, TSV): a key and a place for every value, a block for what a reader sees as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dateline.model import PROSE, Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.aligned import aligned, moved
from dateline.reading.csv_values import csv_values
from dateline.reading.decoding import without_surrogates
from dateline.reading.draft import Draft, DraftBlock, DraftMeta, DraftProblem, Piece
from dateline.reading.json_values import json_values
from dateline.reading.markdown import read_markdown
from dateline.reading.templating import mask, unmask
from dateline.reading.toml_values import toml_values
from dateline.reading.yaml_values import yaml_values

_WHOLE = "file"
_CALLED: Mapping[str, Kind] = MappingProxyType({"alt": "alt", "alt_text": "alt", "alttext": "alt", "caption": "caption"})
"""What values under these keys are on the page."""
_TEMPLATED = compile_late(r"\{\{|\{%")
_WORD = compile_late(r"[^\W\d_]")
_ONE_WORD = compile_late(r"[^\W\d_]+(?:['’.-][^\W\d_]+)?[.!?]?")
_CAMEL = compile_late(r"[^\W\d_A-Z][A-Z]")
_NUMERIC_DATE = compile_late(r"\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d)")
_FILE = compile_late(r"(?:\.{0,2}/|[A-Z]:\\|~/).*|.*\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|mp[34]|webm|html?|mdx?|ya?ml|json|toml|csv|css|[jt]sx?|py|zip|gz)")
_ENCODED = compile_late(r"(?:^|\s)[A-Za-z0-9+/=_-]{40,}(?=\s[A-Za-z0-9+/=_-]{20,})")
_MARKUP = compile_late(r"[*_`<>&\[\]\\#~|\r\n]|^[ \t]*(?:[-+]|\d+[.)])\s|\{[{%#:]")
_SENTENCE = compile_late(r"[.!?…][\"'”’»)\]]*(?:\s|$)")
_LONG = 120
"""A single sentence of so many characters is a paragraph, as are two of any length."""


def read_data(source: str, kind: str) -> Draft:
    """The values of a file of a kind that `suffixes.DATA_SUFFIXES` names.

    Metadata: every scalar under its dotted key, list items by number ("3.date", "releases.3.date"), cells under "ROW.HEADER". Blocks: what a reader
    may see as text, whose `group` is the number of its record, the mapping or row it belongs to. A string of several lines, or with markup, is read
    as Markdown. A broken file is one problem; what stands before it is kept.
    """
    meta, problems = _values(source, kind)
    meta = [value if value.text.isascii() else value._replace(text=without_surrogates(value.text)) for value in meta if value.key]
    draft = Draft(meta=meta, problems=problems)
    draft.blocks.extend(_blocks(meta, source, kind))
    return draft


def _values(source: str, kind: str) -> tuple[list[DraftMeta], list[DraftProblem]]:
    end = len(source)
    if not source.strip():
        return [], []
    if kind == "yaml":
        return yaml_values(source, 0, end, _WHOLE)
    if kind in {"csv", "tsv"}:
        return csv_values(source, 0, end, tabs=kind == "tsv")
    meta, problems = (json_values if kind == "json" else toml_values)(source, 0, end, _WHOLE)
    return meta, [] if _TEMPLATED.search(source) else problems


def _blocks(meta: list[DraftMeta], source: str, kind: str) -> Iterator[DraftBlock]:
    records: dict[str, int] = {}
    for value in meta:
        record = records.setdefault(_record(value.key), len(records) + 1)
        if not _is_text(value.text) or _is_alias(value, source, kind):
            continue
        called = _CALLED.get(value.key.rpartition(".")[2].lower())
        written = aligned(value.text, source, value.start, value.end, doubled=kind in {"csv", "tsv"})
        for block in _read(value.text):
            pieces = moved(block.pieces, written)
            yield DraftBlock(called or block.kind, pieces, block.language, block.level, record, block.quoted)


def _record(key: str) -> str:
    """The path of the mapping that holds a value, itself or in a list."""
    around, _, name = key.rpartition(".")
    if not name.isdecimal():
        return around
    parts = around.split(".")
    while parts and parts[-1].isdecimal():
        parts.pop()
    return ".".join(parts[:-1])


def _is_text(text: str) -> bool:
    """Whether a value is words for a reader: no number, ISO date, address, path, code or name of a thing."""
    if not _WORD.search(text):
        return _NUMERIC_DATE.fullmatch(text.strip()) is not None
    words = text.split()
    if len(words) > 1:
        return not (_FILE.fullmatch(text) or _ENCODED.search(text))
    word = words[0]
    if word.isascii() and not word[0].isupper():
        return False
    return _ONE_WORD.fullmatch(word) is not None and not _CAMEL.search(word)


def _is_alias(value: DraftMeta, source: str, kind: str) -> bool:
    """Whether the text stands elsewhere, and a mark for it here."""
    return kind == "yaml" and source[value.start] == "*" and source[value.start - 1] not in "'\"" and source[value.start : value.end] != value.text


def _read(text: str) -> list[DraftBlock]:
    """The blocks of one value, offsets into its text."""
    if not _MARKUP.search(text):
        return [_line(text, [Piece(text, 0, len(text))])]
    masked = mask(text)
    blocks = unmask(read_markdown(masked.source), text, masked.filler).blocks
    if "\n" in text:
        return blocks
    return [_line(_text(block), block.pieces) if block.kind in PROSE else block for block in blocks]


def _line(text: str, pieces: list[Piece]) -> DraftBlock:
    sentences = len(_SENTENCE.findall(text))
    return DraftBlock("paragraph" if sentences > 1 or (sentences and len(text) > _LONG) else "cell", pieces)


def _text(block: DraftBlock) -> str:
    return "".join([piece.text for piece in block.pieces])
