"""Which files belong to an app."""

from __future__ import annotations

import ast
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lite.errors import BuildError

MARKER = "manifest.json"
SKIPPED = {"__pycache__", "node_modules", "__MACOSX"}
MAINS = ("app.py", "main.py", "demo.py", "run.py")
CANDIDATES = 5000
"""More files than these around a single-file app are not offered to it while it starts."""

Files = dict[str, Path]
"""Path inside the app's folder → file on this machine."""


@dataclass
class Source:
    """The author's app on this machine."""

    folder: Path
    main: str
    whole: bool
    """Whether the folder itself is the app, or only one file in it."""
    added: Files = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The author's file."""
        return self.folder / self.main


def find(app: str | Path, added: Iterable[str] = ()) -> Source:
    """The app at that path: a Python file, or a folder with one that can start it."""
    path = Path(app).resolve()
    if path.is_file():
        if path.suffix != ".py":
            raise BuildError(f"{app} is no Python file. Give the file that makes the app.")
        source = Source(path.parent, path.name, whole=False)
    elif path.is_dir():
        source = Source(path, main_file(path), whole=True)
    else:
        raise BuildError(f"{app} does not exist. Give a Python file or a folder with app.py.")
    for each in added:
        source.added |= addition(each, source)
    return source


def main_file(folder: Path) -> str:
    """The file that starts the folder's app."""
    for name in MAINS:
        if (folder / name).is_file():
            return name
    found = sorted(path.name for path in folder.glob("*.py"))
    if len(found) == 1:
        return found[0]
    what = "has several Python files, none named" if found else "has no Python file such as"
    raise BuildError(f"{folder} {what} app.py. Give the file that makes the app itself.")


def addition(text: str, source: Source) -> Files:
    """What `--add PATH[:NAME]` brings: a file, or all files of a folder."""
    path_text, _, name = text.partition(":")
    if len(path_text) == 1 and os.name == "nt":  # a drive letter
        drive, _, rest = text.partition(":")
        path_text, _, name = rest.partition(":")
        path_text = f"{drive}:{path_text}"
    path = Path(path_text).resolve()
    if not path.exists():
        raise BuildError(f"--add {text}: {path_text} does not exist.")
    if not name:
        inside = path.is_relative_to(source.folder)
        name = path.relative_to(source.folder).as_posix() if inside else path.name
    if name.startswith("/") or ".." in PurePosixPath(name).parts:
        raise BuildError(f"--add {text}: the name must be a path below the app's folder.")
    if path.is_file():
        return {name: path}
    return {f"{name}/{inner}": file for inner, file in walk(path)}


def candidates(source: Source) -> Files:
    """All files that the app may ask for while it starts."""
    files: Files = {}
    for name, path in walk(source.folder):
        files[name] = path
        if not source.whole and len(files) > CANDIDATES:
            files = {path.name: path for path in source.folder.iterdir() if path.is_file()}
            break
    return files | source.added


def walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """The folder's files without hidden ones, caches, environments and built sites."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not skipped(here / name))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(".pyc"):
                path = here / name
                if path.is_file():
                    yield path.relative_to(folder).as_posix(), path


def skipped(folder: Path) -> bool:
    """Whether a folder is none of the app's."""
    return (
        folder.name.startswith(".")
        or folder.name in SKIPPED
        or (folder / "pyvenv.cfg").exists()
        or is_site(folder)
    )


def is_site(folder: Path) -> bool:
    """Whether an earlier build made that folder."""
    try:
        manifest = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and manifest.get("made_by") == "blocks-lite"


