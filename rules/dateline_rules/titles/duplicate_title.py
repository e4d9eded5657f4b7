"""TITLE306: two pages of one folder that go by one title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.offices import days_between
from dateline.comparing.names.same_titles import SameTitles, Titled, copied, doubled
from dateline.model import Claim, Finding
from dateline.rule import Bad, CorpusRule, Good


def _post(path: str, title: str, day: str = "", more: str = "") -> str:
    date = f"date: {day}\n" if day else ""
    return f"-- {path} --\n---\ntitle: {title}\n{date}{more}---\nThe quay, {day or path}.\n"


_CRANE = "How the old crane was saved"


class DuplicateTitle(CorpusRule[Sequence[Claim[Titled]]]):
    """Two pages of one folder have the same title.

    In a list, a feed or a search result nobody can tell them apart. Either one is a copy of the
    other, put there twice, and should go or redirect; or the second needs a title of its own.
    """

    code = "TITLE306"
    name = "duplicate-title"
    severity = "warning"
    follows = ("TITLE308",)
    yields_to = ("META703",)
    topic = SameTitles()
    examples = (
        Bad(
            _post("news/2026/03/crane.md", f"⟦1|{_CRANE}⟧", "2026-03-02") + _post("news/2026/04/old-crane.md", f"⟦{_CRANE}⟧", "2026-04-02"),
            message="news/2026/03/crane.md has the same title, published 31 days before",
        ),
        Bad(
            _post("docs/crane-repair.md", f"⟦1|{_CRANE}⟧") + _post("docs/crane.md", f"⟦{_CRANE.upper()}!⟧"),
            message="docs/crane-repair.md has the same title",
        ),
        Bad(
            _post("artikel/kran.md", "⟦1|Wie der alte Kran gerettet wurde⟧", "2026-03-02", "lang: de\n")
            + _post("artikel/kran-2.md", "⟦Wie der alte Kran gerettet wurde⟧", "2026-03-05", "lang: de\n")
        ),
        Good(_post("en/crane.md", _CRANE, "2026-03-02") + _post("fr/crane.md", _CRANE, "2026-03-02")),  # not yet translated
        Good(_post("v1/saved-crane.md", _CRANE) + _post("v2/saved-crane.md", _CRANE)),
        Good(_post("docs/a/overview.md", "Overview") + _post("docs/b/overview.md", "Overview")),
        Good(_post("docs/overview.md", "About us") + _post("docs/about.md", "About us")),
        Good(_post("news/crane.md", _CRANE, "2026-03-02") + _post("resources/crane.md", _CRANE)),  # two sections
        Good(_post("letters/letter-2025.md", "A letter from our harbour master") + _post("letters/letter-2026.md", "A letter from our harbour master")),
        Good(_post("news/2025-01-02-letter.md", "A letter from our harbour master") + _post("news/2026-01-03-letter.md", "A letter from our harbour master")),
        Good(_post("news/crane.md", _CRANE, "2026-03-02") + _post("news/saved.md", _CRANE, "2026-03-02", "redirect_to: /news/crane/\n")),
        Good(_post("news/crane.md", _CRANE, "2026-03-02") + _post("news/saved.md", _CRANE, "2026-03-04", "draft: true\n")),
        Good(
            "".join(_post(f"fairs/{name}.md", "The great autumn fair at the quay", more=f"start_date: 2026-0{n}-11\n") for n, name in enumerate("abc", 1))
        ),  # it comes again
        Good(_post("fairs/2025/workshop.md", "A workshop on old ropes") + _post("fairs/2026/workshop.md", "A workshop on old ropes")),
        Good(_post("docs/stats.html", "All the ships in figures") + _post("docs/stats-frame.html", "All the ships in figures", more="layout: blank\n")),
        Good(_post("AGENTS.md", "What to know about this site") + _post("CLAUDE.md", "What to know about this site")),
        Good(
            _post("courses/2026-03-02-knots.md", "Knots for the whole family", "2026-03-02", "venue: Quay\n")
            + _post("courses/2026-04-02-knots.md", "Knots for the whole family", "2026-04-02", "venue: Mill\n")
        ),
        Good(_post("blog/index.md", _CRANE) + _post("blog/crane.md", _CRANE)),  # the front page shows its newest post
        Good("".join(_post(f"posts/{name}.md", "A word about the old harbour", "2026-03-02") for name in ("one", "two", "three"))),  # a kind of page
    )

    def compare(self, met: Sequence[Claim[Titled]]) -> Iterator[Finding]:
        """The later of two pages with one title; titles that name what only the other's path says are TITLE308's."""
        found = doubled(met)
        if not found or next(copied(met), None):
            return
        first, second = found
        days = first.value.day and second.value.day
        apart = days_between(first.value.day, second.value.day) if days else 0
        when = f", published {apart} day{'s' if apart != 1 else ''} before" if apart else ""
        names = " and ".join(sorted(claim.value.path.rpartition("/")[2] for claim in found))
        yield self.finding(second.place, f"{first.value.path} has the same title{when}", [(first.place, "the same title")], topic=f"title of {names}")
