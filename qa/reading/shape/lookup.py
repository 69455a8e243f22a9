"""Tables by which the categories of many words are looked up at once."""

from __future__ import annotations

from functools import lru_cache

from qa.arrays import NDArray, np
from qa.hints import Final
from qa.language.categories import category

__all__ = ["IS_FINITE", "among", "lookup"]

Codes = tuple[int, ...] | frozenset[int]


def lookup(names: tuple[str, ...]) -> NDArray[np.bool_]:
    """A table by which an array of category codes tells which are among those named."""
    return _table(tuple(map(category, names)))


def among(categories: NDArray[np.int8], codes: Codes) -> NDArray[np.bool_]:
    """Which of many category codes are among a few: `np.isin`, in a tenth of the time."""
    return np.asarray(_table(codes)[categories])


@lru_cache(maxsize=256)
def _table(codes: Codes) -> NDArray[np.bool_]:
    table = np.zeros(32, dtype=bool)
    table[list(codes)] = True
    return table


IS_FINITE: Final = lookup(("verb", "auxiliary"))
