"""Says what HTML elements do to the text inside them: hide it, mark it as a heading, a stamp, a quotation, another language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from dateline.model import Kind
from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import DraftBlock
from dateline.reading.html_cards import Container


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _names("area base br col embed frame hr img input link meta param source track wbr")
BLOCKS = _names("""
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary
    table tbody td tfoot th thead tr ul xmp
""")
_UNSEEN = _names("""
    audio canvas datalist embed iframe math noembed noframes noscript object option rp rt script select style svg template textarea title video
""")
_CLOSES_PARAGRAPH = BLOCKS - _names("body button caption col colgroup head html legend optgroup option select tbody td tfoot th thead tr")
_CELL_WALLS = frozenset({"button", "caption", "object", "table", "td", "template", "th", "html"})
_LIST_WALLS = frozenset({"ul", "ol", "menu", "dir", "dl", "blockquote", "article", "section", "body"}) | _CELL_WALLS
IMPLIED_ENDS: Mapping[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {
    **{tag: ((frozenset({"p"}), _CELL_WALLS),) for tag in _CLOSES_PARAGRAPH},
    "li": ((frozenset({"li"}), _LIST_WALLS), (frozenset({"p"}), _CELL_WALLS)),
    **{tag: ((frozenset({"dt", "dd"}), _LIST_WALLS), (frozenset({"p"}), _CELL_WALLS)) for tag in ("dt", "dd")},
    **{tag: ((frozenset({"td", "th"}), frozenset({"table"})),) for tag in ("td", "th")},
    "tr": ((frozenset({"tr", "caption"}), frozenset({"table"})),),
    **{tag: ((frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),) for tag in ("tbody", "thead", "tfoot")},
    "option": ((frozenset({"option"}), frozenset({"select", "datalist"})),),
}
"""For a start tag: which open elements it ends, unless one of the second set stands between."""
_LISTED_WALLS = _LIST_WALLS - {"blockquote", "article", "section", "body", "dl"}
END_WALLS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_UNSEEN, frozenset[str]()),
    "li": _LISTED_WALLS,
    **dict.fromkeys(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"), frozenset({"template"})),
}
"""For an end tag: the open elements beyond which it reaches nothing; otherwise `CELL_WALLS` for a block, every block for what stands in a line."""
CELL_WALLS = _CELL_WALLS - {"button"}

_KIND_OF: Mapping[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"), "li": "item", "dt": "item", "dd": "item", "blockquote": "quote",
    "figcaption": "caption", "caption": "caption", "td": "cell", "th": "cell", "pre": "code", "listing": "code", "xmp": "code", "plaintext": "code",
    "article": "paragraph", "nav": "navigation", "button": "navigation",
}  # fmt: skip
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_WHOLE_PAGE = frozenset({"html", "body", "main"})
_NO_ROLE = _WHOLE_PAGE | {"article", "section", "table", "tbody", "tr", "ul", "ol", "form", "header", "footer", "aside", "img"}
_NAVIGATION_ROLES = frozenset({"navigation", "menu", "menubar", "tablist", "toolbar", "search"})
_NAVIGATION_CLASS = compile_late(
    r"(?:^|\s)(?:nav|navbar|menu|breadcrumbs?|pagination|toc|(?:footer|main|site|header|top|social|primary)-?(?:nav|menu))(?:\s|$)", re.IGNORECASE
)
_UNDISPLAYED = compile_late(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_PART = compile_late(r"[A-Z]?[a-z]+|[A-Z]+")

_STAMP_PARTS = frozenset({"date", "datetime", "pubdate", "published", "posted", "timestamp", "updated", "modified", "datum", "fecha"})
_TIMED_PARTS = frozenset({"article", "entry", "meta", "news", "post", "pub", "publish"})
"""What a class must say beside "time" to be a stamp ("entry-time"); alone it may be the hour of an event."""
_BYLINE_PARTS = frozenset({"byline", "author", "authors"})
_STAMP_PROPERTIES = frozenset({"datepublished", "datemodified", "datecreated"})


@dataclass(slots=True, eq=False)
class Mark:
    """An element that says its text is a stamp, a byline or a dateline; and the blocks its text became."""

    kind: Kind
    is_certain: bool
    """False for a bare `<time>`: those stand in the middle of sentences, too."""
    blocks: list[tuple[DraftBlock, Kind]] = field(default_factory=list[tuple[DraftBlock, Kind]])
    """Each with the kind it would have without the mark."""


class Scene(NamedTuple):
    """What holds for the text at one point of the page."""

    kind: Kind = "paragraph"
    level: int = 0
    depth: int = 0
    """How many lists are around it."""
    language: str = ""
    is_quoted: bool = False
    is_unseen: bool = False
    is_code: bool = False
    is_linked: bool = False
    is_sectioned: bool = False
    """Whether it is part of an article, the main element or a section: a footer there is content."""
    mark: Mark | None = None
    card: Container | None = None


def scene_inside(scene: Scene, tag: str, attributes: Mapping[str, str]) -> Scene:
    """What holds inside an element of a scene; groups are not decided here."""
    if scene.is_unseen:
        return scene
    if tag in _UNSEEN or ((attributes or tag == "dialog") and _is_hidden(tag, attributes)):
        return scene._replace(is_unseen=True)
    if tag == "a":
        scene = scene._replace(is_linked=True)
    if attributes:
        scene = _labelled(scene, tag, attributes)
    elif tag == "time" and not scene.mark:
        scene = scene._replace(mark=Mark("stamp", is_certain=False))
    if tag not in BLOCKS and not attributes:
        return scene
    return _kind_inside(scene, tag, attributes)


def language_tag(value: str) -> str:
    """The language of a `lang` attribute, without script and region; "" when it names none."""
    primary = value.strip().lower().replace("_", "-").partition("-")[0]
    return primary if primary.isalpha() and primary.isascii() and len(primary) in {2, 3} else ""


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag in _WHOLE_PAGE:  # pages that show themselves once their script has run
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    return (tag == "dialog" and "open" not in attributes) or bool(_UNDISPLAYED.search(attributes.get("style", "")))


def _labelled(scene: Scene, tag: str, attributes: Mapping[str, str]) -> Scene:
    if "lang" in attributes or "xml:lang" in attributes:
        scene = scene._replace(language=language_tag(attributes.get("lang") or attributes.get("xml:lang", "")))
    if tag in _NO_ROLE:
        return scene
    kind = mark_kind(attributes.get("class", ""), attributes.get("itemprop", ""), attributes.get("rel", ""))
    if kind:
        return scene._replace(mark=Mark(kind, is_certain=True))
    if tag == "time" and not scene.mark:
        return scene._replace(mark=Mark("stamp", is_certain=False))
    return scene


@lru_cache(maxsize=4096)
def mark_kind(classes: str, properties: str, relations: str) -> Kind | None:
    """What an element's class, itemprop and rel say that its text is, if it is one of the lines about an article."""
    parts = {part.lower() for part in _PART.findall(classes)}
    named = set(properties.lower().split())
    if "dateline" in parts or "dateline" in named:
        return "dateline"
    if parts & _BYLINE_PARTS or "author" in named or "author" in relations.lower().split():
        return "byline"
    if parts & _STAMP_PARTS or named & _STAMP_PROPERTIES or ("time" in parts and parts & _TIMED_PARTS and not parts & {"read", "reading"}):
        return "stamp"
    return None


