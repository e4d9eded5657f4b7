"""TITLE302: a name that a text itself calls former is used as the name of today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from dateline.comparing.names.former import Use, body, is_current, is_ordinary, pattern_of, uses
from dateline.model import Claim, Document, Edit, Fact, Finding, Suggestion
from dateline.noticing.dating.anchors import page_anchors
from dateline.noticing.names.cases import case_stem, is_declined
from dateline.noticing.names.institutions import words
from dateline.noticing.names.renames import Rename, renames
from dateline.noticing.text.patterns import compile_late
from dateline.rule import Bad, CorpusRule, Declared, Good, Uses


class Declaration(NamedTuple):
    """That one name replaced another."""

    old: str
    new: str
    day: str = ""
    """When the declaring document was published, ISO, or ""."""
    year: int = 0
    """When the name changed, if the text says so, or 0."""
    since: str = ""
    """From when on the new name surely holds, in the declaration's own words: the document's day ("from today"), or the year; or ""."""


class FormerNames(Declared[Declaration]):
    """The names that documents declare to be old."""

    value = Declaration

    def facts(self, doc: Document) -> Iterator[Fact[Declaration]]:
        """Every renaming whose new name is stated, unless the old one is a common word of the document too."""
        for said in renames(doc):
            if said.new and not is_ordinary(doc, said.old) and not _lives_on(said.old, said.new):
                day = _published(doc)
                yield Fact((), Declaration(said.old, said.new, day, said.year or 0, _since(said, day)), said.span)

    def words(self, value: Declaration) -> Collection[str]:
        """The longest word of what is particular to the old name."""
        named = body(value.old)
        longest = max(named.field if named else words(value.old), key=len)
        return [case_stem(longest) if is_declined(value.old) else longest]

    def counted(self, value: Declaration) -> list[list[str]]:
        """The words of the old name, and those of the new one."""
        return [[case_stem(word) if is_declined(name) else word for word in words(name)] for name in (value.old, value.new)]


class FormerNameUsed(CorpusRule[Uses[Declaration]]):
    """A name that a text itself calls former is used as the name of today.

    Whoever reads that the Department of Y used to be the Department of X, and a few lines on
    that the head of the Department of X spoke, has to ask whether these are two departments.
    In one text the declaration decides, unless the later passage speaks of the time before.
    Between texts, look up when the name changed: what was written earlier was right then.
    """

    code = "TITLE302"
    name = "former-name-used"
    severity = "error"
    topic = FormerNames()
    examples = (
        Bad(
            "The minister visited the ⟦1|Department of Inland Ports (former Department of Harbours)⟧ in Ostrava.\n\n"
            "“We are growing,” said Mila Borg, head of the ⟦Harbours department⟧ of the Transport Ministry.",
            message="“Harbours department” is the former name of “Department of Inland Ports” (line 1)",
        ),
        Bad("⟦1|Marenta (formerly Tolvik)⟧ opened a second plant.\n\nOn Tuesday ⟦Tolvik⟧ said it would hire 40 people.", severity="warning"),
        Bad("The ⟦1|Harbour Trust, previously known as the Quay Company⟧, is 90 years old.\n\nTickets are sold by the ⟦Quay Company⟧.", severity="error"),
        Bad(
            "---\ndate: 2026-02-01\n---\n⟦1|Tolvik was renamed Marenta⟧ in 2024.\n\nToday ⟦Tolvik⟧ has 300 workers.",
            severity="warning",
        ),
        Bad("Das ⟦1|Amt für Binnenhäfen (ehemals Hafenbehörde Nord)⟧ zieht um.\n\nDie ⟦Hafenbehörde Nord⟧ sucht zwei Leute."),
        Bad("L’⟦1|Agence des ports (anciennement Bureau des quais)⟧ recrute.\n\nLe ⟦Bureau des quais⟧ ouvre à neuf heures."),
        Bad("La ⟦1|Agencia de Puertos (antes Oficina de Muelles)⟧ crece.\n\nLa ⟦Oficina de Muelles⟧ abre a las nueve."),
        Bad(
            "-- 2025/a.md --\n---\ndate: 2025-05-02\n---\nA visit to ⟦1|Marenta (formerly Tolvik)⟧.\n"
            "-- 2026/b.md --\n---\ndate: 2026-02-01\n---\nMarenta grows.\n\nThe port has leased a quay to ⟦Tolvik⟧.\n",
            message="“Tolvik” is the former name of “Marenta”, as 2025/a.md says (line 4)",
            severity="warning",
        ),
        Bad(
            "-- a.md --\nA visit to ⟦1|Marenta (formerly Tolvik)⟧.\n-- b.md --\nThe port has leased a quay to ⟦Tolvik⟧.\n",
            severity="info",  # neither has a date
        ),
        Bad(
            "-- a.md --\n---\ndate: 2025-05-02\n---\nFrom today we are the ⟦1|Quay Museum (formerly the Rope Museum)⟧.\n"
            "-- b.md --\n---\ndate: 2025-06-02\n---\nThe ⟦Rope Museum⟧ is closed on Monday.\n",
            severity="warning",  # the declaration says since when, and the day of use is later
        ),
        Bad(
            "-- a.md --\n---\ndate: 2025-05-02\n---\nA visit to the ⟦1|Quay Museum (formerly the Rope Museum)⟧.\n"
            "-- b.md --\n---\ndate: 2025-06-02\n---\nThe ⟦Rope Museum⟧ is closed on Monday.\n",
            severity="info",  # only the two days speak, and a page may have been edited after the day it bears
        ),
        Bad(
            "-- a.md --\n---\ndate: 2024-02-05\nlang: ru\n---\nС 1 февраля 2024 года здесь работает ⟦1|Музей канатов (бывший Музей речного порта)⟧.\n"
            "-- b.md --\n---\ndate: 2025-03-03\nlang: ru\n---\nВ ⟦Музее речного порта⟧ открыли выставку узлов.\n",
            severity="warning",
        ),
        Bad(
            "Mila Borg leitet das ⟦1|Amt für Häfen und Kanäle (vormals Amt für Wege und Stege)⟧.\n\nDas sagte die Chefin des ⟦Amtes für Stege und Wege⟧.",
            message="“Amtes für Stege und Wege” is the former name of “Amt für Häfen und Kanäle” (line 1)",
        ),
        Bad("Les agents de l’⟦1|Office des ports partagés (anciennement Bureau des quais fleuris)⟧ parlent.\n\nLe chef du ⟦Bureau des quais fleuris⟧ a ri."),
        Good(
            "-- 2025/a.md --\n---\ndate: 2025-04-01\n---\nFrom today the Quay Centre has been renamed Quayzentrum.\n"
            + "".join(f"-- 2026/{page}.md --\n---\ndate: 2026-01-0{page}\n---\nCome to the Quay Centre, room {page}.\n" for page in range(1, 8))
        ),  # a joke: no other page follows
        Good(
            "-- a.md --\n---\ndate: 2024-02-05\nlang: ru\n---\nС 1 февраля 2024 года здесь работает Музей канатов (бывший Музей речного порта).\n"
            "-- b.md --\n---\ndate: 2025-03-03\nlang: ru\n---\nВ Музее морского порта и в Музее речного песка открыли выставки.\n"
        ),
        Good("Das Amt für Häfen (vormals Amt für Wege) zieht um.\n\nDas Amt für Wege und Stege bleibt."),
        Good(
            "-- 2025/a.md --\n---\ndate: 2025-05-02\n---\nA visit to Marenta (formerly Tolvik).\n-- 2023/b.md --\n---\ndate: 2023-02-01\n---\nTolvik hires.\n"
        ),
        Bad("⟦1|Marenta (formerly Tolvik)⟧ grows.\n\n⟦Tolvik⟧ CEO Mila Borg came. Germany’s ⟦2|Tolvik⟧ pays."),
        Good("The app belongs to Meta (formerly Facebook).\n\nFind us on Facebook."),  # the company changed its name, the product did not
        Good("-- a.md --\nViews (formerly Folders) are lists.\n-- b.md --\nFolders are kept in a box; close your folders.\n"),
        Good("-- a.md --\nA visit to Marenta (formerly Tolvik).\n-- b.md --\nTolvik, now Marenta, hires. Tolvik is the biggest employer.\n"),
        Good("-- a.md --\nA visit to Marenta (formerly Tolvik).\n-- b.md --\nHead of sales at Marenta (ранее Tolvik).\n"),
        Good("Tolvik hires.\n\nA visit to Marenta (formerly Tolvik)."),  # the news first, the name explained later
        Good("A visit to Marenta (formerly Tolvik).\n\nThe former Tolvik site will be sold. What was then Tolvik built it in 1970."),
        Good("A visit to Marenta (formerly Tolvik).\n\nIn 2016, Tolvik opened a plant. Until 2019 Tolvik paid no tax.", path="2026/a.md"),
        Good("A visit to Marenta (formerly Tolvik).\n\nFollow @Tolvik, or read <https://example.org/Tolvik> and mail Tolvik@example.org."),
        Good("A visit to Marenta (formerly Tolvik).\n\nHer book is called “A Summer at Tolvik”. “I will always say Tolvik,” she adds."),
        Good("A visit to Marenta (formerly Tolvik).\n\nThe Tolvik Foundation gives two prizes. Old Tolvik Road is closed."),
        Good("A visit to Marenta (formerly Tolvik).\n\n## History\n\nTolvik makes ropes."),
        Good("A visit to Marenta (formerly Tolvik).\n\n> Tolvik is a fine place.\n"),
        Good("A visit to Marenta (formerly Tolvik).\n\nThe step from Tolvik to Marenta cost a million."),
        Good("When Tolvik (now Marenta) began, ropes were dear. Tolvik made them."),  # goes on with the old name on purpose
        Good("Mila Borg (formerly Tolvik) chairs the panel. Two engineers of Tolvik attend."),  # an employer
        Good("Mila Borg, formerly of Tolvik, spoke. Tolvik pays. Jan Moor (former President of Tolvik) did not."),
        Good("She works at Marenta (formerly Tolvik). Tolvik has 300 workers."),  # an employer, or a name: it does not say
        Good("SIC (formerly known as Society for Inland Canals) meets. The Society for Inland Canals has a library."),
        Good("The Harbour Trust of Tolvik (formerly Harbour Trust) meets. The Harbour Trust has a library."),
        Good("The Ministry of Ports (formerly Ministry of Docks) grows.\n\nKenya’s Ministry of Docks and the Naval Ministry of Docks are others."),
        Good("# Changes\n\n- Marenta (formerly Tolvik) is built.\n- Tolvik is built.", path="CHANGELOG.md"),
        Good("The University of Tolvik (formerly University of Marenta) grows.\n\nMarenta University is another one."),
        Good("The council may rename Tolvik Street to Marenta Street.\n\nTolvik Street is long."),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Uses of the old name after the text has declared it old."""
        told: set[str] = set()
        news = {said.old: {other.new for other in renames(doc) if other.old == said.old} for said in renames(doc)}
        for said in sorted(renames(doc), key=lambda rename: rename.span):
            if said.form == "now" or said.old in told or not said.new or is_ordinary(doc, said.old) or _lives_on(said.old, said.new):
                continue
            year = said.year or _year(_published(doc))
            current = [use for use in uses(doc, said.old) if use.span.start >= said.span.end and is_current(doc, use.span, news[said.old], year)]
            if current:
                told.add(said.old)
                yield self._in_document(doc, said, current)

    def compare(self, met: Uses[Declaration]) -> Iterator[Finding]:
        """Uses of a name that another document declares to be old, in documents of later days."""
        own = {said.old for said in renames(met.doc)} | {said.new for said in renames(met.doc)}
        spread = {claim.value: (old, new) for claim, (old, new) in zip(met.declared, met.counts, strict=True)}
        for claim in _settled(met.declared):
            old, new = spread[claim.value]
            if claim.value.old in own or (old > _COMMON and new < _FOLLOWED):
                continue
            own.add(claim.value.old)  # one finding an old name, by its best declaration
            finding = self._between(met.doc, claim, old > _COMMON)
            if finding:
                yield finding

    def _in_document(self, doc: Document, said: Rename, current: list[Use]) -> Finding:
        declared = doc.place(*said.span)
        first, *others = (doc.place(*use.span) for use in current)
        edits = tuple(Edit(doc.place(*use.span), said.new) for use in current if use.exact)
        return self.finding(
            first,
            f"“{first.text}” is the former name of “{said.new}” (line {declared.line})",
            [(declared, "the name is declared to be old here"), *((place, "used again") for place in others[:_SHOWN])],
            [Suggestion(f"Write “{said.new}”", edits)] if len(edits) == len(current) else (),
            "error" if said.form == "former" and " " in said.old else "warning",  # a brand of one word may live on as a product's
            topic=f"former name: {said.old}",
        )

    def _between(self, doc: Document, claim: Claim[Declaration], common: bool) -> Finding | None:
        said, day = claim.value, _published(doc)
        if is_ordinary(doc, said.old) or (day and not _after(day, said)):
            return None
        dated = bool(day and said.day)
        certain = dated and (bool(said.since and day >= said.since) or bool(pattern_of(said.new)[1].search(doc.text)))
        if dated and common and not certain:
            return None  # a page is edited long after the day it bears: where many pages use the old name, most are older than the renaming
        current = [use for use in uses(doc, said.old) if is_current(doc, use.span, {said.new}, _year(day))]
        if not current:
            return None
        first, *others = (doc.place(*use.span) for use in current)
        return self.finding(
            first,
            f"“{first.text}” is the former name of “{said.new}”, as {claim.place.path} says (line {claim.place.line})",
            [(claim.place, "the name is declared to be old here"), *((place, "used again") for place in others[:_SHOWN])],
            severity="warning" if certain else "info",
            topic=f"former name: {said.old}",
        )


