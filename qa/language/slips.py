"""Typing errors: one letter left out, put in or changed, or two exchanged.

Four errors of five are of these kinds (F. Damerau, "A technique for computer detection and correction of
spelling errors", Communications of the ACM 7, 1964).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

__all__ = ["Slip", "nearest", "slip"]


class Slip(IntEnum):
    """The kinds of errors, the likeliest first."""

    EXCHANGED = 0
    LEFT_OUT = 1
    PUT_IN = 2
    CHANGED = 3


def slip(typed: str, meant: str) -> Slip | None:
    """The error that makes one word of another; None where it takes more than one, or none.

    Examples
    --------
    >>> slip("hwen", "when").name, slip("wen", "when").name, slip("then", "than").name, slip("won", "when")
    ('EXCHANGED', 'LEFT_OUT', 'CHANGED', None)
    """
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return None
    shared = 0
    for a, b in zip(typed, meant, strict=False):
        if a != b:
            break
        shared += 1
    mine, theirs = typed[shared:], meant[shared:]
    if len(theirs) > 1 and mine[:2] == theirs[1] + theirs[0] and mine[2:] == theirs[2:]:
        return Slip.EXCHANGED
    if mine == theirs[1:]:
        return Slip.LEFT_OUT
    if mine[1:] == theirs:
        return Slip.PUT_IN
    return Slip.CHANGED if mine[1:] == theirs[1:] else None


def nearest(typed: str, choices: Iterable[str]) -> str | None:
    """The choice that is one typing error away, by the likeliest error; of several the first.

    Examples
    --------
    >>> nearest("wen", ("why", "when", "who"))
    'when'
    """
    found = [(kind, choice) for choice in choices if (kind := slip(typed, choice)) is not None]
    return min(found, key=lambda row: row[0])[1] if found else None
