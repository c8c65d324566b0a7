"""Drivers of database servers: a browser has no sockets, so none can work; what is said instead."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

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


def server(name: str) -> str | None:
    """The kind of server that a module or distribution talks to, if it does."""
    return MODULES.get(DISTRIBUTIONS.get(name, name))


def sentence(name: str) -> str:
    """Why that module cannot work in a page, and the ways out."""
    return (
        f"{name} cannot work in a page: a browser has no sockets, so it reaches no {server(name)} "
        "server. Ship the data with the app as an SQLite or CSV file, or read it over HTTP from a "
        "service that allows it."
    )


class Finder:
    """Answers imports that nothing else could."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Never a module; the sentence for a driver."""
        if name in MODULES:
            raise ModuleNotFoundError(sentence(name), name=name)
        return None


def install() -> None:
    """Lets imports of drivers say why they fail."""
    sys.meta_path.append(Finder())


def absent(module: str) -> str:
    """What to say about a module that the page cannot import."""
    if server(module):
        return sentence(module)
    return (
        f"The module '{module}' is not in the page. Put it beside the app if it is yours; if it "
        "belongs to a package, name that in requirements.txt or with --requirements."
    )
