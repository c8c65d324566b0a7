"""What a build did, as a table in the terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from lite.build import figure
from lite.build.build import Report, compressed

PARTS = {
    "pyodide": "Pyodide",
    "stdlib": "standard library",
    "lite": "Blocks Lite",
    "app": "the app",
    "rest": "rest of the library, on demand",
}
LATER = "formulas and code in colour, on demand"
FIGURES = "scripts of figures, on demand"
OPENED = "for opening as a file"


def show(console: Console, report: Report) -> None:
    """Prints the author's files, the sizes, and the warnings."""
    shipped = report.chosen if report.needs_python else {}
    for name, reason in list(shipped.items())[:20]:
        console.print(f"  {escape(name)} [dim]{escape(reason)}[/]", soft_wrap=True)
    if len(shipped) > 20:
        console.print(f"  … and {len(shipped) - 20} more files")
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    table.add_column("size", justify="right")
    table.add_column("compressed", justify="right")
    total = [0, 0]
    for part, paths in grouped(report).items():
        raw = sum(path.stat().st_size for path in paths)
        packed = sum(compressed(path) for path in paths)
        table.add_row(part, readable(raw), readable(packed))
        if part not in (PARTS["rest"], LATER, FIGURES, OPENED):
            total[0] += raw
            total[1] += packed
    table.add_row("[bold]first visit", f"[bold]{readable(total[0])}", f"[bold]{readable(total[1])}")
    console.print(table)
    if not report.needs_python:
        console.print(
            "Every listener answers in the page, so the site has no Python. "
            "It opens from a folder too: double-click index.html."
        )
    for warning in report.warnings:
        console.print(f"[yellow]warning[/] {escape(warning)}", soft_wrap=True)
    console.print(f"Site written to [bold]{escape(str(report.folder))}[/]", soft_wrap=True)


def grouped(report: Report) -> dict[str, list[Path]]:
    """The site's files by what they are for."""
    groups: dict[str, list[Path]] = {"page": []}
    packages = {each.name: f"{each.name} {each.version}" for each in report.packages}
    for name in report.site.files:
        stem = Path(name).stem.rpartition("-")[0]
        if name.endswith((".woff2", ".woff", ".ttf", ".map")):
            continue  # fetched only by formulas and by developers' tools
        if stem == "opened" or (name.endswith(".js") and name[:-3] in report.site.files):
            groups.setdefault(OPENED, []).append(report.folder / name)
            continue
        drawing = name.endswith(".js") and stem in figure.NAMES
        part = FIGURES if drawing else PARTS.get(stem) or packages.get(stem, "page")
        if not report.needs_python and part == "page" and stem not in ("", "page", "scripts"):
            part = LATER
        groups.setdefault(part, []).append(report.folder / name)
    return groups


def readable(size: int) -> str:
    """A size in kB or MB."""
    return f"{size / 1e6:.2f} MB" if size >= 1e6 else f"{size / 1e3:.1f} kB"
