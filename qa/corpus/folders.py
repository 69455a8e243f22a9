"""What is in a folder: its files with their sizes and times, run by run in the order of their names."""

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

__all__ = ["Run", "Walk", "suffix_of"]

_N_LINKS, _MODE = attrgetter("st_nlink"), attrgetter("st_mode")


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
    statuses : list of os.stat_result
    """

    root: int
    prefix: str
    names: list[str]
    statuses: list[os.stat_result]


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
    linked : bool
        Whether a file was met that may be reached by another path too.
    troubles : list of (str, OSError or ValueError)
        What could not be looked at, and why.
    """

    def __init__(self, suffixes: tuple[str, ...], further: Collection[str]) -> None:
        self._suffixes, self._further = suffixes, further
        self._seen: set[tuple[int, int]] = set()
        self.linked = False
        self.troubles: list[tuple[str, OSError | ValueError]] = []

    def runs(self, root: int, folder: str) -> Iterator[Run]:
        """The files; a folder's own are interrupted by those of the folders in it, in the order of the names.

        Links that lead round in a circle are followed once.
        """
        # Of each folder on the way what is still to come, the last name first, and whether it is all files.
        waiting = [("", [folder], False)]
        while waiting:
            prefix, names, flat = waiting.pop()
            run = Run(root, prefix, [], [])
            if flat and (statuses := _statuses(prefix, names)):
                run = Run(root, prefix, names[::-1], statuses)
                names = []
            while names:
                name = names.pop()
                path = prefix + name
                try:
                    status = os.stat(path)
                    if not stat.S_ISDIR(status.st_mode):
                        run.names.append(name)
                        run.statuses.append(status)
                    elif self._first_time(status):
                        waiting += [(prefix, names, False), (os.path.join(path, ""), *self._entries(path))]
                        break
                except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
                    self.troubles.append((path, error))
            if run.names:
                self.linked = self.linked or max(map(_N_LINKS, run.statuses)) > 1
                yield run

    def _entries(self, folder: str) -> tuple[list[str], bool]:
        """The names in a folder that are wanted, from the last to the first, and whether all are files."""
        ends = self._suffixes
        with os.scandir(folder) as entries:
            wanted = [
                entry
                for entry in entries
                if entry.name[0] != "." and (entry.name.endswith(ends) or self._rare(entry))
            ]
        linked = any(map(os.DirEntry.is_symlink, wanted))
        self.linked = self.linked or linked
        flat = not (linked or any(map(os.DirEntry.is_dir, wanted)))
        return sorted([entry.name for entry in wanted], reverse=True), flat

    def _rare(self, entry: os.DirEntry[str]) -> bool:
        """Whether an entry is a folder, or a file with a suffix in capitals or of the further ones."""
        suffix = suffix_of(entry.name)
        if suffix in self._suffixes or suffix in self._further:
            return True
        try:
            return entry.is_dir()
        except OSError:  # a link to itself
            return False

    def _first_time(self, status: os.stat_result) -> bool:
        identity = (status.st_dev, status.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True


def _statuses(prefix: str, names: Sequence[str]) -> list[os.stat_result] | None:
    """The statuses of files whose names are given from the last to the first; None where one is gone.

    All at once, in two thirds of the time that it takes to look at one after the other.
    """
    try:
        found = list(map(os.stat, map(prefix.__add__, reversed(names))))
    except (OSError, ValueError):
        return None
    # Another process may have put a folder in the place of a file in between.
    return None if any(map(stat.S_ISDIR, map(_MODE, found))) else found


def suffix_of(path: str) -> str:
    """The suffix of a name that doesn't begin with a dot, in lower case."""
    _, dot, tail = path.rpartition(".")
    return dot + tail.lower() if dot and os.sep not in tail else ""
