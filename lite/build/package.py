"""The wheels an app needs: found, checked against Pyodide's lock, kept in the user's cache."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.parser import Parser
from functools import cached_property
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name, parse_wheel_filename

from lite import driver
from lite.build import bundle, node
from lite.build.requirement import OURS, Asked, applies
from lite.errors import BuildError

CDN = "https://cdn.jsdelivr.net/pyodide/v{version}/full/"
"""Where Pyodide's own wheels are published; each is checked against the lock's sha256."""
PLATFORMS = ("pyodide_2024_0_wasm32", "pyemscripten_2024_0_wasm32", "any")
TIMEOUT = 60
UNSAID = {
    **{name: ["sqlite3"] for name in ("sqlalchemy", "peewee", "pony", "sqlite-utils", "aiosqlite")},
    "starlette": ["ssl"],
}
"""What packages need of the standard library that Pyodide has as packages of its own."""
UNUSED = {"bokeh": {"tornado"}}
"""What packages ask for and do without in a page: Bokeh's own server needs it."""


class Unreachable(BuildError):
    """The place where Pyodide publishes its packages does not answer."""


@dataclass(frozen=True)
class Package:
    """One package of the site."""

    name: str
    version: str
    path: Path
    sha256: str
    library: bool
    """Whether it is a shared library for other packages instead of a Python package."""
    origin: str
    """Who asks for it."""


class Lock:
    """Pyodide's own list of packages."""

    def __init__(self, path: Path) -> None:
        self.data: dict[str, Any] = json.loads(path.read_bytes())
        self.version: str = self.data["info"]["version"]
        self.packages: dict[str, dict[str, Any]] = self.data["packages"]

    @cached_property
    def modules(self) -> dict[str, str]:
        """The distribution of each importable module."""
        found: dict[str, str] = {}
        for name, package in self.packages.items():
            for module in package["imports"]:
                top = module.partition(".")[0]
                if not name.endswith("-tests"):
                    found.setdefault(top, name)
        return found


