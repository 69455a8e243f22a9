"""Files of a corpus that come one after the other, with what tells whether they were changed."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, compress, islice

from qa.corpus.folders import N_LOOK, N_STATS, Looked
from qa.records import NamedTuple

__all__ = ["Run", "once", "only"]

_DEVICE, _NUMBER = N_STATS, N_STATS + 1


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
    looked : array of int64, shape (n_files * N_LOOK,)
        What is known of them, as in `Looked`. In one piece, since 100,000 of them are compared each time.
    """

    root: int
    prefix: str
    names: list[str]
    looked: array[int]

    @classmethod
    def of(cls, root: int, looked: Looked) -> Run:
        """The run of files that were looked at."""
        return cls(root, looked.prefix, looked.names, looked.numbers)

    @property
    def stats(self) -> array[int]:
        """As `stats_of` gives them, those of one file behind those of the other."""
        stats = array("q", bytes(8 * N_STATS * len(self.names)))
        for place in range(N_STATS):
            stats[place::N_STATS] = self.looked[place::N_LOOK]
        return stats

    @property
    def numbers(self) -> array[int]:
        """The number of each file on its device."""
        return self.looked[_NUMBER::N_LOOK]

    def identities(self) -> Iterator[tuple[int, int]]:
        """Device and number of each file: the same for one that is reached by two paths."""
        return zip(self.looked[_DEVICE::N_LOOK], self.numbers, strict=True)

    def only(self, wanted: Sequence[bool]) -> Run:
        """Some of the files."""
        kept = chain.from_iterable(
            self.looked[at * N_LOOK : (at + 1) * N_LOOK] for at, keep in enumerate(wanted) if keep
        )
        return self._replace(names=list(compress(self.names, wanted)), looked=array("q", kept))


def once(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs without the files that came before, by another path."""
    numbers = set(chain.from_iterable(run.numbers for run in runs))
    if len(numbers) == sum(len(run.names) for run in runs):
        return runs
    met: set[tuple[int, int]] = set()
    first = []
    for identity in chain.from_iterable(run.identities() for run in runs):
        first.append(identity not in met)
        met.add(identity)
    return only(runs, first)


def only(runs: Sequence[Run], wanted: Sequence[bool]) -> list[Run]:
    """The runs without the files that are not wanted."""
    flags = iter(wanted)
    parts = [run.only(list(islice(flags, len(run.names)))) for run in runs]
    return [run for run in parts if run.names]
