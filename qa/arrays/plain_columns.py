"""What `qa.arrays.numpy_columns` does, with lists of arrays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, compress
from operator import gt

from qa.arrays.plain import concatenate
from qa.arrays.rounding import ROUNDS
from qa.arrays.vectors import Flags, Numbers, Vector

Columns = list[Vector]


def of(columns: Sequence[Vector]) -> Columns:
    """A table of columns, which are arrays of bool or of numbers."""
    return [_rounded(column) for column in columns]


def _rounded(column: Vector) -> Vector:
    if isinstance(column, Flags):
        return column.copy()  # it may be changed later
    return Numbers([(value + ROUNDS) - ROUNDS for value in column.data])


def looked_up(rows: Sequence[Vector], places: Numbers) -> list[Vector]:
    """What stands at some places of each row."""
    take, none = places.gather, bytes(len(places))
    # Most rows of flags hold none.
    return [
        Flags(bytearray(take(row.data) if 1 in row.data else none)) if type(row) is Flags else row[places]
        for row in rows
    ]


def held(rows: Sequence[Flags], first: Numbers, end: Numbers) -> list[Flags]:
    """For each row of flags which of some runs hold one."""
    return [holds(row, first, end) for row in rows]


def holds(row: Flags, first: Numbers, end: Numbers) -> Flags:
    """Which of some runs hold a flag."""
    if not row.any():
        return Flags(bytearray(len(first)))
    sums = list(accumulate(row.data, initial=0))
    return Flags(bytearray(map(gt, end.gather(sums), first.gather(sums))))


def none(n_columns: int, n_items: int) -> Columns:
    """A table of 0."""
    return [Flags(bytearray(n_items)) for _ in range(n_columns)]


def put(table: Columns, number: int, values: Vector) -> None:
    """Put the values of a column in their place."""
    table[number] = _rounded(values)


def row(table: Columns, number: int) -> list[float]:
    """What all columns say of an item."""
    return [column.data[number] for column in table]


def only(table: Columns, kept: Flags) -> Columns:
    """Some of the items."""
    return [column[kept] for column in table]


def side_by_side(tables: Sequence[Columns]) -> Columns:
    """The items of some tables, one table after the other."""
    return [
        Flags(bytearray().join([part.data for part in parts]))
        if isinstance(parts[0], Flags)
        else concatenate(parts)
        for parts in zip(*tables, strict=True)
    ]


def stacked(tables: Sequence[Columns]) -> Columns:
    """The columns of some tables, one table after the other."""
    return [column for table in tables for column in table]


def weighted(table: Columns, weights: Sequence[float]) -> Numbers:
    """The sum of weight times column, in double precision."""
    sums = [0.0] * len(table[0])
    places = range(len(sums))
    for column, weight in zip(table, weights, strict=True):
        if isinstance(column, Flags):
            if not column.any():
                continue
            for place in compress(places, column.data):
                sums[place] += weight
        else:
            sums = [total + value * weight for total, value in zip(sums, column.data, strict=True)]
    return Numbers(sums)
