"""From an author's file to a folder of static files; never part of a page."""

VERSION = "0.1.0"
"""Of Blocks Lite: in the wheel, in `lite --version` and in each manifest."""
