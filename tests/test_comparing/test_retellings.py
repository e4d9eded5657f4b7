"""Pairs of sentences: one thing said twice, or two things said alike."""

from __future__ import annotations

import pytest

from dateline.comparing.passages.retellings import retellings, sentences_of, strong
from dateline.model import Document
from dateline.reading import read

RETOLD = [
    (
        "Hang the wet sails over the rail of the gallery as soon as you come in, and turn them once before the lamps are put out.",
        "As soon as you come in, hang wet sails over the rail of the gallery; turn them once more before the lamps are put out.",
    ),
    (
        "The recipe for the black varnish came down from the boat builders of the upper river and was improved by the widow of the last of them.",
        "The recipe for the black varnish came down, improved by the widow of the last of them, from the boat builders of the upper river.",
    ),
    (
        "The ferry needs calm water, so in heavy weather it stays in the harbour and passengers are taken across by bus instead.",
        "In heavy weather the ferry stays in the harbour, because it needs calm water; passengers are then taken across the bridge by bus instead.",
    ),
    (
        "Every spring the volunteers repair the stone walls along the coastal path before the first hikers arrive from the mainland.",
        "Before the first hikers arrive from the mainland, volunteers repair the old stone walls along the coastal path, as they do every spring.",
    ),
    (
        "The orchestra rehearses in the former grain store because its own hall has been closed since the roof was damaged by snow.",
        "Since snow damaged the roof, the hall of the orchestra has been closed and it rehearses in the former grain store instead.",
    ),
]
MISSED = (
    "Nobody has ever counted the steps of the tower without losing his place in the dark at least once.",
    "Whoever counts the steps of the dark tower loses his place once or more, as everybody so far has found.",
)
ALIKE = [
    ("parallel", "Doors on the northern side open toward the harbour and are locked every evening.",
     "Doors on the southern side open toward the market and are locked every evening."),
    ("numbers", "The northern workshop employs forty weavers who make blankets for hospitals and schools abroad.",
     "The northern workshop employs sixty weavers who make blankets for hospitals and schools abroad."),
    ("dates", "The reading group of the village library meets again on March 4 in the small hall upstairs.",
     "The reading group of the village library meets again on April 8 in the small hall upstairs."),
    ("negation", "Members of the choir may bring guests to the summer concert in the courtyard of the old mill.",
     "Members of the choir may not bring guests to the summer concert in the courtyard of the old mill."),
    ("roles", "Clara Voss, second violin of the northern orchestra, opened the festival of both provinces.",
     "Emil Hartog, second violin of the southern orchestra, closed the festival of both provinces."),
    ("topic", "The lighthouse keeper climbs the tower twice a night to clean the lamp and wind the clock.",
     "The lighthouse was built of granite blocks that were brought across the sound on flat barges."),
    ("exact", "Volunteers repair the stone walls along the coastal path every spring before the hikers come.",
     "Volunteers repair the stone walls along the coastal path every spring before the hikers come."),
    ("short", "The museum is closed on Mondays.", "On Mondays the museum is closed."),
    ("consequence", "Wool from the island is washed in sea water, which leaves a little salt in the yarn.",
     "Because a little salt stays in the yarn, sweaters from the island dry slowly in damp rooms."),
    ("question", "Why does the ferry not run in heavy weather when the harbour is full of boats?",
     "The harbour master decides every morning which boats may leave and which must wait."),
    ("steps", "Press the green button on the left side of the loom and wait until the light goes out.",
     "Press the red button on the right side of the loom and hold it until the drum stops."),
    ("list", "Bring warm clothes, a torch and enough water for the whole walk across the moor.",
     "Bring a swimsuit, a towel and enough sun cream for the whole day on the beach."),
    ("label", "Mentors: the weavers of the northern workshop and anybody who has made a blanket before.",
     "Mentors: the potters of the northern workshop and anybody who has made a vessel before."),
]


def page(*paragraphs: str, path: str = "a.md") -> Document:
    """A page that begins with a title and three short paragraphs."""
    lead = ["# A page", "The valley is long.", "Its towns are small.", "People know each other."]
    return read("\n\n".join([*lead, *paragraphs]).encode(), path)


FILLER = "Nothing else happened that week, as far as anybody in the three towns along the river can remember."


@pytest.mark.parametrize(("one", "other"), RETOLD)
@pytest.mark.parametrize("swapped", [False, True])
def test_what_is_said_twice_is_found(one: str, other: str, swapped: bool) -> None:
    first, second = (other, one) if swapped else (one, other)
    doc = page(first, FILLER, second)
    found = list(strong(doc))
    assert [(doc.text[slice(*pair.earlier.span)], doc.text[slice(*pair.later.span)]) for pair in found] == [(first, second)]


