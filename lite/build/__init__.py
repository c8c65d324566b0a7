"""From an author's file to a folder of static files; never part of a page."""
