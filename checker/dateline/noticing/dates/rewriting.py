"""Writes another day the way a date was written, for suggestions."""

from __future__ import annotations

from datetime import date

from dateline.model import Document, Span
from dateline.noticing.dates.mention import MONTH_NAMES, DateMention


def rewritten(doc: Document, said: DateMention, day: date) -> str:
    """The expression with another day in it, its weekday left out; "" where the form is not understood."""
    if said.year_span is None or said.month_span is None or said.day_span is None or said.until or said.weekday is not None:
        return ""
    month = _month(_text(doc, said.month_span), said, day)
    if not month:
        return ""
    parts = [(said.year_span, f"{day.year:04}"), (said.month_span, month), (said.day_span, _number(_text(doc, said.day_span), day.day))]
    if len(_text(doc, said.year_span)) != 4 or not parts[2][1]:
        return ""
    whole, at = "", said.span.start
    for span, text in sorted(parts):
        whole += doc.text[at : span.start] + text
        at = span.end
    return whole + doc.text[at : said.span.end]


def _text(doc: Document, span: Span) -> str:
    return doc.text[span.start : span.end]


def _number(written: str, number: int) -> str:
    if not written.isdigit():
        return ""  # "4th", "erster"
    return f"{number:0{len(written)}}" if written.startswith("0") else str(number)


def _month(written: str, said: DateMention, day: date) -> str:
    if day.month == said.month:
        return written
    if written.isdigit():
        return _number(written, day.month) if written.startswith("0") or int(written) < 10 else f"{day.month:02}"
    name = MONTH_NAMES[day.month - 1]
    if said.language != "en" or not written.istitle():
        return ""
    return name if len(written.rstrip(".")) > 4 or written in MONTH_NAMES else ""
