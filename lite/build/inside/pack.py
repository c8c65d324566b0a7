"""Python files as a zip of compiled modules; runs inside the very Pyodide that will import them.

Only there do the `.pyc` files get the right magic number. They are of the kind that is never
checked against a source, and stored without compression: the whole zip is compressed once around
it, which is smaller, and spares the interpreter the inflating.
"""

from __future__ import annotations

import importlib
import os
import sys
import zipfile
from collections.abc import Callable, Iterable
from importlib.util import MAGIC_NUMBER
from marshal import dumps

EPOCH = (1980, 1, 1, 0, 0, 0)
UNCHECKED = (1).to_bytes(4, "little") + bytes(8)

COMMON = """
    abc argparse ast asyncio base64 binascii bisect calendar collections colorsys concurrent.futures
    contextlib contextvars copy csv dataclasses datetime decimal difflib enum fnmatch fractions
    functools glob hashlib heapq hmac html inspect io itertools json keyword locale logging math
    numbers operator os pathlib pickle platform pprint queue random re reprlib secrets shutil
    statistics string struct tempfile textwrap threading time timeit traceback types typing
    unicodedata urllib.parse uuid warnings weakref zipfile
""".split()
"""What apps import most; the rest of the standard library is fetched when it is asked for."""

Files = Iterable[tuple[str, bytes]]


def compiled(source: bytes, path: str, optimize: int = 2) -> bytes:
    """The contents of the `.pyc` file; by itself without docstrings."""
    code = compile(source, path, "exec", dont_inherit=True, optimize=optimize)
    return MAGIC_NUMBER + UNCHECKED + dumps(code)


def write(target: str, mounted: str, files: Files) -> int:
    """Writes the zip that will stand at `mounted`; gives the number of modules."""
    count = 0
    with zipfile.ZipFile(target, "w") as archive:
        for name, source in sorted(files):
            if name.endswith(".py"):
                name, source = name + "c", compiled(source, f"{mounted}/{name}")
            archive.writestr(zipfile.ZipInfo(name, EPOCH), source)
            count += 1
    return count


def package(folder: str, target: str, mounted: str) -> int:
    """Packs a folder of sources, such as that of `lite` itself."""

    def files() -> Files:
        parent = os.path.dirname(folder)
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    yield os.path.relpath(path, parent), file.read()

    return write(target, mounted, files())


def standard_library(source: str, core: str, rest: str) -> None:
    """Splits Pyodide's library: `core` for every start, `rest` for imports that miss."""
    for name in COMMON:
        importlib.import_module(name)
    loaded = {
        module_path(spec.origin, source)
        for module in list(sys.modules.values())
        if (spec := getattr(module, "__spec__", None)) and spec.origin
    }
    with zipfile.ZipFile(source) as archive:
        files = {
            name: archive.read(name)
            for name in archive.namelist()
            if name.endswith(".py") and not name.startswith(("__phello__", "test/"))
        }
    with open(f"{os.path.dirname(__file__)}/sitecustomize.py", "rb") as file:
        files["sitecustomize.py"] = file.read()
    needed = {name for name in files if name in loaded or name.startswith("encodings/utf_8")}
    codecs = ("ascii", "latin_1", "idna", "cp437")  # the last one is what zip files are read with
    needed |= {f"encodings/{name}.py" for name in codecs} & files.keys() | {"sitecustomize.py"}
    others = sorted(files.keys() - needed)
    index = "\n".join(map(module_name, others)).encode()
    write(core, "/lib/python312.zip", [*pick(files, needed.__contains__), ("rest.txt", index)])
    write(rest, "/lib/rest.zip", pick(files, lambda name: name not in needed))


def pick(files: dict[str, bytes], wanted: Callable[[str], bool]) -> list[tuple[str, bytes]]:
    """The files whose name is wanted."""
    return [(name, source) for name, source in files.items() if wanted(name)]


def module_path(origin: str, archive: str) -> str:
    """A loaded module's path inside the archive."""
    return origin.removeprefix(archive + "/").removesuffix("c")


def module_name(path: str) -> str:
    """`email/mime/text.py` → `email.mime.text`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
