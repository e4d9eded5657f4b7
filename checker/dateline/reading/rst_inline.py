"""Takes reStructuredText's inline markup off a text: emphasis, literals, links, roles, references, escapes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dateline.noticing.text.patterns import compile_late
from dateline.reading.draft import Piece
from dateline.reading.flow import Flow

# a private-use character fills what a template will put there
_START = r"(?<![^\s'\"(\[{<\-/:‘“’”«»¡¿–—>\ue000-\uf8ff])"
_END = r"(?![^\s'\")\]}>\-/\\:.,;!?’”»«“–—…\ue000-\uf8ff])"
_ROLE = r":[A-Za-z][\w.+:-]{0,60}:"
_MARKUP = compile_late(r"[\\`*|_\[]")
"""One of these stands in all markup."""
_TOKEN = compile_late(
    r"(?=[\\`*|_\[:hf])(?:"  # what begins with none of these is passed over five times as fast
    r"\\(?P<escaped>[\s\S])"
    r"|(?P<url>\b(?:https?|ftp)://[^\s<>`]+)"
    rf"|{_START}(?P<role>{_ROLE})?(?P<quote>``|`)(?=\S)"
    rf"|{_START}(?P<mark>\*\*|\*|\|)(?=\S)"
    rf"|{_START}(?P<target>_`)(?=\S)"
    rf"|\[(?:\d{{1,9}}|\#[\w.+:-]*|\*)\]_{_END}"
    rf"|\[(?P<cited>[A-Za-z][\w.+:-]*)\]_{_END}"
    rf"|(?<=[^\W_])__?{_END}"
    r")"
)
_ENDS: Mapping[str, re.Pattern[str]] = {
    "``": compile_late(rf"(?=``)(?<=\S)(?=``{_END})"),
    "`": compile_late(rf"(?<![\s\\])(?=`(?:__?{_END}|{_ROLE}{_END}|{_END}))"),
    "**": compile_late(rf"(?<![\s\\])(?=\*\*{_END})"),
    "*": compile_late(rf"(?<![\s\\])(?=\*{_END})"),
    "|": compile_late(rf"(?<![\s\\])(?=\|(?:__?)?{_END})"),
}
_AFTER = compile_late(rf"`(?:__?|{_ROLE})?{_END}|\|__?|\*\*?|``|\|")
_ESCAPE = compile_late(r"\\([\s\S])")
_QUOTED = frozenset({"''", '""', "()", "[]", "{}", "<>", "‘’", "“”", "«»"})
_UNREAD = compile_late(
    r":(?:(?:[\w.+-]+:)?(?:ref|doc|numref|eq|any|cite\w*|cite:\w+|footcite\w*|raw-\w+|html|raw|icon|octicon|fa\w?|material-\w+|span|hidden)):"
)
"""Roles whose text without a label is the name of a target or code: a reader sees something else."""


def read_inline(lines: Sequence[Piece], joints: str = " ") -> list[Piece]:
    """The pieces that a reader sees of `lines`; linear in their length."""
    if len(lines) == 1 and not _MARKUP.search(lines[0].text):
        return [line for line in lines if line.text]
    flow = Flow(lines, joints)
    if _MARKUP.search(flow.text):
        _Inline(flow).run()
    else:
        flow.keep(0, len(flow.text))
    return flow.take()


class _Inline:
    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._text = flow.text

    def run(self) -> None:
        done = 0
        token = _TOKEN.search(self._text)
        while token:
            self._flow.keep(done, token.start())
            done = self._take(token)
            token = _TOKEN.search(self._text, done)
        self._flow.keep(done, len(self._text))

    def _take(self, token: re.Match[str]) -> int:
        """Take what a token begins; where the text goes on after it."""
        opener = "`" if token["target"] else token["quote"] or token["mark"]
        if opener:
            return self._take_marked(token, opener)
        if token["escaped"]:
            self._flow.keep(token.end() - (not token["escaped"].isspace()), token.end())
        elif token["url"]:
            self._flow.keep(*token.span())
        elif token["cited"]:
            self._flow.keep(token.start(), token.end() - 1)
        return token.end()

    def _take_marked(self, token: re.Match[str], opener: str) -> int:
        start = token.end()
        end = self._flow.next(_ENDS[opener], start + 1)
        if end < 0 or self._text[max(token.start() - 1, 0)] + self._text[start : start + 1] in _QUOTED:
            self._flow.keep(*token.span())
            return start
        after = _AFTER.match(self._text, end)
        stop = after.end() if after else end + len(opener)
        if opener == "``":
            self._flow.keep(start, end)
        elif opener == "`":
            self._take_interpreted(start, end, token["role"] or (after[0][1:] if after and after[0].startswith("`:") else ""))
        elif opener != "|":
            self._plain(start, end)
        return stop

    def _take_interpreted(self, start: int, end: int, role: str) -> None:
        """The text of a link or role, without its target."""
        text = self._text[start:end]
        opens = text.rfind("<") if text.endswith(">") else -1
        if opens > 0 and text[opens - 1].isspace():
            self._plain(start, start + len(text[:opens].rstrip()))
        elif opens == 0:
            self._flow.keep(start + 1, end - 1)
        elif not _UNREAD.fullmatch(role):
            self._plain(start + (role != "" and text[0] in "~!"), end)

    def _plain(self, start: int, end: int) -> None:
        for found in _ESCAPE.finditer(self._text, start, end):
            self._flow.keep(start, found.start())
            start = found.end() - (not found[1].isspace())
        self._flow.keep(start, end)
