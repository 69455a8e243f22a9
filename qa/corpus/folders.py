"""What is in a folder: its files with their sizes and times, run by run in the order of their names."""

import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Run", "Stats", "Walk", "look_at", "stats_of", "suffix_of"]

Stats = tuple[int, int, int]
stats_of: Callable[[os.stat_result], Stats] = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns")
"""What of a file's status tells whether it was changed: its size in bytes, and in nanoseconds since 1970
the times of the last change of its content and of its entry."""

_LOOK = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_dev", "st_ino", "st_mode")
_N_LOOK = 6
_STATS, _IDENTITY, _MODE = slice(0, 3), slice(3, 5), 5
_KIND = 0o170000  # of the bits of a mode
_HIGHEST = 2**63


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
    def of(cls, root: int, prefix: str, names: list[str], looked: NDArray[np.int64]) -> "Run":
        """The run of files that were looked at (`look_at`)."""
        return cls(root, prefix, names, looked[:, _STATS], looked[:, _IDENTITY])

    def only(self, rows: NDArray[np.intp]) -> "Run":
        """Some of the files."""
        names = [self.names[row] for row in rows.tolist()]
        return self._replace(names=names, stats=self.stats[rows], identity=self.identity[rows])


class Walk:
    """A walk through a folder with all that is in it, but for what is hidden.

    Parameters
    ----------
    suffixes : tuple of str
        What the names of the files that are looked for end in, in lower case.
    further : collection of str
        Suffixes of more such files, that are rarer.

    Attributes
    ----------
    rare : bool
        Whether a file with one of the further suffixes was met.
    passed : list of str
        Files with none of these suffixes.
    troubles : list of (str, OSError or ValueError)
        What could not be looked at, and why.
    """

    def __init__(self, suffixes: tuple[str, ...], further: Collection[str]) -> None:
        self._suffixes, self._further = suffixes, further
        self._seen: set[tuple[int, int]] = set()
        self.rare = False
        self.passed: list[str] = []
        self.troubles: list[tuple[str, OSError | ValueError]] = []

    def runs(self, root: int, folder: str) -> Iterator[Run]:
        """The files; a folder's own are interrupted by those of the folders in it, in the order of the names.

        Links that lead round in a circle are followed once.
        """
        # Of each folder on the way what is still to come, the last name first, and whether it is all files.
        waiting = [("", [folder], False)]
        while waiting:
            prefix, names, flat = waiting.pop()
            looked = _look(prefix, names) if flat else None
            if looked is not None:
                names = names[::-1]
            else:
                names, looked = self._one_by_one(prefix, names, waiting)
            if names:
                yield Run.of(root, prefix, names, looked)

    def _one_by_one(
        self, prefix: str, names: list[str], waiting: list[tuple[str, list[str], bool]]
    ) -> tuple[list[str], NDArray[np.int64]]:
        """The files up to the next folder; that folder and what is behind it are put on the waiting list."""
        found: list[str] = []
        rows: list[os.stat_result] = []
        while names:
            name = names.pop()
            path = prefix + name
            try:
                status = os.stat(path)
                if not stat.S_ISDIR(status.st_mode):
                    found.append(name)
                    rows.append(status)
                elif self._first_time(status):
                    waiting += [(prefix, names, False), (os.path.join(path, ""), *self._entries(path))]
                    break
            except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
                self.troubles.append((path, error))
        return found, look_at(rows)

    def _entries(self, folder: str) -> tuple[list[str], bool]:
        """The names in a folder that are wanted, from the last to the first, and whether all seem files."""
        ends = self._suffixes
        names = [name for name in os.listdir(folder) if name[0] != "."]
        flat = len(names) == len([name for name in names if name.endswith(ends)])
        if not flat:
            with os.scandir(folder) as entries:
                visible = (entry for entry in entries if entry.name[0] != ".")
                wanted = [entry for entry in visible if entry.name.endswith(ends) or self._wanted(entry)]
            names = [entry.name for entry in wanted]
            flat = not any(entry.is_symlink() or entry.is_dir() for entry in wanted)
        return sorted(names, reverse=True), flat

    def _wanted(self, entry: os.DirEntry[str]) -> bool:
        """Whether an entry is a folder, or a file with a suffix in capitals or of the further ones."""
        suffix = suffix_of(entry.name)
        self.rare = self.rare or suffix in self._further
        if suffix in self._suffixes or suffix in self._further:
            return True
        try:
            folder = entry.is_dir()
        except OSError:  # a link to itself
            return False
        if not folder:
            self.passed.append(entry.path)
        return folder

    def _first_time(self, status: os.stat_result) -> bool:
        identity = (status.st_dev, status.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True


def look_at(files: Sequence[os.stat_result]) -> NDArray[np.int64]:
    """What is to be known of files, a row each: for `Run.of`."""
    rows = [_LOOK(status) for status in files]
    try:
        return np.array(rows, dtype=np.int64).reshape(-1, _N_LOOK)
    except OverflowError:  # a number of 64 bits and more: some file systems have them
        short = [[n if -_HIGHEST <= n < _HIGHEST else hash(n) for n in row] for row in rows]
        return np.array(short, dtype=np.int64).reshape(-1, _N_LOOK)


def _look(prefix: str, names: Sequence[str]) -> NDArray[np.int64] | None:
    """What is to be known of files whose names are given from the last to the first; None where one is gone.

    All at once, and nothing else is kept of them: in two thirds of the time of one by one.
    """
    paths = map(prefix.__add__, reversed(names))
    try:
        rows = np.fromiter(chain.from_iterable(map(_LOOK, map(os.stat, paths))), dtype=np.int64)
    except (OSError, ValueError, OverflowError):
        return None
    rows = rows.reshape(-1, _N_LOOK)
    # Another process may have put a folder in the place of a file in between.
    return None if (rows[:, _MODE] & _KIND == stat.S_IFDIR).any() else rows


def suffix_of(path: str) -> str:
    """The suffix of a name that doesn't begin with a dot, in lower case."""
    _, dot, tail = path.rpartition(".")
    return dot + tail.lower() if dot and os.sep not in tail else ""