@dataclass
class Store:
    """Where wheels come from: a folder of the author's, the user's cache, the network."""

    lock: Lock
    wheelhouse: Path | None = None
    say: Callable[[str], None] = lambda _: None
    unreached: OSError | None = None
    """Why the place of Pyodide's own packages did not answer."""

    @cached_property
    def cache(self) -> Path:
        """The user's cache; `BLOCKS_LITE_CACHE` names another folder."""
        own = os.environ.get("BLOCKS_LITE_CACHE")
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        folder = Path(own) if own else Path(home) / "blocks-lite"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def locked(self, name: str, origin: str) -> Package:
        """A package of Pyodide's own distribution."""
        entry = self.lock.packages[name]
        file, wanted = entry["file_name"], entry["sha256"]
        kept = self.cache / f"pyodide-{self.lock.version}" / file
        places = [kept] if self.wheelhouse is None else [self.wheelhouse / file, kept]
        for path in places:
            if path.is_file():
                if sha256(path.read_bytes()) == wanted:
                    return self.described(entry, path, origin)
                if path != kept:
                    raise BuildError(
                        f"{path} is not the file that Pyodide {self.lock.version} names in its "
                        "lock: its sha256 differs. Replace it."
                    )
        self.say(f"Fetching {file}")
        kept.parent.mkdir(parents=True, exist_ok=True)
        data = self.fetched(file, name, origin)
        if sha256(data) != wanted:
            raise BuildError(f"{file} came damaged: its sha256 is not that of Pyodide's lock.")
        write_whole(kept, data)
        return self.described(entry, kept, origin)

    def fetched(self, file: str, name: str, origin: str) -> bytes:
        """The file from where Pyodide publishes it; a host that cannot be reached is asked once."""
        try:
            if self.unreached:
                raise self.unreached
            with urllib.request.urlopen(
                CDN.format(version=self.lock.version) + file, timeout=TIMEOUT
            ) as answer:
                data: bytes = answer.read()
                return data
        except (urllib.error.URLError, OSError) as error:
            if not isinstance(error, urllib.error.HTTPError):
                self.unreached = error
            raise Unreachable(
                f"The package {name}, asked for by {origin}, could not be fetched ({error}). "
                f"Build once with a connection, or put {file} into a folder and name it with "
                "--wheelhouse."
            ) from error

    def published(self, packages: Iterable[Package]) -> dict[str, str]:
        """The addresses of those packages that are Pyodide's own, by name."""
        found = {}
        for package in packages:
            entry = self.lock.packages.get(package.name)
            if entry is not None and entry["sha256"] == package.sha256:
                found[package.name] = CDN.format(version=self.lock.version) + entry["file_name"]
        return found

    def described(self, entry: Mapping[str, Any], path: Path, origin: str) -> Package:
        """A package of the lock with its file."""
        library = entry["install_dir"] == "dynlib"
        name = canonicalize_name(entry["name"])
        return Package(name, entry["version"], path, entry["sha256"], library, origin)

    def from_index(self, name: str, wanted: SpecifierSet, origin: str) -> Package:
        """A wheel that pip finds: pure Python, or compiled for this Pyodide."""
        folder = self.cache / "wheels"
        folder.mkdir(exist_ok=True)
        places = [self.wheelhouse] if self.wheelhouse else []
        for place in places if driver.impossible(name) else [*places, folder]:
            for path in sorted(place.glob("*.whl"), reverse=True):
                if usable(path, name, wanted):
                    return wheel(path, origin)
        if driver.impossible(name):
            raise BuildError(unavailable(name, wanted, origin, ""))
        self.say(f"Fetching {name}{wanted}")
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            heard = subprocess.run(
                self.pip(f"{name}{wanted}", scratch), capture_output=True, text=True, check=False
            )
            found = sorted(Path(scratch).glob("*.whl"))
            if heard.returncode or not found:
                raise BuildError(unavailable(name, wanted, origin, heard.stderr))
            path = folder / found[0].name
            found[0].replace(path)
        return wheel(path, origin)

    def pip(self, requirement: str, folder: str) -> list[str]:
        """The command that downloads one wheel and nothing else."""
        platforms = [f"--platform={platform}" for platform in PLATFORMS]
        places = [f"--find-links={self.wheelhouse}"] if self.wheelhouse else []
        return [
            *(sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"),
            *("--quiet", "--disable-pip-version-check", "--no-input"),
            *("--python-version=3.12", "--implementation=cp", "--abi=cp312", "--abi=none"),
            *platforms,
            *places,
            *("--dest", folder, requirement),
        ]


def unavailable(name: str, wanted: SpecifierSet, origin: str, said: str) -> str:
    """Why a package cannot be in a page."""
    if driver.impossible(name):
        return f"{origin} asks for {name}. {driver.sentence(name)}"
    reason = "there is no wheel of it in pure Python or for Pyodide"
    if "Could not fetch" in said or "connection" in said.lower():
        reason = "no wheel of it is at hand and the package index did not answer"
    return (
        f"The package {name}{wanted}, asked for by {origin}, cannot be in the page: {reason}. "
        "Leave it out for the page (`; sys_platform != 'emscripten'` behind its line), or build "
        "its wheel with pyodide-build and name the folder with --wheelhouse."
    )


def usable(path: Path, name: str, wanted: SpecifierSet) -> bool:
    """Whether a file is a wheel of the package that a page can use."""
    try:
        found, version, _, tags = parse_wheel_filename(path.name)
    except ValueError:
        return False
    if found != name or not wanted.contains(version, prereleases=True):
        return False
    return any(
        tag.platform in PLATFORMS and tag.interpreter in ("py3", "py312", "cp312", "py2.py3")
        for tag in tags
    )


def wheel(path: Path, origin: str) -> Package:
    """A wheel file as a package."""
    name, version, _, _ = parse_wheel_filename(path.name)
    return Package(name, str(version), path, sha256(path.read_bytes()), False, origin)


def resolve(asked: Iterable[Asked], store: Store) -> list[Package]:
    """Every package that the requirements need, their own requirements included, by name.

    Raises BuildError for a package without a usable wheel, and for versions that exclude each
    other.
    """
    try:
        return chosen_for(asked, store)
    except Unreachable:
        raise
    except BuildError as error:
        if store.unreached is None:
            raise
        raise BuildError(
            f"{error} Pyodide's own packages, which may be what is missing, could not be fetched "
            f"({store.unreached})."
        ) from error


def chosen_for(asked: Iterable[Asked], store: Store) -> list[Package]:
    """The packages, as `resolve` gives them."""
    chosen: dict[str, Package] = {}
    wanted: dict[str, list[Asked]] = {}
    waiting = list(asked)
    while waiting:
        each = waiting.pop(0)
        wanted.setdefault(each.name, []).append(each)
        package = chosen.get(each.name)
        if package is None or not each.requirement.specifier.contains(package.version, True):
            chosen[each.name] = package = choose(each.name, wanted[each.name], store)
            refuse_foreign_parts(package)
        waiting.extend(needs(package, each.requirement.extras, store.lock, wanted))
    return [chosen[name] for name in sorted(chosen)]


def choose(name: str, asked: list[Asked], store: Store) -> Package:
    """The package that satisfies everybody who asks for it."""
    together = SpecifierSet(",".join(str(each.requirement.specifier) for each in asked))
    origin = asked[0].origin
    entry = store.lock.packages.get(name)
    if entry is not None and together.contains(entry["version"], prereleases=True):
        try:
            return store.locked(name, origin)
        except Unreachable as error:
            # Many of Pyodide's packages are pure Python, or compiled for it on PyPI too; the
            # version in the lock goes with the others there.
            same = SpecifierSet(f"=={entry['version']}")
            for version in (same, together):
                with suppress(BuildError):
                    return store.from_index(name, version, origin)
            raise error from None
    try:
        return store.from_index(name, together, origin)
    except BuildError as error:
        wishes = {f"{name}{each.requirement.specifier} ({each.origin})" for each in asked}
        if len(wishes) > 1:
            told = ", ".join(sorted(wishes))
            raise BuildError(
                f"No version of {name} suits everybody who asks for it: {told}."
            ) from error
        if entry is not None:
            raise BuildError(
                f"{name}{together}, asked for by {origin}, is not to be had for the page; "
                f"Pyodide {store.lock.version} has {name} {entry['version']}. Ask for that."
            ) from error
        raise


def needs(
    package: Package, extras: Iterable[str], lock: Lock, known: Mapping[str, list[Asked]]
) -> list[Asked]:
    """What a package needs itself and nobody has asked for in the same words yet."""
    entry = lock.packages.get(package.name)
    if entry is not None and entry["sha256"] == package.sha256:
        texts: list[str] = list(entry["depends"])
        found = [Requirement(text) for text in texts]
    else:
        found = [each for each in requires(package.path) if applies(each, ["", *extras])]
        found += [Requirement(text) for text in UNSAID.get(package.name, [])]
    return [
        Asked(each, package.name)
        for each in found
        if canonicalize_name(each.name) not in OURS | UNUSED.get(package.name, set())
        and not any(
            str(each.specifier) == str(one.requirement.specifier)
            and each.extras <= one.requirement.extras
            for one in known.get(canonicalize_name(each.name), [])
        )
    ]


def requires(path: Path) -> list[Requirement]:
    """The requirements in a wheel's metadata."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = Parser().parsestr(archive.read(names[0]).decode()) if names else None
    lines = metadata.get_all("Requires-Dist") if metadata else None
    return [Requirement(line) for line in lines or []]


def brings_components(package: Package) -> bool:
    """Whether the package is made for Gradio, and may create any component."""
    return any(canonicalize_name(each.name) == "gradio" for each in requires(package.path))


def refuse_foreign_parts(package: Package) -> None:
    """Raises BuildError for a custom component that is made for Gradio's own page."""
    with zipfile.ZipFile(package.path) as archive:
        parts = any("/templates/component/" in name for name in archive.namelist())
    if not parts or not brings_components(package):
        return
    raise BuildError(
        f"The package {package.name}, asked for by {package.origin}, is a custom component. Its "
        "front end is compiled for Gradio's own page and cannot run in this one. Build it with "
        "gr.HTML, or from other components."
    )


def sha256(data: bytes) -> str:
    """The hash that locks name files by."""
    return hashlib.sha256(data).hexdigest()


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file at once, so that nobody ever reads half of it."""
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.write_bytes(data)
    partial.replace(path)


def packed(package: Package, store: Store, pyodide: node.Pyodide) -> Path:
    """The package as the page installs it; kept in the cache for the next build."""
    makers = [bundle.INSIDE / name for name in ("wheel.py", "pack.py")]
    recipe = sha256(b"".join(maker.read_bytes() for maker in makers))[:12]
    path = store.cache / "packed" / f"{package.sha256}-{recipe}.bin"
    if not path.exists():
        store.say(f"Compiling {package.name}")
        path.parent.mkdir(exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        pyodide.call({"do": "pack wheel", "wheel": str(package.path), "target": str(draft)})
        write_whole(path, bundle.compress(draft.read_bytes()))
        draft.unlink()
    return path
