"""Makes `lite/assets/`: page and worker, Pyodide's core, the Python files as compiled zips.

Runs when the wheel is made, and in a source checkout before a build where a source has changed.
Each step leaves a hash of what it was made from, and is skipped while that stays the same.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lite.build import node

LITE = Path(__file__).resolve().parent.parent
ROOT = LITE.parent
SITE = ROOT / "site"
ASSETS = LITE / "assets"
INSIDE = LITE / "build" / "inside"
PYODIDE_FILES = ("pyodide.asm.js", "pyodide.asm.wasm", "pyodide-lock.json")

HOST_ONLY = {
    "assets", "build", "cli.py", "pytest_plugin.py", "schema.py", "testing.py", "transpile",
    "__main__.py",
}  # fmt: skip
"""Parts of this package that no page needs."""

Say = Callable[[str], None]


def is_checkout() -> bool:
    """Whether the sources of page and worker are here."""
    return (SITE / "build.mjs").exists() and (ROOT / "worker").is_dir()


def refresh(say: Say = lambda _: None, parts: Iterable[str] = ("page", "python")) -> None:
    """Makes again what is older than its sources."""
    ASSETS.mkdir(exist_ok=True)
    with locked():
        if "page" in parts:
            page(say)
        if "python" in parts:
            python(say)


@contextmanager
def locked() -> Iterator[None]:
    """Keeps other processes from changing or reading the assets meanwhile."""
    try:
        import fcntl
    except ImportError:  # Windows has other locks; there it is one process at a time.
        yield
        return
    with open(ASSETS / ".lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def page(say: Say) -> None:
    """Installs the npm packages and bundles page, worker and build script."""
    lock = [SITE / "package.json", SITE / "package-lock.json"]
    with changed("npm", lock, SITE / "node_modules" / ".package-lock.json") as stale:
        if stale:
            say("Installing npm packages")
            node.npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], SITE)
    sources = [*lock, SITE / "index.html", *tree(ROOT / "worker")]
    kinds = {".ts", ".tsx", ".mjs", ".css", ".svg"}
    sources += [path for path in tree(SITE) if path.suffix in kinds]
    with changed("page", sources, ASSETS / "page.json") as stale:
        if stale:
            say("Bundling the page")
            node.run([node.executable(), "build.mjs", str(ASSETS)], SITE)
            shutil.copy(SITE / "index.html", ASSETS / "index.html")


def python(say: Say) -> None:
    """Copies Pyodide's core, compiles the standard library and this package."""
    core = SITE / "node_modules" / "pyodide"
    home = ASSETS / "pyodide"
    library = core / "python_stdlib.zip"
    kept = [core / name for name in PYODIDE_FILES]
    place = {"pyodide": str(home), "inside": str(INSIDE)}
    script = ASSETS / "prerender.mjs"
    sources = [library, *kept, INSIDE / "pack.py", INSIDE / "sitecustomize.py"]
    with changed("library", sources, ASSETS / "rest.bin") as stale:
        if stale:
            say("Compiling the standard library")
            home.mkdir(exist_ok=True)
            for path in kept:
                shutil.copy(path, home / path.name)
            # Else Node parses the script to find out.
            write(home / "package.json", b'{"type": "commonjs"}\n')
            zips = {"core": str(ASSETS / "core.zip"), "rest": str(ASSETS / "rest.zip")}
            with node.Pyodide(script, {**place, "stdlib": str(library), "lite": ""}) as pyodide:
                pyodide.call({"do": "pack library", **zips})
            squeeze(Path(zips["core"]), ASSETS / "stdlib.bin")
            squeeze(Path(zips["rest"]), ASSETS / "rest.bin")
    files = list(package_files())
    with changed("package", [*files, INSIDE / "pack.py"], ASSETS / "lite.bin") as stale:
        if stale:
            say("Compiling the package")
            place |= {"stdlib": str(ASSETS / "stdlib.bin"), "lite": ""}
            listed = [[path.relative_to(ROOT).as_posix(), str(path)] for path in files]
            with node.Pyodide(script, place) as pyodide:
                packed = pyodide.call({"do": "pack package", "files": listed})["zip"]
            write(ASSETS / "lite.bin", compress(base64.b64decode(packed)))


def package_files() -> Iterator[Path]:
    """The sources of this package that a page needs."""
    for path in tree(LITE):
        parts = path.relative_to(LITE).parts
        if parts[0] not in HOST_ONLY and path.suffix not in {".pyi", ".pyc"}:
            yield path


def tree(folder: Path) -> Iterator[Path]:
    """Every file below the folder, without caches and installed packages, in a fixed order."""
    for place, folders, names in os.walk(folder):
        skipped = {"__pycache__", "node_modules", "assets"}
        folders[:] = sorted(name for name in folders if name not in skipped)
        for name in sorted(names):
            if not name.endswith((".pyc", "~")) and not name.startswith("."):
                yield Path(place, name)


@contextmanager
def changed(step: str, sources: Iterable[Path], result: Path) -> Iterator[bool]:
    """Whether the step must run; remembers its sources when it has."""
    digest = hashlib.sha256()
    for path in sources:
        digest.update(f"{path.relative_to(ROOT)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    stamps = ASSETS / "stamps.json"
    known: dict[str, str] = json.loads(stamps.read_text()) if stamps.exists() else {}
    stale = known.get(step) != digest.hexdigest() or not result.exists()
    yield stale
    if stale:
        known[step] = digest.hexdigest()
        write(stamps, json.dumps(known, indent=1).encode())


def squeeze(source: Path, target: Path) -> None:
    """Replaces a file by its compressed twin."""
    write(target, compress(source.read_bytes()))
    source.unlink()


def compress(data: bytes) -> bytes:
    """Gzip without a date, so that the same input gives the same bytes."""
    return gzip.compress(data, 9, mtime=0)


def write(path: Path, data: bytes) -> None:
    """Writes a file in one step: nobody ever reads half of it."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(path)
