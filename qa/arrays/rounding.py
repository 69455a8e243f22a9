"""How exact what is kept in a table is."""

from __future__ import annotations

__all__ = ["ROUNDS"]

ROUNDS = 1.5 * 2.0**32
"""Added and taken away again, it rounds a small number to a multiple of 2 ** -20.

It is so large that a double has no more digits to spare behind the point.
"""
