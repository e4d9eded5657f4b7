"""NAME211: letters that were read in the wrong encoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dateline.model import PROSE, Document, Edit, Finding, Meta, Place, Span, Suggestion
from dateline.noticing.names.vocabulary import mended
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good

_RELATED = 20
_BROKEN = compile_late(r"(?:[\u00c2-\u00f4](?:[\u0080-\u00bf]|[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])|�)(?:[^\s]*[^\s.,;:!?)\"])?")
"""From the first letter that was misread to the end of the word."""
_ACCENT = compile_late(r"[\u0300-\u030c\u0327\u0328]")
_ABOUT = compile_late(r"mojibake|encod|charset|utf-?8|latin-?1|iso-?8859|windows-?125|unicode|code ?page|byte", re.IGNORECASE)
_COMBINED = compile_late(r"[^\W\d_]*[A-Za-z][\u0300-\u030c\u0327\u0328](?:[^\W\d_]|[\u0300-\u036f])*")
_FEW = 3


class MojibakeLetters(DocumentRule):
    """Letters were read in the wrong encoding: “Ã©” stands where “é” was meant.

    It happens when a text is copied through a program that takes UTF-8 for Latin-1 or the
    reverse, and it mostly strikes names. No other witness is needed. An accent that is a
    character of its own looks right, but searches for the name do not find it: that is told
    as a warning, once, where the document otherwise has whole letters.
    """

    code = "NAME211"
    name = "mojibake-letters"
    severity = "error"
    examples = (
        Bad("The song is by ⟦ZoÃ«⟧ Harrow.\n", message="“ZoÃ«” is “Zoë” read in the wrong encoding"),
        Bad("It ⟦isnâ€™t⟧ late, said ⟦1|JÃ¶rn⟧.\n", message="“isnâ€™t” is “isn’t” read in the wrong encoding, and 1 more like it"),
        Bad("The song is by ⟦Zo�⟧ Harrow.\n", message="“Zo�” has lost a letter: the file was read in the wrong encoding"),
        Bad(
            "The song is by ⟦Zoe\u0308⟧ Harrow, not by José Harrow.\n", severity="warning",
            message="“Zoe\u0308” has an accent that is a character of its own; elsewhere this document has whole letters",
        ),
        Good("The song is by Zoë Harrow. ÂNGELA ÉTOILE sings “très bien”… Ã is a letter of Portuguese, as in NÃO.\n"),
        Good("Mojibake is what you get when UTF-8 is read as Latin-1: ZoÃ« for Zoë.\n"),
        Good("`print(\"ZoÃ«\")`\n\n    ZoÃ«\n"),
        Good("All of it is decomposed: Zoe\u0308, Jose\u0301.\n"),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        """One finding for all broken words of a document, one for the accents that stand alone."""
        broken = list(_broken(doc))
        if broken and _ABOUT.search(doc.text):
            broken = []
        if broken:
            first, place, meant = broken[0]
            more = f", and {len(broken) - 1} more like it" if len(broken) > 1 else ""
            repairs = [Suggestion("write the letters that were meant", tuple(Edit(where, right) for _, where, right in broken if right))]
            related = [(where, f"“{word}”") for word, where, _ in broken[1:_RELATED]]
            yield self.finding(place, f"{_said(first, meant)}{more}", related, repairs if all(right for *_, right in broken) else [])
        yield from self._combined(doc)

    def _combined(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii() or not _ACCENT.search(doc.text):
            return
        found = [(match[0], doc.place(*match.span())) for match in _COMBINED.finditer(doc.text) if _is_prose(doc, match.start())]
        found = [(word, place) for word, place in found if unicodedata.normalize("NFC", word) != word]
        if not 0 < len(found) <= _FEW or sum(unicodedata.normalize("NFD", letter) != letter for letter in doc.text) < len(found):
            return
        word, place = found[0]
        repairs = [Suggestion("write whole letters", tuple(Edit(where, unicodedata.normalize("NFC", each)) for each, where in found))]
        said = f"“{word}” has an accent that is a character of its own; elsewhere this document has whole letters"
        yield self.finding(place, said, [(where, f"“{each}”") for each, where in found[1:]], repairs, severity="warning")


def _broken(doc: Document) -> Iterator[tuple[str, Place, str]]:
    """The broken words, where they stand, and what was meant; "" where it cannot be told."""
    for span in _words(doc.text):
        if _is_prose(doc, span.start) and (found := _judged(doc.text[slice(*span)])):
            yield doc.text[slice(*span)], doc.place(*span), found[0]
    for value in _values(doc):
        for span in _words(value.text):
            if found := _judged(value.text[slice(*span)]):
                yield value.text[slice(*span)], doc.within(value, span), found[0]


def _words(text: str) -> Iterator[Span]:
    """The words in which a letter may have been misread."""
    if text.isascii():
        return
    for match in _BROKEN.finditer(text):
        start = match.start()
        while start and not text[start - 1].isspace():
            start -= 1
        yield Span(start, match.end())


def _values(doc: Document) -> Iterator[Meta]:
    if doc.format in ("yaml", "json", "toml", "csv"):
        return
    for key, values in doc.meta.items():
        if not key.startswith(("link:", "html:")):
            yield from (value for value in values if not value.text.isascii() and "://" not in value.text)


def _judged(word: str) -> tuple[str] | None:
    """What was meant by a broken word ("" for a lost letter); None for a word that is whole."""
    meant = mended(word)
    if meant is not None:
        return (meant,)
    return ("",) if re.search(r"[^\W\d_]�|�[^\W\d_]", word) else None


def _said(word: str, meant: str) -> str:
    return f"“{word}” is “{meant}” read in the wrong encoding" if meant else f"“{word}” has lost a letter: the file was read in the wrong encoding"


def _is_prose(doc: Document, at: int) -> bool:
    """Whether a word stands in prose, and not within the marks of code in a line."""
    source = doc.source_span(at, at + 1).start
    return doc.block_at(at).kind in PROSE and doc.source[max(source - 1, 0)] != "`"
