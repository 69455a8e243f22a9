"""Capitals at the beginning of what is said."""

from __future__ import annotations

__all__ = ["upper_first"]


def upper_first(text: str) -> str:
    """The text with a capital at its beginning, and the rest as it is.

    Examples
    --------
    >>> upper_first("in the NATO archive")
    'In the NATO archive'
    """
    return text[:1].upper() + text[1:]
