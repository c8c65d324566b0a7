"""Supported library modules, as signatures (see names.py)."""

OBJECTS = """
"""

LIBRARY = """
math.sqrt(x) -> float
"""