def _kind_inside(scene: Scene, tag: str, attributes: Mapping[str, str]) -> Scene:
    if tag in {"article", "section", "main"}:
        scene = scene._replace(is_sectioned=True)
    if tag in _LISTS:
        scene = scene._replace(depth=scene.depth + 1)
    if tag in {"pre", "listing", "xmp", "plaintext"}:
        scene = scene._replace(is_code=True)
    if tag == "blockquote":
        scene = scene._replace(is_quoted=True)
    if scene.kind == "navigation":
        return scene
    if attributes and _is_navigation(tag, attributes):
        return scene._replace(kind="navigation", level=0, mark=None)
    if tag == "footer" and not scene.is_sectioned and not scene.is_quoted and not scene.card:
        return scene._replace(kind="navigation", level=0, mark=None)
    if attributes.get("role") == "heading":
        return scene._replace(kind="heading", level=_level(attributes.get("aria-level", "2")))
    kind = _KIND_OF.get(tag)
    if kind is None:
        return scene
    level = int(tag[1]) if kind == "heading" else scene.depth if kind == "item" else 0
    keeps_mark = kind != "heading" or (scene.mark is not None and mark_kind(attributes.get("class", ""), attributes.get("itemprop", ""), "") == scene.mark.kind)
    return scene._replace(kind=kind, level=level, mark=scene.mark if keeps_mark else None)


def _is_navigation(tag: str, attributes: Mapping[str, str]) -> bool:
    if attributes.get("role", "").lower() in _NAVIGATION_ROLES:
        return True
    return tag not in _WHOLE_PAGE and tag != "article" and bool(_NAVIGATION_CLASS.search(attributes.get("class", "")))


def _level(value: str) -> int:
    return min(max(int(value), 1), 6) if value.isascii() and value.isdigit() and len(value) < 3 else 2
