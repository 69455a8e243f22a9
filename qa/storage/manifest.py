"""The manifest of a cached corpus: which files it was made of, and where in the segments each is."""

from __future__ import annotations

import io
from array import array
from collections.abc import Sequence

from qa.corpus.files import Files
from qa.corpus.folders import N_STATS
from qa.hints import TYPE_CHECKING
from qa.records import NamedTuple
from qa.storage.arrays import ArrayWriter, DamagedError, parse
from qa.storage.segment import Segment

if TYPE_CHECKING:
    from qa.storage.integers import Integers

__all__ = ["Listing", "Manifest", "SegmentFile", "State"]

Stamp = tuple[int, ...]
_SECOND = 1_000_000_000
_DOUBT = 2 * _SECOND  # the coarsest clock of a file system in use


class Listing(NamedTuple):
    """Files with their sizes and times, in the order of the corpus.

    Parameters
    ----------
    names : bytes
        The name of each file, with a NUL after it: the number of the path that was given, and the rest of
        the file's own path. In one piece, since 100,000 of them are compared each time.
    stats : Integers, int64, shape (n_files * N_STATS,)
        As `qa.corpus.folders.stats_of` gives them. In one piece as well.
    """

    names: bytes
    stats: Integers

    @classmethod
    def of(cls, files: Files, roots: Sequence[str]) -> Listing:
        """The listing of files that were found under some paths."""
        names = []
        for run in files.runs:
            begin = f"{run.root}{run.prefix[len(roots[run.root]) :]}"
            names.append(begin + f"\0{begin}".join(run.names) + "\0")
        stats = array("q")
        for run in files.runs:
            stats += run.stats
        return cls("".join(names).encode("utf-8", "surrogateescape"), stats)

    def same(self, other: Listing) -> bool:
        """Whether it lists the same files, of the same sizes and times."""
        return self.names == other.names and self.stats.tobytes() == other.stats.tobytes()

    def split(self) -> list[bytes]:
        """The name of each file."""
        return self.names.split(b"\0")[:-1]


class SegmentFile(NamedTuple):
    """The file of a segment: its name in the folder of the cache, and its stamp when it was found whole."""

    name: str
    stamp: Stamp


class Manifest(NamedTuple):
    """What a cached corpus is made of.

    Parameters
    ----------
    files : Listing
    segment, number : Integers, int32, shape (n_files,)
        Where each file's article is; segment -1 for a file that can't be used, with the number of the
        line that says why.
    segments : tuple of SegmentFile
    troubles : tuple of str
        The lines.
    checked : int
        When the files were looked at, in nanoseconds since 1970.
    """

    files: Listing
    segment: Integers
    number: Integers
    segments: tuple[SegmentFile, ...]
    troubles: tuple[str, ...]
    checked: int

    def doubtful(self) -> frozenset[int]:
        """The files that may have been changed since without a trace: so shortly before they were read."""
        stats, since = self.files.stats, self.checked - _DOUBT
        if max(stats, default=0) <= since:  # no size is as large as a time of these days
            return frozenset()
        times = (stats[first::N_STATS] for first in range(1, N_STATS))
        return frozenset(at for at, row in enumerate(zip(*times, strict=True)) if max(row) > since)

    def to_bytes(self, key: str) -> bytes:
        """The manifest as an array file, which says by a key whose it is."""
        file = io.BytesIO()
        writer = ArrayWriter(file)
        writer.begin("names")
        writer.append(self.files.names)
        writer.end()
        writer.add("stats", self.files.stats)
        writer.add("segment", self.segment)
        writer.add("number", self.number)
        writer.finish(
            {
                "segments": [[row.name, list(row.stamp)] for row in self.segments],
                "troubles": list(self.troubles),
                "checked": self.checked,
                "key": key,
            }
        )
        return file.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, key: str) -> Manifest:
        """Read what `to_bytes` made.

        Raises
        ------
        DamagedError
            Also when it was made for another key.
        """
        file = parse(data, verify=True)
        if file.meta.get("key") != key:
            raise DamagedError("the manifest of another corpus")
        try:
            arrays, meta = file.arrays, file.meta
            return cls(
                Listing(arrays["names"].tobytes(), arrays["stats"]),
                arrays["segment"],
                arrays["number"],
                tuple(SegmentFile(name, tuple(stamp)) for name, stamp in meta["segments"]),
                tuple(meta["troubles"]),
                meta["checked"],
            )
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedError("not a manifest") from error


class State(NamedTuple):
    """A manifest with its segments.

    Parameters
    ----------
    manifest : Manifest
    segments : list of Segment
    restamped : bool
        Whether the stamps of the segments' files are others than the manifest in the cache has.
    """

    manifest: Manifest
    segments: list[Segment]
    restamped: bool = False
