"""NAME204: a byline that no author list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.comparing.names.author_lists import AuthorClaim, Authors, Unknown, normal, part_of, unknown
from dateline.model import Claim, Edit, Finding, Suggestion
from dateline.rule import Bad, CorpusRule, Good, RuleOptions, setting

_RELATED = 20
_LIST = "-- _data/authors.yml --\njmarlow:\n  name: Jane Marlow\nobrandt:\n  name: Otto Brandt\nkelm2:\n  name: Ana Kelm\n"


class KnownAuthors(RuleOptions):
    """Who may write without being listed."""

    known: tuple[str, ...] = setting(default=(), description="Bylines that are right though no author list has them: guests, agencies.")
    complete: float = setting(default=0.9, ge=0, le=1, description="The share of bylines that the lists must know before any other byline is reported.")


class UnknownAuthor(CorpusRule[Sequence[Claim[AuthorClaim]], KnownAuthors]):
    """A byline names an author whom no author list has.

    A mistyped key leaves a page without its author, often without a word from the site's
    generator. Correct the byline, or add the author to the list; guests may be named in the
    rule's option `known`.
    """

    code = "NAME204"
    name = "unknown-author"
    severity = "error"
    topic = Authors()
    Options = KnownAuthors
    yields_to = ("NAME201", "NAME203")
    examples = (
        Bad(
            f"{_LIST}-- a.md --\n---\nauthor: ⟦jmralow⟧\n---\nText.\n",
            message="no author list has “jmralow”, but one has “jmarlow”",
        ),
        Bad(f"{_LIST}-- a.md --\n---\nauthors: [jmarlow, ⟦obrandtt⟧]\n---\nText.\n"),
        Bad(
            "-- content/authors/jane-marlow/_index.md --\n---\ndisplay_name: Jane Marlow\n---\n"
            "-- a.md --\n---\nauthors:\n  - ⟦jane-marlowe⟧\n---\nText.\n"
        ),
        Bad(
            f"{_LIST}-- a.md --\n---\nauthor: ⟦Peter Tarvel⟧\n---\nText.\n-- b.md --\n---\nauthor: jmarlow\n---\nText.\n",
            options={"complete": 0.5}, message="no author list has “Peter Tarvel”", severity="warning",
        ),
        Bad(
            "".join(f"-- {each}.md --\n---\nauthor: obrandt\n---\nText.\n" for each in "bcde")
            + "-- a.md --\n---\nauthor: ⟦1|obrandt⟧\n---\nText.\n-- f.md --\n---\nauthor: ⟦obrandtt⟧\n---\nText.\n",
            severity="warning",
        ),
        Good(f"{_LIST}-- a.md --\n---\nauthor: Jane Marlow and Otto Brandt\n---\nText.\n-- b.md --\n---\nauthor: kelm3\n---\nText.\n"),
        Good(f"{_LIST}-- a.md --\n---\nauthor: Jane_Marlow\n---\nText.\n-- b.md --\n---\nauthor: https://example.org/jmarlo\n---\nText.\n"),
        Good(f"{_LIST}-- a.md --\n---\nauthor: Peter Tarvel\n---\nText.\n-- b.md --\n---\nauthor: jmarlow\n---\nText.\n"),  # half the bylines are guests'
        Good(
            f"{_LIST}-- a.md --\n---\nauthor: Our guest\n---\nText.\n-- b.md --\n---\nauthor: jmarlow\n---\nText.\n",
            options={"known": ["our guest"], "complete": 0.5},
        ),
        Good("".join(f"-- {each}.md --\n---\nauthor: desk-{each % 6}\n---\nText.\n" for each in range(8))),
    )  # fmt: skip

    def compare(self, met: Sequence[Claim[AuthorClaim]]) -> Iterator[Finding]:
        """One finding for each wording that is unknown."""
        for found in unknown(met, self.options.known, self.options.complete):
            yield self._found(found)

    def _found(self, found: Unknown) -> Finding:
        claims = (found.claim, *found.rest)
        places = [part_of(claim.place, claim.value.text, found.said) for claim in claims]
        related = [(place, f"“{found.said}”") for place in places[1:_RELATED]]
        if not found.meant:
            return self.finding(places[0], f"no author list has “{found.said}”", related, severity="warning", topic=f"author: {normal(found.said)}")
        meant = found.meant[0]
        listed = meant.value.listed
        said = f"no author list has “{found.said}”, but one has “{meant.value.text}”" if listed else f"“{found.said}” here, “{meant.value.text}” elsewhere"
        repairs = [Suggestion(f"write “{meant.value.text}”", tuple(Edit(place, meant.value.text) for place in places if place.text == found.said))]
        return self.finding(
            places[0], said, [*related, (meant.place, f"“{meant.value.text}”")], repairs,
            severity="error" if listed else "warning", topic=f"author: {normal(found.said)}",
        )  # fmt: skip
