"""Whether a built site is still what the build wrote: `lite check SITE`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from lite.build.collect import MARKER
from lite.errors import BuildError


def verify(site: Path) -> int:
    """The number of the site's files; raises BuildError that names each missing or changed one."""
    record = json.loads((site / MARKER).read_bytes())
    found = [
        problem for name, file in record["files"].items() if (problem := wrong(site, name, file))
    ]
    if found:
        raise BuildError(
            f"{site} is not as it was built: {'; '.join(found)}. Build it again, or copy it again "
            "as binary files."
        )
    return len(record["files"])


def wrong(site: Path, name: str, file: dict[str, str]) -> str:
    """What is wrong with a file; empty where it is as it was."""
    path = site / name
    if not path.is_file():
        return f"{name} is missing"
    if hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
        return f"{name} was changed"
    return ""
