"""Makes `lite/assets/` for a wheel; by hand: `python site/hatch_build.py [page|python|all]`."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lite.build import bundle


def make(parts: list[str]) -> None:
    """Makes what is out of date, and says what that is."""
    bundle.refresh(lambda step: print(f"{step} …", flush=True), parts)


if __name__ == "__main__":
    make([part for part in sys.argv[1:] if part != "all"] or ["page", "python"])
else:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class Assets(BuildHookInterface):  # type: ignore[type-arg]
        """Hatchling calls it before it collects the files of a wheel."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Makes the assets; a source distribution brings them along."""
            if bundle.is_checkout():
                make(["page", "python"])
