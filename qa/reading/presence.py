"""Which terms of a question each sentence has: of each sentence an array of bool, shape (n_terms,)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from qa.arrays import NDArray, np

__all__ = ["having", "shares_of"]

Flags = NDArray[np.bool_]


def having(present: Sequence[Flags], number: int) -> Flags:
    """Which sentences have a term, shape (n_sentences,)."""
    return np.array([row[number] for row in present], dtype=bool)


def shares_of(present: Sequence[Flags], weights: Sequence[float]) -> NDArray[np.float64]:
    """The weight of the terms that each sentence has, shape (n_sentences,)."""
    return np.array([sum(compress(weights, row.tolist())) for row in present], dtype=float)
