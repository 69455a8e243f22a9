"""Files, folders and index files in; a corpus with its index out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from qa.corpus.article import Corpus
from qa.corpus.files import Files, Walking, find_files, shown
from qa.corpus.folders import walk
from qa.errors import EmptyCorpusError, UnreadableError
from qa.hints import TYPE_CHECKING
from qa.language.tables import take_from
from qa.records import NamedTuple
from qa.retrieval.index import Index
from qa.storage.arrays import DamagedError, is_array_file, map_file
from qa.storage.cache import Cache, open_uncached
from qa.storage.segment import Segment, open_segment
from qa.storage.stored import Places, StoredCorpus
from qa.storage.tables import Copy
from qa.storage.wish import Progress, Wish

if TYPE_CHECKING:
    from pathlib import Path


__all__ = ["Library", "is_index", "open_library"]


class Library:
    """Articles that are ready to be asked.

    Parameters
    ----------
    corpus : Corpus
    index : Index
        Of the corpus; see `Corpus.sentence`.
    warnings : tuple of str
        What a person should know of the cache, a line each.
    parts : tuple
        What it is made of.
    """

    def __init__(
        self, corpus: Corpus, index: Index, warnings: tuple[str, ...] = (), parts: tuple[_Part, ...] = ()
    ) -> None:
        self.corpus, self.index, self.warnings, self.parts = corpus, index, warnings, parts

    def plus(self, paths: Iterable[str | Path], *, texts: Mapping[str, bytes] | None = None) -> Library:
        """The library with the articles of more files, which are indexed in memory.

        Parameters
        ----------
        paths, texts
            As `open_library` takes them.

        Raises
        ------
        CorpusError
            As `open_library`.
        """
        more = open_library(paths, texts=texts)
        known = {
            part.path(at) for part in self.parts for at in np.flatnonzero(part.places.segment >= 0).tolist()
        } - {None}
        parts = tuple(part.without(known) for part in more.parts)
        return _library((*self.parts, *parts), more.warnings)


class _Part(NamedTuple):
    """Some of a library: segments, and the path and place of each of its articles, in order."""

    segments: Sequence[Segment]
    places: Places
    path: Callable[[int], str | None]
    troubles: tuple[str, ...] = ()
    warning: str = ""

    def without(self, paths: set[str | None]) -> _Part:
        """The same without the articles of some paths."""
        kept = np.array([at for at in range(len(self.places.segment)) if self.path(at) not in paths], np.intp)
        where = kept.tolist()
        return _Part(
            self.segments,
            Places(self.places.segment[kept], self.places.number[kept]),
            lambda at: self.path(where[at]),
            self.troubles,
            self.warning,
        )


def open_library(
    paths: Iterable[str | Path],
    *,
    cache: str | Path | None = None,
    rebuild: bool = False,
    workers: int = 1,
    progress: Progress | None = None,
    texts: Mapping[str, bytes] | None = None,
    walking: Walking = walk,
) -> Library:
    """Open articles with their index.

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
    Library
        The articles in the order of `paths`, those of a folder by name. What could not be used inside a
        folder is named in ``corpus.skipped``.

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
    parts: list[_Part] = []
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
    return _library(tuple(parts), tuple(part.warning for part in parts if part.warning))


def _library(parts: tuple[_Part, ...], warnings: tuple[str, ...]) -> Library:
    segments: list[Segment] = []
    places: list[tuple[NDArray[np.int32], NDArray[np.int32]]] = []
    paths: list[tuple[NDArray[np.intp], Callable[[int], str | None]]] = []
    troubles: list[str] = []
    for part in parts:
        used = np.flatnonzero(part.places.segment >= 0)
        places.append((part.places.segment[used] + len(segments), part.places.number[used]))
        paths.append((used, part.path))
        segments += part.segments
        troubles.extend(part.troubles)
    ends = np.cumsum([len(used) for used, _ in paths])

    def path(at: int) -> str | None:
        number = int(np.searchsorted(ends, at, side="right"))
        used, path_of = paths[number]
        return path_of(int(used[at - (int(ends[number]) - len(used))]))

    corpus = StoredCorpus(
        segments,
        Places(*(np.concatenate(row) for row in zip(*places, strict=True))),
        path,
        tuple(troubles),
    )
    return Library(corpus, corpus.index, warnings, parts)


def _open_files(paths: Sequence[str], files: Files, wish: Wish, cache: str | None, rebuild: bool) -> _Part:
    opened = Cache(cache, paths).open(files, wish, rebuild=rebuild) if cache else open_uncached(files, wish)
    if not (opened.places.segment >= 0).any():
        from qa.corpus.loading import nothing_usable

        raise nothing_usable([*files.troubles, *map(UnreadableError, opened.troubles)])
    lines = (*map(str, files.troubles), *opened.troubles)
    return _Part(opened.segments, opened.places, files.path, lines, opened.warning)


def _open_text(data: bytes, name: str) -> _Part:
    from qa.storage.given import segment_of  # few texts come without a file

    where = np.zeros(1, dtype=np.int32)
    return _Part([segment_of(data, name)], Places(where, where), lambda _: None)


def is_index(path: str) -> bool:
    """Whether a file is one that `qa.storage.exporting` made, by its first bytes."""
    try:
        if not os.path.isfile(path):  # a pipe would have to be waited for
            return False
        with open(path, "rb") as file:
            return is_array_file(file.read(16))
    except (OSError, ValueError):
        return False


def _open_index(path: str) -> _Part:
    try:
        segment = open_segment(map_file(path)[0])
    except DamagedError as error:
        raise UnreadableError(f"{shown(path)}: {error}; make it anew with the command index") from error
    except OSError as error:
        raise UnreadableError(
            f"{shown(path)}: {(error.strerror or 'unreadable').lower()}; check the file"
        ) from error
    n = segment.n_articles
    places = Places(np.zeros(n, dtype=np.int32), np.arange(n, dtype=np.int32))
    return _Part([segment], places, segment.path)
