"""Writes gradio-api.json: what test_public_api.py needs of a full listing of Gradio's API.

python tests/spec/trim.py FULL.json > tests/spec/gradio-api.json
"""

from __future__ import annotations

import json
import sys
from typing import Any


def parameters(listed: list[dict[str, str]]) -> list[list[str]]:
    return [
        [each["name"], each["kind"], *([each["default"]] if "default" in each else [])]
        for each in listed
    ]


def trim(full: dict[str, Any]) -> dict[str, Any]:
    names = {}
    for name, entry in full["names"].items():
        if not entry["in_all"] and name not in ("component", "Draggable", "Navbar", "api"):
            continue
        kept: dict[str, Any] = {"kind": entry["kind"]}
        if "alias_of" in entry:
            kept["alias_of"] = entry["alias_of"]
        for key in ("init", "parameters"):
            if key in entry:
                kept["parameters"] = parameters(entry[key])
        if entry.get("events"):
            kept["events"] = entry["events"]
        names[name] = kept
    listeners = full["event_listeners"]
    return {
        "gradio_version": full["gradio_version"],
        "names": names,
        "listener": parameters(listeners["parameters"]),
        "listener_overrides": {
            event: facts["default_overrides"]
            for event, facts in listeners["by_event"].items()
            if "default_overrides" in facts
        },
        "trigger_modes": {
            event: facts.get("default_trigger_mode")
            for event, facts in listeners["by_event"].items()
        },
        "blocks": {
            method: parameters(facts["parameters"])
            for method, facts in full["blocks_methods"].items()
        },
        "event_data": {
            name: {each["name"]: each.get("default") for each in facts["attributes"]}
            for name, facts in full["event_data"].items()
        },
        "shortcuts": full["string_shortcuts"],
    }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = json.dumps(trim(json.load(file)), indent=0, sort_keys=True)
    print(lines)
