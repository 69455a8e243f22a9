"""Which files make up a corpus, and what is wrong with those that can't."""

from __future__ import annotations

import os
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain

from qa.corpus.folders import N_STATS, Looked, Stats, Walked, look_at, suffix_of, walk
from qa.corpus.runs import Run, once
from qa.corpus.suffixes import TEXT
from qa.errors import CorpusError, EmptyCorpusError, NotFoundError, UnreadableError, UnsupportedError
from qa.hints import TYPE_CHECKING
from qa.records import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Files",
    "Found",
    "Walking",
    "find_files",
    "listed",
    "shown",
    "status_of",
    "trouble",
]

_MOST_KINDS = 4  # suffixes of files left out that are named


Walking = Callable[[str], Walked]
"""What walks through a folder."""


class Found(NamedTuple):
    """A file of a corpus.

    Parameters
    ----------
    path : str
        As the caller wrote it, joined with the names inside a folder.
    stats : tuple of int
        As `qa.corpus.folders.stats_of` gives them.
    """

    path: str
    stats: Stats

    @property
    def size(self) -> int:
        """Bytes."""
        return self.stats[0]


class Files:
    """The files of a corpus, in its order.

    Parameters
    ----------
    runs : sequence of Run
        In runs, since 100,000 of them are listed each time that the corpus is asked.
    troubles : tuple of CorpusError
        Why others, found inside a folder, can't be used.
    """

    def __init__(self, runs: Sequence[Run], troubles: Sequence[CorpusError] = ()) -> None:
        self.runs, self.troubles = tuple(runs), tuple(troubles)

    def __len__(self) -> int:
        return sum(len(run.names) for run in self.runs)

    def path(self, at: int) -> str:
        """The path of one file, without those of the others."""
        number = bisect_right(self._ends, at)
        run = self.runs[number]
        return run.prefix + run.names[at - self._ends[number]]  # counted from the end of the run

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(run.names) for run in self.runs))

    @cached_property
    def paths(self) -> Sequence[str]:
        """The path of each file, as the caller wrote it, joined with the names inside a folder."""
        return [run.prefix + name for run in self.runs for name in run.names]

    @cached_property
    def found(self) -> Sequence[Found]:
        """Each file."""
        numbers = iter(chain.from_iterable(run.stats for run in self.runs))
        return list(map(Found, self.paths, zip(*[numbers] * N_STATS, strict=True)))


def find_files(paths: Iterable[str | Path], walking: Walking = walk) -> Files:
    """Find the files of a corpus: folders are searched with all that is in them.

    Hidden files and folders inside a folder are passed over without a word. Files of formats that can't be
    read are named, all in one line, and those that could be with the extra ``formats`` in another. A file
    that is reached twice, by two paths or by a link, is found once; links that lead round in a circle are
    followed once.

    Parameters
    ----------
    paths : iterable of str or Path
        Files and folders, in the order in which they shall come.
    walking : callable
        Walks through a folder: `qa.corpus.folders.walk`, or what has done so already.

    Returns
    -------
    Files
        The names in a folder in their sorted order.

    Raises
    ------
    CorpusError
        When one of `paths` itself is missing, or a folder that holds nothing to read.
    """
    runs: list[Run] = []
    troubles: list[CorpusError] = []
    for root, given in enumerate(paths):
        path = os.fspath(given)
        status = status_of(path)
        if not stat.S_ISDIR(status.st_mode):
            runs.append(Run.of(root, Looked(path, [""], look_at([status]))))
            continue
        walked = walking(path)
        inside = [Run.of(root, looked) for looked in walked.looked]
        if not (inside or walked.troubles):
            raise EmptyCorpusError(
                f"{shown(path)}: no {listed(TEXT)} file in this folder; put the articles there"
            )
        for place, error in walked.troubles:
            troubles.append(trouble(place, error))
            if place == path:
                raise troubles[-1] from error
        if walked.rare:
            from qa.corpus.content import readable  # most folders hold nothing but texts

            inside, unreadable = readable(inside)
            troubles += unreadable
        runs += inside
        if walked.passed:
            troubles.append(_passed_over(sorted(walked.passed)))
    return Files(once(runs), troubles)


def shown(path: str | Path) -> str:
    """A path as it can be shown on one line: control characters in it are spelled out."""
    return (
        "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in os.fspath(path))
        or "''"
    )


def _passed_over(paths: Sequence[str]) -> UnsupportedError:
    """What is said of all the files in a folder that are of no format that can be read."""
    suffixes = sorted({suffix_of(path) for path in paths} - {""})
    kinds = [f"{listed(suffixes, 'and') if len(suffixes) > 1 else suffixes[0]} files"] if suffixes else []
    if len(suffixes) > _MOST_KINDS:
        kinds = [f"{', '.join(suffixes[:_MOST_KINDS])} and such files"]
    if any(not suffix_of(path) for path in paths):
        kinds.append("files without a suffix")
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return UnsupportedError(
        f"{shown(paths[0])}{more}: {' and '.join(kinds)} in a folder are not read; save what is text as .txt"
    )


def status_of(path: str) -> os.stat_result:
    """The status of a file.

    Raises
    ------
    CorpusError
        With the remedy.
    """
    try:
        return os.stat(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise trouble(path, error) from error


def trouble(path: str, error: OSError | ValueError) -> CorpusError:
    """What the operating system said, as one line with a remedy."""
    if isinstance(error, PermissionError):
        return UnreadableError(f"{shown(path)}: permission denied; ask for the right to read it")
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        if "\0" not in path and os.path.islink(path):
            return NotFoundError(f"{shown(path)}: a link that leads nowhere; mend it or remove it")
        return NotFoundError(f"{shown(path)}: no such file or folder; check the spelling")
    if isinstance(error, IsADirectoryError):
        return UnreadableError(f"{shown(path)}: a folder; name a file in it")
    return UnreadableError(
        f"{shown(path)}: can't be read ({(error.strerror or type(error).__name__).lower()}); check the file"
    )


def listed(suffixes: Iterable[str], word: str = "or") -> str:
    """Suffixes as they are read out."""
    *most, last = sorted(suffixes)
    return f"{', '.join(most)} {word} {last}"
