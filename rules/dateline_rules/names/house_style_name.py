"""NAME206: a name written otherwise than the house list has it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.comparing.names.house_names import Deviation, mistyped, old_forms, restyled
from dateline.comparing.names.places import first_place
from dateline.model import Document, Edit, Finding, Suggestion
from dateline.noticing.dating.verdict import dating
from dateline.rule import Bad, DocumentRule, Good

_HOUSE = """
[[place]]
name = "Selvany"
aliases = ["Republic of Selvany"]
former = [{ name = "Lower Selvia", since = 2024-03-01 }]

[[brand]]
name = "TallyDesk"

[[organisation]]
name = "National Harbour Office"
former = ["Harbour Office"]

[[person]]
name = "Matej Dvořan"
aliases = ["Mat Dvořan"]

[[person]]
name = "Priya Ramanathan"
"""


class HouseStyleName(DocumentRule):
    """A name is written otherwise than the house list has it.

    The house has decided how it writes this name, and since when. The list is right unless
    the text speaks of an earlier time or another bearer of the name: then say so in the text,
    or add the form to the aliases of its entry.
    """

    code = "NAME206"
    name = "house-style-name"
    severity = "error"
    uses_house = True
    examples = (
        Bad(
            "---\ndate: 2025-05-02\n---\n\nThe ferry to ⟦Lower Selvia⟧ sails at noon.\n",
            house=_HOUSE,
            message="“Lower Selvia”: the house list has “Selvany” since 2024-03-01",
        ),
        Bad("The ferry to ⟦Lower Selvia⟧ sails at noon.\n", house=_HOUSE, severity="warning"),  # no day: it may be an old page
        Bad("We count with ⟦Tallydesk⟧, and ⟦Tally Desk⟧ counts with us.\n", house=_HOUSE, message="“Tallydesk”: the house list has “TallyDesk”"),
        Bad("The ⟦Harbour Office⟧ sent a letter. It is the National Harbour Office’s third.\n", house=_HOUSE),
        Bad("A song by ⟦Matej Dvoran⟧ was played.\n", house=_HOUSE),
        Bad("Our guest was ⟦Priya Ramanthan⟧ of the archive.\n", house=_HOUSE, severity="warning"),
        Good("---\ndate: 2023-05-02\n---\n\nThe ferry to Lower Selvia sails at noon.\n", house=_HOUSE),
        Good("---\ndate: 2025-05-02\n---\n\nSelvany, formerly Lower Selvia, has a ferry. In 1998 Lower Selvia had none.\n", house=_HOUSE),
        Good("---\ndate: 2025-05-02\n---\n\nHe wrote “The Road to Lower Selvia” by hand; see https://example.org/Lower-Selvia.\n", house=_HOUSE),
        Good("TallyDesk’s team met `tallydesk` and TALLYDESK. Type tallydesk to begin.\n", house=_HOUSE),
        Good("Mat Dvořan and Matej Dvořan sing. Priya Raman was there, and Priyanka Ramanathan.\n", house=_HOUSE),
        Good("The ferry to Lower Selvia sails at noon, and Tallydesk counts.\n"),  # no house list
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every use of a form that is over, or not the house's."""
        if not self.house.names:
            return
        day = dating(doc).day
        for deviation in old_forms(doc, self.house):
            if not (deviation.since and day and day < deviation.since):
                yield self._found(doc, deviation, undated=bool(deviation.since) and day is None)
        for deviation in restyled(doc, self.house):
            yield self._found(doc, deviation)
        for entry, listed in mistyped(doc, self.house):
            yield self.finding(
                first_place(doc, entry), f"“{entry.name}” is a slip away from “{listed.name}” of the house list",
                [(doc.place(*mention.span), f"“{mention.text}”") for mention in entry.mentions[1:]], severity="warning", topic=f"house: {listed.name}",
            )  # fmt: skip

    def _found(self, doc: Document, deviation: Deviation, *, undated: bool = False) -> Finding:
        place = doc.place(*deviation.span)
        since = f" since {deviation.since}" if deviation.since else ""
        repair = Suggestion(f"write “{deviation.right}”", (Edit(place, deviation.right),), certain=not undated)
        said = f"“{place.text}”: the house list has “{deviation.right}”{since}"
        return self.finding(place, said, suggestions=[repair], severity="warning" if undated else "error", topic=f"house: {deviation.right} / {place.text}")
