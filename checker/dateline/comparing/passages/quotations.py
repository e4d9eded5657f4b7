"""Files the quotations of a corpus so that two wordings of one meet, and knows speakers by their full names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.comparing.passages.pairs import filing_keys
from dateline.comparing.passages.wordings import is_speech, written
from dateline.comparing.words.table import word_table
from dateline.comparing.words.words import file_terms
from dateline.model import Document, Fact
from dateline.noticing.names.mentions import authors, names
from dateline.noticing.text.quotes import quotes
from dateline.rule import InPairs


class Quoted(NamedTuple):
    """What is claimed about a quotation, or a sentence that may be quoted, beside its words."""

    language: str
    text: str
    """The quoted words where an attribution parts them; otherwise "", and the place has them."""
    speaker: str
    attributed: bool
    of: str
    """Whoever spoke: the speaker, or the one named last before "she also wrote"; the surnames of its page's authors for a sentence without marks."""
    written: bool = False
    """Whether it is such a sentence: by the author of its page, in the first person."""


class Quotations(InPairs[Quoted]):
    """The quotations of a corpus that are long enough to be told from titles, and what authors say of themselves on pages of their own."""

    value = Quoted

    def facts(self, doc: Document) -> Iterator[Fact[Quoted]]:
        """One fact a quotation or sentence, filed under its pairs of neighbouring stems."""
        of = ""
        for quotation in quotes(doc):
            of = quotation.speaker or of
            if quotation.depth or not is_speech(quotation):
                continue
            language = doc.blocks[quotation.block].language or doc.language
            text = quotation.text if len(quotation.parts) > 1 else ""
            keys = filing_keys(file_terms(quotation.text, language))
            by = of if quotation.attributed else ""
            yield Fact(keys, Quoted(language, text, quotation.speaker, quotation.attributed, by), quotation.span)
        by = " ".join(author.parts.surname for author in authors(doc))
        for passage in written(doc) if by else ():
            keys = filing_keys(word_table(doc).terms_of(passage.span))
            yield Fact(keys, Quoted(passage.language, "", "", attributed=False, of=by, written=True), passage.span)


def person(doc: Document, speaker: str) -> str:
    """The given name and surname of a speaker, as the page introduces him or her; "" where it is no person that has both there."""
    last = speaker.rpartition(" ")[2]
    if not last:
        return ""
    found = (mention for mention in names(doc) if mention.kind == "person" and mention.given and mention.parts.given and mention.parts.surname == last)
    return next((" ".join((mention.parts.given[0], mention.parts.surname)) for mention in found), "")
