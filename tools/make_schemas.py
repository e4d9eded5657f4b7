"""Writes the JSON schemas of the machine-readable outputs to docs/schema."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.reporting.json import JsonReport

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "schema"

for name, model in {"report": JsonReport}.items():
    (SCHEMAS / f"{name}.schema.json").write_text(json.dumps(model.model_json_schema(), indent=2) + "\n", encoding="utf-8")
