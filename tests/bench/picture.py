"""Speed of pictures between page and function: `python -m tests.bench.picture`."""

from __future__ import annotations

import subprocess
from pathlib import Path

from lite.build.node import executable
from tests.wheelhouse import folder

HERE = Path(__file__)


def main() -> None:
    wheels = [
        str(path)
        for name in ("numpy-", "pillow-")
        for path in sorted(folder().glob(f"{name}*.whl"))
    ]
    root = str(HERE.resolve().parents[2])
    subprocess.run([executable(), str(HERE.with_suffix(".mjs")), root, *wheels], check=True)


if __name__ == "__main__":
    main()
