"""Everything one script needs: the functions in the call graph, what they use, what is refused."""

from __future__ import annotations

from lite.transpile.classes import Classes
from lite.transpile.dispatcher import Dispatchers
from lite.transpile.function import Functions
from lite.transpile.state import States
from lite.transpile.value import Values


class Program(States, Values, Functions, Classes, Dispatchers):
    """The whole of one or more functions, and everything they reach."""
