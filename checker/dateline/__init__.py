"""dateline: a linter for dates, names, titles and passages in content repositories."""

from dateline.model import Block, Claim, Document, Edit, Fact, Finding, Meta, Place, Related, Span, Suggestion
from dateline.rule import Bad, CorpusRule, Declared, DocumentRule, Good, InPairs, Pairing, RuleOptions, Together, Topic, Uses, noticer

__all__ = [
    "Bad", "Block", "Claim", "CorpusRule", "Declared", "Document", "DocumentRule", "Edit", "Fact", "Finding", "Good", "InPairs",
    "Meta", "Pairing", "Place", "Related", "RuleOptions", "Span", "Suggestion", "Together", "Topic", "Uses", "noticer",
]  # fmt: skip
