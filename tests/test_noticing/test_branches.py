"""Texts of which a template shows only one."""

from __future__ import annotations

import pytest

from dateline.model import Span
from dateline.noticing.pages.branches import exclude_each_other
from dateline.reading import read


@pytest.mark.parametrize(
    ("template", "apart"),
    [
        ("{% if open %}\n\nONE\n\n{% else %}\n\nTWO\n\n{% endif %}", True),
        ("{%- if open -%}\n\nONE\n\n{%- elsif late -%}\n\nTWO\n\n{%- endif -%}", True),
        ("{{ if .open }}\n\nONE\n\n{{ else }}\n\nTWO\n\n{{ end }}", True),
        ("{{#if open}}\n\nONE\n\n{{else}}\n\nTWO\n\n{{/if}}", True),
        ("{% if open %}\n\nONE\n\n{% if dry %}\n\nrain\n\n{% else %}\n\nsun\n\n{% endif %}\n\nTWO\n\n{% endif %}", False),
        ("{% if open %}\n\nONE\n\n{% endif %}\n\n{% if late %}\n\nx\n\n{% else %}\n\nTWO\n\n{% endif %}", False),
        ("ONE\n\n{% if late %}\n\nx\n\n{% else %}\n\nTWO\n\n{% endif %}", False),
        ("{% if open %}\n\nONE\n\nTWO\n\n{% endif %}", False),
        ("ONE\n\nTWO", False),
    ],
)
def test_branches(template: str, apart: bool) -> None:
    doc = read(template.replace("ONE", "The gate is open.").replace("TWO", "The gate stays shut.").encode(), "a.md")
    one, other = (Span(doc.text.index(said), doc.text.index(said) + 5) for said in ("The gate is", "The gate stays"))
    assert exclude_each_other(doc, one, other) is apart
    assert exclude_each_other(doc, other, one) is apart
