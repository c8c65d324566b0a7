"""Packages that no page can run, and what is said instead; stand-ins for what only servers have.

A browser has no sockets for drivers of databases, and no native code for models.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ast

MODULES = {
    "psycopg2": "PostgreSQL", "psycopg": "PostgreSQL", "asyncpg": "PostgreSQL",
    "pg8000": "PostgreSQL", "aiopg": "PostgreSQL",
    "MySQLdb": "MySQL", "pymysql": "MySQL", "mysql": "MySQL", "aiomysql": "MySQL",
    "asyncmy": "MySQL", "mariadb": "MariaDB",
    "cx_Oracle": "Oracle", "oracledb": "Oracle",
    "pyodbc": "ODBC", "pymssql": "SQL Server",
    "pymongo": "MongoDB", "motor": "MongoDB", "redis": "Redis", "cassandra": "Cassandra",
    "hdbcli": "SAP HANA", "ibm_db": "Db2",
}  # fmt: skip
"""The server that each module talks to."""

DISTRIBUTIONS = {
    "psycopg2-binary": "psycopg2", "psycopg-binary": "psycopg", "psycopg-pool": "psycopg",
    "mysqlclient": "MySQLdb", "mysql-connector": "mysql", "mysql-connector-python": "mysql",
    "cx-oracle": "cx_Oracle", "cassandra-driver": "cassandra", "ibm-db": "ibm_db",
}  # fmt: skip
"""The module of each distribution that goes by another name."""


MODELS = frozenset(
    """
    accelerate bitsandbytes diffusers faster_whisper flax jax keras llama_cpp onnxruntime peft
    sentence_transformers tensorflow tflite_runtime timm torch torchaudio torchvision transformers
    ultralytics vllm whisper xformers
    """.split()
)
"""Modules that run models in native code."""


ENGINES = {
    "read_parquet": "pyarrow", "to_parquet": "pyarrow",
    "read_feather": "pyarrow", "to_feather": "pyarrow",
    "read_excel": "openpyxl", "to_excel": "openpyxl",
    "read_xml": "lxml", "to_xml": "lxml", "read_html": "lxml",
    "to_markdown": "tabulate",
}  # fmt: skip
"""The module with which pandas does what it cannot do alone, by the name of its method."""


def server(name: str) -> str | None:
    """The kind of server that a module or distribution talks to, if it does."""
    return MODULES.get(DISTRIBUTIONS.get(name, name))


def impossible(name: str) -> bool:
    """Whether no page can run the module or distribution of that name."""
    return server(name) is not None or name.replace("-", "_") in MODELS


def sentence(name: str) -> str:
    """Why that module cannot work in a page, and the ways out."""
    if server(name) is None:
        return (
            f"{name} cannot work in a page: it runs models in native code that no browser has. "
            "Call the model over HTTP (gr.load_chat, urllib, requests), run it in JavaScript "
            "(js=, gr.HTML), or import it in a `try` and do without it."
        )
    return (
        f"{name} cannot work in a page: a browser has no sockets, so it reaches no {server(name)} "
        "server. Ship the data with the app as an SQLite or CSV file, or read it over HTTP from a "
        "service that allows it."
    )


def engines(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The modules that pandas needs for what a file calls, and the lines of the calls."""
    import ast

    nodes = list(ast.walk(tree))
    imports = (node for node in nodes if isinstance(node, ast.Import))
    if not any(alias.name == "pandas" for node in imports for alias in node.names):
        return
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            module = ENGINES.get(node.func.attr)
            if module is not None:
                yield module, node.lineno


class StandIn(Loader):
    """Makes the modules of `STAND_INS`."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module with the one function that such apps call."""
        module = ModuleType(spec.name, "What apps ask of the server that they have elsewhere.")
        function = STAND_INS[spec.name]
        setattr(module, function.__name__, function)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to run."""


def run(*args: Any, **kwargs: Any) -> None:
    """Does nothing: the page is served already."""


def GPU(function: Callable[..., Any] | None = None, **kwargs: Any) -> Callable[..., Any]:
    """The function itself, as a decorator with arguments or without: no processor is waited for."""
    return function or (lambda function: function)


STAND_INS: dict[str, Callable[..., Any]] = {"spaces": GPU, "uvicorn": run}
"""Modules that only mean something on a server, with what apps call of them."""


class Finder:
    """Answers imports that nothing else could."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A stand-in; else never a module, but a sentence where it is needed."""
        if name in STAND_INS:
            return ModuleSpec(name, StandIn())
        if impossible(name):
            raise ModuleNotFoundError(sentence(name), name=name)
        return None


def install() -> None:
    """Lets imports of drivers say why they fail."""
    sys.meta_path.append(Finder())


def told(error: ImportError | FileNotFoundError) -> str | None:
    """What to say about a module or file that the page lacks; None where that is not known."""
    if isinstance(error, ImportError):
        import re

        # As pandas names what it would use.
        optional = re.search(r"Missing optional dependency '(\w+)'", str(error))
        module = error.name if isinstance(error, ModuleNotFoundError) else None
        module = optional[1] if optional else module
        return absent(module) if module else None
    if not isinstance(error.filename, str):
        return None
    name = error.filename.removeprefix("/app/")
    return (
        f"There is no file '{name}' in the page. It has the app's own files: put it beside the "
        f"app, or bring it with --add PATH:{name}."
    )


def absent(module: str) -> str:
    """What to say about a module that the page cannot import."""
    if impossible(module):
        return sentence(module)
    if module.startswith(("gradio.", "gradio_client.")):  # no package has it
        from lite import alias

        return alias.absent(module)
    return (
        f"The module '{module}' is not in the page. Put it beside the app if it is yours; if it "
        "belongs to a package, name that in requirements.txt or with --requirements."
    )
