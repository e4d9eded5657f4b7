"""The page for editors: well formed, accessible in its structure, the same for the same input, small, and hostile text in it is only text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from html_samples import HOSTILE, LEFT, RIGHT, finding, place, results

from dateline.api import check
from dateline.api.editorial import gather_edition
from dateline.model import Finding
from dateline.reporting.html import render_html
from dateline.reporting.html.edition import Edition
from dateline.reporting.html.view import FIRST, TWINS
from dateline.reporting.results import Results
from dateline.selecting import fingerprint
from dateline.selecting.baseline import Entry

SEED = Path(__file__).parents[2] / "seeds" / "harbour-news"
VOID = {"meta", "input", "br", "link"}
READABLE = 4.5
"""The least contrast of text by WCAG 2, level AA."""


class Page(HTMLParser):
    """The elements of a page, with a complaint for each that is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.faults += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute))]


def _render(given: Results) -> str:
    return "".join(f"{line}\n" for line in render_html(given))


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(_render(results()))


def test_every_element_is_closed_and_every_link_leads_somewhere(page: Page) -> None:
    assert page.faults == []
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    anchors = [target for target in page.all("href") if target.startswith("#")]
    assert anchors
    assert {target[1:] for target in anchors} <= set(ids)
    assert {name for names in page.all("aria-labelledby") for name in names.split()} <= set(ids)


def test_headings_come_in_order(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_header_cells_have_a_scope_and_parts_that_scroll_a_name(page: Page) -> None:
    assert all(attributes.get("scope") for tag, attributes in page.elements if tag == "th")
    assert all(attributes.get("tabindex") == "0" and attributes.get("role") == "region" for _, attributes in page.elements if attributes.get("class") == "wide")


def test_hostile_text_is_text(page: Page) -> None:
    assert [attributes.get("type") for tag, attributes in page.elements if tag == "script"] == ["application/json", None]
    assert not [tag for tag, _ in page.elements if tag in ("img", "iframe", "object", "link", "base")]
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on") or name == "style"]
    assert "<script>window.hacked = 1</script>" in page.text
    assert r"\u202edrawkcab\u2066\x07&amp;" in page.text
    assert not set(page.text) & set("\u202e\u2066\x07")


def test_hostile_paths_do_not_end_the_data() -> None:
    (found,) = fingerprint([finding("DATE104", "odd", place(HOSTILE, 1, HOSTILE))])
    known = {found.fingerprint: [Entry(path=HOSTILE, code="DATE104", message="odd", fingerprint=found.fingerprint, content=found.content)]}
    page = _render(Results(findings=(found,), edition=lambda: Edition(known=known)))
    assert found.fingerprint in page
    assert page.count("</script>") == 2


def test_the_policy_names_this_style_and_this_script(page: Page) -> None:
    policy = next(attributes["content"] or "" for _, attributes in page.elements if attributes.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not [target for target in page.all("href") if not target.startswith("#")]
    assert page.all("src") == []


def test_what_is_told(page: Page) -> None:
    told = " ".join(page.text.split())
    counts = ("Contradictions 2", "To check 1", "Notes 1", "1 of 2 kinds of slips", "3 in 2 files")
    for words in (*counts, "judged as of 9 March 2026", "≠ 366 days later", "2 + 1 by surname"):
        assert words in told
    assert "≠ 365 days" not in told
    assert "366 days" in told


def test_nothing_found_and_nothing_begun() -> None:
    assert "Nothing was found." in _render(Results(documents=4))
    assert "could not begin: no config" in _render(Results(failure="no config"))


def test_each_finding_is_quoted_in_its_story_and_few_are_first_or_side_by_side() -> None:
    many = [finding("FACT601", f"twin {number}", place(f"a{number}.md", 1, f"{LEFT} {number}"), place("b.md", number + 1, RIGHT)) for number in range(80)]
    page = Page(_render(Results(findings=tuple(fingerprint(many)))))
    assert sum(name.startswith("f") and len(name) == 17 for name in page.all("id")) == 80
    assert sum(name.startswith("t") and len(name) == 17 for name in page.all("id")) == TWINS
    assert len(page.all("data-id")) <= FIRST


def test_a_thousand_findings_take_less_than_a_megabyte() -> None:
    def one(number: int) -> Finding:
        text = f"The ferry at quay {number} leaves at nine, and its captain told the board that nothing in the timetable would change before spring."
        other = place(f"posts/2025/{number % 700}-the-other-story-of-the-ferry.md", number, text.replace("nine", "ten"))
        own = place(f"posts/2026/{number % 500}-a-story-of-the-ferry.md", number, text)
        message = f"says “nine”, but posts/2025/{number % 700}-the-other-story-of-the-ferry.md:{number} says “ten” of the same ferry"
        return finding("FACT601", message, own, other, ("error", "warning", "info")[number % 3], "conflicting-twins")

    found = tuple(fingerprint([one(number) for number in range(1000)]))
    assert len(_render(Results(findings=found)).encode()) < 1_000_000


def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    def rendered() -> str:
        report = check([SEED], cwd=tmp_path)
        return _render(Results(findings=report.findings, documents=report.documents, today=report.today, edition=lambda: gather_edition(report, tmp_path)))

    page = rendered()
    assert rendered() == page
    told = " ".join(Page(page).text.split())
    assert "Siobhan Kettlebey" in told
    assert "New ferry terminal takes shape on the east quay" in told
    assert "2025-06-12 front matter date, line 3" in told


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_contrast(scheme: int) -> None:
    css = (files("dateline.reporting.html") / "templates" / "report.css").read_text("utf-8")
    colours = dict(re.findall(r"--(\w+): (#\w+)", re.findall(r":root \{[^}]*\}", css)[scheme]))
    pairs = [(text, ground) for text in ("ink", "soft", "link", "error", "warning", "info", "del", "ins") for ground in ("paper", "card")]
    for text, ground in [*pairs, ("ink", "mark"), ("del", "mark"), ("ins", "mark")]:
        light, dark = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= READABLE, (text, ground)
