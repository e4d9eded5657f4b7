"""Tells pages that are written once, such as reports and posts, from those that are kept up to date."""

from __future__ import annotations

import re

from dateline.model import Document
from dateline.noticing.dating.anchors import page_anchors
from dateline.noticing.dating.evidence import evidence
from dateline.noticing.dating.verdict import dating
from dateline.noticing.text.patterns import compile_late
from dateline.rule import noticer

_FOLDERS = compile_late(
    r"(?:^|/)(?:_?posts?|blogs?|news|articles?|stories|story|press|press-releases?|newsletters?|aktuelles|actualites|noticias)/", re.IGNORECASE
)


@noticer
def is_post(doc: Document) -> bool:
    """Whether a page is a report or a post: by a folder of such, a date in its path, its own stamp or dateline, or two witnesses of its day.

    A page that a program alone dates may be documentation, which is changed for years.
    """
    if _FOLDERS.search(doc.path) or any(found.source == "path" and found.said.day for found in evidence(doc)):
        return True
    return any(anchor.kind != "metadata" and anchor.kind != "modified" for anchor in page_anchors(doc)) or dating(doc).confidence == "certain"
