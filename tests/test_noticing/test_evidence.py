"""Evidence: each statement of a page's metadata, markup and path, with its role; and the years a page is of."""

from __future__ import annotations

from dateline.noticing.dating.evidence import evidence, role_of_key
from dateline.noticing.dating.years import own_years
from dateline.profiles import GENERIC, PROFILES
from dateline.reading import read


def _shown(source: bytes, path: str) -> list[tuple[str, str, str, int]]:
    return [(found.source, found.role, found.said.edtf, found.place.line) for found in evidence(read(source, path))]


def test_front_matter_and_path() -> None:
    source = b"---\ndate: 2026-03-04\nlastmod: 2026-05-06\nexpiryDate: 2027-01-01\nslug: 2025/03/04/opening\n---\ntext\n"
    assert _shown(source, "_posts/2026-03-05-opening.md") == [
        ("front matter", "published", "2026-03-04", 2),
        ("front matter", "modified", "2026-05-06", 3),
        ("front matter", "expires", "2027-01-01", 4),
        ("address", "published", "2025-03-04", 5),
        ("path", "published", "2026-03-05", 1),
    ]


def test_a_date_beside_an_end_says_when_something_takes_place() -> None:
    assert _shown(b"---\ndate: 2026-03-04\nend_date: 2026-03-06\n---\ntext\n", "a.md")[0][:2] == ("front matter", "start")


def test_markup() -> None:
    page = b"""<html><head><link rel="canonical" href="https://hafsund.example/2026/03/04/opening/">
<meta property="article:published_time" content="2026-03-04T10:00:00Z"><meta name="last-modified" content="2026-03-05">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-04", "dateModified": "2026-03-06"}</script>
</head><body>text</body></html>"""
    assert sorted(_shown(page, "a.html")) == [
        ("address", "published", "2026-03-04", 1),
        ("json-ld", "modified", "2026-03-06", 3),
        ("json-ld", "published", "2026-03-04", 3),
        ("meta tag", "modified", "2026-03-05", 2),
        ("meta tag", "published", "2026-03-04", 2),
    ]


def test_a_profile_decides_what_a_key_means() -> None:
    assert role_of_key("lastmod", PROFILES["hugo"]) == "modified"
    assert role_of_key("lastmod", PROFILES["jekyll"]) == "unknown"
    assert role_of_key("starts.utc", GENERIC) == "start"


def test_own_years_come_from_keys_paths_dates_and_titles() -> None:
    doc = read(b"---\nyear: 2026\ndate: 2025-11-04\ntitle: The Hafsund fair of 2026\n---\ntext\n", "fairs/2026/plan.md")
    assert [(own.year, own.kind) for own in own_years(doc)] == [(2026, "key"), (2025, "published"), (2026, "path"), (2026, "title")]