_SHOWN = 20
_FOLLOWED = 2
"""Documents with the new name, the declaring one included, from which on it is more than a joke or a mention."""
_COMMON = 6
"""Documents with the old name up to which nothing follows from the new one's not being used."""
_STILL_USED = frozenset(
    {("facebook", "meta"), ("google", "alphabet"), ("snapchat", "snap"), ("square", "block"), ("elasticsearch", "elastic"), ("priceline", "booking")}
)
"""Companies that took a new name and left the old one to what they are known for."""
_IN_PATH = compile_late(r"(?<![\d.])(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?(?![\d.])")


def _lives_on(old: str, new: str) -> bool:
    return (old.lower(), words(new)[0].lower()) in _STILL_USED


def _published(doc: Document) -> str:
    """When a document was published: its day, ISO, or only the year and month, or the year, that its path gives, or ""."""
    told = next((anchor for anchor in page_anchors(doc) if anchor.kind != "modified"), None)
    found = _IN_PATH.search(doc.path.replace("/", "-"))
    return told.day.isoformat() if told else found[0] if found else ""


def _after(day: str, said: Declaration) -> bool:
    """Whether a day is known to lie behind the renaming: a year behind its year, or behind the day on which it was told."""
    return bool(said.year and int(day[:4]) > said.year) or bool(said.day and day >= said.day)


def _year(day: str) -> int | None:
    return int(day[:4]) if day else None


def _since(said: Rename, day: str) -> str:
    """From when on a document of that day says the new name to hold; a year in a sentence that tells other things too has to be the document's own."""
    if said.today or (said.year and str(said.year) == day[:4]):
        return day
    return str(said.year + 1) if said.year and said.form == "renamed" else ""


def _settled(declared: Sequence[Claim[Declaration]]) -> list[Claim[Declaration]]:
    """The declarations that no other one reverses; first those with the new name that most give, the latest dated first."""
    told = {(claim.value.old, claim.value.new) for claim in declared}
    agreed = (claim for claim in declared if (claim.value.new, claim.value.old) not in told)
    given = Counter((claim.value.old, claim.value.new) for claim in declared)
    by_place = sorted(agreed, key=lambda claim: claim.place)
    return sorted(by_place, key=lambda claim: (given[claim.value.old, claim.value.new], claim.value.day), reverse=True)