def lasting(text: str) -> str:
    """What `--persist` names: a file or folder of the app, as a plain path."""
    path = PurePosixPath(text.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise BuildError(
            f"--persist {text}: name a file or folder inside the app's own, such as data; the app "
            "itself cannot be kept."
        )
    return str(path)


def chosen(
    source: Source, offered: Files, opened: Iterable[str], persist: Iterable[str] = ()
) -> dict[str, str]:
    """The files that go into the site, each with the reason."""
    if source.whole:
        return dict.fromkeys(sorted(offered), "in the app's folder")
    reasons = {source.main: "the app"}
    for name in opened:
        reasons.setdefault(name, "imported" if name.endswith(".py") else "opened at start")
    waiting = [name for name in reasons if name.endswith(".py")]
    while waiting:
        for name, reason in named(waiting.pop(), offered):
            if name not in reasons:
                reasons[name] = reason
                if name.endswith(".py"):
                    waiting.append(name)
    for name in offered:
        if name.startswith("media_assets/"):
            reasons.setdefault(name, "a file to try the app with")
        if any(name == each or name.startswith(f"{each}/") for each in persist):
            reasons.setdefault(name, "--persist")
    for name in source.added:
        reasons.setdefault(name, "--add")
    return {name: reasons[name] for name in sorted(reasons) if name in offered}


def named(file: str, offered: Files) -> Iterator[tuple[str, str]]:
    """Other files that a Python file imports or names in its texts."""
    folder = PurePosixPath(file).parent
    for node in ast.walk(tree_of(offered[file])) if file in offered else ():
        for name in module_files(node, folder):
            if name in offered:
                yield name, f"imported by {file}"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for name in literal_files(node.value, offered):
                yield name, f"named in {file}"


READERS = frozenset(
    """
    genfromtxt imread loadtxt open read_csv read_excel read_feather read_json read_parquet
    read_pickle read_table read_xml
    """.split()
)
"""Functions whose first argument is a file to read."""
RELATIVE = re.compile(r"(?!/|\.\.)[\w ./-]+\.[A-Za-z]\w{0,7}")
"""What is clearly the path of a file below the app's folder, and no data, query or address."""


def lacking(offered: Files, inside: Iterable[str]) -> Iterator[str]:
    """A sentence for each file that the app's code only ever reads, and that is not there.

    What else names it (a write, a question whether it exists) may be what makes it.
    """
    read: dict[str, str] = {}
    named: Counter[str] = Counter()
    reads: Counter[str] = Counter()
    for file in inside:
        for node in ast.walk(tree_of(offered[file])) if file.endswith(".py") else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named[node.value] += 1
            elif isinstance(node, ast.Call) and (name := read_by(node)):
                reads[name] += 1
                read.setdefault(name, f"{file}:{node.lineno}")
    for name, place in read.items():
        if named[name] == reads[name] and str(PurePosixPath(name)) not in offered:
            yield (
                f"{place}: '{name}' is read here and is none of the app's files. Put it there, or "
                f"bring it from elsewhere with --add PATH:{name}."
            )


def read_by(call: ast.Call) -> str | None:
    """The relative path that a call reads, where it is written there."""
    function = call.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    if name not in READERS or not call.args or not isinstance(call.args[0], ast.Constant):
        return None
    path = call.args[0].value
    if not isinstance(path, str) or (name == "open" and not only_reads(call)):
        return None
    return path if RELATIVE.fullmatch(path) else None


def only_reads(call: ast.Call) -> bool:
    """Whether the mode of an `open` is one for reading."""
    modes = [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "mode")]
    values = [mode.value if isinstance(mode, ast.Constant) else "?" for mode in modes]
    return all(isinstance(value, str) and set(value) <= set("rbtU") for value in values)


def tree_of(path: Path) -> ast.Module:
    """A Python file's syntax; that of an empty one where it is no Python."""
    try:
        return ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def module_files(node: ast.AST, folder: PurePosixPath) -> Iterator[str]:
    """Where an import's modules would stand."""
    modules: list[str] = []
    roots = [PurePosixPath()]
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        start = f"{node.module}." if node.module else ""
        modules = [start + alias.name for alias in node.names] + [node.module or ""]
        if node.level:
            roots = [[folder, *folder.parents][min(node.level - 1, len(folder.parents))]]
    for root in roots:
        for module in filter(None, modules):
            parts = module.split(".")
            for end in range(1, len(parts) + 1):
                path = root.joinpath(*parts[:end])
                yield f"{path}.py"
                yield f"{path}/__init__.py"


def literal_files(text: str, offered: Files) -> Iterator[str]:
    """Files that a text in the code names: a path, or a folder with all it holds."""
    if not 0 < len(text) < 300 or "\n" in text or text in {".", "/"}:
        return
    name = str(PurePosixPath(text))
    if name in offered:
        yield name
    elif name not in {".", ".."}:
        yield from (each for each in offered if each.startswith(f"{name}/"))
