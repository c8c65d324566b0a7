"""The command line: `lite build | dev | check | schema | transpile`; arguments, no work."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lite.build import VERSION
from lite.errors import LiteError

if TYPE_CHECKING:
    from rich.console import Console

Step = Callable[[str], None]
APP = click.argument("app", type=click.Path(path_type=Path))
ADD = click.option(
    "--add", multiple=True, metavar="PATH[:NAME]", help="Bring a file or folder along; repeatable."
)
REQUIREMENTS = click.option(
    "--requirements",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="The packages of the app, as pip reads them.",
)
WHEELHOUSE = click.option(
    "--wheelhouse",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="A folder with wheels, looked into before any other place.",
)
PERSIST = click.option(
    "--persist",
    multiple=True,
    metavar="PATH",
    help="Keep this file or folder of the app in the visitor's browser; repeatable.",
)
CDN = click.option(
    "--cdn", is_flag=True, help="Leave Pyodide's own packages on its CDN; the page checks them."
)
FROM_FILE = click.option(
    "--from-file",
    is_flag=True,
    help="Make index.html open by a double-click, too; takes half as much space again.",
)
TITLE = click.option("--title", help="Title of the page; the app's own if not given.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="lite")
def main() -> None:
    """Turns a Gradio app into a folder of static files that runs in the visitor's browser."""


@main.command()
@APP
@click.option(
    "-o", "--out", default="dist", show_default=True, metavar="DIR", help="Folder for the site."
)
@ADD
@TITLE
@REQUIREMENTS
@WHEELHOUSE
@PERSIST
@CDN
@FROM_FILE
def build(
    app: Path,
    out: str,
    add: tuple[str, ...],
    title: str | None,
    requirements: Path | None,
    wheelhouse: Path | None,
    persist: tuple[str, ...],
    cdn: bool,
    from_file: bool,
) -> None:
    """Build the static site of APP: a Python file, or a folder with app.py."""
    from lite.build.build import build as run

    with steps() as (console, say), failures(console):
        report = run(
            app,
            out,
            add=add,
            title=title,
            requirements=requirements,
            wheelhouse=wheelhouse,
            persist=persist,
            cdn=cdn,
            from_file=from_file,
            say=say,
            log=printed(console),
        )
    from lite.build.report import show

    show(console, report)


@main.command()
@APP
@click.option("--port", default=7860, show_default=True, help="Port, or the next free one.")
@click.option("--no-browser", is_flag=True, help="Print the address only.")
@ADD
@REQUIREMENTS
@WHEELHOUSE
def dev(
    app: Path,
    port: int,
    no_browser: bool,
    add: tuple[str, ...],
    requirements: Path | None,
    wheelhouse: Path | None,
) -> None:
    """Build APP, serve it on this machine, and build again whenever its files change."""
    from lite.build.serve import serve

    with steps() as (console, say), failures(console):
        serve(
            app,
            port=port,
            browser=not no_browser,
            add=add,
            requirements=requirements,
            wheelhouse=wheelhouse,
            console=console,
            say=say,
        )


@main.command()
@APP
@ADD
@REQUIREMENTS
@WHEELHOUSE
def check(
    app: Path, add: tuple[str, ...], requirements: Path | None, wheelhouse: Path | None
) -> None:
    """Start APP once in the visitors' runtime and say what would fail there.

    APP may be a site as well: then its files are compared with what the build wrote down.
    """
    from lite.build.build import check as run
    from lite.build.collect import is_site
    from lite.build.verify import verify

    if is_site(app):
        with steps() as (console, _), failures(console):
            console.print(f"{app} is whole: {verify(app)} files are as they were built.")
        return
    with steps() as (console, say), failures(console):
        warnings = run(
            app,
            add=add,
            requirements=requirements,
            wheelhouse=wheelhouse,
            say=say,
            log=printed(console),
        )
    for warning in warnings:
        console.print(f"[yellow]warning[/] {escaped(warning)}", soft_wrap=True)
    console.print(f"{app} starts." if not warnings else f"{app} starts, with warnings.")


@main.command()
@click.option("--check", "checking", is_flag=True, help="Only fail where a file is stale.")
def schema(checking: bool) -> None:
    """Write the files that are generated from this package's Python side."""
    from lite.schema import main as run

    sys.exit(run(check=checking))


@main.command()
@click.argument("file")
@click.argument("name", required=False)
@click.option("--self-contained", is_flag=True, help="Put what the script needs into it.")
def transpile(file: str, name: str | None, self_contained: bool) -> None:
    """Print FILE's functions, or the one called NAME, as JavaScript."""
    from lite.transpile.command import run

    sys.exit(run(file, name, self_contained))


@contextmanager
def steps() -> Iterator[tuple[Console, Step]]:
    """A console, and a function that shows which step is under way; no step ends the showing."""
    from rich.console import Console

    console = Console(highlight=False)
    with console.status("") as status:

        def say(step: str) -> None:
            if not step:
                status.stop()
            elif console.is_terminal:
                status.update(f"{step} …")
                status.start()
            else:
                console.print(f"{step} …")

        yield console, say


@contextmanager
def failures(console: Console) -> Iterator[None]:
    """Prints our errors as sentences, the author's with their traceback, and ends with status 1."""
    try:
        yield
    except LiteError as error:
        problem = getattr(error, "problem", None)
        if problem and problem["traceback"]:
            console.print(escaped(problem["traceback"]), style="dim", soft_wrap=True)
        console.print(f"[red bold]error[/] {escaped(str(error))}", soft_wrap=True)
        sys.exit(1)


def printed(console: Console) -> Step:
    """Shows what the app prints, one line after the other."""
    return lambda line: console.print(escaped(line), style="dim", soft_wrap=True)


def escaped(text: str) -> str:
    """Text that rich prints as it is."""
    from rich.markup import escape

    return escape(text)
