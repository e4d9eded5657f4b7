r"""Makes text of unknown origin harmless where it is shown: in terminals and logs, in XML, in Markdown."""

from __future__ import annotations

import re

from dateline.noticing.text.patterns import compile_late

_UNSEEN = compile_late("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line and paragraph separators, what reorders a line from right to left, halves of characters."""
_COMMAND = compile_late(r"##(?=\[|vso\[)")
"""How a line of a log turns into a command: Azure looks for it anywhere in a line, GitHub in its old form, too."""
_MARKUP = compile_late(r"[\\`*_{}\[\]<>|~&#$]")
_MENTION = compile_late(r"(?<!\w)@(?=\w)")
_FORBIDDEN = compile_late("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows in no form."""
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
"""By hand: `xml.sax.saxutils` imports an HTTP client."""


def visible(text: str) -> str:
    r"""The text on one line, with an escape (`\x1b`, `\u202e`) for each character that would act on a terminal instead of being seen."""
    return _COMMAND.sub(r"#\\#", text if text.isprintable() else _UNSEEN.sub(_escaped, text))


def visible_path(path: str) -> str:
    """A path that is harmless at the beginning of a line, too, where GitHub takes `::` for a command."""
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def in_markdown(text: str) -> str:
    """The text as Markdown that shows it: nothing in it is markup, a cell of a table holds it, and nobody is notified."""
    return _MENTION.sub("@\u200b", _MARKUP.sub(r"\\\g<0>", _UNSEEN.sub(_escaped, text)))


def in_xml(text: str) -> str:
    """The text as XML 1.0, in elements and in attributes between double quotes; what XML forbids is U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text).translate(_ENTITIES)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return {"\n": r"\n", "\r": r"\r", "\t": r"\t"}.get(found[0]) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")
