"""Reads what an HTML page says about itself for machines: meta tags, JSON-LD, microdata, `<time>`, the canonical link; each value with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from json import JSONDecodeError

from dateline.reading.draft import DraftMeta, DraftProblem
from dateline.reading.html_elements import mark_kind
from dateline.reading.html_source import Attribute, Source, is_filled
from dateline.reading.json_places import JsonValue, Path, json_places

_STATED_BY_SERVER = frozenset({"content-language", "last-modified", "date"})
_MEDIA = frozenset({"audio", "embed", "iframe", "img", "link", "object", "source", "track", "video"})
_LONGEST_PROPERTY = 500
"""Characters of a microdata text; the longer ones (`articleBody`) are the page's blocks."""
_UNTYPED = ""


def tag_meta(tag: str, attributes: Mapping[str, Attribute]) -> Iterator[DraftMeta]:
    """What the attributes of one start tag state: meta, link, time, abbr. What a template fills in states nothing."""
    value: Attribute | None = None
    if tag == "meta" and "content" in attributes:
        for key in _meta_keys(attributes):
            yield from _stated(f"meta:{key}", attributes["content"])
    elif tag == "link":
        if "canonical" in _words(attributes.get("rel")) and "href" in attributes:
            yield from _stated("link:canonical", attributes["href"])
    elif tag == "time":
        value = attributes.get("datetime")
    elif tag == "abbr" and "class" in attributes and mark_kind(attributes["class"].text, "", "") == "stamp":
        value = attributes.get("title")
    if value:
        yield from _stated("html:time", value)


def property_names(attributes: Mapping[str, Attribute]) -> list[str]:
    """The names under which an element's value is microdata."""
    return attributes["itemprop"].text.split() if "itemprop" in attributes else []


def property_value(tag: str, attributes: Mapping[str, Attribute]) -> Attribute | None:
    """The attribute that holds an element's microdata value; none if its text is the value."""
    return attributes.get("content") or (attributes.get("datetime") if tag == "time" else None)


def has_text_value(tag: str, attributes: Mapping[str, Attribute]) -> bool:
    """Whether the text of an element is its microdata value: not that of an item within the item, nor of a picture."""
    return tag not in _MEDIA and tag != "meta" and "itemscope" not in attributes


@dataclass(slots=True)
class Capture:
    """The text of an element while it is being read."""

    keys: Sequence[str]
    start: int
    end: int
    texts: list[str] = field(default_factory=list[str])

    def add(self, text: str, end: int) -> None:
        """More of the element's text, which ends at `end`."""
        self.texts.append(text)
        self.end = end

    def meta(self) -> Iterator[DraftMeta]:
        """The value, its white space collapsed, under each of its keys; the place begins and ends with the first and last of its characters."""
        written = "".join(self.texts)
        text = " ".join(written.split())
        if not text or is_filled(text) or (len(text) > _LONGEST_PROPERTY and self.keys != ("html:title",)):
            return
        lead, trail = len(written) - len(written.lstrip()), len(written) - len(written.rstrip())
        for key in self.keys:
            yield DraftMeta(key, text, self.start + lead, self.end - trail)


def linked_data(source: Source, start: int, end: int) -> Iterator[DraftMeta | DraftProblem]:
    """The values of a JSON-LD script under "json-ld:TYPE.KEY"; those before a fault and the fault itself, unless a template is to blame."""
    start, end = _unwrapped(source.text, start, end)
    values: list[JsonValue] = []
    if not source.text[start:end].strip():
        return
    try:
        values.extend(json_places(source.text, start, end, strict=False))
    except JSONDecodeError as fault:
        if not source.is_template(start, end):
            at = min(fault.pos, end)
            yield DraftProblem(f"JSON-LD is malformed: {fault.msg}", at, min(at + 1, end))
        return
    yield from _typed(values)


def _typed(values: Sequence[JsonValue]) -> Iterator[DraftMeta]:
    types: dict[Path, str] = {}
    for value in values:
        place = next((number for number, part in enumerate(value.path) if part == "@type"), None)
        if place is not None:
            types.setdefault(value.path[:place], value.text)
    for value in values:
        if any(isinstance(part, str) and part.startswith("@") and part != "@graph" for part in value.path):
            continue
        top = _top(value.path)
        key = ".".join(part for part in value.path[len(top) :] if isinstance(part, str))
        if key and not is_filled(value.text):
            yield DraftMeta(f"json-ld:{'.'.join(part for part in (types.get(top, _UNTYPED), key) if part)}", value.text, value.start, value.end)


def _top(path: Path) -> Path:
    """The part of a path that leads to the item it belongs to: list numbers and "@graph"."""
    length = next((number for number, part in enumerate(path) if isinstance(part, str) and part != "@graph"), len(path))
    return path[:length]


def _unwrapped(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the comment or CDATA section that hides a script from old browsers."""
    inside = text[start:end]
    for opener, closer in (("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("<!--", "-->")):
        body = inside.strip()
        if body.startswith(opener) and body.endswith(closer):
            return start + inside.index(opener) + len(opener), start + inside.rindex(closer)
    return start, end


def _meta_keys(attributes: Mapping[str, Attribute]) -> Iterable[str]:
    """A meta tag may state one value under a name and a property, or under several properties."""
    keys = {" ".join(_words(attributes.get("name"))): None, **dict.fromkeys(_words(attributes.get("property")))}
    server = " ".join(_words(attributes.get("http-equiv")))
    if server in _STATED_BY_SERVER:
        keys[server] = None
    return (key for key in keys if key)


def _words(value: Attribute | None) -> list[str]:
    return value.text.lower().split() if value else []


def _stated(key: str, value: Attribute) -> Iterator[DraftMeta]:
    if value.text.strip() and not is_filled(value.text) and not is_filled(key):
        yield DraftMeta(key, value.text, *value.span)
