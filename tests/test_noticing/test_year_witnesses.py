"""What speaks for another year than the one written: promises, records, edition marks, names."""

from __future__ import annotations

import pytest

from dateline.noticing.dating.edition_marks import mislabelled, own_mark
from dateline.noticing.dating.labelled_dates import label_words
from dateline.noticing.dating.promises import meant_next_year, promises
from dateline.noticing.dating.record_years import record_slips
from dateline.reading import read

POST = "---\ndate: 2025-12-11\n---\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The quay will open on January 20, 2025.", True),
        ("Join us on January 20, 2025!", True),
        ("The quay will open on January 20, 2026.", False),
        ("On January 20, 2025, the quay will open.", True),
        ("Each of them will need the list (one page, January 20, 2025).", False),
        ("In January 2025, the fair could take place again.", False),
        ("The quay, which was closed on January 20, 2025, will open soon.", False),
        ("It will be the first since the flood of January 20, 2025.", False),
        ("The quay will open in June 2025, they said.", False),
        ("> The quay will open on January 20, 2025.", False),
    ],
)
def test_a_promise_for_the_past_is_one_for_the_next_year(text: str, meant: bool) -> None:
    assert any(map(meant_next_year, promises(read(POST.format(text).encode(), "a.md")))) is meant


@pytest.mark.parametrize(
    ("path", "mark"),
    [
        ("events/regatta2026.md", ("regatta", 2026)),
        ("regatta-2026/index.md", ("regatta", 2026)),
        ("regatta/2026.md", ("regatta", 2026)),
        ("regatta-2026/boats.md", None),
        ("blog/2026/03/boats.md", None),
    ],
)
def test_a_page_bears_the_mark_of_its_edition(path: str, mark: tuple[str, int] | None) -> None:
    own = own_mark(read(b"Text.\n", path))
    assert (own and (own.stem, own.year)) == mark


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("[Boat list 2025](https://boats.example/a/boat-list-2026.html)", 1),
        ("[the `oars-2025` tag](https://boats.example/tags/oars-2026/)", 1),
        ("[Boat list 2025](https://boats.example/2026/boat-list-2025)", 0),
        ("[Boat list 2025](https://boats.example/2026/a-file.pdf)", 0),
        ("[2025](https://boats.example/2026/)", 0),
        ("[Boats of 2025 and 2026](https://boats.example/boats-of-and-2026)", 0),
    ],
)
def test_a_link_whose_label_and_target_differ_in_the_year_alone(link: str, found: int) -> None:
    assert len(mislabelled(read(link.encode(), "a.md"))) == found


def test_a_date_of_the_autumn_before_is_none_of_its_record() -> None:
    early = b"year: 2026\nmain: March 3, 2026\nnight: March 4, 2026\nprizes: March 5, 2026\nopens: October 2, 2025\n"
    assert not record_slips(read(early, "regatta.yaml"))
    late = early.replace(b"March", b"November").replace(b"October", b"June")
    assert [(slip.value.key, slip.year) for slip in record_slips(read(late, "regatta.yaml"))] == [("opens", 2026)]


def test_labels_are_compared_by_their_words() -> None:
    assert label_words("The 12-week races end on") == ("12", "week", "race", "end")
    assert sorted(label_words("deadline for entries")) == sorted(label_words("Entry deadline"))
