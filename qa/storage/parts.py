"""Files, folders and index files opened: the segments of what they hold, ready to be made a library of.

Without numpy, so that whoever asks may still choose what is computed with (`qa.arrays`).
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from qa.corpus.files import Files, Walking, find_files, shown
from qa.corpus.folders import walk
from qa.errors import EmptyCorpusError, UnreadableError
from qa.hints import TYPE_CHECKING
from qa.language.tables import take_from
from qa.records import NamedTuple
from qa.storage.arrays import DamagedError, is_array_file, map_file
from qa.storage.cache import Cache, open_uncached
from qa.storage.places import Places
from qa.storage.segment import Segment, open_segment
from qa.storage.tables import Copy
from qa.storage.wish import Progress, Wish

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Part", "is_index", "open_parts"]


class Part(NamedTuple):
    """Some of a library: segments, and the path and place of each of its articles, in order."""

    segments: Sequence[Segment]
    places: Places
    path: Callable[[int], str | None]
    troubles: tuple[str, ...] = ()
    warning: str = ""

    def without(self, paths: set[str | None]) -> Part:
        """The same without the articles of some paths."""
        places = range(len(self.places.segment))
        where = [at for at in places if self.path(at) not in paths]
        return Part(
            self.segments,
            Places(*(array("i", [column[at] for at in where]) for column in self.places)),
            lambda at: self.path(where[at]),
            self.troubles,
            self.warning,
        )


def open_parts(
    paths: Iterable[str | Path],
    *,
    cache: str | Path | None = None,
    rebuild: bool = False,
    workers: int = 1,
    progress: Progress | None = None,
    texts: Mapping[str, bytes] | None = None,
    walking: Walking = walk,
) -> tuple[Part, ...]:
    """Open articles with what is known of them.

    Parameters
    ----------
    paths : iterable of str or Path
        Files; folders that are searched with all that is in them; and files that `qa.storage.exporting` made.
    cache : str or Path, optional
        A folder in which the index is kept for the next time; without one it is made anew each time.
    rebuild : bool
        Take nothing from the cache.
    workers : int
        How many processes read a large corpus. They are started anew, so that a script that is the main
        program must be guarded by ``if __name__ == "__main__"``.
    progress : callable, optional
        Called with how many bytes were read and how many there are.
    texts : mapping of str to bytes, optional
        Texts that stand in no file, in UTF-8, by their names: a path that is one of these names means that
        text, and its article has no path.
    walking : callable
        As `qa.corpus.files.find_files` takes it.

    Returns
    -------
    tuple of Part
        The articles in the order of `paths`, those of a folder by name. What could not be used inside a
        folder is named in the troubles of its part.

    Raises
    ------
    CorpusError
        When a path itself can't be used, or nothing that was found can: one line that names it and the
        remedy.
    """
    copy = None if cache is None else Copy(os.fspath(cache))
    if copy is not None:
        take_from(copy.read)
    given = [os.fspath(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
    if not given:
        raise EmptyCorpusError("no file or folder was given; name at least one")
    parts: list[Part] = []
    texts = texts or {}
    for sort, run in groupby(given, key=lambda path: "text" if path in texts else is_index(path)):
        if sort == "text":
            parts += (_open_text(texts[name], name) for name in dict.fromkeys(run))
        elif sort:
            parts += map(_open_index, run)
        else:
            files = list(run)
            wish = Wish(frozenset(files), workers, progress)
            found = find_files(files, walking)
            parts.append(
                _open_files(files, found, wish, None if cache is None else os.fspath(cache), rebuild)
            )
    if copy is not None:
        copy.keep()
    return tuple(parts)


def _open_files(paths: Sequence[str], files: Files, wish: Wish, cache: str | None, rebuild: bool) -> Part:
    opened = Cache(cache, paths).open(files, wish, rebuild=rebuild) if cache else open_uncached(files, wish)
    if max(opened.places.segment, default=-1) < 0:
        from qa.corpus.loading import nothing_usable

        raise nothing_usable([*files.troubles, *map(UnreadableError, opened.troubles)])
    lines = (*map(str, files.troubles), *opened.troubles)
    return Part(opened.segments, opened.places, files.path, lines, opened.warning)


def _open_text(data: bytes, name: str) -> Part:
    from qa.storage.given import segment_of  # few texts come without a file

    where = array("i", [0])
    return Part([segment_of(data, name)], Places(where, where), lambda _: None)


def is_index(path: str) -> bool:
    """Whether a file is one that `qa.storage.exporting` made, by its first bytes."""
    try:
        if not os.path.isfile(path):  # a pipe would have to be waited for
            return False
        with open(path, "rb") as file:
            return is_array_file(file.read(16))
    except (OSError, ValueError):
        return False


def _open_index(path: str) -> Part:
    try:
        segment = open_segment(map_file(path)[0])
    except DamagedError as error:
        raise UnreadableError(f"{shown(path)}: {error}; make it anew with the command index") from error
    except OSError as error:
        raise UnreadableError(
            f"{shown(path)}: {(error.strerror or 'unreadable').lower()}; check the file"
        ) from error
    n = segment.n_articles
    places = Places(array("i", bytes(4 * n)), array("i", range(n)))
    return Part([segment], places, segment.path)
