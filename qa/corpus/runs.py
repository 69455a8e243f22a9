"""Files of a corpus that come one after the other, with what tells whether they were changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.corpus.folders import N_LOOK, Looked
from qa.records import NamedTuple

__all__ = ["Run", "once", "only"]

_STATS, _IDENTITY = slice(0, 3), slice(3, 5)
_NOTHING = np.zeros((0, 2), dtype=np.int64)


class Run(NamedTuple):
    """Files that come one after the other, and whose paths begin alike.

    Parameters
    ----------
    root : int
        Which of the paths that the caller wrote they are under, from 0.
    prefix : str
        What their paths begin with: the folder, or the path itself of a file that the caller wrote.
    names : list of str
        The rest of their paths.
    stats : ndarray of int64, shape (n_files, 3)
        As `stats_of` gives them. In one piece, since 100,000 of them are compared each time.
    identity : ndarray of int64, shape (n_files, 2)
        Device and number of each file: the same for one that is reached by two paths.
    """

    root: int
    prefix: str
    names: list[str]
    stats: NDArray[np.int64]
    identity: NDArray[np.int64]

    @classmethod
    def of(cls, root: int, looked: Looked) -> Run:
        """The run of files that were looked at."""
        rows = np.frombuffer(looked.numbers, dtype=np.int64).reshape(-1, N_LOOK)
        return cls(root, looked.prefix, looked.names, rows[:, _STATS], rows[:, _IDENTITY])

    def only(self, rows: NDArray[np.intp]) -> Run:
        """Some of the files."""
        names = [self.names[row] for row in rows.tolist()]
        return self._replace(names=names, stats=self.stats[rows], identity=self.identity[rows])


def once(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs without the files that came before, by another path."""
    identity = np.concatenate([run.identity for run in runs]) if runs else _NOTHING
    numbers = np.sort(identity[:, 1])
    if (numbers[1:] != numbers[:-1]).all():  # `np.unique` would import 5 ms more of numpy
        return runs
    first = np.unique(identity, axis=0, return_index=True)[1]
    kept = np.zeros(len(identity), dtype=np.bool_)
    kept[first] = True
    return only(runs, kept)


def only(runs: Sequence[Run], wanted: NDArray[np.bool_]) -> list[Run]:
    """The runs without the files that are not wanted."""
    parts = np.split(wanted, np.cumsum([len(run.names) for run in runs])[:-1])
    pairs = zip(runs, parts, strict=True)
    return [run.only(np.flatnonzero(part)) for run, part in pairs if part.any()]
