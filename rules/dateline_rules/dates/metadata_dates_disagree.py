"""DATE102: two statements of one document give two days of publication."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.dates.rival import Rivals, Stated, rival_dates
from dateline.comparing.dates.slips import SLIPS, lag, parts_of, rewritten, shown, slip_between
from dateline.model import Document, Finding, Severity, Suggestion
from dateline.rule import Bad, DocumentRule, Good

_PAGE = """<html><head><title>Quay</title><meta property="article:published_time" content="{tag}">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{data}"{more}}}</script></head>
<body><h1>Boats are back at the quay</h1><p>{shown}</p>
<p>Since this morning boats have been calling at the quay of Oste again, the first in two years.</p></body></html>
"""


def _page(tag: str, data: str, shown: str = "By Mira Holt", more: str = "") -> str:
    return _PAGE.format(tag=tag, data=data, shown=shown, more=more)


def _post(day: str, text: str) -> str:
    return f"---\ntitle: Quay\ndate: {day}\n---\n{text}\n"


class MetadataDatesDisagree(DocumentRule):
    """Two statements of one document give two days of publication.

    Readers see one day, and search engines, feeds and archives another: the date for machines was
    copied from the last page, or the year typed from habit. Days that a time zone explains and
    days of a change are left alone. See when the page appeared, then mend the other statement.
    """

    code = "DATE102"
    name = "metadata-dates-disagree"
    severity = "error"
    examples = (
        Bad(
            _page("⟦2026-03-04⟧", "⟦1|2025-03-04⟧"), path="a.html",
            message="`article:published_time` of a meta tag says 2026-03-04, `NewsArticle.datePublished` of the JSON-LD 2025-03-04: only the years differ",
        ),
        Bad(_page("⟦2026-03-04⟧", "2026-03-04", "Published on ⟦1|11 March 2026⟧"), path="a.html"),
        Bad('<p>Posted <time datetime="⟦2026-03-04⟧">⟦1|14 March 2026⟧</time></p>\n', path="a.html"),
        Bad(_post("⟦2025-03-04⟧", "# Quay\n\nPublished: ⟦1|March 4, 2026⟧\n\nBoats are back at the quay of Oste, after two long years of silt and storms.")),
        Bad(
            _post("⟦2024-12-8⟧", "This release was published on ⟦1|8 December 2023⟧ and mends the pump."),
            message="`date` says 2024-12-08, the text 2023-12-08: only the years differ",
        ),
        Bad("---\ndate: ⟦2026-10-09⟧\nintro: |\n  This page describes pump 5.4, released on\n  ⟦1|2026-01-08⟧.\n---\nBoats.\n", severity="warning"),
        Good(_page("2026-03-04T23:30:00-05:00", "2026-03-05T04:30:00Z", "Published on March 4, 2026"), path="a.html"),
        Good(_page("2026-03-11", "2026-03-04", more=', "dateModified": "2026-03-11"'), path="a.html"),  # the tag has the day of the change
        Good(_page("2026-03-04", "2026-03-04", "Updated on 11 March 2026"), path="a.html"),
        Good('<p>Next: <time datetime="2026-03-04">on the first Wednesday of March</time></p>\n', path="a.html"),
        Good(_post("2026-03-04", "The last release was published on 8 December 2025.")),
        Good(_post("2026-03-04", "# Seminar\n\nThursday, 12 March 2026\n\nBring your boots, for the quay is wet and the lecture hall is still full of sand.")),
        Good(_post("2026-03-04", "Version 3 of the pump was released on 2 March 2026.")),  # the post is of another day than its subject
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Each pair of statements once, at the one that machines read."""
        for pair in rival_dates(doc):
            one, other = pair.one, pair.other
            message = f"{one.name} says {_day(one)}, {other.name} {_day(other)}: {_why(pair)}"
            related = [(other.place, f"{other.name} says {_day(other)}")]
            yield self.finding(one.place, message, related, _repairs(doc, pair), _severity(pair))


def _severity(pair: Rivals) -> Severity:
    """A sentence may speak of more than the page: without a slip it is evidence, no proof."""
    return "warning" if pair.kind == "said" and not _slip(pair) else "error"


def _slip(pair: Rivals) -> str:
    return SLIPS[slip_between(parts_of(pair.one.moment.said), parts_of(pair.other.moment.said))]


def _why(pair: Rivals) -> str:
    days = (pair.other.day - pair.one.day).days if pair.one.day and pair.other.day else 0
    return _slip(pair) or lag(days)


def _day(stated: Stated) -> str:
    return shown(parts_of(stated.moment.said))


def _repairs(doc: Document, pair: Rivals) -> Iterator[Suggestion]:
    for wrong, right in ((pair.one, pair.other), (pair.other, pair.one)):
        edits = [edit for each in pair.side(wrong) for edit in rewritten(each.parts, parts_of(right.moment.said), doc.language)]
        if edits:
            yield Suggestion(f"{wrong.name}: {_day(right)}", tuple(edits))
