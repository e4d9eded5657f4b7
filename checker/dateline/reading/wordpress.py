"""Turns what WordPress stores of a post into the HTML it shows: line ends make paragraphs, shortcodes are replaced by what is not prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.noticing.text.patterns import compile_late
from dateline.reading.source_map import Unescaped

_TOKEN = compile_late(r"<!--|</?[A-Za-z][^<>]*+>|\[\[?/?[A-Za-z][\w-]*+(?:[^\[\]\r\n]*+)\]|[ \t]*+(?:\r?+\n|\r)[ \t\r\n]*+")
_TAG_NAME = compile_late(r"</?([A-Za-z][A-Za-z0-9]*+)")
_BLOCK = compile_late(
    r"\s*+(?:</?(?:address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    r"|legend|li|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|br)\b[^<>]*+>|<!--)",
    re.IGNORECASE,
)
_KEPT_AS_TYPED = frozenset({"pre", "script", "style", "textarea"})
_SHORTCODE = compile_late(r"\[(/?)([A-Za-z][\w-]*+)([^\[\]]*+)\]")
_ATTRIBUTES = compile_late(r"\s[\w:-]++=")
_CAPTIONS = frozenset({"caption", "wp_caption"})
_EMPTY = frozenset({"gallery", "audio", "video", "playlist", "embed", "code", "sourcecode", "gist", "wpvideo", "youtube", "vimeo", "twitter", "tweet"})
"""Shortcodes whose content, if they have any, is an address or code."""
_PICTURE = compile_late(r"\s*+(?:<a\b[^<>]*+>\s*+)?<img\b[^<>]*+>(?:\s*+</a>)?", re.IGNORECASE)


def wordpress_html(text: Unescaped) -> Unescaped:
    """The HTML of a post as it was typed. Posts of the block editor hold their paragraphs already."""
    return text.replaced(_Typed(text.text).changes())


class _Typed:
    """The text of a post, and what has been found out about its shortcodes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_of_blocks = "<!-- wp:" in text
        self._closed = frozenset(found[2].lower() for found in _SHORTCODE.finditer(text) if found[1])
        self._unclosed: set[str] = set()

    def changes(self) -> Iterator[tuple[int, int, str]]:
        """What is replaced, in order."""
        text, at, block_end, typed = self._text, 0, 0, ""
        while found := _TOKEN.search(text, at):
            token, at = found[0], found.end()
            if token[0] == "<":
                name = _TAG_NAME.match(token)
                tag = name[1].lower() if name else ""
                if not tag and (at := text.find("-->", at) + 3) < 3:
                    return
                if typed == tag and token[1] == "/":
                    typed = ""
                elif not typed and tag in _KEPT_AS_TYPED and token[1] != "/":
                    typed = tag
                block_end = at if _BLOCK.match(token) else block_end
            elif typed:
                continue
            elif token[0] == "[":
                for start, at, shown in self._shortcode(found):
                    yield start, at, shown
                block_end = at
            elif not self._is_of_blocks and block_end != found.start() and not _BLOCK.match(text, at):
                yield found.start(), at, "<p>" if token.count("\n") > 1 or token.count("\r") > 1 > token.count("\n") else "<br>"

    def _shortcode(self, token: re.Match[str]) -> Iterator[tuple[int, int, str]]:
        """What a shortcode becomes; nothing when the brackets are the author's own."""
        found = _SHORTCODE.fullmatch(token[0])
        if not found:
            return
        name = found[2].lower()
        if not self._is_shortcode(name, found):
            return
        if name in _CAPTIONS:
            yield from self._caption(token, is_end=bool(found[1]))
            return
        end = token.end()
        if not found[1] and name in _EMPTY:
            end = self._after(name, end)
        yield token.start(), end, ""

    def _is_shortcode(self, name: str, found: re.Match[str]) -> bool:
        attributes = found[3]
        if found[1] or name in self._closed or name in _EMPTY or attributes.endswith("/"):
            return True
        return bool(_ATTRIBUTES.search(attributes)) or ("_" in name and not attributes)

    def _caption(self, token: re.Match[str], *, is_end: bool) -> Iterator[tuple[int, int, str]]:
        if is_end:
            yield *token.span(), "</figcaption></figure>"
            return
        yield *token.span(), "<figure>"
        picture = _PICTURE.match(self._text, token.end())
        end = picture.end() if picture else token.end()
        yield end, end, "<figcaption>"

    def _after(self, name: str, at: int) -> int:
        closer = f"[/{name}]"
        ends = -1 if name in self._unclosed else self._text.find(closer, at)
        if ends < 0:
            self._unclosed.add(name)
            return at
        return ends + len(closer)
