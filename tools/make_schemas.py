"""Writes the JSON schemas of the machine-readable outputs to docs/schema."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from dateline.api.settings import config_schema
from dateline.reporting.dating import JsonDating
from dateline.reporting.inspection import Inspection
from dateline.reporting.json import JsonReport
from dateline.reporting.jsonl import JsonLine

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "schema"

MODELS: dict[str, type[BaseModel]] = {"report": JsonReport, "report-line": JsonLine, "inspection": Inspection, "dating": JsonDating}

for name, model in MODELS.items():
    (SCHEMAS / f"{name}.schema.json").write_text(json.dumps(model.model_json_schema(), indent=2) + "\n", encoding="utf-8")
(SCHEMAS / "config.schema.json").write_text(json.dumps(config_schema(), indent=2) + "\n", encoding="utf-8")
