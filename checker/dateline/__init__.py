"""dateline: a linter for dates, names, titles and passages in content repositories."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model import Block, Claim, Document, Edit, Fact, Finding, Meta, Place, Related, Span, Suggestion
    from dateline.rule import Bad, CorpusRule, Declared, DocumentRule, Good, InPairs, Pairing, RuleOptions, Together, Topic, Uses, noticer, setting

__all__ = [
    "Bad", "Block", "Claim", "CorpusRule", "Declared", "Document", "DocumentRule", "Edit", "Fact", "Finding", "Good", "InPairs",
    "Meta", "Pairing", "Place", "Related", "RuleOptions", "Span", "Suggestion", "Together", "Topic", "Uses", "noticer", "setting",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The public names, imported when they are asked for: `dateline --help` needs none of them."""
    if name in __all__:
        for module in ("dateline.model", "dateline.rule"):
            if hasattr(found := import_module(module), name):
                return getattr(found, name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
