"""FACT603: shares of one whole that do not make a hundred per cent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.model import Block, Document, Finding, Span
from dateline.noticing.text.patterns import compile_late
from dateline.noticing.text.sentences import sentences
from dateline.rule import Bad, DocumentRule, Good

_PERCENT = compile_late(r"(?<![\w.,–-])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|per ?cent\b|Prozent\b|pour cent\b|por ciento\b)")
_CELL = compile_late(r"\s*(\d{1,3}(?:[.,]\d+)?)\s?%\s*")
_REST = compile_late(
    r"(?i)\b(?:the (?:remaining|rest|other|remainder|final|last)|(?:die )?(?:übrigen|restlichen)|le reste|les autres|el resto|el restante)\b[^.;%]{0,30}?$"
)
_HEDGED = compile_late(
    r"(?i)\b(?:about|around|nearly|almost|roughly|approximately|over|under|more than|less than|at least|up to|some|third|quarter|half|fifth|rose|fell"
    r"|increase\w*|decrease\w*|than|from|rund|etwa|fast|knapp|environ|casi)\b"
)
_WHOLE = compile_late(r"(?i)\b(?:share|shares|breakdown|distribution|split|of total|composition|anteil|verteilung|répartition|reparto)\b")
_TOTAL = compile_late(r"(?i)\s*(?:total|sum|gesamt|summe|insgesamt|ensemble|totale|всего|итого)\b")
_FEWEST, _NEAR = 3, 15


class PercentSum(DocumentRule):
    """Shares of one whole do not make a hundred per cent.

    One of the shares is wrong, or one is missing. Add up the numbers they were made from. What
    rounding explains is left alone, and so are percentages that nobody calls the parts of a whole.
    """

    code = "FACT603"
    name = "percent-sum"
    severity = "info"
    examples = (
        Bad(
            "⟦Of the wool, 40 percent goes to Tarnby, 35 percent to Oste and the remaining 35 percent to Fensdal.⟧\n",
            message="the shares make 110 percent: 40, 35, 35",
        ),
        Bad("| Grain | Share |\n|---|---|\n| Rye | ⟦41%⟧ |\n| Oats | ⟦1|33%⟧ |\n| Barley | ⟦2|18%⟧ |\n", message="the shares make 92 percent: 41, 33, 18"),
        Good("Of the wool, 40 percent goes to Tarnby, 35 percent to Oste and the remaining 25 percent to Fensdal.\n"),
        Good("| Grain | Share |\n|---|---|\n| Rye | 33.3% |\n| Oats | 33.3% |\n| Barley | 33.3% |\n"),
        Good("| Grain | Share |\n|---|---|\n| Rye | 60% |\n| Oats | 22% |\n| Barley | 18% |\n| Total | 100% |\n"),
        Good("| Village | Turnout |\n|---|---|\n| Oste | 41% |\n| Tarnby | 33% |\n| Fensdal | 18% |\n"),
        Good("About 40 percent goes to Tarnby, 35 percent to Oste and the rest, some 30 percent, to Fensdal.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Sentences that name the rest, and columns of tables that are called shares or have a total of 100."""
        if "%" not in doc.text and "ercent" not in doc.text and "er cent" not in doc.text:
            return
        for block in doc.blocks:
            if block.kind in ("paragraph", "item") and not block.quoted:
                yield from self._of_sentences(doc, block)
        yield from self._of_tables(doc)

    def _of_sentences(self, doc: Document, block: Block) -> Iterator[Finding]:
        if len(_PERCENT.findall(block.text)) < _FEWEST:
            return
        for span in sentences(block):
            text = doc.text[slice(*span)]
            found = list(_PERCENT.finditer(text))
            if len(found) < _FEWEST or _HEDGED.search(text) or not _REST.search(text[: found[-1].start()]):
                continue
            yield from self._judged([one[1] for one in found], doc, [span])

    def _of_tables(self, doc: Document) -> Iterator[Finding]:
        for _, members in groupby(doc.blocks, key=lambda block: block.kind == "cell"):
            rows = [list(cells) for group, cells in groupby(members, key=lambda block: block.group) if group]
            columns: defaultdict[int, list[Block]] = defaultdict(list)
            for row in rows:
                for number, cell in enumerate(row):
                    columns[number].append(cell)
            names = [row[0].text for row in rows]
            for number, column in columns.items():
                if number and len(column) == len(rows):
                    yield from self._of_column(doc, names, column)

    def _of_column(self, doc: Document, names: Sequence[str], column: Sequence[Block]) -> Iterator[Finding]:
        shares = [(cell, found[1]) for name, cell in zip(names, column, strict=True) if (found := _CELL.fullmatch(cell.text)) and not _TOTAL.match(name)]
        total = next((cell.text for name, cell in zip(names, column, strict=True) if _TOTAL.match(name)), "")
        if len(shares) < _FEWEST or len(shares) < len(column) - 1 - bool(total):
            return
        if _WHOLE.search(column[0].text) or re.fullmatch(r"\s*100(?:[.,]0+)?\s?%\s*", total):
            yield from self._judged([share for _, share in shares], doc, [Span(cell.start, cell.end) for cell, _ in shares])

    def _judged(self, shares: Sequence[str], doc: Document, places: Sequence[Span]) -> Iterator[Finding]:
        values = [float(share.replace(",", ".")) for share in shares]
        decimals = max(len(share.replace(",", ".").partition(".")[2]) for share in shares)
        slack = 0.5 * 10**-decimals * len(values) + 1e-9
        total = sum(values)
        if abs(total - 100) <= max(slack, 10**-decimals) or abs(total - 100) > _NEAR:
            return
        first, *others = (doc.place(*span) for span in places)
        yield self.finding(first, f"the shares make {total:g} percent: {', '.join(shares)}", [(place, place.text) for place in others])
