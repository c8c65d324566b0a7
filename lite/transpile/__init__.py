"""Python functions as JavaScript, for listeners with `js=True`: right or refused, never wrong."""

from lite.transpile.problem import Problem, TranspileError
from lite.transpile.script import Transpiled, transpile

__all__ = ["Problem", "TranspileError", "Transpiled", "transpile"]
