"""A corpus with its index, out of what files, folders and index files hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qa.arrays import NDArray, np
from qa.corpus.article import Corpus
from qa.corpus.folders import walk
from qa.hints import TYPE_CHECKING
from qa.retrieval.index import Index
from qa.storage.parts import Part, open_parts
from qa.storage.places import Places
from qa.storage.stored import StoredCorpus

if TYPE_CHECKING:
    from pathlib import Path

    from qa.corpus.files import Walking
    from qa.storage.segment import Segment
    from qa.storage.wish import Progress

__all__ = ["Library", "library_of", "open_library"]


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
        self, corpus: Corpus, index: Index, warnings: tuple[str, ...] = (), parts: tuple[Part, ...] = ()
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
            part.path(at)
            for part in self.parts
            for at, segment in enumerate(part.places.segment)
            if segment >= 0
        } - {None}
        parts = tuple(part.without(known) for part in more.parts)
        return library_of((*self.parts, *parts), more.warnings)


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
    parts = open_parts(
        paths,
        cache=cache,
        rebuild=rebuild,
        workers=workers,
        progress=progress,
        texts=texts,
        walking=walking,
    )
    return library_of(parts, tuple(part.warning for part in parts if part.warning))


def library_of(parts: tuple[Part, ...], warnings: tuple[str, ...]) -> Library:
    """The library of what was opened."""
    segments: list[Segment] = []
    places: list[tuple[NDArray[np.int32], NDArray[np.int32]]] = []
    paths: list[tuple[NDArray[np.intp], Callable[[int], str | None]]] = []
    troubles: list[str] = []
    for part in parts:
        where, numbers = np.asarray(part.places.segment), np.asarray(part.places.number)
        used = np.flatnonzero(where >= 0)
        places.append((where[used] + len(segments), numbers[used]))
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
