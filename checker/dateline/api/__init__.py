"""What the command line, tests and other programs call: check a corpus; `api.dating` and `api.inspecting` date and show documents."""

from dateline.api.checking import Report, check
from dateline.api.choosing import choose_rules
from dateline.api.corpus import Corpus, UsageError, find_corpus, reader

__all__ = ["Corpus", "Report", "UsageError", "check", "choose_rules", "find_corpus", "reader"]
