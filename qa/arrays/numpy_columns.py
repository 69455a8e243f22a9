"""Tables whose columns are taken one by one: the values of rules for candidates.

Here a table is an array of single precision, of shape (n_columns, n_items); `qa.arrays.plain_columns` does
the same with lists. Of either ``table[k]`` is a column.

Values are kept to a 2 ** -20th. Weights that are binary fractions of few digits then give sums without any
rounding, which are the same in whatever order they are taken.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.arrays.rounding import ROUNDS
from qa.hints import Any

__all__ = [
    "Columns",
    "held",
    "holds",
    "looked_up",
    "none",
    "of",
    "only",
    "put",
    "row",
    "side_by_side",
    "stacked",
    "weighted",
]

Columns = NDArray[np.float32]
Flags = NDArray[np.bool_]


def of(columns: Sequence[NDArray[Any]]) -> Columns:
    """A table of columns, which are arrays of bool or of numbers."""
    return np.array([_rounded(column) for column in columns], dtype=np.float32)


def _rounded(values: NDArray[Any]) -> NDArray[Any]:
    return values if values.dtype == np.bool_ else np.add(values, ROUNDS, dtype=np.float64) - ROUNDS


def looked_up(rows: Sequence[NDArray[Any]], places: NDArray[Any]) -> list[NDArray[Any]]:
    """What stands at some places of each row."""
    return list(np.array(rows)[:, places])


def held(rows: Sequence[Flags], first: NDArray[Any], end: NDArray[Any]) -> list[Flags]:
    """For each row of flags which of some runs hold one."""
    sums = np.zeros((len(rows), len(rows[0]) + 1), dtype=np.int32)
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    return list(sums[:, end] > sums[:, first])


def holds(row: Flags, first: NDArray[Any], end: NDArray[Any]) -> Flags:
    """Which of some runs hold a flag."""
    if not row.any():
        return np.zeros(len(first), dtype=bool)
    sums = np.concatenate([[0], np.cumsum(row)])
    found: Flags = sums[end] > sums[first]
    return found


def none(n_columns: int, n_items: int) -> Columns:
    """A table of 0."""
    return np.zeros((n_columns, n_items), dtype=np.float32)


def put(table: Columns, number: int, values: NDArray[Any]) -> None:
    """Put the values of a column in their place."""
    table[number] = _rounded(values)


def row(table: Columns, number: int) -> list[float]:
    """What all columns say of an item."""
    values: list[float] = table[:, number].tolist()
    return values


def only(table: Columns, kept: Flags) -> Columns:
    """Some of the items."""
    return table[:, kept]


def side_by_side(tables: Sequence[Columns]) -> Columns:
    """The items of some tables, one table after the other."""
    return np.concatenate(tables, axis=1)


def stacked(tables: Sequence[Columns]) -> Columns:
    """The columns of some tables, one table after the other."""
    return np.concatenate(tables)


def weighted(table: Columns, weights: Sequence[float]) -> NDArray[np.float64]:
    """The sum of weight times column, in double precision."""
    sums: NDArray[np.float64] = np.einsum("ij,i->j", table, np.array(weights))
    return sums
