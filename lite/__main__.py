"""`python -m lite` is the command `lite`."""

from lite.cli import main

main(prog_name="lite")
