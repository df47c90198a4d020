#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Metrics and templates are valid by the schemas that editors complete from. Exit 77: no validator here
(with OKRLINT_ALL_TESTS=1 a failure)."""
import json
import os
import sys
import warnings
from pathlib import Path

try:
    warnings.simplefilter("ignore", DeprecationWarning)
    from jsonschema import Draft7Validator, RefResolver
except ImportError:
    print("missing: python3-jsonschema")
    sys.exit(1 if os.environ.get("OKRLINT_ALL_TESTS") else 77)

root = Path(__file__).resolve().parents[2]
schemas = {p.name: json.loads(p.read_text()) for p in (root / "rules/schema").glob("*.json")}
wrong = checked = 0
for kind in ("metrics", "templates"):
    schema = schemas[f"{kind}.schema.json"]
    validator = Draft7Validator(schema, resolver=RefResolver("", schema, store=schemas))
    for path in sorted((root / "corpus" / kind).glob("*.json")):
        checked += 1
        for error in validator.iter_errors(json.loads(path.read_text())):
            wrong += 1
            print(f"{path.relative_to(root)}: {'/'.join(map(str, error.path))}: {error.message[:200]}")
    bad = {"language": "fr"} if kind == "metrics" else {"rule": "kr-output", "templates": [{"id": "x"}]}
    if validator.is_valid(bad):
        wrong += 1
        print(f"{kind}.schema.json takes what the reader refuses: {bad}")
print(f"{checked} files, {wrong} wrong")
sys.exit(1 if wrong or checked < 2 else 0)
