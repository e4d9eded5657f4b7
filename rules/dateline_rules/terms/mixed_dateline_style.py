"""TERM803: datelines of one page in two styles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Document, Finding
from dateline.noticing.pages.datelines import Dateline, datelines
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, DocumentRule, Good


class _Style(NamedTuple):
    """How a dateline is set."""

    capitals: bool
    """Whether its place is in capitals."""
    sign: str
    """What parts it from the report: "—", "–", "-", ":" or ".", "" for nothing."""


_FEWEST = 3
_CUSTOM = 2 / 3
_SIGN = compile_late(r"[\s)\]/.]*?\s*([—–―:-]|\.(?=\s))")
_SHORT = 4
"""Letters of a place that may be an abbreviation: "NATO", "UN"."""


class MixedDatelineStyle(DocumentRule):
    """The datelines of one page are set in two ways.

    "LISBON, March 4 —" above one report and "Porto, March 5 -" above the next: readers see where one
    source ends and another begins. Set them all as your house style has it.
    """

    code = "TERM803"
    name = "mixed-dateline-style"
    severity = "info"
    follows = ("DATE123", "DUP405")
    examples = (
        Bad(
            "⟦1|LISBON, March 4, 2026⟧ — The ferry across the bay runs again.\n\nFARO, March 5, 2026 — The school on the hill has reopened.\n\n"
            "⟦Porto, March 6, 2026⟧ — The market hall stays closed today.\n",
            message="“Porto, March 6, 2026” has the place in small letters; 2 other datelines of this page have the place in capitals",
        ),
        Bad(
            "⟦1|MADRID, 4 de marzo de 2026⟧ — El barco de la bahía sale otra vez.\n\nSEVILLA, 5 de marzo de 2026 — La escuela del puerto ha abierto.\n\n"
            "⟦BILBAO, 6 de marzo de 2026⟧ - El mercado de abajo sigue cerrado.\n",
            path="a.es.md", message="“BILBAO, 6 de marzo de 2026” ends in “-”; 2 other datelines of this page end in “—”",
        ),
        Good("".join(f"{place}, March 4, 2026 — The ferry across the bay runs again.\n\n" for place in ("LISBON", "FARO", "PORTO"))),
        Good("".join(f"{place} — The ferry runs again today.\n\n" for place in ("Lisbon, May 4, 2026", "Faro, May 4, 2026", "PORTO, May 4, 2026 (Lusa)"))),
        Good("".join(f"{place}, March 4, 2026 — The ferry across the bay runs again.\n\n" for place in ("LISBON", "Porto"))),  # which is the custom?
        Good("".join(f"{place}, March 4, 2026 — The ferry across the bay runs again.\n\n" for place in ("LISBON", "FARO", "> Porto"))),
        Good("".join(f"{place}, March 4, 2026 — The ferry across the bay runs again.\n\n" for place in ("Lisbon", "Faro", "UN"))),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """The datelines set otherwise than two thirds of them, in one finding."""
        lines = [line for line in datelines(doc) if line.sure or line.full]
        own = Counter(bool(line.agency) for line in lines).most_common(1)
        found = [line for line in lines if bool(line.agency) is own[0][0]]  # an agency's report keeps the agency's style
        if len(found) < _FEWEST:
            return
        styles = {line.span: _style(doc, line) for line in found}
        for index in range(len(_Style._fields)):
            common, count = Counter(style[index] for style in styles.values()).most_common(1)[0]
            odd = [line for line in found if styles[line.span][index] != common and _counts(line, index)]
            if not odd or count < _CUSTOM * len(found):
                continue
            first, *others = odd
            model = next(line for line in found if styles[line.span][index] == common)
            message = f"“{doc.text[slice(*first.span)]}” {_told(styles[first.span], index, 'has', 'ends')}; {count} other datelines of this page "
            message += _told(styles[model.span], index, "have", "end")
            related = [(doc.place(*model.span), "set as most are"), *((doc.place(*line.span), "set otherwise") for line in others)]
            yield self.finding(doc.place(*first.span), message, related)
            return


def _told(style: _Style, index: int, has: str, ends: str) -> str:
    if index:
        return f"{ends} in “{style.sign}”" if style.sign else f"{ends} without a sign"
    return f"{has} the place in {'capitals' if style.capitals else 'small letters'}"


def _style(doc: Document, line: Dateline) -> _Style:
    sign = _SIGN.match(doc.text, line.span.end)
    return _Style(line.place.isupper(), "—" if sign and sign[1] == "―" else sign[1] if sign else "")


def _counts(line: Dateline, index: int) -> bool:
    """Whether the case of a place says anything: a short one may be an abbreviation."""
    return index > 0 or len(line.place) > _SHORT
