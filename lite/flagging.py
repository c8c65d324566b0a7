"""Where `gr.Interface` writes what the visitor flags: CSV files in the page's own file system.

They are gone when the page closes. The visitor can download them from the page; nothing is sent
to the author, because there is no server that could take it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any

from lite.block import Component


class FlaggingCallback:
    """What happens with flagged values; subclass it and pass it as `flagging_callback=`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def setup(self, components: Sequence[Component], flagging_dir: str) -> None:
        """Called once, before anything is flagged."""
        raise NotImplementedError(f"{type(self).__name__} needs a method setup().")

    def flag(
        self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None
    ) -> int:
        """Called for each flag with the components' values; gives the number of flags so far."""
        raise NotImplementedError(f"{type(self).__name__} needs a method flag().")


class SimpleCSVLogger(FlaggingCallback):
    """Writes the flagged values, and nothing else, as rows of `log.csv`."""

    file_name = "log.csv"

    def __init__(self) -> None:
        super().__init__()

    def setup(self, components: Sequence[Component], flagging_dir: str) -> None:
        self.components = list(components)
        self.flagging_dir = str(flagging_dir)

    @property
    def path(self) -> str:
        """The file that is written now."""
        return os.path.join(self.flagging_dir, self.file_name)

    def flag(
        self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None
    ) -> int:
        return append(self.path, None, [cell(value) for value in flag_data])


class CSVLogger(FlaggingCallback):
    """Writes values, flag and time as rows of a CSV file with a header.

    The file is `dataset1.csv`, or the next number where the header would be another, or
    `dataset_file_name`. Cells that a spreadsheet would run as formulas get a quote in front.
    """

    def __init__(
        self,
        simplify_file_data: bool = True,
        verbose: bool = True,
        dataset_file_name: str | None = None,
    ) -> None:
        self.simplify_file_data = simplify_file_data
        self.verbose = verbose
        self.dataset_file_name = dataset_file_name

    def setup(self, components: Sequence[Component], flagging_dir: str) -> None:
        self.components = list(components)
        self.flagging_dir = str(flagging_dir)
        names = [
            getattr(each, "label", None) or f"component {n}" for n, each in enumerate(components)
        ]
        self.header = [*names, "flag", "timestamp"]

    @property
    def path(self) -> str:
        """The file that is written now."""
        if self.dataset_file_name is not None:
            return os.path.join(self.flagging_dir, self.dataset_file_name)
        number = 1
        while True:
            path = os.path.join(self.flagging_dir, f"dataset{number}.csv")
            if header_of(path) in (None, self.header):
                return path
            number += 1

    def flag(
        self, flag_data: list[Any], flag_option: str | None = None, username: str | None = None
    ) -> int:
        from datetime import datetime

        values = [cell(value, self.simplify_file_data) for value in flag_data]
        return append(self.path, self.header, [*values, flag_option or "", str(datetime.now())])


def cell(value: Any, simplify: bool = True) -> str:
    """A value as the text of a cell; a file becomes its path."""
    if value is None:
        return ""
    if simplify and isinstance(value, dict) and "path" in value:
        return str(value["path"])
    text = value if isinstance(value, str) else json.dumps(value, default=str, ensure_ascii=False)
    # https://owasp.org/www-community/attacks/CSV_Injection
    return f"'{text}" if isinstance(value, str) and text[:1] in ("=", "+", "-", "@") else text


def header_of(path: str) -> list[str] | None:
    """The first row of a CSV file; None where there is no file."""
    import csv

    if not os.path.exists(path):
        return None
    with open(path, newline="", encoding="utf-8") as file:
        return next(csv.reader(file), [])


def append(path: str, header: Sequence[str] | None, row: Sequence[str]) -> int:
    """Adds a row to a CSV file, which is made if need be; gives the number of rows."""
    import csv

    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    new = not os.path.exists(path)
    with open(path, "a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if new and header is not None:
            writer.writerow(header)
        writer.writerow(row)
    with open(path, newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file)) - (header is not None)
