"""TITLE308: a title that was copied from the last item and names its month, year, number or subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.same_titles import Misnamed, SameTitles, Titled, copied, misnamed, with_year
from dateline.model import Claim, Document, Edit, Finding, Place, Severity, Span, Suggestion
from dateline.noticing.dates.mention import MONTH_NAMES
from dateline.noticing.pages.path_words import Word
from dateline.noticing.pages.titles import within
from dateline.rule import Bad, CorpusRule, Good


def _minutes(year: int, title: str) -> str:
    return f"-- {year}/minutes.md --\n---\ntitle: {title}\n---\nThe boats were counted.\n"


class CopiedTitle(CorpusRule[Sequence[Claim[Titled]]]):
    """A title names another month, year, number or subject than the path of its file.

    Whoever makes the next page from the last one renames the file and forgets the title, or its
    heading. Lists and search results then show the old item twice. See of which item the text
    is, and mend the title; where the title is right, the file has the wrong name.
    """

    code = "TITLE308"
    name = "copied-title"
    severity = "error"
    follows = ("DATE101", "DATE107", "DATE119")
    topic = SameTitles()
    examples = (
        Bad(
            "⟦1|⟧---\ntitle: ⟦April⟧ Steering Committee\n---\n\nThe committee meets on the first Monday in June.\n", path="notes/june-steering-committee.md",
            severity="error", message="the title says April, the file name june, and so does the text",
        ),
        Bad("⟦1|⟧---\ntitle: Rowing Report 2026\n---\n\n# Rowing Report ⟦2025⟧\n\nThe boats were new.\n", path="rowing-report-2026.md", severity="error"),
        Bad("⟦1|⟧# The Harbour in ⟦June 2026⟧\n\nThe crane is back.\n", path="letters/harbour-july-2026.md", severity="warning"),
        Bad("⟦1|⟧# Harbour Letter ⟦11⟧\n\nDear members, the crane is back.\n", path="letters/harbour-letter-12.md", severity="warning"),
        Bad("⟦1|⟧---\ntitle: Hafenbrief ⟦April⟧\nlang: de\n---\n\nIm Juni kommen die Boote.\n", path="hafenbrief-juni.md", severity="error"),
        Bad("⟦1|⟧---\ntitle: Assemblée générale ⟦2025⟧\nlang: fr\n---\n\nLe quai est fermé.\n", path="assemblee-generale-2026.md", severity="warning"),
        Bad("⟦1|⟧---\ntitle: Annual General Meeting ⟦2025⟧\n---\n\nCome all.\n", path="agm-2026.md", severity="warning"),
        Bad(
            _minutes(2025, "⟦1|Minutes of the Meeting 2025⟧") + _minutes(2026, "Minutes of the Meeting ⟦2025⟧"), severity="error",
            message="the title says 2025, as that of 2025/minutes.md, but the path says 2026",
        ),
        Bad(
            "-- advisories/leak-in-tarp.md --\n---\ntitle: ⟦1|A Leak in TARP⟧\n---\nThe tarp reader reads too far.\n"
            "-- advisories/leak-in-zarn.md --\n---\ntitle: A Leak in ⟦TARP⟧\n---\nThe zarn packer writes too far.\n",
            severity="warning", message="the title says TARP, as that of advisories/leak-in-tarp.md, but the path says zarn",
        ),
        Bad(
            "-- meet/ostrel/welcome.md --\n# ⟦1|Welcome to Ostrel⟧\n\nThe hall is full.\n"
            "-- meet/marnau/welcome.md --\n# Welcome to ⟦Ostrel⟧\n\nMarnau has two halls.\n", severity="warning",
        ),
        Bad(
            "-- blog/2026-03-02-harbour-letter.md --\n---\ntitle: ⟦1|Harbour Letter, March⟧\n---\nThe crane is back.\n"
            "-- blog/2026-04-01-harbour-letter.md --\n---\ntitle: Harbour Letter, ⟦March⟧\n---\nThe crane has left.\n",
        ),
        Good("---\ntitle: The year 2025 in boats\n---\n\nMany were built.\n", path="blog/2026/boats-of-the-year.md"),
        Good("---\ntitle: Rowing Report 2025\n---\n\nThe boats were new.\n", path="2026-01-04-rowing-report-2025.md"),
        Good("---\ntitle: February Letter\n---\n\nIt was cold.\n", path="_posts/2026-03-02-letter.md"),
        Good("---\ntitle: Boats now reach 1.3 million people\n---\n\nMany.\n", path="boats-now-reach-1-3-million-people.md"),
        Good("---\ntitle: 4,000 boats\n---\n\nMany.\n", path="4000-boats.md"),
        Good("---\ntitle: Season 2025/26\n---\n\nCome all.\n", path="season-2026.md"),
        Good("---\ntitle: Quay 2.0\n---\n\nCome all.\n", path="quay-2.md"),
        Good("---\ntitle: Looking back at the boats that the club of 2025 trained\n---\n\nCome all.\n", path="club-2026.md"),
        Good("---\ntitle: Top 10 boats\n---\n\nSee here.\n", path="top-ten-boats-2.md"),  # the second page of that name
        Good("---\ntitle: '{{ site.year }} Report 2025'\n---\n\nMany.\n", path="report-2026.md"),
        Good(_minutes(2025, "Minutes of the Meeting") + _minutes(2026, "Minutes of the Meeting")),
        Good("-- guides/setup.md --\n# Guides to the setup\n\nStart here.\n-- reference/setup.md --\n# Guides to the setup\n\nA reference of all.\n"),
        Good("-- a/thanks-for-tarps.md --\n# Many thanks for tarps\n\nThank you.\n-- b/thank-for-tarps.md --\n# Many thanks for tarps\n\nI thank you.\n"),
        Good("-- en/quay.md --\n# The Quay in English\n\nCome.\n-- fr/quay.md --\n# The Quay in English\n\nLisez en français.\n"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Titles worded like the file's name, but for a month, year or number."""
        for found in misnamed(doc):
            place = within(doc, found.title, with_year(found.title.text, found.said))
            exact = within(doc, found.title, found.said.span)
            message = f"the title says {_said(found)}, the file name {found.own.norm}{f', and so does {found.witness}' if found.witness else ''}"
            related = [(doc.path_place(), f"the file name says {found.own.norm}")]
            yield self.finding(place, message, related, _repairs(exact, found.said, found.own), "error" if found.witness else "warning")

    def compare(self, met: Sequence[Claim[Titled]]) -> Iterator[Finding]:
        """Titles that name what the path of another page of that title says."""
        for found in copied(met):
            title, path = found.page.value.title, found.source.value.path
            said = title[found.said.span.start : found.said.span.end]
            place, exact = (_within(found.page, span) for span in (with_year(title, found.said), found.said.span))
            message = f"the title says {said}, as that of {path}, but the path says {found.own.norm}"
            related = [(found.source.place, "rightly so here, by its path")]
            severity: Severity = "warning" if found.said.sort == "word" else "error"
            yield self.finding(place, message, related, _repairs(exact, found.said, found.own), severity)


def _said(found: Misnamed) -> str:
    return found.title.text[found.said.span.start : found.said.span.end]


def _within(claim: Claim[Titled], span: Span) -> Place:
    """The place of a stretch of a title that stands on one line as it is read; otherwise that of the whole title."""
    place, title = claim.place, claim.value.title
    if place.text != title or place.line != place.end_line or place.end_column - place.column != len(title):
        return place
    return place._replace(column=place.column + span.start, end_column=place.column + span.end, text=title[span.start : span.end])


def _repairs(place: Place, said: Word, own: Word) -> list[Suggestion]:
    """The month, year or number of the path, written into the title."""
    if own.sort == "word" or own.sort == "season" or (own.sort == "month" and said.norm.capitalize() not in MONTH_NAMES):
        return []
    text = MONTH_NAMES[own.number - 1] if own.sort == "month" else str(own.number)
    return [Suggestion(f"Write {text}", (Edit(place, text),))] if len(place.text) == len(said.norm) else []
