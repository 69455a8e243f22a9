"""Articles opened with their index: from the cache of this person, from files, from an index file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from qa.arrays import without_numpy
from qa.corpus.bundled import bundled_folder
from qa.corpus.folders import walk
from qa.corpus.suffixes import INDEX
from qa.errors import QAError
from qa.hints import TYPE_CHECKING, TextIO
from qa.interface.progress import shown
from qa.storage.cache import Cache
from qa.storage.parts import is_index, open_parts

if TYPE_CHECKING:
    from qa.corpus.files import Walking
    from qa.interface.arguments import Options
    from qa.storage.library import Library

__all__ = ["cache_folder", "index", "is_small", "left_out", "open_articles"]

_STDIN = "-"
STANDARD_INPUT = "standard input"
"""What the article is called that comes through it, where it has no title."""

_NAME = "article-qa"
_BAR = 24
_FEW = 5_000
"""Sentences of an index that is asked once in less time than numpy takes to be imported."""
_SMALL = 3_000_000
"""Bytes of a cache that may hold no more of them."""


def cache_folder() -> str:
    """The folder in which this person's indexes are kept."""
    if sys.platform == "linux":
        # What platformdirs says too; its import takes as long as finding the answer.
        given, home = os.environ.get("XDG_CACHE_HOME", ""), os.environ.get("HOME", "")
        for folder in (given, os.path.join(home, ".cache")):
            if os.path.isabs(folder):
                return os.path.join(folder, _NAME)
    from platformdirs import user_cache_dir

    return user_cache_dir(_NAME, appauthor=False)


def open_articles(
    options: Options, errors: TextIO | None, walking: Walking | None = None, *, once: bool = False
) -> Library:
    """Open the articles that the command line names, else those that come with the package.

    Parameters
    ----------
    options : Options
    errors : text file or None
        Where a bar shows how far it is, on a terminal.
    walking : callable, optional
        Walks through folders, as `qa.corpus.files.find_files` takes it.
    once : bool
        Whether one question is asked, and nothing else of this process.

    Raises
    ------
    CorpusError
    """
    paths = options.corpus or [bundled_folder()]
    texts = {STANDARD_INPUT: _read_input()} if _STDIN in paths else None
    paths = [STANDARD_INPUT if path == _STDIN else path for path in paths]
    with shown(errors, _bar) as progress:
        parts = open_parts(
            paths,
            cache=None if options.no_cache else cache_folder(),
            rebuild=options.rebuild,
            workers=os.cpu_count() or 1,
            progress=progress,
            texts=texts,
            walking=walking or walk,
        )
    sentences = sum(segment.n_sentences for part in parts for segment in part.segments)
    # Without the cache there is no copy of the tagger's tables, and its own file needs numpy.
    if once and sentences <= _FEW and not options.no_cache and "numpy" not in sys.modules:
        without_numpy()
    from qa.storage.library import library_of  # with what is computed is settled by now

    return library_of(parts, tuple(part.warning for part in parts if part.warning))


def is_small(options: Options) -> bool:
    """Whether the paths that the command line names are in the cache, which is small."""
    read = [path for path in options.corpus if not is_index(path)]
    return not (options.no_cache or options.rebuild) and 0 < Cache(cache_folder(), read).n_bytes <= _SMALL


def _read_input() -> bytes:
    """What comes through standard input; one byte more than is taken tells that it is too much."""
    if sys.stdin is None:
        raise QAError("standard input is closed: there is nothing to answer from")
    from qa.corpus.content import LARGEST_FILE  # most questions are put to files

    return sys.stdin.buffer.read(LARGEST_FILE + 1)


def index(options: Options, out: TextIO, errors: TextIO | None) -> Iterator[str]:
    """Index files, for the next question or into a file; what can't be used is yielded, a line each.

    Raises
    ------
    QAError
    """
    options.corpus = [*options.paths, *options.corpus]
    if not options.corpus:
        raise QAError("index what? name at least one file or folder")
    if _STDIN in options.corpus:
        raise QAError("index reads files, not standard input: save the text as a .txt file first")
    if options.output is None:
        library = open_articles(options, errors)
        yield from (*map(left_out, library.corpus.skipped), *library.warnings)
        ready = "read, and with --no-cache nothing kept" if options.no_cache else "ready to be asked"
        out.write(f"{_counted(len(library.corpus.articles), len(library.corpus.sentences))} {ready}\n")
        return
    from qa.storage.exporting import write_index

    target: str = options.output
    _check(target)
    troubles: list[str] = []
    try:
        with shown(errors, _bar) as progress:
            segment = write_index(
                options.corpus, target, workers=os.cpu_count() or 1, progress=progress, troubles=troubles
            )
    except OSError as error:  # of the file that becomes the index when it is whole, whose name means nothing
        raise QAError(f"{target}: {(error.strerror or str(error)).lower()}; nothing was written") from error
    yield from map(left_out, troubles)
    size = os.stat(target).st_size
    out.write(f"{target}: {_counted(segment.n_articles, segment.n_sentences)}, {size:,} bytes\n")


def left_out(line: str) -> str:
    """What is said of a file in a folder that can't be used: the rest can, and nothing has failed."""
    return f"left out: {line}"


def _check(target: str) -> None:
    """Refuse to write over what may be somebody's work."""
    if os.path.splitext(target)[1] != INDEX:
        raise QAError(f"{target}: the name must end in {INDEX}")
    folder = os.path.dirname(target)
    if folder and not os.path.isdir(folder):
        raise QAError(f"{target}: there is no folder {folder}; make it first")
    if os.path.isdir(target) or (os.path.exists(target) and not is_index(target)):
        raise QAError(f"{target} is there already and is no index: choose another name")


def _counted(articles: int, sentences: int) -> str:
    return f"{articles:,} article{'s' * (articles != 1)}, {sentences:,} sentence{'s' * (sentences != 1)}"


def _bar(done: int, total: int) -> str:
    filled = _BAR * done // max(total, 1)
    return f"indexing [{'#' * filled}{' ' * (_BAR - filled)}] {done / 1e6:,.1f} of {total / 1e6:,.1f} MB"