@pytest.mark.parametrize(("why", "one", "other"), ALIKE)
def test_what_only_sounds_alike_is_not(why: str, one: str, other: str) -> None:
    assert list(strong(page(one, FILLER, other))) == [], why


def test_a_thorough_rewording_is_known_to_be_missed() -> None:
    assert list(strong(page(MISSED[0], FILLER, MISSED[1]))) == []


def test_a_summary_at_the_top_may_repeat_the_body() -> None:
    one, other = RETOLD[0]
    doc = read(f"# A page\n\n{one}\n\n{FILLER}\n\n{other}\n".encode(), "a.md")
    assert list(strong(doc)) == []


def test_two_items_of_a_list_are_parallel_by_nature() -> None:
    one, other = RETOLD[0]
    assert list(strong(page(f"- {one}\n- {other}"))) == []


def test_rules_repeat_their_clauses_on_purpose() -> None:
    one, other = RETOLD[0]
    assert list(strong(page("The keeper SHALL keep it. " * 12, one, FILLER, other))) == []


def test_what_a_sentence_quotes_is_left_out() -> None:
    quoted = "we will rebuild the library stone by stone and never sell the ground it stands on"
    doc = page(
        f"The mayor told the council on Monday evening in the town hall: “{quoted}”.",
        f"A banner over the door of the school still reads, years later: “{quoted}”.",
    )
    assert list(strong(doc)) == []
    assert all("library" not in sentence.stems and "librari" not in sentence.stems for sentence in sentences_of(doc))


def test_reports_of_one_page_need_less_likeness() -> None:
    earlier = "Pickers who bring their own ladders may keep a tenth of the plums from the trees by the river."
    later = "TURIN — A tenth of the plums from the trees by the river goes to pickers who bring ladders of their own, the owner said on Friday."
    apart = page("The owner met the pickers in Saltby.", earlier, later, "She did not say who pays for broken branches.")
    assert [pair.apart for pair in strong(apart)] == [True]
    together = page("The owner met the pickers in Saltby.", earlier, later.removeprefix("TURIN — "))
    assert list(strong(together)) == []


def test_names_alone_are_no_likeness() -> None:
    doc = page(
        "On Monday the cup for the best cider went to Head Gardener Clara Voss and Master Miller Emil Hartog for their work in the orchard.",
        FILLER,
        "Clara Voss, who keeps the orchard above the chapel and the pond, and Emil Hartog, whose cider nobody but his aunts had praised before "
        "that stormy evening, danced around the stove with the cup until its handle broke.",
    )
    (pair,) = retellings(doc)
    assert pair.plain < 0.4 < pair.score


GATE = "The mill gate is barred at noon and during both milking hours. A guest may walk in only beside a miller who has signed the slate in the kitchen."
TURNED = "No guest walks in without a miller who has put a name on the kitchen slate. During both milking hours and at noon the mill gate stays barred."


def test_a_paragraph_told_again_in_another_order() -> None:
    doc = page("## The mill", GATE, "## The weir", FILLER, "## Once more", TURNED)
    assert {doc.text[slice(*pair.later.span)][:6] for pair in strong(doc)} == {"No gue", "During"}


def test_parallel_paragraphs_keep_their_order() -> None:
    in_order = " ".join(reversed(TURNED.split(". ", 1))).replace("barred. ", "barred. ")
    assert list(strong(page("## The mill", GATE, "## The weir", FILLER, "## The kiln", in_order))) == []


def test_sections_may_say_again_what_others_said() -> None:
    one, other = RETOLD[0]
    assert list(strong(page("## Steps", one, "## Questions", other))) == []
    assert len(list(strong(page("## Steps", one, other)))) == 1


def test_the_first_section_is_no_introduction() -> None:
    one, other = RETOLD[0]
    assert len(list(strong(read(f"# A page\n\n## Steps\n\n{one}\n\n{other}\n".encode(), "a.md")))) == 1
    assert list(strong(read(f"# A page\n\n{one}\n\n{other}\n".encode(), "a.md"))) == []


def test_branches_of_a_template_are_never_read_together() -> None:
    one, other = RETOLD[0]
    assert list(strong(page("{% if open %}", one, "{% else %}", other, "{% endif %}"))) == []


def test_persons_with_their_offices_and_the_meeting_are_no_likeness() -> None:
    one = (
        "On 6 May 2026 a working day on the great organ brought the delegation of the valley, led by the state councillor Per Holm, together with the builders "
        "of the Office of Pipes, whose director is Ida Brandt."
    )
    other = "Ida Brandt, director of the workshop of far pipes, and Per Holm, the state councillor who led the delegation of the valley, will meet in June."
    assert list(strong(page(one, "LUND, 7 May — It was a long day for everybody who came to the old church by the lake.", other))) == []
