"""The build from start to end."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from lite import picture
from lite.build import (
    bundle,
    collect,
    header,
    node,
    package,
    rehearsal,
    requirement,
    settings,
    write,
)
from lite.errors import BuildError


@dataclass
class Report:
    """What a build did."""

    folder: Path
    site: write.Site
    chosen: dict[str, str]
    """The author's files in the site, each with the reason."""
    warnings: list[str]
    packages: list[package.Package]
    needs_python: bool = True


@dataclass
class Needs:
    """What an app imports beside the standard library, ready for the page."""

    packages: list[package.Package]
    packed: list[tuple[Path, bool]]
    """For each package its file, and whether it is a shared library."""
    published: dict[str, str]
    """Where Pyodide publishes those packages that are its own."""


def build(
    app: str | Path,
    out: str | Path = "dist",
    *,
    add: Iterable[str] = (),
    title: str | None = None,
    requirements: Path | None = None,
    wheelhouse: Path | None = None,
    persist: Iterable[str] = (),
    cdn: bool = False,
    from_file: bool = False,
    pyodide: node.Pyodide | None = None,
    say: Callable[[str], None] = lambda _: None,
    log: Callable[[str], None] = lambda _: None,
) -> Report:
    """Turns an app into a folder of static files; raises BuildError where that cannot work.

    `persist` names files and folders of the app that outlive the visit in the visitor's browser;
    with `cdn` the site leaves Pyodide's own packages where Pyodide publishes them, with `from_file`
    it opens without a web server, too. `say` gets the name of each step, `log` what the app prints
    while it starts.
    """
    folder = Path(out).resolve()
    source, own = found(app, add)
    if folder == source.folder or source.folder.is_relative_to(folder):
        raise BuildError(f"{out} holds the app itself. Give another folder with -o.")
    if bundle.is_checkout():
        bundle.refresh(say)
    if not (bundle.ASSETS / "page.json").exists():
        raise BuildError("This installation has no page to build with. Install it again with pip.")
    offered = collect.candidates(source)
    lasting = [collect.lasting(each) for each in [*persist] or own.persist]
    with kept(pyodide) as runtime:
        finder = Finder(source, offered, runtime, requirements, wheelhouse, own, say)
        needs, heard, chosen = started(finder, log, lasting)
    say("Writing the site")
    write.prepare(folder)
    with bundle.locked():
        files = {name: offered[name] for name in chosen}
        site = write.write(
            folder,
            source,
            heard,
            files,
            needs.packages,
            needs.packed,
            title or own.title,
            lasting,
            needs.published if cdn or own.cdn else {},
            from_file or own.from_file,
        )
    return Report(folder, site, chosen, heard.warnings, needs.packages, heard.needs_python)


@dataclass
class Finder:
    """What it takes to find an app's packages."""

    source: collect.Source
    offered: collect.Files
    pyodide: node.Pyodide
    requirements: Path | None
    wheelhouse: Path | None
    own: settings.Settings
    say: Callable[[str], None]

    def needs(self, more: Mapping[str, str] = MappingProxyType({})) -> Needs:
        """Finds, checks and compiles the app's packages and `more`, each with who asks for it."""
        requirements = self.requirements or self.own.path("requirements", self.source)
        wheelhouse = self.wheelhouse or self.own.path("wheelhouse", self.source)
        lock = package.Lock(bundle.ASSETS / "pyodide" / "pyodide-lock.json")
        asked = requirement.asked(self.source, self.offered, requirements, lock.modules)
        asked += [requirement.parsed(name, origin) for name, origin in more.items()]
        store = package.Store(lock, wheelhouse, self.say)
        packages = package.resolve(asked, store)
        packed = [(package.packed(each, store, self.pyodide), each.library) for each in packages]
        return Needs(packages, packed, store.published(packages))


def started(
    finder: Finder, log: Callable[[str], None], lasting: Sequence[str]
) -> tuple[Needs, rehearsal.Rehearsal, dict[str, str]]:
    """The app's first start, with all that its code and its components need; most need nothing.

    The last part names the files that go into the site, each with the reason.
    """
    more: dict[str, str] = {}
    needs = finder.needs()
    finder.say("Starting the app once")
    start = partial(rehearsal.rehearse, finder.source, finder.offered, finder.pyodide, log)
    try:
        heard = start(needs.packed, lasting)
    except rehearsal.AppError as error:
        lacked = LACKED.get(error.module or "")
        if lacked is None or lacked in {each.name for each in needs.packages}:
            raise
        more = dict.fromkeys(picture.PACKAGES, "a component with pictures")
        needs = finder.needs(more)
        heard = start(needs.packed, lasting)
    had = {each.name for each in needs.packages}
    lacking = [name for name in heard.needs if name not in had]
    if lacking:
        needs = finder.needs({**more, **dict.fromkeys(lacking, "a component of the app")})
        if heard.unanswered:
            heard = start(needs.packed, lasting)
    heard.warnings += [f"An example is computed in the page: {text}" for text in heard.unanswered]
    chosen = collect.chosen(finder.source, finder.offered, heard.opened, lasting)
    heard.warnings += foreseen(finder, chosen)
    return needs, heard, chosen


def foreseen(finder: Finder, inside: Iterable[str]) -> Iterator[str]:
    """What the app's files tell of failures that its start does not show."""
    if open_end := header.unclosed(finder.source.path):
        yield open_end
    yield from collect.lacking(finder.offered, inside)


LACKED = {"numpy": "numpy", "PIL": "pillow"}
"""Packages that components import themselves, by their modules."""


@contextmanager
def kept(pyodide: node.Pyodide | None) -> Iterator[node.Pyodide]:
    """The given process, left running, or one for this build alone."""
    if pyodide is not None:
        yield pyodide
        return
    with rehearsal.runtime() as own:
        yield own


def compressed(path: Path) -> int:
    """The size that a host with gzip sends."""
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))


def found(app: str | Path, add: Iterable[str]) -> tuple[collect.Source, settings.Settings]:
    """The app with what is brought along, and what it says about its own build."""
    source = collect.find(app, add)
    own = settings.read(source)
    for each in own.add:
        source.added |= collect.addition(str(source.folder / each), source)
    return source, own


def check(
    app: str | Path,
    *,
    add: Iterable[str] = (),
    requirements: Path | None = None,
    wheelhouse: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
    log: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Starts the app once; gives the warnings, raises BuildError where it does not start."""
    source, own = found(app, add)
    if bundle.is_checkout():
        bundle.refresh(say)
    offered = collect.candidates(source)
    lasting = [collect.lasting(each) for each in own.persist]
    with rehearsal.runtime() as pyodide:
        finder = Finder(source, offered, pyodide, requirements, wheelhouse, own, say)
        return started(finder, log, lasting)[1].warnings
