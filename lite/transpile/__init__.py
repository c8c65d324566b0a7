"""Python functions as JavaScript, for listeners with `js=True`: right or refused, never wrong."""

from lite.transpile.problem import Problem, TranspileError
from lite.transpile.script import Bundle, Transpiled, bundle, transpile

__all__ = ["Bundle", "Problem", "TranspileError", "Transpiled", "bundle", "transpile"]
