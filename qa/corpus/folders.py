"""What is in a folder: its files with their sizes and times, run by run in the order of their names.

Without numpy, which takes longer to import than a walk through 10,000 files: meanwhile a second process may
walk.
"""

from __future__ import annotations

import os
import stat
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from qa.corpus.suffixes import RICH, TEXT
from qa.records import NamedTuple

__all__ = ["N_LOOK", "N_STATS", "Looked", "Stats", "Walked", "look_at", "stats_of", "suffix_of", "walk"]

Stats = tuple[int, int, int]
stats_of: Callable[[os.stat_result], Stats] = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns")
"""What of a file's status tells whether it was changed: its size in bytes, and in nanoseconds since 1970
the times of the last change of its content and of its entry."""
N_STATS = 3

_LOOK = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_dev", "st_ino", "st_mode")
N_LOOK = 6
"""How many numbers are kept of a file's status: those of `stats_of`, its device, its number and its mode."""

_MODE = N_LOOK - 1
_HIGHEST = 2**63


class Looked(NamedTuple):
    """Files that come one after the other, in one folder.

    Parameters
    ----------
    prefix : str
        What their paths begin with.
    names : list of str
        The rest of their paths.
    numbers : array of int64, shape (n_files * N_LOOK,)
        Of each file in turn what is to be known of its status. In one piece, since there may be 100,000.
    """

    prefix: str
    names: list[str]
    numbers: array[int]


class Walked(NamedTuple):
    """What a walk through a folder met.

    Parameters
    ----------
    looked : list of Looked
        The files; a folder's own are interrupted by those of the folders in it, in the order of the names.
    rare : bool
        Whether some are no text files, but of a richer format.
    passed : list of str
        Files of no format that can be read.
    troubles : list of (str, OSError or ValueError)
        What could not be looked at, and why.
    """

    looked: list[Looked]
    rare: bool
    passed: list[str]
    troubles: list[tuple[str, OSError | ValueError]]


def walk(folder: str) -> Walked:
    """Walk through a folder with all that is in it, but for what is hidden.

    Links that lead round in a circle are followed once.
    """
    walking = _Walk()
    looked = list(walking.runs(folder))
    return Walked(looked, walking.rare, walking.passed, walking.troubles)


class _Walk:
    """A walk that goes on: see `walk` and `Walked`."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self.rare = False
        self.passed: list[str] = []
        self.troubles: list[tuple[str, OSError | ValueError]] = []

    def runs(self, folder: str) -> Iterator[Looked]:
        """The files, as they are come by."""
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
                yield Looked(prefix, names, looked)

    def _one_by_one(
        self, prefix: str, names: list[str], waiting: list[tuple[str, list[str], bool]]
    ) -> tuple[list[str], array[int]]:
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
        names = [name for name in os.listdir(folder) if name[0] != "."]
        flat = len(names) == len([name for name in names if name.endswith(TEXT)])
        if not flat:
            with os.scandir(folder) as entries:
                visible = (entry for entry in entries if entry.name[0] != ".")
                wanted = [entry for entry in visible if entry.name.endswith(TEXT) or self._wanted(entry)]
            names = [entry.name for entry in wanted]
            flat = not any(entry.is_symlink() or entry.is_dir() for entry in wanted)
        return sorted(names, reverse=True), flat

    def _wanted(self, entry: os.DirEntry[str]) -> bool:
        """Whether an entry is a folder, or a file with a suffix in capitals or of a richer format."""
        suffix = suffix_of(entry.name)
        self.rare = self.rare or suffix in RICH
        if suffix in TEXT or suffix in RICH:
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


def look_at(files: Sequence[os.stat_result]) -> array[int]:
    """What is to be known of files: for `Looked`."""
    rows = list(map(_LOOK, files))
    try:
        return array("q", chain.from_iterable(rows))
    except OverflowError:  # a number of 64 bits and more: some file systems have them
        return array("q", [n if -_HIGHEST <= n < _HIGHEST else hash(n) for row in rows for n in row])


def _look(prefix: str, names: Sequence[str]) -> array[int] | None:
    """What is to be known of files whose names are given from the last to the first; None where one is gone.

    All at once, and nothing else is kept of them: in two thirds of the time of one by one.
    """
    paths = map(prefix.__add__, reversed(names))
    try:
        numbers = array("q", chain.from_iterable(map(_LOOK, map(os.stat, paths))))
    except (OSError, ValueError, OverflowError):
        return None
    # Another process may have put a folder in the place of a file in between.
    return None if any(map(stat.S_ISDIR, set(numbers[_MODE::N_LOOK]))) else numbers


def suffix_of(path: str) -> str:
    """The suffix of a name that doesn't begin with a dot, in lower case."""
    _, dot, tail = path.rpartition(".")
    return dot + tail.lower() if dot and os.sep not in tail else ""
