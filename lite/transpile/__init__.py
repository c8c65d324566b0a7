"""Python functions as JavaScript, for listeners with `js=True`: right or refused, never wrong."""

from lite.transpile.problem import Problem, TranspileError
from lite.transpile.script import Transpiled, transpile
from lite.transpile.site import Asked, Script, site_script

__all__ = [
    "Asked", "Problem", "Script", "TranspileError", "Transpiled", "site_script", "transpile",
]  # fmt: skip
