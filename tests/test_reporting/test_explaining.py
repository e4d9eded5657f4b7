"""What `dateline rule` shows of an example besides its text."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.reporting.explaining import render_rule
from dateline.rule import Bad, DocumentRule, Good


class Late(DocumentRule):
    """Something is late."""

    code, name = "TEST109", "late"
    examples = (
        Bad("one", path="posts/2026-03-04-quay.md", today=date(2026, 3, 5)),
        Bad("two", house='[[name]]\nname = "Selvany"\n'),
        Good("three"),
    )


@pytest.mark.parametrize(
    "shown",
    [
        "## Found\n\nIn `posts/2026-03-04-quay.md`, on 2026-03-05:\n\n```\none\n```\n",
        '\nWith a house list:\n\n```\n[[name]]\nname = "Selvany"\n```\n\n```\ntwo\n```\n',
        "## Not found\n\n```\nthree\n```",
    ],
)
def test_examples_say_what_they_take_for_granted(shown: str) -> None:
    assert shown in "\n".join(render_rule(Late))
