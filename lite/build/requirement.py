"""Which packages an app asks for: a file, its own header, or what it imports."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from lite import driver
from lite.build import collect, header
from lite.errors import BuildError

OURS = frozenset(
    """
    blocks-lite gradio gradio-client gradio-datetimerange gradio_client gradio_datetimerange js lite
    pyodide pyodide_js spaces uvicorn
    """.split()
)
"""Distributions and modules that the page has already, or has no use for."""

GRADIOS = frozenset("httpx jinja2 markupsafe numpy packaging pandas pillow pydantic pyyaml".split())
"""What comes with Gradio, so that apps import it and list it nowhere."""

DISTRIBUTIONS = {
    "docx": "python-docx",
    "dotenv": "python-dotenv",
    "frontmatter": "python-frontmatter",
    "git": "GitPython",
    "jwt": "PyJWT",
    "multipart": "python-multipart",
    "pkg_resources": "setuptools",
    "pptx": "python-pptx",
    "slugify": "python-slugify",
    "telegram": "python-telegram-bot",
}
"""What modules belong to that are called otherwise, beside those that Pyodide knows."""

ENVIRONMENT = {
    "implementation_name": "cpython",
    "implementation_version": "3.12.7",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "platform_python_implementation": "CPython",
    "platform_release": "3.1.58",
    "platform_system": "Emscripten",
    "platform_version": "1",
    "python_full_version": "3.12.7",
    "python_version": "3.12",
    "sys_platform": "emscripten",
    "extra": "",
}
"""What environment markers mean in the page."""


@dataclass(frozen=True)
class Asked:
    """One requirement, and who asks for it."""

    requirement: Requirement
    origin: str

    @property
    def name(self) -> str:
        """The distribution's normal name."""
        return canonicalize_name(self.requirement.name)


def asked(
    source: collect.Source,
    files: collect.Files,
    chosen: Path | None,
    modules: Mapping[str, str],
) -> list[Asked]:
    """The app's requirements: of the chosen file, requirements.txt, its header, or its imports.

    What comes with Gradio counts where it is imported, listed or not. `modules` tells which
    distribution a module belongs to, where that is known.
    """
    listed = source.folder / "requirements.txt"
    if chosen is not None:
        found = list(from_file(chosen))
    elif listed.is_file():
        found = list(from_file(listed))
    else:
        found = list(from_header(source.path))
    imports = list(from_imports(source, files, modules))
    named = {each.name for each in found}
    found += [each for each in imports if not found or each.name in GRADIOS - named]
    return [each for each in found if each.name not in OURS and applies(each.requirement)]


def applies(requirement: Requirement, extras: Iterable[str] = ("",)) -> bool:
    """Whether the requirement's marker holds in the page."""
    marker = requirement.marker
    return marker is None or any(
        marker.evaluate({**ENVIRONMENT, "extra": extra}) for extra in extras
    )


def from_file(path: Path, seen: frozenset[Path] = frozenset()) -> Iterator[Asked]:
    """The requirements of a file as pip reads it, `-r` lines included."""
    if path in seen:
        return
    try:
        lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    except OSError as error:
        raise BuildError(f"{path} cannot be read ({error.strerror}).") from error
    for number, line in enumerate(lines, 1):
        text = re.sub(r"(^|\s)#.*$", "", line).strip()
        text = re.sub(r"\s--hash=\S+", "", text)
        if match := re.match(r"(?:-r|--requirement)[ =]?\s*(\S+)", text):
            yield from from_file(path.parent / match[1], seen | {path})
        elif text and not text.startswith("-"):
            yield parsed(text, f"{path.name}:{number}")


def from_header(path: Path) -> Iterator[Asked]:
    """The dependencies in a script's own header (PEP 723)."""
    items = (header.read(path) or {}).get("dependencies", [])
    if not isinstance(items, list) or not all(isinstance(each, str) for each in items):
        raise BuildError(
            f"{path.name}: its `# /// script` header has dependencies that are no list of texts."
        )
    for item in items:
        yield parsed(item, header.place(path))


def from_imports(
    source: collect.Source, files: collect.Files, modules: Mapping[str, str]
) -> Iterator[Asked]:
    """A requirement for each module that the app's files import and that is not there already."""
    local = {name.partition("/")[0].removesuffix(".py") for name in files}
    seen: set[str] = set()
    for name in sorted(collect.chosen(source, files, [])):
        if not name.endswith(".py"):
            continue
        for module, line, optional in imported(files[name]):
            # Some of the standard library's modules are packages of Pyodide: sqlite3, ssl.
            at_hand = module in sys.stdlib_module_names and module not in modules
            if module in seen or module in local or module in OURS or at_hand:
                continue
            if optional and driver.impossible(module):
                continue
            seen.add(module)
            other = DISTRIBUTIONS.get(module, module.replace("_", "-"))
            distribution = modules.get(module, other)
            yield parsed(distribution, f"{name}:{line}, which imports {module}")


def imported(path: Path) -> Iterator[tuple[str, int, bool]]:
    """The top-level names of the modules a file imports, their lines, and if it can do without.

    With them those that pandas will import for it.
    """
    tree = collect.tree_of(path)
    tried = {
        id(node)
        for each in ast.walk(tree)
        if isinstance(each, ast.Try) and each.handlers
        for statement in each.body
        for node in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.partition(".")[0], node.lineno, id(node) in tried
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], node.lineno, id(node) in tried
    yield from ((module, line, False) for module, line in driver.engines(tree))


def parsed(text: str, origin: str) -> Asked:
    """The requirement written there."""
    try:
        return Asked(Requirement(text), origin)
    except InvalidRequirement as error:
        what = str(error).partition("\n")[0]
        single = re.fullmatch(r"([\w.\[\],-]+)\s*=\s*([\w.*]+)", text)
        meant = f" Write {single[1]}=={single[2]}." if single else ""
        raise BuildError(
            f"{origin}: '{text}' is no requirement that a page can have ({what}).{meant}"
        ) from error
